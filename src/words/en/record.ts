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
  deleteAll: 'Delete my record',
  deleteSure:
    'This removes every answer, date and reflection of this course, and your local card, from this browser. You can undo it until you leave this page.',
  deleteYes: 'Yes, delete my record',
  deleteNo: 'Keep my record',
  deleted: 'Your record is deleted from this device.',
  undo: 'Undo',
  undone: 'Everything is back.',
};
