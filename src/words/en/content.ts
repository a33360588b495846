const nations = new Intl.ListFormat('en-GB');

/** Words that the compiler sets around content. */
export const contentWords = {
  callouts: {
    note: 'How sure are we?',
    tip: 'In practice',
    important: 'Safety first',
    warning: 'Before you read',
    caution: 'Handle with care',
  },
  describeFigure: 'Describe this figure',
  source: (number: number) => `Source ${number}`,
  table: (columns: readonly string[]) => `Table: ${columns.join(', ')}`,
  helpline: {
    hours: (hours: string) => `Hours: ${hours}`,
    nations: (names: readonly string[]) => `Covers ${nations.format(names)}`,
    checked: {
      owner: (date: string) =>
        `Last compared on ${date} with a stored copy of the service’s own page.`,
      other: (date: string) =>
        `Last compared on ${date} with a stored copy of another organisation’s page.`,
    },
  },
};
