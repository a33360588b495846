import type {Tokens} from 'marked';
import type {Block} from '../course/course.ts';
import type {Context} from './context.ts';
import {inspect} from './inspect.ts';
import {afterLabel, readLabel} from './labels.ts';
import type {Entry} from './lesson-schema.ts';
import {type RawQuestion, readQuestion} from './question.ts';
import {type RawReflection, readReflection} from './reflection.ts';
import {refuseMistyped} from './refuse.ts';
import {OpenScenario} from './scenario.ts';
import {renderSection, type Section} from './sections.ts';

/** What the front matter says about each question; null when it could not be read. */
export type Entries = Readonly<Record<string, Entry>> | null;

/** Turns the sections of a lesson into its row of blocks. */
export class LessonReader {
  /** Anchors of all questions and reflections, those with mistakes too. */
  readonly anchors = new Set<string>();
  /** True when a question or a reflection has no name of its own. */
  hasNameless = false;
  readonly #id: string;
  readonly #entries: Entries;
  readonly #context: Context;
  readonly #blocks: Block[] = [];
  #prose = '';
  #scenario: OpenScenario | null = null;

  constructor(id: string, entries: Entries, context: Context) {
    this.#id = id;
    this.#entries = entries;
    this.#context = context;
  }

  /** Reads the sections, top to bottom. */
  read(sections: readonly Section[]): readonly Block[] {
    for (const section of sections) this.#readSection(section);
    this.#endScenario();
    this.#endProse();
    return this.#blocks;
  }

  #readSection({heading, body}: Section): void {
    if (!heading) {
      this.#addProse({heading, body});
      return;
    }
    this.#context.outline.enter(heading, this.#context.sheet);
    if (heading.depth <= 3) this.#endScenario();
    const label = readLabel(heading, this.#scenario !== null);
    if (label.kind === 'prose') this.#addProse({heading, body});
    else if (label.kind === 'mistake') this.#addNameless(label.message, heading, body);
    else {
      const title = afterLabel(heading, label.length, this.#context.sheet);
      if (label.kind === 'scenario') {
        this.#scenario = new OpenScenario(heading, title, body, this.#context);
      } else if (this.#claim(label.anchor, heading, body)) {
        const {anchor} = label;
        const raw = {id: `${this.#id}/${anchor}`, anchor, heading, title, body};
        if (label.kind === 'question') this.#addQuestion(raw);
        else this.#addReflection({...raw, kind: label.kind});
      }
    }
  }

  #addProse(section: Section): void {
    const {sheet} = this.#context;
    if (section.heading && this.#scenario) {
      sheet.mistake(
        section.heading,
        'A scenario holds its own questions only. Begin this heading with ## or ###, or make it "#### Q…".',
      );
    }
    refuseMistyped(section.body, sheet);
    this.#prose += renderSection(section, this.#context);
  }

  #addNameless(message: string, heading: Tokens.Heading, body: Section['body']): void {
    this.hasNameless = true;
    this.#context.sheet.mistake(heading, message);
    this.#scenario?.add(null);
    inspect(heading.tokens, this.#context);
    inspect(body, this.#context);
  }

  /** A number is a name for ever, so it can be given only once. */
  #claim(anchor: string, heading: Tokens.Heading, body: Section['body']): boolean {
    const isFree = this.#context.outline.claim(anchor, heading);
    if (isFree) this.anchors.add(anchor);
    else {
      const message = `${anchor.toUpperCase()} is here twice. Give this one the next free number; numbers are never used again.`;
      this.#addNameless(message, heading, body);
    }
    return isFree;
  }

  #addQuestion(raw: Omit<RawQuestion, 'entry'>): void {
    const entry = this.#entries?.[raw.anchor];
    if (this.#entries && !entry) {
      this.#context.sheet.mistake(
        raw.heading,
        `The front matter does not know this question. Add "${raw.anchor}" to "questions", with its outcome and facts.`,
      );
    }
    const question = readQuestion({...raw, entry}, this.#context);
    if (!question) inspect(raw.body, this.#context);
    if (this.#scenario) this.#scenario.add(question);
    else if (question) this.#addBlock({kind: 'question', question});
  }

  #addReflection(raw: RawReflection): void {
    const reflection = readReflection(raw, this.#context);
    for (const index of reflection.prompts.keys()) this.anchors.add(`${raw.anchor}.${index + 1}`);
    this.#addBlock({kind: 'reflection', reflection});
  }

  #endScenario(): void {
    if (this.#scenario) this.#addBlock(this.#scenario.close());
    this.#scenario = null;
  }

  #addBlock(block: Block): void {
    this.#endProse();
    this.#blocks.push(block);
  }

  #endProse(): void {
    if (this.#prose) this.#blocks.push({kind: 'prose', html: this.#prose});
    this.#prose = '';
  }
}
