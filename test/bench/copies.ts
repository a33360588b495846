import {gzipSync} from 'node:zlib';
import {packEvents} from '../../src/learner/event-pack.ts';
import {eventText, parseEvent} from '../../src/learner/log.ts';
import {packRecord} from '../../src/learner/take-link.ts';
import {makeRecord} from '../support/records.ts';
import {count, printTable} from './table.ts';

/** Prints how many characters of a link a record takes, packed in several ways. */
export async function benchCopies(): Promise<void> {
  console.log('Characters after the # of a link, by events in the record. The plain ways are the');
  console.log('file in gzip, and all that packing leaves in gzip, both in base64url.\n');
  for (const writes of [true, false]) {
    const rows = [];
    for (const howMany of [20, 60, 80, 150, 200]) {
      const made = makeRecord(howMany, {writes});
      const events = made.flatMap(({id, text}) => parseEvent(id, text) ?? []);
      const file = JSON.stringify(events.map((event) => [event.id, JSON.parse(eventText(event))]));
      const {soft, hard} = packEvents(['infant-mental-health', 'AB'], made);
      const packed = await packRecord({course: 'infant-mental-health', name: 'AB', events});
      const ways = [inBase64(file), inBase64(Buffer.concat([soft, hard]))];
      const ours = [packed?.link.length ?? 0, packed?.code.length ?? 0];
      rows.push([count(howMany), ...[...ways, ...ours].map(count)]);
    }
    console.log(writes ? 'With a reflection of 25 words for each lesson:' : 'Without reflections:');
    printTable(['events', 'file in gzip', 'packed in gzip', 'link', 'code'], rows);
    console.log('');
  }
}

/** The characters of some bytes in gzip at its best, in base64url. */
function inBase64(content: string | Buffer): number {
  return gzipSync(content, {level: 9}).toString('base64url').length;
}
