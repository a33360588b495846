/** Words in which the record and the papers made from it say the same. */
export const phraseWords = {
  kinds: {lesson: 'Lesson', consultation: 'Consultation', assessment: 'Assessment'},
  retired: 'Not in this version of the course',
  notKnown: 'Not recorded',
  notYet: 'Not yet',
  minutes: (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`),
  suggested: (minutes: string) => `${minutes}, as suggested by the course`,
  corrected: (minutes: string) => `${minutes}, as entered by the learner`,
  score: (right: number, of: number) => `open book, formative: ${right} of ${of} right`,
  firstTry: (right: number, of: number) => `${right} of ${of} right at the first try`,
  attempts: (count: number) =>
    count === 1 ? 'an answer was checked once' : `answers were checked ${count} times`,
  submitted: (count: number) => (count === 1 ? 'submitted once' : `submitted ${count} times`),
  firstSubmitted: (right: number, of: number) => `${right} of ${of} right the first time`,
  notPassed: 'not passed yet',
  passed: 'passed',
  theme: (name: string, version: string, themes: string) => `${name} (${version}): ${themes}`,
};
