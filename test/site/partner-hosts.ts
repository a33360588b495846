import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {build} from 'esbuild';
import {type Engine, startEngine, type Tab} from '../support/engine.ts';
import {FaultyHost} from '../support/faulty-host.ts';
import type {EngineName} from '../support/find-engines.ts';
import {Partner, type PartnerPage} from '../support/partner.ts';
import {readSite} from '../support/small-course.ts';
import {dist} from './support.ts';

/** A question that is answered with one choice. */
const item = 'lessons/what-helps#q2';

/** What `probe.js` noted on a partner's page. */
interface Seen {
  readonly events: readonly (readonly [string, Record<string, unknown>])[];
  readonly wrong: readonly string[];
}

/** Pages of partners, each with a question that has to work there. `course` is our origin. */
const pages: Readonly<Record<string, (course: string) => PartnerPage>> = {
  'that allows no more than we ask for': (course) => ({
    ...withWidget(course),
    headers: {
      'Content-Security-Policy': `default-src 'self'; script-src 'self' ${course}; connect-src 'self' ${course}; img-src 'self' ${course}`,
    },
  }),
  'with enforced Trusted Types': (course) => ({
    ...withWidget(course),
    headers: {
      'Content-Security-Policy':
        "require-trusted-types-for 'script'; trusted-types imh lit-html 'allow-duplicates'",
    },
  }),
  'with enforced Trusted Types and its own Lit': (course) => ({
    body: `<partner-card></partner-card>${widget}`,
    head: `<script type="module" src="/lit.js"></script>${script(course)}`,
    headers: {
      'Content-Security-Policy':
        "require-trusted-types-for 'script'; trusted-types imh lit-html 'allow-duplicates'",
    },
  }),
  'that isolates itself (COEP)': (course) => ({
    ...withWidget(course),
    headers: {
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  }),
  'with styles that spare nothing': (course) => ({
    ...withWidget(course),
    head: `${script(course)}<style>* { all: revert; display: block !important }</style>`,
  }),
  'with a reset, a root of 10 pixels and a dark ground that it does not declare': (course) => ({
    ...withWidget(course),
    head: `${script(course)}<style>*{margin:0;padding:0;border:0;font:inherit;list-style:none}html{font-size:10px}body{font-size:1.6rem;background:#101820;color:#e8eef2}button{all:unset}</style>`,
  }),
  'that runs from right to left': (course) => ({
    ...withWidget(course),
    html: 'lang="ar" dir="rtl"',
  }),
  'that loads the script twice, in two versions': (course) => ({
    ...withWidget(course),
    head: `${script(course)}${script(course)}<script type="module" src="${course}/embed/1.0.0/imh.js"></script>`,
  }),
  'of React': (course) => ({
    body: '<h2>Part</h2><div id="app"></div>',
    head: `${script(course)}<script type="module" src="/react.js"></script>`,
  }),
  'of Vue': (course) => ({
    body: '<h2>Part</h2><div id="app"></div>',
    head: `${script(course)}<script type="module" src="/vue.js"></script>`,
  }),
  'where nothing can be stored, though it asks for memory': (course) => ({
    body: `<imh-embed item="${item}" remember></imh-embed>`,
    head: script(course),
    headers: {'Content-Security-Policy': 'sandbox allow-scripts'},
  }),
};

const widget = `<imh-embed item="${item}"><a href="/full">The full course</a></imh-embed>`;

function script(course: string): string {
  return `<script type="module" src="${course}/embed/v1/imh.js"></script>`;
}

function withWidget(course: string): PartnerPage {
  return {body: widget, head: script(course)};
}

/** What runs in the page. */
function embedIsReady(): boolean {
  return !!document.querySelector('imh-embed')?.shadowRoot?.querySelector('imh-question button');
}

/** In the page: chooses the right answer of the first question and checks it. */
function answerRight(): string {
  const question = document
    .querySelector('imh-embed')
    ?.shadowRoot?.querySelector<HTMLElement>('imh-question');
  const right = question?.querySelector<HTMLElement>('[data-right]')?.dataset.choice;
  question?.querySelector<HTMLInputElement>(`input[value="${right}"]`)?.click();
  question?.querySelector<HTMLButtonElement>('[type=submit]')?.click();
  return question?.querySelector('.verdict')?.textContent ?? '';
}

/** In the page: where the link into the full course leads. */
function wayOn(): string {
  const root = document.querySelector('imh-embed')?.shadowRoot;
  return root?.querySelector<HTMLAnchorElement>('.carry a')?.href ?? '';
}

function seenIn(tab: Tab): Promise<Seen> {
  return tab.evaluate(() => (globalThis as unknown as {seen: Seen}).seen);
}

/** In the page: what axe finds. */
async function axeFinds(): Promise<string[]> {
  const {axe} = globalThis as unknown as {
    axe: {run(what: string): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>};
  };
  const {violations} = await axe.run('imh-embed');
  return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`));
}

/** The widgets on pages that are not ours, in one engine. */
export function partnerHostsIn(name: EngineName): void {
  let engine: Engine;
  let course: FaultyHost;
  let partner: Partner;
  let origin = '';
  before(async () => {
    engine = await startEngine(name);
    course = await new FaultyHost(readSite(dist)).start();
    origin = course.url.slice(0, -1);
    partner = await new Partner().start();
    for (const app of ['lit', 'react', 'vue']) partner.files.set(`/${app}.js`, await bundle(app));
  });
  after(async () => {
    await engine?.stop();
    await course?.stop();
    await partner?.stop();
  });

  const open = async (page: PartnerPage) => {
    const address = partner.publish(`page-${Math.random()}`, {
      ...page,
      head: `${page.head ?? ''}<script src="/axe.js"></script>`,
    });
    const tab = await engine.newTab();
    await tab.go(address);
    return tab;
  };

  for (const [kind, page] of Object.entries(pages)) {
    test(`in ${name} a question works on a page ${kind}`, async () => {
      const tab = await open(page(origin));
      await tab.until('for the question', embedIsReady);
      assert.match(await tab.evaluate(wayOn), /what-helps\.html#q2$/);
      assert.match(await tab.evaluate(answerRight), /^Right/);
      assert.match(await tab.evaluate(wayOn), /what-helps\.html#carry=1\.\w/);
      const {events, wrong} = await seenIn(tab);
      assert.deepEqual(wrong, []);
      assert.deepEqual(
        events.map(([type]) => type),
        ['imh-ready', 'imh-answered', 'imh-finished'],
      );
      assert.deepEqual(events[1]?.[1], {item, question: 'what-helps/q2', right: true});
      assert.deepEqual(await tab.evaluate(axeFinds), []);
      await tab.close();
    });
  }

  test(`in ${name} a widget asks for two files, keeps nothing, leaves no name behind and takes no focus`, async () => {
    const tab = await open({
      body: '<input id="mine" autofocus><div id="here"></div>',
      head: '<script src="/mine.js"></script>',
    });
    course.asked.length = 0;
    const before = await tab.evaluate(() => Object.keys(globalThis));
    await tab.evaluate(
      (origin, item) => {
        document.querySelector<HTMLInputElement>('#mine')?.focus();
        const embed = document.createElement('imh-embed');
        embed.setAttribute('item', item);
        document.querySelector('#here')?.append(embed);
        const script = document.createElement('script');
        script.type = 'module';
        script.src = `${origin}/embed/v1/imh.js`;
        document.head.append(script);
      },
      origin,
      item,
    );
    await tab.until('for the question', embedIsReady);
    assert.equal(await tab.evaluate(() => document.activeElement?.id), 'mine');
    await tab.evaluate(answerRight);
    assert.deepEqual(course.asked, ['embed/v1/imh.js', 'embed/items/lessons/what-helps/q2.html']);
    const kept = await tab.evaluate(async () => ({
      keys: Object.keys(localStorage).concat(Object.keys(sessionStorage)),
      cookie: document.cookie,
      databases: (await indexedDB.databases()).map(({name}) => name),
      styles: document.adoptedStyleSheets.length,
    }));
    assert.deepEqual(kept, {keys: [], cookie: '', databases: [], styles: 0});
    const after = await tab.evaluate(() => Object.keys(globalThis));
    assert.deepEqual(
      after.filter((one) => !before.includes(one)),
      [],
    );
    await tab.close();
  });

  test(`in ${name} a page that asks for memory gets its answers back, and forgets them when told`, async () => {
    const page = {body: `<imh-embed item="${item}" remember></imh-embed>`, head: script(origin)};
    const tab = await open(page);
    await tab.until('for the question', embedIsReady);
    await tab.until(
      'for memory',
      () =>
        !!document
          .querySelector('imh-embed')
          ?.shadowRoot?.textContent?.includes('keeps your answers'),
    );
    await tab.evaluate(answerRight);
    assert.deepEqual(await tab.evaluate(() => Object.keys(localStorage)), [
      'imh-embed/what-helps/q2',
    ]);
    await tab.reload();
    await tab.until(
      'for the answer',
      () => !!document.querySelector('imh-embed')?.shadowRoot?.querySelector('input:checked'),
    );
    await tab.evaluate(() => {
      const root = document.querySelector('imh-embed')?.shadowRoot;
      root?.querySelector<HTMLElement>('.progress button')?.click();
    });
    await tab.until(
      'to be told',
      () =>
        !!document.querySelector('imh-embed')?.shadowRoot?.textContent?.includes('no longer kept.'),
    );
    assert.deepEqual(await tab.evaluate(() => Object.keys(localStorage)), []);
    // A page may take its leave back.
    await tab.evaluate(() => document.querySelector('imh-embed')?.removeAttribute('remember'));
    await tab.until(
      'for memory to end',
      () =>
        !document.querySelector('imh-embed')?.shadowRoot?.textContent?.includes('no longer kept'),
    );
    await tab.evaluate(answerRight);
    assert.deepEqual(await tab.evaluate(() => Object.keys(localStorage)), []);
    await tab.close();
  });

  test(`in ${name} twenty widgets stand on one page, and each keeps what was done when it is moved`, async () => {
    const tab = await open({body: widget.repeat(20), head: script(origin)});
    await tab.until('for all of them', () =>
      [...document.querySelectorAll('imh-embed')].every(
        ({shadowRoot}) => !!shadowRoot?.querySelector('imh-question button'),
      ),
    );
    await tab.evaluate(answerRight);
    const moved = await tab.evaluate(async () => {
      const embed = document.querySelector('imh-embed') as HTMLElement;
      document.querySelector('main')?.append(embed);
      await new Promise((done) => setTimeout(done));
      const verdict = embed.shadowRoot?.querySelector('.verdict')?.textContent;
      embed.remove();
      await new Promise((done) => setTimeout(done));
      return {verdict, left: document.querySelectorAll('imh-embed').length};
    });
    assert.deepEqual(moved, {verdict: 'Right.', left: 19});
    assert.deepEqual((await seenIn(tab)).wrong, []);
    await tab.close();
  });

  test(`in ${name} what stands between the tags stays when the course is down, slow, gone, or answers with a page of its own`, async () => {
    for (const [fault, reason] of [
      ['cut', 'network'],
      ['missing', 'absent'],
      ['broken', 'absent'],
      ['portal', 'foreign'],
      ['slow', ''],
    ] as const) {
      course.fault = (path) => (path.startsWith('embed/items/') ? fault : undefined);
      const tab = await open(withWidget(origin));
      const outcome = reason ? 'imh-error' : 'imh-ready';
      await tab.until(
        `for ${outcome} (${fault})`,
        (outcome) => {
          const {seen} = globalThis as unknown as {seen: Seen};
          return seen.events.some(([type]) => type === outcome);
        },
        outcome,
      );
      const {events, wrong} = await seenIn(tab);
      assert.deepEqual(wrong, [], fault);
      assert.equal(events[0]?.[1].reason ?? '', reason, fault);
      const isLinkSeen = await tab.evaluate(
        () => !!document.querySelector<HTMLElement>('imh-embed a')?.checkVisibility(),
      );
      assert.equal(isLinkSeen, reason !== '', fault);
      await tab.close();
    }
    course.fault = () => undefined;
  });

  test(`in ${name} words whose review is overdue say so, and headings follow the page`, async () => {
    const path = 'embed/items/lessons/what-helps/q2.html';
    const whole = course.site;
    const late = `${whole.get(path)}`.replace(
      '<imh-question',
      '<p class="review overdue" hidden>The review was due.</p><imh-question',
    );
    for (const [due, isSaid] of [
      ['2020-01-31', true],
      ['2999-01-31', false],
    ] as const) {
      const text = late.replace(' data-item=', ` data-due="${due}" data-item=`);
      course.site = new Map([...whole, [path, Buffer.from(text)]]);
      const tab = await open({
        body: `<h2>Part</h2><imh-embed item="${item}" heading-level="3" hide-title></imh-embed>`,
        head: script(origin),
      });
      await tab.until('for the question', embedIsReady);
      const seen = await tab.evaluate(() => {
        const root = document.querySelector('imh-embed')?.shadowRoot;
        return {
          isOverdue: root?.querySelector<HTMLElement>('.overdue')?.checkVisibility(),
          hasTitle: root?.querySelector<HTMLElement>('.title')?.checkVisibility(),
          level: root?.querySelector('imh-question h3')?.ariaLevel,
        };
      });
      assert.deepEqual(seen, {isOverdue: isSaid, hasTitle: false, level: '4'});
      await tab.close();
    }
    course.site = whole;
  });

  test(`in ${name} nothing runs that comes from a foreign base`, async () => {
    const evil = new FaultyHost(
      new Map([
        [
          'embed/items/x.html',
          Buffer.from(
            '<article data-item="x" onclick="hurt()"><h2 class="title">x</h2><img src="x" onerror="hurt()"><script>hurt()</script><a id="a" href="javascript:hurt()">a</a><a id="b" href=" java\nscript:hurt()">b</a><iframe srcdoc="<script>parent.hurt()</script>"></iframe><form action="javascript:hurt()"><input type="image" formaction="javascript:hurt()" src="data:x"></form><svg><script>hurt()</script></svg><form onclick="hurt()" style="position:fixed" method="post"><select name="attributes"></select><input name="b"></form><form onclick="hurt()"><input name="attributes"><input name="attributes"></form><p style="position:fixed">p</p><imh-embed item="x"></imh-embed></article>',
          ),
        ],
      ]),
    );
    await evil.start();
    partner.files.set('/hurt.js', 'globalThis.hurt = () => { seen.wrong.push("hurt"); }');
    const tab = await open({
      body: `<imh-embed item="x" base="${evil.url}embed/"></imh-embed>`,
      head: `<script src="/hurt.js"></script>${script(origin)}`,
    });
    await tab.until(
      'for the item',
      () => !!document.querySelector('imh-embed')?.shadowRoot?.querySelector('article'),
    );
    const left = await tab.evaluate(async () => {
      const root = document.querySelector('imh-embed')?.shadowRoot as ShadowRoot;
      for (const one of root.querySelectorAll<HTMLElement>('a, form')) one.click();
      root.querySelector('article')?.click();
      await new Promise((done) => setTimeout(done, 200));
      return root.querySelector('article')?.outerHTML ?? '';
    });
    assert.deepEqual((await seenIn(tab)).wrong, []);
    assert.doesNotMatch(left, /script|hurt|iframe|svg|style=|imh-embed|action|method/);
    await tab.close();
    await evil.stop();
  });

  for (const [sandbox, what] of [
    ['allow-scripts', 'works'],
    ['', 'can be read, answers and all,'],
  ] as const) {
    test(`in ${name} a question ${what} in a frame with sandbox="${sandbox}"`, async () => {
      const src = `${origin}/embed/pages/lessons/what-helps/q2.html`;
      course.asked.length = 0;
      const tab = await open({
        body: `<iframe id="f" sandbox="${sandbox}" src="${src}" title="A question" width="600" height="100"></iframe>`,
        head: `<script type="module" src="${origin}/embed/v1/resize.js"></script>`,
        headers: {'Cross-Origin-Embedder-Policy': 'require-corp'},
      });
      if (sandbox) {
        await tab.until(
          'for the frame to be as tall as its page',
          () => (document.querySelector<HTMLElement>('#f')?.offsetHeight ?? 0) > 300,
        );
      }
      await tab.until('for the styles', () => true);
      assert.ok(course.asked.length >= 2, `${course.asked}`);
      assert.ok(
        course.asked.every((path) => path.startsWith('embed/')),
        `${course.asked}`,
      );
      assert.ok(course.asked.includes('embed/v1/frame.css'), `${course.asked}`);
      // The item is in the page already.
      assert.ok(!course.asked.some((path) => path.startsWith('embed/items/')));
      assert.deepEqual((await seenIn(tab)).wrong, []);
      await tab.close();
    });
  }
}

/** A page's own program, made of packages as its makers would. */
async function bundle(app: string): Promise<string> {
  const sources: Readonly<Record<string, string>> = {
    lit: `import {LitElement, html} from 'lit';
customElements.define('partner-card', class extends LitElement { render() { return html\`<p>A card of our own</p>\`; } });`,
    react: `import {createElement} from 'react'; import {createRoot} from 'react-dom/client';
createRoot(document.querySelector('#app')).render(createElement('imh-embed', {item: '${item}', 'heading-level': 3}));`,
    vue: `import {createApp, h} from 'vue/dist/vue.runtime.esm-bundler.js';
createApp({render: () => h('imh-embed', {item: '${item}', 'heading-level': 3})}).mount('#app');`,
  };
  const {outputFiles} = await build({
    stdin: {contents: sources[app] ?? '', resolveDir: '.'},
    bundle: true,
    format: 'esm',
    minify: true,
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
