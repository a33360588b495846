import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Question} from '../../src/course/course.ts';
import {escapeHtml} from '../../src/pages/escape.ts';
import {renderQuestion} from '../../src/pages/question.ts';
import {
  chooseMany,
  chooseOne,
  citations,
  matchPairs,
  putInOrder,
  trueOrFalse,
} from '../browser/questions.ts';

const all = [chooseOne(), trueOrFalse(), chooseMany(), putInOrder(), matchPairs()];

/** The two halves of a question: what asks, and what answers. */
function halvesOf(question: Question) {
  const html = renderQuestion(question, {place: 2, of: 5, citations});
  const [form = '', answers = ''] = html.split('<details class="answer">');
  return {html, form, answers};
}

/** What a reader sees of a piece of HTML, on one line. */
function textOf(html: string): string {
  const text = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  return text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Fails unless the text says all this, in this order. */
function says(text: string, ...words: readonly string[]) {
  let from = 0;
  for (const word of words) {
    const at = text.indexOf(word, from);
    assert.notEqual(at, -1, `"${word}" is missing, or out of place, in: ${text}`);
    from = at + word.length;
  }
}

/** Everything between two pieces of text, each time they come. */
function between(html: string, start: string, end: string): string[] {
  return html
    .split(start)
    .slice(1)
    .map((rest) => rest.split(end)[0] ?? '');
}

describe('a question before any script', () => {
  test('has its number and its words in the legend, as a heading of its level', () => {
    for (const question of all) {
      const [legend = ''] = between(halvesOf(question).form, '<legend>', '</legend>');
      says(textOf(legend), 'Question 2 of 5', question.title);
      assert.match(legend, /<h3>.+<\/h3>/);
    }
    assert.match(halvesOf(chooseOne({level: 4})).form, /<legend>.*<h4>.+<\/h4><\/legend>/);
  });

  test('has a group of answers in a form that browsers do not fill in again', () => {
    for (const question of all) {
      const {form} = halvesOf(question);
      assert.match(form, /<form autocomplete="off"><fieldset>/);
      assert.match(form, /<\/fieldset><\/form>/);
    }
  });

  test('has nothing chosen', () => {
    for (const question of all) assert.doesNotMatch(halvesOf(question).html, / (checked|selected)/);
  });

  test('says who it is, for its element and for links to it', () => {
    const {html} = halvesOf(chooseOne());
    assert.match(html, /^<imh-question id="q1" item="tea\/q1" kind="one" digest="9f2c41">/);
    assert.match(halvesOf(chooseOne({skippable: true})).html, /^<imh-question [^>]* skippable>/);
  });

  test('says how to answer it', () => {
    says(textOf(halvesOf(chooseOne()).form), 'Choose one answer.');
    says(textOf(halvesOf(chooseMany()).form), 'Choose all that apply.');
    says(textOf(halvesOf(putInOrder()).form), 'Put these in order.');
    says(textOf(halvesOf(matchPairs()).form), 'Choose a match for each row.');
  });

  test('shows its stem, and its hint folded', () => {
    const {form} = halvesOf(chooseOne({stem: '<p>Look.</p>', hint: '<p>Think.</p>'}));
    says(textOf(form), 'Which of these', 'Look.', 'Hint', 'Think.', 'Choose one answer.');
    assert.match(form, /<details class="hint"><summary>Hint<\/summary><p>Think.<\/p><\/details>/);
    assert.doesNotMatch(halvesOf(chooseOne()).form, /hint/i);
  });

  test('says that it looks back, or is about safety', () => {
    says(textOf(halvesOf(chooseOne({recalls: 'milk'})).form), 'Looking back · Question 2');
    says(textOf(halvesOf(chooseOne({safety: true})).form), 'Safety question · Question 2');
  });

  test('tells the explanation and its sources under every kind', () => {
    for (const question of all) {
      const {answers} = halvesOf(question);
      says(textOf(answers), 'Show the answer', textOf(question.explanation).trim(), 'Sources:');
      assert.match(answers, /<a href="#ref-1">Leaf, 2020<\/a>/);
    }
  });

  test('names several sources in the order of the explanation', () => {
    const cups = {key: 'cup2021', number: 2, html: '', short: 'Cup & Co, 2021'};
    const question = chooseOne({cites: [2, 1]});
    const place = {place: 1, of: 1, citations: [...citations, cups]};
    says(textOf(renderQuestion(question, place)), 'Sources:', 'Cup & Co, 2021', '; Leaf, 2020');
  });
});

describe('the answers of a question before any script', () => {
  test('are each told with whether they are right, and with their feedback', () => {
    for (const question of [chooseOne(), trueOrFalse(), chooseMany()]) {
      const {form, answers} = halvesOf(question);
      for (const {id, html, right, feedback} of question.choices) {
        const [told = ''] = between(answers, `<li data-choice="${id}"`, '</li>');
        assert.equal(told.startsWith(' data-right'), right);
        says(textOf(told), right ? 'Right:' : 'Not right:', html, textOf(feedback).trim());
        assert.match(
          form,
          new RegExp(`<label><input [^>]*value="${id}"><span>${html}</span></label>`),
        );
      }
    }
  });

  test('are radio buttons for one, and checkboxes for several', () => {
    const radios = between(halvesOf(chooseOne()).form, '<input ', '>');
    assert.ok(radios.every((input) => input.startsWith('type="radio" name="q1" ')));
    assert.equal(radios.length, 3);
    const boxes = between(halvesOf(chooseMany()).form, '<input ', '>');
    assert.ok(boxes.every((input) => input.startsWith('type="checkbox" name="q1" ')));
    assert.equal(boxes.length, 4);
  });

  test('are asked in another order than the source, and told in that of the source', () => {
    const question = chooseMany();
    const {form, answers} = halvesOf(question);
    const source = question.choices.map(({id}) => id);
    assert.notDeepEqual(between(form, 'value="', '"'), source);
    assert.deepEqual(between(form, 'value="', '"').sort(), source);
    assert.deepEqual(between(answers, 'data-choice="', '"'), source);
  });

  test('stay true, then false', () => {
    const {form} = halvesOf(trueOrFalse());
    says(textOf(form), 'True', 'False');
    assert.match(form, /<ul class="choices" data-fixed>/);
    assert.doesNotMatch(halvesOf(chooseOne()).form, /data-fixed/);
  });

  test('are steps in another order than the right one, and the right one', () => {
    const question = putInOrder();
    const right = question.choices.map(({id}) => id);
    const {form, answers} = halvesOf(question);
    assert.match(form, /<ol class="choices">/);
    assert.notDeepEqual(between(form, 'data-choice="', '"'), right);
    assert.deepEqual(between(form, 'data-choice="', '"').sort(), right);
    assert.deepEqual(between(answers, 'data-choice="', '"'), right);
    says(textOf(answers), ...question.choices.map(({html}) => html));
  });

  test('are rows with every match to choose from, and what belongs together', () => {
    const {form, answers} = halvesOf(matchPairs());
    const lists = between(form, '<select', '</select>');
    assert.equal(lists.length, 3);
    for (const list of lists) {
      assert.deepEqual(between(list, '<option value="', '"').sort(), [
        '',
        'fffff1',
        'fffff2',
        'fffff3',
      ]);
      says(textOf(list), 'Choose…');
    }
    says(textOf(answers), 'Fish : Water', 'Bird : Sky', 'Mole : Earth');
    assert.match(answers, /<li data-choice="eeeee1" data-match="fffff1">/);
  });

  test('are lists with a label each', () => {
    const {form} = halvesOf(matchPairs());
    const labelled = between(form, '<label for="', '"');
    assert.deepEqual(between(form, '<select id="', '"'), labelled);
    assert.equal(new Set(labelled).size, 3);
  });

  test('may hold signs that mean something in HTML', () => {
    const [pair] = matchPairs().pairs;
    assert.ok(pair);
    const right = {id: 'fffff9', text: 'a < b & "c" > d'};
    const {form, answers} = halvesOf(matchPairs({pairs: [{...pair, right}]}));
    assert.match(form, /<option value="fffff9">a &lt; b &amp; &quot;c&quot; &gt; d<\/option>/);
    assert.match(answers, /: a &lt; b &amp; &quot;c&quot; &gt; d<\/li>/);
  });
});

test('plain text keeps its meaning in HTML', () => {
  assert.equal(escapeHtml('a < b & "c" > d'), 'a &lt; b &amp; &quot;c&quot; &gt; d');
  assert.equal(escapeHtml('&amp;'), '&amp;amp;');
  assert.equal(escapeHtml(''), '');
});
