import type {LedgerItems} from './ledger-schema.ts';

/** What became of an id. */
export interface Fate {
  readonly how: 'retired' | 'renamed' | 'split' | 'merged';
  /** Ids that came instead; empty for one that was retired. */
  readonly to: readonly string[];
  /** False when it follows from the fate of the part that it belongs to. */
  readonly isOwn: boolean;
}

/** What became of the ids of a ledger. */
export class Fates {
  readonly items: LedgerItems;
  readonly #byTarget = new Map<string, string[]>();

  constructor(items: LedgerItems) {
    this.items = items;
    for (const id of Object.keys(items)) {
      for (const target of this.of(id)?.to ?? []) {
        this.#byTarget.set(target, [...(this.#byTarget.get(target) ?? []), id]);
      }
    }
  }

  /**
   * The fate of an id that has one. What belongs to a part that was renamed or retired
   * goes with it, unless it has a fate of its own.
   */
  of(id: string): Fate | null {
    const status = Object.hasOwn(this.items, id) ? this.items[id]?.status : undefined;
    if (status !== undefined) return {...readStatus(status), isOwn: true};
    const owner = ownerOf(id);
    const fate = owner === null ? null : this.of(owner);
    if (!fate || owner === null || fate.how === 'split' || fate.how === 'merged') return null;
    const rest = id.slice(owner.length);
    return {how: fate.how, to: fate.to.map((target) => target + rest), isOwn: false};
  }

  /** Ids to which this one came instead, in one way. */
  cameFrom(id: string, how: Fate['how']): readonly string[] {
    const all = this.#byTarget.get(id) ?? [];
    return all.filter((one) => this.of(one)?.how === how);
  }

  /** Whether an id was released together with the fate that leads to it, or is not released yet. */
  isBornOf(id: string, from: string): boolean {
    const born = Object.hasOwn(this.items, id) ? this.items[id] : undefined;
    if (!born) return true;
    const ended = this.items[from]?.ended;
    return ended !== undefined && ended.version === born.released?.version;
  }
}

/** The part that an id belongs to: a prompt to its reflection, anything else to its page. */
export function ownerOf(id: string): string | null {
  const cut = /\.\d+$/.test(id) ? id.lastIndexOf('.') : id.indexOf('/');
  return cut < 0 ? null : id.slice(0, cut);
}

function readStatus(status: string): Omit<Fate, 'isOwn'> {
  const [, how = 'retired', list = ''] = /^(\w+)(?: (?:to|into) (.*))?$/.exec(status) ?? [];
  const to = list.split(/\s*,\s*|\s+and\s+/).filter(Boolean);
  return {how: how as Fate['how'], to};
}
