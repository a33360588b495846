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
};
