/** Words of `imh-offline`, the panel that shows what is kept for offline use. */
export const offlinePanelWords = {
  standing: {
    unsupported:
      'This browser cannot keep the course for offline use. You can read it while you are online.',
    blocked:
      'The course could not be kept for offline use in this browser. You can read it while you are online.',
    'getting-ready': (files: number, of: number) =>
      of ? `Getting ready: ${files} of ${of} files are here.` : 'Getting ready.',
    absent: 'Not yet: the course is not kept on this device.',
    incomplete: (files: number, of: number) =>
      `Not complete: ${files} of ${of} files are here. Pages that need the others may not open offline.`,
    ready: (version: string, date: string, files: number, size: string) =>
      `Ready offline: version ${version} of ${date}, ${files} files, ${size}.`,
  },
  bar: 'Files kept on this device',
  whyNot:
    'The connection may have been cut, a sign-in page of the network may stand between, or the storage of this browser may be full. Check the connection, free some space if need be, then try again.',
  tryAgain: 'Try again',
  check: 'Check now',
  checking: (done: number, of: number) => `Checking: ${done} of ${of} files compared.`,
  allWell: (files: number, time: string) =>
    `Checked at ${time}: all ${files} files are exactly as they were built.`,
  mended: (files: number, time: string) =>
    `Checked at ${time}: ${files === 1 ? 'one file was' : `${files} files were`} damaged or missing, and ${files === 1 ? 'is' : 'are'} mended now.`,
  lacking: (files: number) =>
    `${files === 1 ? 'One file is' : `${files} files are`} damaged or missing and could not be fetched. What was damaged is no longer shown offline.`,
  lackingOffline: 'There is no connection now. Check again when you are online.',
  lackingOnline:
    'The server may hold a newer version, which brings everything with it: update if you are asked to, or check again later.',
  lackingList: 'What is missing',
  moved:
    'The course is no longer at this address. What is kept here goes on working. Ask whoever gave you the address for the new one, and take a copy of your record there.',
  failed: 'The check could not be made. Reload this page and try again.',
};
