/**
 * Every interface word, in UK English. One constant for each user of words, so
 * that a bundle carries only its own. Course words never stand here.
 */

/** Words that the compiler sets around content. */
export const contentWords = {};
