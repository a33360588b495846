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

/** Words of `imh-offline-status`. */
export const offlineWords = {
  unsupported:
    'This browser cannot keep the course for offline use. You can read it while you are online.',
  blocked:
    'The course could not be kept for offline use in this browser. You can read it while you are online.',
  getting: (files: number, of: number) =>
    of
      ? `Getting the course ready for offline use: ${files} of ${of} files.`
      : 'Getting the course ready for offline use…',
  ready: (version: string, date: string, size: string, files: number) =>
    `Ready offline: version ${version} of ${date}, ${files} files, ${size}.`,
  absent: 'The course is not kept on this device yet. Open this page again while you are online.',
  incomplete: (files: number, of: number) =>
    `${files} of ${of} files are kept for offline use. Open this page again while you are online to get the rest.`,
};
