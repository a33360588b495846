import type {Tokens} from 'marked';
import type {Twist, Way} from '../course/consultation.ts';
import {renderBlocks} from './blocks.ts';
import {calloutKind} from './callouts.ts';
import type {Context} from './context.ts';
import {shortHash} from './hash.ts';
import {renderInline} from './inline.ts';
import {inspect} from './inspect.ts';
import type {Token, Tokenlist} from './lex.ts';
import {decode, plainText} from './text.ts';

/** What the choices of a step are read with. */
export interface WaysPlace {
  /** The step as its author calls it: `A1`. */
  readonly name: string;
  /** Anchors of all steps; null when not every heading of a step could be read. */
  readonly steps: ReadonlySet<string> | null;
  readonly context: Context;
}

/** The choices of a step as far as they could be read. */
export interface ReadWays {
  readonly ways: readonly Way[];
  readonly isWhole: boolean;
}

/** Tells whether an item of a list is a choice: it begins with a link to a step. */
export function isWay(item: Tokens.ListItem): boolean {
  return linkOf(item)?.href.startsWith('#') ?? false;
}

/** Tells whether a block is a list of choices. */
export function isWays(token: Token): token is Tokens.List {
  return token.type === 'list' && token.items.some(isWay);
}

/**
 * Reads the choices of a step, each with its consequence and its twist. `isLastCut`
 * says that the consequence of the last one stands elsewhere, which has been told.
 */
export function readWays(list: Tokens.List, place: WaysPlace, isLastCut: boolean): ReadWays {
  const {sheet} = place.context;
  const ways: Way[] = [];
  const seen = new Set<string>();
  let isWhole = true;
  const refuse = (item: Tokens.ListItem, message: string) => {
    isWhole = false;
    sheet.mistake(item, message);
  };
  for (const item of list.items) {
    const isCut = isLastCut && item === list.items.at(-1);
    const read = readItem(item, {...place, isCut}, (message) => refuse(item, message));
    if (!read) continue;
    const {isTwist, ...way} = read;
    if (seen.has(way.id)) {
      refuse(
        item,
        `This choice of ${place.name} has the same words, or the same short hash, as another. Reword one of them.`,
      );
    }
    seen.add(way.id);
    const above = ways.at(-1);
    if (!isTwist) ways.push({...way, twist: null});
    else if (above && !above.twist) ways[ways.length - 1] = {...above, twist: way};
    else {
      refuse(
        item,
        `This twist of ${place.name} has no choice of its own. Put it directly under the choice whose place it takes.`,
      );
    }
  }
  return {ways, isWhole};
}

function readItem(
  item: Tokens.ListItem,
  {name, steps, context, isCut}: WaysPlace & {readonly isCut: boolean},
  refuse: (message: string) => void,
): (Twist & {readonly isTwist: boolean}) | null {
  const link = linkOf(item);
  if (!link) {
    refuse(
      `This choice of ${name} is no link. Write "- [What you do](#a2)", with the name of the step it leads to.`,
    );
    inspect(item.tokens, context);
    return null;
  }
  const beside = besideLink(item);
  if (!/^(?:\(twist\))?$/.test(beside)) {
    refuse(
      `Beside the link of a choice of ${name} stands "(twist)" or nothing. Move the other words into the link, or into a quote under it.`,
    );
  }
  const words = plainText(link.tokens);
  if (!words) refuse(`This choice of ${name} has no words. Write them between [ and ].`);
  if (holdsCite(link.tokens)) {
    refuse(`The words of a choice of ${name} hold no source. Move it to the consequence.`);
  }
  const target = decode(link.href);
  const to = target.slice(1);
  if (steps && !steps.has(to)) {
    refuse(
      `This choice of ${name} leads to "${target}", which is no step. Correct the link (in small letters, such as #a2), or write the step.`,
    );
  }
  const html = renderInline(link.tokens, context);
  const consequence = isCut ? '' : readConsequence(item, name, context, refuse);
  return {id: shortHash(words, 6), html, to, consequence, isTwist: beside === '(twist)'};
}

function readConsequence(
  item: Tokens.ListItem,
  name: string,
  context: Context,
  refuse: (message: string) => void,
): string {
  const [, ...others] = partsOf(item);
  const quotes = others.filter((part) => part.type === 'blockquote' && calloutKind(part) === null);
  if (others.length > quotes.length || quotes.length > 1) {
    refuse(
      `A choice of ${name} is one link, and one quote under it as its consequence. Move the rest away.`,
    );
  } else if (quotes.length === 0) {
    refuse(
      `This choice of ${name} has no consequence. Add a quote under it, indented by four spaces.`,
    );
  }
  const [quote] = quotes;
  return quote && 'tokens' in quote ? renderBlocks(quote.tokens as Tokenlist, context) : '';
}

/** What stands in an item, one thing under the other. */
function partsOf({tokens}: Tokens.ListItem): readonly Token[] {
  return (tokens as readonly Token[]).filter(({type}) => type !== 'space' && type !== 'checkbox');
}

/** The words of an item in their pieces. */
function wordsOf(item: Tokens.ListItem): readonly Token[] {
  const [words] = partsOf(item);
  const isWords = words?.type === 'text' || words?.type === 'paragraph';
  return isWords ? ((words.tokens ?? []) as readonly Token[]) : [];
}

function linkOf(item: Tokens.ListItem): Tokens.Link | null {
  const [first] = wordsOf(item);
  return first?.type === 'link' && !item.task ? first : null;
}

function besideLink(item: Tokens.ListItem): string {
  const [, ...rest] = wordsOf(item);
  return rest
    .map(({raw}) => raw)
    .join('')
    .trim();
}

function holdsCite(tokens: Tokenlist): boolean {
  return (tokens as readonly Token[]).some(
    (token) =>
      token.type === 'cite' || ('tokens' in token && token.tokens && holdsCite(token.tokens)),
  );
}
