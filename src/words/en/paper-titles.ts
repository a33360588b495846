/** What the papers are called, by their kind. */
export const paperTitles = {
  record: 'Record of learning',
  log: 'CPD log',
  account: 'Reflective account',
  everything: 'Everything',
};
