const answers = (count: number) => (count === 1 ? '1 answer' : `${count} answers`);
const steps = (count: number) => (count === 1 ? '1 step' : `${count} steps`);
const list = (...parts: readonly (string | false)[]) => parts.filter(Boolean).join(' and ');

/** Words of `imh-carry`, which asks about answers from another page. */
export const carryWords = {
  told: (answered: number, taken: number, page: 'lesson' | 'consultation') =>
    `This link tells of ${list(taken > 0 && steps(taken), answered > 0 && answers(answered))} in this ${page}, from another page.`,
  ask: (count: number) => `Add ${count === 1 ? 'it' : 'them'} to your record?`,
  fresh: (answered: number, taken: number) =>
    `New, so to be added: ${list(taken > 0 && steps(taken), answered > 0 && answers(answered))}.`,
  nothing: 'There is nothing to add.',
  same: (count: number) => `In your record already: ${answers(count)}.`,
  differs: (count: number) =>
    count === 1
      ? '1 answer is not the one you gave here. If you add it, it counts as the newer one.'
      : `${count} answers are not the ones you gave here. If you add them, they count as the newer ones.`,
  changed: (count: number) =>
    `Left out, as the question has changed since and is asked again: ${answers(count)}.`,
  unfit: (count: number) => `Left out, as it does not fit this page: ${answers(count)}.`,
  way: {
    none: '',
    first: '',
    anew: 'You have a way of your own here. These steps begin a new one, and yours stays in your record.',
    same: 'The steps are in your record already.',
    unfit: 'The steps are left out, as they do not lead from one to the next on this page.',
  },
  hurdle: {
    nobody:
      'Nobody is chosen on this device. Choose who is learning first. Then this page asks whether to add them.',
    notKept:
      'This browser keeps nothing for now. What you add is lost when you leave or close this page.',
  },
  add: 'Add to my record',
  leave: 'Leave them out',
  adding: 'One moment…',
  added: (answered: number, taken: number) =>
    `Added to your record: ${list(taken > 0 && steps(taken), answered > 0 && answers(answered))}.`,
  undo: 'Undo',
  undone: 'Undone. What was added is out of your record again.',
  notKept:
    'They are on this page, but this browser could not keep them. Free some space in the browser settings, then open the link again.',
  refused: {
    damaged:
      'This link should bring answers from another page, but they cannot be read. Nothing was added.',
    large: 'This link holds more than anybody can have answered on one page. Nothing was added.',
    future:
      'This link comes from a later version of the course, so its answers cannot be read here. Nothing was added.',
    unfit: 'Nothing that this link brings from another page fits this page. Nothing was added.',
  },
  close: 'Hide this message',
};
