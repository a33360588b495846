import type {ActivityInfo, CourseInfo} from '../../course/course-info.ts';

/**
 * What the page of the record says of the course, read from its own HTML: so a corrected
 * lesson changes pages and no script.
 *
 * @param address where the page stands; that of the course counts, where it has one.
 */
export function readCourse(page: ParentNode, address: string): CourseInfo {
  const {title = '', provider, address: own} = dataOf(page.querySelector('imh-record'));
  return {
    title,
    provider: provider ?? null,
    address: own ?? new URL('.', address).href,
    activities: [...page.querySelectorAll<HTMLElement>('[data-activity]')].map(activityOf),
    gone: new Map(
      [...page.querySelectorAll<HTMLElement>('[data-gone]')].map((one) => [
        `${one.dataset.gone}`,
        `${one.textContent}`,
      ]),
    ),
    frameworks: readFrameworks(page),
  };
}

/** The regulators' codes that the page names. */
export function readFrameworks(page: ParentNode): CourseInfo['frameworks'] {
  return [...page.querySelectorAll<HTMLElement>('[data-framework]')].map((code) => {
    const {framework: id = '', name = '', version = ''} = code.dataset;
    return {id, name, version, themes: textsOf(code, 'li')};
  });
}

function activityOf(row: HTMLElement): ActivityInfo {
  const {activity: id = '', kind, minutes, version, status = ''} = row.dataset;
  const {authors = '', reviewers = '', reviewed = '', reviewDue = ''} = row.dataset;
  return {
    id,
    kind: kind as ActivityInfo['kind'],
    title: textsOf(row, 'h3')[0] ?? '',
    path: row.querySelector('[data-path]')?.getAttribute('href') ?? '',
    minutes: Number(minutes),
    outcomes: textsOf(row, '[data-outcomes] li'),
    ...(version && {content: {version, status, authors, reviewers, reviewed, reviewDue}}),
  };
}

function textsOf(part: ParentNode, selector: string): string[] {
  return [...part.querySelectorAll(selector)].map(({textContent}) => `${textContent}`.trim());
}

function dataOf(element: HTMLElement | null): DOMStringMap {
  return element?.dataset ?? {};
}
