import {placeOfItem} from '../../course/embed-item.ts';
import {type PinnedScripts, snippetsFor} from '../../course/snippet.ts';
import {shareWords as words} from '../../words/en/share.ts';
import {define} from '../define.ts';

/** Where the lines of a snippet stand on the page. */
const places = ['element', 'frame', 'resizer'] as const;

/**
 * Wakes the page for other sites, which stands complete inside it: its lines, previews and
 * address follow what is chosen, and its buttons copy.
 */
export class ImhShare extends HTMLElement {
  #isAwake = false;

  connectedCallback() {
    if (this.#isAwake) return;
    this.#isAwake = true;
    this.addEventListener('change', ({target}) => {
      const {name = ''} = target as HTMLInputElement;
      if (name === 'item') this.#choose();
      else if (/^(version|remember)$/.test(name)) this.#write();
    });
    this.addEventListener('click', ({target}) => {
      const button = (target as Element).closest<HTMLButtonElement>('[data-copies]');
      if (button) this.#copy(button);
    });
    for (const place of this.querySelectorAll('[data-origin]')) {
      place.textContent = new URL(this.#address).origin;
    }
    addEventListener('hashchange', () => this.#arrive());
    addEventListener('online', () => this.#tryPreview());
    this.#arrive();
  }

  /** Where the course is: as its makers say, or else where this page is. */
  get #address(): string {
    return this.dataset.address ?? new URL('.', document.baseURI).href;
  }

  get #select(): HTMLSelectElement | null {
    return this.querySelector('select[name=item]');
  }

  get #title(): string {
    return this.#select?.selectedOptions[0]?.text ?? '';
  }

  /** Chooses what the address names, for example `#item=lessons/serve-and-return%23q2`. */
  #arrive() {
    const item = new URLSearchParams(location.hash.slice(1)).get('item');
    const select = this.#select;
    if (!select) return;
    // A lesson that asks nothing has no quiz, but can be shown as a whole.
    const names = [...select.options].map(({value}) => value);
    const found = [item, `${item}#all`].find((name) => name && names.includes(name));
    const isNew = found && found !== select.value;
    if (found) select.value = found;
    this.#write();
    if (isNew) this.#show();
    else this.#tryPreview();
  }

  #choose() {
    const {value = ''} = this.#select ?? {};
    history.replaceState(history.state, '', `#${new URLSearchParams({item: value})}`);
    this.#write();
    this.#show();
    const group = this.#select?.selectedOptions[0]?.closest('optgroup')?.label ?? '';
    this.#say(this.querySelector('[data-chosen]'), words.chosen(group, this.#title));
  }

  #write() {
    const isOn = (chosen: string) => !!this.querySelector(`${chosen}:checked:enabled`);
    const item = this.#select?.value ?? '';
    const remember = this.querySelector<HTMLInputElement>('[name=remember]');
    // Nothing of them could be remembered.
    if (remember) remember.disabled = /^(consultations\/|glossary#)/.test(item);
    const remembers = isOn('[name=remember]');
    const {pinned, course = ''} = this.dataset;
    const snippets = snippetsFor({
      item,
      title: this.#title,
      course,
      address: this.#address,
      pinned: pinned && isOn('[value=pin]') ? (JSON.parse(pinned) as PinnedScripts) : null,
      remembers,
    });
    for (const place of places) {
      const code = this.querySelector(`#${place} code`);
      if (code) code.textContent = snippets[place];
    }
    this.#say(this.querySelector('[data-kept]'), words.kept[remembers ? 'answers' : 'nothing']);
    for (const said of this.querySelectorAll('.copy .said')) said.textContent = '';
  }

  /** A new frame for each choice: one that goes elsewhere would fill the way back. */
  #show() {
    const place = placeOfItem(this.#select?.value ?? '');
    for (const frame of this.querySelectorAll('iframe')) {
      const next = frame.cloneNode() as HTMLIFrameElement;
      next.src = `embed/pages/${place}.html#${frame.className}`;
      next.title = words.preview(this.#title);
      frame.replaceWith(next);
    }
    this.#tryPreview();
  }

  /** No device keeps what is made for other sites, so without a connection there is none to see. */
  async #tryPreview() {
    const [frame] = this.querySelectorAll('iframe');
    if (!frame) return;
    const isThere = await fetch(frame.src, {method: 'HEAD'}).then(
      ({ok}) => ok,
      () => false,
    );
    const stage = this.querySelector('.stage');
    const wasThere = !stage?.hasAttribute('data-none');
    stage?.toggleAttribute('data-none', !isThere);
    this.#say(this.querySelector('.stage .none'), isThere ? '' : words.noPreview);
    if (isThere && !wasThere) this.#show();
  }

  async #copy(button: HTMLButtonElement) {
    const place = this.querySelector(`#${button.dataset.copies}`);
    const said = button.parentElement?.querySelector('.said') ?? null;
    if (!place) return;
    const isCopied = await copy(place.textContent ?? '');
    if (!isCopied) getSelection()?.selectAllChildren(place);
    this.#say(said, isCopied ? words.copied : words.selected);
  }

  #say(place: Element | null, sentence: string) {
    if (place) place.textContent = sentence;
  }
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

define('imh-share', ImhShare);

declare global {
  interface HTMLElementTagNameMap {
    'imh-share': ImhShare;
  }
}
