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
