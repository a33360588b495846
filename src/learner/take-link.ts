import {alphabets} from './alphabets.ts';
import {ByteReader, checksum, joinBytes, writeNumber} from './bytes.ts';
import {type Copy, checkEntries, nameIn, type Reading, type Refusal} from './copy.ts';
import {packEvents} from './event-pack.ts';
import {mostCharacters, unpackEvents} from './event-unpack.ts';
import {eventText} from './log.ts';

/** What the fragment of a link with a record begins with; pages look for it before this is here. */
export const linkMark = '#take=';

/** Longer links, in characters, are cut by programs on their way. */
export const longestLink = 8_000;

/** Where inflating a link stops, in bytes. */
const mostInflated = 2 ** 18;

/**
 * The fragments that carry a record, as a link and, a little shorter, as a QR code; null
 * for a record that is larger than links may be.
 */
export async function packRecord(
  record: Pick<Copy, 'course' | 'name' | 'events'>,
): Promise<{readonly link: string; readonly code: string} | null> {
  const texts = record.events.map((event) => ({id: event.id, text: eventText(event)}));
  const characters = texts.reduce((sum, {id, text}) => sum + id.length + text.length, 0);
  // Some texts are small when compressed, but whoever reads the link could not tell them from a bomb.
  if (characters > mostCharacters / 2) return null;
  const {soft, hard} = packEvents([record.course, record.name ?? ''], texts);
  if (soft.length > mostInflated) return null;
  const length: number[] = [];
  writeNumber(length, hard.length);
  const body = joinBytes(length, hard, await deflate(soft));
  const bytes = joinBytes(checksum(body), body);
  const fragmentIn = ({mark, write}: (typeof alphabets)['link' | 'code']) =>
    linkMark + mark + write(bytes);
  return {link: fragmentIn(alphabets.link), code: fragmentIn(alphabets.code)};
}

/** Reads a fragment that begins with `linkMark` and then may be anything. Never throws. */
export async function readLink(fragment: string, course: string): Promise<Reading> {
  // In a message a link takes along what stands behind it.
  const told = fragment.slice(linkMark.length).replace(/[\s.,;:!?)\]>'"’”]+$/, '');
  const version = /^(\d{1,9})[.:]/.exec(told)?.[1];
  if (version && Number(version) > 1) return {refused: 'future'};
  if (told.length > longestLink) return {refused: 'large'};
  let refused: Refusal = 'damaged';
  try {
    const alphabet = Object.values(alphabets).find(({mark}) => told.startsWith(mark));
    if (!alphabet) return {refused};
    const bytes = alphabet.read(told.slice(alphabet.mark.length));
    const body = bytes.subarray(4);
    if (checksum(body).join() !== bytes.subarray(0, 4).join()) return {refused};
    // What fits its checksum and is no record was not made so by damage.
    refused = 'hostile';
    const reader = new ByteReader(body);
    const hard = reader.column();
    const soft = await inflate(reader.rest());
    if (!soft) return {refused};
    const {head, events} = unpackEvents({soft, hard}, 2);
    const [madeIn, name] = head;
    if (madeIn !== course) return {refused: 'course'};
    const checked = checkEntries(events.map(({id, text}) => [id, text]));
    if (!checked) return {refused};
    return {copy: {course, name: nameIn(name), ...checked}};
  } catch {
    return {refused};
  }
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Stops while the stream still runs, so that a few bytes cannot fill the memory; null then. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return joinBytes(...parts);
    size += value.length;
    if (size > mostInflated) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
}
