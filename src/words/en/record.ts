/** Words of `imh-record`. */
export const recordWords = {
  empty:
    'Nothing is kept on this device yet. Dates and scores appear here once you start a lesson.',
  started: 'Opened',
  completed: 'Completed',
  notYet: 'Not yet',
  score: 'Right',
  lesson: 'Lesson',
  version: 'Version',
  reflections: 'Your reflections',
};
