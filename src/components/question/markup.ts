import type {QuestionKind} from '../../course/course.ts';
import {questionWords as words} from '../../words/en/question.ts';

/** The prerendered choices of a question: reading, setting and marking them. */
export class Markup {
  /** False until the learner changed something. */
  isTouched = false;
  #kind: QuestionKind;
  #list: HTMLElement;
  #note: HTMLElement | null;
  #noteWords: string;

  constructor(question: Element, kind: QuestionKind) {
    this.#kind = kind;
    this.#list = question.querySelector<HTMLElement>('.choices') as HTMLElement;
    this.#note = question.querySelector<HTMLElement>('.how');
    this.#noteWords = this.#note?.textContent ?? '';
    if (kind === 'order') for (const item of this.#items()) item.append(...this.#movers(item));
  }

  /** What is chosen now, or null when the learner has not chosen yet. */
  chosen(): readonly string[] | null {
    const items = this.#items();
    if (this.#kind === 'order') return this.isTouched ? items.map(idOf) : null;
    if (this.#kind === 'match') {
      const chosen = items.map((item) => `${idOf(item)}:${selectOf(item).value}`);
      return chosen.some((pair) => pair.endsWith(':')) ? null : chosen;
    }
    const ids = this.#inputs().flatMap((input) => (input.checked ? [input.value] : []));
    return ids.length ? ids : null;
  }

  /** Sets the choices to an earlier answer; ids that are no longer there are passed over. */
  choose(ids: readonly string[]) {
    for (const input of this.#inputs()) input.checked = ids.includes(input.value);
    for (const id of ids) {
      const [left, right] = id.split(':');
      const item = this.#items().find((one) => idOf(one) === left);
      if (item && this.#kind === 'order') this.#list.append(item);
      if (item && right && this.#kind === 'match') selectOf(item).value = right;
    }
  }

  /** Unchooses all, and shuffles what may be shuffled; never into the right order. */
  clear(right: readonly string[]) {
    this.isTouched = false;
    for (const input of this.#inputs()) input.checked = false;
    const items = this.#items();
    if (this.#kind === 'match') for (const item of items) selectOf(item).value = '';
    else if (!('fixed' in this.#list.dataset)) {
      const drawn = items.map((item) => ({item, lot: Math.random()}));
      drawn.sort((a, b) => a.lot - b.lot);
      const order = drawn.map(({item}) => item);
      if (order.map(idOf).join() === right.join()) order.push(...order.splice(0, 1));
      const focused = this.#list.querySelector<HTMLElement>(':focus');
      this.#list.append(...order);
      // Moving an element drops its focus; here it was where Enter was pressed.
      focused?.focus();
    }
  }

  /** The line above the choices says how to answer, or what was answered before. */
  note(text: string) {
    if (this.#note) this.#note.textContent = text;
  }

  /** Marks each choice in words; `chosen` is null when the answer was only shown. */
  mark(right: readonly string[], chosen: readonly string[] | null) {
    this.unmark();
    const isShown = chosen === null;
    this.#items().forEach((item, place) => {
      const id = idOf(item);
      if (this.#kind === 'order') {
        const wanted = right.indexOf(id);
        const isThere = wanted === place && !isShown;
        this.#markAs(
          item,
          isShown ? 'shown' : isThere,
          isThere ? words.mark.placeRight : words.mark.placeWrong(wanted + 1),
        );
      } else if (this.#kind === 'match') {
        const wanted = right.find((pair) => pair.startsWith(`${id}:`))?.split(':')[1] ?? '';
        const select = selectOf(item);
        const text = [...select.options].find((option) => option.value === wanted)?.text ?? '';
        const isThere = select.value === wanted && !isShown;
        this.#markAs(
          item,
          isShown ? 'shown' : isThere,
          isThere ? words.mark.matchRight : words.mark.matchWrong(text),
        );
      } else {
        const isRight = right.includes(id);
        if (chosen?.includes(id)) {
          this.#markAs(item, isRight, words.mark[isRight ? 'chosenRight' : 'chosenWrong']);
        } else if (isRight) {
          this.#markAs(
            item,
            true,
            words.mark[this.#kind === 'many' && chosen ? 'missed' : 'right'],
          );
        }
      }
    });
  }

  unmark() {
    for (const mark of this.#list.querySelectorAll('.mark')) mark.remove();
    for (const item of this.#items()) delete item.dataset.mark;
    this.note(this.#noteWords);
  }

  /** Calls back whenever the learner changes an answer, with what to announce, if anything. */
  whenTouched(changed: (said: string) => void) {
    this.#list.addEventListener('change', () => {
      this.isTouched = true;
      changed('');
    });
    this.#list.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('button');
      const item = button?.closest('li');
      if (!button || !item) return;
      const sibling =
        button.dataset.move === 'up' ? item.previousElementSibling : item.nextElementSibling;
      if (button.dataset.move === 'up') sibling?.before(item);
      else sibling?.after(item);
      // Moving an element drops its focus; the learner may want to go on moving it.
      button.focus();
      this.isTouched = true;
      const items = this.#items();
      changed(words.moved(textOf(item), items.indexOf(item) + 1, items.length));
    });
  }

  #items(): HTMLElement[] {
    return [...this.#list.children] as HTMLElement[];
  }

  #inputs(): HTMLInputElement[] {
    return [...this.#list.querySelectorAll('input')];
  }

  #movers(item: HTMLElement): HTMLElement[] {
    return (['up', 'down'] as const).map((move) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset.move = move;
      button.ariaLabel = words[move](textOf(item));
      return button;
    });
  }

  #markAs(item: HTMLElement, isRight: boolean | 'shown', text: string) {
    const mark = document.createElement('span');
    mark.className = 'mark';
    mark.textContent = text;
    item.dataset.mark = isRight === 'shown' ? isRight : isRight ? 'right' : 'wrong';
    (item.querySelector('label') ?? item).append(mark);
  }
}

function idOf(item: HTMLElement): string {
  return item.dataset.choice ?? item.querySelector('input')?.value ?? '';
}

function selectOf(item: HTMLElement): HTMLSelectElement {
  return item.querySelector('select') as HTMLSelectElement;
}

function textOf(item: HTMLElement): string {
  return item.firstElementChild?.textContent?.trim() ?? '';
}
