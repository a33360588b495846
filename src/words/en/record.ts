import {phraseWords} from './phrases.ts';

/** Words of `imh-record`. */
export const recordWords = {
  empty: 'Nothing is kept on this device yet. Begin with',
  standing: (completed: number, of: number) => `${completed} of ${of} completed.`,
  next: 'Next:',
  allDone: 'You have completed everything here. Your papers are below.',
  notStarted: 'Not yet started',
  started: (date: string) => `Started on ${date}`,
  completed: (date: string) => `Completed on ${date}`,
  score: (right: number, of: number) => `${right} of ${of} right`,
  retired: phraseWords.retired,
  deleteAll: 'Delete my record',
  deleteSure:
    'This removes every answer, date, note and reflection of this course, and your local card, from this browser. You can undo it until you leave this page.',
  deleteYes: 'Yes, delete my record',
  deleteNo: 'Keep my record',
  deleted: 'Your record is deleted from this device.',
  undo: 'Undo',
  undone: 'Everything is back.',
};
