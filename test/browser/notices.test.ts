import {expect} from 'chai';
import '../../src/components/offline-status/offline-status.ts';
import '../../src/components/storage-notice/storage-notice.ts';
import '../../src/components/update-notice/update-notice.ts';
import type {WaitingUpdate} from '../../src/components/update-notice/update-notice.ts';
import {renderDocument} from '../../src/pages/document.ts';
import {courseOf, lessonWith} from './courses.ts';
import {byRole, first, press, seen, show} from './support.ts';

/** What of a page's frame speaks for itself, taken from a page. */
function showFrame(): HTMLElement {
  const assets = {
    script: 'site.js',
    installScript: 'install.js',
    shareScript: 'share.js',
    preload: [],
    style: 'site.css',
    more: 'more.css',
    assessment: 'assessment.css',
    consultation: 'consultation.css',
    record: 'record.css',
    install: 'install.css',
    share: 'share.css',
    review: 'review.css',
    pinned: null,
    worker: null,
  };
  const parts = {path: 'index.html', title: 'Drinks', description: 'Drinks.', main: ''};
  const text = renderDocument({course: courseOf(lessonWith([])), assets}, parts);
  const page = new DOMParser().parseFromString(text, 'text/html');
  const tags = ['imh-offline-status'];
  const found = tags.map((tag) => page.querySelector(tag)?.outerHTML);
  // The modules that need notices bring them.
  return show(
    `${found.join('')}<imh-storage-notice></imh-storage-notice><imh-update-notice></imh-update-notice>`,
  );
}

describe('the notice about storage', () => {
  it('is silent while everything is kept', () => {
    const notice = first(showFrame(), 'imh-storage-notice');
    notice.trouble = null;
    expect(seen(byRole(notice, 'status'))).to.equal('');
  });

  for (const [trouble, words] of [
    ['blocked', 'your answers are lost when you leave or close this page. To keep them,'],
    ['full', 'The storage of this browser is full.'],
    ['cleared', 'The storage of this browser was emptied while this page was open.'],
  ] as const) {
    it(`says what is not kept, and what to do, when the storage is ${trouble}`, () => {
      const notice = first(showFrame(), 'imh-storage-notice');
      const region = byRole(notice, 'status');
      notice.trouble = trouble;
      expect(byRole(notice, 'status') === region).to.equal(true);
      expect(seen(region)).to.include(words);
    });
  }

  it('goes away when the learner has read it', () => {
    const notice = first(showFrame(), 'imh-storage-notice');
    notice.trouble = 'full';
    press(byRole(notice, 'button', 'Hide this message'));
    expect(seen(notice)).to.equal('');
  });

  it('goes away when the trouble is over', () => {
    const notice = first(showFrame(), 'imh-storage-notice');
    notice.trouble = 'full';
    notice.trouble = null;
    expect(seen(notice)).to.equal('');
  });

  it('speaks up again about another trouble', () => {
    const notice = first(showFrame(), 'imh-storage-notice');
    notice.trouble = 'cleared';
    press(byRole(notice, 'button', 'Hide this message'));
    notice.trouble = 'full';
    expect(seen(notice)).to.include('The storage of this browser is full.');
  });
});

describe('the notice about a new version', () => {
  /** A notice that was told of a new version, and what was done about it. */
  function showNotice(told: Partial<WaitingUpdate> = {}) {
    const notice = first(showFrame(), 'imh-update-notice');
    const applied: string[] = [];
    const region = byRole(notice, 'status');
    notice.waiting = {...told, apply: () => applied.push('applied')};
    return {notice, applied, region};
  }

  it('is silent while there is none', () => {
    const notice = first(showFrame(), 'imh-update-notice');
    expect(seen(notice)).to.equal('');
  });

  it('says so, in a region that stood there before, and changes nothing by itself', () => {
    const {notice, region, applied} = showNotice();
    expect(byRole(notice, 'status') === region).to.equal(true);
    expect(seen(region)).to.include('A new version of the course is ready. Your answers stay.');
    expect(applied).to.deep.equal([]);
  });

  it('updates when the learner agrees', () => {
    const {notice, applied} = showNotice();
    press(byRole(notice, 'button', 'Update now'));
    expect(applied).to.deep.equal(['applied']);
  });

  it('goes away when the learner puts it off', () => {
    const {notice, applied} = showNotice();
    press(byRole(notice, 'button', 'Later'));
    expect(seen(notice)).to.equal('');
    expect(applied).to.deep.equal([]);
  });

  it('says what changed', () => {
    const {notice} = showNotice({
      notes: [
        {version: '0.3.0', note: 'A new lesson.'},
        {version: '0.2.0', note: 'Clearer words.'},
      ],
    });
    expect(seen(notice)).to.include(
      'Your answers stay. What changed: 0.3.0: A new lesson. 0.2.0: Clearer words.',
    );
  });

  it('asks for it where the change bears on safety', () => {
    const {notice} = showNotice({notes: [{version: '0.3.0', note: 'A number.', safety: true}]});
    expect(seen(notice)).to.include('bears on safety, so please update now');
  });

  for (const [held, words] of [
    ['here', 'you are in the middle of something on this page'],
    ['elsewhere', 'Another tab or window of the course is in the middle of a question'],
  ] as const) {
    it(`says that an update waits for an open question ${held}, and can be asked again`, () => {
      const {notice, applied} = showNotice({held});
      expect(seen(notice)).to.include(words);
      press(byRole(notice, 'button', 'Update now'));
      expect(applied).to.deep.equal(['applied']);
    });
  }

  it('says that the page is still the old one', () => {
    const {notice, applied} = showNotice({held: 'reload'});
    expect(seen(notice)).to.include('Reload this page when you have finished here.');
    press(byRole(notice, 'button', 'Reload'));
    expect(applied).to.deep.equal(['applied']);
  });
});

describe('the line about offline use', () => {
  for (const [state, words] of [
    [{state: 'unsupported'}, 'This browser cannot keep the course for offline use.'],
    [{state: 'blocked'}, 'The course could not be kept for offline use in this browser.'],
    [{state: 'getting-ready'}, 'Getting the course ready for offline use…'],
    [{state: 'getting-ready', files: 31, of: 48}, 'ready for offline use: 31 of 48 files.'],
    [{state: 'incomplete', files: 3, of: 48}, '3 of 48 files are kept for offline use.'],
    [
      {state: 'ready', version: '1.2.0', released: '2026-11-23', files: 48, bytes: 211_400},
      'Ready offline: version 1.2.0 of 23 November 2026, 48 files, 212 kB.',
    ],
  ] as const) {
    it(`says how it is when the course is ${state.state}, ${words}`, () => {
      const line = first(showFrame(), 'imh-offline-status');
      line.state = state;
      expect(seen(line)).to.include(words);
    });
  }

  it('is empty before it is told', () => {
    const line = first(showFrame(), 'imh-offline-status');
    expect(seen(line)).to.equal('');
  });
});
