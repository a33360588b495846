/** Words that the page for other sites says once its script is there. */
export const shareWords = {
  copied: 'Copied.',
  selected: 'The browser did not copy it. It is selected: press Ctrl and C, or choose Copy.',
  preview: (title: string) => `Preview: ${title}`,
  noPreview:
    'The preview needs a connection, and there is none now. The lines to copy are right all the same.',
  chosen: (group: string, title: string) => `The lines now show, from “${group}”: ${title}`,
  kept: {
    nothing:
      'It keeps nothing in your browser, apart from the copies of files that any browser makes.',
    answers:
      'Your last answer to each question is kept in your browser (local storage), for this site alone, until you press “Forget my answers here” or clear what your browser keeps for this site. Nothing else is kept, apart from the copies of files that any browser makes.',
  },
};
