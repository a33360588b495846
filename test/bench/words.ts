const vocabulary = (
  'a about adult after again ago already also always answer any appointment around arm ask awake ' +
  'baby back because before begin behind best between body both brain breath calm care carry ' +
  'change child clinic close comfort conversation cry day describe detail do each early easy ' +
  'eight enough evening every explain eye face family father feed feel few first floor follow ' +
  'four from gaze gentle give good grow half hand happen hard hear help her hold home hour how ' +
  'idea if important in infant interest kind know later learn leave lean less life light like ' +
  'listen little long look loud make many mild mind minute moment month more morning mother ' +
  'mouth move much name need next night noise notice offer often old once only open other ' +
  'own pair parent part pause people perhaps place play point practice question quiet rather ' +
  'reach ready repair return room say see sense serve settle share short show signal silence ' +
  'sit sleep slow small smile soft some sound speak stay step still story strong study sure take ' +
  'talk tell ten thing think three time together touch towards try turn two under visit voice ' +
  'wait warm watch way week well whole wonder word work worry year young'
).split(' ');

/** A writer who never says the same twice, yet always the same for one seed. */
export interface Writer {
  /** A whole number from 0 up to and without `below`. */
  number(below: number): number;
  /** That many words without a full stop. */
  words(howMany: number): string;
  sentence(): string;
  /** Sentences of at least that many words in all. */
  paragraph(howMany: number): string;
}

/** Starts a writer; the same seed writes the same words. */
export function newWriter(seed: number): Writer {
  let state = seed * 2_654_435_761 + 1;
  const number = (below: number) => {
    // Mulberry32: small, quick and even enough for made-up text.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  const words = (howMany: number) =>
    Array.from({length: howMany}, () => vocabulary[number(vocabulary.length)]).join(' ');
  const sentence = () => {
    const text = words(8 + number(9));
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (howMany: number) => {
    const sentences = [sentence()];
    while (sentences.join(' ').split(' ').length < howMany) sentences.push(sentence());
    return sentences.join(' ');
  };
  return {number, words, sentence, paragraph};
}
