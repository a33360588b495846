import {html, nothing} from 'lit/html.js';
import {consultationWords as words} from '../../words/en/consultation.ts';
import type {Choice, Made, Step, Turn} from './markup.ts';

/** What a button says, and what it does. */
export type Tool = readonly [text: string, act: () => void];

/** Buttons in a row; the first one may stand out. */
export function renderTools(tools: readonly Tool[], isFirstMain = false) {
  return html`<div class="buttons">${tools.map(
    ([text, act], n) =>
      html`<button type="button" class=${isFirstMain && n === 0 ? '' : 'quiet'} @click=${act}>${text}</button>`,
  )}</div>`;
}

/** The choices of a step as buttons; those made before say so. */
export function renderChoices(
  {choices}: Step,
  isTaken: (turn: Turn) => boolean,
  choose: (choice: Choice) => void,
) {
  if (!choices.length) return nothing;
  return html`<ul class="choose" aria-label=${words.yourChoices}>
    ${choices.map((choice) => {
      const isMarked = isTaken(choice) || (choice.twist && isTaken(choice.twist));
      const mark = isMarked ? html`<span class="mark">${words.takenBefore}</span>` : nothing;
      return html`<li><button type="button" class="quiet" @click=${() => choose(choice)}>${choice.words}${mark}</button></li>`;
    })}
  </ul>`;
}

/** What was chosen, or what happened instead, and what came of it. */
export function renderMade({choice, turn}: Made, copy: keyof Turn['consequence']) {
  const twist =
    turn === choice
      ? nothing
      : html`<p class="label">${words.twist}</p><p><strong>${turn.words}</strong></p>`;
  return html`<p class="label">${words.youChose}</p>
    <p><strong>${choice.words}</strong></p>
    ${twist}${turn.consequence[copy]}`;
}
