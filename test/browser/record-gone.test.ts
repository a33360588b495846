import {expect} from 'chai';
import '../../src/components/record/record.ts';
import {readCourse} from '../../src/components/record/read-course.ts';
import {listActivities} from '../../src/learner/activity-list.ts';
import type {Deed} from '../../src/learner/log.ts';
import {recordOf} from '../../src/learner/record.ts';
import {renderRecord} from '../../src/pages/record.ts';
import {faultsOf} from './axe.ts';
import {courseOf, lessonWith} from './courses.ts';
import {byRole, first, loadStyles, press, seen, show} from './support.ts';
import {openBrowser} from './tabs.ts';

const gone = [
  {id: 'cocoa', kind: 'lesson', title: 'Cocoa & milk'},
  {id: 'cocoa/r1.1', kind: 'prompt', title: 'How was the cocoa?'},
  {id: 'tea/r1.2', kind: 'prompt', title: 'Was it hot?'},
] as const;

const finished = {
  ...({did: 'finished', what: 'cocoa', version: '0.9.0'} as const),
  ...{status: 'draft', right: 2, of: 3},
};

/** The record of a course that was another one before. */
function showRecord(...deeds: readonly Deed[]) {
  const course = {...courseOf(lessonWith([])), gone};
  const page = show(renderRecord(course));
  const record = first(page, 'imh-record');
  const info = readCourse(page, location.href);
  const store = openBrowser().openTab();
  for (const deed of deeds) store.add(deed);
  const tell = () => {
    const activities = listActivities(store.events(), info);
    record.state = {...recordOf(store), activities, course: info};
  };
  store.subscribe(tell);
  tell();
  return record;
}

const rows = (record: HTMLElement) =>
  [...record.querySelectorAll<HTMLElement>('[data-retired]:not([hidden]) li')].map(seen);

describe('what is no longer in the course', () => {
  before(() => loadStyles(document, ['site.css', 'more.css']));

  it('is not spoken of to who never had it', async () => {
    const record = showRecord();
    expect(rows(record)).to.deep.equal([]);
    expect(seen(record)).to.not.include('no longer');
    expect(await faultsOf(record)).to.deep.equal([]);
  });

  it('stays in the record with its dates and its score', async () => {
    const record = showRecord({did: 'opened', what: 'cocoa'}, finished);
    expect(rows(record)).to.deep.equal([
      'Cocoa & milk: No longer in the course. Completed on 23 November 2026, 2 of 3 right',
    ]);
    expect(await faultsOf(record)).to.deep.equal([]);
  });

  it('is shown by its name alone where nobody knows more', async () => {
    const record = showRecord({...finished, what: 'mate" & <more>'}, {did: 'opened', what: 'mate'});
    expect(rows(record)).to.deep.equal([
      'mate" & <more>: No longer in the course. Completed on 23 November 2026, 2 of 3 right',
      'mate: No longer in the course. Started on 23 November 2026',
    ]);
    expect(await faultsOf(record)).to.deep.equal([]);
  });

  it('leaves the learner their words, to prompts that are gone and to unknown ones', async () => {
    const record = showRecord(
      {did: 'reflected', what: 'cocoa/r1.1', text: 'Sweet.'},
      {did: 'reflected', what: 'mate/r9.1', text: 'Bitter.'},
      {did: 'reflected', what: 'cocoa/cpd.1', text: 'I learned to stir.'},
      {did: 'reflected', what: 'tea/cpd.1', text: 'Shown elsewhere.'},
    );
    const section = record.querySelector('[data-gone-words]') as HTMLElement;
    expect(seen(section)).to.equal(
      'Your words to questions that are no longer here The course has changed. Your words stay yours, and stay on this device. How was the cocoa? Sweet. This version of the course does not have it: mate/r9.1 Bitter. This version of the course does not have it: cocoa/cpd.1 I learned to stir.',
    );
    expect(await faultsOf(record)).to.deep.equal([]);
  });

  it('goes when everything is deleted, and comes back with it', () => {
    const record = showRecord(finished, {did: 'reflected', what: 'cocoa/r1.1', text: 'Sweet.'});
    press(byRole(record, 'button', 'Delete my record'));
    press(byRole(record, 'button', 'Yes, delete my record'));
    expect(rows(record)).to.have.lengthOf(0);
    expect(seen(record)).to.not.include('Sweet.');
    press(byRole(record, 'button', 'Undo'));
    expect(rows(record)).to.have.lengthOf(1);
    expect(seen(record)).to.include('Sweet.');
  });
});
