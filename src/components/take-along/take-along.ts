import {html, nothing, type TemplateResult} from 'lit/html.js';
import {largestFile, readBackup} from '../../learner/backup-file.ts';
import type {Carrier} from '../../learner/carrier.ts';
import type {Copy, Reading} from '../../learner/copy.ts';
import {takeAlongWords as words} from '../../words/en/take-along.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';
import {saveFile} from '../save-file.ts';
import {bringsNothing, button, type Panel, previewSays, renderPanel} from './panels.ts';
import {canShare, putIntoClipboard, share} from './ways-out.ts';

/** What a button of the section asks for. */
export type Task = 'file' | 'link' | 'code' | 'add';

type DrawCode = (text: string, label: string) => TemplateResult;

/**
 * Makes copies of the record (a file, a link, QR codes) and adds them, after
 * showing what is in them. It has one box, which shows one thing at a time.
 */
export class ImhTakeAlong extends LightElement {
  /** The record here. */
  declare carrier: Carrier;
  /** Fetches what draws a QR code. */
  declare loadCode: () => Promise<DrawCode>;
  #panel: Panel | null = null;
  #said = '';
  /** The button that the box answers to. */
  #from: HTMLElement | null = null;

  protected override render() {
    return renderPanel(this.#panel, this.#said);
  }

  /** Does what a button asks for; `from` has the focus again when the box is closed. */
  async begin(task: Task, from: HTMLElement) {
    this.#from = from;
    if (task === 'add') this.#showChooser();
    else if (!this.carrier.count) this.#close(words.empty);
    else if (task === 'file') this.#showFile();
    else if (!this.carrier.canLink) this.#offerFile(words.noLinks);
    else if (task === 'link') await this.#showLink();
    else await this.#showCodes();
  }

  /** Shows what a link brought. */
  async receive(fragment: string, from: HTMLElement) {
    this.#from = from;
    const {canLink} = this.carrier;
    this.#showReading(canLink ? await this.carrier.readLink(fragment) : {refused: 'unsupported'});
  }

  #showFile() {
    const {name, text} = this.carrier.file();
    const file = new File([text], name, {type: 'application/json'});
    const save = () => {
      saveFile(file);
      this.#say(words.fileSaved(name));
    };
    const buttons = [
      button(words.fileAgain, save, true),
      this.#shareButton(words.shareFile, {files: [file]}),
      this.#closeButton(),
    ];
    this.#show({title: words.file, buttons});
    save();
  }

  async #showLink() {
    const link = await this.carrier.link();
    if (link === null) return this.#offerFile(words.tooLarge.link);
    const copy = async () => {
      const isCopied = await putIntoClipboard(link);
      if (!isCopied) this.querySelector<HTMLTextAreaElement>('textarea')?.select();
      this.#say(isCopied ? words.copied : words.notCopied);
    };
    this.#show({
      title: words.link,
      says: html`<p>${words.linkSays(this.carrier.count)}</p>
        <textarea class="link" readonly aria-label=${words.linkLabel} .value=${link}></textarea>`,
      buttons: [
        button(words.copy, copy),
        this.#shareButton(words.shareLink, {url: link}),
        this.#closeButton(),
      ],
    });
  }

  async #showCodes() {
    const [draw, codes] = await Promise.all([this.loadCode(), this.carrier.codes()]);
    if (codes === null) return this.#offerFile(words.tooLarge.code);
    const of = codes.length;
    const show = (place: number) => {
      const title = words.codeTitle(place + 1, of);
      const isLast = place + 1 === of;
      const next = () => show((place + 1) % of);
      this.#show({
        title,
        says: html`<p>${of === 1 ? words.codeSays : words.codesSay(of)}</p>
          ${draw(codes[place] ?? '', `${title}. ${words.codeLabel}`)}`,
        buttons: [
          of > 1 ? button(isLast ? words.firstCode : words.nextCode, next) : nothing,
          this.#closeButton(),
        ],
      });
    };
    show(0);
  }

  #offerFile(why: string) {
    const buttons = [button(words.saveFile, () => this.#showFile()), this.#closeButton()];
    this.#show({title: words.file, says: html`<p>${why}</p>`, buttons});
  }

  #showChooser() {
    const read = async ({target}: Event) => {
      const [file] = (target as HTMLInputElement).files ?? [];
      if (file) this.#showReading(await this.#read(file));
    };
    this.#show({
      title: words.add,
      says: html`<p>
        <label>
          ${words.choose}
          <input type="file" accept=".json,application/json" @change=${read} />
        </label>
      </p>`,
      buttons: [this.#closeButton()],
    });
  }

  async #read(file: File): Promise<Reading | null> {
    if (file.size > largestFile) return {refused: 'large'};
    try {
      return readBackup(await file.text(), this.carrier.course);
    } catch {
      return null;
    }
  }

  #showReading(reading: Reading | null) {
    if (reading && 'copy' in reading && this.carrier.learner !== null) {
      return this.#showPreview(reading.copy);
    }
    const why = !reading ? 'unreadable' : 'refused' in reading ? reading.refused : 'nobody';
    this.#show({
      title: words.preview,
      says: html`<p class="careful">${words.refused[why]}</p>`,
      buttons: [this.#closeButton()],
    });
  }

  #showPreview(copy: Copy) {
    const preview = this.carrier.preview(copy);
    this.#show({
      title: words.preview,
      says: previewSays(copy, preview, this.carrier),
      buttons: bringsNothing(copy, preview, this.carrier)
        ? [this.#closeButton()]
        : [
            button(words.addThese, () => this.#add(copy)),
            button(words.leave, () => this.#close(words.left), true),
          ],
    });
  }

  async #add(copy: Copy) {
    const added = words.added(this.carrier.preview(copy).fresh.length);
    const takeBack = this.carrier.add(copy);
    const undo = () => {
      takeBack();
      this.#close(words.undone);
    };
    this.#show({
      title: words.addedTitle,
      buttons: [button(words.undo, undo, true), this.#closeButton()],
    });
    this.#say(added);
    if (!(await this.carrier.isKept())) this.#say(`${added} ${words.notKept}`);
  }

  #shareButton(name: string, what: ShareData) {
    const act = async () => {
      if (!(await share(what))) this.#say(words.notShared);
    };
    return canShare(what) ? button(name, act, true) : nothing;
  }

  #closeButton() {
    return button(words.close, () => this.#close(''), true);
  }

  #close(said: string) {
    this.#panel = null;
    this.#say(said);
    this.#from?.focus();
  }

  /** What was in the box goes, and the focus with it: it moves to the new heading. */
  #show(panel: Panel) {
    this.#panel = panel;
    this.#say('');
    this.querySelector<HTMLElement>('h3')?.focus();
  }

  #say(words: string) {
    this.#said = words;
    this.update();
  }
}

define('imh-take-along', ImhTakeAlong);

declare global {
  interface HTMLElementTagNameMap {
    'imh-take-along': ImhTakeAlong;
  }
}
