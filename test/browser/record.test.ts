import {expect} from 'chai';
import {recordOf} from '../../src/learner/record.ts';
import '../../src/components/record/record.ts';
import type {Deed} from '../../src/learner/log.ts';
import {renderRecord} from '../../src/pages/plain.ts';
import {guest} from './consultations.ts';
import {courseOf, lessonWith} from './courses.ts';
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
  const course = courseOf(lesson, lessonWith([], {id: 'coffee', title: 'Coffee'}));
  const record = first(show(renderRecord(course)), 'imh-record');
  const store = openBrowser().openTab();
  for (const deed of deeds) store.add(deed);
  const tell = () => {
    record.record = recordOf(store);
  };
  store.subscribe(tell);
  tell();
  return {record, store};
}

const rowOf = (record: HTMLElement, title: string) => seen(byRole(record, 'row', title));
const told = (record: HTMLElement) => seen(byRole(record, 'status'));

describe('the record', () => {
  it('says that nothing is kept yet', () => {
    const {record} = showRecord();
    expect(told(record)).to.include('Nothing is kept on this device yet.');
    expect(rowOf(record, 'Tea')).to.equal('Tea Not yet Not yet');
    expect(seen(record)).to.include('You have not saved a reflection yet.');
  });

  it('shows when each lesson was opened and completed, and how it went', () => {
    const {record} = showRecord(opened, finished);
    const date = '23 November 2026';
    expect(rowOf(record, 'Tea')).to.equal(`Tea ${date} ${date} 4 of 5 1.0.0`);
    expect(rowOf(record, 'Coffee')).to.equal('Coffee Not yet Not yet');
    expect(told(record)).to.equal('');
  });

  it('shows when a consultation was opened and completed, without a score', () => {
    const page = show(renderRecord({...courseOf(lessonWith([])), consultations: [guest]}));
    const record = first(page, 'imh-record');
    const store = openBrowser().openTab();
    store.add({did: 'opened', what: 'guest'});
    record.record = recordOf(store);
    const date = '23 November 2026';
    expect(rowOf(record, 'A guest')).to.equal(`Consultation: A guest ${date} Not yet not scored`);
    store.add({did: 'finished', what: 'guest', version: '1.2.0', status: 'draft', right: 0, of: 0});
    record.record = recordOf(store);
    expect(rowOf(record, 'A guest')).to.equal(
      `Consultation: A guest ${date} ${date} not scored 1.2.0`,
    );
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
