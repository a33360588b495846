/** Words that items for other people's pages bring along. */
export const embedPageWords = {
  quiz: 'Quiz',
  question: 'One question',
  label: 'Question',
  lesson: 'Lesson',
  consultation: 'Fictional consultation',
  term: 'In plain words',
  questionFrom: (lesson: string) => `A question from “${lesson}”`,
  overdue: (day: string) =>
    `The review of these words was due on ${day}. Check with current guidance before you rely on them.`,
  again: 'Try all again',
  sources: 'Sources',
  carry: 'Carry on in the full course',
  reflections: 'You can write down and keep your own answers in the full course.',
  from: (course: string) => `From “${course}”.`,
  version: (version: string, licence: string) => `Version ${version}. ${licence}.`,
  private: 'This item sends what you choose to nobody.',
  address: 'Address of the full course:',
};
