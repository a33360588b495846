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
  framedBlocked:
    'This page stands inside a page of another site, and the browser lets it keep nothing there. Your answers are lost when you leave or close it. To keep them, open the course in a tab of its own.',
  framed:
    'This page stands inside a page of another site. Some browsers keep what you do here apart from the same course in a tab of its own. To have one record, open it in a tab.',
  safari:
    'Safari may delete what a site keeps after seven days of use without a visit to it. To be safe, add the course to your Home Screen or Dock before you start, and learn there.',
  granted: 'This browser has agreed not to clear your record when space runs short.',
  refused:
    'This browser has not agreed to keep your record when space runs short. It is kept as long as there is space. Take a copy now and then.',
  close: 'Hide this message',
  open: 'Open in a tab of its own',
  install: 'How to add it',
};
