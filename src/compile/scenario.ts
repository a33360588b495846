import type {Tokens} from 'marked';
import type {Block, Html, Question} from '../course/course.ts';
import {renderBlocks} from './blocks.ts';
import type {Context} from './context.ts';
import {renderInline} from './inline.ts';
import type {Tokenlist} from './lex.ts';
import {refuseMistyped} from './refuse.ts';
import {plainText} from './text.ts';

/** A case that is open: questions are added to it until a heading ends it. */
export class OpenScenario {
  readonly #heading: Tokens.Heading;
  readonly #context: Context;
  readonly #anchor: string;
  readonly #title: Html;
  readonly #html: Html;
  readonly #questions: Question[] = [];
  #isEmpty = true;

  constructor(heading: Tokens.Heading, title: Tokenlist, body: Tokenlist, context: Context) {
    this.#heading = heading;
    this.#context = context;
    if (!plainText(title)) {
      context.sheet.mistake(heading, 'This scenario has no title. Write it after "Scenario:".');
    }
    refuseMistyped(body, context.sheet);
    this.#anchor = context.outline.name(heading, plainText(title));
    this.#title = renderInline(title, context);
    this.#html = renderBlocks(body, context);
  }

  /** Adds a question, or null for one that could not be read. */
  add(question: Question | null): void {
    this.#isEmpty = false;
    if (question) this.#questions.push(question);
  }

  /** Ends the case. */
  close(): Block {
    if (this.#isEmpty) {
      this.#context.sheet.mistake(
        this.#heading,
        'This scenario has no question. Add one under it that begins with "#### Q".',
      );
    }
    return {
      kind: 'scenario',
      title: this.#title,
      anchor: this.#anchor,
      html: this.#html,
      questions: this.#questions,
    };
  }
}
