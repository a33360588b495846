import type {ImhQuestion} from '../../src/components/question/question.ts';
import type {Question} from '../../src/course/course.ts';
import {renderQuestion} from '../../src/pages/question.ts';
import {citations} from './questions.ts';

const cleanUps: (() => void)[] = [];

afterEach(() => {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

/** Puts prerendered HTML into the page until the test ends. */
export function show(html: string): HTMLElement {
  const main = document.createElement('main');
  main.innerHTML = html;
  document.body.append(main);
  cleanUps.push(() => main.remove());
  return main;
}

/** The HTML of a question, from the pages' own renderer. */
export function questionHtml(question: Question): string {
  return renderQuestion(question, {place: 1, of: 3, citations});
}

/** A question on the page, awake. */
export function showQuestion(question: Question): ImhQuestion {
  return first(show(questionHtml(question)), 'imh-question');
}

/** The questions in a part of the page, where there is at least one. */
export function questionsIn(root: ParentNode): [ImhQuestion, ...ImhQuestion[]] {
  const [one, ...more] = root.querySelectorAll('imh-question');
  if (!one) throw new Error('There is no question.');
  return [one, ...more];
}

/** The one element with this tag. */
export function first<T extends keyof HTMLElementTagNameMap>(root: ParentNode, tag: T) {
  const element = root.querySelector(tag);
  if (!element) throw new Error(`There is no <${tag}>.`);
  return element;
}

/** Loads the site's own styles, so that what they hide counts as hidden. */
export async function loadStyles(
  page: Document = document,
  names: readonly string[] = ['site.css', 'more.css', 'consultation.css'],
): Promise<void> {
  const sheets = names.map((name) => {
    const link = page.createElement('link');
    link.rel = 'stylesheet';
    link.href = new URL(`../../src/styles/${name}`, import.meta.url).href;
    page.head.append(link);
    return new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = () => reject(new Error(`There are no styles at ${link.href}.`));
    });
  });
  await Promise.all(sheets);
}

/** Every event of this type that reaches the document until the test ends. */
export function listen<T extends keyof GlobalEventHandlersEventMap>(type: T) {
  const heard: GlobalEventHandlersEventMap[T][] = [];
  const listener = (event: GlobalEventHandlersEventMap[T]) => heard.push(event);
  document.addEventListener(type, listener);
  cleanUps.push(() => document.removeEventListener(type, listener));
  return heard;
}

const roles = {
  alert: '[role=alert]',
  button: 'button',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  heading: 'h1, h2, h3, h4',
  link: 'a[href]',
  listitem: 'li',
  progressbar: 'progress',
  radio: 'input[type=radio]',
  row: 'tr',
  status: '[role=status]',
  textbox: 'textarea',
} as const;

interface ByRole {
  alert: HTMLElement;
  button: HTMLButtonElement;
  checkbox: HTMLInputElement;
  combobox: HTMLSelectElement;
  heading: HTMLElement;
  link: HTMLAnchorElement;
  listitem: HTMLElement;
  progressbar: HTMLProgressElement;
  radio: HTMLInputElement;
  row: HTMLElement;
  status: HTMLElement;
  textbox: HTMLTextAreaElement;
}

/** Everything visible with this role, and with a name that has these words. */
export function allByRole<R extends keyof ByRole>(root: ParentNode, role: R, name = '') {
  return [...root.querySelectorAll<ByRole[R]>(roles[role])].filter(
    (element) => element.checkVisibility() && nameOf(element).includes(name),
  );
}

/** The one visible thing with this role and name. */
export function byRole<R extends keyof ByRole>(root: ParentNode, role: R, name = ''): ByRole[R] {
  const [found, ...more] = allByRole(root, role, name);
  if (found && !more.length) return found;
  const names = allByRole(root, role).map((element) => `"${nameOf(element)}"`);
  throw new Error(`Not exactly one ${role} "${name}". Options: ${names.join(', ') || 'none'}.`);
}

/** What assistive technology calls an element, near enough. */
export function nameOf(element: HTMLElement): string {
  const labels = 'labels' in element ? (element.labels as NodeListOf<HTMLElement> | null) : null;
  const said = labels?.length ? [...labels].map(seen).join(' ') : seen(element);
  return element.ariaLabel ?? said;
}

/** The text of an element that can be seen, on one line. */
export function seen(element: HTMLElement): string {
  // Firefox gives the text of before where a block inside an inline element has just changed.
  element.getBoundingClientRect();
  return element.innerText.replace(/\s+/g, ' ').trim();
}

/** Whether it has the focus. Never hand elements to chai: telling them apart takes minutes. */
export function hasFocus(element: Element): boolean {
  return document.activeElement === element;
}

/** Presses a button as a learner does: it has the focus, then it is clicked. */
export function press(button: HTMLElement): void {
  button.focus();
  button.click();
}

/** Presses Enter in a radio button or checkbox: browsers then click the form's first submit button. */
export function pressEnterIn(input: HTMLInputElement): void {
  input.focus();
  const submits = [...(input.form?.elements ?? [])].filter((one) => one.matches('[type=submit]'));
  (submits[0] as HTMLElement).click();
}

/** Chooses or unchooses the answers with these words. */
export function choose(root: ParentNode, ...names: readonly string[]): void {
  for (const name of names) {
    const inputs = [...allByRole(root, 'radio', name), ...allByRole(root, 'checkbox', name)];
    if (inputs.length !== 1) throw new Error(`Not exactly one answer "${name}".`);
    for (const input of inputs) press(input);
  }
}

/** Chooses from a list by the words shown. */
export function select(list: HTMLSelectElement, words: string): void {
  const option = [...list.options].find(({text}) => text === words);
  if (!option) throw new Error(`The list has no "${words}".`);
  list.value = option.value;
  list.dispatchEvent(new Event('input', {bubbles: true}));
  list.dispatchEvent(new Event('change', {bubbles: true}));
}

/** Writes into a box. */
export function write(box: HTMLTextAreaElement, words: string): void {
  box.value = words;
  box.dispatchEvent(new Event('input', {bubbles: true}));
}

/** A pattern that a text matches when it says all this, in this order. */
export function inOrder(...words: readonly string[]): RegExp {
  return new RegExp(words.map((word) => word.replace(/[.?*+()[\]]/g, '\\$&')).join('.*'));
}

/** What a question says in its one announced region. */
export function toldBy(question: ParentNode): string {
  return seen(byRole(question, 'status'));
}
