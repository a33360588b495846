import type {Library} from './context.ts';

/** Tells of used facts whose sources are unknown, and of sources that nothing uses. */
export function checkSourcesUsed({references, facts, used}: Library): void {
  if (!references || !facts) return;
  const needed = new Set(used.sources);
  for (const id of used.facts) {
    for (const key of facts.byId.get(id)?.sources ?? []) {
      needed.add(key);
      if (references.byKey.has(key)) continue;
      facts.mistake(
        id,
        `The source "${key}" of ${id} is not in references.json. Correct the key, or add the source there.`,
      );
    }
  }
  for (const key of references.byKey.keys()) {
    if (needed.has(key)) continue;
    references.mistake(
      key,
      `No page cites "${key}" and no fact in use rests on it. Cite it, or take it out.`,
    );
  }
}
