import {paperText} from '../../../learner/documents/paper.ts';
import {reflectiveAccount} from '../../../learner/documents/reflective-account.ts';
import type {Make} from '../making.ts';

/** The reflective account of one activity, as text to copy from. */
export const make: Make = ({reader}, {activities: [activity]}, context) => {
  if (!activity) return null;
  const paper = reflectiveAccount(activity, reader, context);
  return {paper, ending: 'txt', type: 'text/plain;charset=utf-8', text: () => paperText(paper)};
};
