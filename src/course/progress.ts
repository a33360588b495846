/** What is known of one question, as far as progress needs it. */
export interface Standing {
  /** False while it is still to be answered, shown or skipped. */
  readonly done: boolean;
  readonly right: boolean;
}

export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly right: number;
  /** Places (from 0) of the questions still open. */
  readonly open: readonly number[];
}

/** How far a lesson's questions are done. */
export function progressOf(standings: readonly Standing[]): Progress {
  const open = standings.flatMap((standing, place) => (standing.done ? [] : [place]));
  return {
    total: standings.length,
    done: standings.length - open.length,
    right: standings.filter((standing) => standing.right).length,
    open,
  };
}
