import type {CitedSource, Claim} from '../course/evidence.ts';
import type {Context} from './context.ts';
import type {Cite} from './lex.ts';
import {lineIn, type Passage} from './passages.ts';
import {countMarks, sentencesOf, withoutMarks} from './spoken.ts';

/** Every sentence of these passages that cites a source. */
export function claimsOf(passages: readonly Passage[], context: Context): readonly Claim[] {
  const rest = restingIn(context);
  return passages.flatMap((passage) =>
    passage.cites.length > 0 ? claimsIn(passage, rest, context) : [],
  );
}

type Rest = (cite: Cite) => CitedSource;

function claimsIn(passage: Passage, rest: Rest, {sheet}: Context): readonly Claim[] {
  const {kind, text, cites, place} = passage;
  const claims: Claim[] = [];
  let before: string[] = [];
  let seen = 0;
  for (const sentence of kind === 'row' ? [{at: 0, text}] : sentencesOf(text)) {
    const marks = countMarks(sentence.text);
    const words = withoutMarks(sentence.text);
    if (marks === 0) {
      before.push(words);
      continue;
    }
    claims.push({
      before: before.join(' '),
      text: words,
      cites: cites.slice(seen, seen + marks).map(rest),
      place,
      line: lineIn(passage, sentence.at),
      ...(passage.sheet === sheet ? {} : {file: passage.sheet.file}),
    });
    seen += marks;
    before = [];
  }
  return claims;
}

/** What a citation rests on. Each is made once, since a page cites few sources often. */
function restingIn({citations, library}: Context): Rest {
  const made = new Map<string, CitedSource>();
  const all = library.facts?.byId;
  const restOn = (key: string) =>
    [...(citations.facts ?? all?.keys() ?? [])].filter((id) => all?.get(id)?.sources.includes(key));
  return ({raw, key, fact}) => {
    const known = made.get(raw);
    if (known) return known;
    const cited = {key, facts: fact === undefined ? restOn(key) : [fact]};
    made.set(raw, cited);
    return cited;
  };
}
