import {questionWords as words} from '../../words/en/question.ts';

/** What the prerendered `<details>` of a question says: the marking and the feedback. */
export interface Answers {
  /** Ids of the right choices; for `order` in their order, for `match` as `left:right`. */
  readonly right: readonly string[];
  /** The feedback of what was chosen. */
  feedback(chose: readonly string[]): readonly Node[];
  /** What is right, as far as it was not chosen. */
  solution(chose: readonly string[]): readonly Node[];
  /** The explanation with its sources. */
  why(): Node;
}

/** Reads the answers of a question; the page's HTML is the only place that has them. */
export function readAnswers(question: Element): Answers {
  const items = [...question.querySelectorAll<HTMLElement>('[data-choice]')].filter((item) =>
    item.closest('details'),
  );
  const kind = question.getAttribute('kind');
  const wanted = kind === 'one' || kind === 'many' ? items.filter(isMarkedRight) : items;
  const right = wanted.map(({dataset}) =>
    dataset.match ? `${dataset.choice}:${dataset.match}` : `${dataset.choice}`,
  );
  const label = {
    one: words.rightAnswer,
    many: words.rightAnswers,
    order: words.rightOrder,
    match: words.rightPairs,
  }[kind as 'one'];

  const listOf = (title: string, chosen: readonly HTMLElement[]) => {
    const list = chosen[0]?.parentElement?.cloneNode() as HTMLElement | undefined;
    if (!list) return [];
    list.append(...chosen.map((item) => item.cloneNode(true)));
    // "Right:" and "Not right:" are hidden, as the heading says it; not so where it cannot.
    if (title === words.youChose && kind === 'many') {
      for (const small of list.querySelectorAll('small')) small.replaceWith(...small.childNodes);
    }
    const heading = document.createElement('p');
    heading.className = 'label';
    heading.textContent = title;
    return [heading, list];
  };

  return {
    right,
    feedback: (chose) =>
      wanted === items
        ? []
        : listOf(
            words.youChose,
            items.filter((item) => chose.includes(`${item.dataset.choice}`)),
          ),
    solution: (chose) =>
      listOf(
        kind === 'many' && chose.some((id) => right.includes(id)) ? words.mark.missed : label,
        wanted.filter((item) => wanted === items || !chose.includes(`${item.dataset.choice}`)),
      ),
    why: () => question.querySelector('[data-why]')?.cloneNode(true) ?? document.createTextNode(''),
  };
}

function isMarkedRight(item: HTMLElement) {
  return 'right' in item.dataset;
}
