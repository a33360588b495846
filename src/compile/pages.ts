import * as v from 'valibot';
import type {Course, Html, Page, Term} from '../course/course.ts';
import {renderBlocks} from './blocks.ts';
import {Citations} from './citations.ts';
import type {Context, Library} from './context.ts';
import {objectionTo} from './facts.ts';
import {keys, list, words} from './fields.ts';
import {type Article, readArticle} from './front-matter.ts';
import {heed} from './heed.ts';
import {refuseLeftoversIn} from './leftovers.ts';
import type {Token} from './lex.ts';
import type {Report} from './mistakes.ts';
import {isKept, Outline} from './outline.ts';
import {renderSection, sectionsOf} from './sections.ts';
import type {Source} from './source.ts';
import {plainText, slugify} from './text.ts';

const pageSchema = keys({title: words, summary: words, facts: v.exactOptional(list(words))});

type PageArticle = Article<v.InferOutput<typeof pageSchema>>;

/** Reads a page that is words and nothing else. */
export function readPage(source: Source, library: Library, report: Report): Page | null {
  const article = readArticle(source, pageSchema, report);
  const context = contextOf(article, library);
  const html = renderProse(context);
  heed(context, article.front);
  if (!article.front) return null;
  const {title, summary} = article.front.value;
  return {title, summary, html, citations: context.citations.list(library.references)};
}

/** Reads the glossary: a term is a heading and what follows it. */
export function readGlossary(
  source: Source,
  library: Library,
  report: Report,
): Course['glossary'] | null {
  const article = readArticle(source, pageSchema, report);
  const context = contextOf(article, library);
  const {sheet, outline} = context;
  const terms: Term[] = [];
  for (const {heading, body} of sectionsOf(sheet)) {
    if (heading?.depth === 2) {
      const term = plainText(heading.tokens);
      refuseLeftoversIn(heading.tokens, context);
      const id = outline.name(heading);
      if (isKept(slugify(term))) {
        sheet.mistake(
          heading,
          `The term "${term}" would have the address "${slugify(term)}", which pages keep for themselves. Give it another name.`,
        );
      } else if (id !== slugify(term)) {
        sheet.mistake(heading, `The term "${term}" is here twice. Make one entry of the two.`);
      }
      terms.push({id, term, html: renderBlocks(body, context)});
    } else if (heading) {
      sheet.mistake(
        heading,
        'A term of the glossary begins with ##. Change the number of # signs.',
      );
    } else if (body[0]) {
      sheet.mistake(
        body[0] as Token,
        'This stands above the first term. Put a heading such as "## Term" above it, or move it to "summary".',
      );
    }
  }
  if (article.front && terms.length === 0) {
    sheet.mistake(
      sheet.firstLine,
      'The glossary has no term. Write one: a heading such as "## Term", and under it what it means.',
    );
  }
  // Without any term, that is what is wrong, and not each link to one.
  library.links.setAnchors(context.page, terms.length > 0 ? outline.anchors : null);
  heed(context, article.front);
  if (!article.front) return null;
  const {title, summary} = article.front.value;
  return {title, summary, terms, citations: context.citations.list(library.references)};
}

/** Headings and what stands under them, for pages without questions. */
export function renderProse(context: Context): Html {
  const {sheet, outline} = context;
  let html = '';
  for (const section of sectionsOf(sheet)) {
    if (section.heading) outline.enter(section.heading, sheet);
    html += renderSection(section, context);
  }
  context.library.links.setAnchors(context.page, outline.anchors);
  return html;
}

function contextOf({front, lex}: PageArticle, library: Library): Context {
  const facts = front?.value.facts;
  facts?.forEach((id, index) => {
    const objection = library.facts && objectionTo(id, library.facts);
    if (objection) front?.mistake(['facts', index], objection);
    library.used.facts.add(id);
  });
  const sheet = lex();
  return {
    sheet,
    page: sheet.path.replace(/md$/, 'html'),
    library,
    citations: new Citations(facts ?? null),
    outline: new Outline(),
  };
}
