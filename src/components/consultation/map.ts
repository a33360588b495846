import {html} from 'lit/html.js';
import type {Run} from '../../learner/consultation-run.ts';
import {consultationWords as words} from '../../words/en/consultation.ts';
import type {Step} from './markup.ts';

/**
 * Every step in order, with what became of it in words; a step of this run is a
 * button that goes back there. Steps not taken keep their titles to themselves.
 */
export function renderMap(
  steps: readonly Step[],
  {path, visited}: Run,
  shown: string,
  goTo: (anchor: string) => void,
) {
  const taken = steps.filter(({anchor}) => visited.has(anchor)).length;
  const renderItem = ({anchor, title, isEnding}: Step) => {
    const name = isEnding ? words.ending(title) : title;
    const {here, before, open, openEnding} = words.states;
    if (anchor === shown) {
      return html`<li data-state="here"><strong aria-current="step">${name}</strong>, ${here}</li>`;
    }
    if (path.some(({step}) => step === anchor)) {
      return html`<li data-state="taken"><button type="button" class="quiet" @click=${() => goTo(anchor)}>${name}</button>, ${words.states.taken}</li>`;
    }
    if (visited.has(anchor)) return html`<li data-state="before">${name}, ${before}</li>`;
    return html`<li data-state="open">${isEnding ? openEnding : open}</li>`;
  };
  return html`<details class="map" ?open=${matchMedia('(min-width: 48rem)').matches}>
    <summary>${words.map(taken, steps.length)}</summary>
    <nav aria-label=${words.mapLabel}><ol>${steps.map(renderItem)}</ol></nav>
  </details>`;
}
