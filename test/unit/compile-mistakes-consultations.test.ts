import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {test} from 'node:test';
import {formatMistake} from '../../src/compile/compile.ts';
import {
  type Change,
  type Changes,
  compileWith,
  goodCourse,
  mistakesWith,
  swap,
} from '../fixtures/courses.ts';

/** Changes the consultation and compares what its author is told, line for line. */
async function visit(change: Change, ...expected: string[]): Promise<void> {
  assert.deepEqual(
    await mistakesWith({'consultations/visit.md': change}),
    expected.map((line) => `content/consultations/visit.md:${line}`),
  );
}

async function told(changes: Changes, ...expected: string[]): Promise<void> {
  assert.deepEqual(
    await mistakesWith(changes),
    expected.map((line) => `content/${line}`),
  );
}

/** Several changes to one text, one after the other. */
function both(...changes: readonly ((text: string) => string)[]): (text: string) => string {
  return (text) => changes.reduce((changed, change) => change(changed), text);
}

const look = '- [Look at the clock](#a9)\n    > Ida stops.\n';
const pickUp = '- [Pick Ben up, and talk to him](#a3)\n    > He is quiet when Ida returns.\n';

test('a step that cannot be reached is told', () =>
  visit(
    swap('- [Ring](#a2a) (twist)\n    > The telephone rings, and Ida runs to it.\n', ''),
    '68: A2a cannot be reached. Let a choice lead to "#a2a", or take the step out.',
  ));

test('a step without choices is a dead end', () =>
  visit(
    swap(pickUp, ''),
    '70: A2a is a dead end. Add choices such as "- [What you do](#a2)", or make it "## Ending: A2a. …".',
  ));

test('a step from which no ending can be reached is told', () =>
  visit(
    swap('talk to him](#a3)', 'talk to him](#a2a)'),
    '70: From A2a no ending can be reached. Add a choice that leads on.',
  ));

for (const link of ['#a7', '#A3', '#q1', '#and-now']) {
  test(`a choice that leads to ${link}, which is no step, is told`, () =>
    visit(
      swap('talk to him](#a3)', `talk to him](${link})`),
      `74: This choice of A2a leads to "${link}", which is no step. Correct the link (in small letters, such as #a2), or write the step.`,
    ));
}

test('a choice without a consequence is told', () =>
  visit(
    swap('    > He is quiet when Ida returns.\n', ''),
    '74: This choice of A2a has no consequence. Add a quote under it, indented by four spaces.',
  ));

test('a consequence that is not indented is told', () =>
  visit(
    swap('    > She cries, and', '> She cries, and'),
    '88: This quote stands outside the choices of A3. Indent it by four spaces, under the choice that it belongs to.',
  ));

test('more under a choice than a quote is told', () =>
  visit(
    swap('    > He is quiet when Ida returns.\n', '    > He is quiet.\n\n    And more.\n'),
    '74: A choice of A2a is one link, and one quote under it as its consequence. Move the rest away.',
  ));

test('words beside the link of a choice are told', () =>
  visit(
    swap('talk to him](#a3)', 'talk to him](#a3) (Twist)'),
    '74: Beside the link of a choice of A2a stands "(twist)" or nothing. Move the other words into the link, or into a quote under it.',
  ));

test('a choice that is no link is told', () =>
  visit(
    swap(look, '- Look at the clock\n    > Ida stops.\n'),
    '89: This choice of A3 is no link. Write "- [What you do](#a2)", with the name of the step it leads to.',
  ));

test('a choice with a box is told', () =>
  visit(
    swap('- [Look at', '- [ ] [Look at'),
    '89: This choice of A3 is no link. Write "- [What you do](#a2)", with the name of the step it leads to.',
  ));

test('a choice without words is told', () =>
  visit(
    swap('[Look at the clock]', '[]'),
    '89: This choice of A3 has no words. Write them between [ and ].',
  ));

test('a source in the words of a choice is told', () =>
  visit(
    swap('[Look at the clock]', '[Look at the clock[^tronickcohn1989]]'),
    '89: The words of a choice of A3 hold no source. Move it to the consequence.',
  ));

test('two choices of the same words are told', () =>
  visit(
    swap('[Look at the clock]', '[Stay with what she said]'),
    '89: This choice of A3 has the same words, or the same short hash, as another. Reword one of them.',
  ));

test('choices that a paragraph parts are told', () =>
  visit(
    swap(look, `\nOr:\n\n${look}`),
    '90: This stands after the choices of A3, which end the step. Move it above them.',
  ));

test('two lists of choices are told', () =>
  visit(
    swap('- [Look at', '* [Look at'),
    '89: A3 has two lists of choices. Make them one, each choice on a line that begins with "- ".',
  ));

test('choices that run into the prompts of a reflection are told', () =>
  visit(
    swap('### And now\n\n', ''),
    '85: Markdown sees the prompts above and the choices of A3 as one list. Put a heading such as "### What do you do?" between them.',
  ));

test('an ending without a debrief is told', () =>
  visit(
    swap(
      'You watched before you spoke. Pairs are in step part of the time.[^tronickcohn1989]\n',
      '',
    ),
    '92: The ending A8 has no debrief. Say under it what happened and why, with a source.',
  ));

test('a debrief without a source is told', () =>
  visit(
    swap('step part of the time.[^tronickcohn1989]', 'step part of the time.'),
    '92: The debrief of A8 names no source. Add one, such as [^key], to what it says.',
  ));

test('an ending with choices is told', () =>
  visit(
    (text) => `${text}\n- [Begin again](#a1)\n    > You do.\n`,
    '100: The ending A9 has choices. Take them out, or make it a step: "## A9. …".',
  ));

test('a name that two steps have is told', () =>
  visit(
    swap('## A3.', '## A2.'),
    '77: A2 is here twice. Give this step a name of its own; names are never used again.',
  ));

test('a twist without a choice above it is told', () =>
  visit(
    swap('(#a8)', '(#a8) (twist)'),
    '87: This twist of A3 has no choice of its own. Put it directly under the choice whose place it takes.',
  ));

test('a second twist under one choice is told', () =>
  visit(
    swap('- [Say that all babies do this](#a9)', '- [Say that all babies do this](#a9) (twist)'),
    '67: This twist of A2 has no choice of its own. Put it directly under the choice whose place it takes.',
  ));

test('a consultation without an ending is told', () =>
  visit(
    both(
      (text) => text.slice(0, text.indexOf('## Ending: A8.')),
      swap('(#a8)', '(#a1)'),
      swap('(#a9)\n    > Ida nods', '(#a1)\n    > Ida nods'),
      swap('(#a9)\n    > Ida stops', '(#a2)\n    > Ida stops'),
    ),
    '26: This consultation has no ending. Write one as "## Ending: A9. …", with its debrief, and a choice that leads to it.',
  ));

test('a consultation without a step is told', () =>
  visit(
    both(
      (text) => text.slice(0, text.indexOf('## A1.')),
      swap('questions:\n  q1: {outcome: "V.1", facts: [E1]}\n', ''),
    ),
    '18: This consultation has no step. Write one as "## A1. …", with its choices.',
  ));

const noStep =
  'This heading is no step. Write "## A1. …" or "## Ending: A9. …"; begin other headings inside a step with ###.';

for (const typed of [
  '## A3 Ida speaks',
  '## A3: Ida speaks',
  '## a3. Ida speaks',
  '## 3. Ida speaks',
  '## A03. Ida speaks',
  '## Step A3. Ida speaks',
  '## Ending A3. Ida speaks',
  '## Endng: A3. Ida speaks',
  '## Ending: Ida speaks',
  '## Ida speaks',
]) {
  test(`a heading that begins with "${typed}" is told as no step`, () =>
    visit(swap('## A3. Ida speaks', typed), `77: ${noStep}`));
}

for (const typed of ['## Q3. Ida speaks', '## R3. Ida speaks', '## Reflection: R2. Ida speaks']) {
  test(`a heading that begins with "${typed}" takes a letter that steps may not have`, () =>
    visit(
      swap('## A3. Ida speaks', typed),
      '77: The letters Q and R are for questions (####) and reflections (###). Change the number of # signs, or give this step another letter.',
    ));
}

for (const typed of ['### A3. Ida speaks', '### Ending: A3. Ida speaks', '### Ending']) {
  test(`a step that begins with "${typed}" is told`, () =>
    visit(
      swap('## A3. Ida speaks', typed),
      '77: A step begins with ##. Change the number of # signs, or reword the heading.',
    ));
}

test('a question without a number is told once', () =>
  visit(
    swap('#### Q1. What', '#### Q. What'),
    '50: This question has no number that can be read. Write "### Q1. …" with the next free number.',
  ));

test('a scenario inside a consultation is told', () =>
  visit(
    swap('### What you may do', '### Scenario: Ben'),
    '59: A consultation is a case itself. Take "Scenario" out of this heading.',
  ));

test('a heading in the introduction is told', () =>
  visit(
    swap('You visit Ben', '### Ben\n\nYou visit Ben'),
    '21: The introduction has no headings. Make this a bold line, or put a step such as "## A1. …" above it.',
  ));

test('a step without a title is told', () =>
  visit(
    swap('## A2a. The telephone', '## A2a.'),
    '70: A2a has no title. Write it after its name.',
  ));

test('a step whose heading lacks its space is told alone', () =>
  visit(
    swap('## A2a.', '##A2a.'),
    '70: This looks like a heading, but its space is missing. Put one after ##, or \\ before it if it is none.',
  ));

test('mistakes inside a step that could not be read are told too', () =>
  visit(
    both(swap('## A2a. The', '## The'), swap('Ben cries.', 'Ben cries.[^nobody]')),
    `70: ${noStep}`,
    '72: The source "nobody" is not in references.json. Correct the key, or add the source there.',
  ));

test('an unknown source in a consequence is told on its line', () =>
  visit(
    swap('> He is quiet when', '> He is quiet[^nobody] when'),
    '75: The source "nobody" is not in references.json. Correct the key, or add the source there.',
  ));

test('an unknown fact is told', () =>
  visit(
    swap('facts: [E1]\nquestions', 'facts: [E1, E9]\nquestions'),
    '9: The fact E9 is not in facts.yaml. Correct the id, or add the fact there.',
  ));

test('a question that the front matter does not know is told', () =>
  visit(
    swap('questions:\n  q1: {outcome: "V.1", facts: [E1]}\n', ''),
    '48: The front matter does not know this question. Add "q1" to "questions", with its outcome and facts.',
  ));

test('an entry of the front matter without a question is told', () =>
  visit(
    swap('version: 0.1.0\nstatus', '  q2: {facts: [E1]}\nversion: 0.1.0\nstatus'),
    '12: There is no question "q2" in this consultation. Write it, or take this entry out.',
  ));

test('an outcome and a fact that the consultation does not have are told', () =>
  visit(
    swap('q1: {outcome: "V.1", facts: [E1]}', 'q1: {outcome: "V.2", facts: [E2]}'),
    '11: The outcome V.2 is not among the outcomes of this consultation. Correct it, or add it to "outcomes".',
    '11: The fact E2 of q1 is not among the facts of this consultation. Add it to "facts", or correct it.',
  ));

test('a consultation needs neither outcomes nor questions that test one', () =>
  visit(
    both(
      swap('outcomes: [{id: "V.1", text: Watch before you speak, level: apply}]\n', ''),
      (text) => text.replace('{outcome: "V.1", facts', '{facts'),
    ),
  ));

test('a draft may not claim a review', () =>
  visit(
    swap('reviewers: []', 'reviewers: [{name: B. Reviewer, role: GP}]'),
    '15: A consultation with "status: draft" names a reviewer, so it would claim a review. Write "reviewers: []" until the review is done.',
  ));

test('a published consultation without a review is told', () =>
  visit(
    swap('status: draft', 'status: published'),
    '13: A published consultation needs a named reviewer and the dates in "last_reviewed" and "next_review". Add them, or set "status: in-review".',
  ));

test('a version that is not in the changelog is told', () =>
  visit(
    swap('version: 0.1.0\nstatus', 'version: 0.2.0\nstatus'),
    '12: The version 0.2.0 is not in "changelog". Say there what changed, or correct the version.',
  ));

test('a consultation without a file is told', () =>
  told(
    {'course.md': swap('consultations: [visit]', 'consultations: [visit, other]')},
    'course.md:16: There is no file consultations/other.md. Write it, or take "other" out of "consultations".',
  ));

test('a consultation file that the course does not name is told', () =>
  told(
    {'course.md': swap('consultations: [visit]\n', '')},
    'consultations/visit.md:1: This consultation is not in the course. Add "visit" to "consultations" in course.md, or move the file away.',
  ));

test('a consultation that stands twice in the course is told', () =>
  told(
    {'course.md': swap('[visit]', '[visit, visit]')},
    'course.md:16: The consultation "visit" is here twice. Keep one.',
  ));

test('a consultation that is not named as its file is told', () =>
  visit(
    swap('id: visit', 'id: other'),
    '2: The id "other" is not the name of this file. Write "id: visit", or rename the file.',
  ));

test('a consultation with the name of a lesson is told', async () => {
  const visit = await readFile(`${goodCourse}/consultations/visit.md`, 'utf8');
  await told(
    {
      'course.md': swap('[visit]', '[visit, second]'),
      'consultations/second.md': visit.replace('id: visit', 'id: second'),
    },
    'consultations/second.md:2: There is a lesson "second" as well, and records could not tell them apart. Give this file and its "id" another name.',
  );
});

test('a released step that vanished is told', () =>
  told(
    {
      'ledger.json': swap(
        '"first/q0": {',
        '"visit/a3": {}, "visit": {}, "visit/q1": {},\n"visit/a4": {}, "first/q0": {',
      ),
    },
    'ledger.json:2: "visit/a4" was released and is gone, but learners have it in their records. Bring it back, or give it here a status: "retired", "renamed to …", "split into …" or "merged into …".',
  ));

test('a link to a step from another page is checked', () =>
  told(
    {
      'lessons/second.md': swap('../glossary.md#pause', '../consultations/visit.md#a2'),
      'help.md': swap('(course.md)', '(consultations/visit.md#a7)'),
    },
    'help.md:13: consultations/visit.md has no place "#a7". Link to one of its headings or questions.',
  ));

test('an empty consultation is told once', () =>
  visit(
    '',
    '1: The file is empty. Begin with the front matter between two lines of ---, then write the text.',
  ));

test('a file that cannot be a consultation is a warning', async () => {
  const {warnings} = await compileWith({'consultations/notes.txt': 'Notes.'});
  assert.match(
    warnings.map(formatMistake).join('\n'),
    /consultations\/notes\.txt:1: Nothing reads this\. A consultation is a file consultations\/name\.md: rename it, or move it away\./,
  );
});
