import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {
  findIdentifiers,
  type IdentifierKind,
  isNhsNumber,
  masked,
  type WrittenIn,
} from '../../src/learner/identifiers.ts';

const kindsIn = (text: string, where?: WrittenIn) =>
  findIdentifiers(text, where).map(({kind, found}) => `${kind} ${found}`);

/** Each text, and all that is noticed in it. */
const noticed: readonly [text: string, ...found: `${IdentifierKind} ${string}`[]][] = [
  // NHS numbers, Scotland's and Northern Ireland's among them
  ['Her NHS number is 943 476 5919.', 'nhs 943 476 5919'],
  ['9434765919', 'nhs 9434765919'],
  ['943-476-5919', 'nhs 943-476-5919'],
  ['943\u00a0476\u00a05919', 'nhs 943\u00a0476\u00a05919'],
  ['943–476–5919', 'nhs 943–476–5919'],
  ['NHS9434765919', 'nhs 9434765919'],
  ['NHS no:943 476 5919, seen today', 'nhs 943 476 5919'],
  ['(943 476 5919)', 'nhs 943 476 5919'],
  ['9 4 3 4 7 6 5 9 1 9', 'nhs 9 4 3 4 7 6 5 9 1 9'],
  ['Room 12 943 476 5919 at 3 pm', 'nhs 943 476 5919'],
  ['943 476 5919 and 401 023 2137', 'nhs 943 476 5919', 'nhs 401 023 2137'],
  ['943 476 5919 401 023 2137', 'nhs 943 476 5919', 'nhs 401 023 2137'],
  ['CHI 010190 1011', 'nhs 010190 1011'],
  ['H&C number 320 000 0015', 'nhs 320 000 0015'],
  // Dates
  ['DOB 03/03/2026', 'birth 03/03/2026'],
  ['d.o.b. 3.3.26', 'birth 3.3.26'],
  ['D.O.B: 3-3-2026', 'birth 3-3-2026'],
  ['Born on 3 March 2026 at home.', 'birth 3 March 2026'],
  ['born 3rd of March, two weeks early', 'birth 3rd of March'],
  ['Date of birth: March 3, 2026', 'birth March 3, 2026'],
  ['date of birth 3-Mar-26', 'birth 3-Mar-26'],
  ['DOB 03 03 2026', 'birth 03 03 2026'],
  ['DOB 03032026', 'birth 03032026'],
  ['12 May 2026 is her birthday', 'birth 12 May 2026'],
  ['Seen on 03/03/2026 with Dad', 'date 03/03/2026'],
  ['seen 3.3.26', 'date 3.3.26'],
  ['2026-03-03', 'date 2026-03-03'],
  ['2026-03-03T10:04', 'date 2026-03-03'],
  ['2026/03/03', 'date 2026/03/03'],
  ['03 / 03 / 2026', 'date 03 / 03 / 2026'],
  ['03/25/2026', 'date 03/25/2026'],
  ['On 31/12/1989 (Mum)', 'date 31/12/1989'],
  ['seen at 7 weeks, 01/02/26', 'date 01/02/26'],
  ['From 01/02/26 to 03/02/26.', 'date 01/02/26', 'date 03/02/26'],
  // Postcodes
  ['They moved to NE1 4LP.', 'postcode NE1 4LP'],
  ['NE14LP', 'postcode NE14LP'],
  ['ne1 4lp', 'postcode ne1 4lp'],
  ['EC1A 1BB, SW1A 2AA', 'postcode EC1A 1BB', 'postcode SW1A 2AA'],
  ['BT48 6DQ', 'postcode BT48 6DQ'],
  ['M1 1AE', 'postcode M1 1AE'],
  ['(G12 8QQ)', 'postcode G12 8QQ'],
  // Telephone numbers
  ['Call her on 07700 900123.', 'phone 07700 900123'],
  ['07700900123', 'phone 07700900123'],
  ['+44 7700 900123', 'phone +44 7700 900123'],
  ['+447700900123', 'phone +447700900123'],
  ['+44 (0)7700 900 123', 'phone +44 (0)7700 900 123'],
  ['0044 7700 900123', 'phone 0044 7700 900123'],
  ['0191 496 0000', 'phone 0191 496 0000'],
  ['(0191) 496 0000', 'phone (0191) 496 0000'],
  ['020 7946 0958', 'phone 020 7946 0958'],
  ['01632-960-001', 'phone 01632-960-001'],
  ['016977 2345', 'phone 016977 2345'],
  ['tel:07700900123', 'phone 07700900123'],
  ['07700 900123 2 times', 'phone 07700 900123'],
  ['07700 900123 or 0191 496 0000', 'phone 07700 900123', 'phone 0191 496 0000'],
  // E-mail addresses
  ['Write to jane.doe@example.org.', 'email jane.doe@example.org'],
  ["<j.o'neil+baby@mail.example.co.uk>", "email j.o'neil+baby@mail.example.co.uk"],
  ['HV@TRUST.NHS.UK', 'email HV@TRUST.NHS.UK'],
  // Together
  [
    'Maya, DOB 3/3/26, 943 476 5919, NE1 4LP, mum 07700 900123',
    'birth 3/3/26',
    'nhs 943 476 5919',
    'postcode NE1 4LP',
    'phone 07700 900123',
  ],
];

for (const [text, ...found] of noticed) {
  test(`notices ${found.join(' and ')} in "${text}"`, () => {
    assert.deepEqual(kindsIn(text), found);
  });
}

/** What learners write about ordinary contacts, and numbers that are nobody's. */
const unnoticed = [
  '',
  'I shall watch for longer before I say anything.',
  // Ages and spans of time
  'Maya, 7 weeks, and her mother',
  'a baby of 6 to 8 weeks, born at 38+2 weeks',
  'born 3 weeks early in 2026',
  'born in March, now nine months',
  'at 4, 8, 12 and 16 weeks',
  // Scores, ratios, measures and doses
  '10/10 for warmth',
  'open 24/7',
  'BP 120/80, pulse 88',
  'Apgars 9/10/10',
  'Apgar scores of 8/9/10',
  'EPDS 12/30, then 10/30',
  'EPDS scores 11/10/09',
  'paracetamol 5/10/15 ml',
  'paracetamol 120 mg/5 ml, 2.5 ml up to 4 times a day',
  'vitamin D 8.5 to 10 micrograms',
  'vitamin B12 5ug, then B12 2ng',
  'weight 3.250 kg, then 4010 g',
  '50th, 25th and 9th centile',
  'head 38.5 cm, length 56.0 cm',
  '51.6% secure and 14.7% avoidant of 20,720 dyads',
  'P<0.001, OR 5.0 (1.6-16.0)',
  '1/2/3 of them',
  '5-10-15 minutes, aged 10/11/12, pages 10-12-14, 10-11-12 year olds',
  'seen 2/52, 6/52 and 3/12',
  // Years, terms and days that are common
  'In 2019, 2020 and 2021',
  'the years 2023 2024 25',
  'the school year 2025/26',
  'the plan for 2025-2026',
  'On 3 March 2026 I met my supervisor.',
  'by 12 May I will have asked everybody',
  'lesson 4, question 2, version 0.1.0',
  'versions 1.10.26.2 and v1.10.26',
  'at 10:30, until 11.45',
  '32/13/2026 and 00/01/2026 are no days',
  '12/11/1726',
  // Codes of people in their work, and of articles
  'my PIN is 12A3456E',
  'GMC 1234567',
  'ISBN 0-306-40615-2',
  'ISBN-10: 0306406152',
  'PMID 17382760',
  'doi 10.2989/17280583.2025.2509569',
  'https://example.org/9434765919?at=03/03/2026',
  'www.example.org/07700900123',
  'E152 to E157, PH40 and QS116',
  'ICD-10, DC:0-5 and ADBB',
  // Lists of numbers, wrong check digits, money
  '943 476 5918',
  '1234567890',
  '0000000000 and 111 111 1111',
  '1, 2, 3, 4, 5, 6, 7, 8, 9, 10',
  'lessons 01 02 03 04 05 06',
  '1,000,000,000 pounds',
  '3.1415926535',
  'GB9434765919X',
  // Helplines and the short ones
  '999, 111 option 2, 112 and 101',
  'NSPCC 0808 800 5000',
  'Samaritans 116 123',
  'Childline 0800 1111',
  '0300 123 1234 and 0345 600 0000',
  // Chatter that has the look of a postcode
  'A1 B2 C3',
  'from A1 to B2, then C3 4',
  'in group M1 2nd visit, E3 1st visit, N4 4th visit',
  'T3 5 and Q1 2AB',
  'COVID-19 and B12',
  'H1 2 and h2 3',
  // At signs
  'me @ home, you@work',
  '@ihv on the net',
];

for (const text of unnoticed) {
  test(`notices nothing in "${text}"`, () => {
    assert.deepEqual(kindsIn(text), []);
  });
}

const onCards: readonly [text: string, ...found: string[]][] = [
  ['Duty desk 0191 496 0000, NE1 4LP, checked 12/11/2026'],
  ['gateshead.duty@nhs.net or perinatal.team@example.org'],
  ['parent-infant@example.org'],
  ['Maya 943 476 5919', 'nhs 943 476 5919'],
  ['DOB 03/03/2026', 'birth 03/03/2026'],
  ['born 3 March 2026', 'birth 3 March 2026'],
  ['jane.doe@nhs.net', 'email jane.doe@nhs.net'],
  ['jane99@gmail.com', 'email jane99@gmail.com'],
];

for (const [text, ...found] of onCards) {
  test(`on a card for services, notices ${found.join(' and ') || 'nothing'} in "${text}"`, () => {
    assert.deepEqual(kindsIn(text, 'card'), found);
  });
}

test('shows what was found, but not all of it', () => {
  const shown = (text: string) => findIdentifiers(text).map(masked);
  assert.deepEqual(shown('943 476 5919'), ['943 476 ****']);
  assert.deepEqual(shown('9434765919'), ['943476****']);
  assert.deepEqual(shown('9-4-3-4-7-6-5-9-1-9'), ['9-4-3-4-7-6-****']);
  assert.deepEqual(shown('DOB 03/03/2026, born 3 March 2026'), ['03/03/****', '3 March ****']);
  assert.deepEqual(shown('NE1 4LP and NE14LP'), ['NE1 ****', 'NE1****']);
  assert.deepEqual(shown('07700 900123'), ['07700 90****']);
  assert.deepEqual(shown('jane.doe@example.org'), ['j****@example.org']);
});

test('says where in the text it stands, as boxes count', () => {
  const text = '👶🏽 Maya 943 476 5919';
  for (const {found, at} of findIdentifiers(text)) {
    assert.equal(text.slice(at, at + found.length), found);
  }
});

/** Nine digits with their check digit; ten has none, and such numbers are not given out. */
const nhsNumber = fc
  .array(fc.integer({min: 0, max: 9}), {minLength: 9, maxLength: 9})
  .map((digits) => {
    const sum = digits.reduce((all, digit, place) => all + digit * (10 - place), 0);
    return [...digits, (11 - (sum % 11)) % 11];
  })
  .filter((digits) => digits[9] !== 10 && new Set(digits).size > 1);

const gaps = fc.array(fc.constantFrom('', '', ' ', '-', '  ', '\u00a0', '–'), {
  minLength: 9,
  maxLength: 9,
});

const spaced = (digits: readonly number[], between: readonly string[]) =>
  digits.map((digit, place) => digit + (between[place] ?? '')).join('');

const hasYear = (text: string) => /(?<!\d)(?:19|20)\d\d(?!\d)/.test(text);

test('notices every valid number in whatever spacing, but for groups that read as years', () => {
  fc.assert(
    fc.property(nhsNumber, gaps, (digits, between) => {
      const number = spaced(digits, between);
      fc.pre(!hasYear(number));
      const [one] = findIdentifiers(`Seen: ${number}, at home.`);
      assert.equal(one?.found, number);
      assert.equal(one?.kind, 'nhs');
    }),
    {numRuns: 3000},
  );
});

test('takes no number with a wrong check digit for an NHS number', () => {
  fc.assert(
    fc.property(nhsNumber, gaps, fc.integer({min: 1, max: 9}), (digits, between, more) => {
      const wrong = digits.with(9, ((digits[9] ?? 0) + more) % 10);
      assert.equal(isNhsNumber(wrong.join('')), false);
      const kinds = findIdentifiers(`Seen: ${spaced(wrong, between)}, at home.`).map(
        ({kind}) => kind,
      );
      assert.ok(!kinds.includes('nhs'));
    }),
    {numRuns: 3000},
  );
});

test('reads anything, and what it tells stands there, in order, once', () => {
  const chatter = fc.array(
    fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom(
        '0',
        '07',
        '943 476',
        '5919',
        '@',
        '.',
        '/',
        '-',
        ' ',
        'DOB',
        'born ',
        'NE1',
        ' 4LP',
        '+44',
        '(0)',
        '3 March',
        '2026',
        '\n',
      ),
    ),
  );
  fc.assert(
    fc.property(chatter, (parts) => {
      const text = parts.join('');
      let end = 0;
      for (const {found, at} of findIdentifiers(text)) {
        assert.equal(text.slice(at, at + found.length), found);
        assert.ok(at >= end && found);
        end = at + found.length;
      }
    }),
    {numRuns: 2000},
  );
});

test('reads a very long text at once', () => {
  const long = [
    '1 '.repeat(50_000),
    'a'.repeat(100_000),
    '0'.repeat(100_000),
    'a@'.repeat(50_000),
    '01-'.repeat(30_000),
    'a.'.repeat(50_000),
    'born '.repeat(20_000),
  ];
  const start = performance.now();
  for (const text of long) findIdentifiers(text);
  assert.ok(performance.now() - start < 3_000);
});
