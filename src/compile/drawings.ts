import {countNewlines} from './lex.ts';
import type {Report} from './mistakes.ts';
import type {Source} from './source.ts';
import {type Scanned, scanXml, type Tag} from './xml.ts';

/** The size of a drawing in pixels of its own. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Measures a drawing; tells all that may not be in it and gives null if anything is. */
export function readDrawing(source: Source, report: Report): Size | null {
  const {file, text} = source;
  const scanned = scanXml(text);
  let isGood = true;
  const tell = (at: number, message: string) => {
    isGood = false;
    report.mistake(file, countNewlines(text.slice(0, at)) + 1, message);
  };
  if (scanned.trouble) tell(scanned.trouble.at, scanned.trouble.message);
  refuseActive(text, scanned, tell);
  refuseStyles(text, tell);
  const root = scanned.tags.find(({name}) => name === 'svg');
  if (root && root.attributes.get('xmlns') !== 'http://www.w3.org/2000/svg') {
    tell(
      root.at,
      'Browsers do not know this drawing as SVG. Add xmlns="http://www.w3.org/2000/svg" to <svg>.',
    );
  }
  const size = root ? measure(root) : null;
  if (!size && !scanned.trouble) {
    tell(0, 'The drawing has no size. Give <svg> a width and a height, or a viewBox.');
  }
  return isGood ? size : null;
}

type Tell = (at: number, message: string) => void;

/** The drawing is copied to the site as it is, so nothing in it may run or fetch. */
function refuseActive(text: string, {tags}: Scanned, tell: Tell): void {
  for (const [, at, name] of findTags(text)) {
    tell(
      at,
      `A drawing may not hold <${name}>. Take it out: drawings are copied to the site as they are.`,
    );
  }
  for (const {attributes, at} of tags) {
    for (const [name, value] of attributes) {
      const objection = objectionTo(name, value);
      if (objection) tell(at, objection);
    }
  }
}

/** Found in the text and not among the tags, so that a broken drawing tells them too. */
function findTags(text: string): readonly (readonly [whole: string, at: number, name: string])[] {
  const found = text.matchAll(/<(?:[\w.-]+:)?(script|foreignObject)\b/gi);
  return [...found].map((match) => [match[0], match.index, match[1] ?? ''] as const);
}

function objectionTo(name: string, value: string): string | null {
  if (/^on/i.test(name)) {
    return `A drawing may not run anything, as "${name}" would. Take this attribute out.`;
  }
  if (/javascript:/i.test(value.replace(/[\s\0]/g, ''))) {
    return `A drawing may not run anything, as "javascript:" in "${name}" would. Take it out.`;
  }
  const isReference = /^(?:(?:xlink:)?href|src|xml:base)$/i.test(name);
  if (isReference && !isInside(value)) return outside(value);
  return objectionToStyle(value);
}

/** Styles between tags: `<style>` and `<?xml-stylesheet?>`. */
function refuseStyles(text: string, tell: Tell): void {
  for (const match of text.matchAll(/<\?xml-stylesheet\b|@import\b/gi)) {
    tell(
      match.index,
      'A drawing may not fetch styles from elsewhere. Write them into its <style>.',
    );
  }
  for (const match of text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style/gi)) {
    const objection = objectionToStyle(match[1] ?? '');
    if (objection) tell(match.index, objection);
  }
}

function objectionToStyle(style: string): string | null {
  for (const [, , address = ''] of style.matchAll(/url\(\s*(['"]?)([^'")]*)/gi)) {
    if (!isInside(address)) return outside(address);
  }
  return null;
}

function isInside(address: string): boolean {
  return /^(?:#|data:image\/)/i.test(address.trim());
}

function outside(address: string): string {
  return `The drawing refers to "${address.slice(0, 60)}", which is outside it. Draw it here, or refer to a part of the drawing with #.`;
}

function measure({attributes}: Tag): Size | null {
  const side = (name: string) => /^\s*([\d.]+)(?:px)?\s*$/.exec(attributes.get(name) ?? '')?.[1];
  const [, , boxWidth, boxHeight] = (attributes.get('viewBox') ?? '').trim().split(/[\s,]+/);
  const width = Number(side('width') ?? boxWidth);
  const height = Number(side('height') ?? boxHeight);
  return width > 0 && height > 0 ? {width: Math.round(width), height: Math.round(height)} : null;
}
