import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import {largestFile, makeBackup, readBackup} from '../../src/learner/backup-file.ts';
import type {Copy, Refusal} from '../../src/learner/copy.ts';
import {eventText, type LoggedEvent} from '../../src/learner/log.ts';
import {anyEvent, anyLog, anyText} from '../support/arbitrary.ts';
import {course} from '../support/memory-store.ts';
import {recordEvents} from '../support/records.ts';

const made = '2026-11-23T10:04:05.120Z';
const events = recordEvents(20);
const file = makeBackup({course, name: 'AB', made, events});
const pristine = JSON.parse(file);

const stored = (log: readonly LoggedEvent[]) => log.map((event) => [event.id, eventText(event)]);

/** The copy that a text holds; it must hold one. */
function copyIn(text: string): Copy {
  const reading = readBackup(text, course);
  if ('refused' in reading) throw new Error(`The file was refused: ${reading.refused}.`);
  return reading.copy;
}

function refusalOf(text: string): Refusal | null {
  const reading = readBackup(text, course);
  return 'refused' in reading ? reading.refused : null;
}

/** The file with other fields, and with another first event. */
const but = (fields: object) => JSON.stringify({...pristine, ...fields});
const butFirst = (first: unknown) => but({events: [first, ...pristine.events.slice(1)]});

test('a file brings back every event as the very text it was, and the name', () => {
  const {events: back, name, damaged} = copyIn(file);
  assert.deepEqual(stored(back), stored(events));
  assert.deepEqual([name, damaged], ['AB', 0]);
});

test('a file brings back whatever a record can hold', () =>
  fc.assert(
    fc.property(anyLog, (log) => {
      const back = copyIn(makeBackup({course, name: null, made, events: log}));
      assert.deepEqual(stored(back.events), stored(log));
      assert.equal(back.damaged, 0);
    }),
  ));

test('a file brings back a reflection as long as a book', () => {
  const long = {...events[0], did: 'reflected', what: 'a/r1.1', text: '👶 "…"\n'.repeat(100_000)};
  const log = [long as LoggedEvent];
  assert.deepEqual(
    stored(copyIn(makeBackup({course, name: null, made, events: log})).events),
    stored(log),
  );
});

test('a file is what its published schema says', () => {
  const schema = JSON.parse(readFileSync('public/record.schema.json', 'utf8'));
  const validate = new Ajv({allErrors: true, strict: true}).compile(schema);
  const check = (text: string) => {
    validate(JSON.parse(text));
    assert.deepEqual(validate.errors ?? [], []);
  };
  check(file);
  check(makeBackup({course, name: null, made, events: []}));
  fc.assert(
    fc.property(fc.array(anyEvent), (log) =>
      check(makeBackup({course, name: null, made, events: log, activities: []})),
    ),
  );
  assert.equal(validate({...pristine, events: [{id: 'x'}]}), false);
});

test('the schema says what each field means', () => {
  const schema = JSON.parse(readFileSync('public/record.schema.json', 'utf8'));
  const told = {
    ...schema.properties,
    ...schema.$defs.event.properties,
    ...schema.$defs.fields.properties,
  };
  for (const [name, field] of Object.entries<{description?: string; $ref?: string}>(told)) {
    assert.ok(field.description ?? field.$ref, name);
  }
});

test('an event of a later version is carried as it is', () => {
  const texts = [
    '{"v":2,"n":5,"did":"dreamt","of":{"a":[1,2]}}',
    '{ "v": 2, "n": 5, "did": "dreamt" }',
    '{"v":2,"n":5,"did":"dreamt","2":1,"1":2,"id":"its own"}',
    '{"v":2,"n":5,"did":"dreamt","__proto__":{"x":1}}',
  ];
  const log = texts.map((text, n) => ({id: `${n}`.padStart(16, 'a'), n: 5, did: null, text}));
  const text = makeBackup({course, name: null, made, events: log});
  assert.deepEqual(stored(copyIn(text).events), stored(log));
});

test('a damaged entry is left out and counted, the others are offered', () => {
  const {n, ...lacking} = pristine.events[0];
  for (const first of [null, n, 'x', [], {id: n}, lacking, {...lacking, n, at: 'x'}]) {
    const {events: back, damaged} = copyIn(butFirst(first));
    assert.deepEqual(stored(back), stored(events.slice(1)), JSON.stringify(first));
    assert.equal(damaged, 1);
  }
});

test('an entry that stands there twice counts once', () => {
  const copy = copyIn(but({events: [...pristine.events, ...pristine.events]}));
  assert.deepEqual(stored(copy.events), stored(events));
});

test('a file with a mark before its first character is read', () => {
  assert.equal(copyIn(`\uFEFF${file}`).events.length, events.length);
});

test('each file that cannot be used is refused for its own reason', () => {
  const first = pristine.events[0];
  const cases: readonly (readonly [Refusal, string])[] = [
    ['foreign', ''],
    ['foreign', 'A letter to a friend.'],
    ['foreign', '[]'],
    ['foreign', 'null'],
    ['foreign', '{"format":"another"}'],
    ['foreign', '{"events":[]}'],
    ['damaged', file.slice(0, -20)],
    ['damaged', file.replace('{', '')],
    ['damaged', but({version: '1'})],
    ['damaged', but({version: 0})],
    ['damaged', but({events: {}})],
    ['damaged', but({events: undefined})],
    ['damaged', but({learner: 'AB'})],
    ['damaged', but({learner: []})],
    ['damaged', but({course: 7})],
    ['course', but({course: 'tea'})],
    ['future', but({version: 2})],
    ['future', but({version: 2, events: 'told in another way'})],
    ['large', ' '.repeat(largestFile + 1)],
    ['hostile', file.replace('{', '{"__proto__":{"isEmpty":true},')],
    ['hostile', but({learner: JSON.parse('{"__proto__":{"name":"x"}}')})],
    ['hostile', butFirst({...first, constructor: {prototype: {}}})],
    ['hostile', butFirst({...first, deep: [{prototype: 1}]})],
    ['hostile', butFirst({...first, n: 2 ** 40 + 1})],
    ['hostile', butFirst({...first, n: -(2 ** 41)})],
    ['hostile', butFirst({...first, v: 2, n: 2 ** 41})],
    ['hostile', butFirst({...first, id: 'draft/what-helps'})],
    ['hostile', butFirst({...first, id: '../seat'})],
    ['hostile', butFirst({...first, id: first.id.toUpperCase().replace(/\d/g, 'A')})],
    ['hostile', butFirst({...pristine.events[1], what: 'another'})],
  ];
  for (const [reason, text] of cases) assert.equal(refusalOf(text), reason, text.slice(0, 300));
});

test('what nests without end ends in a sentence', () => {
  const deep = '['.repeat(200_000) + ']'.repeat(200_000);
  assert.equal(refusalOf(deep), 'foreign');
  const inside = file.replace('"v": 1', `"v": 1, "deep": ${deep}`);
  const reading = readBackup(inside, course);
  assert.ok('refused' in reading || reading.copy.damaged === 1);
});

test('no text at all makes reading fail, or changes what all objects share', () => {
  const shared = Object.getOwnPropertyNames(Object.prototype).join();
  fc.assert(
    fc.property(fc.oneof(anyText, fc.json(), fc.uint8Array().map(String)), (text) => {
      assert.ok('refused' in readBackup(text, course));
    }),
  );
  assert.equal(Object.getOwnPropertyNames(Object.prototype).join(), shared);
});

test('a file with any of its parts changed gives a copy or a reason, never a fault', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('format', 'version', 'course', 'learner', 'events', 'made', 'first', 'field'),
      fc.oneof(fc.jsonValue(), fc.constantFrom(2 ** 60, -1, 1e300, '__proto__')),
      fc.constantFrom(...Object.keys(pristine.events[1])),
      (part, value, field) => {
        const first = pristine.events[1];
        const text =
          part === 'first'
            ? butFirst(value)
            : part === 'field'
              ? butFirst({...first, [field]: value})
              : but({[part]: value});
        const reading = readBackup(text, course);
        if ('copy' in reading) for (const event of reading.copy.events) eventText(event);
      },
    ),
    {numRuns: 500},
  ));

test('a file with any characters changed, cut or doubled gives a copy or a reason, never a fault', () =>
  fc.assert(
    fc.property(fc.nat(file.length), fc.nat(40), anyText, (at, length, text) => {
      const reading = readBackup(file.slice(0, at) + text + file.slice(at + length), course);
      assert.ok('copy' in reading || reading.refused);
    }),
    {numRuns: 500},
  ));

test('a large record of 5,000 entries is read again', () => {
  const many = recordEvents(5_000);
  const text = makeBackup({course, name: null, made, events: many});
  assert.ok(text.length < largestFile);
  assert.equal(copyIn(text).events.length, many.length);
});
