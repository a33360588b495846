/** Words of `imh-reflection`. */
export const reflectionWords = {
  save: 'Save my words',
  saved: (time: string) => `Saved on this device on ${time}.`,
  draft: 'Your draft is kept on this device. Save it to put it in your record.',
  typing: 'Saved on this device when you leave this box.',
  elsewhere: 'These words were changed in another tab. Save here to keep this version.',
  notKept:
    'These words are not kept for now. See the message below, or copy them before you leave this page.',
  erase: 'Delete these words',
  erased: 'Deleted from this device.',
  undo: 'Undo',
};
