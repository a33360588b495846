/** Words that the page for other sites says once its script is there. */
export const shareWords = {
  copied: 'Copied.',
  selected: 'The browser did not copy it. It is selected: press Ctrl and C, or choose Copy.',
  preview: (title: string) => `Preview: ${title}`,
  noPreview:
    'The preview needs a connection, and there is none now. The lines to copy are right all the same.',
  chosen: (title: string) => `The lines now show: ${title}`,
};
