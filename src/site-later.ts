import './site-shared.ts';
import './components/quiz/quiz.ts';
import {laterStyles} from './components/later.styles.ts';
import type {ImhOfflineStatus} from './components/offline-status/offline-status.ts';
import './components/offline-status/offline-status.ts';
import type {ImhQuestion} from './components/question/question.ts';
import {seatKey} from './learner/keys.ts';
import {recordProgress} from './learner/lesson-progress.ts';
import {learnerNow, readSeat} from './learner/seat.ts';
import type {Store} from './learner/store.ts';
import {type Offline, startOffline} from './offline/register.ts';

/** The second module, imported after the page has loaded: all that the quiz can do without. */
export function startLater(store: Store) {
  const start = () => startNow(store);
  // Nothing may ask for the record before it is complete.
  if (/[~+]/.test(store.was)) {
    import('./site-heirs.ts').then((heirs) => heirs.start(store)).then(start, start);
  } else start();
}

function startNow(store: Store) {
  dress();
  const quiz = document.querySelector('imh-quiz');
  if (quiz) recordProgress(document, quiz, store);
  startPageModules(store, joinOffline(store));
  const lookAtLink = () => {
    // The link of a widget on another page brings what was answered there.
    if (/^#carry=/.test(location.hash)) startModule(() => import('./site-carry.ts'), store);
  };
  addEventListener('hashchange', lookAtLink);
  lookAtLink();
  joinNote(store);
  joinSeat(store);
  // The window of an installed course has no bar of the browser's own.
  if (matchMedia('(display-mode: standalone)').matches) {
    startModule(() => import('./site-bar.ts'), store);
  }
  const advise = () => joinNotices(store);
  import('./site-twin.ts').then(({start}) => start(store)).then(advise, advise);
}

/** As in components/dress.ts, which would be one more file for every page to fetch. */
function dress() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(laterStyles);
  document.adoptedStyleSheets.push(sheet);
}

type Start = {start(store: Store, offline?: Promise<Offline | undefined>): void};

/** Modules of single pages, by the element that needs them. */
const pageModules: Readonly<Record<string, () => Promise<Start>>> = {
  'imh-assessment': () => import('./site-assessment.ts'),
  'imh-consultation': () => import('./site-consultation.ts'),
  'imh-course': () => import('./site-home.ts'),
  'imh-device': () => import('./site-device.ts'),
  'imh-offline': () => import('./site-offline.ts'),
  'imh-record': () => import('./site-record.ts'),
  'imh-reflection': () => import('./site-reflection.ts'),
  'imh-standing': () => import('./site-standing.ts'),
};

/** Should one not arrive, its page stays as it reads without scripts. */
function startPageModules(store: Store, offline: Promise<Offline | undefined> | undefined) {
  for (const [tag, load] of Object.entries(pageModules)) {
    if (document.querySelector(tag)) startModule(load, store, offline);
  }
  if (document.querySelector('.report')) {
    import('./components/report-problem/report-problem.ts').then(
      ({prepareReports}) => prepareReports(document),
      () => {},
    );
  }
}

/** The link to the notes of this page opens them here, unless a new tab is asked for. */
function joinNote(store: Store) {
  const link = document.querySelector<HTMLAnchorElement>('[href*="#cpd-"]');
  link?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    import('./site-note.ts').then(
      ({openNotes}) => openNotes(link, store),
      () => location.assign(link.href),
    );
  });
}

function startModule(
  load: () => Promise<Start>,
  store: Store,
  offline?: Promise<Offline | undefined>,
) {
  load().then(
    ({start}) => start(store, offline),
    () => {},
  );
}

/** Advice on storage is a module of its own, since most learners need none. */
function joinNotices(store: Store) {
  const isPlain = parent === self && !/^Apple/.test(navigator.vendor);
  const load = () => import('./site-storage.ts');
  const look = () => {
    if (!isPlain || store.trouble || store.isTwinWell === false) startModule(load, store);
  };
  store.subscribe(look);
  look();
  document.addEventListener('imh-finished', () =>
    startModule(() => load().then(({finished}) => ({start: finished})), store),
  );
}

/** Who is learning matters on shared devices alone: an own one never fetches this module. */
function joinSeat(store: Store) {
  let isAsked = false;
  const look = () => {
    try {
      const seat = readSeat(localStorage.getItem(seatKey(store.course)));
      if (seat?.device !== 'shared' && learnerNow(seat, 0) === store.learner) return;
      // The module that guards the page did not come: then the page itself must not stay.
      const isGuarded = !isAsked || document.querySelector('imh-who');
      if (!isGuarded && learnerNow(seat, Date.now()) !== store.learner && !store.unsaved) {
        location.reload();
      }
      isAsked = true;
      startModule(() => import('./site-seat.ts'), store);
    } catch {
      // Where storage is blocked nobody can have said who is learning.
    }
  };
  for (const type of ['storage', 'pageshow', 'pointerdown']) addEventListener(type, look);
  look();
}

/** Whether the learner is in the middle of a question or an assessment, or can undo a deletion. */
function isBusy(): boolean {
  const elements = document.querySelectorAll<ImhQuestion>(
    'imh-question, imh-assessment, imh-device',
  );
  return [...elements].some((element) => element.isBusy);
}

function joinOffline(store: Store): Promise<Offline | undefined> | undefined {
  const worker = document.documentElement.dataset.worker;
  if (!worker) return undefined;
  // Neither in the middle of something, nor where this page alone remembers it.
  const mayReload = () => !store.unsaved && !isBusy();
  return startOffline({
    worker: new URL(worker, location.href),
    mayReload,
    onState: (state) => {
      const told = document.querySelectorAll<ImhOfflineStatus>('imh-offline-status, imh-offline');
      for (const element of told) element.state = state;
    },
    onUpdate: (update) => {
      import('./site-update.ts').then(
        ({tellUpdate}) => tellUpdate(store.course, update, () => !mayReload()),
        // Without the notice it takes over at the next cold start.
        () => {},
      );
    },
  });
}
