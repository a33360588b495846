/** What the record says of what the course no longer has. */
export const goneWords = {
  unknown: 'This version of the course does not have it:',
  words: 'Your words to questions that are no longer here',
  wordsLead: 'The course has changed. Your words stay yours, and stay on this device.',
};
