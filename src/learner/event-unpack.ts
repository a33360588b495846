import {ByteReader, unfoldSign} from './bytes.ts';
import {marks, type Packed, type StoredText, secondsOf, told} from './event-pack.ts';

/** What a link may grow into, in characters: no record that fits into one comes near. */
export const mostCharacters = 1_000_000;

const anyMark = new RegExp(`[${Object.values(marks).join('')}]`, 'g');

/**
 * The lines that stand before packed events, and these as they were. Throws at
 * what packing does not make, and when more comes out than a link can hold.
 */
export function unpackEvents({soft, hard}: Packed, headLines: number) {
  const reader = new ByteReader(soft);
  const count = reader.number();
  const decoder = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true});
  const lines = decoder.decode(reader.column()).split('\n');
  const kinds = new ByteReader(reader.column());
  const valuesTold = new ByteReader(reader.column());
  const numbers = new ByteReader(reader.column());
  const times = new ByteReader(hard);
  const chance = new ByteReader(times.column());
  const head = lines.splice(0, headLines).map(fromJson);
  const templates = lines.splice(0, lines.indexOf('') + 1);
  const readValue = valueReader(valuesTold, chance, lines);

  const events: StoredText[] = [];
  let last = 0;
  let characters = 0;
  for (let i = 0; i < count; i += 1) {
    const at = last + unfoldSign(times.number());
    last = at;
    const template = must(templates[kinds.number()]);
    const id = readValue();
    const put: Readonly<Record<string, () => string>> = {
      [marks.time]: () => `"${new Date(at).toISOString()}"`,
      [marks.place]: () => `${unfoldSign(numbers.number()) + secondsOf(at)}`,
      [marks.string]: () => `"${readValue()}"`,
      [marks.digits]: () => `${numbers.number()}`,
      [marks.whole]: () => fromJson(readValue()),
    };
    const text = template.replace(anyMark, (mark) => {
      const value = must(put[mark])();
      characters += value.length;
      if (characters > mostCharacters) throw new RangeError('This is more than a link can hold.');
      return value;
    });
    characters += id.length + template.length;
    events.push({id, text});
  }
  return {head, events};
}

/** Reads values in the order in which they were told. */
function valueReader(valuesTold: ByteReader, chance: ByteReader, words: readonly string[]) {
  const known: string[] = [];
  let nextWords = 0;
  const hex = (length: number) =>
    [...chance.take(length)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const fresh = [() => must(words[nextWords++]), () => hex(3), () => hex(8)];
  return (): string => {
    const how = valuesTold.number();
    if (how >= told.before) return must(known[known.length - 1 - (how - told.before)]);
    const value = must(fresh[how])();
    known.push(value);
    return value;
  };
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new RangeError('This was never packed.');
  return value;
}

function fromJson(text: string): string {
  return `${JSON.parse(`"${text}"`)}`;
}
