import {expect} from 'chai';
import '../../src/components/offline/offline.ts';
import type {Checked} from '../../src/components/offline/offline.ts';
import {allByRole, byRole, first, press, seen, show} from './support.ts';

const ready = {
  state: 'ready',
  version: '1.2.0',
  released: '2026-11-23',
  files: 48,
  of: 48,
  bytes: 211_400,
} as const;
const well: Checked = {of: 48, bad: 0, lacking: [], isOnline: true, isGone: false};

/** A panel in a course that is on the device, whose check finds this. */
function showPanel(found: Checked | Error = well) {
  const panel = first(show('<imh-offline></imh-offline>'), 'imh-offline');
  panel.now = () => new Date(2026, 10, 23, 14, 5);
  panel.check = async (progress) => {
    progress(12, 48);
    await Promise.resolve();
    if (found instanceof Error) throw found;
    return found;
  };
  panel.state = ready;
  return panel;
}

/** Checks, and lets the panel say what was found. */
async function check(panel: HTMLElement, words: string) {
  press(byRole(panel, 'button', 'Check now'));
  expect(seen(panel)).to.include('Checking: 12 of 48 files compared.');
  await new Promise((told) => setTimeout(told));
  expect(seen(panel)).to.include(words);
}

describe('the panel about offline use', () => {
  it('says how far it is, in words and as a bar', () => {
    const panel = showPanel();
    panel.state = {state: 'getting-ready', files: 31, of: 48};
    expect(seen(panel)).to.include('Getting ready: 31 of 48 files are here.');
    const {value, max} = byRole(panel, 'progressbar');
    expect([value, max]).to.deep.equal([31, 48]);
    expect(allByRole(panel, 'button')).to.have.length(0);
  });

  it('shows version, date, files and size when all is here', () => {
    expect(seen(showPanel())).to.include(
      'Ready offline: version 1.2.0 of 23 November 2026, 48 files, 212 kB.',
    );
  });

  it('shows what it was told before it woke up', () => {
    const early = new DOMParser().parseFromString('<imh-offline></imh-offline>', 'text/html');
    const panel = early.body.firstElementChild as HTMLElement;
    Object.assign(panel, {state: ready});
    show('').append(panel);
    expect(seen(panel)).to.include('Ready offline');
  });

  it('says why it may have failed and tries again at a press', () => {
    const panel = showPanel();
    let tries = 0;
    panel.retry = async () => {
      tries += 1;
    };
    panel.state = {state: 'incomplete'};
    expect(seen(panel)).to.include('a sign-in page of the network may stand between');
    press(byRole(panel, 'button', 'Try again'));
    expect(tries).to.equal(1);
  });

  it('says when every file is as it was built, and at what time', async () => {
    await check(showPanel(), 'Checked at 14:05: all 48 files are exactly as they were built.');
  });

  it('says what was mended', async () => {
    await check(
      showPanel({...well, bad: 1}),
      'one file was damaged or missing, and is mended now.',
    );
  });

  it('names what is missing where nothing can be fetched', async () => {
    const lacking = ['lessons/built-together.html', 'figures/loop.svg'];
    const panel = showPanel({...well, bad: 2, lacking, isOnline: false});
    await check(panel, '2 files are damaged or missing and could not be fetched.');
    expect(seen(panel)).to.include('There is no connection now.');
    expect(allByRole(panel, 'listitem').map(seen)).to.deep.equal(lacking);
  });

  it('says that the server may have a newer version, or that the course has moved', async () => {
    const lacking = ['help.html'];
    await check(showPanel({...well, bad: 1, lacking}), 'The server may hold a newer version');
    await check(showPanel({...well, isGone: true}), 'The course is no longer at this address.');
  });

  it('says when a check could not be made', async () => {
    await check(showPanel(new Error('no')), 'The check could not be made.');
  });
});
