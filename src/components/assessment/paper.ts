import type {Pool} from '../../course/draw.ts';
import {judge} from '../../course/verdict.ts';
import type {Attempt} from '../../learner/assessment.ts';
import {type Submission, SubmittedEvent} from '../../learner/assessment-events.ts';
import {assessmentWords as words} from '../../words/en/assessment.ts';
import type {ImhItem} from './item.ts';

/** An item of the pool as it stands on the page. */
export interface PageItem {
  readonly id: string;
  readonly lesson: string;
  readonly safety: boolean;
  readonly element: HTMLElement;
  readonly questions: readonly ImhItem[];
}

/** A question of an attempt that is not answered, and the words that lead to it. */
export interface OpenQuestion {
  readonly anchor: string;
  readonly words: string;
}

/** A section of a lesson. */
export interface Place {
  readonly href: string;
  readonly text: string;
}

/** Reads the pool and its rules off the page. */
export function readPool(root: HTMLElement): Pool & {readonly items: readonly PageItem[]} {
  const items: PageItem[] = [];
  const quotas = new Map<string, number>();
  for (const part of root.querySelectorAll<HTMLElement>('[data-quota]')) {
    const lesson = part.dataset.lesson ?? '';
    quotas.set(lesson, Number(part.dataset.quota));
    for (const element of part.querySelectorAll<HTMLElement>('[data-item]')) {
      items.push({
        id: element.dataset.item ?? '',
        lesson,
        safety: 'safety' in element.dataset,
        element,
        questions: [...element.querySelectorAll('imh-item')],
      });
    }
  }
  return {items, quotas, safety: Number(root.getAttribute('safety'))};
}

/** The paper of one attempt: its items as far as this page still has them. */
export class Paper {
  readonly items: readonly PageItem[];
  readonly #attempt: Attempt;

  constructor(pool: readonly PageItem[], attempt: Attempt) {
    this.#attempt = attempt;
    this.items = pool.filter(({id}) => attempt.items.includes(id));
  }

  /** How many items the page no longer has. */
  get gone(): number {
    return this.#attempt.items.length - this.items.length;
  }

  /** Shows each question what is kept of it. */
  lay() {
    const {draw, seed, picks, result} = this.#attempt;
    this.items.forEach(({id, questions}, index) => {
      const told = result && (result.left.includes(id) ? 'left' : whatBecame(id, result.missed));
      questions.forEach((question, part) => {
        const label =
          questions.length > 1
            ? words.part(index + 1, this.items.length, part + 1, questions.length)
            : words.place(index + 1, this.items.length);
        question.state = {draw, seed, label, picked: picks.get(question.item), told};
      });
    });
  }

  /** Items with a question whose meaning changed after it was answered. */
  get changed(): readonly PageItem[] {
    return this.items.filter(({questions}) => questions.some((one) => one.isChanged));
  }

  /** Other items that lack an answer. */
  get open(): readonly PageItem[] {
    const {changed} = this;
    return this.items.filter(
      (item) => !changed.includes(item) && item.questions.some(({answer}) => !answer),
    );
  }

  /** The unanswered questions of these items. */
  questionsOf(items: readonly PageItem[]): readonly OpenQuestion[] {
    return items.flatMap((item) => {
      const place = this.items.indexOf(item) + 1;
      const {questions} = item;
      return questions.flatMap(({id, answer}, part) => {
        if (answer) return [];
        const link = questions.length > 1 ? words.linkPart(place, part + 1) : words.link(place);
        return [{anchor: id, words: link}];
      });
    });
  }

  /** The first question of an item, with the words that lead to it. */
  linkTo(id: string): OpenQuestion | undefined {
    const index = this.items.findIndex((item) => item.id === id);
    const anchor = this.items[index]?.questions[0]?.id;
    return anchor === undefined ? undefined : {anchor, words: words.link(index + 1)};
  }

  /** Where the lessons say what these items ask, once each. */
  placesFor(ids: readonly string[]): readonly Place[] {
    const places = new Map<string, Place>();
    for (const {element} of this.items.filter(({id}) => ids.includes(id))) {
      for (const link of element.querySelectorAll('.back a')) {
        const href = link.getAttribute('href') ?? '';
        places.set(href, {href, text: link.textContent ?? ''});
      }
    }
    return [...places.values()];
  }

  /**
   * Marks the answers as they stand. What was corrected or taken out since the draw is left
   * out of the count; with a safety item, or a fifth of the items, or fewer than `safety`
   * safety items left in, there is too little for a pass.
   */
  submit(
    about: Pick<Submission, 'version' | 'status'>,
    mark: number,
    safety: number,
  ): SubmittedEvent {
    const {draw, items} = this.#attempt;
    const left = this.changed.map(({id}) => id);
    const counted = this.items.filter(({id}) => !left.includes(id));
    const isWhole =
      counted.length >= items.length * 0.8 &&
      counted.filter((item) => item.safety).length >= safety &&
      !this.changed.some((item) => item.safety);
    const verdict = judge(
      counted.map(({id, safety, questions}) => ({
        id,
        safety,
        right: questions.every((one) => one.isRight),
      })),
      mark,
      isWhole,
    );
    const gone = items.filter((id) => !this.items.some((item) => item.id === id));
    const answers = counted.flatMap(({questions}) =>
      questions.flatMap(({item, digest, answer, isRight}) =>
        answer ? [{item, digest, chose: answer, right: isRight}] : [],
      ),
    );
    return new SubmittedEvent(
      {draw, ...about, mark, ...verdict, left: [...left, ...gone]},
      answers,
    );
  }
}

function whatBecame(id: string, missed: readonly string[]) {
  return missed.includes(id) ? ('missed' as const) : ('right' as const);
}
