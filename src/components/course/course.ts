import type {LearnerRecord} from '../../learner/record.ts';
import {courseWords as words} from '../../words/en/home.ts';
import {define} from '../define.ts';

/**
 * The list of lessons on the home page: adds to each lesson how far the learner
 * is, and makes the first link "Continue where you left off". The list itself
 * is prerendered, with room for what is added here.
 */
export class ImhCourse extends HTMLElement {
  #record: LearnerRecord | undefined;
  #assessment: 'open' | 'passed' | undefined;

  /** How far the learner is with the assessment, where there is one. */
  set assessment(assessment: 'open' | 'passed' | undefined) {
    this.#assessment = assessment;
    if (this.#record) this.record = this.#record;
  }

  /** Shows the standing of each lesson. */
  set record(record: LearnerRecord) {
    this.#record = record;
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
    this.#lead(lessons, record);
  }

  /** Makes the first link lead to where the learner goes on. */
  #lead(lessons: readonly HTMLElement[], {last, finished}: LearnerRecord) {
    const start = this.querySelector<HTMLAnchorElement>('.start a');
    const label = start?.firstChild;
    if (!start || !label) return;
    const point = (href: string, text: string) => {
      start.href = href;
      // Another text node would take a press that has just begun out of WebKit's hands.
      label.nodeValue = text;
    };
    const exam = this.querySelector<HTMLAnchorElement>('imh-standing a');
    if (exam && this.#assessment === 'open') {
      point(exam.href, `${words.continue} ${exam.textContent}`);
      return;
    }
    if (!last) return;
    const isOpen = (lesson: HTMLElement) => !finished.has(`${lesson.dataset.lesson}`);
    const current = lessons.find((lesson) => lesson.dataset.lesson === last.lesson);
    const next = current && isOpen(current) ? current : lessons.find(isOpen);
    const link = next?.querySelector('a');
    if (link) {
      const place = next === current && last.item ? `#${last.item.split('/')[1]}` : '';
      const say = next === current ? words.continue : words.next;
      point(link.href + place, `${say} ${link.textContent}`);
    } else if (exam && this.#assessment !== 'passed') {
      point(exam.href, `${words.after} ${exam.textContent}`);
    } else point('record.html', exam ? words.allPassed : words.allDone);
  }
}

define('imh-course', ImhCourse);

declare global {
  interface HTMLElementTagNameMap {
    'imh-course': ImhCourse;
  }
}
