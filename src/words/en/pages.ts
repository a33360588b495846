import {statusWords} from './statuses.ts';

/** Words of the pages, outside elements. */
export const pageWords = {
  skip: 'Skip to the content',
  nav: 'Main',
  home: 'Lessons',
  glossary: 'Glossary',
  record: 'Your record',
  help: 'Help now',
  footer: 'About this course',
  about: 'About',
  privacy: 'Privacy',
  device: 'This device',
  references: 'References',
  notNhs: 'Not an NHS service. For learning, not advice about a named baby or family.',
  licence: (licence: string) => `Words and drawings: ${licence}. Code: MIT.`,
  version: (version: string, date: string) =>
    `This is version ${version} of the course, of ${date}.`,
  noScript:
    'Without scripts, nothing that you choose here is kept. The answers stand under each question.',
  unset: {
    provider: 'No provider is named yet.',
    contact: 'There is no contact address yet, so mistakes cannot be reported here.',
  },
  provider: (provider: string) => `Provided by ${provider}.`,
  contact: 'Report a mistake',
  reportLesson: 'Report a problem with this lesson',
  reportQuestion: (place: number) => `Report a problem with question ${place}`,
  share: 'Share or embed',
  statuses: statusWords,
  draftLessons: 'Draft: no lesson has been clinically reviewed yet.',
  draftCourse: 'Draft: not everything here has been clinically reviewed yet.',
  draftSays:
    'Written from published sources. No clinician has checked it yet, so follow your own guidance and judgement.',
  lessons: 'Lessons',
  lessonNumber: (number: number) => `Lesson ${number}`,
  start: (title: string) => `Start: ${title}`,
  minutes: (minutes: number) => `about ${minutes} minutes`,
  questions: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
  backToLessons: 'All lessons',
  audience: {gp: 'GPs', 'health-visitor': 'health visitors'} as Readonly<Record<string, string>>,
  for: (audience: string) => `for ${audience}`,
  only: (nations: string) => `${nations} only: elsewhere, look at local arrangements`,
  outcomes: 'After this lesson you can',
  question: (place: number, of: number) => `Question ${place} of ${of}`,
  recall: 'Looking back',
  safety: 'Safety question',
  how: {
    one: 'Choose one answer.',
    many: 'Choose all that apply.',
    order: 'Put these in order.',
    match: 'Choose a match for each row.',
  },
  hint: 'Hint',
  choose: 'Choose…',
  showAnswer: 'Show the answer',
  right: 'Right:',
  notRight: 'Not right:',
  sources: 'Sources:',
  fictional: 'Fictional case',
  skipCase: 'Skip this case. It does not count against you.',
  reflection: 'Reflection',
  card: 'Your local card',
  noIdentifiers:
    'Write nothing that could identify a baby, a parent or a colleague. Others who use this device can read your words.',
  noPatients:
    'Services and their numbers only, nothing about a patient. Others who use this device can read your words.',
  noIdentifiersOnPaper:
    'Before you pass a paper on, make sure that nothing in it could identify a baby, a parent or a colleague.',
  progress: 'Your progress in this lesson',
  rule: 'The lesson is complete when you have read to this point and each question is answered or its answer shown. Nothing is timed.',
  safetyRule:
    'The lesson is complete when you have read to this point, each question is answered or its answer shown, and each safety question has been answered right. You may try as often as you like.',
  nextLesson: 'Next lesson:',
  seeRecord: 'See your record',
  note: 'Note this for your CPD record',
  aboutLesson: 'About this lesson',
  lessonVersion: 'Version',
  authors: 'Written by',
  reviewers: 'Clinically reviewed by',
  noReviewers: 'nobody yet',
  lastReviewed: 'Last reviewed',
  nextReview: 'Next review due',
  notYet: 'not yet',
  changes: 'Changes',
  recordLead:
    'What this browser keeps of your work in this course. The course sends it to nobody. It leaves this device only in copies that are made here. Others who use this device can see it.',
  recordNoScript:
    'This page needs scripts, because your record is kept in this browser and nowhere else.',
  reflections: 'Your reflections',
  noCard: 'You have not filled in your local card yet.',
  noReflections: 'You have not saved a reflection yet.',
  deleteHeading: 'Delete your record',
  deleteWhere: 'To see or delete everything that this browser keeps, open',
  offlineTitle: 'This page is not on your device yet',
  offlineLead:
    'You are offline, and this page was not kept. All pages below are on your device if the course said “Ready offline”. The reports for reviewers need a connection. Your record has not changed.',
  notFoundTitle: 'There is no such page',
  notFoundLead:
    'The address may be mistyped, or the page may have moved. Your record has not changed.',
  movedTitle: 'This page has moved',
  movedLead: (link: string) => `What was here is now: ${link}. Your record goes along with it.`,
  goOn: 'Where would you like to go?',
  storage: 'What is kept, key by key',
  storageColumns: {key: 'Key', what: 'What it holds', why: 'Why', until: 'Until'},
  storageRows: {
    event: {
      what: 'One thing you did: a lesson opened or read, an answer given or changed, a question left out for good, a step of a consultation, an assessment begun or submitted, a saved reflection or note, the minutes, themes and discussions that you entered.',
      why: 'To show you your answers again and to keep your record.',
      until: 'You delete it, or the browser clears its storage.',
    },
    draft: {
      what: 'A reflection you have begun and not saved.',
      why: 'So that a closed lid loses nothing.',
      until: 'You save or delete it, or the browser clears its storage.',
    },
    name: {
      what: 'The name or initials that you chose. Only on a device that you called your own, or for a learner of a shared one.',
      why: 'To tell learners on this device apart, and for the documents that you make.',
      until: 'You change or delete it, or the browser clears its storage.',
    },
    emptied: {
      what: 'When your record was deleted, and the random numbers under which it stood; no words of it. In the second and third copy, or in the first where there is no other.',
      why: 'So that nothing deleted comes back from a disk that was written late.',
      until:
        'The first visit of the same learner, or look at the page about this device, after a day.',
    },
    seat: {
      what: 'Whether this device is your own or shared, who is learning on it, and when they last did something.',
      why: 'So that nobody adds to the record of somebody else.',
      until: 'You delete it, or the browser clears its storage.',
    },
    hidden: {
      what: 'Which pieces of advice you have put away.',
      why: 'So that they do not come back on every page.',
      until: 'You delete it, or the browser clears its storage.',
    },
    probe: {
      what: 'A try of a thousand letters, removed at once.',
      why: 'To find out before you start whether this browser keeps anything.',
      until: 'Less than a second.',
    },
    twin: {
      what: 'A database (IndexedDB) with a second copy of the keys above.',
      why: 'Browsers write the first copy to the disk some seconds late. This one is there when you see that your answer is right or not.',
      until: 'As the first copy. An empty database may stay.',
    },
    whole: {
      what: 'A sign in that database that nothing was thrown away since it was filled. Nothing about you.',
      why: 'So that it is filled again from the third copy where the browser has thrown it away.',
      until:
        'You delete everything, or the browser clears its storage. It comes back with the next visit.',
    },
    third: {
      what: 'A cache with a third copy of what was written down within a day.',
      why: 'A browser that is stopped twice in a row may throw its database away before the first copy is on the disk.',
      until: 'The first visit after a day, or as the first copy if that is sooner.',
    },
    embed: {
      what: 'Your last answer to a question, on the page of another site that shows it and has asked for memory. Never on this site.',
      why: 'So that your answers are there when you come back to that page.',
      until:
        'You choose “Forget my answers here” there, or the browser clears the storage of that site.',
    },
  } as Readonly<Record<string, {what: string; why: string; until: string}>>,
  storageCache:
    'The browser also keeps a copy of the pages themselves (cache storage, by a service worker), so that the course works offline.',
  referencesLead: 'Every source that the course cites, in alphabetical order.',
};
