import './site-shared.ts';
import './components/documents/documents.ts';
import type {Make, PaperKind} from './components/documents/making.ts';
import type {CourseInfo} from './course/course-info.ts';
import {listActivities} from './learner/activity-list.ts';
import {nameEnd} from './learner/keys.ts';
import {recordOf} from './learner/record.ts';
import {follow, type Store} from './learner/store.ts';

/** What makes each paper; a learner fetches what was asked for. */
const makers: Readonly<Record<PaperKind, () => Promise<{make: Make}>>> = {
  record: () => import('./site-certificate.ts'),
  log: () => import('./site-log.ts'),
  account: () => import('./site-account.ts'),
  everything: () => import('./site-everything.ts'),
};

/** Shows where a paper of this kind is made. */
export async function openPaper(kind: string, store: Store, course: CourseInfo): Promise<void> {
  const {make} = await makers[kind as PaperKind]();
  const place = document.querySelector('imh-documents') ?? makePlace(store, course);
  place.open(kind as PaperKind, make);
}

function makePlace(store: Store, course: CourseInfo) {
  const place = document.createElement('imh-documents');
  // Who is learning here chose a name; what is typed for a paper is used for it and not kept.
  place.name = store.texts.get(store.prefix + nameEnd) ?? '';
  document.querySelector('[data-paper]')?.append(place);
  follow(store, () => {
    const events = store.events();
    const activities = listActivities(events, course, recordOf(store));
    const {lang: language} = document.documentElement;
    place.state = {id: store.course, course, language, activities, events};
  });
  return place;
}
