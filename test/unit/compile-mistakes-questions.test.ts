import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Change, mistakesWith, swap} from '../fixtures/courses.ts';

/** Changes the small lesson and compares what its author is told, line for line. */
async function second(change: Change, ...expected: string[]): Promise<void> {
  const told = await mistakesWith({'lessons/second.md': change});
  assert.deepEqual(
    told,
    expected.map((line) => `content/lessons/second.md:${line}`),
  );
}

test('a question without a tick is told', () =>
  second(
    swap('- [x] Time', '- [ ] Time'),
    '31: Q1 has no right answer. Tick at least one with [x].',
  ));

test('a question with one answer only is told', () =>
  second(
    swap('- [ ] Nothing\n    > It may look so.\n', ''),
    '31: Q1 has one answer only. Add another.',
  ));

test('a question without answers is told', () =>
  second(
    swap('- [ ] Nothing\n    > It may look so.\n- [x] Time\n    > Yes.\n\n', ''),
    '31: Q1 has no answers. Add a list of "- [ ]" lines, a numbered list or a table of two columns.',
  ));

test('an answer without feedback is told on its line', () =>
  second(
    swap('- [x] Time\n    > Yes.', '- [x] Time'),
    '35: This answer of Q1 has no feedback. Add a quote under it, indented by four spaces.',
  ));

test('an answer with more than words and feedback is told', () =>
  second(
    swap('    > Yes.', '    > Yes.\n\n    And more.'),
    '38: An answer of Q1 is one paragraph, and one quote as its feedback. Move this away.',
  ));

test('two answers of the same words are told', () =>
  second(
    swap('- [x] Time', '- [x] **Nothing**'),
    '35: This answer of Q1 has the same words, or the same short hash, as another. Reword one of them.',
  ));

test('a stray block between heading and answers is told', () =>
  second(
    swap('- [ ] Nothing', '```\ncode\n```\n\n- [ ] Nothing'),
    '33: Between the heading and the answers of Q1 stand only paragraphs, figures and one quote as hint. Move this away.',
  ));

test('a callout between heading and answers is told', () =>
  second(
    swap('- [ ] Nothing', '> [!NOTE]\n> Hm.\n\n- [ ] Nothing'),
    '33: Between the heading and the answers of Q1 stand only paragraphs, figures and one quote as hint. Move this away.',
  ));

test('two hints are told', () =>
  second(
    swap('- [ ] Nothing', '> One.\n\nOr:\n\n> Two.\n\n- [ ] Nothing'),
    '37: Q1 has two quotes before its answers. Keep one hint.',
  ));

test('text after a question needs a heading of its own', () =>
  second(
    swap('### Q2.', 'And so on.\n\n### Q2.'),
    '40: This does not belong to Q1, which ends with its explanation. Put a heading above it, or move it.',
  ));

test('words between two lists of answers are told', () =>
  second(
    swap('- [x] Time', '\nOr:\n\n- [x] Time'),
    '36: This does not belong to Q1, which ends with its explanation. Put a heading above it, or move it.',
  ));

test('two answer lists in one question are told', () =>
  second(
    swap('- [x] Time', '* [x] Time'),
    '35: Q1 has two lists of answers. Keep one, or make a second question of this one.',
  ));

test('a list that an unindented quote splits is told', () =>
  second(
    swap('    > It may look so.', '> It may look so.'),
    '35: The answers of Q1 are split by a quote. Indent the feedback under each answer by four spaces.',
  ));

test('feedback of the last answer that is not indented is told', () =>
  second(
    swap('    > Yes.', '> Yes.'),
    '38: Q1 has two quotes after its answers. Keep one explanation; if one is feedback, indent it by four spaces.',
  ));

test('plain items among ticked ones are told', () =>
  second(
    swap('- [ ] Nothing', '- Nothing'),
    '33: This answer of Q1 has no box. Begin it with "- [ ]", or "- [x]" if it is right.',
  ));

const mistyped =
  'This looks like an answer but is not typed as one. Write "- [ ] Answer" or "- [x] Answer", with both spaces.';

for (const typed of ['-[x] Time', '– [x] Time', '- [] Time', '- [x]Time', '- [ x] Time']) {
  test(`an answer typed as "${typed}" is told on its line`, () =>
    second(swap('- [x] Time', typed), `35: ${mistyped}`));
}

test('an answer typed without a space is told in the text too', () =>
  second(swap('It is a [pause]', '-[x] It is a [pause]'), `24: ${mistyped}`));

test('ticked answers under no question are told', () =>
  second(
    swap('### Q1.', '- [x] Time\n\n### Q1.'),
    '31: This answer belongs to no question. Put a heading such as "### Q1. …" above it.',
  ));

test('a number that two questions have is told', () =>
  second(
    swap('### Q2.', '### Q1.'),
    '40: Q1 is here twice. Give this one the next free number; numbers are never used again.',
  ));

for (const typed of ['### Q. Match', '### Question: match', '### Q2 Match', '### q2. Match']) {
  test(`a question whose heading begins with "${typed}" has no number`, () =>
    second(
      swap('### Q2. Match', typed),
      '40: This question has no number that can be read. Write "### Q1. …" with the next free number.',
    ));
}

test('a question with the wrong number of # signs is told', () =>
  second(
    swap('### Q2.', '## Q2.'),
    '40: A question begins with ###, or with #### inside a scenario. Change the number of # signs.',
  ));

test('a question that asks nothing is told', () =>
  second(
    swap('### Q1. What does a pause give?', '### Q1.'),
    '31: Q1 asks nothing. Write the question after its number.',
  ));

test('a table to match with three columns is told', () =>
  second(
    swap('| Sign | Meaning |\n| --- | --- |', '| Sign | Meaning | More |\n| --- | --- | --- |'),
    '42: The table of Q2 has 3 columns and needs two. Keep what is matched with what.',
  ));

test('equal words on the right of a match are told', () =>
  second(
    swap('| Wants more |', '| Needs a pause |'),
    '45: This answer of Q2 has the same words, or the same short hash, as another. Reword one of them.',
  ));

test('an empty cell in a match is told', () =>
  second(
    swap('| Wants more |', '| |'),
    '45: This row of Q2 has an empty cell. Fill it, or take the row out.',
  ));

test('a link on the right of a match is told', () =>
  second(
    swap('| Wants more |', '| Wants [more](#q1) |'),
    '45: The right-hand column of Q2 holds plain words only. Move this to the explanation.',
  ));

test('feedback on a thing to put in order is told', () =>
  second(
    swap('- [ ] Nothing\n    > It may look so.\n- [x] Time', '1. Nothing\n2. Time'),
    '34: Q1 asks for an order, so its items have no feedback. Say it in the explanation.',
  ));

test('a question without an explanation is told', () =>
  second(
    swap('> A pause is time.[^tronickcohn1989]\n', ''),
    '31: Q1 has no explanation. Add a quote after the answers that says why, with its source.',
  ));

test('an explanation without a source is told', () =>
  second(
    swap('> A pause is time.[^tronickcohn1989]', '> A pause is time.'),
    '38: The explanation of Q1 names no source. Add one, such as [^key], to what it says.',
  ));

test('a question that the front matter does not know is told', () =>
  second(
    swap('  q2: {facts: [E1], recalls: first}\n', ''),
    '39: The front matter does not know this question. Add "q2" to "questions", with its outcome and facts.',
  ));

test('an entry of the front matter without a question is told', () =>
  second(
    swap('version: 0.1.0\ns', '  q3: {outcome: "2.1", facts: [E1]}\nversion: 0.1.0\ns'),
    '13: There is no question "q3" in this lesson. Write it, or take this entry out.',
  ));

test('a question without an outcome is told', () =>
  second(
    swap(', recalls: first', ''),
    '12: The question q2 tests no outcome. Add "outcome", or "recalls" with the id of a lesson.',
  ));

test('an outcome that the lesson does not have is told', () =>
  second(
    swap('{outcome: "2.1"', '{outcome: "2.2"'),
    '11: The outcome 2.2 is not among the outcomes of this lesson. Correct it, or add it to "outcomes".',
  ));

test('a fact of a question that the lesson does not have is told', () =>
  second(
    swap('{facts: [E1]', '{facts: [E2]'),
    '12: The fact E2 of q2 is not among the facts of this lesson. Add it to "facts", or correct it.',
  ));

test('looking back on a lesson that is not there is told', () =>
  second(
    swap('recalls: first', 'recalls: third'),
    '12: There is no other lesson "third" to look back on. Correct the id in "recalls".',
  ));

test('a scenario without a question is told', () =>
  second(
    swap('### Q1.', '### Scenario: Ada\n\nAda looks.\n\n### Q1.'),
    '31: This scenario has no question. Add one under it that begins with "#### Q".',
  ));

test('an ordinary heading inside a scenario is told', () =>
  second(
    swap('### Q1. What', '### Scenario: Ada\n\n#### Later\n\nAda sleeps.\n\n#### Q1. What'),
    '33: A scenario holds its own questions only. Begin this heading with ## or ###, or make it "#### Q…".',
  ));

test('a reflection without a number is told', () =>
  second(
    swap('### Q1.', '### Reflection: you\n\n- What?\n\n### Q1.'),
    '31: This reflection has no number that can be read. Write "### Reflection: R1. …".',
  ));

test('a reflection without prompts is told', () =>
  second(
    swap('### Q1.', '### Reflection: R1. You\n\nThink.\n\n### Q1.'),
    '31: R1 has no prompts. Add a list of questions, each on a line after a hyphen.',
  ));

test('text after the prompts of a reflection is told', () =>
  second(
    swap('### Q1.', '### Reflection: R1. You\n\n- What?\n\nThen go on.\n\n### Q1.'),
    '35: This does not belong to R1, which ends with its prompts. Put a heading above it, or move it.',
  ));

test('a card without a number is told', () =>
  second(
    swap('### Q1.', '### Card: here\n\n- Who?\n\n### Q1.'),
    '31: This card has no number that can be read. Write "### Card: C1. …".',
  ));

test('a card at another depth is told', () =>
  second(
    swap('### Q1.', '## Card: C1. Here\n\n- Who?\n\n### Q1.'),
    '31: A card begins with ###. Change the number of # signs.',
  ));

test('a safety gate without a safety question is told', () =>
  second(
    swap('questions:', 'safety_gate: true\nquestions:'),
    '10: The lesson waits for its safety questions, and has none. Mark one with "safety: true", or take "safety_gate" out.',
  ));

test('a mistake in a question does not hide mistakes inside it', () =>
  second(
    swap('- [ ] Nothing\n    > It may', '- Nothing\n    > [It](nowhere.md) may'),
    '33: This answer of Q1 has no box. Begin it with "- [ ]", or "- [x]" if it is right.',
    '34: There is no page "nowhere.md". Link to a Markdown file of the course, from where this file stands.',
  ));

for (const typed of ['### Reflecton: R1. You', '### Reflexion: you', '## Think: R1. You']) {
  test(`a heading that begins with "${typed}" is told as a mistyped reflection`, () =>
    second(
      swap('### Q1.', `${typed}\n\n- What?\n\n### Q1.`),
      '31: This looks like a mistyped reflection. Write "### Reflection: R1. …", or reword the heading.',
    ));
}

test('a heading that looks like a mistyped scenario is told', () =>
  second(
    swap('### Q1.', '### Scenerio: Ada\n\nAda looks.\n\n### Q1.'),
    '31: This looks like a mistyped scenario. Write "### Scenario: …", or reword the heading.',
  ));

test('other headings with a colon are headings', () =>
  second(swap('### Q1.', '### Attention: look\n\nLook.\n\n### Scene: look\n\nLook.\n\n### Q1.')));

for (const [from, to, line, signs] of [
  ['### Q2.', '###Q2.', 40, '###'],
  ['\n\n### Q2.', '\n###Q2.', 39, '###'],
  ['## A pause', '##A pause', 22, '##'],
  ['### Q1. What', '###Scenario: Ada\n\n#### Q1. What', 31, '###'],
  ['> Wait.', '> ###Wait.\n> And.', 29, '###'],
  ['It is a [pause]', 'It is\n#1, a [pause]', 25, '#'],
] as const) {
  test(`a heading without its space, ${JSON.stringify(to)}, is told alone`, () =>
    second(
      swap(from, to),
      `${line}: This looks like a heading, but its space is missing. Put one after ${signs}, or \\ before it if it is none.`,
    ));
}

test('a question with hint and explanation but no answers is told', () =>
  second(
    swap(
      '- [ ] Nothing\n    > It may look so.\n- [x] Time\n    > Yes.\n',
      '> Think.\n\nOf a pause.\n',
    ),
    '31: Q1 has no answers. Add a list of "- [ ]" lines, a numbered list or a table of two columns.',
  ));

for (const [from, to, line] of [
  ['- [x] Time', '- [x] **[Time](#a-pause)**', 35],
  ['| Smiles |', '| [Smiles](#a-pause) |', 45],
] as const) {
  test(`the answer "${to}" is told, for it is a label`, () =>
    second(
      swap(from, to),
      `${line}: The words of an answer of Q${line === 35 ? 1 : 2} hold no link. Move it to the feedback or the explanation.`,
    ));
}

test('a source in the words of an answer is told', () =>
  second(
    swap('- [x] Time', '- [x] Time[^tronickcohn1989]'),
    '35: The words of an answer of Q1 hold no source. Move it to the feedback or the explanation.',
  ));
