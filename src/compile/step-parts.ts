import type {Tokens} from 'marked';
import {inspect} from './inspect.ts';
import type {Token, Tokenlist} from './lex.ts';
import type {Section} from './sections.ts';
import {isWay, isWays, type WaysPlace} from './ways.ts';

/** A step, parted at its choices. */
export interface StepParts {
  readonly told: readonly Section[];
  readonly list: Tokens.List | null;
  /** True when the consequence of the last choice stands outside the list. */
  readonly isLastCut: boolean;
  /** False when something stands where nothing may stand. */
  readonly isWhole: boolean;
}

/** Parts a step at its choices, which are the last thing in it, and tells what comes after. */
export function partStep(sections: readonly Section[], place: WaysPlace): StepParts {
  for (const [index, {heading, body}] of sections.entries()) {
    const at = (body as readonly Token[]).findIndex(isWays);
    if (at === -1) continue;
    const {prompts, list} = partList(body[at] as Tokens.List, heading, place);
    const after = sections.slice(index + 1).flatMap((one) => [one.heading ?? [], one.body].flat());
    const [next, ...others] = [...body.slice(at + 1), ...after];
    if (next) refuseRest(next as Token, others, place);
    return {
      told: [...sections.slice(0, index), {heading, body: [...body.slice(0, at), ...prompts]}],
      list,
      isLastCut: next?.type === 'blockquote',
      isWhole: !next && prompts.length === 0,
    };
  }
  return {told: sections, list: null, isLastCut: false, isWhole: true};
}

/** The prompts of a reflection may run into the choices: to Markdown they are one list. */
function partList(
  list: Tokens.List,
  heading: Tokens.Heading | null,
  {name, context: {sheet}}: WaysPlace,
): {readonly prompts: readonly Tokens.List[]; readonly list: Tokens.List} {
  const first = list.items.findIndex(isWay);
  const way = list.items[first];
  if (!heading?.text.startsWith('Reflection') || first === 0 || !way) return {prompts: [], list};
  sheet.mistake(
    way,
    `Markdown sees the prompts above and the choices of ${name} as one list. Put a heading such as "### What do you do?" between them.`,
  );
  const part = (items: Tokens.ListItem[]) => sheet.standIn({...list, items}, list);
  return {prompts: [part(list.items.slice(0, first))], list: part(list.items.slice(first))};
}

/** Tells of the first thing after the choices, and of the mistakes in all of it. */
function refuseRest(first: Token, others: Tokenlist, {name, context}: WaysPlace): void {
  context.sheet.mistake(first, objectionTo(first, name));
  inspect([first, ...others] as Tokenlist, context);
}

function objectionTo(token: Token, name: string): string {
  if (token.type === 'blockquote') {
    return `This quote stands outside the choices of ${name}. Indent it by four spaces, under the choice that it belongs to.`;
  }
  if (isWays(token)) {
    return `${name} has two lists of choices. Make them one, each choice on a line that begins with "- ".`;
  }
  return `This stands after the choices of ${name}, which end the step. Move it above them.`;
}
