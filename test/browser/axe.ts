import 'axe-core/axe.min.js';
import type axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Rules about whole pages; the tests of the built site look at those. */
const ofPages = ['landmark-one-main', 'page-has-heading-one', 'region'];

/** What axe finds wrong in a part of the page, on a light screen and on a dark one. */
export async function faultsOf(part: Element): Promise<string[]> {
  const faults: string[] = [];
  for (const scheme of ['light', 'dark'] as const) {
    setScheme(scheme);
    const {violations} = await window.axe.run(part, {
      resultTypes: ['violations'],
      rules: {
        'target-size': {enabled: true},
        ...Object.fromEntries(ofPages.map((rule) => [rule, {enabled: false}])),
      },
    });
    for (const {id, nodes} of violations) {
      for (const {html, failureSummary} of nodes) {
        faults.push(`${scheme}: ${id}: ${html}\n${failureSummary}`);
      }
    }
  }
  setScheme('light');
  return faults;
}

const darkScreens = 'screen and (prefers-color-scheme: dark)';
let darkRules: readonly CSSMediaRule[] | undefined;

/** Makes the styles for dark screens hold always or never, whatever this screen is. */
function setScheme(scheme: 'light' | 'dark'): void {
  darkRules ??= [...document.styleSheets].flatMap(darkRulesOf);
  if (!darkRules.length) throw new Error('There are no styles for dark screens.');
  for (const rule of darkRules) rule.media.mediaText = scheme === 'dark' ? 'all' : 'not all';
  document.documentElement.style.colorScheme = scheme;
}

function darkRulesOf(sheet: CSSStyleSheet): CSSMediaRule[] {
  return [...sheet.cssRules].flatMap((rule) => {
    if (rule instanceof CSSImportRule) return rule.styleSheet ? darkRulesOf(rule.styleSheet) : [];
    return rule instanceof CSSMediaRule && rule.media.mediaText === darkScreens ? [rule] : [];
  });
}
