import type {Tokens} from 'marked';
import type {Choice, Html, Pair, QuestionKind} from '../course/course.ts';
import {renderBlocks} from './blocks.ts';
import {calloutKind} from './callouts.ts';
import type {Context} from './context.ts';
import {shortHash} from './hash.ts';
import {renderInline} from './inline.ts';
import type {Sheet, Token, Tokenlist} from './lex.ts';
import {plainText} from './text.ts';

/** What the answers of a question come to. */
export interface Answers {
  readonly kind: QuestionKind;
  readonly choices: readonly Choice[];
  readonly pairs: readonly Pair[];
  readonly columns: readonly Html[];
}

/** A list of ticked and unticked answers: choose one, or choose all that apply. */
export function readChoices(
  list: Tokens.List,
  heading: Tokens.Heading,
  name: string,
  context: Context,
): Answers | null {
  const {sheet} = context;
  const plain = list.items.find(({task}) => !task);
  if (plain) {
    sheet.mistake(
      plain,
      `This answer of ${name} has no box. Begin it with "- [ ]", or "- [x]" if it is right.`,
    );
    return null;
  }
  const choices = list.items.map((item) => {
    const choice = readItem(item, name, context);
    if (!choice.feedback) {
      sheet.mistake(
        item,
        `This answer of ${name} has no feedback. Add a quote under it, indented by four spaces.`,
      );
    }
    return choice;
  });
  const ticks = choices.filter(({right}) => right).length;
  if (choices.length === 1) {
    sheet.mistake(heading, `${name} has one answer only. Add another.`);
  } else if (ticks === 0) {
    sheet.mistake(heading, `${name} has no right answer. Tick at least one with [x].`);
  }
  refuseEqual(choices, list.items, name, sheet);
  return {kind: ticks > 1 ? 'many' : 'one', choices, pairs: [], columns: []};
}

/** A numbered list without boxes: put in order. */
export function readOrder(list: Tokens.List, name: string, context: Context): Answers {
  const {sheet} = context;
  const choices = list.items.map((item) => {
    const choice = readItem(item, name, context);
    if (choice.feedback) {
      sheet.mistake(
        item,
        `${name} asks for an order, so its items have no feedback. Say it in the explanation.`,
      );
    }
    return {...choice, right: true};
  });
  if (choices.length === 1) sheet.mistake(list, `${name} has one item only. Add another.`);
  refuseEqual(choices, list.items, name, sheet);
  return {kind: 'order', choices, pairs: [], columns: []};
}

function readItem(item: Tokens.ListItem, name: string, context: Context): Choice {
  const {sheet} = context;
  let words: Tokenlist | null = null;
  let html: Html = '';
  let feedback: Html = '';
  for (const token of item.tokens as readonly Token[]) {
    if (token.type === 'space' || token.type === 'checkbox') continue;
    if (words === null && (token.type === 'text' || token.type === 'paragraph')) {
      words = token.tokens ?? [];
      refuseLinks(words, name, sheet);
      html = renderInline(words, context).trim();
    } else if (token.type === 'blockquote' && !feedback && calloutKind(token) === null) {
      feedback = renderBlocks(token.tokens, context);
    } else {
      sheet.mistake(
        token,
        `An answer of ${name} is one paragraph, and one quote as its feedback. Move this away.`,
      );
    }
  }
  const text = plainText(words ?? []);
  if (!text) {
    sheet.mistake(item, `This answer of ${name} has no words. Write them after the box.`);
  }
  return {id: shortHash(text, 6), html, feedback, right: item.checked === true};
}

/** Answers are remembered by a hash of their words, so the hashes have to differ. */
export function refuseEqual(
  answers: readonly {readonly id: string}[],
  places: readonly (Tokens.ListItem | Tokens.TableCell)[],
  name: string,
  sheet: Sheet,
): void {
  const seen = new Set<string>();
  answers.forEach(({id}, index) => {
    const place = places[index];
    if (place && seen.has(id)) {
      sheet.mistake(
        place,
        `This answer of ${name} has the same words, or the same short hash, as another. Reword one of them.`,
      );
    }
    seen.add(id);
  });
}

/** The words of an answer are the label of its box, and a click there has to tick it. */
export function refuseLinks(words: Tokenlist, name: string, sheet: Sheet): void {
  for (const token of words as readonly Token[]) {
    if (token.type === 'link' || token.type === 'cite') {
      sheet.mistake(
        token,
        `The words of an answer of ${name} hold no ${token.type === 'link' ? 'link' : 'source'}. Move it to the feedback or the explanation.`,
      );
    } else if ('tokens' in token && token.tokens) refuseLinks(token.tokens, name, sheet);
  }
}
