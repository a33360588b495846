import {expect} from 'chai';
import '../../src/components/cpd/discussions.ts';
import '../../src/components/cpd/minutes.ts';
import '../../src/components/cpd/themes.ts';
import {readCourse} from '../../src/components/record/read-course.ts';
import '../../src/components/record/record.ts';
import '../../src/components/reflection/reflection.ts';
import {foldActivities} from '../../src/learner/activities.ts';
import {listActivities} from '../../src/learner/activity-list.ts';
import type {Deed} from '../../src/learner/log.ts';
import {recordOf} from '../../src/learner/record.ts';
import {renderRecord} from '../../src/pages/record.ts';
import {did} from '../fixtures/records.ts';
import {faultsOf} from './axe.ts';
import {guest} from './consultations.ts';
import {codes, courseOf, lessonWith} from './courses.ts';
import {byRole, first, loadStyles, press, show} from './support.ts';
import {openBrowser} from './tabs.ts';

const reflection = {
  kind: 'reflection',
  id: 'tea/r1',
  anchor: 'r1',
  title: 'Your own tea',
  intro: '',
  prompts: ['When did you last make tea?'],
} as const;
const course = {
  ...courseOf(lessonWith([{kind: 'reflection', reflection}])),
  consultations: [guest],
  frameworks: codes,
};

/** The record's page of a learner who did this, with every activity open. */
function open(...deeds: readonly Deed[]) {
  const page = show(renderRecord(course));
  const record = first(page, 'imh-record');
  const store = openBrowser().openTab();
  store.addAll(deeds);
  const info = readCourse(page, 'https://example.org/record.html');
  const tell = () => {
    const found = foldActivities(store.events());
    const activities = listActivities(store.events(), info);
    record.state = {activities, course: info, reflections: recordOf(store).reflections};
    for (const one of page.querySelectorAll('imh-minutes')) {
      one.minutes = found.get(one.item)?.minutes;
    }
    for (const one of page.querySelectorAll('imh-themes')) {
      const choices = found.get(one.item)?.themes ?? [];
      one.state = {frameworks: info.frameworks, choices};
    }
    for (const one of page.querySelectorAll('imh-discussions')) {
      one.state = {discussions: found.get(one.item)?.discussions ?? [], draft: ''};
    }
  };
  store.subscribe(tell);
  tell();
  for (const details of page.querySelectorAll('details')) details.open = true;
  return {page, record};
}

const much = [
  did.opened('tea'),
  did.finished('tea', 4, 5),
  did.finished('cocoa', 4, 5),
  did.noted('tea', 1, 'A lesson.'),
  did.corrected('tea', 20),
  did.discussed('tea', 20, 'We agreed.'),
  {did: 'themed', what: 'tea', framework: 'tea-code', version: '2018', themes: ['Warm the pot']},
  {did: 'themed', what: 'guest', framework: 'tea-code', version: '2015', themes: ['Boil']},
  {did: 'reflected', what: 'tea/r1.1', text: 'Today.'},
] as const satisfies readonly Deed[];

describe('what axe finds in the record', function () {
  this.timeout(60_000);

  before(() => loadStyles(document, ['site.css', 'more.css', 'record.css']));

  for (const [name, deeds] of [
    ['empty', []],
    ['full', much],
  ] as const) {
    it(`is nothing while it is ${name}`, async () => {
      const {page} = open(...deeds);
      expect(await faultsOf(page)).to.deep.equal([]);
    });
  }

  it('is nothing while a learner is asked to mend what was entered', async () => {
    const {page} = open(...much);
    for (const button of page.querySelectorAll<HTMLElement>('imh-discussions form button')) {
      button.click();
    }
    for (const box of page.querySelectorAll<HTMLInputElement>('imh-minutes input')) {
      box.value = 'ten';
      box.dispatchEvent(new Event('input'));
    }
    for (const form of page.querySelectorAll<HTMLFormElement>('imh-minutes form')) {
      form.requestSubmit();
    }
    expect(page.querySelectorAll('[aria-invalid=true]').length).to.equal(8);
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  it('is nothing after a talk and minutes were taken back', async () => {
    const {page} = open(...much);
    const talks = first(page, 'imh-discussions');
    press(byRole(talks, 'button', 'Remove the discussion of 24 November 2026'));
    press(byRole(first(page, 'imh-minutes'), 'button', 'Use the suggested minutes'));
    expect(await faultsOf(page)).to.deep.equal([]);
  });
});
