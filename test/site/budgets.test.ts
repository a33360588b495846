import assert from 'node:assert/strict';
import {readFileSync, rmSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {test} from 'node:test';
import {build} from 'esbuild';
import {
  addWeights,
  budgets,
  loadOf,
  loadOfWorker,
  untilQuizWorks,
  weighFile,
} from '../support/bytes.ts';
import {heaviestQuiz, siteWithQuiz, snippetOf} from '../support/embedded-quiz.ts';
import {filesUnder} from '../support/files.ts';
import {Partner} from '../support/partner.ts';
import {ChangingCourse, dist, useBrowser, withHost, withOfflineWindow} from './support.ts';

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
    withOfflineWindow(
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
test('a quiz of five questions on another page keeps within its bytes and requests', async () => {
  const script = weighFile(dist, 'embed/v1/imh.js').brotli;
  assert.ok(script <= budgets.embedScript, `script: ${script} of ${budgets.embedScript}`);
  const quiz = await heaviestQuiz(5);
  const whole = script + quiz.brotli;
  assert.ok(whole <= budgets.embed, `script and ${quiz.item}: ${whole} of ${budgets.embed}`);
  const folder = siteWithQuiz(dist, quiz);
  await withHost(folder, async ({url}) => {
    const partner = await new Partner().start();
    const address = partner.publish('quiz', {body: snippetOf(quiz, url)});
    await withOfflineWindow(browser(), async (window) => {
      const page = await window.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(address, {waitUntil: 'networkidle'});
      await page.getByRole('button', {name: 'Check answer'}).nth(4).waitFor();
      const ours = asked.filter((file) => file.startsWith(url));
      assert.deepEqual(ours, [`${url}embed/v1/imh.js`, url + quiz.path]);
      assert.ok(ours.length <= budgets.embedRequests);
    });
    await partner.stop();
  });
  rmSync(folder, {recursive: true});
});

test('what partners take along is small, and their script is one file', async () => {
  const resizer = weighFile(dist, 'embed/v1/resize.js').brotli;
  assert.ok(resizer <= budgets.resizer, `resizer: ${resizer} of ${budgets.resizer}`);
  const {metafile} = await build({
    absWorkingDir: resolve(dist),
    entryPoints: ['imh', 'resize', 'frame'].map((name) => `embed/v1/${name}.js`),
    bundle: true,
    external: ['*'],
    format: 'esm',
    metafile: true,
    outdir: 'nowhere',
    write: false,
  });
  assert.deepEqual(
    Object.values(metafile.inputs).flatMap(({imports}) =>
      imports.map(({kind, path}) => [kind, path]),
    ),
    [['dynamic-import', './more.js']],
  );
});

function contentsOf(site: string): Map<string, string> {
  const files = filesUnder(site).filter((path) => !path.startsWith('embed/'));
  return new Map(files.map((path) => [path, readFileSync(join(site, path), 'latin1')]));
}
