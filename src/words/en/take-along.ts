const entries = (count: number) => (count === 1 ? '1 entry' : `${count} entries`);

/** Words of `imh-take-along`, once a button was pressed or a link was opened. */
export const takeAlongWords = {
  close: 'Close',
  empty: 'There is nothing to copy yet.',

  file: 'Your file',
  fileSaved: (name: string) => `Your browser was asked to save ${name}. Look in its downloads.`,
  fileAgain: 'Save it again',
  shareFile: 'Share the file',

  link: 'Your link',
  linkSays: (count: number) =>
    `It carries ${entries(count)}. Open it on the other device. You are asked there before anything is added.`,
  linkLabel: 'Link with your record',
  copy: 'Copy the link',
  copied: 'The link is copied.',
  notCopied: 'The browser did not copy it. The link is selected: copy it from the menu.',
  shareLink: 'Share the link',
  notShared: 'It was not shared.',

  codeSays: 'Point the camera of the other device at it and open the link that it shows.',
  codesSay: (count: number) =>
    `Your record needs ${count} codes. Point the camera of the other device at each, in any order, and add what it brings.`,
  codeTitle: (place: number, of: number) =>
    of === 1 ? 'Your QR code' : `QR code ${place} of ${of}`,
  codeLabel:
    'QR code of a link with your record. The button “Make a link” gives you the same as text.',
  nextCode: 'Next code',
  firstCode: 'First code again',

  tooLarge: {
    link: 'Your record is too large for a link. Save a file instead: it holds more.',
    code: 'Your record is too large for QR codes. Save a file instead: it holds more.',
  },
  noLinks: 'This browser cannot make links or codes. Save a file instead: it holds more.',
  saveFile: 'Save a file',

  add: 'Add a copy',
  choose: 'Choose the file that you saved. Its name ends in .json.',

  preview: 'A copy to add',
  holds: (count: number) =>
    `This copy holds ${entries(count)}. An entry is one thing you did, such as an answer.`,
  span: (from: string, to: string) => (from === to ? `From ${from}.` : `From ${from} to ${to}.`),
  sameName: (name: string) => `It says ${name}, as here.`,
  otherName: (there: string, here: string) =>
    `This copy says ${there}; you are adding it to ${here}. Is that right?`,
  newName: (name: string) => `It says ${name}. There is no name here yet, so this one comes along.`,
  noName: (here: string) => `It says no name. You are adding it to ${here}.`,
  fresh: (count: number) => `New here: ${count}.`,
  here: (count: number) => `Already here: ${count}.`,
  erased: (count: number) => `Deleted before, so not brought back: ${count}.`,
  goes: (count: number) => `Deleted on the other device, so deleted here too: ${count}.`,
  damaged: (count: number) => `Damaged, so left out: ${count}.`,
  nothingNew: 'There is nothing new in it for this record.',
  addThese: 'Add these',
  leave: 'Leave it',

  addedTitle: 'The copy is added',
  added: (count: number) =>
    `Your record has ${entries(count)} more. You can undo it until you leave this page.`,
  notKept:
    'This browser could not keep all of it. What is missing is lost when you leave this page.',
  undo: 'Undo',
  undone: 'Your record is as it was before.',
  left: 'Nothing was added.',

  refused: {
    damaged: 'This copy is damaged. Make it again on the other device. Nothing was added.',
    foreign:
      'This is no copy of a record. Choose a file that you saved on this page. Nothing was added.',
    course: 'This copy belongs to another course. Nothing was added.',
    future:
      'A later version of this course made this copy. Go online to update the course here, then try again. Nothing was added.',
    large:
      'This is larger than a copy can be (10 MB, or 8,000 characters of a link). Nothing was added.',
    hostile: 'This copy holds what this course never writes. To be safe, nothing was added.',
    unsupported:
      'This browser cannot read such links. Save a file on the other device and add it here. Nothing was added.',
    unreadable: 'The browser could not read this file. Choose it again. Nothing was added.',
    nobody:
      'Nobody has said who is learning on this device. Say so first, then add the copy again. Nothing was added.',
  },
} as const;
