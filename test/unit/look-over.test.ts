import assert from 'node:assert/strict';
import {test} from 'node:test';
import {lookOver, noteOnPassingOn} from '../../src/learner/look-over.ts';

test('asks about nothing where nothing is found', () => {
  assert.equal(lookOver('Maya, 7 weeks', 'words'), null);
  assert.equal(lookOver('0191 496 0000', 'card'), null);
});

test('asks by name, and says where the first one stands', () => {
  assert.deepEqual(lookOver('Call 0191 496 0000', 'words'), {
    says: 'This looks like a phone number: 0191 496 ****. Change it, or save it as it is.',
    at: 5,
    length: 13,
  });
});

test('asks about two together, and counts what it does not name', () => {
  const says = (text: string) => lookOver(text, 'words')?.says;
  assert.equal(
    says('NE1 4LP, seen 3/3/2026'),
    'These could identify a person: a postcode (NE1 ****) and a full date, perhaps of birth (3/3/****). Change the text, or save it as it is.',
  );
  assert.match(`${says('a@b.uk, c@d.uk, e@f.uk, g@h.uk')}`, /\(e\*\*\*\*@f\.uk\) and 1 more\./);
});

test('does not ask again about what was saved before, in whatever spacing', () => {
  assert.equal(lookOver('943-476-5919, at home', 'words', 'Maya 943 476 5919'), null);
  assert.equal(lookOver('ne14lp and NE1 4LP', 'words', 'NE1 4LP'), null);
  const doubt = lookOver('943-476-5919, NE1 4LP', 'words', 'Maya 943 476 5919');
  assert.equal(doubt?.at, 14);
});

test('says before words are passed on what they hold, and repeats nothing of it', () => {
  assert.equal(noteOnPassingOn([]), '');
  assert.equal(noteOnPassingOn(['Maya, 7 weeks', '']), '');
  assert.equal(
    noteOnPassingOn(['07700 900123', 'or 0191 496 0000']),
    'Your words hold what looks like a phone number (2). Look at them before you pass this on.',
  );
  assert.equal(
    noteOnPassingOn(['a@b.uk', 'DOB 3/3/26, a@b.uk', 'NE1 4LP']),
    'Your words hold what looks like an e-mail address (2), a date of birth and a postcode. Look at them before you pass this on.',
  );
});
