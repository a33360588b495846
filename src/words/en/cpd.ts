/** Words of the elements in which a learner adds to an activity. */
export const cpdWords = {
  undo: 'Undo',
  notKept: 'It stands here for now, but this browser cannot keep it.',
  minutes: {
    label: 'Minutes it took you',
    suggested: (minutes: number) =>
      `The course suggests ${minutes}. Enter your own number if it took you more or less. Nothing is measured for you.`,
    keep: 'Keep my minutes',
    back: 'Use the suggested minutes',
    kept: (minutes: number) =>
      `Your record says ${minutes === 1 ? '1 minute' : `${minutes} minutes`}, as entered by you.`,
    isBack: 'Your record uses the suggested minutes again.',
    faults: {
      number: 'Enter whole minutes in digits, for example 20.',
      few: 'Enter 1 minute or more.',
      many: 'Enter 600 minutes or fewer.',
    },
  },
  themes: {
    legend: (name: string, version: string) => `${name} (${version}): choose any that fit`,
    former: (name: string, version: string, themes: string) =>
      `You chose from ${name}, version ${version}: ${themes}. That stays as it is, until you choose below.`,
    saved: 'Kept in your record.',
  },
  discussions: {
    add: 'Add a discussion',
    on: 'Date',
    minutes: 'Minutes',
    role: 'Role of your colleague',
    roleHint: 'The role only, for example practice nurse. No name.',
    text: 'What came of it',
    noIdentifiers:
      'Write nothing that could identify a baby, a parent or a colleague. Others who use this device can read your words.',
    save: 'Add to my record',
    saved: 'Kept in your record.',
    remove: (date: string) => `Remove the discussion of ${date}`,
    removed: 'Removed from your record.',
    entry: (date: string, role: string, minutes: number) =>
      `${date}, ${role}, ${minutes === 1 ? '1 minute' : `${minutes} minutes`}`,
    faults: {
      on: 'Enter the day of the discussion.',
      future: 'Enter a day that is not in the future.',
      role: 'Enter the role of your colleague.',
    },
  },
};
