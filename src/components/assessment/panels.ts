import {html, nothing} from 'lit/html.js';
import {ukDate} from '../../course/dates.ts';
import {neededFor} from '../../course/verdict.ts';
import type {Result} from '../../learner/assessment.ts';
import type {AssessmentState} from '../../learner/assessment-recorder.ts';
import {assessmentWords as words} from '../../words/en/assessment.ts';
import type {OpenQuestion, Paper} from './paper.ts';

/** What stands above the items before there is an attempt. */
export function startPanel(state: AssessmentState, drawn: number, begin: () => void) {
  return html`<div class="panel">
    <h2>${words.start}</h2>
    ${state.current ? html`<p>${words.emptied}</p>` : nothing}
    <p>${words.willHappen(drawn)}</p>
    ${keepingLine(state)}
    ${history(state.results)}
    <div class="buttons"><button type="button" @click=${begin}>${state.results.length ? words.again : words.begin}</button></div>
  </div>`;
}

/** What stands above the items of an attempt. */
export function attemptPanel(state: AssessmentState, paper: Paper, begun: string) {
  const {gone, items, open} = paper;
  const done = items.length - open.length;
  const [next] = paper.questionsOf(open);
  return html`<div class="panel">
    <h2>${words.attempt}</h2>
    <p>${words.begun(ukDate(begun), items.length)}</p>
    <p>
      ${words.answered(done, items.length)}
      ${next ? html`${words.continueWith} <a href="#${next.anchor}">${next.words}</a>.` : nothing}
    </p>
    ${keepingLine(state)}
    ${gone ? html`<p>${words.gone(gone)}</p>` : nothing}
  </div>`;
}

/** What stands below the items of an attempt: what is still open, and the way to submit. */
export function reviewPanel(
  paper: Paper,
  keeps: boolean,
  isAsked: boolean,
  act: {readonly submit: () => void; readonly goOn: () => void},
) {
  const {open, changed, items} = paper;
  return html`<div class="panel">
    <h2>${words.review}</h2>
    <p>${words.answered(items.length - open.length - changed.length, items.length)}</p>
    ${links(words.open, paper.questionsOf(open))}
    ${links(words.changed, paper.questionsOf(changed))}
    ${keeps ? nothing : html`<p class="warn">${words.notKept}</p>`}
    ${
      isAsked
        ? html`<p id="at-sure">
            ${open.length ? words.sureOpen(open.length) : nothing}
            ${changed.length ? words.sureChanged(changed.length) : nothing}
            ${words.sure}
          </p>`
        : nothing
    }
    <div class="buttons">
      ${
        isAsked
          ? html`<button type="button" @click=${(event: MouseEvent) => {
              // The second half of a double click on "Submit" decides nothing.
              if (event.detail < 2) act.submit();
            }}>${words.submitAnyway}</button>
              <button type="button" class="quiet" aria-describedby="at-sure" @click=${act.goOn}>
                ${words.goOn}
              </button>`
          : html`<button type="button" @click=${act.submit}>${words.submit}</button>`
      }
    </div>
  </div>`;
}

/** What stands above the items once they are marked. */
export function resultPanel(
  state: AssessmentState,
  result: Result,
  paper: Paper,
  begin: () => void,
) {
  const {right, of, mark, passed, missed, left} = result;
  const linksTo = (ids: readonly string[]) => ids.flatMap((id) => paper.linkTo(id) ?? []);
  const safety = paper.items.filter((item) => item.safety && missed.includes(item.id));
  const others = missed.filter((id) => !safety.some((item) => item.id === id));
  return html`<div class="panel">
    <h2 id="at-result" tabindex="-1">${passed ? words.passed : words.failed}</h2>
    <p class="score" data-right=${passed}>${words.score(right, of)} ${words.mark(mark, neededFor(of, mark), of)}</p>
    ${safetyLine(result)}
    ${links(words.lookSafety, linksTo(safety.map(({id}) => id)))}
    ${links(words.look, linksTo(others))}
    ${left.length ? html`<p>${words.leftOut(left.length)} ${isShort(result) ? words.tooShort : nothing}</p>` : nothing}
    ${state.passed && state.passed.id !== result.id ? html`<p>${words.stays(ukDate(state.passed.at))}</p>` : nothing}
    ${bestLine(state.best, result)}
    <p>${words.explained}</p>
    ${state.keeps ? nothing : html`<p class="warn">${words.notKept}</p>`}
    ${history(state.results.length > 1 ? state.results : [])}
    ${isAdvised(state) ? advice(paper, missed, state.results.length) : nothing}
    ${passed ? html`<p><a class="button" href="record.html">${words.seeRecord}</a></p>` : nothing}
    <p>${words.newAttempt}</p>
    <div class="buttons"><button type="button" class=${passed ? 'quiet' : ''} @click=${begin}>${words.again}</button></div>
  </div>`;
}

/** Whether it was not passed only because too much was left out. */
function isShort({passed, right, of, mark, safetyRight, safetyOf}: Result): boolean {
  return !passed && right >= neededFor(of, mark) && safetyRight === safetyOf;
}

/** What stands below the items once they are marked. */
export function endPanel() {
  return html`<p><a href="#at-result">${words.toResult}</a></p>`;
}

function keepingLine({keeps}: AssessmentState) {
  return keeps ? html`<p>${words.isKept}</p>` : html`<p class="warn">${words.notKept}</p>`;
}

function safetyLine({safetyRight, safetyOf}: Result) {
  if (!safetyOf) return nothing;
  return html`<p>${
    safetyRight === safetyOf
      ? words.safetyRight(safetyOf)
      : words.safetyMissed(safetyRight, safetyOf)
  }</p>`;
}

/** Only where another attempt did better. */
function bestLine(best: Result | undefined, {right, of}: Result) {
  if (!best || best.right * of <= right * best.of) return nothing;
  return html`<p>${words.bestLine(best.right, best.of)}</p>`;
}

function history(results: readonly Result[]) {
  if (!results.length) return nothing;
  return html`<h3>${words.history}</h3>
    <ol>
      ${results.map(
        ({at, right, of, passed}) =>
          html`<li>${words.attemptLine(ukDate(at), right, of, passed)}</li>`,
      )}
    </ol>`;
}

/** After two failed attempts reading helps more than trying. */
function isAdvised({results, passed}: AssessmentState): boolean {
  return !passed && results.length > 1;
}

function advice(paper: Paper, missed: readonly string[], attempts: number) {
  const places = paper.placesFor(missed);
  if (!places.length) return nothing;
  return html`<h3>${words.advice}</h3>
    <p>${words.readFirst(attempts)}</p>
    <ul>
      ${places.map(({href, text}) => html`<li><a href=${href}>${text}</a></li>`)}
    </ul>`;
}

function links(label: string, questions: readonly OpenQuestion[]) {
  if (!questions.length) return nothing;
  return html`<p>
    ${label}
    ${questions.map(({anchor, words}, n) => html`${n ? ', ' : ''}<a href="#${anchor}">${words}</a>`)}.
  </p>`;
}
