/** Words of `imh-update-notice`. */
export const updateWords = {
  found: 'A new version of the course is ready. Your answers stay.',
  safety:
    'A new version of the course is ready. It corrects something that bears on safety, so please update now. Your answers stay.',
  changed: 'What changed:',
  note: (version: string, note: string) => `${version}: ${note}`,
  held: {
    here: 'A new version waits, because you are in the middle of something on this page. Finish it first, then update.',
    elsewhere:
      'Another tab or window of the course is in the middle of a question or an assessment. Finish there first, then update.',
    reload:
      'The course was updated in another tab. Reload this page when you have finished here. Answers that this browser kept stay.',
  },
  now: 'Update now',
  reload: 'Reload',
  later: 'Later',
};
