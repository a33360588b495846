import {YAMLParseError} from 'yaml';

/** Where a text goes wrong, and how: "it is … Do …", read on from a colon. */
export interface Trouble {
  readonly at: number;
  readonly message: string;
}

const anywhere = 'Correct this line or the one above it.';
const quotes = 'Put the whole text in quotes.';

/** Says in an author's words what the parser could not read; its own are for programmers. */
export function yamlTrouble(text: string, error: unknown): Trouble {
  if (error instanceof YAMLParseError) {
    const [at] = error.pos;
    return {at, message: explain(error, text.slice(at))};
  }
  const alias = /^Unresolved alias.*: (\S+)$/.exec(
    error instanceof Error ? error.message : '',
  )?.[1];
  if (alias === undefined) return {at: 0, message: `it cannot be read. ${anywhere}`};
  return {at: text.indexOf(`*${alias}`), message: `a value begins with *. ${quotes}`};
}

function explain({code, message}: YAMLParseError, rest: string): string {
  const [line = ''] = rest.split('\n');
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:\s|:$/.test(line)
        ? 'a value holds a colon. Put the text in quotes.'
        : 'the line below is indented further than it may be. Put it under the one above it.';
    case 'BLOCK_IN_FLOW':
      return 'a value between brackets holds a colon. Put the text in quotes.';
    case 'BAD_INDENT': {
      const closing = /end with an? (\S)/.exec(message)?.[1];
      return closing
        ? `a bracket ${closing} is missing. Close what is open above this line.`
        : 'a line is not indented like its neighbours. Begin keys of one set under each other.';
    }
    case 'TAB_AS_INDENT':
      return 'a line is indented with a tab. Use spaces.';
    case 'DUPLICATE_KEY':
      return `the key "${/^[^\s:,}]*/.exec(line)?.[0] ?? ''}" is here twice. Keep one.`;
    case 'BAD_SCALAR_START':
      return `a value begins with ${line.charAt(0)}. ${quotes}`;
    case 'BAD_DQ_ESCAPE':
      return 'a text in double quotes holds a \\ that means nothing. Use single quotes, or write \\\\.';
    case 'MULTIPLE_DOCS':
      return 'a line of --- stands in the middle. Take it out.';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a line has no colon after its key. Write "key: value".';
    default:
      return explainMore(message);
  }
}

/** One code of the parser stands for many things, so its words have to tell them apart. */
function explainMore(message: string): string {
  if (message.startsWith('Missing closing')) return 'a quote has no end. Close it.';
  if (message.startsWith('Implicit map keys')) {
    return 'a line has no colon after its key. Write "key: value".';
  }
  if (message.includes('without -')) {
    return 'a line of a list has no hyphen, or is not indented like its entry. Begin it under the words of its entry.';
  }
  if (message.includes('in YAML stream') || /flow-(?:seq|map)-end/.test(message)) {
    return 'there is a bracket too many. Take it out.';
  }
  if (message.includes('at node end')) {
    return `something stands after the end of a value. ${quotes}`;
  }
  if (message === 'Unexpected scalar token')
    return 'a comma is missing. Put one between two entries.';
  return `it cannot be read here. ${anywhere}`;
}
