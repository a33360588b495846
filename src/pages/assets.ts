import type {PinnedScripts} from '../course/snippet.ts';

/** Where the built scripts and styles are, as paths from the root of the site. */
export interface Assets {
  /** Entry module, for example `assets/site-1a2b3c4d.js`. */
  readonly script: string;
  /** Second entry module, of the page about installing alone. */
  readonly installScript: string;
  /** Second entry module, of the page for other sites alone. */
  readonly shareScript: string;
  /** Modules that the entry imports at once, to be fetched beside it. */
  readonly preload: readonly string[];
  readonly style: string;
  /** Styles that lessons and consultations do not need, for all other pages. */
  readonly more: string;
  /** Styles of the assessment's page alone. */
  readonly assessment: string;
  /** Styles of a consultation's page, which needs no others. */
  readonly consultation: string;
  /** Styles of the record, and of what a lesson shows of it on request. */
  readonly record: string;
  /** Styles of the page about installing alone. */
  readonly install: string;
  /** Styles of the page for other sites alone. */
  readonly share: string;
  /** Styles of the reports for reviewers. */
  readonly review: string;
  /** The service worker, or null where pages must not register one (dev server). */
  readonly worker: string | null;
  /** Scripts of the widgets that other sites can pin; null where none were built (dev server). */
  readonly pinned: PinnedScripts | null;
}
