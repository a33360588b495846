import css from 'embed:css';
import {define} from '../components/define.ts';
import type {ImhQuestion} from '../components/question/question.ts';
import type {DealtEvent} from '../learner/events.ts';
import {embedWords as words} from '../words/en/embed.ts';
import {type Carried, carry} from './carry.ts';
import type {ImhEmbedEventMap} from './events.ts';
import {fetchItem, type Reason} from './fetch-item.ts';
import {follow} from './follow.ts';
import type {Memory} from './memory.ts';
import {makeSheet} from './style-sheet.ts';

const sheet = makeSheet(css);

/**
 * A lesson's quiz, one question, a whole lesson, a consultation or a term of the course, on any
 * page. What stands between its tags is shown until the item is there, and for ever when it
 * cannot be shown. It keeps nothing and sends nothing, unless `remember` is set.
 *
 * @element imh-embed
 * @attr {string} item - What is shown: `lessons/NAME` for its quiz, `lessons/NAME#q1` for one question, `lessons/NAME#all` for the whole lesson, `consultations/NAME`, `glossary#TERM`.
 * @attr {string} base - Address of the folder `embed/` that items come from; by default the one beside this script.
 * @attr {number} heading-level - Level of the item's title among the headings of the page, from 1 to 6; by default 2.
 * @attr {boolean} hide-title - Leaves the title out, for a page that has one of its own.
 * @attr {boolean} remember - Keeps the answers in the browser, at the origin of the page.
 * @slot - Shown until the item is there, and when it cannot be shown. A link to the full course is best.
 * @csspart item - The whole item.
 * @csspart title - Its title.
 * @csspart status - How far its words are reviewed.
 * @csspart progress - How many of its questions are done.
 * @csspart question - A question.
 * @csspart foot - Where it comes from, and the way into the full course.
 * @csspart carry - The link into the full course.
 * @cssprop [--imh-color-accent=currentColor] - Buttons, links and marks of what is chosen.
 * @cssprop [--imh-color-fill=transparent] - Ground of the main buttons.
 * @cssprop [--imh-color-on-fill=var(--imh-color-accent)] - Words of the main buttons.
 * @cssprop [--imh-color-right=currentColor] - Words and borders of what is right.
 * @cssprop [--imh-color-wrong=currentColor] - Words and borders of what is not right.
 * @cssprop [--imh-color-edge] - Borders; by default the colour of the words, thinned.
 * @cssprop [--imh-color-surface] - Grounds of panels; by default a breath of the colour of the words.
 * @cssprop [--imh-color-focus] - Ring of what has the focus.
 * @cssprop [--imh-font-display=inherit] - Typeface of titles.
 * @cssprop [--imh-radius=0.75em] - Corners of questions and panels.
 * @fires {CustomEvent<ReadyDetail>} imh-ready - The item is there and can be used.
 * @fires {CustomEvent<AnsweredDetail>} imh-answered - Somebody has checked an answer, or had it shown.
 * @fires {CustomEvent<FinishedDetail>} imh-finished - All questions are dealt with, or an ending was reached.
 * @fires {CustomEvent<ErrorDetail>} imh-error - The item cannot be shown.
 */
export class ImhEmbed extends HTMLElement {
  static readonly observedAttributes = ['item', 'base', 'heading-level', 'hide-title', 'remember'];
  #shown = '';
  #article: HTMLElement | undefined;
  #fetching: AbortController | undefined;
  /** What was done here: the last deed at each question, and each step. */
  #deeds = new Map<string, Carried>();
  #isFinished = false;
  #memory: Memory | undefined;
  /** Begins a consultation anew; set when there is one. */
  #restart = () => {};

  /** What is shown, for example `lessons/serve-and-return#q2`. */
  get item(): string {
    return this.getAttribute('item') ?? '';
  }

  set item(item: string) {
    this.setAttribute('item', item);
  }

  connectedCallback() {
    if (!this.shadowRoot) {
      const root = this.attachShadow({mode: 'open'});
      root.adoptedStyleSheets = [sheet];
      root.append(document.createElement('slot'));
      for (const type of ['imh-answered', 'imh-shown', 'imh-skipped'])
        root.addEventListener(type, (event) => this.#note(event as DealtEvent));
      root.addEventListener('click', (event) => follow(root, event));
    }
    this.#load();
  }

  disconnectedCallback() {
    // Who only moves it through the page puts it back before this runs.
    queueMicrotask(() => {
      if (this.isConnected || this.#article) return;
      this.#fetching?.abort();
      this.#shown = '';
    });
  }

  attributeChangedCallback(name: string) {
    if (!this.isConnected) return;
    if (/item|base/.test(name)) this.#load();
    else if (this.#article) this.#adapt(this.#article);
  }

  /** Empties every question and begins a consultation anew; what was remembered is forgotten. */
  reset(): void {
    for (const question of this.#questions) {
      question.reset();
      this.#memory?.write(question, null);
    }
    this.#deeds.clear();
    this.#isFinished = false;
    this.#restart();
    this.#tell();
  }

  get #questions(): readonly ImhQuestion[] {
    return [...(this.#article?.querySelectorAll('imh-question') ?? [])];
  }

  #load() {
    const {item} = this;
    const own = this.getAttribute('base');
    if (this.#shown === `${item} ${own}`) return;
    this.#shown = `${item} ${own}`;
    this.#fetching?.abort();
    this.#fetching = new AbortController();
    const {signal} = this.#fetching;
    this.#get(item, own, signal)
      .then((article): unknown => signal.aborted || this.#show(article))
      .catch((error: Error) => signal.aborted || this.#fail(error));
  }

  async #get(item: string, own: string | null, signal: AbortSignal): Promise<HTMLElement> {
    // A page of ours has the item between the tags already.
    const here = this.querySelector<HTMLElement>(':scope > [data-item]');
    if (here?.dataset.item === item) return here;
    const base =
      own === null
        ? new URL('..', import.meta.url)
        : new URL(own.replace(/\/*$/, '/'), document.baseURI);
    return fetchItem(item, base.href, signal);
  }

  async #show(article: HTMLElement) {
    const root = this.shadowRoot as ShadowRoot;
    const {title = '', version = '', status = '', due, long} = article.dataset;
    this.#deeds.clear();
    this.#isFinished = false;
    this.#restart = () => {};
    this.#memory = undefined;
    this.#article = article;
    // ISO dates stand in the order of time.
    const isOverdue = due && due < new Date().toISOString();
    article.querySelector('.overdue')?.toggleAttribute('hidden', !isOverdue);
    article.querySelector('.again')?.addEventListener('click', () => this.reset());
    root.replaceChildren(article);
    this.#adapt(article);
    // Few items are long, so what they need comes from beside this script when it is asked for.
    if (long !== undefined) {
      const {wake} = await this.#getMore();
      const consultation = article.querySelector('imh-consultation');
      if (consultation) {
        this.#restart = wake(consultation, {
          stepped: (deed) => {
            this.#deeds.set(`${this.#deeds.size}`, deed);
            this.#tell();
          },
          finished: () => this.#dispatch('imh-finished', {item: this.item, right: 0, of: 0}),
        });
      }
    }
    // Another item may have been asked for meanwhile.
    if (article !== this.#article) return;
    this.#dispatch('imh-ready', {item: this.item, title, version, status});
  }

  async #getMore() {
    const more = await import('./more.ts');
    more.dress(this.shadowRoot as ShadowRoot);
    return more;
  }

  /** Begins to keep answers, or ends it, as the page says. */
  async #remember(article: HTMLElement) {
    const isWanted = this.hasAttribute('remember');
    if (!isWanted && !this.#memory) return;
    const {Memory} = await this.#getMore();
    if (article !== this.#article) return;
    this.#memory ??= new Memory(article, this.#deeds, () => this.reset());
    this.#memory.keep(isWanted);
    this.#tell();
  }

  #fail({cause = 'network', message}: Error) {
    this.#article = undefined;
    this.shadowRoot?.replaceChildren(document.createElement('slot'));
    console.warn(`imh-embed: ${message}`);
    this.#dispatch('imh-error', {item: this.item, reason: cause as Reason, message});
  }

  /** Brings what is shown into line with the attributes. */
  #adapt(article: HTMLElement) {
    const level = Number(this.getAttribute('heading-level')) || 2;
    for (const heading of article.querySelectorAll('h2,h3,h4,h5,h6')) {
      heading.ariaLevel = `${Math.min(Number(heading.localName[1]) - 2 + level, 6)}`;
    }
    article.querySelector('.title')?.toggleAttribute('hidden', this.hasAttribute('hide-title'));
    this.#remember(article).catch(console.warn);
    this.#tell();
  }

  #note(event: DealtEvent) {
    // It is the course's own, with the answer in it; the page gets another without.
    event.stopPropagation();
    const {item} = this;
    const {deed} = event;
    this.#deeds.set(deed.what, deed);
    this.#memory?.write(event.target as ImhQuestion, deed);
    const right = deed.did === 'answered' ? deed.right : null;
    this.#dispatch('imh-answered', {item, question: deed.what, right});
    const {done, of, right: rights} = this.#tell();
    if (done < of || this.#isFinished) return;
    this.#isFinished = true;
    this.#dispatch('imh-finished', {item, right: rights, of});
  }

  /** Says how far it is, and lets the link into the full course carry what was done. */
  #tell() {
    const article = this.#article;
    const questions = this.#questions;
    const of = questions.length;
    const deeds = questions.flatMap(({item}) => this.#deeds.get(item) ?? []);
    const done = deeds.length;
    const right = deeds.filter((deed) => deed.did === 'answered' && deed.right).length;
    const link = article?.querySelector<HTMLAnchorElement>('.carry a');
    if (link) {
      // Until something is done it leads to the item's own place.
      link.dataset.at ??= link.hash;
      link.hash = carry(this.#deeds.values()) || link.dataset.at;
    }
    article?.querySelector('.done')?.replaceChildren(words.done(done, of, right));
    article?.querySelector('.again')?.toggleAttribute('hidden', done < of);
    return {done, of, right};
  }

  #dispatch<T extends keyof ImhEmbedEventMap>(type: T, detail: ImhEmbedEventMap[T]['detail']) {
    this.dispatchEvent(new CustomEvent(type, {bubbles: true, composed: true, detail}));
  }
}

define('imh-embed', ImhEmbed);

declare global {
  interface HTMLElementTagNameMap {
    'imh-embed': ImhEmbed;
  }
}
