import type {Course} from '../course/course.ts';
import {pageWords as words} from '../words/en/pages.ts';
import type {Assets} from './assets.ts';
import {compact} from './compact.ts';
import {contactHref} from './contact.ts';
import type {Item} from './embed/items.ts';
import {oembedLink} from './embed/oembed.ts';
import {rootFrom} from './embed/rebase.ts';
import {escapeHtml} from './escape.ts';
import {installPath} from './install.ts';
import {sharePath} from './share-path.ts';
import {wasOn} from './was.ts';

/** What is special to one page. */
export interface PageParts {
  /** From the root of the site, for example `lessons/serve-and-return.html`. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** HTML inside `<main>`, with the page's only h1. */
  readonly main: string;
  /** Search engines are asked to leave the page out. */
  readonly isHidden?: boolean;
  /** What other sites show when they are given the address of this page. */
  readonly item?: Item;
}

/** What all pages share. */
export interface Frame {
  readonly course: Course;
  readonly assets: Assets;
}

/** The one document template: complete and correct before any script. */
export function renderDocument({course, assets}: Frame, parts: PageParts): string {
  const {path, main} = parts;
  const root = rootFor(path, course);
  const isHome = path === 'index.html';
  const title = isHome
    ? `${course.title}: ${course.subtitle.toLowerCase().replace('gps', 'GPs')}`
    : `${parts.title} – ${course.title}`;
  const link = (href: string, text: string, extra = '') =>
    `<a href="${root}${href}"${href === path ? ' aria-current="page"' : ''}${extra}>${text}</a>`;
  const worker = assets.worker ? ` data-worker="${root}${assets.worker}"` : '';
  const was = wasOn(path, course);
  const styles = [assets.style, ...moreStyles(parts, assets)];
  const second = path === installPath ? assets.installScript : assets.shareScript;
  const hasSecond = path === installPath || path === sharePath;
  const preload = assets.preload.map((file) => `<link rel="modulepreload" href="${root}${file}">`);
  return compact(`<!doctype html>
<html lang="${course.language}" data-course="${course.id}"${worker}${was ? ` data-was="${was}"` : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${escapeHtml(title)}</title>
${socialTags(course, parts)}
<meta name="theme-color" content="#1c1721" media="(prefers-color-scheme: dark)">
<meta name="theme-color" content="#fffdfb">
${styles.map((file) => `<link rel="stylesheet" href="${root}${file}">`).join('')}
${preload.join('')}<script type="module" src="${root}${assets.script}"></script>${hasSecond ? `<script type="module" src="${root}${second}"></script>` : ''}
<link rel="manifest" href="${root}manifest.webmanifest">
<link rel="icon" href="${root}icons/icon.svg">
<link rel="apple-touch-icon" href="${root}icons/apple-touch-icon.png">
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header class="site-header"><div class="wide">
<a class="brand" href="${root}index.html"><img src="${root}icons/icon.svg" alt="" width="32" height="32"><span>${escapeHtml(course.title)}</span></a>
<nav aria-label="${words.nav}"><ul>
<li>${link('index.html', words.home)}</li>
<li>${link('glossary.html', words.glossary)}</li>
<li>${link('record.html', words.record)}</li>
<li>${link('help.html', words.help, ' class="help"')}</li>
</ul></nav>
</div></header>
<main id="main" tabindex="-1">
${main}
</main>
<footer class="site-footer"><div class="wide">
<nav aria-label="${words.footer}"><ul>
<li>${link('about.html', words.about)}</li>
<li>${link('references.html', words.references)}</li>
<li>${link('privacy.html', words.privacy)}</li>
<li>${link('device.html', words.device)}</li>
</ul></nav>
<imh-offline-status></imh-offline-status>
<p>${whoProvides(course)}</p>
<p>${words.notNhs} ${escapeHtml(words.licence(course.licence))}</p>
</div></footer>
<div class="notices"></div>
</body>
</html>
`);
}

/** Each page links the styles that it needs, and no others. */
function moreStyles(
  {path, main}: PageParts,
  {more, assessment, consultation, record, install, share, review}: Assets,
): string[] {
  if (path.startsWith('lessons/')) return main.includes('<table') ? [more] : [];
  if (path === 'assessment.html') return [more, assessment];
  if (path === 'record.html') return [more, record];
  if (path === installPath) return [more, install];
  if (path === sharePath) return [more, share];
  if (path.startsWith('about/')) return [more, review];
  return [path.startsWith('consultations/') ? consultation : more];
}

/**
 * The way back to the root. A missing page is served at any depth, so there the
 * way must be absolute; without an address we can only assume the root.
 */
function rootFor(path: string, course: Course): string {
  if (path === '404.html') return course.address ? new URL(course.address).pathname : '/';
  return rootFrom(path);
}

function socialTags(course: Course, parts: PageParts): string {
  const tags = [`<meta name="description" content="${escapeHtml(parts.description)}">`];
  if (parts.isHidden) tags.push('<meta name="robots" content="noindex">');
  // Cards and canonical links need absolute addresses; none is made up. Of a card only
  // the picture is said: its title and text are the page's own, which every reader of
  // cards falls back to.
  if (course.address && !parts.isHidden) {
    const here = new URL(parts.path === 'index.html' ? '' : parts.path, course.address).href;
    tags.push(
      `<link rel="canonical" href="${escapeHtml(here)}">`,
      `<meta property="og:image" content="${escapeHtml(new URL('social-card.png', course.address).href)}">`,
      parts.item ? oembedLink(parts.item, course) : '',
    );
  }
  return tags.join('\n');
}

function whoProvides(course: Course): string {
  const provider = course.provider
    ? escapeHtml(words.provider(course.provider))
    : words.unset.provider;
  if (!course.contact) return `${provider} ${words.unset.contact}`;
  return `${provider} <a href="${escapeHtml(contactHref(course.contact))}">${words.contact}</a>`;
}
