import {ukDate} from '../../course/dates.ts';
import type {AssessmentRecord} from '../../learner/assessment.ts';
import {standingWords as words} from '../../words/en/standing.ts';
import {define} from '../define.ts';

/** What came of the assessment so far, on the home page: fills the prerendered place. */
export class ImhStanding extends HTMLElement {
  /** The assessment's id in the record. */
  get item(): string {
    return this.getAttribute('item') ?? '';
  }

  set record(record: AssessmentRecord) {
    if (record.passed) this.dataset.status = 'completed';
    else delete this.dataset.status;
    const cell = this.querySelector('[data-cell=status]');
    if (cell) cell.textContent = statusOf(record);
  }
}

function statusOf({current, best, passed}: AssessmentRecord): string {
  if (passed && best) return words.passed(ukDate(passed.at), best.right, best.of);
  if (current && !current.result) return words.inProgress;
  return best ? words.failed(best.right, best.of) : words.notTaken;
}

define('imh-standing', ImhStanding);

declare global {
  interface HTMLElementTagNameMap {
    'imh-standing': ImhStanding;
  }
}
