import * as v from 'valibot';

/** Words that a reader will see. */
export const words = v.pipe(
  v.string('is not text. Write words; put them in quotes if they look like a number.'),
  v.trim(),
  v.nonEmpty('is empty. Write something there.'),
);

/** A name that stands in addresses and records for ever. */
export const slug = v.pipe(
  v.string('is not a name. Use small letters, digits and hyphens.'),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is not a name. Use small letters, digits and hyphens.'),
);

const dateMessage = 'is not a date. Write it as year-month-day, for example 2026-11-23.';

/** An ISO date that the calendar knows. */
export const date = v.pipe(v.string(dateMessage), v.check(isDate, dateMessage));

function isDate(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) && text.length === 10;
}

const versionMessage = 'is not a version. Write three numbers, for example 1.2.0.';

/** A version in three numbers. */
export const version = v.pipe(v.string(versionMessage), v.regex(/^\d+\.\d+\.\d+$/, versionMessage));

/** An address on the web; it becomes a link, so nothing may stand in it that ends an attribute. */
export const httpsAddress = v.pipe(
  words,
  v.regex(
    /^https:\/\/[^\s"<>]+$/,
    'is not an https address. Write the whole address, beginning with https://.',
  ),
);

/** A whole number within limits. */
export function whole(min: number, max: number) {
  const message = `is not a whole number from ${min} to ${max}. Write one, without quotes.`;
  return v.pipe(
    v.number(message),
    v.integer(message),
    v.minValue(min, message),
    v.maxValue(max, message),
  );
}

/** True or false. */
export const yesOrNo = v.boolean('is neither true nor false. Write one of them, without quotes.');

/** A list, possibly empty, of one kind of thing. */
export function list<const Item extends v.GenericSchema>(item: Item) {
  return v.array(item, ({lang}) =>
    lang === 'json'
      ? 'is not a list. Write it between [ and ].'
      : 'is not a list. Write [one, two], or each on a line after a hyphen.',
  );
}

/** One word of a closed list. */
export function oneOf<const Options extends readonly string[]>(options: Options) {
  return v.picklist(options, `is not one of the words known here. Use ${options.join(', ')}.`);
}

/** Nations that a fact, a lesson or a helpline is for. */
export const nation = oneOf(['UK', 'England', 'Scotland', 'Wales', 'Northern Ireland']);

/** One nation or more. */
export const nations = v.pipe(list(nation), v.minLength(1, 'is empty. Write for example [UK].'));

/** Keys and values, and no others than these. */
export function keys<const Entries extends v.ObjectEntries>(entries: Entries) {
  // To valibot a list is an object too.
  return v.pipe(v.custom(isKeyed, keysMessage), v.strictObject(entries));
}

function keysMessage({lang}: {readonly lang?: string | undefined}): string {
  return lang === 'json'
    ? 'is not a set of keys and values. Write {"key": value}.'
    : 'is not a set of keys and values. Write {key: value}, or one on each line below.';
}

function isKeyed(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Things by their id. */
export function byId<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.custom(isKeyed, idsMessage), v.record(v.string(), item));
}

function idsMessage({lang}: {readonly lang?: string | undefined}): string {
  return lang === 'json'
    ? 'is not a set of ids, each with its own values. Write {"id": …}.'
    : 'is not a set of ids, each with its own values. Write one id on each line below.';
}

/** What changed in a version. */
export const change = keys({version, date, kind: v.exactOptional(words), note: words});

/** Somebody who wrote or reviewed. */
export const person = keys({name: words, role: words, date: v.exactOptional(date)});

/** What is said of words that have a version and are reviewed. */
export const reviewFields = {
  version,
  status: oneOf(['draft', 'in-review', 'published', 'withdrawn']),
  authors: list(person),
  reviewers: list(person),
  last_reviewed: v.nullable(date),
  next_review: v.nullable(date),
  changelog: list(change),
};

/** Those fields, read. */
export type ReviewFront = v.InferOutput<v.ObjectSchema<typeof reviewFields, undefined>>;

const outcomeMessage = 'is not the id of an outcome. Write it in quotes, for example "1.2".';

/** To YAML, `1.1` without quotes is a number. */
export const outcomeId = v.pipe(
  v.union([v.string(), v.number()], outcomeMessage),
  v.transform(String),
  v.nonEmpty(outcomeMessage),
);
