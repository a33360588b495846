import {expect} from 'chai';
import '../../src/components/reflection/reflection.ts';
import {getReadyToAsk} from '../../src/components/asking/asking.ts';
import type {Reflection} from '../../src/course/course.ts';
import {renderLesson} from '../../src/pages/lesson.ts';
import {faultsOf} from './axe.ts';
import {courseOf, lessonWith} from './courses.ts';
import {
  allByRole,
  byRole,
  first,
  hasFocus,
  listen,
  loadStyles,
  nameOf,
  press,
  seen,
  show,
  write,
} from './support.ts';

const reflection: Reflection = {
  kind: 'reflection',
  id: 'tea/r1',
  anchor: 'r1',
  title: 'Your own tea',
  intro: '',
  prompts: ['When did you last make tea?'],
};
const nothing = {keeps: true, saved: undefined, draft: ''};
const words = {...nothing, saved: {id: 'a', text: 'This morning.', at: '2026-11-23T10:00:00Z'}};

const card = {...reflection, kind: 'card', id: 'tea/c1', anchor: 'c1'} as const;

/** A prompt of a lesson, of which this is kept. */
function showPrompt(kept: HTMLElementTagNameMap['imh-reflection']['kept'] = nothing) {
  const lesson = lessonWith([{kind: 'reflection', reflection}]);
  const prompt = first(show(renderLesson(lesson, courseOf(lesson))), 'imh-reflection');
  prompt.kept = kept;
  return prompt;
}

const boxOf = (prompt: HTMLElement) => byRole(prompt, 'textbox');
const standing = (prompt: HTMLElement) => seen(byRole(prompt, 'status'));

describe('a reflection', () => {
  before(getReadyToAsk);

  it('has an empty box that is named after the prompt', () => {
    const prompt = showPrompt();
    expect(boxOf(prompt).value).to.equal('');
    expect(nameOf(boxOf(prompt))).to.equal('When did you last make tea?');
    expect(byRole(prompt, 'button', 'Save my words').ariaDisabled).to.equal('true');
    expect(standing(prompt)).to.equal('');
  });

  it('stands under a warning to identify nobody', () => {
    const page = showPrompt().closest('section') as HTMLElement;
    expect(seen(page)).to.include('Write nothing that could identify');
  });

  it('announces a draft at each change, and says that it is kept', () => {
    const drafted = listen('imh-drafted');
    const prompt = showPrompt();
    write(boxOf(prompt), 'To');
    write(boxOf(prompt), 'Today');
    expect(drafted.map(({item, text}) => [item, text])).to.deep.equal([
      ['tea/r1.1', 'To'],
      ['tea/r1.1', 'Today'],
    ]);
    expect(standing(prompt)).to.include('Your draft is kept on this device.');
    expect(boxOf(prompt).value).to.equal('Today');
  });

  it('goes on with a draft', () => {
    const prompt = showPrompt({...words, draft: 'Toda'});
    expect(boxOf(prompt).value).to.equal('Toda');
    expect(byRole(prompt, 'button', 'Save my words').ariaDisabled).to.equal('false');
  });

  it('says before anything is written that this browser keeps nothing', () => {
    const prompt = showPrompt({...nothing, keeps: false});
    expect(standing(prompt)).to.include('These words are not kept for now.');
    write(boxOf(prompt), 'Today');
    expect(standing(prompt)).to.include('copy them before you leave this page.');
  });

  it('announces the words when they are saved', () => {
    const reflected = listen('imh-reflected');
    const prompt = showPrompt();
    write(boxOf(prompt), 'Today');
    press(byRole(prompt, 'button', 'Save my words'));
    expect(reflected.map(({item, text}) => [item, text])).to.deep.equal([['tea/r1.1', 'Today']]);
  });

  it('shows saved words, and says when they were saved', () => {
    const prompt = showPrompt(words);
    expect(boxOf(prompt).value).to.equal('This morning.');
    expect(standing(prompt)).to.equal('Saved on this device on 23 November 2026.');
    expect(byRole(prompt, 'button', 'Save my words').ariaDisabled).to.equal('true');
  });

  it('keeps what is being written when other words arrive', () => {
    const prompt = showPrompt();
    write(boxOf(prompt), 'Today');
    prompt.kept = words;
    expect(boxOf(prompt).value).to.equal('Today');
  });

  it('is a small box in a card, saved when it is left, and deleted by emptying it', () => {
    const reflected = listen('imh-reflected');
    const lesson = lessonWith([{kind: 'reflection', reflection: card}]);
    const page = show(renderLesson(lesson, courseOf(lesson)));
    expect(seen(page)).to.include('nothing about a patient');
    const entry = first(page, 'imh-reflection');
    entry.kept = nothing;
    expect(entry.querySelector('button')).to.equal(null);
    boxOf(entry).focus();
    write(boxOf(entry), 'Duty desk');
    expect(standing(entry)).to.equal('Saved on this device when you leave this box.');
    boxOf(entry).blur();
    entry.kept = {...words, saved: {...words.saved, text: 'Duty desk'}};
    expect(standing(entry)).to.equal('Saved on this device on 23 November 2026.');
    boxOf(entry).focus();
    write(boxOf(entry), '');
    boxOf(entry).blur();
    expect(reflected.map(({item, text}) => [item, text])).to.deep.equal([
      ['tea/c1.1', 'Duty desk'],
      ['tea/c1.1', ''],
    ]);
  });

  it('saves what stands in a small box when the page goes away', () => {
    const reflected = listen('imh-reflected');
    const lesson = lessonWith([{kind: 'reflection', reflection: card}]);
    const entry = first(show(renderLesson(lesson, courseOf(lesson))), 'imh-reflection');
    entry.kept = nothing;
    write(boxOf(entry), 'Duty desk');
    dispatchEvent(new Event('pagehide'));
    expect(reflected.map(({text}) => text)).to.deep.equal(['Duty desk']);
  });

  it('deletes saved words, and undoes it on request, without losing the focus', () => {
    const reflected = listen('imh-reflected');
    const prompt = showPrompt(words);
    // What the store at the top comes to.
    prompt.addEventListener('imh-reflected', ({text}) => {
      prompt.kept = text ? words : nothing;
    });
    press(byRole(prompt, 'button', 'Delete these words'));
    expect(boxOf(prompt).value).to.equal('');
    expect(standing(prompt)).to.equal('Deleted from this device.');
    expect(hasFocus(byRole(prompt, 'button', 'Undo'))).to.equal(true);

    press(byRole(prompt, 'button', 'Undo'));
    expect(boxOf(prompt).value).to.equal('This morning.');
    expect(hasFocus(byRole(prompt, 'button', 'Delete these words'))).to.equal(true);
    expect(reflected.map(({text}) => text)).to.deep.equal(['', 'This morning.']);
  });
});

/** An entry of a card, with nothing in it yet. */
function showEntry() {
  const lesson = lessonWith([{kind: 'reflection', reflection: card}]);
  const entry = first(show(renderLesson(lesson, courseOf(lesson))), 'imh-reflection');
  entry.kept = nothing;
  return entry;
}

const question =
  'This looks like an NHS or CHI number: 943 476 ****. Change it, or save it as it is.';
const isAsked = (prompt: HTMLElement) => allByRole(prompt, 'button', 'Save it as it is').length > 0;

/** Lets what waits for nothing but its turn happen. */
const turn = () => new Promise((done) => requestAnimationFrame(done));

describe('words that could identify a person', () => {
  before(async () => {
    await Promise.all([getReadyToAsk(), loadStyles()]);
  });

  it('are asked about when they are to be saved, not before, and the draft is kept as typed', async () => {
    const [drafted, reflected] = [listen('imh-drafted'), listen('imh-reflected')];
    const prompt = showPrompt();
    write(boxOf(prompt), 'Maya, 943 476 5919');
    expect(isAsked(prompt)).to.equal(false);
    expect(drafted.map(({text}) => text)).to.deep.equal(['Maya, 943 476 5919']);
    press(byRole(prompt, 'button', 'Save my words'));
    await turn();
    expect(seen(prompt)).to.include(question);
    expect(boxOf(prompt).value).to.equal('Maya, 943 476 5919');
    expect(reflected.length).to.equal(0);
  });

  it('take the focus to the question, and from there to the place in the box', async () => {
    const prompt = showPrompt();
    write(boxOf(prompt), 'Maya, 943 476 5919');
    press(byRole(prompt, 'button', 'Save my words'));
    await turn();
    expect(document.activeElement?.textContent).to.equal(question);
    press(byRole(prompt, 'button', 'Change it'));
    const box = boxOf(prompt);
    expect(hasFocus(box)).to.equal(true);
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).to.equal('943 476 5919');
    expect(isAsked(prompt)).to.equal(false);
    expect(byRole(prompt, 'button', 'Save my words').ariaDisabled).to.equal('false');
  });

  it('can be saved as they are, without losing the focus, and are not asked about again', async () => {
    const reflected = listen('imh-reflected');
    const prompt = showPrompt();
    prompt.addEventListener('imh-reflected', ({text}) => {
      prompt.kept = {...nothing, saved: {text, at: words.saved.at}};
    });
    write(boxOf(prompt), 'Maya, 943 476 5919');
    press(byRole(prompt, 'button', 'Save my words'));
    await turn();
    press(byRole(prompt, 'button', 'Save it as it is'));
    expect(reflected.map(({text}) => text)).to.deep.equal(['Maya, 943 476 5919']);
    expect(standing(prompt)).to.equal('Saved on this device on 23 November 2026.');
    expect(hasFocus(byRole(prompt, 'button', 'Save my words'))).to.equal(true);

    write(boxOf(prompt), 'Maya, 9434765919. I watched.');
    press(byRole(prompt, 'button', 'Save my words'));
    await turn();
    expect(isAsked(prompt)).to.equal(false);
    expect(reflected.length).to.equal(2);
  });

  it('are not asked about again on another visit, but what is new in them is', async () => {
    const prompt = showPrompt({...nothing, saved: {...words.saved, text: 'Call 0191 496 0000'}});
    write(boxOf(prompt), 'Call 0191 496 0000 or 07700 900123');
    press(byRole(prompt, 'button', 'Save my words'));
    await turn();
    expect(seen(prompt)).to.include('This looks like a phone number: 07700 90****.');
  });

  it('are asked about no longer when they are changed', async () => {
    const reflected = listen('imh-reflected');
    const prompt = showPrompt();
    write(boxOf(prompt), 'DOB 3/3/26');
    press(byRole(prompt, 'button', 'Save my words'));
    await turn();
    expect(isAsked(prompt)).to.equal(true);
    write(boxOf(prompt), 'Seven weeks old');
    expect(isAsked(prompt)).to.equal(false);
    press(byRole(prompt, 'button', 'Save my words'));
    expect(reflected.map(({text}) => text)).to.deep.equal(['Seven weeks old']);
  });

  it('are named, up to three of them', async () => {
    const prompt = showPrompt();
    write(boxOf(prompt), 'DOB 3/3/26, 943 476 5919, NE1 4LP, 07700 900123, jane.doe@example.org');
    press(byRole(prompt, 'button', 'Save my words'));
    await turn();
    expect(seen(prompt)).to.include(
      'These could identify a person: a date of birth (3/3/****), an NHS or CHI number (943 476 ****), a postcode (NE1 ****) and 2 more.',
    );
  });

  it('on a card wait as a draft, are asked about where they stand, and hold up nobody', async () => {
    const reflected = listen('imh-reflected');
    const entry = showEntry();
    boxOf(entry).focus();
    write(boxOf(entry), 'Maya 943 476 5919');
    boxOf(entry).blur();
    await turn();
    expect(standing(entry)).to.equal(question);
    expect(document.activeElement?.localName).to.equal('body');
    boxOf(entry).focus();
    boxOf(entry).blur();
    dispatchEvent(new Event('pagehide'));
    expect(reflected.length).to.equal(0);
    press(byRole(entry, 'button', 'Save it as it is'));
    expect(reflected.map(({text}) => text)).to.deep.equal(['Maya 943 476 5919']);
    expect(hasFocus(boxOf(entry))).to.equal(true);
  });

  it('on a card are not the number, the postcode and the mailbox of a service', async () => {
    const reflected = listen('imh-reflected');
    const entry = showEntry();
    const text = 'Duty desk 0191 496 0000, NE1 4LP, gateshead.duty@nhs.net';
    boxOf(entry).focus();
    write(boxOf(entry), text);
    boxOf(entry).blur();
    await turn();
    expect(reflected.map((event) => event.text)).to.deep.equal([text]);
  });

  it('are asked about accessibly, in a reflection and on a card', async () => {
    const prompt = showPrompt();
    write(boxOf(prompt), 'DOB 3/3/26, 943 476 5919');
    press(byRole(prompt, 'button', 'Save my words'));
    await turn();
    expect(await faultsOf(prompt)).to.deep.equal([]);
    const entry = showEntry();
    write(boxOf(entry), 'DOB 3/3/26');
    boxOf(entry).dispatchEvent(new FocusEvent('blur'));
    await turn();
    expect(isAsked(entry)).to.equal(true);
    expect(await faultsOf(entry)).to.deep.equal([]);
  });
});
