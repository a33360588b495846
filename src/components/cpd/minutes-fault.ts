import {minutesAllowed} from '../../learner/activities.ts';
import {cpdWords} from '../../words/en/cpd.ts';

const {faults} = cpdWords.minutes;

/** The minutes that a learner typed, or what to do about them. */
export function readMinutes(typed: string): {minutes: number} | {fault: string} {
  const text = typed.trim();
  const minutes = Number(text);
  if (!/^-?\d+$/.test(text)) return {fault: faults.number};
  if (minutes < minutesAllowed.min) return {fault: faults.few};
  return minutes > minutesAllowed.max ? {fault: faults.many} : {minutes};
}
