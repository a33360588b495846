import {html, nothing} from 'lit/html.js';
import type {Amount, Kept, KeptGroup, KeptText} from '../../learner/kept.ts';
import {keptWords as words} from '../../words/en/kept.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';
import type {Named} from './device.ts';

/** Everything in this browser, and the files of the pages. */
export interface Everything {
  readonly kept: Kept;
  /** What the third place holds, all of it copies; null where it could not be read. */
  readonly third: Amount | null;
  readonly learners: readonly Named[];
  /** Files in cache storage; null where it could not be read. */
  readonly files: number | null;
}

/** Shows, when asked, every key of this course with its text. */
export class ImhKept extends LightElement {
  look: () => Promise<Everything | null> = async () => null;
  #everything: Everything | null = null;
  #said = '';

  protected override render() {
    const everything = this.#everything;
    return html`<div class="buttons">
        <button type="button" class="quiet" @click=${this.#look}>${everything ? words.again : words.show}</button>
        ${everything ? html`<button type="button" class="quiet" @click=${this.#copy}>${words.copy}</button>` : nothing}
      </div>
      <p role="status">${this.#said || nothing}</p>
      ${everything ? this.#show(everything) : nothing}`;
  }

  #show({kept, third, files, learners}: Everything) {
    const amount = (one: Amount | null) =>
      one ? words.things(one.keys, one.characters) : words.unreadable;
    return html`<ul>
        <li>${words.first}: ${amount(kept.first)}</li>
        <li>${words.second}: ${amount(kept.second)}</li>
        <li>${words.third}: ${amount(third)}</li>
        <li>${words.pages}: ${files === null ? words.unreadable : words.files(files)}</li>
        ${kept.foreign ? html`<li>${words.foreign(kept.foreign)}</li>` : nothing}
      </ul>
      ${kept.groups.length ? nothing : html`<p>${words.nothing}</p>`}
      ${kept.groups.map((group, n) => {
        const title = titleOf(group, learners);
        return html`<h3 id="kept-${n}">${title}</h3>
          <pre class="own-words" tabindex="0" role="region" aria-labelledby="kept-${n}">${textOf(group)}</pre>`;
      })}`;
  }

  async #look() {
    this.#everything = await this.look();
    this.#said = '';
    this.update();
  }

  async #copy() {
    const {kept, learners} = this.#everything as Everything;
    const text = kept.groups.map((group) => `${titleOf(group, learners)}\n\n${textOf(group)}`);
    try {
      await navigator.clipboard.writeText(text.join('\n\n'));
      this.#said = words.copied;
    } catch {
      this.#said = words.notCopied;
    }
    this.update();
  }
}

function titleOf({learner}: KeptGroup, learners: readonly Named[]): string {
  if (learner === null) return words.device;
  return learners.find(({id}) => id === learner)?.name || words.noName;
}

/** As plain text: whatever stands in a key, it is shown and never run. */
function textOf({texts}: KeptGroup): string {
  return texts.map(lineOf).join('\n\n');
}

function lineOf({key, text, where, second}: KeptText): string {
  const more = second === undefined ? '' : `\n${words.secondText}\n${second}`;
  return `${key} (${words.places[where]})\n${text}${more}`;
}

define('imh-kept', ImhKept);

declare global {
  interface HTMLElementTagNameMap {
    'imh-kept': ImhKept;
  }
}
