import {logCsv, logPaper} from '../../../learner/documents/cpd-log.ts';
import type {Make} from '../making.ts';

/** The CPD log, as a table for a spreadsheet. */
export const make: Make = (_choice, {activities}, context) => ({
  paper: logPaper(activities, context),
  ending: 'csv',
  type: 'text/csv;charset=utf-8',
  text: () => logCsv(activities, context),
});
