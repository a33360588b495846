import {expect} from 'chai';
import '../../src/components/take-along/take-along.ts';
import {qrCode} from '../../src/components/take-along/qr-code.ts';
import type {ImhTakeAlong} from '../../src/components/take-along/take-along.ts';
import {wakeTakeAlong} from '../../src/components/take-along/wake.ts';
import {alphabets} from '../../src/learner/alphabets.ts';
import {makeBackup} from '../../src/learner/backup-file.ts';
import {asColumn, checksum, joinBytes} from '../../src/learner/bytes.ts';
import {type Carrier, carry} from '../../src/learner/carrier.ts';
import type {Deed} from '../../src/learner/log.ts';
import {erase} from '../../src/learner/removal.ts';
import * as links from '../../src/learner/take-link.ts';
import {renderTakeAlong} from '../../src/pages/take-along.ts';
import {faultsOf} from './axe.ts';
import {allByRole, byRole, hasFocus, loadStyles, press, seen, show} from './support.ts';
import {openBrowser} from './tabs.ts';

const page = 'https://example.org/record.html';
const opened = {did: 'opened', what: 'tea'} as const;
const reflected = {did: 'reflected', what: 'tea/r1.1', text: 'Alone.'} as const;

/** A device whose learner did this. */
function deviceWith(...deeds: readonly Deed[]) {
  const store = openBrowser().openTab();
  for (const deed of deeds) store.add(deed);
  return {store, carrier: carry(store, page, async () => links)};
}

/** The section of the record's page, awake; `address` is what the page was opened with. */
function showSection(carrier: Carrier, address = page, load?: () => Promise<ImhTakeAlong>) {
  const section = show(renderTakeAlong());
  const location = new URL(address);
  const replaced: string[] = [];
  const history = {
    state: null,
    replaceState(_: unknown, __: string, url: string) {
      replaced.push(url);
      location.hash = '';
    },
  };
  const surroundings = Object.assign(new EventTarget(), {document, location, history});
  const make = async () => {
    const element = document.createElement('imh-take-along');
    return Object.assign(element, {carrier, loadCode: async () => qrCode});
  };
  wakeTakeAlong(surroundings as unknown as Parameters<typeof wakeTakeAlong>[0], load ?? make);
  return {section, replaced, surroundings, location};
}

/** Resolves once the section says this. */
function says(section: HTMLElement, words: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!seen(section).includes(words)) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(section, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    look();
  });
}

/** Presses a button and waits for words. */
async function ask(section: HTMLElement, name: string, words: string) {
  const [button] = allByRole(section, 'button', name);
  if (!button) throw new Error(`There is no button "${name}".`);
  press(button);
  await says(section, words);
}

/** Chooses a file with this text, which was not saved by a browser. */
async function choose(section: HTMLElement, text: string, words: string) {
  await ask(section, 'Add a copy', 'Choose the file that you saved.');
  const input = section.querySelector<HTMLInputElement>('[type=file]');
  const files = new DataTransfer();
  files.items.add(new File([text], 'copy.json'));
  if (input) input.files = files.files;
  input?.dispatchEvent(new Event('change'));
  await says(section, words);
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A link with an honest checksum around something else. */
async function forge(deflated: Uint8Array): Promise<string> {
  const body = joinBytes(asColumn([]), deflated);
  const {mark, write} = alphabets.link;
  return links.linkMark + mark + write(joinBytes(checksum(body), body));
}

const heading = (section: HTMLElement) =>
  byRole(section.querySelector('imh-take-along') ?? section, 'heading');
const {click} = HTMLAnchorElement.prototype;
const saved: string[] = [];

before(() => loadStyles());
beforeEach(() => {
  saved.length = 0;
  HTMLAnchorElement.prototype.click = function () {
    saved.push(this.download);
  };
});
afterEach(() => {
  HTMLAnchorElement.prototype.click = click;
});

describe('taking a record along', () => {
  it('shows its buttons in the room kept for them', () => {
    const asleep = show(renderTakeAlong());
    expect(getComputedStyle(asleep.querySelector('.buttons') as Element).visibility).to.equal(
      'hidden',
    );
    const height = asleep.offsetHeight;
    asleep.remove();
    const {section} = showSection(deviceWith().carrier);
    expect(section.offsetHeight).to.equal(height);
    expect(allByRole(section, 'button').map(seen)).to.deep.equal([
      'Save a file',
      'Make a link',
      'Show a QR code',
      'Add a copy',
    ]);
  });

  it('has nothing to take while nothing was done', async () => {
    const {section} = showSection(deviceWith().carrier);
    for (const name of ['Save a file', 'Make a link', 'Show a QR code']) {
      await ask(section, name, 'There is nothing to copy yet.');
    }
    expect(saved).to.deep.equal([]);
  });

  it('saves a file, and again at a press', async () => {
    const {section} = showSection(deviceWith(opened).carrier);
    await ask(section, 'Save a file', 'Your browser was asked to save');
    press(byRole(section, 'button', 'Save it again'));
    expect(saved).to.have.length(2);
    expect(saved[0]).to.match(/^tea-record-\d+-[a-z]+-\d{4}\.json$/);
  });

  it('moves the focus to what opened, and back to its button', async () => {
    const {section} = showSection(deviceWith(opened).carrier);
    for (const [name, title] of [
      ['Save a file', 'Your file'],
      ['Make a link', 'Your link'],
      ['Show a QR code', 'Your QR code'],
      ['Add a copy', 'Add a copy'],
    ] as const) {
      await ask(section, name, 'Close');
      await says(section, title);
      expect(hasFocus(heading(section)), name).to.equal(true);
      press(byRole(section, 'button', 'Close'));
      expect(hasFocus(byRole(section, 'button', name)), name).to.equal(true);
    }
  });

  it('selects the link when the browser does not copy it, and says so', async () => {
    const {section} = showSection(deviceWith(opened).carrier);
    await ask(section, 'Make a link', 'It carries 1 entry.');
    const {clipboard} = navigator;
    Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true});
    await ask(section, 'Copy the link', 'The link is selected');
    Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
    const box = byRole(section, 'textbox', 'Link with your record');
    expect(box.selectionEnd - box.selectionStart).to.equal(box.value.length);
    expect(box.value.startsWith(`${page}#take=1.`)).to.equal(true);
  });

  it('hands link and file to other apps where the device can, and says when it would not', async () => {
    const {section} = showSection(deviceWith(opened).carrier);
    await ask(section, 'Make a link', 'It carries 1 entry.');
    const shared: ShareData[] = [];
    let fault: Error | null = null;
    const sharing = {
      canShare: () => true,
      share: async (what: ShareData) => {
        shared.push(what);
        if (fault) throw fault;
      },
    };
    for (const [name, value] of Object.entries(sharing)) {
      Object.defineProperty(navigator, name, {value, configurable: true});
    }
    await ask(section, 'Make a link', 'Share the link');
    press(byRole(section, 'button', 'Share the link'));
    await ask(section, 'Save a file', 'Share the file');
    fault = new DOMException('', 'AbortError');
    press(byRole(section, 'button', 'Share the file'));
    fault = new DOMException('', 'NotAllowedError');
    await ask(section, 'Share the file', 'It was not shared.');
    for (const name of Object.keys(sharing)) Reflect.deleteProperty(navigator, name);
    expect(shared.map(({url, files}) => url?.slice(0, page.length) ?? files?.length)).to.deep.equal(
      [page, 1, 1],
    );
  });

  it('takes the record out of the address at once, and adds nothing by itself', async () => {
    const link = await deviceWith(opened, reflected).carrier.link();
    const {store, carrier} = deviceWith();
    const {section, replaced} = showSection(carrier, `${link}`);
    expect(replaced).to.deep.equal(['/record.html']);
    await says(section, 'This copy holds 2 entries.');
    expect(hasFocus(heading(section))).to.equal(true);
    expect(store.events()).to.deep.equal([]);
    await ask(section, 'Leave it', 'Nothing was added.');
    expect(store.events()).to.deep.equal([]);
  });

  it('reads a link that is opened in a page that is there already', async () => {
    const link = await deviceWith(opened).carrier.link();
    const {section, surroundings, location} = showSection(deviceWith().carrier);
    location.hash = new URL(`${link}`).hash;
    surroundings.dispatchEvent(new Event('hashchange'));
    await says(section, 'This copy holds 1 entry.');
    expect(location.hash).to.equal('');
  });

  it('leaves other addresses alone', () => {
    expect(showSection(deviceWith().carrier, `${page}#at-copies`).replaced).to.deep.equal([]);
  });

  it('adds a copy, says how much, and takes it back', async () => {
    const there = deviceWith(opened, reflected);
    const {store, carrier} = deviceWith({did: 'opened', what: 'coffee'});
    const {section} = showSection(carrier);
    await choose(section, there.carrier.file().text, 'New here: 2.');
    await ask(section, 'Add these', 'Your record has 2 entries more.');
    expect(store.events()).to.have.length(3);
    expect(hasFocus(heading(section))).to.equal(true);
    await ask(section, 'Undo', 'Your record is as it was before.');
    expect(store.events()).to.have.length(1);
  });

  it('says what goes here because it was deleted there', async () => {
    const there = deviceWith(opened, reflected);
    const {store, carrier} = deviceWith();
    const {section} = showSection(carrier);
    await choose(section, there.carrier.file().text, 'New here: 2.');
    await ask(section, 'Add these', 'Your record has 2 entries more.');
    erase(there.store, [`${there.store.events()[1]?.id}`]);
    await choose(
      section,
      there.carrier.file().text,
      'Deleted on the other device, so deleted here too: 1.',
    );
    await ask(section, 'Add these', 'Your record has 1 entry more.');
    expect(store.events().map(({did}) => did)).to.deep.equal(['opened', 'erased']);
    await ask(section, 'Undo', 'Your record is as it was before.');
    expect(store.events().map(({did}) => did)).to.deep.equal(['opened', 'reflected']);
  });

  it('says when the browser could not keep all of it', async () => {
    const {carrier} = deviceWith();
    const {section} = showSection({...carrier, name: null, isKept: async () => false});
    await choose(section, deviceWith(opened).carrier.file().text, 'New here: 1.');
    await ask(section, 'Add these', 'This browser could not keep all of it.');
  });

  it('says when what it needs is not on the device, and tries again at the next press', async () => {
    const {carrier} = deviceWith(opened);
    let isOnline = false;
    const {section} = showSection(carrier, page, async () => {
      if (!isOnline) throw new Error('There is no connection.');
      return Object.assign(document.createElement('imh-take-along'), {carrier});
    });
    await ask(section, 'Make a link', 'This part of the course could not be loaded.');
    isOnline = true;
    await ask(section, 'Make a link', 'It carries 1 entry.');
    expect(seen(section)).not.to.include('could not be loaded');
  });

  it('stops at a link that would fill the memory, and at one that is nothing, in this browser too', async () => {
    const faults: unknown[] = [];
    const hear = (event: PromiseRejectionEvent) => faults.push(event.reason);
    addEventListener('unhandledrejection', hear);
    const {section, surroundings, location} = showSection(deviceWith().carrier);
    for (const soft of [new Uint8Array(5_000_000), new Uint8Array(0), new Uint8Array(50).fill(7)]) {
      location.hash = await forge(await deflate(soft));
      surroundings.dispatchEvent(new Event('hashchange'));
      await says(section, 'This copy holds what this course never writes.');
      press(byRole(section, 'button', 'Close'));
    }
    // Under an honest checksum, but not what the browser can inflate.
    location.hash = await forge(new Uint8Array(50).fill(255));
    surroundings.dispatchEvent(new Event('hashchange'));
    await says(section, 'This copy holds what this course never writes.');
    removeEventListener('unhandledrejection', hear);
    expect(faults).to.deep.equal([]);
  });
});

describe('the section about copies, looked at by axe', () => {
  const states: Readonly<Record<string, (section: HTMLElement) => Promise<void>>> = {
    'at rest': async () => {},
    'with a file': (section) => ask(section, 'Save a file', 'Your browser was asked to save'),
    'with a link': (section) => ask(section, 'Make a link', 'It carries 1 entry.'),
    'with a code': (section) => ask(section, 'Show a QR code', 'Point the camera'),
    'choosing a file': (section) => ask(section, 'Add a copy', 'Choose the file'),
    'refusing a file': (section) => choose(section, 'x', 'This is no copy of a record.'),
    'with a preview': preview,
    'with a copy added': add,
    'with a copy taken back': async (section) => {
      await add(section);
      await ask(section, 'Undo', 'as it was before');
    },
  };

  /** A copy of another learner, in which one entry is damaged. */
  function preview(section: HTMLElement) {
    const {store} = deviceWith(opened, reflected, opened);
    const made = '2026-11-23T10:04:05.120Z';
    const file = JSON.parse(makeBackup({course: 'tea', name: 'AB', made, events: store.events()}));
    file.events[1].text = 7;
    return choose(section, JSON.stringify(file), 'Damaged, so left out: 1.');
  }

  async function add(section: HTMLElement) {
    await preview(section);
    await ask(section, 'Add these', 'entries more.');
  }

  for (const [name, enter] of Object.entries(states)) {
    it(`has no faults ${name}`, async () => {
      const {store, carrier} = deviceWith(opened);
      store.change([[`${store.prefix}name`, 'CD']]);
      const {section} = showSection(carrier);
      await enter(section);
      expect(await faultsOf(section)).to.deep.equal([]);
    }).timeout(10_000);
  }
});
