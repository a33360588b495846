import {html, nothing, type TemplateResult} from 'lit/html.js';
import {ukDate} from '../../course/dates.ts';
import type {Carrier} from '../../learner/carrier.ts';
import type {Copy} from '../../learner/copy.ts';
import type {Preview} from '../../learner/preview.ts';
import {takeAlongWords as words} from '../../words/en/take-along.ts';

/** What the box shows: a heading, which takes the focus, what it says, and buttons. */
export interface Panel {
  readonly title: string;
  readonly says?: unknown;
  readonly buttons: readonly (TemplateResult | symbol)[];
}

/** The box, or without it only what is announced; that line is always there, so that it is heard. */
export function renderPanel(panel: Panel | null, said: string): TemplateResult {
  return html`<div class=${panel ? 'panel' : 'no-panel'}>
    ${panel ? html`<h3 tabindex="-1">${panel.title}</h3>` : nothing} ${panel?.says ?? nothing}
    <p role="status">${said}</p>
    ${panel ? html`<div class="buttons">${panel.buttons}</div>` : nothing}
  </div>`;
}

/** A button; the plain ones stand back. */
export function button(name: string, act: () => void, isQuiet = false): TemplateResult {
  return isQuiet
    ? html`<button type="button" class="quiet" @click=${act}>${name}</button>`
    : html`<button type="button" @click=${act}>${name}</button>`;
}

/** What is in a copy and what adding it would do. */
export function previewSays(copy: Copy, preview: Preview, here: Carrier): TemplateResult {
  const {fresh, here: known, erased, goes, damaged, span} = preview;
  const told = [
    [fresh.length, words.fresh],
    [known, words.here],
    [erased, words.erased],
    [goes, words.goes],
    [damaged, words.damaged],
  ] as const;
  return html`<p>
      ${words.holds(copy.events.length + damaged)}
      ${span ? words.span(ukDate(span[0]), ukDate(span[1])) : nothing}
    </p>
    ${nameSays(copy.name, here.name)}
    <ul>
      ${told.map(([count, say]) => (count ? html`<li>${say(count)}</li>` : nothing))}
    </ul>
    ${bringsNothing(copy, preview, here) ? html`<p>${words.nothingNew}</p>` : nothing}`;
}

/** Whether adding a copy would change nothing here. */
export function bringsNothing({name}: Copy, {fresh, goes}: Preview, here: Carrier): boolean {
  return !fresh.length && !goes && (name === null || here.name !== null);
}

function nameSays(there: string | null, here: string | null) {
  if (there === null) return here === null ? nothing : html`<p>${words.noName(here)}</p>`;
  if (here === null) return html`<p>${words.newName(there)}</p>`;
  if (there === here) return html`<p>${words.sameName(there)}</p>`;
  return html`<p class="careful"><strong>${words.otherName(there, here)}</strong></p>`;
}
