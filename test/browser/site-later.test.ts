import {expect} from 'chai';
import {getReadyToAsk} from '../../src/components/asking/asking.ts';
import type {Course} from '../../src/course/course.ts';
import {recordOf} from '../../src/learner/record.ts';
import type {Store} from '../../src/learner/store.ts';
import {draftOf} from '../../src/learner/words.ts';
import {renderHome} from '../../src/pages/home.ts';
import {renderLesson} from '../../src/pages/lesson.ts';
import {renderRecord} from '../../src/pages/record.ts';
import {start as startHome} from '../../src/site-home.ts';
import {startLater} from '../../src/site-later.ts';
import {start as startRecord} from '../../src/site-record.ts';
import {start as startReflection} from '../../src/site-reflection.ts';
import {start as startStorage} from '../../src/site-storage.ts';
import {guestHtml} from './consultations.ts';
import {courseOf, lessonWith} from './courses.ts';
import {byRole, press, seen, show, write} from './support.ts';
import {openBrowser, when} from './tabs.ts';

const prompts = ['When did you last make tea?'];
const reflection = {
  kind: 'reflection',
  id: 'tea/r1',
  anchor: 'r1',
  title: 'Your own tea',
  intro: '',
  prompts,
} as const;
const lesson = lessonWith([{kind: 'reflection', reflection}]);
const course = courseOf(lesson);

const pages = {
  lesson: () => renderLesson(lesson, course),
  home: () => renderHome(course),
  record: () => renderRecord(course),
} as const satisfies Record<string, (course: Course) => string>;

let page: HTMLElement | undefined;

/** Opens a page in place of the one before, joined to a store. */
function open(name: keyof typeof pages, store: Store): HTMLElement {
  page?.remove();
  // An earlier page may have been given one of its own after it was gone.
  for (const stray of document.querySelectorAll('imh-storage-notice')) stray.remove();
  page = show(`${pages[name]()}<imh-storage-notice></imh-storage-notice>`);
  startLater(store);
  // The page imports them by itself, a moment later.
  const starts = {record: startRecord, home: startHome, lesson: startReflection};
  starts[name](store);
  startStorage(store);
  return page;
}

describe('the second module', () => {
  before(getReadyToAsk);

  it('keeps a draft as it grows, and brings it back', () => {
    const browser = openBrowser();
    const before = open('lesson', browser.openTab());
    write(byRole(before, 'textbox'), 'Tod');
    write(byRole(before, 'textbox'), 'Today');
    const after = open('lesson', browser.openTab());
    expect(byRole(after, 'textbox').value).to.equal('Today');
    expect(seen(after)).to.include('Your draft is kept on this device.');
  });

  it('puts saved words in the record, in place of the draft', () => {
    const browser = openBrowser();
    const store = browser.openTab();
    const before = open('lesson', store);
    write(byRole(before, 'textbox'), 'Today');
    press(byRole(before, 'button', 'Save my words'));
    expect(draftOf(store, 'tea/r1.1')).to.equal('');
    expect(seen(before)).to.include('Saved on this device on');
    expect(seen(open('record', browser.openTab()))).to.include('Today');
  });

  it('takes deleted words out of the record', () => {
    const browser = openBrowser();
    const before = open('lesson', browser.openTab());
    write(byRole(before, 'textbox'), 'Today');
    press(byRole(before, 'button', 'Save my words'));
    press(byRole(before, 'button', 'Delete these words'));
    expect(byRole(before, 'textbox').value).to.equal('');
    expect(seen(open('record', browser.openTab()))).not.to.include('Today');
  });

  it('brings deleted words back on request', () => {
    const browser = openBrowser();
    const before = open('lesson', browser.openTab());
    write(byRole(before, 'textbox'), 'Today');
    press(byRole(before, 'button', 'Save my words'));
    press(byRole(before, 'button', 'Delete these words'));
    press(byRole(before, 'button', 'Undo'));
    expect(byRole(before, 'textbox').value).to.equal('Today');
    expect(seen(open('record', browser.openTab()))).to.include('Today');
  });

  it('follows the words that are saved in another tab', () => {
    const browser = openBrowser();
    const here = open('lesson', browser.openTab());
    browser.openTab().add({did: 'reflected', what: 'tea/r1.1', text: 'This morning.'});
    expect(byRole(here, 'textbox').value).to.equal('This morning.');
  });

  it('fetches the module of a consultation where there is one', async () => {
    const store = openBrowser().openTab();
    page?.remove();
    page = show(guestHtml());
    startLater(store);
    await when(store, () => recordOf(store).opened.has('guest'));
    expect(page.querySelectorAll('.step:not([hidden])')).to.have.length(1);
  });

  it('leads back from the home page to a lesson that was opened', () => {
    const browser = openBrowser();
    open('lesson', browser.openTab());
    expect(seen(open('home', browser.openTab()))).to.include('Continue where you left off: Tea');
  });

  it('says on every page that nothing is kept, and under the box', () => {
    const browser = openBrowser();
    const store = browser.openTab();
    const deaf: Store = Object.create(store, {trouble: {value: 'blocked'}, keeps: {value: false}});
    const words = seen(open('lesson', deaf));
    expect(words).to.include('This browser does not let the course keep anything.');
    expect(words).to.include('These words are not kept for now.');
  });
});
