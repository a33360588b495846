/** Words of `imh-returns`, the questions that come back, and of their calendar. */
export const returnsWords = {
  title: 'Coming back',
  titleDue: (count: number) => `Coming back today: ${questions(count)}`,
  question: (lesson: string, place: number) => `${lesson}, question ${place}`,
  more: (count: number) =>
    `${count === 1 ? 'One more waits' : `${count} more wait`} until you have answered one of these.`,
  none: 'Nothing comes back today.',
  next: (date: string) => `The next question comes back on ${date}.`,
  leave: 'Leave this one out',
  left: (name: string) => `Left out for good: ${name}.`,
  undo: 'Undo',
  calendar: 'Save the dates as a calendar file',
  calendarSays: (days: number) =>
    `The file holds ${days === 1 ? 'one day' : `${days} days`} and rings no alarm. Nothing is sent. If you share your calendar, others may see that questions come back.`,
  calendarMade: (file: string) => `Made: ${file}. Open it to add the days to your calendar.`,
  noDates: 'No dates lie ahead, so there is nothing to put in a calendar.',
  entry: (course: string, count: number) =>
    `${course}: ${questions(count)} ${count === 1 ? 'comes' : 'come'} back`,
  entrySays: 'Try them if you like. They stand on the first page of the course:',
};

/** The section of the home page as it reads before scripts. */
export const returnsPageWords = {
  says: 'Questions that you did not get right at first come back here after one, two and four weeks. You can leave any of them out.',
  noScript: 'This needs scripts, which are off in this browser.',
  why: 'Why questions come back',
};

function questions(count: number): string {
  return count === 1 ? '1 question' : `${count} questions`;
}
