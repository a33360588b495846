import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, describe, it, test} from 'node:test';
import {compileCourse} from '../../src/compile/compile.ts';
import type {Course} from '../../src/course/course.ts';
import {pageOfItem, snippetsFor, type Wish} from '../../src/course/snippet.ts';
import {listItems} from '../../src/pages/embed/items.ts';
import {renderLooks, renderLooksStyle} from '../../src/pages/embed/looks.ts';
import {unescapeHtml} from '../../src/pages/escape.ts';
import {renderShare} from '../../src/pages/share.ts';
import {listPages, renderSite} from '../../src/pages/site.ts';
import {htmlFaults} from '../support/valid-html.ts';

const pinned = {
  version: '1.2.3',
  isReleased: true,
  hashes: {imh: 'sha384-one', more: 'sha384-two', resize: 'sha384-three'},
};
const address = 'https://learn.example/babies/';
const wish: Wish = {
  item: 'lessons/serve-and-return#q2',
  title: 'What is "repair" & why?',
  course: 'Babies',
  address,
  pinned: null,
  remembers: false,
};

test('the element is two lines that follow version 1, with a link for whoever cannot see it', () => {
  assert.equal(
    snippetsFor(wish).element,
    `<script type="module" src="https://learn.example/babies/embed/v1/imh.js"></script>
<imh-embed item="lessons/serve-and-return#q2"><a href="https://learn.example/babies/lessons/serve-and-return.html#q2">What is &quot;repair&quot; &amp; why? – Babies</a></imh-embed>`,
  );
});

test('the frame has a title, reserves its room and may do no more than it needs', () => {
  const {frame, resizer} = snippetsFor(wish);
  assert.match(
    frame,
    /src="https:\/\/learn\.example\/babies\/embed\/pages\/lessons\/serve-and-return\/q2\.html"/,
  );
  assert.match(frame, / title="What is &quot;repair&quot; &amp; why\?" /);
  assert.match(frame, / height="720" loading="lazy" /);
  assert.doesNotMatch(frame, /allow-same-origin|allow-top/);
  assert.equal(
    resizer,
    '<script type="module" src="https://learn.example/babies/embed/v1/resize.js"></script>',
  );
});

test('pinned scripts have their hash, and the second file has one where it is fetched', () => {
  const lines = (changes: Partial<Wish>) =>
    snippetsFor({...wish, pinned, ...changes}).element.split('\n');
  const [script, element] = lines({});
  assert.match(
    `${script}`,
    /embed\/1\.2\.3\/imh\.js" integrity="sha384-one" crossorigin><\/script>$/,
  );
  assert.match(`${element}`, /^<imh-embed item="lessons\/serve-and-return#q2"><a /);
  const long = [{remembers: true}, {item: 'lessons/a#all'}, {item: 'consultations/a'}];
  for (const changes of long) {
    const [first, second, third] = lines(changes);
    assert.match(`${first}`, /imh\.js/);
    assert.match(
      `${second}`,
      /^<link rel="modulepreload" href=".*\/embed\/1\.2\.3\/more\.js" integrity="sha384-two" crossorigin>$/,
    );
    assert.match(`${third}`, /^<imh-embed /);
  }
  assert.match(`${lines({remembers: true})[2]}`, / remember><a /);
  assert.match(
    snippetsFor({...wish, pinned}).resizer,
    /1\.2\.3\/resize\.js" integrity="sha384-three"/,
  );
  // Followed scripts change, so nothing is checked and nothing need be fetched early.
  assert.doesNotMatch(snippetsFor({...wish, item: 'consultations/a'}).element, /modulepreload/);
});

test('each kind of item is found on its page of the course', () => {
  assert.equal(pageOfItem('lessons/a'), 'lessons/a.html');
  assert.equal(pageOfItem('lessons/a#all'), 'lessons/a.html');
  assert.equal(pageOfItem('lessons/a#q2'), 'lessons/a.html#q2');
  assert.equal(pageOfItem('consultations/a'), 'consultations/a.html');
  assert.equal(pageOfItem('glossary#repair'), 'glossary.html#repair');
});

describe('the page for other sites', () => {
  let course: Course;
  let page: string;

  before(async () => {
    const compiled = await compileCourse('test/fixtures/good');
    assert.ok(compiled.course);
    course = {...compiled.course, address};
    page = renderShare(course, pinned);
  });

  it('lists every item of the course once, in groups', () => {
    const listed = [...page.matchAll(/<option value="([^"]*)">/g)].map(([, name]) => name);
    assert.deepEqual(
      listed.sort(),
      listItems(course)
        .map(({name}) => name)
        .sort(),
    );
    for (const group of ['Quizzes', 'Whole lessons', 'Consultations', 'Glossary terms']) {
      assert.match(page, new RegExp(`<optgroup label="${group}">`));
    }
    assert.match(page, /<optgroup label="Single questions: /);
  });

  it('has the lines for the first item before any script', () => {
    const [first] = listItems(course);
    const code = [...page.matchAll(/<pre id="\w+"><code>([\s\S]*?)<\/code>/g)];
    const [element = '', frame = '', resizer = ''] = code.map(([, text = '']) =>
      unescapeHtml(text),
    );
    assert.match(element, new RegExp(`<imh-embed item="${first?.name}"><a href="${address}`));
    assert.match(frame, new RegExp(`<iframe src="${address}embed/pages/${first?.place}\\.html"`));
    assert.match(resizer, /embed\/v1\/resize\.js/);
    assert.match(page, /<noscript>/);
  });

  it('answers what officers for security and privacy ask', () => {
    for (const line of ['script-src', 'connect-src', 'img-src', 'frame-src']) {
      assert.match(
        page,
        new RegExp(`<code>${line} <span data-origin>https://learn.example</span>`),
      );
    }
    assert.match(page, /nothing in <code>style-src<\/code>/);
    assert.match(page, /trusted-types imh lit-html 'allow-duplicates'/);
    for (const told of ['no cookies', 'IP address', 'WCAG 2.2', 'CC BY 4.0', 'Delete the lines']) {
      assert.ok(page.includes(told), told);
    }
  });

  it('tells every attribute, part, custom property and event that the element documents', () => {
    const code = readFileSync('src/embed/imh-embed.ts', 'utf8');
    const documented = [
      ...code.matchAll(/^ \* @(?:attr(?: \{\w+\})?|csspart) ([\w-]+)/gm),
      ...code.matchAll(/^ \* @cssprop \[?(--[\w-]+)/gm),
      ...code.matchAll(/^ \* @fires \{[^}]*\} ([\w-]+)/gm),
    ].map(([, name]) => name);
    assert.ok(documented.length >= 5 + 7 + 10 + 4);
    for (const name of documented)
      assert.ok(page.includes(`<th scope="row"><code>${name}</code>`), name);
    const told = [...page.matchAll(/<th scope="row"><code>((?:--|imh-)[\w-]+)<\/code>/g)];
    for (const [, name] of told) assert.ok(documented.includes(name), `${name} is not documented`);
  });

  it('shows each custom property at work, on an element of its own', async () => {
    const looks = `${renderLooks(course)}`;
    const style = renderLooksStyle();
    const code = readFileSync('src/embed/imh-embed.ts', 'utf8');
    for (const [, name] of code.matchAll(/@cssprop \[?(--[\w-]+)/g)) {
      assert.match(style, new RegExp(`\\n  ${name}: `));
      assert.match(looks, new RegExp(`<h2 id="at-look-\\d+"><code>${name}: `));
    }
    assert.equal(looks.split('<imh-embed ').length - 1, 12);
    assert.equal(await htmlFaults(looks, 'embed/looks.html'), '');
    assert.equal(renderLooks({...course, lessons: []}), null);
  });

  it('says so where the course knows no address, and names an example', () => {
    const lost = renderShare({...course, address: null}, null);
    assert.match(lost, /does not know its own address yet/);
    assert.match(unescapeHtml(lost), /src="https:\/\/course\.example\/embed\/v1\/imh\.js"/);
    assert.doesNotMatch(lost, /data-address|name="version"/);
    assert.doesNotMatch(page, /does not know its own address/);
  });

  it('is reached from each lesson and consultation, and from the page about the course', () => {
    const pages = listPages(course);
    const main = (path: string) => `${pages.get(path)?.().main}`;
    for (const {id} of course.lessons) {
      assert.match(
        main(`lessons/${id}.html`),
        new RegExp(`href="\\.\\./share\\.html#item=lessons/${id}">Share or embed</a>`),
      );
    }
    for (const {id} of course.consultations) {
      assert.match(main(`consultations/${id}.html`), new RegExp(`#item=consultations/${id}">`));
    }
    assert.match(main('about.html'), /<a href="share\.html">/);
  });

  it('is not needed by systems that are given the address of a lesson: the lesson leads them on', () => {
    const assets = {
      ...{script: 'a.js', installScript: 'b.js', shareScript: 'c.js', preload: [], style: 'a.css'},
      ...{more: 'b.css', assessment: 'c.css', consultation: 'd.css', record: 'e.css'},
      ...{install: 'f.css', share: 'g.css', review: 'h.css', pinned, worker: null},
    };
    const site = new Map(renderSite(course, assets));
    const links = [...site].flatMap(([path, text]) =>
      [
        ...text.matchAll(/<link rel="alternate" type="application\/json\+oembed" href="([^"]*)">/g),
      ].map(([, href = '']) => [path, href.replace(address, '')] as const),
    );
    const holders = [...course.lessons, ...course.consultations];
    assert.equal(links.length, holders.length);
    for (const [path, href] of links) {
      assert.ok(site.has(href), href);
      assert.equal(href.replace('embed/oembed/', '').replace('.json', '.html'), path);
    }
    const silent = [...renderSite({...course, address: null}, assets)];
    assert.ok(silent.every(([, text]) => !text.includes('json+oembed')));
  });
});
