import type {Citation, Html} from '../course/course.ts';
import {contentWords} from '../words/en/content.ts';
import type {Context} from './context.ts';
import {objectionTo as objectionToFact} from './facts.ts';
import type {Cite} from './lex.ts';
import type {References} from './references.ts';

/** The sources of one page, numbered in the order in which they first appear. */
export class Citations {
  /** Facts that the page rests on, or null where it may cite any source. */
  readonly facts: readonly string[] | null;
  /** False for a page that prints no list of sources, and so may cite none. */
  readonly isPrinted: boolean;
  readonly #numbers = new Map<string, number>();
  #latest: number[] = [];
  #given = 0;

  constructor(facts: readonly string[] | null, isPrinted = true) {
    this.facts = facts;
    this.isPrinted = isPrinted;
  }

  number(key: string): number {
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, number);
    this.#latest.push(number);
    this.#given += 1;
    return number;
  }

  /** How often a source has been named so far. */
  get given(): number {
    return this.#given;
  }

  /** The numbers given since this was last asked, once each. */
  takeLatest(): readonly number[] {
    const latest = [...new Set(this.#latest)];
    this.#latest = [];
    return latest;
  }

  /** The page's list of sources. */
  list(references: References | null): readonly Citation[] {
    return [...this.#numbers].flatMap(([key, number]) => {
      const reference = references?.byKey.get(key);
      return reference ? [{...reference, number}] : [];
    });
  }
}

/** The raised number that stands for a source. */
export function renderCite(cite: Cite, context: Context): Html {
  const objection = objectionTo(cite, context);
  if (objection) context.sheet.mistake(cite, objection);
  context.library.used.sources.add(cite.key);
  if (cite.fact) context.library.used.facts.add(cite.fact);
  const number = context.citations.number(cite.key);
  return `<sup class="cite"><a href="#ref-${number}" aria-label="${contentWords.source(number)}">${number}</a></sup>`;
}

function objectionTo({key, fact}: Cite, {library, citations}: Context): string | null {
  const {references, facts} = library;
  if (!citations.isPrinted) {
    return 'This page prints no list of sources. Move what you cite to about.md or a lesson.';
  }
  if (references && !references.byKey.has(key)) {
    return `The source "${key}" is not in references.json. Correct the key, or add the source there.`;
  }
  if (!facts) return null;
  if (fact !== undefined) {
    if (citations.facts && !citations.facts.includes(fact)) {
      return `The fact ${fact} is not among the facts of this page. Add it to "facts" in the front matter, or cite without it.`;
    }
    // What the front matter names has been looked at there.
    const objection = citations.facts ? null : objectionToFact(fact, facts);
    if (objection) return objection;
    const sources = facts.byId.get(fact)?.sources ?? [];
    if (sources.length === 0 || sources.includes(key)) return null;
    return `The fact ${fact} does not rest on "${key}". Cite one of its sources: ${sources.join(', ')}.`;
  }
  if (!citations.facts || citations.facts.some((id) => facts.byId.get(id)?.sources.includes(key))) {
    return null;
  }
  return `No fact of this page rests on "${key}". Add the fact to "facts" in the front matter, or cite another source.`;
}
