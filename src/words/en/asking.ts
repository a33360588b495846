/** The two ways on when a learner is asked before words are saved. */
export const askingWords = {
  change: 'Change it',
  saveAsIs: 'Save it as it is',
};
