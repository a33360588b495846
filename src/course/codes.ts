/** A regulator's code, as far as a learner chooses from it. */
export interface Framework {
  /** For example `nmc-code`; it stands in records for ever. */
  readonly id: string;
  readonly name: string;
  /** The regulator. */
  readonly by: string;
  /** Kept with every choice, because a later version may use other words. */
  readonly version: string;
  /** ISO date since which this version holds. */
  readonly dated: string;
  /** ISO date on which the themes were last compared with a published page. */
  readonly checked: string;
  /** Whose page that was: the regulator's own, or another one. */
  readonly source: 'owner' | 'other';
  readonly url: string;
  /** What a learner should know about this version, such as that a new one is planned. */
  readonly note?: string;
  /** In the regulator's own words. */
  readonly themes: readonly string[];
}
