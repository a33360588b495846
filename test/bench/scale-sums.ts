import {sumOf, type Visit} from './scale-host.ts';
import {count, printTable} from './table.ts';

const learners = 1_000_000;
/** What is assumed of one learner and one month. */
const returns = 8;
const corrections = 2;
/** What is assumed of the day of a launch. */
const firstVisits = 100_000;

/** What one visit costs a host. */
interface Cost {
  readonly requests: number;
  /** Files and the headers of answers. */
  readonly bytes: number;
}

/** Prints what the measured visits make of a million learners, and of the first hour. */
export function printSums(visits: readonly Visit[]): void {
  const [first, back, correction, style, script] = [
    'first visit: with the whole course',
    'return: four pages read',
    'update: one lesson changed',
    'update: the style sheet changed',
    'update: the first script changed',
  ].map((name) => costOf(visits, name)) as [Cost, Cost, Cost, Cost, Cost];
  const month = add(times(back, returns - corrections), times(correction, corrections));
  console.log(`\nA million learners; a month is assumed to be ${returns} returns of four pages,`);
  console.log(`${corrections} of them with an update of one lesson. Files and headers sent.\n`);
  printTable(
    ['', 'requests', 'terabytes'],
    [
      ['first visits, once', first],
      ['a month', month],
      ['of it returns', times(back, returns - corrections)],
      ['of it updates', times(correction, corrections)],
      ['one new style sheet', style],
      ['one new first script', script],
    ].map(([name, cost]) => rowOf(name as string, times(cost as Cost, learners))),
  );
  const hour = times(first, firstVisits);
  console.log(`\nA launch: ${count(firstVisits)} first visits in one hour, on average`);
  console.log(`${count(hour.requests / 3600)} requests a second, ${gigabits(hour)} Gbit/s.`);
}

function costOf(visits: readonly Visit[], name: string): Cost {
  const found = visits.find((visit) => visit.name === name);
  if (!found) throw new Error(`Nothing was measured of "${name}".`);
  const {requests, body, head} = sumOf(found.sent);
  return {requests, bytes: body + head};
}

function times({requests, bytes}: Cost, often: number): Cost {
  return {requests: requests * often, bytes: bytes * often};
}

function add(one: Cost, other: Cost): Cost {
  return {requests: one.requests + other.requests, bytes: one.bytes + other.bytes};
}

function rowOf(name: string, {requests, bytes}: Cost): string[] {
  return [name, `${count(requests / 1e6)} million`, (bytes / 1e12).toFixed(3)];
}

function gigabits({bytes}: Cost): string {
  return ((bytes * 8) / 3600 / 1e9).toFixed(2);
}
