/** Words of the elements on the page about this device. */
export const deviceWords = {
  noName: 'A learner without a name',
  own: 'This counts as a device with one learner: all that is done here goes into one record. If others use it too, say so below. Then each can have a record of their own.',
  others: (count: number) =>
    count === 1
      ? 'The record of one other learner is kept here too.'
      : `The records of ${count} other learners are kept here too.`,
  nobody: 'Nobody is chosen. What is done now is not kept.',
  learning: (name: string) => `${name} is learning here.`,
  choose: 'Choose who is learning',
  add: 'Add a learner',
  rename: 'Change the name',
  nameIt: 'Give this record a name',
  leave: 'Leave: nobody is learning',
  finish: 'Finish and take my record with me',
  nameLabel: 'Name or initials',
  nameHint: 'Up to 40 characters. Others who use this device can see it.',
  save: 'Save',
  cancel: 'Cancel',
  nameTrouble: {
    empty: 'Type a name or initials first.',
    long: 'That is longer than 40 characters. Initials are enough.',
    identifier:
      'That looks like a number or an address that could identify a person. Type a name or initials.',
    taken: 'Somebody here has this name already. Add a letter, so that you can tell them apart.',
  },
  notKept:
    'This browser could not keep that, so nothing has changed. Free some space in the browser settings, or allow site data for this page.',
  chooseFirst: 'Choose first, above, whose record this device is to go on with.',
  ownIs: {
    own: 'This is your own device.',
    shared: 'This is a shared device.',
    unsaid: 'You have not answered yet.',
  },
  finishAbsent: 'That could not be opened now. Reload this page and try again.',
  finishNotAll: (name: string) =>
    `The record of ${name} could not be removed completely. See “Everything kept here”.`,
  finishDone: (name: string) =>
    `The record of ${name} is removed from this device. Nobody is chosen now.`,
};

/** Words of `imh-keeping`. */
export const keepingWords = {
  looking: 'Looking…',
  both: 'What you do is kept in this browser, in two places.',
  first:
    'What you do is kept in this browser, but its second place does not answer. So it reaches the disk a few seconds late. Wait a moment before you switch this device off.',
  second:
    'The first place of this browser is full or closed to the course. What you do is kept in its second place. To be safe, free some space in the browser settings.',
  nobody: 'Nobody is chosen, so what is done now is not kept.',
  blocked:
    'This browser does not let the course keep anything. To keep your work, allow site data for this page or use another browser.',
  full: 'The storage of this browser is full, so new work is lost when you leave a page. Free some space in the browser settings.',
  cleared:
    'The storage of this browser was emptied while this page was open. Open a lesson and go on there.',
  framed:
    'This page stands inside a page of another site. Some browsers keep what you do here apart from the same course in a tab of its own.',
  safari:
    'Safari may delete what a site keeps after seven days of use without a visit to it. Add the course to the Home Screen or Dock before you start, and learn there.',
  granted: 'The browser has promised not to clear this site by itself when space runs short.',
  refused:
    'The browser has made no promise: it may clear this site by itself when space runs short.',
  unknown: 'This browser cannot be asked to keep this site when space runs short.',
  ask: 'Ask the browser to keep it',
  answered: {
    granted: 'The browser has agreed.',
    refused:
      'The browser has not agreed. Some agree later, when you have used the course more or have installed it.',
  },
};
