import type {Choice, Citation, Question} from '../../src/course/course.ts';

/** Small questions, one of each kind, for tests in browsers and in Node. */
const blank: Question = {
  id: 'tea/q1',
  anchor: 'q1',
  kind: 'one',
  title: '',
  level: 3,
  stem: '',
  hint: '',
  choices: [],
  pairs: [],
  columns: [],
  explanation: '',
  cites: [1],
  digest: '9f2c41',
  shuffle: true,
  facts: [],
  safety: false,
  skippable: false,
};

export const citations: readonly Citation[] = [
  {key: 'leaf2020', number: 1, html: 'Leaf A. On tea. 2020.', short: 'Leaf, 2020'},
];

const source = '<sup class="cite"><a href="#ref-1" aria-label="Source 1">1</a></sup>';

function choice(id: string, html: string, right: boolean, feedback: string): Choice {
  return {id, html, right, feedback: feedback && `<p>${feedback}</p>`};
}

function step(id: string, html: string): Choice {
  return choice(id, html, true, '');
}

/** Choose one: apple. */
export function chooseOne(more: Partial<Question> = {}): Question {
  return {
    ...blank,
    title: 'Which of these is a fruit?',
    choices: [
      choice('aaaaa1', 'Carrot', false, 'A carrot is a root.'),
      choice('aaaaa2', 'Apple', true, 'Yes, it holds the seeds.'),
      choice('aaaaa3', 'Leek', false, 'A leek is a stem.'),
    ],
    explanation: `<p>A fruit holds the seeds of its plant.${source}</p>`,
    ...more,
  };
}

/** True or false: false. */
export function trueOrFalse(more: Partial<Question> = {}): Question {
  return {
    ...blank,
    title: 'A whale is a fish.',
    choices: [
      choice('bbbbb1', 'True', false, 'It breathes air.'),
      choice('bbbbb2', 'False', true, 'Yes, it breathes air.'),
    ],
    explanation: `<p>A whale is a mammal.${source}</p>`,
    shuffle: false,
    ...more,
  };
}

/** Choose all that apply: apple and pear. */
export function chooseMany(more: Partial<Question> = {}): Question {
  return {
    ...blank,
    kind: 'many',
    title: 'Which of these are fruits?',
    choices: [
      choice('ccccc1', 'Apple', true, 'Yes, it holds the seeds.'),
      choice('ccccc2', 'Carrot', false, 'A carrot is a root.'),
      choice('ccccc3', 'Pear', true, 'Yes, look for the pips.'),
      choice('ccccc4', 'Leek', false, 'A leek is a stem.'),
    ],
    explanation: `<p>A fruit holds the seeds of its plant.${source}</p>`,
    ...more,
  };
}

/** Put in order: boil, warm, pour, drink. */
export function putInOrder(more: Partial<Question> = {}): Question {
  return {
    ...blank,
    kind: 'order',
    title: 'How is tea made?',
    choices: [
      step('ddddd1', 'Boil the water'),
      step('ddddd2', 'Warm the pot'),
      step('ddddd3', 'Pour'),
      step('ddddd4', 'Drink'),
    ],
    explanation: `<p>A warm pot keeps the tea hot.${source}</p>`,
    ...more,
  };
}

/** Match: fish with water, bird with sky, mole with earth. */
export function matchPairs(more: Partial<Question> = {}): Question {
  return {
    ...blank,
    kind: 'match',
    title: 'Where does each one live?',
    pairs: [
      {left: step('eeeee1', 'Fish'), right: {id: 'fffff1', text: 'Water'}},
      {left: step('eeeee2', 'Bird'), right: {id: 'fffff2', text: 'Sky'}},
      {left: step('eeeee3', 'Mole'), right: {id: 'fffff3', text: 'Earth'}},
    ],
    columns: ['Animal', 'Home'],
    explanation: `<p>Each has its own element.${source}</p>`,
    ...more,
  };
}
