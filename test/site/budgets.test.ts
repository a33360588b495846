import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {
  addWeights,
  budgets,
  loadOf,
  loadOfWorker,
  untilQuizWorks,
  weighFile,
} from '../support/bytes.ts';
import {filesUnder} from '../support/files.ts';
import {ChangingCourse, dist, useBrowser, withHost, withWindow} from './support.ts';

const browser = useBrowser();
const lessons = filesUnder(dist).filter((file) => file.startsWith('lessons/'));

for (const lesson of lessons) {
  test(`${lesson} and its script keep within their bytes`, async () => {
    const load = await loadOf(dist, lesson);
    const whole = addWeights(untilQuizWorks(load)).brotli;
    const script = addWeights(load.scripts).brotli;
    const later = addWeights(load.later).brotli;
    assert.ok(whole <= budgets.lesson, `page, style and script: ${whole} of ${budgets.lesson}`);
    assert.ok(script <= budgets.script, `script: ${script} of ${budgets.script}`);
    assert.ok(later > 0 && later <= budgets.later, `second module: ${later} of ${budgets.later}`);
  });
}

test('each module that one page or one wish alone needs keeps within its bytes', async () => {
  const weighed = new Map<string, number>();
  for (const page of ['index.html', 'assessment.html', 'record.html', `${lessons[0]}`]) {
    for (const {path, brotli} of (await loadOf(dist, page)).apart) weighed.set(path, brotli);
  }
  for (const name of ['record', 'cpd', 'documents', 'note', 'reflection', 'assessment']) {
    assert.ok(
      [...weighed.keys()].some((path) => path.includes(`site-${name}-`)),
      name,
    );
  }
  const heavy = [...weighed].filter(([, brotli]) => brotli > budgets.pageModule);
  assert.deepEqual(heavy, []);
});

test('a lesson asks for no more files than it may until the quiz works', () =>
  withHost(dist, (host) =>
    withWindow(
      browser(),
      async (window) => {
        const page = await window.newPage();
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await page.goto(`${host.url}${lessons[0]}`, {waitUntil: 'commit'});
        await page.getByRole('button', {name: 'Check answer'}).first().waitFor();
        const load = await loadOf(dist, `${lessons[0]}`);
        const later = [...load.later, ...load.onSomePages].map(({path}) => host.url + path);
        // The browser may look for icons and the manifest at any time; figures do not count.
        const counted = asked.filter(
          (url) =>
            !later.includes(url) && !/figures\/|icons\/|webmanifest|favicon|sw\.js/.test(url),
        );
        assert.ok(counted.length <= budgets.requests, counted.join('\n'));
      },
      {serviceWorkers: 'block'},
    ),
  ));

test('the worker and the whole course offline keep within their bytes', () => {
  const {code, whole, list} = loadOfWorker(dist);
  assert.ok(list.length > 20);
  assert.ok(code.brotli <= budgets.workerCode, `worker: ${code.brotli}`);
  assert.ok(whole.brotli <= budgets.workerWithList, `worker with list: ${whole.brotli}`);
  const offline = addWeights(list).brotli;
  assert.ok(offline <= budgets.offline, `whole course: ${offline}`);
});

test('one corrected lesson costs its page and the worker, and no more', async () => {
  // Built twice in the same place, since the reports for reviewers name it.
  const course = await ChangingCourse.copy('./content');
  try {
    await course.build();
    const before = contentsOf(course.site);
    await course.replace(
      'lessons/built-together.md',
      'This lesson offers three ideas',
      'This lesson has three ideas',
    );
    await course.build();
    const after = contentsOf(course.site);
    const changed = [...after.keys()].filter((path) => before.get(path) !== after.get(path));
    assert.deepEqual(changed, ['lessons/built-together.html', 'sw.js']);
    const cost = changed.reduce((sum, path) => sum + weighFile(course.site, path).brotli, 0);
    assert.ok(cost <= budgets.correction, `${cost}`);
  } finally {
    await course.remove();
  }
});

/** What a learner may download; what stands under `embed/` is for other sites. */
function contentsOf(site: string): Map<string, string> {
  const files = filesUnder(site).filter((path) => !path.startsWith('embed/'));
  return new Map(files.map((path) => [path, readFileSync(join(site, path), 'latin1')]));
}
