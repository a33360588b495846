import {devicePageWords as words} from '../words/en/device-page.ts';
import {installPath} from './install.ts';

/** Where the page about this device is, from the root of the site. */
export const devicePath = 'device.html';

/**
 * The inside of the page about this device. The elements know what is so on this
 * one device; what is so on every device stands here, and is read without scripts.
 */
export function renderDevice(): string {
  const section = (id: string, title: string, inside: string) =>
    `<section aria-labelledby="at-${id}"><h2 id="at-${id}">${title}</h2>\n${inside}\n</section>`;
  const choice = (value: string, label: string, text: string) =>
    `<label><input type="radio" name="device" value="${value}" disabled aria-describedby="own-${value}"> <span>${label}</span></label>
<p class="meta" id="own-${value}">${text}</p>`;
  return `<div class="prose"><h1>${words.title}</h1>
<p class="lead">${words.lead}</p>
<noscript><p class="review">${words.noScript}</p></noscript>
<imh-device>
${section(
  'who',
  words.who,
  `<p>${words.whoText} ${words.idle}</p>
<p>${words.open}</p>
<imh-learners></imh-learners>`,
)}
${section(
  'own',
  words.own,
  `<p>${words.ownText} ${words.ownNone}</p>
<imh-own-device><form autocomplete="off"><fieldset aria-labelledby="at-own">
${choice('own', words.ownYes, words.ownYesText)}
${choice('shared', words.ownNo, words.ownNoText)}
</fieldset></form></imh-own-device>`,
)}
${section(
  'keeps',
  words.keeps,
  `<imh-keeping></imh-keeping>\n<p>${words.keepsText}</p>
<p>${words.installText} <a href="${installPath}">${words.install}</a>.</p>`,
)}
${section('offline', words.offline, `<p>${words.offlineText}</p>\n<imh-offline></imh-offline>`)}
${section('kept', words.kept, `<p>${words.keptText}</p>\n<imh-kept></imh-kept>`)}
${section('remove', words.remove, `<p>${words.removeText}</p>\n<imh-removal></imh-removal>`)}
</imh-device></div>`;
}
