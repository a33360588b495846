/** Words of `imh-removal`. */
export const removalWords = {
  noName: 'A learner without a name',
  nothing: 'There is nothing to delete: no record is kept here.',
  which: 'Whose record?',
  one: 'Delete this record',
  oneOnly: 'Delete my record',
  all: 'Delete everything on this device',
  pages: 'Also delete the copy of the pages for offline use',
  sureOne: (name: string, deeds: number) =>
    `This removes the record of ${name} from both places: ${deeds === 1 ? 'one thing' : `${deeds.toLocaleString('en')} things`} done or written, the name, drafts and the local card. You can undo it until you leave this page or choose who is learning.`,
  sureAll: (learners: number) =>
    `This removes ${learners === 1 ? 'the record of one learner' : `the records of ${learners} learners`} from both places, with names, drafts and local cards. It also forgets whose device this is and which advice was put away. You can undo it until you leave this page.`,
  surePages:
    'The copy of the pages goes too. Undo does not bring it back; the browser fetches it again when the course is opened with a connection.',
  yes: 'Yes, delete',
  no: 'Keep everything',
  undo: 'Undo',
  doneOne: (name: string) => `The record of ${name} is deleted from this device.`,
  doneAll:
    'All records, names and settings of this course are deleted from this browser. A note of what was deleted, without any words of it, stays for at least a day. Files that you saved stay too, and the pages unless you ticked them.',
  left: {
    first: 'The first place did not let everything go.',
    second: 'The second place did not answer, so a second copy may still be there.',
    third:
      'The third place did not let everything go. What is left there goes when the course is opened after a day.',
  },
  pagesLeft: 'The copy of the pages could not be deleted.',
  leaveTitle: 'The deletion can still be undone',
  leaveText:
    'A change of who is learning, or of whose device this is, opens this page anew. After that nothing can be undone.',
  leaveNot: 'Stay, so that I can undo it',
  leave: 'Go on: it stays deleted',
  undone: 'Everything is back.',
  notUndone: 'Not everything could be put back, because this browser has no room for it now.',
};
