import assert from 'node:assert/strict';
import {test} from 'node:test';
import {deflateRawSync} from 'node:zlib';
import fc from 'fast-check';
import {alphabets} from '../../src/learner/alphabets.ts';
import {asColumn, checksum, joinBytes} from '../../src/learner/bytes.ts';
import type {Copy, Refusal} from '../../src/learner/copy.ts';
import {packEvents} from '../../src/learner/event-pack.ts';
import {eventText, type LoggedEvent} from '../../src/learner/log.ts';
import {linkMark, packRecord, readLink} from '../../src/learner/take-link.ts';
import {anyLog, anyText} from '../support/arbitrary.ts';
import {course} from '../support/memory-store.ts';
import {recordEvents} from '../support/records.ts';

const events = recordEvents(60);
const stored = (log: readonly LoggedEvent[]) => log.map((event) => [event.id, eventText(event)]);

async function pack(log: readonly LoggedEvent[], name: string | null = 'AB', of = course) {
  const packed = await packRecord({course: of, name, events: log});
  if (!packed) throw new Error('The record is too large for a link.');
  return packed;
}

async function copyIn(fragment: string): Promise<Copy> {
  const reading = await readLink(fragment, course);
  if ('refused' in reading) throw new Error(`The link was refused: ${reading.refused}.`);
  return reading.copy;
}

async function refusalOf(fragment: string): Promise<Refusal | null> {
  const reading = await readLink(fragment, course);
  return 'refused' in reading ? reading.refused : null;
}

/** A link with an honest checksum around dishonest parts. */
function forge(soft: Uint8Array, hard: Uint8Array = new Uint8Array()): string {
  const body = joinBytes(asColumn(hard), deflateRawSync(soft, {level: 9}));
  const bytes = joinBytes(checksum(body), body);
  return linkMark + alphabets.link.mark + alphabets.link.write(bytes);
}

test('a link and a code bring back every event as the very text it was, and the name', async () => {
  const {link, code} = await pack(events);
  for (const fragment of [link, code]) {
    const copy = await copyIn(fragment);
    assert.deepEqual(stored(copy.events), stored(events));
    assert.deepEqual([copy.name, copy.damaged], ['AB', 0]);
  }
});

test('a link and a code bring back whatever a record can hold', () =>
  fc.assert(
    fc.asyncProperty(anyLog, fc.option(anyText), async (log, name) => {
      const {link, code} = await pack(log, name);
      for (const fragment of [link, code]) {
        if (fragment.length > 8_000) continue;
        const copy = await copyIn(fragment);
        assert.deepEqual(stored(copy.events), stored(log));
        if (name?.trim() && name.length <= 200) assert.equal(copy.name, name);
      }
    }),
  ));

test('60 events take at most 2,600 characters, and 80 at most 3,400', async () => {
  assert.ok((await pack(events)).link.length <= 2_600);
  assert.ok((await pack(recordEvents(80))).link.length <= 3_400);
});

test('a link holds nothing that programs change on its way, a code nothing that costs it room', async () => {
  const {link, code} = await pack(events);
  assert.match(link, /^#take=1\.[\w-]+$/);
  assert.match(code, /^#take=1:[\dA-Z$*+/-]+$/);
  assert.equal(new URL(link, 'https://example.org/record.html').hash, link);
  assert.equal(new URL(code, 'https://example.org/record.html').hash, code);
});

test('a full stop or a bracket behind a link does no harm', async () => {
  const {link, code} = await pack(events);
  for (const end of ['.', ')', '>.', '”, ', ' ']) {
    assert.equal((await copyIn(link + end)).events.length, 60, end);
    assert.equal((await copyIn(code + end)).events.length, 60, end);
  }
});

test('a reflection as long as a book is refused before it becomes a link', async () => {
  const long = {...events[0], did: 'reflected', what: 'a/r1.1', text: 'word '.repeat(200_000)};
  assert.equal(await packRecord({course, name: null, events: [long as LoggedEvent]}), null);
});

test('each link that cannot be used is refused for its own reason', async () => {
  const {link} = await pack(events);
  const cases: readonly (readonly [Refusal, string])[] = [
    ['damaged', linkMark],
    ['damaged', `${linkMark}1.`],
    ['damaged', `${linkMark}hello`],
    ['damaged', link.slice(0, -1)],
    ['damaged', link.slice(0, 100)],
    ['damaged', link.replace('1.', '1:')],
    ['damaged', `${link}A`],
    ['damaged', `${link} and more`],
    ['future', link.replace('1.', '2.')],
    ['large', linkMark + 'A'.repeat(10_000)],
    ['course', (await pack(events, null, 'tea')).link],
    ['hostile', forge(new Uint8Array())],
    ['hostile', forge(new Uint8Array(100))],
    ['hostile', forge(packEvents([course], []).soft)],
  ];
  for (const [reason, text] of cases)
    assert.equal(await refusalOf(text), reason, text.slice(0, 80));
});

test('hostile events are refused in a link as in a file', async () => {
  const at = '2026-11-23T10:04:05.120Z';
  const forgeEvent = (id: string, n: number) => {
    const text = JSON.stringify({v: 1, n, at, did: 'opened', what: 'a'});
    const {soft, hard} = packEvents([course, ''], [{id, text}]);
    return forge(soft, hard);
  };
  assert.equal(await refusalOf(forgeEvent('a'.repeat(16), 2 ** 40 + 1)), 'hostile');
  assert.equal(await refusalOf(forgeEvent('draft/a', 5)), 'hostile');
  assert.equal((await copyIn(forgeEvent('a'.repeat(16), 5))).events.length, 1);
});

test('a bomb stops while it is being read', async () => {
  assert.equal(await refusalOf(forge(new Uint8Array(5_000_000))), 'hostile');
});

test('values that come again and again cannot fill the memory either', async () => {
  const what = 'x'.repeat(100_000);
  const texts = Array.from({length: 400}, (_, n) => ({
    id: `${n}`.padStart(16, '0'),
    text: JSON.stringify({v: 1, n, at: '2026-11-23T10:04:05.120Z', did: 'opened', what}),
  }));
  const {soft, hard} = packEvents([course, ''], texts);
  assert.equal(await refusalOf(forge(soft, hard)), 'hostile');
});

test('no fragment at all makes reading fail', () =>
  fc.assert(
    fc.asyncProperty(anyText, fc.constantFrom('', '1.', '1:'), async (text, mark) => {
      assert.ok(await refusalOf(linkMark + mark + text));
    }),
  ));

test('no bytes under an honest checksum make reading fail', () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({maxLength: 200}), fc.uint8Array(), async (soft, hard) => {
      assert.ok(await refusalOf(forge(soft, hard)));
    }),
    {numRuns: 300},
  ));

test('honest bytes of which one was changed under an honest checksum never make reading fail', () => {
  const {soft, hard} = packEvents(
    [course, 'AB'],
    events.slice(0, 12).map((event) => {
      return {id: event.id, text: eventText(event)};
    }),
  );
  return fc.assert(
    fc.asyncProperty(
      fc.nat(soft.length - 1),
      fc.nat(hard.length - 1),
      fc.nat(255),
      async (at, other, byte) => {
        const change = (bytes: Uint8Array, place: number) =>
          Uint8Array.from(bytes, (old, n) => (n === place ? byte : old));
        const reading = await readLink(forge(change(soft, at), change(hard, other)), course);
        if ('copy' in reading) for (const event of reading.copy.events) eventText(event);
      },
    ),
    {numRuns: 500},
  );
});

test('a link of which any characters were changed, cut or doubled is refused', async () => {
  const {link, code} = await pack(events);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(link, code),
      fc.nat(code.length - 10),
      fc.integer({min: 1, max: 40}),
      fc.string({unit: fc.constantFrom(...'ABCabc019-_/'), maxLength: 40}),
      async (whole, place, length, text) => {
        const at = Math.min(place + linkMark.length + 2, whole.length - length);
        const changed = whole.slice(0, at) + text + whole.slice(at + length);
        if (changed !== whole) assert.ok(await refusalOf(changed), changed);
      },
    ),
    {numRuns: 300},
  );
});
