/** Words of `imh-consultation`. */
export const consultationWords = {
  toFirst: 'Go to the first step',
  continue: 'Continue where you left off',
  yourChoices: 'Your choices',
  takenBefore: 'You took this before',
  youChose: 'You chose',
  twist: 'This time something else happens',
  goOn: 'Go on',
  otherWay: 'Take another way',
  back: 'Go back one step',
  again: 'Start again',
  againWithTwist: 'Start again with the twist',
  complete:
    'You have come to an ending, so this consultation is complete. You can start again, or go back and take another way.',
  twistIsSure:
    'While you stay on this page, the twist is sure to happen in this run, if your way leads to it.',
  notThere: 'That step is not on your way in this run. Here is the step where you are.',
  lookingBack: 'You have been further than this step. If you choose here, you go on from here.',
  toWhereYouAre: 'Go to where you are',
  changedElsewhere:
    'Your way was changed in another tab or window. Here is the step where you are now.',
  map: (taken: number, of: number) => `Map: ${taken} of ${of} steps taken`,
  mapLabel: 'Map of this consultation',
  ending: (title: string) => `Ending: ${title}`,
  states: {
    here: 'you are here',
    taken: 'taken',
    before: 'taken before',
    open: 'Not taken yet',
    openEnding: 'An ending, not taken yet',
  },
};
