import './site-shared.ts';
import './components/documents/documents.ts';
import type {ImhDocuments} from './components/documents/documents.ts';
import type {Make, PaperKind} from './components/documents/making.ts';
import type {CourseInfo} from './course/course-info.ts';
import {listActivities} from './learner/activity-list.ts';
import type {NamedEvent} from './learner/cpd-events.ts';
import {draftsIn} from './learner/drafts.ts';
import type {LoggedEvent} from './learner/log.ts';
import {mayKeepName, nameOf, saveName} from './learner/names.ts';
import {recordOf} from './learner/record.ts';
import {follow, type Store} from './learner/store.ts';
import {openSeat} from './site-places.ts';
import {isInstalledOnTablet} from './site-surroundings.ts';

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
  place.name = nameOf(store);
  place.canPrint = !isInstalledOnTablet();
  place.keepsName = mayKeepName(openSeat(store.course).read());
  place.addEventListener('imh-named', (event) => {
    if (place.keepsName) saveName(store, (event as NamedEvent).name);
  });
  document.querySelector('[data-paper]')?.append(place);
  follow(store, () => {
    const events = store.events();
    const activities = listActivities(events, course, recordOf(store));
    const {lang: language} = document.documentElement;
    const drafts = draftsIn(store).length;
    place.state = {id: store.course, course, language, activities, events, drafts};
    noteIdentifiers(place, events);
  });
  return place;
}

/** Looks over the learner's own words once more, since they are about to leave the device. */
function noteIdentifiers(place: ImhDocuments, events: readonly LoggedEvent[]): void {
  const texts = events.flatMap((event) =>
    event.did === 'reflected' || event.did === 'discussed' ? [event.text] : [],
  );
  import('./learner/look-over.ts').then(
    ({noteOnPassingOn}) => {
      place.note = noteOnPassingOn(texts);
    },
    () => {},
  );
}
