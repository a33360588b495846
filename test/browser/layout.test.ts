import {expect} from 'chai';
import type {KeptAnswer} from '../../src/components/question/question.ts';
import type {Block, Question} from '../../src/course/course.ts';
import {renderHome} from '../../src/pages/home.ts';
import {renderLesson} from '../../src/pages/lesson.ts';
import {courseOf, lessonWith} from './courses.ts';
import {chooseMany, chooseOne, matchPairs, putInOrder, trueOrFalse} from './questions.ts';
import {first, loadStyles} from './support.ts';

const widths = [320, 375, 480, 900];

let frame: HTMLIFrameElement;

/** A page of its own, with the site's styles and without any script yet. */
async function openPage(main: string): Promise<Document> {
  frame = document.createElement('iframe');
  frame.style.height = '600px';
  frame.srcdoc = `<!doctype html><html lang="en"><body><main>${main}</main></body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument as Document;
  await loadStyles(page);
  return page;
}

/** Brings the script of an element into the page, as if it came late. */
async function wake(page: Document, element: string): Promise<void> {
  const script = page.createElement('script');
  script.type = 'module';
  script.src = new URL(`../../src/components/${element}/${element}.ts`, import.meta.url).href;
  const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
  page.head.append(script);
  await loaded;
}

type Box = readonly number[];
type Boxes = ReadonlyMap<number, ReadonlyMap<Element, Box>>;

/** Where everything stands, at each width of the page, but for what is left out. */
function measure(page: Document, leftOut: string): Boxes {
  const parts = [...page.querySelectorAll('main *')].filter((part) => !part.matches(leftOut));
  const boxOf = (part: Element): [Element, Box] => {
    const {x, y, width, height} = part.getBoundingClientRect();
    return [part, [x, y, width, height]];
  };
  return new Map(
    widths.map((width) => {
      frame.style.width = `${width}px`;
      return [width, new Map(parts.map(boxOf))];
    }),
  );
}

/**
 * Tells what grew, shrank or moved while something was done to a page. Only the
 * form may grow: by as much as the answers under it shrink.
 */
async function movedBy(page: Document, act: () => unknown, leftOut = ''): Promise<string[]> {
  const parts = `form, .answer, .answer *${leftOut}`;
  const before = measure(page, parts);
  await act();
  const after = measure(page, parts);
  return widths.flatMap((width) => {
    const [was, is] = [before.get(width), after.get(width)];
    const moved = [...(was ?? [])].flatMap(([part, box]) =>
      box.some((value, n) => Math.abs(value - (is?.get(part)?.[n] ?? 0)) > 0.1) ? [part] : [],
    );
    // What holds something that moved goes without saying, and so do most that come after it.
    const causes = moved.filter((part) => !moved.some((one) => part !== one && part.contains(one)));
    return causes.slice(0, 2).map((part) => {
      const name = `<${part.localName}> "${part.textContent?.slice(0, 20)}", ${width} px wide`;
      return `${name}: ${was?.get(part)?.join()} became ${is?.get(part)?.join()}`;
    });
  });
}

/** A lesson of these blocks and a paragraph after them. */
function lessonOf(...blocks: readonly Block[]): string {
  const lesson = lessonWith([...blocks, {kind: 'prose', html: '<p>What comes after it.</p>'}]);
  return renderLesson(lesson, courseOf(lesson));
}

function answered(...chose: readonly string[]): KeptAnswer {
  return {how: 'answered', chose, right: false};
}

const hint = '<p>Think of seeds.</p>';
const fixtures: readonly (readonly [string, Question, KeptAnswer])[] = [
  ['choose one', chooseOne({hint}), answered('aaaaa3')],
  ['true or false', trueOrFalse(), answered('bbbbb1')],
  ['choose all', chooseMany(), answered('ccccc1', 'ccccc2')],
  ['put in order', putInOrder(), answered('ddddd1', 'ddddd4', 'ddddd3', 'ddddd2')],
  ['match', matchPairs(), answered('eeeee1:fffff2', 'eeeee2:fffff1', 'eeeee3:fffff3')],
  ['skipped', chooseOne({skippable: true}), {how: 'skipped', chose: [], right: false}],
  ['answer shown', chooseOne(), {how: 'shown', chose: [], right: false}],
];

describe('the page around an element', function () {
  this.timeout(20_000);

  afterEach(() => frame.remove());

  for (const [name, question, kept] of fixtures) {
    it(`stays where it is when a question wakes late (${name})`, async () => {
      const page = await openPage(lessonOf({kind: 'question', question}));
      expect(await movedBy(page, () => wake(page, 'question'))).to.deep.equal([]);
      expect(page.querySelectorAll('[type=submit]')).to.have.length(1);
    });

    it(`stays where it is when an earlier answer comes back (${name})`, async () => {
      const page = await openPage(lessonOf({kind: 'question', question}));
      const comeBack = async () => {
        await wake(page, 'question');
        first(page, 'imh-question').restore(kept);
      };
      // Steps change places among themselves; the list of them stays.
      expect(await movedBy(page, comeBack, ', ol.choices *')).to.deep.equal([]);
    });
  }

  it('stays where it is when the box of a reflection comes', async () => {
    const prompts = ['When did you last make tea?', 'With whom?'];
    const reflection = {
      kind: 'reflection',
      id: 'tea/r1',
      anchor: 'r1',
      title: 'Your tea',
      intro: '',
      prompts,
    } as const;
    const card = {...reflection, kind: 'card', id: 'tea/c1', anchor: 'c1'} as const;
    const page = await openPage(
      lessonOf({kind: 'reflection', reflection}, {kind: 'reflection', reflection: card}),
    );
    const saved = {id: 'a', text: 'This morning.', at: '2026-11-23T10:00:00Z'};
    const comeBack = async () => {
      await wake(page, 'reflection');
      for (const prompt of page.querySelectorAll('imh-reflection')) {
        prompt.kept = {keeps: true, saved, draft: ''};
      }
    };
    expect(await movedBy(page, comeBack)).to.deep.equal([]);
  });

  for (const [name, open, finished] of [
    ['nothing is done', [0, 1, 2, 3, 4, 5], undefined],
    ['all is complete', [], '2026-11-23T10:00:00Z'],
  ] as const) {
    it(`stays where it is when the panel of a lesson says that ${name}`, async () => {
      const page = await openPage(lessonOf());
      const anchors = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'];
      const done = 6 - open.length;
      const tell = async () => {
        await wake(page, 'quiz');
        const state = {total: 6, done, right: done, open, anchors, isRead: !!finished, finished};
        first(page, 'imh-quiz').state = state;
      };
      expect(await movedBy(page, tell)).to.deep.equal([]);
    });
  }

  it('stays where it is when the list of lessons wakes', async () => {
    const page = await openPage(renderHome(courseOf(lessonWith([]))));
    expect(await movedBy(page, () => wake(page, 'course'))).to.deep.equal([]);
  });
});
