// Reads what the build writes for hosts as those hosts read it: from their
// documentation, and knowing nothing of the code that wrote it.

/** Headers by name in lower case. What two rules give is joined with a comma, as the hosts do. */
export type Sent = ReadonlyMap<string, string>;

/** What a host with rules that add up sends for an address such as `/lessons/a.html`. */
export function sentByRules(rules: string, address: string): Sent {
  const sent = new Map<string, string>();
  let fits = false;
  for (const line of rules.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (line.startsWith('/')) fits = patternOf(line).test(address);
    else if (fits) add(sent, line);
  }
  return sent;
}

/** The addresses that rules stand for. */
export function placesOf(rules: string): string[] {
  return rules.split('\n').filter((line) => line.startsWith('/'));
}

function patternOf(place: string): RegExp {
  const segments = place.split('/').map((segment) => {
    if (segment === '*') return '.*';
    if (segment.startsWith(':')) return '[^/]+';
    return segment.replaceAll('.', '\\.');
  });
  return new RegExp(`^${segments.join('/')}$`);
}

function add(sent: Map<string, string>, line: string): void {
  const at = line.indexOf(':');
  const name = line.slice(0, at).trim().toLowerCase();
  const value = line.slice(at + 1).trim();
  const before = sent.get(name);
  sent.set(name, before === undefined ? value : `${before}, ${value}`);
}

interface Block {
  /** Undefined for what stands outside of every `location`. */
  readonly pattern: RegExp | undefined;
  readonly lines: string[];
}

/**
 * What nginx sends for a file that is there: the first regular expression that
 * fits decides, and a place that adds any header has none from outside of it.
 */
export function sentByNginx(include: string, address: string): Sent {
  const outside: Block = {pattern: undefined, lines: []};
  const blocks: Block[] = [];
  for (const line of include.split('\n').map((line) => line.trim())) {
    const opened = line.match(/^location ~ "(.+)" \{$/);
    if (opened) blocks.push({pattern: new RegExp(opened[1] ?? ''), lines: []});
    else if (line === '}') blocks.push(outside);
    else (blocks.at(-1) ?? outside).lines.push(line);
  }
  const sent = new Map<string, string>();
  const block = blocks.find(({pattern}) => pattern?.test(address)) ?? outside;
  for (const line of block.lines) {
    const [, name, value] = line.match(/^add_header (\S+) "(.*)"(?: always)?;$/) ?? [];
    if (name) add(sent, `${name}: ${value}`);
  }
  return sent;
}
