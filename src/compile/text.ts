import type {Html} from '../course/course.ts';
import type {Token, Tokenlist} from './lex.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/** Makes any text safe between tags and inside a quoted attribute. */
export function escapeHtml(text: string): Html {
  return text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
}

/** The words of a Markdown text: `&amp;` in the source means `&`. */
export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(\w+));/g, (whole, dec, hex, name) => {
    if (name) return entities[name] ?? whole;
    const point = dec ? Number(dec) : Number.parseInt(hex, 16);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD';
  });
}

/** What a reader would say aloud: no marks, no sources, no figures. */
export function plainText(tokens: Tokenlist): string {
  return tidy(gather(tokens));
}

function gather(tokens: Tokenlist): string {
  let text = '';
  for (const token of tokens as readonly Token[]) {
    if (token.type === 'br') text += ' ';
    else if (token.type === 'codespan' || token.type === 'escape') text += token.text;
    else if (token.type === 'image' || token.type === 'cite' || token.type === 'checkbox') continue;
    else if ('tokens' in token && token.tokens) text += gather(token.tokens);
    else if (token.type === 'text') text += decode(token.text);
  }
  return text;
}

/** One form for words that look the same, so that they also count as the same. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** A heading as an address, the way GitHub makes it. */
export function slugify(text: string): string {
  const slug = text.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '');
  return slug.trim().replace(/\s/g, '-') || 'section';
}
