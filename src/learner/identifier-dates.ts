import type {Identifier} from './identifiers.ts';

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** Day, month, year; or the American way round; or a year first. One sort of mark between them. */
const numeric =
  /(?<![\w./:+-])(?:(\d{1,2})( ?)([./-])\2(\d{1,2})\2\3\2(\d{4}|\d{2})|(\d{4})([./-])(\d{1,2})\7(\d{1,2}))(?![./:-]\d|(?!T\d)\w)/gi;

/** Dates that are too common to ask about, unless somebody is born on them. */
const nearBirth = new RegExp(
  `(?<![\\w./])(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -](?:${months})\\b,?(?:[ -](?:\\d{4}|'?\\d{2})\\b)?|(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? \\d{4}\\b)?|\\d{1,2} \\d{1,2} (?:\\d{4}|\\d{2})\\b|\\d{8}\\b)(?![./]\\d)`,
  'gi',
);

const unit =
  /^ ?(?:mg|mcg|µg|ug|ml|mls|g|kg|cm|mm|l|units?|iu|micrograms?|mmol|mmhg|bpm|percent|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|rule|scale)\b/i;
const score =
  /(?:apgars?|scor\w+|epds|phq|gad|rat(?:ed|ing|io)s?|grades?|centiles?)[^.;\n]{0,16}$|\b(?:age[ds]?|pages?|rooms?|wards?|lessons?|questions?|sections?|steps?) $/i;
const birthBefore =
  /(?:\bd\.? ?o\.? ?b\b|\bborn\b|\bbirth(?:day|date)?\b|\bdelivered\b)[^.;!?\n]{0,24}$|\bd\.o\.b\.[ :-]{0,3}$/i;
const birthAfter =
  /^[ ,(]{0,3}(?:is |was |= ?)?(?:(?:his|her|their|the|baby'?s?) )?(?:\(?d\.?o\.?b\b|birthday|date of birth|birth date)/i;

/** Dates in a text that are likely somebody's: every full numeric one, and any near a word of birth. */
export function findDates(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(numeric)) {
    const [words, day, , , month, year, isoYear, , isoMonth, isoDay] = match;
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    const after = text.slice(match.index + words.length, match.index + words.length + 30);
    if (unit.test(after) || score.test(before)) continue;
    const isDate = isoYear
      ? isDay(isoDay, isoMonth, isoYear)
      : isDay(day, month, year) || (year?.length === 4 && isDay(month, day, year));
    if (!isDate) continue;
    const kind = isNearBirth(before, after) ? 'birth' : 'date';
    found.push({kind, found: words, at: match.index});
  }
  for (const {0: words, index} of text.matchAll(nearBirth)) {
    const before = text.slice(Math.max(0, index - 40), index);
    const after = text.slice(index + words.length, index + words.length + 30);
    if (!isNearBirth(before, after) || !isLikelyDay(words)) continue;
    found.push({kind: 'birth', found: words.replace(/[ ,]+$/, ''), at: index});
  }
  return found;
}

function isNearBirth(before: string, after: string): boolean {
  return birthBefore.test(before) || birthAfter.test(after);
}

/** Whether a calendar could hold it; a year of four digits is one in which somebody now alive was born. */
function isDay(day = '', month = '', year = ''): boolean {
  const isYear = year.length === 2 || /^(?:19|20)/.test(year);
  return isYear && +day >= 1 && +day <= 31 && +month >= 1 && +month <= 12;
}

function isLikelyDay(words: string): boolean {
  const [, day, month, year] = /^(\d\d?) ?(\d\d?) ?(\d{4}|\d\d)$/.exec(words) ?? [];
  if (day) return isDay(day, month, year);
  const number = /\d+/.exec(words)?.[0] ?? '';
  return +number >= 1 && +number <= 31;
}
