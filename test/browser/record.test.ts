import {expect} from 'chai';
import {readCourse} from '../../src/components/record/read-course.ts';
import {deleteAll} from '../../src/learner/removal.ts';
import '../../src/components/record/record.ts';
import {listActivities} from '../../src/learner/activity-list.ts';
import type {Deed} from '../../src/learner/log.ts';
import {recordOf} from '../../src/learner/record.ts';
import {renderRecord} from '../../src/pages/record.ts';
import {guest} from './consultations.ts';
import {codes, courseOf, lessonWith} from './courses.ts';
import {allByRole, byRole, first, seen, show} from './support.ts';
import {openBrowser} from './tabs.ts';

const reflection = {
  kind: 'reflection' as const,
  id: 'tea/r1',
  anchor: 'r1',
  title: 'Your own tea',
  intro: '',
  prompts: ['When did you last make tea?', 'With whom?'],
};
const opened = {did: 'opened', what: 'tea'} as const;
const finished = {
  did: 'finished',
  what: 'tea',
  version: '1.0.0',
  status: 'draft',
  right: 4,
  of: 5,
} as const;
const reflected = {did: 'reflected', what: 'tea/r1.2', text: 'Alone.\nIt was quiet.'} as const;

/** The record of a learner who did this, joined to a store as the site does it. */
function showRecord(...deeds: readonly Deed[]) {
  const lesson = lessonWith([{kind: 'reflection', reflection}]);
  const course = {
    ...courseOf(lesson, lessonWith([], {id: 'coffee', title: 'Coffee'})),
    consultations: [guest],
    frameworks: codes,
    provider: 'The tea makers',
  };
  const page = show(renderRecord(course));
  const record = first(page, 'imh-record');
  const store = openBrowser().openTab();
  store.addAll(deeds);
  const info = readCourse(page, 'https://example.org/course/record.html');
  const tell = () => {
    const activities = listActivities(store.events(), info);
    record.state = {activities, course: info, reflections: recordOf(store).reflections};
  };
  store.subscribe(tell);
  tell();
  return {page, record, store, info};
}

function rowOf(record: HTMLElement, id: string): HTMLElement {
  const row = record.querySelector<HTMLElement>(`[data-activity="${id}"]`);
  if (!row) throw new Error(`There is no row "${id}".`);
  return row;
}

const standing = (record: HTMLElement) =>
  seen(record.querySelector('[data-standing]') as HTMLElement);

describe('the record', () => {
  it('says that nothing is kept yet, and where to begin', () => {
    const {record} = showRecord();
    expect(standing(record)).to.equal('Nothing is kept on this device yet. Begin with Tea.');
    const link = record.querySelector('[data-standing] a');
    expect(link?.getAttribute('href')).to.equal('lessons/tea.html');
    expect(seen(rowOf(record, 'tea'))).to.equal('Tea Lesson, about 10 minutes Not yet started');
    expect(seen(record)).to.include('You have not saved a reflection yet.');
  });

  it('shows what was done with each activity, and what comes next', () => {
    const {record} = showRecord(opened, finished);
    const row = rowOf(record, 'tea');
    expect(seen(row)).to.include('Completed on 23 November 2026, 4 of 5 right');
    expect(standing(record)).to.equal('1 of 3 completed. Next: Coffee.');
    const details = row.querySelector('details') as HTMLDetailsElement;
    details.open = true;
    expect(seen(row)).to.include(
      'Started 23 November 2026 Completed 23 November 2026 Result open book, formative: 4 of 5 right Content version 1.0.0 Content status Draft, not yet clinically reviewed',
    );
    expect(seen(row)).to.include('Make tea');
  });

  it('shows what is only started as started', () => {
    const {record} = showRecord(opened);
    expect(seen(rowOf(record, 'tea'))).to.include('Started on 23 November 2026');
    expect(standing(record)).to.equal('0 of 3 completed. Next: Tea.');
  });

  it('keeps the link to what comes next, with its focus, when the record changes', () => {
    const {record, store} = showRecord(opened);
    const link = record.querySelector<HTMLAnchorElement>('[data-standing] a');
    link?.focus();
    store.add(reflected);
    expect(document.activeElement).to.equal(link);
    store.add(finished);
    expect(standing(record)).to.equal('1 of 3 completed. Next: Coffee.');
  });

  it('shows a consultation that was completed, without a score', () => {
    const {record} = showRecord({...finished, what: 'guest', right: 0, of: 0});
    expect(seen(rowOf(record, 'guest'))).to.match(/Consultation.*Completed on 23 November 2026$/);
  });

  it('says so when everything is completed', () => {
    const ids = ['tea', 'coffee', 'guest'];
    const {record} = showRecord(...ids.map((what) => ({...finished, what})));
    expect(standing(record)).to.equal(
      '3 of 3 completed. You have completed everything here. Your papers are below.',
    );
  });

  it('keeps in sight what the course no longer has', () => {
    const {record, store} = showRecord({...finished, what: 'cocoa'});
    expect(seen(record)).to.include(
      'cocoa: Not in this version of the course. Completed on 23 November 2026, 4 of 5 right',
    );
    deleteAll(store);
    expect(seen(record)).not.to.include('cocoa');
  });

  it('tells scripts what the course is, so that none of them carries it', () => {
    const {info} = showRecord();
    expect(info.provider).to.equal('The tea makers');
    expect(info.address).to.equal('https://example.org/course/');
    expect(info.activities.map(({id, kind, minutes}) => [id, kind, minutes])).to.deep.equal([
      ['tea', 'lesson', 10],
      ['coffee', 'lesson', 10],
      ['guest', 'consultation', 10],
    ]);
    expect(info.activities[0]?.outcomes).to.deep.equal(['Make tea']);
    expect(info.frameworks[0]).to.deep.equal({
      id: 'tea-code',
      name: 'The Tea Code',
      version: '2018',
      themes: ['Warm the pot', 'Pour with care'],
    });
  });

  it('shows saved reflections alone, under their prompts', () => {
    const {record} = showRecord(reflected);
    expect(allByRole(record, 'heading').map(seen)).to.include('With whom?');
    expect(seen(record)).to.include('Alone. It was quiet.');
    expect(seen(record)).not.to.include('When did you last make tea?');
    expect(seen(record)).not.to.include('You have not saved a reflection yet.');
  });

  it('leads to the page where everything can be deleted', () => {
    const {record} = showRecord();
    expect(byRole(record, 'link', 'This device').getAttribute('href')).to.equal(
      'device.html#at-remove',
    );
  });
});
