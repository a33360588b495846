import * as v from 'valibot';
import {change, date, keys, list, slug, version, whole, words} from './fields.ts';
import type {Article} from './front-matter.ts';
import type {Report} from './mistakes.ts';

const unset = v.exactOptional(v.nullable(words), null);

const contactMessage =
  'is neither an e-mail address nor an https address. Write for example help@example.org, or null.';

/** Where mistakes are reported. Pages tell an e-mail address by its @, so an https one has none. */
const contact = v.pipe(
  words,
  v.check(
    (text) => /^[^\s"<>@:/?]+@[^\s"<>@:/?]+\.[^\s"<>@:/?.]+$/.test(text) || isHttps(text),
    contactMessage,
  ),
  v.transform((text) => (text.startsWith('https:') ? text.replaceAll('@', '%40') : text)),
);

function isHttps(text: string): boolean {
  return /^https:\/\/[^\s"<>]+$/.test(text) && URL.canParse(text);
}

const addressMessage =
  'is not an address that a course can be served at. Write the whole https address without ? and #, or null.';

/** Where the course is served; links are resolved against it, so it ends in a slash. */
const address = v.pipe(
  words,
  v.regex(/^(?:https:\/\/|http:\/\/localhost(?=[:/]|$))[^\s"<>?#]*$/, addressMessage),
  v.check((text) => URL.canParse(text), addressMessage),
  v.transform((text) => (text.endsWith('/') ? text : `${text}/`)),
);

/** What the front matter of `course.md` says. */
export const courseSchema = keys({
  id: slug,
  title: words,
  short_title: v.exactOptional(v.nullable(words), null),
  subtitle: words,
  summary: words,
  language: v.pipe(
    words,
    v.regex(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/, 'is not a language tag. Write for example en-GB.'),
  ),
  version,
  released: date,
  pass_mark: whole(0, 100),
  lessons: list(slug),
  consultations: v.exactOptional(list(slug), []),
  provider: unset,
  contact: v.exactOptional(v.nullable(contact), null),
  address: v.exactOptional(v.nullable(address), null),
  licence: words,
  cover: v.exactOptional(v.nullable(words), null),
  changelog: list(change),
});

export type CourseFront = v.InferOutput<typeof courseSchema>;
export type CourseArticle = Article<CourseFront>;

const unsetMeans = {
  provider: 'Pages will say that no provider is named yet.',
  contact: 'Pages will say that mistakes cannot be reported yet.',
  address:
    'Pages will name no address of their own, so search engines and partner sites cannot be sure of it.',
} as const;

/** Warns of what is not decided yet: it never stops the build. */
export function warnOfUnset({front, file}: CourseArticle, report: Report): void {
  if (!front) return;
  for (const key of Object.keys(unsetMeans) as (keyof typeof unsetMeans)[]) {
    if (front.value[key] !== null) continue;
    report.warn(
      file,
      front.lineOf([key]),
      `"${key}" is not set. ${unsetMeans[key]} Set it before release.`,
    );
  }
}
