/** Words of the reports for reviewers. */
export const reviewWords = {
  heading: 'For reviewers',
  intro:
    'Two reports, made with every build. They are not kept on your device, so they need a connection.',
  key: 'Answer key',
  keyLead: 'Every question with its right answers, feedback, explanation, facts and sources.',
  claims: 'Claim by claim',
  claimsLead: 'Every sentence that cites a source, beside the facts and the source it rests on.',
  version: (version: string, date: string) => `Version ${version} of the course, of ${date}.`,
  partVersion: (version: string, status: string) => `Version ${version}. ${status}.`,
  contents: 'Contents',
  run: (title: string, run: number, of: number) => `${title}, part ${run} of ${of}`,
  // The answer key
  question: (label: string, title: string) => `${label}. ${title}`,
  counted: (count: number) => (count === 1 ? '1 question' : `${count} questions`),
  hint: 'Hint',
  explanation: 'Explanation',
  outcome: 'Outcome',
  recalls: (title: string) => `Looks back on “${title}”.`,
  noOutcome: 'none named',
  facts: 'Facts',
  sources: 'Sources',
  caution: 'Caution:',
  statuses: {V: 'read', K: 'known, not opened', '?': 'barred'},
  noFacts: 'none named',
  // Claim by claim
  howTo:
    'Each row has one sentence that cites a source. Sentences just above it that cite nothing stand in a paragraph of their own before it, because the source may speak for them too. Where a citation names no fact, all facts of the page that rest on its source are shown. Other sentences without a source are not listed.',
  statusKey:
    'V: a page stating it was read. K: well established and its source known, but not opened.',
  sentences: (count: number) => (count === 1 ? '1 sentence' : `${count} sentences`),
  allCited: 'Every fact of the front matter is cited.',
  uncited: (ids: readonly string[]) => `In the front matter but never cited: ${ids.join(', ')}.`,
  columns: {sentence: 'What the course says', rests: 'What it rests on'},
  top: 'Top of the page',
  line: (line: number) => `line ${line}`,
  source: 'Source:',
  noFact: 'No fact of this page rests on this source.',
};
