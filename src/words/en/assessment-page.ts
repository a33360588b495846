/** Words of the assessment's page, and of what leads to it, before any script. */
export const assessmentPageWords = {
  afterLessons: 'After the lessons',
  next: (title: string) => `Next: ${title}`,
  sizes: (drawn: number, pool: number) => `${drawn} questions, drawn from ${pool}`,
  rules: 'How it works',
  drawn: (drawn: number, pool: number) =>
    `Each attempt asks ${drawn} questions, drawn from ${pool}. It takes first those that you have not yet seen.`,
  mark: (mark: number, needed: number, drawn: number) =>
    `To pass, ${mark}% have to be right: ${needed} of ${drawn}.`,
  safety: (count: number) =>
    count === 1
      ? 'At least one question is about safety. To pass, every safety question of your attempt has to be right.'
      : `At least ${count} questions are about safety. To pass, every safety question of your attempt has to be right.`,
  parts: 'A case with two parts counts as one question. It is right when both parts are right.',
  attempts: 'You may try as often as you like. A pass stays, whatever later attempts bring.',
  untimed: 'Nothing is timed.',
  feedback:
    'Nothing is marked until you submit. Then every answer is explained, with its sources and the place to read again.',
  lesson: (number: number, title: string) => `Lesson ${number}: ${title}`,
  readAgain: 'Read again:',
  section: (lesson: string, heading: string) => `${lesson}: ${heading}`,
  about: 'About this assessment',
};
