import {defaultLearner, learnerPrefix} from '../../src/learner/keys.ts';
import {type Deed, eventText, type KnownEvent} from '../../src/learner/log.ts';
import {newWriter} from './words.ts';

/** The storage of a learner who did that many things: keys and texts. */
export function makeEvents(howMany: number): [key: string, text: string][] {
  const writer = newWriter(7);
  const hex = (length: number) =>
    Array.from({length}, () => writer.number(16).toString(16)).join('');
  const first = Date.UTC(2026, 10, 23, 9);
  return Array.from({length: howMany}, (_, i) => {
    const lesson = `made-up-lesson-number-${Math.floor(i / 12)}`;
    const deed = deedAt(i % 12, lesson, hex, () => writer.paragraph(30));
    const at = new Date(first + i * 40_000);
    const event: KnownEvent = {
      v: 1,
      n: Math.floor(+at / 1000),
      at: at.toISOString(),
      ...deed,
      id: hex(16),
    };
    return [learnerPrefix('bench', defaultLearner) + event.id, eventText(event)];
  });
}

/** A lesson is opened, six questions are answered, some twice, one is shown; two thoughts are kept. */
function deedAt(
  place: number,
  lesson: string,
  hex: (length: number) => string,
  write: () => string,
): Deed {
  if (place === 0) return {did: 'opened', what: lesson};
  if (place === 8) return {did: 'shown', what: `${lesson}/q6`, digest: hex(6)};
  if (place === 9) return {did: 'read', what: lesson};
  if (place === 10) return {did: 'reflected', what: `${lesson}/r1.1`, text: write()};
  if (place === 11)
    return {did: 'finished', what: lesson, version: '1.0.0', status: 'draft', right: 5, of: 6};
  const what = `${lesson}/q${Math.ceil(place / 1.3)}`;
  return {did: 'answered', what, digest: hex(6), chose: [hex(6)], right: place % 3 !== 0};
}
