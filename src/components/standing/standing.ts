import {ukDate} from '../../course/dates.ts';
import type {AssessmentRecord} from '../../learner/assessment.ts';
import {standingWords as words} from '../../words/en/standing.ts';
import {define} from '../define.ts';

/**
 * What came of the assessment so far, on the home page and in the record: fills
 * the prerendered places that are there.
 */
export class ImhStanding extends HTMLElement {
  /** The assessment's id in the record. */
  get item(): string {
    return this.getAttribute('item') ?? '';
  }

  set record(record: AssessmentRecord) {
    const {results, best, passed} = record;
    if (passed) this.dataset.status = 'completed';
    else delete this.dataset.status;
    const cells = {
      status: statusOf(record),
      attempts: results.length ? `${results.length}` : words.none,
      best: best ? words.score(best.right, best.of) : words.none,
      passedOn: passed ? ukDate(passed.at) : words.notYet,
      version: (passed ?? best)?.version ?? '',
    };
    for (const [name, text] of Object.entries(cells)) {
      const cell = this.querySelector(`[data-cell=${name}]`);
      if (cell) cell.textContent = text;
    }
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
