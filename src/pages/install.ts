import {installPageWords as words} from '../words/en/install-page.ts';
import {pageWords} from '../words/en/pages.ts';
import {renderDrawing} from './install-drawings.ts';

/** Where the page about installing is, from the root of the site. */
export const installPath = 'install.html';

/**
 * The inside of the page about installing: complete without scripts. `imh-install` adds the
 * browser's own button where there is one, and says whether the course is installed.
 */
export function renderInstall(): string {
  const section = (id: string, title: string, inside: string) =>
    `<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>\n${inside}\n</section>`;
  const list = (tag: 'ol' | 'ul', items: readonly string[]) =>
    `<${tag}>${items.map((item) => `<li>${item}</li>`).join('\n')}</${tag}>`;
  const record = `<a href="record.html#at-copies">${words.recordLink}</a>`;
  const device = `<a href="device.html">${pageWords.device}</a>`;
  return `<div class="prose"><h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
${section('here', words.here, `<imh-install><p class="unknown">${words.noScript}</p></imh-install>`)}
${section('why', words.why, list('ul', words.reasons))}
${section('before', words.before, `<p>${words.beforeText(record)}</p>`)}
${section('ipad', words.ipad, `<p>${words.ipadText}</p>\n${renderSteps()}\n<p>${words.ipadOther}</p>`)}
${section('android', words.android, list('ol', words.androidSteps))}
${section('desktop', words.desktop, list('ol', words.desktopSteps))}
${section('mac', words.mac, list('ol', words.macSteps))}
${section('firefox', words.firefox, `<p>${words.firefoxText}</p>`)}
${section('managed', words.managed, `<p>${words.managedText}</p>`)}
${section('after', words.after, `${list('ul', words.afterText)}\n<p>${words.back(device)}</p>`)}
</div>`;
}

function renderSteps(): string {
  const steps = words.ipadSteps.map(
    ({title, text, alt}, n) =>
      `<li><h3>${n + 1}. ${title}</h3>\n<p>${text}</p>\n${renderDrawing(n, alt)}</li>`,
  );
  return `<ol class="steps">${steps.join('\n')}</ol>`;
}
