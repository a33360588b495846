import fc from 'fast-check';
import {type LoggedEvent, parseEvent} from '../../src/learner/log.ts';

/** Any text at all: halves of characters, emoji, signs that steer, quotation marks, long ones. */
export const anyText = fc.oneof(
  fc.string({unit: 'binary', maxLength: 40}),
  fc.string({unit: 'grapheme', maxLength: 40}),
  fc
    .array(fc.integer({min: 0, max: 0xffff}), {maxLength: 20})
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom('', '"', '\\', '"at":"2026-11-23T10:04:05.120Z"', '\ud83d', '👩‍👧', '__proto__'),
  fc
    .tuple(fc.string(), fc.integer({min: 1, max: 2_000}))
    .map(([text, times]) => text.repeat(times)),
);

const hex = (length: number) =>
  fc.string({unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length});

/** The id of an event; few enough to meet again. */
export const anyId = fc.oneof({weight: 9, arbitrary: hex(16)}, {weight: 1, arbitrary: hex(20)});

const anyTime = fc
  .date({min: new Date('2025-01-01'), max: new Date('2030-01-01'), noInvalidDate: true})
  .map((date) => date.toISOString());
const anyPlace = fc.oneof(
  fc.integer({min: 1_700_000_000, max: 1_900_000_000}),
  fc.integer({min: -5, max: 50}),
);
const digest = fc.oneof(hex(6), anyText);

const deeds = fc.oneof(
  fc.record({did: fc.constant('opened'), what: anyText}),
  fc.record({
    did: fc.constant('answered'),
    what: anyText,
    digest,
    chose: fc.array(digest, {maxLength: 4}),
    right: fc.boolean(),
  }),
  fc.record({did: fc.constant('reflected'), what: anyText, text: anyText}),
  fc.record({did: fc.constant('corrected'), what: anyText, minutes: fc.double({noNaN: true})}),
);

/** An event of this version, with fields in any order and perhaps one of a later version. */
const known = fc
  .tuple(anyId, anyPlace, anyTime, deeds, fc.option(fc.jsonValue({maxDepth: 3}), {nil: undefined}))
  .map(([id, n, at, deed, later]) => [id, JSON.stringify({v: 1, n, at, ...deed, later})] as const);

/** An event of a later version, in whatever form it was written. */
const opaque = fc
  .record({
    n: anyPlace,
    v: fc.constantFrom(2, '1', null),
    more: fc.constantFrom({}, {at: 'then'}, {at: 7, what: []}, {id: 'its own'}, {text: 'x'}),
    later: fc.jsonValue({maxDepth: 3}),
  })
  .chain(({more, ...told}) =>
    fc.tuple(
      anyId,
      fc
        .tuple(fc.constantFrom('', ' ', '\n\t'), fc.constantFrom('', '\ud83d', '\u007f'))
        .map(([space, raw]) =>
          JSON.stringify({...told, did: 'dreamt', ...more}, null, space).replace(
            'dre',
            `dre${raw}`,
          ),
        ),
    ),
  );

/** An event that is in a log, of this version or of a later one. */
export const anyEvent: fc.Arbitrary<LoggedEvent> = fc
  .oneof({weight: 4, arbitrary: known}, {weight: 1, arbitrary: opaque})
  .map(([id, text]) => parseEvent(id, text))
  .filter((event) => event !== null);

/** A log without erased words; each id once. */
export const anyLog = fc.uniqueArray(anyEvent, {selector: ({id}) => id, maxLength: 12});

/** Some ids of a log and what erases them. */
export const anyErasing = (log: readonly LoggedEvent[]): fc.Arbitrary<readonly LoggedEvent[]> =>
  fc
    .array(fc.tuple(hex(18), fc.subarray(log.map(({id}) => id))), {maxLength: 3})
    .map((erasings) =>
      erasings.flatMap(([id, ids], n): LoggedEvent[] => [
        {id, v: 1, n: 1_800_000_000 + n, at: '2026-11-23T10:04:05.120Z', did: 'erased', ids},
      ]),
    );
