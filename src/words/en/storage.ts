/** Words of `imh-storage-notice`. */
export const storageWords = {
  blocked:
    'This browser does not let the course keep anything. You can read and answer, but your answers are lost when you leave or close this page. To keep them, allow site data for this page or use another browser.',
  full: 'The storage of this browser is full. New answers are lost when you leave or close this page. To keep them, free some space in the browser settings, then answer again.',
  cleared:
    'The storage of this browser was emptied while this page was open. Your answers are still on this page. Answer or save something here and they are kept again.',
  second:
    'The first storage of this browser is full or closed to the course. Your answers are kept in its second one. To be safe, free some space in the browser settings.',
  late: 'This browser writes your answers to the disk a few seconds late. They are kept, but wait a moment before you switch this device off.',
  nobody:
    'This is a shared device and nobody is chosen as the learner. What you do now is not kept. Choose who is learning first.',
  close: 'Hide this message',
};
