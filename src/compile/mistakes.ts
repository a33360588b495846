/** Something in the content that its author has to put right. */
export interface Mistake {
  /** As the author would type it, for example `content/lessons/serve-and-return.md`. */
  readonly file: string;
  readonly line: number;
  /** What is wrong. What to do. */
  readonly message: string;
}

/** A mistake as one line: `content/lessons/x.md:14: what is wrong. What to do.` */
export function formatMistake({file, line, message}: Mistake): string {
  return `${file}:${line}: ${message}`;
}

/** Gathers what is wrong in every file, so that an author sees it all at once. */
export class Report {
  readonly #mistakes: Mistake[] = [];
  readonly #warnings: Mistake[] = [];

  /** Notes something that stops the build. */
  mistake(file: string, line: number, message: string): void {
    this.#mistakes.push({file, line, message});
  }

  /** Notes something that never stops the build. */
  warn(file: string, line: number, message: string): void {
    this.#warnings.push({file, line, message});
  }

  get mistakes(): readonly Mistake[] {
    return inOrder(this.#mistakes);
  }

  get warnings(): readonly Mistake[] {
    return inOrder(this.#warnings);
  }
}

/** By file, then line; once each, since two pages may show the same figure. */
function inOrder(mistakes: readonly Mistake[]): readonly Mistake[] {
  const once = new Map(mistakes.map((mistake) => [formatMistake(mistake), mistake]));
  return [...once.values()].sort((a, b) => compare(a.file, b.file) || a.line - b.line);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
