import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {plainText} from '../../src/build/plain-text.ts';
import {compileCourse} from '../../src/compile/compile.ts';
import type {Course} from '../../src/course/course.ts';
import {listReport, type ReportName} from '../../src/pages/reports.ts';
import {fromAbout} from '../../src/pages/review.ts';
import {listPages, renderSite} from '../../src/pages/site.ts';
import {compileWith, goodCourse, swap, today} from '../fixtures/courses.ts';
import {runScript} from '../support/command.ts';

const compiled = await compileCourse(goodCourse, today);

function good(): Course {
  assert.ok(compiled.course);
  return compiled.course;
}

/** The HTML of a report on one page. */
function html(name: ReportName, course = good()): string {
  const [page, ...others] = listReport(name, course);
  assert.ok(page);
  assert.equal(others.length, 0);
  return page.main();
}

/** What a report says from one text to another. */
function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  assert.notEqual(start, -1, `"${from}" is missing in: ${text}`);
  return text.slice(start, text.indexOf(to, start));
}

describe('the answer key', () => {
  test('has every question with all that stands behind it', () => {
    const text = plainText(html('key'));
    assert.equal(
      between(text, 'Q1. What does a pause give a baby?', 'Q2.'),
      `Q1. What does a pause give a baby?
Choose one answer.

He turns away for a moment.

Hint
Think of your own pauses.

- Not right: Nothing
It may look so.

- Right: Time
Yes. Time to settle.

- Not right: A fright
Rarely; see more.

Explanation

A pause is time.[3] It ends.[2][3]

Outcome

1.1 Name every kind of question.

Facts

- E1 (V, read) Typical pairs are in step only part of the time.

Sources

- Tronick EZ, Cohn JF. Infant-mother interaction: coordination & miscoordination. Child Development. 1989;60:85–92. doi:10.2307/1131074

- World Health Organization. Nurturing <b onclick="x">care</b> [Internet]. Available from: https://example.org/care?a=1&b=2

`,
    );
  });

  test('marks safety questions and what looks back, and tells the case of the first question', () => {
    const text = plainText(html('key'));
    assert.match(
      between(text, 'Q2. Which of', 'A line'),
      /Safety question · Choose all that apply\./,
    );
    assert.match(between(text, 'Q2. Match', 'Facts'), /Looks back on “The first lesson”\./);
    assert.match(
      between(text, 'Q6. What', 'Right'),
      /Fictional case: Ada, 7 weeks\s+Ada looks at the light\./,
    );
    assert.doesNotMatch(between(text, 'Q7. What', 'Right'), /Ada/);
  });

  test('tells an order and a match as they are right, and the caution of a fact', () => {
    const text = plainText(html('key'));
    assert.match(between(text, 'Q4. Put', 'Outcome'), /- Wait\n+- Watch\n+- Wonder\n/);
    assert.match(between(text, 'Q5. Match', 'Outcome'), /- Smiles: Wants more & more\n/);
    assert.match(
      between(text, 'Q6. What', 'Q7.'),
      /- E2 \(V, read\) Secure attachment is common, and so are other kinds\.\nCaution: The samples are not of the UK\./,
    );
  });

  test('names the version and the status of each lesson, and its file', () => {
    const text = plainText(html('key'));
    assert.match(text, /Version 1\.0\.0\. Clinically reviewed\. \S*lessons\/first\.md/);
    assert.match(
      text,
      /Version 0\.1\.0\. Draft, not yet clinically reviewed\. \S*lessons\/second\.md/,
    );
  });

  test('leads to the same places as the lesson does', () => {
    const key = html('key');
    assert.match(key, /<a href="\.\.\/lessons\/first\.html#q1">Q1\. What/);
    assert.match(key, /<a href="\.\.\/lessons\/first\.html#ref-\d" aria-label="Source \d">/);
    assert.match(key, /<a href="\.\.\/lessons\/second\.html#q1">more<\/a>/);
    assert.match(key, /<img src="\.\.\/figures\/pause\.svg"/);
  });
});

test('links of every kind lead from a report to where they led', () => {
  const link = (to: string) => `<a href="${to}">`;
  const lead = (to: string, page: string) => fromAbout(link(to), page);
  assert.equal(lead('#q1', 'lessons/a.html'), link('../lessons/a.html#q1'));
  assert.equal(lead('b.html#q1', 'lessons/a.html'), link('../lessons/b.html#q1'));
  assert.equal(lead('../help.html', 'lessons/a.html'), link('../help.html'));
  assert.equal(lead('lessons/a.html', 'help.html'), link('../lessons/a.html'));
  assert.equal(lead('#here', 'help.html'), link('../help.html#here'));
  for (const to of ['https://example.org/', 'mailto:a@b.org', 'tel:999']) {
    assert.equal(lead(to, 'help.html'), link(to));
  }
});

describe('the report on claims', () => {
  test('has each sentence that cites beside its facts and its source', () => {
    const text = plainText(html('claims'));
    const [row = ''] = between(text, 'The rest is a pause & a return.', '\n---').split('\n---');
    assert.match(
      row,
      /^The rest is a pause & a return\.\n\nWhat we know, line 33\n\n- E2 \(V, read\) Secure attachment .+\nCaution: The samples .+\n\nSource: .+$/s,
    );
  });

  test('leads to the place of each sentence', () => {
    assert.match(
      html('claims'),
      /<a href="\.\.\/lessons\/first\.html#what-we-know">What we know<\/a>, line 33/,
    );
    assert.match(
      html('claims'),
      /<a href="\.\.\/lessons\/first\.html">Top of the page<\/a>, line 29/,
    );
    assert.match(html('claims'), /<a href="\.\.\/glossary\.html#pause">Pause<\/a>/);
  });

  test('says at its top which facts of a lesson no sentence cites', async () => {
    const {course} = await compileWith({
      'lessons/second.md': swap('facts: [E1]\nq', 'facts: [E1, E2]\nq'),
    });
    assert.ok(course);
    const text = plainText(html('claims', course));
    const contents = between(text, 'Contents', 'Version');
    assert.match(
      contents,
      /- The first lesson: 11 sentences\. Every fact of the front matter is cited\./,
    );
    assert.match(
      contents,
      /- The second lesson: 3 sentences\. In the front matter but never cited: E2\./,
    );
    assert.match(contents, /- Glossary: 1 sentence\./);
    assert.doesNotMatch(contents, /Help/);
  });

  test('escapes what it shows', async () => {
    const {course} = await compileWith({
      'lessons/second.md': swap('It is a [pause]', 'If 1 < 2 & "so", it is a [pause]'),
      'facts.yaml': swap('Typical pairs', 'Typical <b> & pairs'),
    });
    assert.ok(course);
    assert.match(html('claims', course), /If 1 &lt; 2 &amp; &quot;so&quot;, it is a pause\./);
    assert.match(html('claims', course), /Typical &lt;b&gt; &amp; pairs/);
  });
});

test('a report of a large course has several pages, each in the list of the others', () => {
  const course = good();
  const [first] = course.lessons;
  assert.ok(first);
  const lessons = Array.from({length: 101}, (_, n) => ({
    ...first,
    id: `lesson-${n}`,
    title: `L${n}`,
  }));
  const pages = listReport('key', {...course, lessons});
  assert.deepEqual(
    pages.map(({path, title}) => [path, title]),
    [
      ['about/answer-key.html', 'Answer key, part 1 of 2'],
      ['about/answer-key-2.html', 'Answer key, part 2 of 2'],
    ],
  );
  const [one = '', two = ''] = pages.map(({main}) => main());
  assert.match(one, /<a href="\.\.\/about\/answer-key-2\.html">Answer key, part 2 of 2<\/a>/);
  assert.match(two, /<a href="\.\.\/about\/answer-key\.html">Answer key, part 1 of 2<\/a>/);
  assert.equal(one.split('<h2 id="lessons--').length - 1, 100);
  assert.match(two, /<h2 id="lessons--lesson-100">/);
});

test('a course without questions or sources has reports that say so little', () => {
  const empty = {...good(), lessons: [], evidence: {facts: new Map(), pages: new Map()}};
  for (const name of ['key', 'claims'] as const) assert.match(html(name, empty), /<h1>/);
});

describe('the pages of the reports', () => {
  const assets = {
    script: 's.js',
    installScript: 'i.js',
    shareScript: 'h.js',
    preload: [],
    style: 's.css',
    more: 'm.css',
    record: 'record.css',
    install: 'i.css',
    share: 'w.css',
    review: 'r.css',
    pinned: null,
    assessment: 'a.css',
    consultation: 'c.css',
  };
  const site = new Map(renderSite(good(), {...assets, worker: null}));

  test('are for reviewers, so no search engine lists them and the about page leads to them', () => {
    for (const path of ['about/answer-key.html', 'about/claims.html']) {
      assert.match(site.get(path) ?? '', /<meta name="robots" content="noindex">/);
      assert.doesNotMatch(site.get('sitemap.xml') ?? path, new RegExp(path));
      assert.match(site.get('about.html') ?? '', new RegExp(`<a href="${path}">`));
    }
  });

  test('alone have their styles', () => {
    const styled = [...site].filter(([, text]) => text.includes('r.css')).map(([path]) => path);
    assert.deepEqual(styled, ['about/answer-key.html', 'about/claims.html']);
  });

  test('are made only when they are asked for', () => {
    const broken = {...good(), references: null as unknown as Course['references']};
    assert.ok(listPages(broken).has('about/claims.html'));
  });
});

describe('the command that prints a report', () => {
  const run = (...args: readonly string[]) => runScript('src/build/report.ts', args);

  test('prints it as plain text', async () => {
    const {ok, output} = await run('claims', '--content', goodCourse);
    assert.equal(ok, true);
    assert.equal(output, plainText(html('claims')));
    assert.match(output, /^Claim by claim\n==============\n\n/);
    assert.doesNotMatch(output, /<\/?(?:a|div|h\d|li|p|td|tr|ul)\b|&amp;|\n\n\n/);
  });

  test('says which reports there are', async () => {
    for (const args of [[], ['answers']]) {
      const {ok, output} = await run(...args);
      assert.equal(ok, false);
      assert.equal(
        output,
        'Say which report: npm run report -- key, or npm run report -- claims.\n',
      );
    }
  });

  test('tells what is wrong with its course', async () => {
    const {ok, output} = await run('key', '--content', 'nowhere');
    assert.equal(ok, false);
    assert.equal(output, 'There is no folder "nowhere". Say where one is: --content DIR.\n');
  });
});
