import type {Course} from '../course/course.ts';
import {pageWords as words} from '../words/en/pages.ts';
import type {Assets} from './assets.ts';
import {type PageParts, renderDocument} from './document.ts';
import {renderForRobots, renderManifest} from './files.ts';
import {renderHome} from './home.ts';
import {renderLesson} from './lesson.ts';
import {
  renderGlossary,
  renderPlain,
  renderRecord,
  renderReferencesPage,
  renderSignpost,
  renderStorageTable,
} from './plain.ts';

/** The finished site as text: path from the root to content. */
export function renderSite(course: Course, assets: Assets): Map<string, string> {
  const site = new Map<string, string>();
  const pages = listPages(course);
  for (const [path, page] of pages) {
    site.set(path, renderDocument({course, assets}, {path, ...page()}));
  }
  site.set('manifest.webmanifest', renderManifest(course));
  const found = [...pages.keys()].filter((path) => !['offline.html', '404.html'].includes(path));
  for (const [path, text] of renderForRobots(course, found)) site.set(path, text);
  return site;
}

/** Every page by its path; each is made only when it is asked for. */
export function listPages(course: Course): Map<string, () => Omit<PageParts, 'path'>> {
  const {title, summary, glossary, help, about, privacy} = course;
  const page = (own: {title: string; summary: string}, main: string) => ({
    title: own.title,
    description: own.summary,
    main,
  });
  const signpost = (heading: string, lead: string, root: string) => ({
    title: heading,
    description: lead,
    main: renderSignpost(course, heading, lead, root),
    isHidden: true,
  });
  const root = course.address ? new URL(course.address).pathname : '/';
  return new Map([
    ['index.html', () => page({title, summary}, renderHome(course))],
    ...course.lessons.map(
      (lesson) => [`lessons/${lesson.id}.html`, () => page(lesson, renderLesson(lesson, course))] as const,
    ),
    ['glossary.html', () => page(glossary, renderGlossary(course))],
    [
      'references.html',
      () => page({title: words.references, summary: words.referencesLead}, renderReferencesPage(course)),
    ],
    ['help.html', () => page(help, renderPlain(help))],
    ['record.html', () => page({title: words.record, summary: words.recordLead}, renderRecord(course))],
    ['about.html', () => page(about, renderPlain(about))],
    ['privacy.html', () => page(privacy, renderPlain(privacy, renderStorageTable()))],
    ['offline.html', () => signpost(words.offlineTitle, words.offlineLead, '')],
    ['404.html', () => signpost(words.notFoundTitle, words.notFoundLead, root)],
  ]);
}
