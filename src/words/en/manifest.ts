/** Words of the web app manifest, which systems show when the course is installed. */
export const manifestWords = {
  continue: 'Continue',
  continueSays: 'Go on where you left off',
  record: 'Your record',
  recordSays: 'What you have done, your notes and your papers',
  screenshots: {
    home: 'The home page, with where to go on',
    question: 'A question that has been answered, with feedback',
    consultation: 'A consultation that goes as you choose',
    record: 'Your record, kept on this device',
  },
};
