/** Words of `imh-standing`, what came of the assessment so far. */
export const standingWords = {
  notTaken: 'Not yet taken',
  inProgress: 'In progress',
  failed: (right: number, of: number) => `Not passed yet, best result ${right} of ${of}`,
  passed: (date: string, right: number, of: number) =>
    `Passed on ${date}, best result ${right} of ${of}`,
};
