import type {Course, Html} from '../course/course.ts';
import {type Part, partsOf} from '../course/parts.ts';
import {reviewWords as words} from '../words/en/review.ts';
import {renderAnswers, saysOfAnswers} from './answer-key.ts';
import {renderClaims, saysOfClaims} from './claims.ts';
import {renderContents, renderReportHead} from './review.ts';

/** One page of a report. */
export interface ReportPage {
  readonly path: string;
  readonly title: string;
  readonly lead: string;
  /** What stands inside `<main>`, made when it is asked for. */
  readonly main: () => Html;
}

/** So many pages of the course stand in one page of a report, that none holds a large course whole. */
const partsPerPage = 100;

const kinds = {
  key: {
    path: 'about/answer-key',
    title: words.key,
    lead: words.keyLead,
    help: [words.statusKey],
    says: saysOfAnswers,
    render: renderAnswers,
  },
  claims: {
    path: 'about/claims',
    title: words.claims,
    lead: words.claimsLead,
    help: [words.howTo, words.statusKey],
    says: saysOfClaims,
    render: renderClaims,
  },
};

export type ReportName = keyof typeof kinds;

/** The reports for reviewers. Learners have no need of them, so no device keeps them. */
export const reportNames = Object.keys(kinds) as readonly ReportName[];

/** The pages of a report, in order; most courses need one. */
export function listReport(name: ReportName, course: Course): readonly ReportPage[] {
  const {path, title, lead, says} = kinds[name];
  const rows = partsOf(course).flatMap((part) => {
    const said = says(part, course);
    return said === null ? [] : [{part, said}];
  });
  const runs = Math.max(1, Math.ceil(rows.length / partsPerPage));
  const pathOf = (run: number) => `${path}${run === 0 ? '' : `-${run + 1}`}.html`;
  const titleOf = (run: number) => (runs === 1 ? title : words.run(title, run + 1, runs));
  return Array.from({length: runs}, (_, run) => ({
    path: pathOf(run),
    title: titleOf(run),
    lead: run === 0 ? lead : `${titleOf(run)}: ${lead}`,
    main: () => {
      const others = Array.from({length: runs}, (_, other) => other).filter((n) => n !== run);
      const links = others.map((n) => `<a href="../${pathOf(n)}">${titleOf(n)}</a>`);
      const some = rows.slice(run * partsPerPage, (run + 1) * partsPerPage);
      return renderPage(name, course, titleOf(run), links, some);
    },
  }));
}

function renderPage(
  name: ReportName,
  course: Course,
  title: string,
  links: readonly Html[],
  rows: readonly {readonly part: Part; readonly said: string}[],
): Html {
  const {lead, help, render} = kinds[name];
  const parts = rows.map(({part}) => part);
  return `<div class="reviewers">
${renderReportHead(course, title, lead, help)}
${links.length > 0 ? `<p>${links.join(' · ')}</p>` : ''}
${renderContents(rows)}
${render(parts, course)}
</div>`;
}

/** The way from the about page to the reports. */
export function renderReviewLinks(): Html {
  const items = Object.values(kinds).map(
    ({path, title, lead}) =>
      `<li><a href="${path}.html">${title}</a>: ${lead.charAt(0).toLowerCase()}${lead.slice(1)}</li>`,
  );
  return `<h2 id="at-review">${words.heading}</h2>
<p>${words.intro}</p>
<ul>
${items.join('\n')}
</ul>`;
}
