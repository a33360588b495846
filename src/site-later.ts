import './site-shared.ts';
import './components/course/course.ts';
import './components/quiz/quiz.ts';
import './components/reflection/reflection.ts';
import './components/offline-status/offline-status.ts';
import './components/update-notice/update-notice.ts';
import './components/storage-notice/storage-notice.ts';
import type {ImhQuestion} from './components/question/question.ts';
import type {DraftedEvent, ReflectedEvent} from './learner/events.ts';
import {recordProgress} from './learner/lesson-progress.ts';
import type {Store} from './learner/store.ts';
import {startOffline} from './offline/register.ts';

/** The second module, imported after the page has loaded: all that the quiz can do without. */
export function startLater(store: Store) {
  const quiz = document.querySelector('imh-quiz');
  if (quiz) recordProgress(document, quiz, store);
  joinCourse(store);
  joinReflections(store);
  joinNotices(store);
  joinOffline(store);
  startPageModules(store);
}

/** Modules of single pages, by the element that needs them. */
const pageModules = {
  'imh-assessment': () => import('./site-assessment.ts'),
  'imh-consultation': () => import('./site-consultation.ts'),
  'imh-record': () => import('./site-record.ts'),
  'imh-standing': () => import('./site-standing.ts'),
};

/** Should one not arrive, its page stays as it reads without scripts. */
function startPageModules(store: Store) {
  for (const [tag, load] of Object.entries(pageModules)) {
    if (document.querySelector(tag)) {
      load().then(
        ({start}) => start(store),
        () => {},
      );
    }
  }
  if (document.querySelector('.report')) {
    import('./components/report-problem/report-problem.ts').then(
      ({prepareReports}) => prepareReports(document),
      () => {},
    );
  }
}

/** Calls back now and after each change of the record. */
function follow(store: Store, tell: () => void) {
  store.subscribe(tell);
  tell();
}

function joinCourse(store: Store) {
  const course = document.querySelector('imh-course');
  if (!course) return;
  follow(store, () => {
    course.record = store.record();
  });
}

function joinReflections(store: Store) {
  const reflections = document.querySelectorAll('imh-reflection');
  document.addEventListener('imh-drafted', (event) => {
    const {item, text} = event as DraftedEvent;
    store.saveDraft(item, text);
  });
  document.addEventListener('imh-reflected', (event) => {
    const {item, text} = event as ReflectedEvent;
    // The draft goes first: on a full disk that makes room for the words themselves.
    store.saveDraft(item, '');
    if (text) store.add({did: 'reflected', what: item, text});
    else store.erase(wordsTo(item, store));
    // No room for the words after all: then the draft is the safer place.
    if (store.unsaved) store.saveDraft(item, text);
  });
  follow(store, () => {
    for (const reflection of reflections) {
      const {item} = reflection;
      reflection.kept = {
        keeps: !store.trouble,
        saved: store.record().reflections.get(item),
        draft: store.draft(item),
      };
    }
  });
}

/** The ids of all words ever saved to a prompt: deleting the latest alone would show the ones before. */
function wordsTo(item: string, store: Store): readonly string[] {
  return store
    .events()
    .flatMap((event) => (event.did === 'reflected' && event.what === item ? [event.id] : []));
}

function joinNotices(store: Store) {
  const notice = document.querySelector('imh-storage-notice');
  follow(store, () => {
    if (notice) notice.trouble = store.trouble;
  });
}

/** Whether the learner is in the middle of a question or an assessment. */
function isBusy(): boolean {
  const elements = document.querySelectorAll<ImhQuestion>('imh-question, imh-assessment');
  return [...elements].some((element) => element.isBusy);
}

function joinOffline(store: Store) {
  const worker = document.documentElement.dataset.worker;
  if (!worker) return;
  const status = document.querySelector('imh-offline-status');
  const notice = document.querySelector('imh-update-notice');
  startOffline({
    worker: new URL(worker, location.href),
    // Neither in the middle of something, nor where this page alone remembers it.
    mayReload: () => !store.unsaved && !isBusy(),
    onState: (state) => {
      if (status) status.state = state;
    },
    onUpdate: (update) => {
      if (notice) notice.waiting = update;
    },
  });
}
