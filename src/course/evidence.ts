/** A statement that the course may make, in our own words. */
export interface Fact {
  /** `V`: a page stating it was read. `K`: known, its page not opened. `?`: barred. */
  readonly status: 'V' | 'K' | '?';
  readonly words: string;
  /** The limit that travels with it. */
  readonly caution?: string;
  /** Keys of its sources. */
  readonly sources: readonly string[];
}

/** A source as a sentence cites it. */
export interface CitedSource {
  readonly key: string;
  /** The fact that the citation names, or those of the page that rest on this source. */
  readonly facts: readonly string[];
}

/** Where on its page a claim stands: the heading above it. */
export interface Place {
  /** Empty where the page has no address for it. */
  readonly anchor: string;
  /** Plain text; empty above the first heading. */
  readonly title: string;
}

/** A sentence that cites a source. */
export interface Claim {
  /** The sentences above it in its paragraph that cite nothing, so that it may speak for them. */
  readonly before: string;
  readonly text: string;
  readonly cites: readonly CitedSource[];
  readonly place: Place;
  readonly line: number;
  /** Where it does not stand in the page's own file: the description of a figure. */
  readonly file?: string;
}

/** What one page claims. */
export interface PageEvidence {
  /** As an author would type it, for example `content/lessons/serve-and-return.md`. */
  readonly file: string;
  readonly claims: readonly Claim[];
}

/** What the course rests on, for its reviewers; no learner's page shows it. */
export interface Evidence {
  /** Every fact by its id. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** By path of the page, for example `lessons/serve-and-return.html`. */
  readonly pages: ReadonlyMap<string, PageEvidence>;
}

/** Those of the named facts that no claim of the page rests on. */
export function uncited(
  facts: readonly string[],
  {claims}: Pick<PageEvidence, 'claims'>,
): readonly string[] {
  const cited = new Set(claims.flatMap(({cites}) => cites.flatMap((cite) => cite.facts)));
  return facts.filter((id) => !cited.has(id));
}
