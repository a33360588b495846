import {asColumn, foldSign, joinBytes, writeNumber} from './bytes.ts';

/** An event as it is stored. */
export interface StoredText {
  readonly id: string;
  readonly text: string;
}

/** Events in two heaps of bytes: what compression makes smaller, and what it cannot. */
export interface Packed {
  readonly soft: Uint8Array<ArrayBuffer>;
  readonly hard: Uint8Array<ArrayBuffer>;
}

/** Where something was taken out of the text of an event: no JSON has these characters. */
export const marks = {time: '\x01', place: '\x02', string: '\x03', digits: '\x04', whole: '\x05'};

/** How a value is told: as new words, as a new id of 6 or 16 characters, or by how long ago it came. */
export const told = {words: 0, short: 1, long: 2, before: 3};

/** What stays: the kind of event, its version, and every name. What goes: strings and whole numbers. */
const parts =
  /("did":"[^"\\]*"|"v":\d+|"(?:[^"\\]|\\.)*":)|"((?:[^"\\]|\\.)*)"|(?<![\d.eE+-])(0|[1-9]\d{0,14})(?![\d.eE])/g;
/** Not the text of an event as this course writes it: it is told whole. */
const unfit = /[\p{Cc}\p{Cs}]/u;

/**
 * Packs events so that each comes out as the very text it was, with lines of
 * words before them.
 *
 * Events of one kind differ in their values alone: what is left without them is a
 * template, told once. A value that was there before is told by how long ago.
 * Ids and digests are chance and times nearly so. To compress them costs room,
 * so they go into a heap of their own.
 */
export function packEvents(head: readonly string[], events: readonly StoredText[]): Packed {
  const templates = new Map<string, number>();
  const values = new ValueWriter();
  const kinds: number[] = [];
  const numbers: number[] = [];
  const times: number[] = [];
  let last = 0;

  for (const {id, text} of events) {
    const apart = takeApart(text, last);
    writeNumber(times, foldSign(apart.at - last));
    last = apart.at;
    if (!templates.has(apart.template)) templates.set(apart.template, templates.size);
    writeNumber(kinds, templates.get(apart.template) ?? 0);
    for (const value of [id, ...apart.strings]) values.write(value);
    for (const number of apart.numbers) writeNumber(numbers, number);
  }
  const lines = [...head.map(inJson), ...templates.keys(), '', ...values.words];
  const count: number[] = [];
  writeNumber(count, events.length);
  return {
    soft: joinBytes(
      count,
      ...[new TextEncoder().encode(lines.join('\n')), kinds, values.told, numbers].map(asColumn),
    ),
    hard: joinBytes(asColumn(values.chance), times),
  };
}

/** The text of an event without its values, and these in the order in which they stood. */
function takeApart(text: string, last: number) {
  const strings: string[] = [];
  const numbers: number[] = [];
  if (unfit.test(text)) return {template: marks.whole, at: last, strings: [inJson(text)], numbers};
  const time = /"at":"([^"]{24,27})"/.exec(text)?.[1] ?? '';
  const at = isTime(time) ? Date.parse(time) : last;
  let name: string | undefined;
  const template = (isTime(time) ? text.replace(`"${time}"`, marks.time) : text).replace(
    parts,
    (_, kept: string | undefined, string: string | undefined, digits: string) => {
      const isPlace = name === '"n":';
      name = kept;
      if (kept !== undefined) return kept;
      if (string !== undefined) {
        strings.push(string);
        return marks.string;
      }
      // The place in the log is, by and large, the time in seconds.
      numbers.push(isPlace ? foldSign(Number(digits) - secondsOf(at)) : Number(digits));
      return isPlace ? marks.place : marks.digits;
    },
  );
  return {template, at, strings, numbers};
}

/** What the place of an event is told from. */
export function secondsOf(at: number): number {
  return Math.floor(at / 1000);
}

/** Tells each value once, and later how long ago that was. */
class ValueWriter {
  readonly words: string[] = [];
  readonly told: number[] = [];
  readonly chance: number[] = [];
  readonly #known = new Map<string, number>();

  write(value: string) {
    const before = this.#known.get(value);
    if (before !== undefined) {
      writeNumber(this.told, this.#known.size - 1 - before + told.before);
      return;
    }
    this.#known.set(value, this.#known.size);
    if (/^(?:[\da-f]{6}|[\da-f]{16})$/.test(value)) {
      this.told.push(value.length === 6 ? told.short : told.long);
      for (const [byte] of value.matchAll(/../g)) this.chance.push(Number.parseInt(byte, 16));
    } else {
      this.told.push(told.words);
      this.words.push(value);
    }
  }
}

/** A text as it stands between quotation marks in JSON: on one line, without half characters. */
function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function isTime(time: string): boolean {
  const at = Date.parse(time);
  return !Number.isNaN(at) && new Date(at).toISOString() === time;
}
