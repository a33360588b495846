import type {LearnerRecord} from '../../learner/record.ts';
import {courseWords as words} from '../../words/en/later.ts';
import {define} from '../define.ts';

/**
 * The list of lessons on the home page: adds to each lesson how far the learner
 * is, and makes the first link "Continue where you left off". The list itself
 * is prerendered, with room for what is added here.
 */
export class ImhCourse extends HTMLElement {
  /** Shows the standing of each lesson. */
  set record(record: LearnerRecord) {
    const lessons = [...this.querySelectorAll<HTMLElement>('[data-lesson]')];
    for (const lesson of lessons) {
      const id = `${lesson.dataset.lesson}`;
      const finished = record.finished.get(id);
      const status = finished ? 'completed' : record.opened.has(id) ? 'inProgress' : 'notStarted';
      lesson.dataset.status = status;
      const shown = lesson.querySelector('.status');
      if (shown) {
        shown.textContent = finished
          ? `${words.completed}${finished.of ? `, ${words.score(finished.right, finished.of)}` : ''}`
          : words[status];
      }
    }
    const {last} = record;
    if (!last) return;
    const isOpen = (lesson: HTMLElement) => !record.finished.has(`${lesson.dataset.lesson}`);
    const current = lessons.find((lesson) => lesson.dataset.lesson === last.lesson);
    const next = current && isOpen(current) ? current : lessons.find(isOpen);
    const link = next?.querySelector('a');
    const start = this.querySelector<HTMLAnchorElement>('.start a');
    if (!start) return;
    if (!link) {
      const last = this.querySelector<HTMLAnchorElement>('imh-standing a');
      start.textContent = last ? `${words.after} ${last.textContent}` : words.allDone;
      start.href = last ? last.href : 'record.html';
      return;
    }
    const place = next === current && last.item ? `#${last.item.split('/')[1]}` : '';
    start.href = link.href + place;
    start.textContent = `${next === current ? words.continue : words.next} ${link.textContent}`;
  }
}

define('imh-course', ImhCourse);

declare global {
  interface HTMLElementTagNameMap {
    'imh-course': ImhCourse;
  }
}
