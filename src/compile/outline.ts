import type {Tokens} from 'marked';
import type {Sheet} from './lex.ts';
import {plainText, slugify} from './text.ts';

/** The headings and addresses of one page. */
export class Outline {
  /** Every address on the page, for links from other pages. */
  readonly anchors = new Set<string>();
  /** The plain words of each heading by its address. */
  readonly headings = new Map<string, string>();
  readonly #byHeading = new Map<Tokens.Heading, string>();
  // The page's title is its only h1, so the text begins under it.
  #depth = 1;

  /** Checks a heading's level; tells the mistake and goes on from there. */
  enter(heading: Tokens.Heading, sheet: Sheet): void {
    const {depth} = heading;
    if (depth === 1) {
      sheet.mistake(
        heading,
        'A page has one title, and it stands in the front matter. Begin this heading with ##.',
      );
    } else if (depth > this.#depth + 1) {
      const right = '#'.repeat(this.#depth + 1);
      sheet.mistake(
        heading,
        `This heading skips a level. Begin it with ${right}, or put a heading of that level above it.`,
      );
    }
    this.#depth = depth;
  }

  /** Takes an address that may stand only once, for a heading; false when it is taken. */
  claim(anchor: string, heading: Tokens.Heading): boolean {
    if (this.anchors.has(anchor)) return false;
    this.anchors.add(anchor);
    this.#byHeading.set(heading, anchor);
    return true;
  }

  /** The address that a heading took; empty for one without. */
  anchorOf(heading: Tokens.Heading): string {
    return this.#byHeading.get(heading) ?? '';
  }

  /**
   * An address for a heading; one that is taken, or kept for the page itself, gets `-2`.
   * `shown` are the words that a reader sees, where a label is left out.
   */
  name(heading: Tokens.Heading, shown?: string): string {
    const words = plainText(heading.tokens);
    const slug = avoidKept(slugify(words));
    let anchor = slug;
    for (let count = 2; !this.claim(anchor, heading); count += 1) anchor = `${slug}-${count}`;
    this.headings.set(anchor, shown ?? words);
    return anchor;
  }
}

/** Addresses that pages give themselves: `main`, `at-progress`, `ref-1`, `q1`, `q1-2`, `r1`. */
export function isKept(anchor: string): boolean {
  return /^(?:main|at-.*|ref-\d+|[qr]\d+(?:-\d+)?)$/.test(anchor);
}

function avoidKept(slug: string): string {
  if (!isKept(slug)) return slug;
  const other = `${slug}-2`;
  // No page gives itself an address that begins with at- and ends in a number.
  return slug.startsWith('at-') ? other : avoidKept(other);
}
