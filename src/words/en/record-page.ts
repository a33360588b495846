import {paperTitles} from './paper-titles.ts';
import {phraseWords} from './phrases.ts';

/** Words of the page of the record that stand there before any script. */
export const recordPageWords = {
  done: 'What you have done',
  kinds: phraseWords.kinds,
  open: {
    lesson: 'Open this lesson',
    consultation: 'Open this consultation',
    assessment: 'Open the assessment',
  },
  suggested: (minutes: number) => `about ${minutes} minutes`,
  cells: {
    started: 'Started',
    completed: 'Completed',
    result: 'Result',
    version: 'Content version',
    status: 'Content status',
  },
  outcomes: 'What it teaches',
  outcomesSay: 'These go into your papers once you have completed it.',
  notes: 'Notes for your CPD record',
  notesSay:
    'Three short notes, in your own words. Leave out what you like, and change them at any time.',
  prompts: [
    'What was it?',
    'What did I learn?',
    'What will I change? For GP appraisal, also say by when, and what you still need to learn.',
  ],
  time: 'Time it took you',
  themes: 'How it relates to your Code',
  noThemes: 'This course names no regulator’s code.',
  discussed: 'Discussed with a colleague',
  discussedSay:
    'Learning alone is not participatory. If you talked this over with another professional, note it here: it makes a row of its own. Your regulator decides what counts.',
  codes: 'Where the themes come from',
  codesSay:
    'A choice is kept with the version of the code that you chose it from. A later version does not change it.',
  code: (name: string, by: string, version: string, dated: string) =>
    `${name} (${by}), version of ${version}, in force from ${dated}. It may have been amended since.`,
  compared: {
    owner: (date: string) =>
      `Themes compared on ${date} with a stored copy of the regulator’s own page.`,
    other: (date: string) =>
      `Themes compared on ${date} with a stored copy of another organisation’s page.`,
  },
  readCode: (name: string) => `Read ${name}`,
  documents: 'Take a paper with you',
  documentsSay:
    'Each paper is made here, on your device, from the record above. Nothing is sent to anybody. You can read it, print it or save it as a file.',
  papers: {
    record: {
      title: paperTitles.record,
      says: 'What you completed, when, and how it went. Others call it a certificate, but nobody confirms this one.',
      make: 'Make a record of learning',
    },
    log: {
      title: paperTitles.log,
      says: 'A table with one row for each activity and each discussion. It opens in Excel.',
      make: 'Make a CPD log',
    },
    account: {
      title: paperTitles.account,
      says: 'Your notes on one activity, in the order of the NMC form or for GP appraisal, to copy from.',
      make: 'Make a reflective account',
    },
    everything: {
      title: paperTitles.everything,
      says: 'All that is kept of you here, in one file (JSON), for another program.',
      make: 'Get everything',
    },
  },
  carry: 'Move your record, or keep a copy',
  device: 'Who is learning on this device, and what is kept',
};
