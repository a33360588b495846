import {paperHtml} from '../../../learner/documents/paper-html.ts';
import {recordOfLearning} from '../../../learner/documents/record-of-learning.ts';
import type {Make} from '../making.ts';

/** The record of learning, as a page that needs nothing else. */
export const make: Make = (choice, {activities, language}, context) => {
  const paper = recordOfLearning(activities, choice, context);
  const text = () => paperHtml(paper, language);
  return {paper, ending: 'html', type: 'text/html;charset=utf-8', text};
};
