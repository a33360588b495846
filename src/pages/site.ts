import type {Course} from '../course/course.ts';
import {devicePageWords} from '../words/en/device-page.ts';
import {installPageWords} from '../words/en/install-page.ts';
import {pageWords as words} from '../words/en/pages.ts';
import {sharePageWords} from '../words/en/share-page.ts';
import {assessmentPath, renderAssessment} from './assessment.ts';
import type {Assets} from './assets.ts';
import {renderConsultation} from './consultation.ts';
import {devicePath, renderDevice} from './device.ts';
import {type PageParts, renderDocument} from './document.ts';
import {renderEmbedFiles} from './embed/files.ts';
import {type Item, itemOfConsultation, itemOfLesson} from './embed/items.ts';
import {escapeHtml} from './escape.ts';
import {renderForRobots} from './files.ts';
import {renderHome} from './home.ts';
import {installPath, renderInstall} from './install.ts';
import {renderLesson} from './lesson.ts';
import {renderManifest} from './manifest.ts';
import {
  renderGlossary,
  renderPlain,
  renderReferencesPage,
  renderSignpost,
  renderStorageTable,
  renderVersion,
} from './plain.ts';
import {renderRecord} from './record.ts';
import {listReport, renderReviewLinks, reportNames} from './reports.ts';
import {renderShare, renderShareLink} from './share.ts';
import {sharePath} from './share-path.ts';
import {earlierIds} from './was.ts';

/**
 * The finished site as text: paths from the root, each with its content. One
 * page at a time, so that a large course need not stand in memory as a whole.
 */
export function* renderSite(
  course: Course,
  assets: Assets,
): Generator<[path: string, text: string]> {
  const pages = listPages(course, assets.pinned);
  for (const [path, page] of pages) {
    yield [path, renderDocument({course, assets}, {path, ...page()})];
  }
  for (const [path, page] of listMoved(course)) {
    yield [path, renderDocument({course, assets}, {path, ...page})];
  }
  yield ['manifest.webmanifest', renderManifest(course)];
  const isFound = (path: string) => !/^(?:about\/.*|offline\.html|404\.html)$/.test(path);
  const found = [...pages.keys()].filter(isFound);
  yield* renderForRobots(course, found);
  yield* renderEmbedFiles(course);
}

/** Bookmarks and links of other sites lead to pages that have another address now. */
function* listMoved(course: Course): Generator<[path: string, page: Omit<PageParts, 'path'>]> {
  const folders = {lessons: course.lessons, consultations: course.consultations};
  for (const [folder, pages] of Object.entries(folders)) {
    for (const {id, title} of pages) {
      // Few ever moved, and a page that lists the whole course is long.
      for (const old of earlierIds(id, course)) {
        const lead = words.movedLead(`<a href="${id}.html">${escapeHtml(title)}</a>`);
        const main = renderSignpost(course, words.movedTitle, lead, '../');
        yield [
          `${folder}/${old}.html`,
          {title: words.movedTitle, description: title, main, isHidden: true},
        ];
      }
    }
  }
}

/** Every page by its path; each is made only when it is asked for. */
export function listPages(
  course: Course,
  pinned: Assets['pinned'] = null,
): Map<string, () => Omit<PageParts, 'path'>> {
  const {title, summary, assessment, glossary, help, about, privacy} = course;
  const page = (own: {title: string; summary: string}, main: string, item?: Item) => ({
    title: own.title,
    description: own.summary,
    main,
    ...(item && {item}),
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
      (lesson) =>
        [
          `lessons/${lesson.id}.html`,
          () => page(lesson, renderLesson(lesson, course), itemOfLesson(lesson)),
        ] as const,
    ),
    ...course.consultations.map(
      (one) =>
        [
          `consultations/${one.id}.html`,
          () => page(one, renderConsultation(one, course), itemOfConsultation(one)),
        ] as const,
    ),
    ...(assessment
      ? [[assessmentPath, () => page(assessment, renderAssessment(assessment, course))] as const]
      : []),
    ['glossary.html', () => page(glossary, renderGlossary(course))],
    [
      'references.html',
      () =>
        page(
          {title: words.references, summary: words.referencesLead},
          renderReferencesPage(course),
        ),
    ],
    ['help.html', () => page(help, renderPlain(help))],
    [
      'record.html',
      () => page({title: words.record, summary: words.recordLead}, renderRecord(course)),
    ],
    [
      devicePath,
      () => page({title: devicePageWords.title, summary: devicePageWords.lead}, renderDevice()),
    ],
    [
      installPath,
      () => page({title: installPageWords.title, summary: installPageWords.lead}, renderInstall()),
    ],
    [
      sharePath,
      () =>
        page(
          {title: sharePageWords.title, summary: sharePageWords.lead},
          renderShare(course, pinned),
        ),
    ],
    [
      'about.html',
      () =>
        page(
          about,
          renderPlain(about, renderShareLink() + renderVersion(course) + renderReviewLinks()),
        ),
    ],
    ['privacy.html', () => page(privacy, renderPlain(privacy, renderStorageTable()))],
    ...reportNames
      .flatMap((name) => listReport(name, course))
      .map(
        ({path, title, lead, main}) =>
          [path, () => ({title, description: lead, main: main(), isHidden: true})] as const,
      ),
    ['offline.html', () => signpost(words.offlineTitle, words.offlineLead, '')],
    ['404.html', () => signpost(words.notFoundTitle, words.notFoundLead, root)],
  ]);
}
