/** Words of `imh-kept`. */
export const keptWords = {
  show: 'See everything kept here',
  again: 'Look again',
  copy: 'Copy all of it',
  copied: 'Copied.',
  notCopied: 'This browser did not allow copying. Select the text instead.',
  nothing: 'Nothing of this course is kept in this browser.',
  first: 'First place (localStorage)',
  second: 'Second place (IndexedDB)',
  third: 'Third place, copies of the last day (cache storage)',
  pages: 'Pages for offline use (cache storage)',
  things: (count: number, size: number) =>
    `${count === 1 ? '1 key' : `${count.toLocaleString('en')} keys`}, ${size.toLocaleString('en')} characters`,
  files: (count: number) => (count === 1 ? '1 file' : `${count.toLocaleString('en')} files`),
  unreadable: 'could not be read',
  foreign: (count: number) =>
    count === 1
      ? 'One more key stands there that does not belong to this course.'
      : `${count.toLocaleString('en')} more keys stand there that do not belong to this course.`,
  foreignLabel: 'Not of this course',
  device: 'About the device',
  noName: 'A learner without a name',
  places: {
    both: 'in both places',
    first: 'in the first place only',
    second: 'in the second place only',
    differs: 'in both places, with different text',
  },
  secondText: 'In the second place:',
};
