/** Words of `imh-documents`, where a paper is made. */
export const makerWords = {
  which: 'Which activities',
  all: 'All of them',
  whichOne: 'Which activity',
  reader: 'For whom',
  readers: {nmc: 'NMC revalidation', gp: 'GP appraisal'},
  name: 'Your name, as it should stand on the paper',
  nameKept: 'It is kept on this device for the next paper.',
  nameNotKept: 'It is used for this paper and not kept.',
  more: 'Add your role or registration number',
  moreSays: 'Only if you want them on the paper. They are never kept.',
  role: 'Role',
  registration: 'Registration number',
  withNotes: 'Put my notes on the paper',
  noIdentifiers:
    'Before you save, print or copy, read it through. Nothing in it may identify a baby, a parent or a colleague.',
  drafts: (count: number) =>
    count === 1
      ? 'You have begun one text that is not saved, so it is not in this paper. Save it where you began it.'
      : `You have begun ${count} texts that are not saved, so they are not in this paper. Save them where you began them.`,
  nothing: 'There is nothing to make a paper of yet. Open a lesson first.',
  save: (ending: string) => `Save as a file (${ending})`,
  print: 'Print',
  printFile:
    'An installed course on an iPad or iPhone may not reach a printer. Save the file, open it from the app Files, and print it there.',
  copy: 'Copy the text',
  close: 'Close',
  saved: (file: string) =>
    `Your browser was asked to save “${file}”. Look where it keeps your downloads.`,
  copied: 'Copied. Paste it where you need it.',
  notCopied: 'This browser did not let us copy. Select the text below and copy it.',
};
