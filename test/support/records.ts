import {type Deed, type LoggedEvent, parseEvent} from '../../src/learner/log.ts';
import {newWriter} from '../bench/words.ts';

const lessons = ['babies-have-mental-health', 'built-together', 'relational-trauma']
  .concat(['seeing-the-baby', 'parent-partner-safety', 'what-helps'])
  .concat(['from-noticing-to-connecting', 'every-baby-every-family']);

/** What a learner of this course did, as stored: ids and texts, in the order of the log. */
export function makeRecord(howMany: number, {seed = 7, writes = true} = {}) {
  const writer = newWriter(seed);
  const hex = (length: number) =>
    Array.from({length}, () => writer.number(16).toString(16)).join('');
  const questions = new Map<string, {digest: string; choices: readonly string[]}>();
  const question = (what: string) => {
    const known = questions.get(what) ?? {digest: hex(6), choices: [hex(6), hex(6), hex(6)]};
    questions.set(what, known);
    return known;
  };
  const made: {id: string; text: string}[] = [];
  let at = Date.UTC(2026, 10, 23, 9, 4, 5, 120);
  let n = 0;
  const add = (deed: Deed) => {
    at += 4_000 + writer.number(90_000);
    n = Math.max(n + 1, Math.floor(at / 1000));
    const body = {v: 1, n, at: new Date(at).toISOString(), ...deed};
    made.push({id: hex(16), text: JSON.stringify(body)});
  };
  const answer = (what: string, right: boolean) => {
    const {digest, choices} = question(what);
    add({did: 'answered', what, digest, chose: [choices[writer.number(3)] ?? ''], right});
  };
  for (let visit = 0; made.length < howMany; visit += 1) {
    const lesson = lessons[visit % lessons.length] ?? '';
    if (visit > 0) at += 3_600_000 * writer.number(60);
    add({did: 'opened', what: lesson});
    for (let place = 1; place <= 6; place += 1) {
      const what = `${lesson}/q${place}`;
      const right = writer.number(4) > 0;
      answer(what, right);
      if (right) continue;
      if (writer.number(3)) answer(what, true);
      else add({did: 'shown', what, digest: question(what).digest});
    }
    add({did: 'read', what: lesson});
    if (writes) add({did: 'reflected', what: `${lesson}/r1.1`, text: writer.paragraph(25)});
    add({did: 'finished', what: lesson, version: '0.1.0', status: 'draft', right: 5, of: 6});
  }
  return made.slice(0, howMany);
}

/** The same as events. */
export function recordEvents(howMany: number): LoggedEvent[] {
  return makeRecord(howMany).flatMap(({id, text}) => parseEvent(id, text) ?? []);
}
