import * as v from 'valibot';
import type {Framework} from '../course/codes.ts';
import {readData} from './data.ts';
import {byId, date, httpsAddress, keys, list, oneOf, slug, words} from './fields.ts';
import type {Report} from './mistakes.ts';
import type {Source} from './source.ts';

const schema = keys({
  frameworks: byId(
    keys({
      name: words,
      by: words,
      version: words,
      dated: date,
      checked: date,
      source: oneOf(['owner', 'other']),
      url: httpsAddress,
      note: v.exactOptional(words),
      themes: v.pipe(list(words), v.minLength(1, 'is empty. Write one theme on each line.')),
    }),
  ),
});

/** Reads `codes.yaml`: what regulators call the parts of their codes, each with version and date. */
export function readCodes({file, text}: Source, report: Report): readonly Framework[] | null {
  const data = readData(text, schema, {file, firstLine: 1, name: 'file'}, report);
  if (!data) return null;
  const frameworks = Object.entries(data.value.frameworks);
  for (const [id, {themes}] of frameworks) {
    const at = ['frameworks', id];
    if (!v.is(slug, id)) {
      data.mistake(at, `"${id}" is not a name. Use small letters, digits and hyphens.`);
    }
    themes.forEach((theme, n) => {
      if (themes.indexOf(theme) === n) return;
      data.mistake([...at, 'themes', n], `The theme "${theme}" is here twice. Keep one.`);
    });
  }
  return frameworks.map(([id, framework]) => ({id, ...framework}));
}
