/** Words of the pages about consultations, outside their element. */
export const consultationPageWords = {
  consultations: 'Consultations',
  consultationNumber: (number: number) => `Consultation ${number}`,
  consultation: 'Consultation:',
  next: 'Next, a consultation:',
  about: 'About this consultation',
  outcomes: 'After this consultation you can',
  fictional: 'Fictional case.',
  fictionalSays: 'Nobody in it is real, and what happens is made up.',
  noScript:
    'Scripts are off in this browser, so nothing that you choose here is kept. All steps stand below. Each choice is a link to the step it leads to.',
  step: (name: string) => `Fictional case · Step ${name}`,
  ending: (name: string) => `Fictional case · Ending ${name}`,
  leadsTo: (name: string) => `Leads to step ${name}.`,
  twist: 'In about one run in three this happens instead:',
  rule: 'The consultation is complete when you come to an ending. There is no score, and nothing is timed.',
  whenDone: 'When it is complete',
  notScored: 'not scored',
};
