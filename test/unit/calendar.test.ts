import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import {type CalendarDay, calendarFile} from '../../src/learner/calendar.ts';

const source = {
  course: 'drinks',
  address: 'https://example.org/a%20course/',
  now: new Date('2026-11-23T10:04:05.120Z'),
};
const day: CalendarDay = {
  day: '2026-12-31',
  title: 'Drinks: 2 questions come back',
  lines: ['Tea; green, black: question 2', 'C:\\coffee, “crème” 👶🏽', '', source.address],
};

/** What an independent reader makes of it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
  return {calendar, events};
}

test('a calendar reads each day as one entry of a whole day', () => {
  const {calendar, events} = read(calendarFile([day, {...day, day: '2027-01-07'}], source));
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  assert.equal(calendar.getFirstProperty('method'), null);
  assert.equal(events.length, 2);
  const [first] = events;
  assert.ok(first?.startDate.isDate);
  assert.equal(first.startDate.toString(), '2026-12-31');
  assert.equal(first.endDate.toString(), '2027-01-01');
  assert.equal(first.summary, day.title);
  assert.equal(first.description, day.lines.join('\n'));
  assert.equal(`${first.component.getFirstPropertyValue('url')}`, source.address);
  assert.equal(`${first.component.getFirstPropertyValue('dtstamp')}`, '2026-11-23T10:04:05Z');
});

test('it rings no bell, leaves the day free and is private where a calendar is shared', () => {
  const {events} = read(calendarFile([day], source));
  const entry = events[0]?.component;
  assert.equal(entry?.getFirstSubcomponent('valarm'), null);
  assert.equal(entry?.getFirstPropertyValue('transp'), 'TRANSPARENT');
  assert.equal(entry?.getFirstPropertyValue('class'), 'PRIVATE');
});

test('a day keeps its name, so that a later file replaces it; another day or course has another', () => {
  const uid = (one: CalendarDay, course = 'drinks') =>
    read(calendarFile([one], {...source, course, now: new Date()})).events[0]?.uid;
  assert.equal(uid(day), uid({...day, title: 'Other words', lines: []}));
  assert.notEqual(uid(day), uid({...day, day: '2027-01-01'}));
  assert.notEqual(uid(day), uid(day, 'meals'));
});

test('whatever the words, each line has 75 octets at most, no letter is cut, and all is read back', () => {
  const words = fc
    .string({unit: 'grapheme', maxLength: 300})
    .map((text) => text.replace(/\p{Cc}/gu, ' '));
  fc.assert(
    fc.property(words, fc.array(words, {maxLength: 5}), (title, lines) => {
      const file = calendarFile([{day: '2026-12-06', title, lines}], source);
      assert.ok(file.endsWith('END:VCALENDAR\r\n'));
      for (const line of file.split('\r\n')) {
        assert.ok(Buffer.byteLength(line) <= 75);
        assert.ok(!/[\r\n]/.test(line) && Buffer.from(line).toString() === line);
      }
      const [entry] = read(file).events;
      assert.equal(entry?.summary, title);
      assert.equal(entry?.description, lines.join('\n'));
    }),
  );
});
