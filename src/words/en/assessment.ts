/** Where a question stands among those of an attempt, or of the pool. */
const place = (question: number, of: number) => `Question ${question} of ${of}`;

const list = (count: number, one: string, many: string) => (count === 1 ? one : many);

/** Words of `imh-assessment` and `imh-item`. */
export const assessmentWords = {
  place,
  part: (question: number, of: number, part: number, parts: number) =>
    `${place(question, of)}, part ${part} of ${parts}`,
  link: (question: number) => `question ${question}`,
  linkPart: (question: number, part: number) => `question ${question}, part ${part}`,
  safety: (label: string) => `Safety question · ${label}`,

  start: 'Begin when you are ready',
  willHappen: (drawn: number) =>
    `You get ${drawn} questions on one page. Answer them in any order, and change your answers until you submit.`,
  isKept:
    'Each choice is kept on this device as you make it. You can close this page and come back, also without a connection.',
  notKept:
    'This browser cannot keep your answers. They are lost when you leave or reload this page. To keep them, allow site data for this page or use another browser.',
  begin: 'Begin',
  again: 'Begin a new attempt',
  newAttempt: 'With a new attempt, these explanations are no longer shown.',
  seeRecord: 'See your record',
  continueWith: 'Continue with',

  attempt: 'Your attempt',
  begun: (date: string, count: number) =>
    `Begun on ${date}, with ${list(count, '1 question', `${count} questions`)}. Nothing is marked until you submit.`,
  gone: (count: number) =>
    list(
      count,
      'One question was taken out of the assessment after you began. It is left out of the count.',
      `${count} questions were taken out of the assessment after you began. They are left out of the count.`,
    ),
  emptied:
    'All questions of your attempt were taken out of the assessment. Please begin a new one; this one does not count.',
  corrected:
    'This question was corrected after you answered it. Please answer it again. Without a new answer it is left out of the count.',

  review: 'Before you submit',
  answered: (count: number, of: number) => `${count} of ${of} questions are answered.`,
  open: 'Not answered yet:',
  changed: 'Corrected since you answered:',
  submit: 'Submit my answers',
  sureOpen: (count: number) =>
    list(
      count,
      'One question is not answered. It counts as not right.',
      `${count} questions are not answered. They count as not right.`,
    ),
  sureChanged: (count: number) =>
    list(
      count,
      'One corrected question is not answered again. It is left out of the count.',
      `${count} corrected questions are not answered again. They are left out of the count.`,
    ),
  sure: 'Do you want to submit all the same?',
  submitAnyway: 'Submit all the same',
  goOn: 'Go on answering',

  passed: 'You passed',
  failed: 'Not passed this time',
  score: (right: number, of: number) => `You had ${right} of ${of} questions right.`,
  mark: (mark: number, needed: number, of: number) =>
    `The pass mark is ${mark}%, which is ${needed} of ${of}.`,
  safetyRight: (of: number) =>
    list(of, 'The safety question was right.', `All ${of} safety questions were right.`),
  safetyMissed: (right: number, of: number) =>
    `${right} of ${of} safety questions ${list(right, 'was', 'were')} right. To pass, every one has to be right.`,
  lookSafety: 'Safety questions to look at first:',
  look: 'Questions that were not right:',
  tooShort: 'Too much was left out for a pass. Please begin a new attempt.',
  leftOut: (count: number) =>
    list(
      count,
      'One question was left out of the count, because it was corrected or taken out after you began.',
      `${count} questions were left out of the count, because they were corrected or taken out after you began.`,
    ),
  stays: (date: string) => `You passed on ${date}. That stays.`,
  explained: 'Each answer is explained below.',
  history: 'Your attempts',
  attemptLine: (date: string, right: number, of: number, passed: boolean) =>
    `${date}: ${right} of ${of} right, ${passed ? 'passed' : 'not passed'}`,
  bestLine: (right: number, of: number) => `Your best result so far is ${right} of ${of}.`,
  advice: 'Before you try again',
  readFirst: (attempts: number) =>
    `${attempts} attempts were not passed. It helps to read these parts again first:`,
  toResult: 'Back to your result',

  right: 'Right.',
  notRight: 'Not right.',
  notAnswered: 'Not answered, so not right.',
  otherPart:
    'Right. The question counts as not right all the same, because another part of it was not right.',
  left: 'Left out of the count, because it was corrected after you answered.',
  wasRight:
    'Your answer was right. The question was corrected later, so here it stands in new words.',
  wasNotRight:
    'Your answer was not right. The question was corrected later, so here it stands in new words.',
};
