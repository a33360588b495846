/** Words of the page about this device, as it reads before any script. */
export const devicePageWords = {
  title: 'This device',
  lead: 'Who is learning here, whether this browser keeps your work, what it keeps, and how to delete it.',
  noScript:
    'This page needs scripts to do anything, because everything it is about is kept in this browser. Without scripts nothing is kept.',
  who: 'Who is learning?',
  whoText:
    'On a shared device each learner has a record of their own. A name or initials are enough.',
  open: 'Names are labels, not locks. There are no passwords, so other people who use this device could look at every record on it.',
  idle: 'A shared device leaves the learner after 15 minutes without a touch, click or key. Then nobody is chosen. The record stays on the device, and words that you have begun stay as a draft.',
  own: 'Is this your own device?',
  ownText: 'Your answer decides how much is remembered here.',
  ownYes: 'It is my own',
  ownYesText: 'One record, and your name is remembered once you type it.',
  ownNo: 'Others use it too',
  ownNoText: 'Every page shows who is learning, and asks when nobody is chosen.',
  ownNone: 'While you have not answered, the course keeps one record here and remembers no name.',
  keeps: 'Does this browser keep your work?',
  keepsText:
    'No page can find out for certain whether a window is private. In a private window everything here goes when you close it.',
  offline: 'Is the course on this device?',
  offlineText:
    'After your first visit the course is kept here by itself, so that it works with no signal. Each file is compared with a fingerprint of what we built before it counts. Check before you take a device to a place without a connection.',
  installText: 'An installed course keeps your record safer, and opens without signal:',
  install: 'install the course',
  kept: 'Everything kept here',
  keptText:
    'Each thing that this course keeps in this browser, word for word. It is read from this device and sent nowhere.',
  remove: 'Delete',
  removeText:
    'You can undo a deletion until you leave or close this page. After that we cannot bring it back. Copies that you took stay, and a backup of this device may hold one.',
};
