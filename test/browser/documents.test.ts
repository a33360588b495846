import {expect} from 'chai';
import type {ImhDocuments} from '../../src/components/documents/documents.ts';
import '../../src/components/documents/documents.ts';
import {make as makeAccount} from '../../src/components/documents/makers/account.ts';
import {make as makeEverything} from '../../src/components/documents/makers/everything.ts';
import {make as makeLog} from '../../src/components/documents/makers/log.ts';
import {make as makeRecord} from '../../src/components/documents/makers/record.ts';
import type {Make, PaperKind} from '../../src/components/documents/making.ts';
import {listActivities} from '../../src/learner/activity-list.ts';
import type {Deed} from '../../src/learner/log.ts';
import {did, drinks, logOf} from '../fixtures/records.ts';
import {faultsOf} from './axe.ts';
import {
  allByRole,
  byRole,
  choose,
  first,
  listen,
  loadStyles,
  press,
  seen,
  select,
  show,
  write,
} from './support.ts';

const makers: Readonly<Record<PaperKind, Make>> = {
  record: makeRecord,
  log: makeLog,
  account: makeAccount,
  everything: makeEverything,
};

const done = [
  did.finished('tea', 4, 5),
  did.finished('guest', 0, 0),
  did.noted('guest', 2, 'Patience.'),
  did.discussed('tea', 20, 'We agreed.'),
];

/** The place where papers are made, for a learner who did this. */
function open(kind: PaperKind, deeds: readonly Deed[] = done): ImhDocuments {
  const page = show(
    `<h1>Record</h1><h2>Papers</h2><button type="button" data-make="${kind}">Make</button><imh-documents></imh-documents>`,
  );
  const place = first(page, 'imh-documents');
  const events = logOf(...deeds);
  place.now = () => new Date(Date.UTC(2026, 10, 23, 12));
  place.state = {
    id: 'drinks',
    course: drinks,
    language: 'en-GB',
    activities: listActivities(events, drinks),
    events,
    drafts: 0,
  };
  place.open(kind, makers[kind]);
  return place;
}

/** What a place gives the browser to save, in the place of saving it. */
function catchFile(act: () => void): {name: string; blob: Promise<string>} {
  const {createObjectURL} = URL;
  const {click} = HTMLAnchorElement.prototype;
  let caught: {name: string; blob: Promise<string>} | undefined;
  let blob = Promise.resolve('');
  URL.createObjectURL = (file) => {
    blob = (file as Blob).text();
    return '#file';
  };
  HTMLAnchorElement.prototype.click = function keep() {
    caught = {name: this.download, blob};
  };
  try {
    act();
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  if (!caught) throw new Error('Nothing was saved.');
  return caught;
}

const nameBox = (place: HTMLElement) =>
  place.querySelector<HTMLTextAreaElement>('#holder-name') as HTMLTextAreaElement;
const list = (place: HTMLElement, label: string) => byRole(place, 'combobox', label);

describe('a place where papers are made', function () {
  this.timeout(60_000);

  before(() => loadStyles(document, ['site.css', 'more.css', 'record.css']));

  it('goes to the paper that was asked for, and back to its button when it is closed', () => {
    const place = open('record');
    expect(document.activeElement?.id).to.equal('at-maker');
    expect(seen(document.activeElement as HTMLElement)).to.equal('Record of learning');
    press(byRole(place, 'button', 'Close'));
    expect(seen(place)).to.equal('');
    expect((document.activeElement as HTMLElement).dataset.make).to.equal('record');
  });

  it('puts a name on the paper as it is typed, and tells it once', () => {
    const place = open('record');
    const heard = listen('imh-named');
    write(nameBox(place), 'Jo <Bell>');
    nameBox(place).dispatchEvent(new Event('change'));
    expect(seen(place)).to.include('Jo <Bell> (as typed by the learner)');
    expect(heard.map(({name}) => name)).to.deep.equal(['Jo <Bell>']);
  });

  it('begins with the name that is known, and says whether it is kept', () => {
    const place = open('record');
    expect(seen(place)).to.include('It is used for this paper and not kept.');
    place.name = 'Jo';
    place.keepsName = true;
    place.open('record', makeRecord);
    expect(nameBox(place).value).to.equal('Jo');
    expect(seen(place)).to.include('It is kept on this device for the next paper.');
  });

  it('leaves role and number off, until the learner adds them', () => {
    const place = open('record');
    expect(place.querySelector('details')?.open).to.equal(false);
    expect(seen(place)).not.to.include('Role');
    (place.querySelector('details') as HTMLDetailsElement).open = true;
    write(place.querySelector('#holder-role') as HTMLTextAreaElement, 'GP');
    expect(seen(place)).to.include('Role GP (as typed by the learner)');
  });

  it('puts notes on the paper when the learner ticks that', () => {
    const place = open('record');
    expect(seen(place)).not.to.include('Patience.');
    choose(place, 'Put my notes on the paper');
    expect(seen(place)).to.include('Patience.');
  });

  it('makes a paper of one activity alone', () => {
    const place = open('record');
    select(list(place, 'Which activities'), 'A guest');
    expect(seen(place.querySelector('.paper') as HTMLElement)).not.to.include('Tea');
  });

  it('saves the record of learning as a page, under its name in the UK form', async () => {
    const place = open('record');
    const {name, blob} = catchFile(() => press(byRole(place, 'button', 'Save as a file (html)')));
    expect(name).to.equal('Record of learning, infant mental health, 23 November 2026.html');
    expect(await blob).to.match(/^<!doctype html>\n<html lang="en-GB">/);
    expect(seen(byRole(place, 'status', 'Your browser was asked to save'))).not.to.equal('');
  });

  it('saves the log as a table and everything as JSON', async () => {
    const log = catchFile(() => press(byRole(open('log'), 'button', 'Save as a file (csv)')));
    expect(log.name).to.equal('CPD log, infant mental health, 23 November 2026.csv');
    expect(await log.blob).to.match(/"Started","Completed","Method"/);
    const all = catchFile(() =>
      press(byRole(open('everything'), 'button', 'Save as a file (json)')),
    );
    expect(JSON.parse(await all.blob).events).to.have.length(4);
  });

  it('begins the reflective account with what has notes, and asks for whom it is', async () => {
    const place = open('account');
    expect(seen(place)).to.include('Consultation: A guest');
    expect(seen(place)).to.include('4. How is this relevant to the Code?');
    select(list(place, 'For whom'), 'GP appraisal');
    expect(seen(place)).to.include('What will I change, by when');
    const {name, blob} = catchFile(() => press(byRole(place, 'button', 'Save as a file (txt)')));
    expect(name).to.equal('Reflective account, A guest, 23 November 2026.txt');
    expect(await blob).to.include('Patience.');
  });

  it('lends the name of the paper to a print, and takes it back', () => {
    open('record');
    const {title} = document;
    dispatchEvent(new Event('beforeprint'));
    expect(document.title).to.equal('Record of learning, infant mental health, 23 November 2026');
    dispatchEvent(new Event('afterprint'));
    expect(document.title).to.equal(title);
  });

  it('says how many texts are not in the paper because they are not saved', async () => {
    const place = open('account');
    expect(seen(place)).not.to.include('not saved');
    const material = {...drinks, id: 'drinks', course: drinks, language: 'en-GB', events: []};
    const activities = listActivities(logOf(...done), drinks);
    place.state = {...material, activities, drafts: 1};
    expect(seen(place)).to.include('one text that is not saved, so it is not in this paper');
    place.state = {...material, activities, drafts: 3};
    expect(seen(place)).to.include('3 texts that are not saved, so they are not in this paper');
    expect(await faultsOf(place)).to.deep.equal([]);
  });

  it('says when there is nothing to make a paper of', () => {
    const place = open('account', []);
    expect(seen(place)).to.include('There is nothing to make a paper of yet.');
    expect(allByRole(place, 'button').map(seen)).to.deep.equal(['Close']);
  });

  for (const kind of ['record', 'log', 'account', 'everything'] as const) {
    it(`shows the warning before ${kind} can be saved`, () => {
      expect(seen(open(kind))).to.match(
        /identify a baby, a parent or a colleague\..*Save as a file/,
      );
    });

    for (const deeds of [done, []]) {
      it(`has nothing that axe finds in ${kind}, of ${deeds.length} deeds`, async () => {
        const place = open(kind, deeds);
        const details = place.querySelector('details');
        if (details) details.open = true;
        expect(await faultsOf(place)).to.deep.equal([]);
      });
    }
  }

  it('where an installed course may not reach a printer, says to save the file', async () => {
    const place = open('record');
    expect(allByRole(place, 'button', 'Print')).to.have.length(1);
    place.canPrint = false;
    place.open('record', makeRecord);
    expect(allByRole(place, 'button', 'Print')).to.have.length(0);
    expect(byRole(place, 'button', 'Save as a file')).to.be.instanceOf(HTMLButtonElement);
    expect(seen(place)).to.include(
      'Save the file, open it from the app Files, and print it there.',
    );
    expect(await faultsOf(place)).to.deep.equal([]);
  });
});
