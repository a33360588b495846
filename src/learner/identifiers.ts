import {findDates} from './identifier-dates.ts';

/** What somebody could be identified by; `birth` is a date that a word such as "born" stands near. */
export type IdentifierKind = 'nhs' | 'birth' | 'date' | 'postcode' | 'phone' | 'email';

/** Something in a text that looks like an identifier. */
export interface Identifier {
  readonly kind: IdentifierKind;
  /** As it was written. */
  readonly found: string;
  /** Where in the text it begins, in UTF-16 units, as boxes count. */
  readonly at: number;
}

/**
 * Where the words stand. A card is for services: a telephone number, an address
 * and the date when a number was checked are what it is for.
 */
export type WrittenIn = 'words' | 'card';

/** One gap between digits: spaces (of the same line), hyphens and dashes. */
const gap = '[ \\u00a0\\u2009\\u202f\\u2010-\\u2013-]';

/**
 * What in a text looks as if it could identify somebody, in the order of the
 * text. It is a guess on the device, made to be overruled: names and stories it
 * cannot see, and it is built to be silent about doses, scores and years.
 */
export function findIdentifiers(text: string, where: WrittenIn = 'words'): readonly Identifier[] {
  // Addresses of pages and of articles are full of numbers that are nobody's.
  const own = text.replace(/(?:https?:\/\/|www\.|\b10\.\d{4,9}\/)\S+/gi, (it) =>
    ' '.repeat(it.length),
  );
  const taken: Identifier[] = [];
  // The surest first: what one of them has taken, no later one takes again.
  for (const find of [findEmails, findNhsNumbers, findPhones, findDates, findPostcodes]) {
    for (const one of find(own)) {
      const end = one.at + one.found.length;
      if (taken.every(({at, found}) => end <= at || one.at >= at + found.length)) taken.push(one);
    }
  }
  return taken
    .filter((one) => where === 'words' || isMeantInCard(one))
    .sort((one, other) => one.at - other.at);
}

/** So much of it that its writer knows which is meant, and not so much that it is written twice. */
export function masked({kind, found}: Identifier): string {
  if (kind === 'email') return found.replace(/(?<=^.).*(?=@)/, '****');
  if (kind === 'birth' || kind === 'date') return found.replace(/\w+$/, '****');
  const hidden = [...found.matchAll(/\w/g)].at(kind === 'postcode' ? -3 : -4);
  return `${found.slice(0, hidden?.index)}****`;
}

function isMeantInCard({kind, found}: Identifier): boolean {
  return kind === 'nhs' || kind === 'birth' || (kind === 'email' && isPersonal(found));
}

function matchesOf(text: string, pattern: RegExp, kind: IdentifierKind): Identifier[] {
  return [...text.matchAll(pattern)].map(({0: found, index}) => ({kind, found, at: index}));
}

function findEmails(text: string): Identifier[] {
  // No longer than addresses can be, so that a long line without spaces is read once.
  return matchesOf(
    text,
    /(?<![\w.+-])[\w.+'-]{1,64}@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\b/gi,
    'email',
  );
}

/** A mailbox of one person, as far as its address tells: services are named after what they do. */
function isPersonal(address: string): boolean {
  const [name = '', host = ''] = address.toLowerCase().split('@');
  if (/^(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|me|aol|btinternet|sky)\./.test(host))
    return true;
  const isService =
    /team|duty|admin|referral|enquir|inquir|info|office|reception|service|hub|contact|help|support|single|access|spa\b|mash|health|visit|perinatal|parent|infant|child|famil|safeguard|clinic|surgery|practice|camhs|cmht|midwi|matern|social|care/;
  return /^[a-z'-]+\d*[._][a-z'-]+\d*$/.test(name) && !isService.test(name);
}

const digitRuns = new RegExp(
  `(?<!\\d|\\d[.,/:]|/)\\d(?:${gap}{0,2}\\d){9,39}(?!\\d|[.,/:]\\d)`,
  'g',
);

/**
 * Ten digits whose last one is the check digit of the nine before. England, Wales
 * and the Isle of Man, Scotland (CHI) and Northern Ireland (H&C) reckon alike.
 */
function findNhsNumbers(text: string): Identifier[] {
  return matchesOf(text, digitRuns, 'nhs').flatMap(({found, at}) => {
    const before = text.slice(Math.max(0, at - 14), at);
    // A book's number has the same check digit; a letter in front makes it a code.
    if (/isbn[\w: -]*$/i.test(before)) return [];
    if (/[a-z_]$/i.test(before) && !/(?:nhs|chi|hcn|no|number)$/i.test(before)) return [];
    const groups = [...found.matchAll(/\d+/g)];
    return groups.flatMap((first, n) => {
      let digits = '';
      const shape: string[] = [];
      for (const group of groups.slice(n)) {
        digits += group[0];
        shape.push(group[0]);
        if (digits.length < 10) continue;
        const end = group.index + group[0].length;
        const isWhole = n === 0 && end === found.length;
        if (!isNhsNumber(digits) || !isNhsShape(shape, isWhole)) return [];
        if (/^[a-z_]/i.test(text.slice(at + end))) return [];
        return [{kind: 'nhs' as const, found: found.slice(first.index, end), at: at + first.index}];
      }
      return [];
    });
  });
}

/** Whether somebody would write it so: any grouping alone, the usual ones beside other numbers. */
function isNhsShape(groups: readonly string[], isWhole: boolean): boolean {
  if (['10', '3-3-4', '6-4'].includes(groups.map(({length}) => length).join('-'))) return true;
  // Years, or a date and what follows it, are no number of a person.
  return isWhole && !groups.some((group) => /^(?:19|20)\d\d$/.test(group));
}

/** Whether ten digits end in the Modulus 11 check digit; ten equal ones are nobody's. */
export function isNhsNumber(digits: string): boolean {
  if (!/^(\d)(?!\1{9})\d{9}$/.test(digits)) return false;
  // The check digit, too, has a weight: one. Together they are a multiple of eleven.
  return [...digits].reduce((sum, digit, place) => sum + +digit * (10 - place), 0) % 11 === 0;
}

const phones = new RegExp(
  `(?<![\\w./+-]|\\d:)(?:(?:\\+|00)44${gap}?(?:\\(0\\)${gap}?)?|\\(?0)(?=[127])\\d(?:\\)?${gap}{0,2}\\(?\\d){8,9}(?!\\d|[./:]\\d)`,
  'g',
);

/** Numbers of people and places; those of helplines and the short ones are nobody's. */
function findPhones(text: string): Identifier[] {
  return matchesOf(text, phones, 'phone').filter(({found}) => {
    const digits = found
      .replace(/\D/g, '')
      .replace(/^(?:00)?44/, '')
      .replace(/^0/, '');
    // Mobiles and area codes of 2 have ten digits after the nought. Groups of two are a list.
    const isLong = digits.length === 10 || (digits.length === 9 && digits.startsWith('1'));
    return isLong && /^\(?\+?\d{3}|^\+44|^\(\d/.test(found);
  });
}

const areas =
  'AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE';
const postcodes = new RegExp(
  `(?<![\\w-])(?:${areas})(?:\\d{1,2}|\\d[A-Z])[ \\u00a0]{0,2}\\d[ABD-HJLNP-UW-Z]{2}(?![\\w-])`,
  'gi',
);

function findPostcodes(text: string): Identifier[] {
  // "B12 5ug" and "E3 2nd" are a vitamin and a visit.
  return matchesOf(text, postcodes, 'postcode').filter(
    ({found}) => !/\d(?:st|nd|rd|th|hr|yr|ug|ng|lb|pt|dd)$/.test(found),
  );
}
