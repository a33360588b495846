import {expect} from 'chai';
import '../../src/components/question/question.ts';
import {prepareReports} from '../../src/components/report-problem/report-problem.ts';
import {renderLesson} from '../../src/pages/lesson.ts';
import {faultsOf} from './axe.ts';
import {courseOf, lessonWith} from './courses.ts';
import {chooseOne, putInOrder} from './questions.ts';
import {byRole, loadStyles, show} from './support.ts';

const blocks = [
  {
    kind: 'prose',
    html: '<h2>Leaves</h2><p id="said">Tea comes from  a leaf.</p><label>Mine <textarea></textarea></label>',
  },
  {kind: 'question', question: chooseOne()},
  {kind: 'question', question: putInOrder({anchor: 'q2'})},
] as const;
const lesson = lessonWith(blocks);

/** A lesson on the page, of a course with this contact. */
function showLesson(contact: string | null = 'tea&milk@example.org'): HTMLElement {
  getSelection()?.removeAllRanges();
  return show(renderLesson(lesson, {...courseOf(lesson), contact}));
}

/** Presses a link as a mouse does, and says where it then leads. */
function follow(link: HTMLAnchorElement): URL {
  link.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
  return click(link);
}

/** Follows a link as the keyboard does; the mail program stays closed. */
function click(link: HTMLAnchorElement): URL {
  const stay = (event: Event) => event.preventDefault();
  addEventListener('click', stay, {once: true});
  link.click();
  return new URL(link.href);
}

function select(element: Element | null) {
  const range = document.createRange();
  if (element) range.selectNodeContents(element);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

const bodyOf = (url: URL) => url.searchParams.get('body')?.split('\r\n') ?? [];

const end = [
  '',
  'Please write nothing that could identify a baby, a parent or a colleague.',
  '',
  'What is wrong, and what would be right?',
  '',
  '',
];

describe('the message that reports a problem', () => {
  before(async () => {
    await loadStyles();
    prepareReports(document);
  });

  it('names the question that it stands at', () => {
    const page = showLesson();
    const url = follow(
      byRole(page, 'link', 'Report a problem with question 1') as HTMLAnchorElement,
    );
    expect(decodeURIComponent(url.pathname)).to.equal('tea&milk@example.org');
    expect(url.searchParams.get('subject')).to.equal('tea 1.0.0 q1');
    expect(bodyOf(url)).to.deep.equal([
      'Page: Tea',
      'The question: Which of these is a fruit?',
      ...end,
    ]);
  });

  it('names the words that the learner has selected instead', () => {
    const page = showLesson();
    select(page.querySelector('#said'));
    const url = follow(
      byRole(page, 'link', 'Report a problem with question 2') as HTMLAnchorElement,
    );
    expect(url.searchParams.get('subject')).to.equal('tea 1.0.0 q2');
    expect(bodyOf(url)).to.deep.equal(['Page: Tea', 'The words: "Tea comes from a leaf."', ...end]);
  });

  it('names the lesson alone where nothing is selected', () => {
    const page = showLesson();
    const url = follow(
      byRole(page, 'link', 'Report a problem with this lesson') as HTMLAnchorElement,
    );
    expect(url.searchParams.get('subject')).to.equal('tea 1.0.0');
    expect(bodyOf(url)).to.deep.equal(['Page: Tea', ...end]);
  });

  it('remembers the words that pressing the link unselects', () => {
    const page = showLesson();
    const link = byRole(page, 'link', 'Report a problem with this lesson') as HTMLAnchorElement;
    select(page.querySelector('#said'));
    link.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true}));
    getSelection()?.removeAllRanges();
    expect(bodyOf(click(link))[1]).to.equal('The words: "Tea comes from a leaf."');
    expect(bodyOf(click(link))[1]).to.equal('');
  });

  it('is made anew each time, also by keyboard', () => {
    const page = showLesson();
    const link = byRole(page, 'link', 'Report a problem with question 1') as HTMLAnchorElement;
    follow(link);
    select(page.querySelector('#said'));
    const url = click(link);
    expect(url.searchParams.getAll('body')).to.have.length(1);
    expect(bodyOf(url)[1]).to.equal('The words: "Tea comes from a leaf."');
  });

  it('holds nothing from outside the course and nothing that was typed', () => {
    const page = showLesson();
    const outside = document.createElement('p');
    outside.textContent = 'Elsewhere.';
    document.body.append(outside);
    const link = byRole(page, 'link', 'Report a problem with this lesson') as HTMLAnchorElement;
    select(outside);
    expect(bodyOf(follow(link))[1]).to.equal('');
    outside.remove();
    const box = page.querySelector('textarea');
    if (box) box.value = 'My own words';
    box?.focus();
    box?.select();
    expect(decodeURIComponent(follow(link).href)).not.to.include('My own');
  });

  it('ends where an address would become too long', () => {
    const page = showLesson();
    const said = page.querySelector('#said');
    if (said) said.textContent = 'é'.repeat(600);
    select(said);
    const link = byRole(page, 'link', 'Report a problem with this lesson') as HTMLAnchorElement;
    expect(bodyOf(follow(link))[1]).to.equal(`The words: "${'é'.repeat(500)}…"`);
  });

  it('leaves a contact that is a page as it is', () => {
    const page = showLesson('https://example.org/report');
    const link = byRole(page, 'link', 'Report a problem with question 1') as HTMLAnchorElement;
    expect(follow(link).href).to.equal('https://example.org/report');
  });

  it('passes axe at lessons and questions', async () => {
    expect(await faultsOf(showLesson())).to.deep.equal([]);
  });
});
