/** Words of the message that reports a problem. */
export const reportProblemWords = {
  page: (title: string) => `Page: ${title}`,
  question: (title: string) => `The question: ${title}`,
  selected: (text: string) => `The words: "${text}"`,
  wrong: 'What is wrong, and what would be right?',
  noIdentifiers: 'Please write nothing that could identify a baby, a parent or a colleague.',
};
