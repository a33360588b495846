/** Words of `imh-embed`, on other people's pages. */
export const embedWords = {
  done: (done: number, of: number, right: number) =>
    `${done} of ${of} questions done, ${right} right.`,
};
