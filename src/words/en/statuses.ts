/** How far words have been reviewed, as pages and papers say it. */
export const statusWords = {
  draft: 'Draft, not yet clinically reviewed',
  'in-review': 'In review, not yet clinically signed off',
  published: 'Clinically reviewed',
  withdrawn: 'Withdrawn: do not rely on this page',
};
