/** Words of `imh-quiz`, the panel at the end of a lesson. */
export const quizWords = {
  done: (done: number, of: number) => `${done} of ${of} questions done`,
  right: (right: number) => `${right} right`,
  open: 'Still open:',
  gate: 'A safety question stays open until your answer is right.',
  question: (place: number) => `question ${place}`,
  readOn: 'Every question is done. Read to the end and the lesson is complete.',
  complete: (date: string) => `You completed this lesson on ${date}.`,
  corrected: (count: number) =>
    count === 1
      ? 'One question is new or was corrected since then, so it is asked again. Your completion stays.'
      : `${count} questions are new or were corrected since then, so they are asked again. Your completion stays.`,
  again: 'Try all questions again',
};

/** Words of `imh-course`, the list of lessons. */
export const courseWords = {
  completed: 'Completed',
  inProgress: 'In progress',
  notStarted: 'Not yet started',
  score: (right: number, of: number) => `${right} of ${of} right`,
  continue: 'Continue where you left off:',
  next: 'Next:',
  after: 'After the lessons:',
  allPassed: 'You have completed the course. See your record.',
  allDone: 'You have completed every lesson. See your record.',
};

/** Words of `imh-reflection`. */
export const reflectionWords = {
  save: 'Save my words',
  saved: (time: string) => `Saved on this device on ${time}.`,
  draft: 'Your draft is kept on this device. Save it to put it in your record.',
  typing: 'Saved on this device when you leave this box.',
  elsewhere: 'These words were changed in another tab. Save here to keep this version.',
  notKept: 'This browser cannot keep your words. Copy them before you leave this page.',
  erase: 'Delete these words',
  erased: 'Deleted from this device.',
  undo: 'Undo',
};

/** Words of `imh-storage-notice`. */
export const storageWords = {
  blocked:
    'This browser does not let the course keep anything. You can read and answer, but your answers are lost when you leave or close this page. To keep them, allow site data for this page or use another browser.',
  full: 'The storage of this browser is full. New answers are lost when you leave or close this page. To keep them, free some space in the browser settings, then answer again.',
  cleared:
    'The storage of this browser was emptied while this page was open. Your answers are still on this page. Answer or save something here and they are kept again.',
  close: 'Hide this message',
};

/** Words of `imh-offline-status`. */
export const offlineWords = {
  unsupported:
    'This browser cannot keep the course for offline use. You can read it while you are online.',
  blocked:
    'The course could not be kept for offline use in this browser. You can read it while you are online.',
  getting: 'Getting the course ready for offline use…',
  ready: (version: string, date: string, size: string, files: number) =>
    `Ready offline: version ${version} of ${date}, ${files} files, ${size}.`,
  absent: 'The course is not kept on this device yet. Open this page again while you are online.',
  incomplete: (files: number, of: number) =>
    `${files} of ${of} files are kept for offline use. Open this page again while you are online to get the rest.`,
};

/** Words of `imh-update-notice`. */
export const updateWords = {
  found: 'A new version of the course is ready. Your answers stay.',
  held: 'The course was updated in another tab. Reload this page when you have finished here. Answers that this browser kept stay.',
  now: 'Update now',
  reload: 'Reload',
  later: 'Later',
};
