import './site-shared.ts';
import './components/documents/documents.ts';
import type {PaperKind} from './components/documents/papers.ts';
import type {CourseInfo} from './course/course-info.ts';
import {listActivities} from './learner/activity-list.ts';
import {nameEnd} from './learner/keys.ts';
import {follow, type Store} from './learner/store.ts';

/** Shows where a paper of this kind is made. */
export function openPaper(kind: string, store: Store, course: CourseInfo): void {
  (document.querySelector('imh-documents') ?? makePlace(store, course)).open(kind as PaperKind);
}

function makePlace(store: Store, course: CourseInfo) {
  const place = document.createElement('imh-documents');
  // Who is learning here chose a name; what is typed for a paper is used for it and not kept.
  place.name = store.texts.get(store.prefix + nameEnd) ?? '';
  document.querySelector('[data-paper]')?.append(place);
  follow(store, () => {
    const events = store.events();
    const activities = listActivities(events, course);
    const {lang: language} = document.documentElement;
    place.state = {id: store.course, course, language, activities, events};
  });
  return place;
}
