/** Words of `imh-finish`. */
export const finishWords = {
  title: (name: string) => `Take the record of ${name} along`,
  what: 'First the record is saved as a file. Then you look whether the file is there. Only when you say so is the record removed from this device. You cannot undo that here. Nothing in the file may identify a baby, a parent or a colleague.',
  drafts: (count: number) =>
    `Texts that you have begun and not saved: ${count}. They are not in the file, and go with the record. Save them in their lessons first if you need them.`,
  save: 'Save the record as a file',
  stop: 'Stop: keep the record here',
  arrived:
    'Did the file arrive? Open it to be sure, from the folder or the app where this browser puts files.',
  yes: 'Yes, it is saved: remove the record here',
  again: 'Save the file again',
  more: 'The record has grown since the file was made. Save it again.',
  failed: 'The file could not be made. Nothing was removed.',
};
