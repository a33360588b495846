/** Words of `imh-who`, which stands on every page of a shared device. */
export const whoWords = {
  learning: (name: string) => `${name} is learning here.`,
  noName: 'A learner without a name',
  region: 'Who is learning',
  switch: 'Switch',
  finish: 'Finish',
  nobody:
    'Several people use this device, and nobody is chosen. What you do now is not kept until you choose.',
  who: 'Who is learning?',
  another: 'Somebody else',
  cancel: 'Cancel',
  before: (count: number, name: string) =>
    count === 1
      ? `One thing was done before you chose. Add it to the record of ${name}?`
      : `${count} things were done before you chose. Add them to the record of ${name}?`,
  add: 'Yes, add to this record',
  without: 'No, start without',
  back: 'Back',
  notChosen:
    'This browser could not keep who is learning, so nothing has changed. Free some space in the browser settings, then try again.',
  notTaken:
    'This browser has no room for what was done here, so nothing has changed. It is still on this page.',
  heldTitle: 'This page belongs to somebody else',
  held: (mine: string, next: string) =>
    `This page shows the work of ${mine}. Meanwhile ${next} was chosen on this device.`,
  heldNobody: (mine: string) =>
    `This page shows the work of ${mine}. Meanwhile nobody is chosen on this device.`,
  heldUnfinished: 'Something on this page is not finished. It goes when the page is opened anew.',
  heldUnsaved:
    'This browser could not keep everything that was done here. What is only on this page is lost when it is opened anew.',
  goOn: (mine: string) => `I am ${mine}: go on here`,
  open: (next: string) => `Open this page for ${next}`,
  leave: 'Leave this page to the next person',
};
