/** What the checks of the content look for in English. */
export const checkWords = {
  /** Words that turn a question round. */
  negative:
    /\b(?:not(?! only\b)|cannot|\w+n['’]t|never|except|(?<!at )least|unlikely|incorrect|untrue)\b/i,
  /** Only where one of several is asked for: "What went wrong?" turns nothing round. */
  wrongOne: /\bwhich\b.*\b(wrong|false|unsafe)\b/i,
  /** Choices that point at other choices, which the build shuffles. */
  ofTheAbove:
    /\b(?:all|any|both|either|most|neither|none|some) of the above\b|\ball the above\b|^(?:all|none) of (?:these|them)\W*$/i,
  allThatApply: /\b(?:all|any|everything|every one) (?:that|which) appl(?:y|ies)\b/i,
  /** A full stop after these ends no sentence; nor does one after an initial. */
  abbreviation: /(?:\b(?:e\.g|i\.e|vs|cf|al|Dr|Mr|Mrs|Ms|Prof|St|No|pp?|Fig|approx)|\b\p{Lu})\.$/u,
  /** The number of a short line, which is told from a figure only by what stands before it. */
  shortNumber:
    /\b(?:call|dial|phone|ring|telephone)(?:ing)? (\d{3,6})\b|\btext(?:ing)? (?:(?:\S+ ){0,3}?(?:on|to) )?(\d{5})\b/gi,
  /** Numbers that everybody may write: they are the same everywhere and for good. */
  everybodysNumber: /^(?:999|112|111)$/,
};
