import type {Consultation} from '../../course/consultation.ts';
import {
  type Course,
  type Html,
  type Lesson,
  questionsOf,
  type Reviewed,
} from '../../course/course.ts';
import {placeOfItem} from '../../course/embed-item.ts';
import {unescapeHtml} from '../escape.ts';
import {earlierIds} from '../was.ts';

/** Something of the course that other people's pages can show. */
export interface Item {
  /** As they name it: `lessons/serve-and-return#q2`. */
  readonly name: string;
  /** Of its files below their folders, without ending: `lessons/serve-and-return/q2`. */
  readonly place: string;
  readonly kind: 'quiz' | 'question' | 'lesson' | 'consultation' | 'term';
  /** Plain text. */
  readonly title: string;
  /** What it is taken from, and the page of the course that holds it: `lessons/serve-and-return.html`. */
  readonly of: {readonly title: string; readonly page: string};
  /** Null for a term, which has no version of its own. */
  readonly review: Reviewed | null;
  /** Its anchor on that page; empty for a page as a whole. */
  readonly anchor: string;
}

/** Every item that the course has to give, in its order. */
export function listItems({lessons, consultations, glossary}: Course): readonly Item[] {
  return [
    ...lessons.flatMap(itemsOfLesson),
    ...consultations.map(itemOfConsultation),
    ...glossary.terms.map(({id, term}) =>
      item({
        name: `glossary#${id}`,
        kind: 'term',
        title: term,
        of: {title: glossary.title, page: 'glossary.html'},
        review: null,
        anchor: id,
      }),
    ),
  ];
}

/** The item under each name that it had before: nobody tells other sites that one was renamed. */
export function underEarlierNames(own: Item, course: Pick<Course, 'was'>): readonly Item[] {
  const {kind, name, anchor} = own;
  if (kind === 'term') return [];
  const [, folder = '', page = ''] = /^(\w+)\/([^#]+)/.exec(name) ?? [];
  const ids = earlierIds(kind === 'question' ? `${page}/${anchor}` : page, course);
  const end = kind === 'lesson' ? '#all' : '';
  return ids.map((id) => item({...own, name: `${folder}/${id.replace('/', '#')}${end}`}));
}

/** What is shown of a lesson when nobody says what: its quiz, where it has one. */
export function itemOfLesson(lesson: Lesson): Item | undefined {
  return itemsOfLesson(lesson)[0];
}

function itemsOfLesson(lesson: Lesson): readonly Item[] {
  const {id, title} = lesson;
  const of = {title, page: `lessons/${id}.html`};
  const whole = {title, of, review: lesson, anchor: ''};
  const questions = questionsOf(lesson);
  return [
    // A lesson without questions has no quiz to show.
    ...(questions.length ? [item({...whole, name: `lessons/${id}`, kind: 'quiz'})] : []),
    item({...whole, name: `lessons/${id}#all`, kind: 'lesson'}),
    ...questions.map(({anchor, title: asked}) =>
      item({
        name: `lessons/${id}#${anchor}`,
        kind: 'question',
        title: plain(asked),
        of,
        review: lesson,
        anchor,
      }),
    ),
  ];
}

/** A consultation, as a whole. */
export function itemOfConsultation(consultation: Consultation): Item {
  const {id, title} = consultation;
  return item({
    name: `consultations/${id}`,
    kind: 'consultation',
    title,
    of: {title, page: `consultations/${id}.html`},
    review: consultation,
    anchor: '',
  });
}

function item(own: Omit<Item, 'place'>): Item {
  return {...own, place: placeOfItem(own.name)};
}

function plain(html: Html): string {
  return unescapeHtml(html.replace(/<[^>]*>/g, ''));
}
