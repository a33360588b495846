import {expect} from 'chai';
import '../../src/components/device/device.ts';
import '../../src/components/device/keeping.ts';
import '../../src/components/device/kept.ts';
import '../../src/components/device/learners.ts';
import '../../src/components/device/own-device.ts';
import '../../src/components/device/removal.ts';
import '../../src/components/who/who.ts';
import {finishView} from '../../src/components/device/finish.ts';
import type {Keeping} from '../../src/components/device/keeping.ts';
import type {Seating} from '../../src/components/who/who.ts';
import {sortKept} from '../../src/learner/kept.ts';
import {renderDevice} from '../../src/pages/device.ts';
import {faultsOf} from './axe.ts';
import {allByRole, byRole, first, hasFocus, loadStyles, press, seen, show} from './support.ts';

const ab = {id: 'a1', name: 'AB', deeds: 3};
const cd = {id: 'c2', name: 'CD', deeds: 0};
const unnamed = {id: 'me', name: '', deeds: 1};

/** The page about this device, told how things stand on a shared one. */
function showDevice(learner: typeof ab | null = ab, all = [unnamed, ab, cd]) {
  const page = show(renderDevice());
  const list = first(page, 'imh-learners');
  list.fetchFinish = async () => finishView;
  list.learners = {device: 'shared', learner, all, drafts: 2};
  first(page, 'imh-own-device').device = 'shared';
  const removal = first(page, 'imh-removal');
  removal.removeOne = async () => ({left: [], arePagesLeft: false, undo: async () => true});
  removal.removeAll = async () => ({
    left: ['first', 'second'],
    arePagesLeft: true,
    undo: async () => false,
  });
  removal.tell(all, learner?.id ?? null);
  first(page, 'imh-keeping').keeping = {
    place: 'both',
    isFramed: false,
    isForgetful: false,
    isPersisted: false,
  };
  return {page, list, removal};
}

/** Lets what was begun by a press come to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('the page about this device', function () {
  this.timeout(30_000);

  before(() => loadStyles());

  it('is complete without scripts having told it anything', async () => {
    const page = show(renderDevice());
    expect(allByRole(page, 'heading').map(seen)).to.include.members([
      'Who is learning?',
      'Is this your own device?',
      'Does this browser keep your work?',
      'Everything kept here',
      'Delete',
    ]);
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  it('shows who is learning and who else could be', async () => {
    const {page, list} = showDevice();
    expect(seen(byRole(list, 'status'))).to.equal('AB is learning here.');
    expect(seen(byRole(list, 'button', 'A learner without a name'))).to.include('without a name');
    expect(byRole(list, 'button', 'AB').getAttribute('aria-pressed')).to.equal('true');
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  it('on a device that is not shared offers no choice', async () => {
    const {page, list} = showDevice();
    list.learners = {device: null, learner: ab, all: [ab, cd], drafts: 0};
    expect(allByRole(list, 'button')).to.have.length(0);
    expect(seen(list)).to.include('The record of one other learner is kept here too.');
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  it('takes a name, and says beside the box why it could not', async () => {
    const {list} = showDevice();
    const tried: string[] = [];
    list.add = async (name) => {
      tried.push(name);
      return tried.length === 1 ? 'taken' : tried.length === 2 ? 'notKept' : null;
    };
    press(byRole(list, 'button', 'Add a learner'));
    const box = list.querySelector('input') as HTMLInputElement;
    expect(hasFocus(box)).to.equal(true);
    box.value = 'AB';
    press(byRole(list, 'button', 'Save'));
    await settled();
    expect(seen(byRole(list, 'alert'))).to.include('Somebody here has this name already.');
    expect(await faultsOf(list)).to.deep.equal([]);
    press(byRole(list, 'button', 'Save'));
    await settled();
    expect(seen(byRole(list, 'alert'))).to.include('could not keep that');
    press(byRole(list, 'button', 'Save'));
    await settled();
    expect(list.querySelector('input')).to.equal(null);
    expect(tried).to.deep.equal(['AB', 'AB', 'AB']);
  });

  it('removes a record only after its file was made and looked at', async () => {
    const {list} = showDevice();
    let fails = true;
    let isWhole = false;
    let removed = 0;
    list.takeAway = async () => {
      if (fails) throw new Error('no room');
    };
    list.isWhole = () => isWhole;
    list.removeRecord = () => {
      removed += 1;
    };
    press(byRole(list, 'button', 'Finish and take my record with me'));
    await settled();
    expect(seen(list)).to.include('Texts that you have begun and not saved: 2.');
    press(byRole(list, 'button', 'Save the record as a file'));
    await settled();
    expect(seen(byRole(list, 'alert'))).to.equal(
      'The file could not be made. Nothing was removed.',
    );
    fails = false;
    press(byRole(list, 'button', 'Save the record as a file'));
    await settled();
    expect(seen(list)).to.include('Did the file arrive?');
    expect(await faultsOf(list)).to.deep.equal([]);
    press(byRole(list, 'button', 'Yes, it is saved'));
    expect(removed).to.equal(0);
    expect(seen(byRole(list, 'alert'))).to.include('The record has grown');
    isWhole = true;
    press(byRole(list, 'button', 'Yes, it is saved'));
    expect(removed).to.equal(1);
  });

  it('says so when the way out could not be fetched, and leaves the list as it is', async () => {
    const {list} = showDevice();
    list.fetchFinish = () => Promise.reject(new Error('no connection'));
    press(byRole(list, 'button', 'Finish and take my record with me'));
    await settled();
    expect(seen(byRole(list, 'status'))).to.equal(
      'That could not be opened now. Reload this page and try again.',
    );
    expect(allByRole(list, 'button', 'Finish and take my record with me')).to.have.length(1);
  });

  it('puts the answer back that could not be taken up', async () => {
    const {page} = showDevice();
    const own = first(page, 'imh-own-device');
    own.answer = async () => 'chooseFirst';
    const [mine, shared] = allByRole(own, 'radio');
    mine?.click();
    await settled();
    expect(seen(byRole(own, 'alert'))).to.include('Choose first');
    expect(shared?.checked).to.equal(true);
    own.answer = async () => 'stay';
    mine?.click();
    await settled();
    expect(seen(byRole(own, 'alert'))).to.equal('');
    expect(shared?.checked).to.equal(true);
  });

  it('puts the focus on who is learning, and on whose device it is, when opened anew', () => {
    const {page, list} = showDevice();
    list.takeFocus();
    expect(hasFocus(byRole(list, 'button', 'AB'))).to.equal(true);
    const own = first(page, 'imh-own-device');
    own.takeFocus();
    expect(hasFocus(allByRole(own, 'radio')[1] as HTMLElement)).to.equal(true);
    expect(seen(byRole(own, 'status'))).to.equal('This is a shared device.');
  });

  it('asks before the page is opened anew while a deletion can be undone', async () => {
    const {page, removal} = showDevice();
    expect(await removal.mayLeave()).to.equal(true);
    press(byRole(removal, 'button', 'Delete this record'));
    press(byRole(removal, 'button', 'Yes, delete'));
    await settled();
    const dialog = () => removal.querySelector('dialog') as HTMLDialogElement;
    for (const [name, isSure] of [
      ['Stay, so that I can undo it', false],
      ['Go on: it stays deleted', true],
    ] as const) {
      const answer = removal.mayLeave();
      expect(dialog().open).to.equal(true);
      expect(await faultsOf(dialog())).to.deep.equal([]);
      press(byRole(dialog(), 'button', name));
      expect(await answer).to.equal(isSure);
      expect(dialog()).to.equal(null);
    }
    const answer = removal.mayLeave();
    dialog().close();
    expect(await answer).to.equal(false);
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  for (const place of [
    'both',
    'first',
    'second',
    'nobody',
    'blocked',
    'full',
    'cleared',
  ] as const) {
    it(`says how it is when the place for work is "${place}"`, async () => {
      const {page} = showDevice();
      const keeping = first(page, 'imh-keeping');
      const state: Keeping = {place, isFramed: true, isForgetful: true, isPersisted: null};
      keeping.keeping = state;
      expect(seen(keeping)).to.include('cannot be asked to keep this site');
      expect(await faultsOf(keeping)).to.deep.equal([]);
    });
  }

  it('asks the browser, and shows its answer', async () => {
    const {page} = showDevice();
    const keeping = first(page, 'imh-keeping');
    press(byRole(keeping, 'button', 'Ask the browser to keep it'));
    await settled();
    expect(seen(byRole(keeping, 'status'))).to.include('The browser has not agreed.');
    keeping.ask = async () => true;
    press(byRole(keeping, 'button', 'Ask the browser to keep it'));
    await settled();
    expect(seen(keeping)).to.include('has promised not to clear this site');
    expect(allByRole(keeping, 'button')).to.have.length(0);
  });

  it('shows everything as plain text', async () => {
    const {page} = showDevice();
    const kept = first(page, 'imh-kept');
    const texts = new Map([['imh/tea/a1/name', '<i>AB</i>']]);
    kept.look = async () => ({
      kept: sortKept('tea', texts, null),
      third: null,
      learners: [ab],
      files: null,
    });
    press(byRole(kept, 'button', 'See everything kept here'));
    await settled();
    expect(seen(kept)).to.include('<i>AB</i>').and.include('could not be read');
    expect(kept.querySelector('i')).to.equal(null);
    expect(await faultsOf(page)).to.deep.equal([]);
  });

  it('deletes when asked twice, keeps the focus, and takes it back', async () => {
    const {page, removal} = showDevice();
    const undoable: boolean[] = [];
    removal.onUndoable = (one) => undoable.push(one);
    press(byRole(removal, 'button', 'Delete this record'));
    expect(seen(removal)).to.include('This removes the record of AB');
    expect(await faultsOf(page)).to.deep.equal([]);
    press(byRole(removal, 'button', 'Yes, delete'));
    await settled();
    expect(hasFocus(byRole(removal, 'button', 'Undo'))).to.equal(true);
    expect(await faultsOf(page)).to.deep.equal([]);
    press(byRole(removal, 'button', 'Undo'));
    await settled();
    expect(seen(byRole(removal, 'status'))).to.equal('Everything is back.');
    expect(removal.contains(document.activeElement)).to.equal(true);
    expect(undoable).to.deep.equal([true, false]);
  });

  it('says what could not be deleted, and what could not be put back', async () => {
    const {page, removal} = showDevice();
    press(byRole(removal, 'button', 'Delete everything on this device'));
    byRole(removal, 'checkbox').click();
    expect(seen(removal)).to.include('Undo does not bring it back');
    expect(await faultsOf(page)).to.deep.equal([]);
    press(byRole(removal, 'button', 'Yes, delete'));
    await settled();
    expect(seen(byRole(removal, 'status'))).to.equal(
      'The first place did not let everything go. The second place did not answer, so a second copy may still be there. The copy of the pages could not be deleted.',
    );
    press(byRole(removal, 'button', 'Undo'));
    await settled();
    expect(seen(byRole(removal, 'status'))).to.include('Not everything could be put back');
  });

  it('forgets how to undo when the page is left', async () => {
    const {removal} = showDevice();
    press(byRole(removal, 'button', 'Delete this record'));
    press(byRole(removal, 'button', 'Yes, delete'));
    await settled();
    removal.forget();
    expect(allByRole(removal, 'button', 'Undo')).to.have.length(0);
  });
});

describe('who is learning, on every page of a shared device', function () {
  this.timeout(30_000);

  before(() => loadStyles());

  const seating: Seating = {learner: ab, learners: [ab, cd], deeds: 0, held: null, problem: null};

  function showWho(state: Partial<Seating> = {}) {
    const page = show('<h2>A lesson</h2><div class="notices"></div>');
    const who = document.createElement('imh-who');
    page.querySelector('.notices')?.append(who);
    const chosen: string[] = [];
    who.choose = (id, adds) => chosen.push(`${id} ${adds}`);
    who.goOn = () => chosen.push('go on');
    who.giveUp = () => chosen.push('give up');
    who.seating = {...seating, ...state};
    return {who, chosen};
  }

  it('is one quiet row that leads to another learner, or out', async () => {
    const {who, chosen} = showWho();
    expect(seen(who)).to.equal('AB is learning here. Switch Finish');
    expect(await faultsOf(who)).to.deep.equal([]);
    press(byRole(who, 'button', 'Switch'));
    expect(allByRole(who, 'button').map(seen)).to.deep.equal(['CD', 'Cancel']);
    expect(hasFocus(byRole(who, 'button', 'CD'))).to.equal(true);
    expect(await faultsOf(who)).to.deep.equal([]);
    press(byRole(who, 'button', 'CD'));
    expect(chosen).to.deep.equal(['c2 false']);
  });

  it('stays one row with the longest name', () => {
    const {who} = showWho({learner: {id: 'x', name: 'W'.repeat(40)}});
    expect(who.getBoundingClientRect().height).to.be.below(80);
  });

  it('asks who it is, and before it adds what was done', async () => {
    const {who, chosen} = showWho({learner: null, deeds: 3});
    expect(seen(byRole(who, 'status'))).to.include('What you do now is not kept until you choose.');
    expect(await faultsOf(who)).to.deep.equal([]);
    press(byRole(who, 'button', 'AB'));
    expect(seen(who)).to.include('3 things were done before you chose.');
    expect(await faultsOf(who)).to.deep.equal([]);
    press(byRole(who, 'button', 'Yes, add to this record'));
    expect(chosen).to.deep.equal(['a1 true']);
  });

  it('says why a choice could not be taken up', async () => {
    const {who} = showWho({learner: null, problem: 'notChosen'});
    expect(seen(byRole(who, 'alert'))).to.include('could not keep who is learning');
    expect(await faultsOf(who)).to.deep.equal([]);
  });

  it('says so too where it was asked whether to add what was done', async () => {
    const {who} = showWho({learner: null, deeds: 3});
    press(byRole(who, 'button', 'AB'));
    who.seating = {...seating, learner: null, deeds: 3, problem: 'notTaken'};
    expect(seen(byRole(who, 'alert'))).to.include('It is still on this page.');
    expect(seen(who)).to.include('3 things were done before you chose.');
    for (const learner of [null, ab]) {
      const held = {next: cd, isUnsaved: true};
      const dialog = showWho({learner, deeds: 1, held, problem: 'notChosen'}).who.querySelector(
        'dialog',
      ) as HTMLDialogElement;
      expect(seen(byRole(dialog, 'alert'))).to.include('could not keep who is learning');
      expect(await faultsOf(dialog)).to.deep.equal([]);
      dialog.close();
    }
  });

  for (const [name, held, words, answers] of [
    [
      'another was chosen',
      {next: cd, isUnsaved: false},
      'Meanwhile CD was chosen',
      ['I am AB: go on here', 'Open this page for CD'],
    ],
    [
      'nobody is chosen',
      {next: null, isUnsaved: true},
      'What is only on this page is lost',
      ['I am AB: go on here', 'Leave this page to the next person'],
    ],
  ] as const) {
    it(`holds an unfinished page back when ${name}`, async () => {
      const {who, chosen} = showWho({held});
      const dialog = who.querySelector('dialog') as HTMLDialogElement;
      expect(dialog.open).to.equal(true);
      expect(seen(dialog)).to.include(words);
      expect(await faultsOf(dialog)).to.deep.equal([]);
      for (const answer of answers) press(byRole(dialog, 'button', answer));
      expect(chosen).to.deep.equal(['go on', 'give up']);
      who.seating = seating;
      expect(who.querySelector('dialog')).to.equal(null);
    });
  }

  it('offers what was done here to the learner who was chosen elsewhere', async () => {
    const {who, chosen} = showWho({learner: null, deeds: 1, held: {next: cd, isUnsaved: true}});
    const dialog = who.querySelector('dialog') as HTMLDialogElement;
    expect(seen(dialog)).to.include('One thing was done before you chose.');
    expect(await faultsOf(dialog)).to.deep.equal([]);
    press(byRole(dialog, 'button', 'Yes, add to this record'));
    expect(chosen).to.deep.equal(['c2 true']);
  });
});
