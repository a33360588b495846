import {posix} from 'node:path';
import type {Tokens} from 'marked';
import type {Html} from '../course/course.ts';
import {contentWords} from '../words/en/content.ts';
import type {Context} from './context.ts';
import {readDrawing, type Size} from './drawings.ts';
import {refuseLeftoversIn, refuseRichCaption} from './leftovers.ts';
import {Sheet, type Token} from './lex.ts';
import type {Report} from './mistakes.ts';
import type {Sources} from './source.ts';
import {decode, escapeHtml, plainText} from './text.ts';

/** A drawing under `figures/`, with its longer description if it has one. */
export interface Figure extends Size {
  readonly description: Sheet | null;
}

/** Drawings by their path, `figures/x.svg`; null for one that cannot be read. */
export type Figures = ReadonlyMap<string, Figure | null>;

/** Measures every drawing and lexes the description beside it. */
export function readFigures(sources: Sources, report: Report): Figures {
  const figures = new Map<string, Figure | null>();
  for (const [path, source] of sources) {
    if (!path.endsWith('.svg')) continue;
    if (!/^figures\/[a-z0-9][a-z0-9-]*\.svg$/.test(path)) {
      report.mistake(
        source?.file ?? path,
        1,
        'This file name does not travel well. Use small letters, digits and hyphens alone.',
      );
    }
    const size = source && readDrawing(source, report);
    const description = sources.get(path.replace(/svg$/, 'md'));
    if (description && !description.text.trim()) {
      report.mistake(
        description.file,
        1,
        'This description is empty. Say in words what the drawing shows, or take the file away.',
      );
    }
    figures.set(
      path,
      size ? {...size, description: description ? new Sheet(description, 1, report) : null} : null,
    );
  }
  return figures;
}

/** The image of a paragraph that holds nothing else. */
export function loneImage({tokens}: Tokens.Paragraph): Tokens.Image | null {
  const [first, ...others] = tokens as readonly Token[];
  return first?.type === 'image' && others.length === 0 ? first : null;
}

/** The path of an image inside the content folder. */
export function figurePath(image: Tokens.Image, sheet: Sheet): string {
  return posix.join(posix.dirname(sheet.path), image.href);
}

/** A drawing with its caption and its description. */
export function renderFigure(
  image: Tokens.Image,
  context: Context,
  renderDescription: (context: Context) => Html,
): Html {
  const {sheet, page, library} = context;
  const path = figurePath(image, sheet);
  const alt = plainText(image.tokens);
  if (!alt) {
    sheet.mistake(image, 'This figure has no text alternative. Say between [ and ] what it shows.');
  }
  refuseLeftoversIn(image.tokens, context);
  refuseRichCaption(image, context);
  const figure = library.figures.get(path);
  if (figure === undefined) {
    sheet.mistake(
      image,
      `There is no drawing "${image.href}". Put the SVG file into content/figures, or correct its name.`,
    );
  }
  if (!figure) return '';
  library.used.figures.add(path);
  const src = posix.relative(posix.dirname(page), path);
  const img = `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}" width="${figure.width}" height="${figure.height}">`;
  const title = image.title ? escapeHtml(decode(image.title)) : '';
  const details = figure.description
    ? `<details class="description"><summary>${contentWords.describeFigure}</summary>\n${renderDescription({...context, sheet: figure.description})}</details>`
    : '';
  // A caption has to be the last thing in its figure, so the description stands in it.
  const caption = title || details ? `<figcaption>${title}${details}</figcaption>` : '';
  return `<figure>${img}${caption}</figure>\n`;
}
