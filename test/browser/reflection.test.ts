import {expect} from 'chai';
import '../../src/components/reflection/reflection.ts';
import type {Reflection} from '../../src/course/course.ts';
import {renderLesson} from '../../src/pages/lesson.ts';
import {courseOf, lessonWith} from './courses.ts';
import {byRole, first, hasFocus, listen, nameOf, press, seen, show, write} from './support.ts';

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
    expect(standing(prompt)).to.include('This browser cannot keep your words.');
    write(boxOf(prompt), 'Today');
    expect(standing(prompt)).to.include('Copy them before you leave this page.');
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
    const card = {...reflection, kind: 'card', id: 'tea/c1', anchor: 'c1'} as const;
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
    const card = {...reflection, kind: 'card', id: 'tea/c1', anchor: 'c1'} as const;
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
