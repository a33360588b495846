import {assessmentId} from '../course/assessment.ts';
import {type Fate, type Fates, ownerOf} from './fates.ts';
import type {Here, Tell} from './ledger.ts';

/** What to do about an id that vanished. */
export const way =
  'Bring it back, or give it here a status: "retired", "renamed to …", "split into …" or "merged into …".';

/** Tells of ids that vanished without a word, and of words that lead nowhere. */
export function checkFates(fates: Fates, here: Here, tell: Tell): void {
  for (const id of Object.keys(fates.items)) {
    const fate = fates.of(id);
    if (fate?.isOwn) checkOwn(id, fate, fates, here, tell);
    else if (
      !here.has(id) &&
      !isToldOfItsPart(id, fates, here) &&
      !isGoneWithItsPart(fate, fates, here)
    ) {
      tell(id, `"${id}" was released and is gone, but learners have it in their records. ${way}`);
    }
  }
}

/** Its part has vanished too, and what is said of that holds for all that belongs to it. */
function isToldOfItsPart(id: string, fates: Fates, here: Here): boolean {
  const owner = ownerOf(id);
  if (owner === null) return false;
  const isGone = Object.hasOwn(fates.items, owner) && !here.has(owner) && !fates.of(owner);
  return isGone || isToldOfItsPart(owner, fates, here);
}

/** Its part was retired, or renamed, and it is there too. */
function isGoneWithItsPart(fate: Fate | null, fates: Fates, here: Here): boolean {
  if (!fate) return false;
  return fate.to.every((target) => here.has(target) || (target in fates.items && fates.of(target)));
}

function checkOwn(id: string, fate: Fate, fates: Fates, here: Here, tell: Tell): void {
  const say = (message: string) => tell(id, message, 'status');
  const {status = ''} = fates.items[id] ?? {};
  if (here.isSeen(id)) {
    tell(
      id,
      `"${id}" is "${status}" and is used again, but ids are never used again. Give the new one another name; or, if it is the same, take its status out here.`,
    );
    return;
  }
  if (fate.how === 'renamed' && (fate.to.length !== 1 || ownerOf(id) === assessmentId)) {
    say(
      fate.to.length === 1
        ? `A question of the assessment keeps its number. Bring "${id}" back, or write "retired".`
        : `"${id}" is renamed to more than one id. Write one, or "split into …".`,
    );
    return;
  }
  if (fate.how !== 'retired' && fates.items[id]?.kind?.match(/step|reflection|card|prompt/)) {
    if (fate.how !== 'renamed') {
      say(
        `Only pages and questions are split and merged. Write "retired" or "renamed to …" for "${id}".`,
      );
      return;
    }
  }
  for (const target of fate.to) {
    const objection = objectionTo(target, id, fate, fates, here);
    if (objection) say(objection);
  }
  if (fate.how === 'merged') checkMerge(id, fate, fates, say);
}

function objectionTo(
  target: string,
  id: string,
  {how}: Fate,
  fates: Fates,
  here: Here,
): string | null {
  if (leadsBack(target, id, fates)) {
    return `"${id}" leads to "${target}" and from there back to itself. Say which of them is in the course, and take its status out.`;
  }
  if (!here.has(target) && !Object.hasOwn(fates.items, target)) {
    return `"${id}" leads to "${target}", which is not there. Correct the id, or write "retired".`;
  }
  const kind = kindOf(id, fates, here);
  const other = kindOf(target, fates, here);
  if (kind && other && kind !== other) {
    return `"${id}" is a ${kind} and "${target}" is a ${other}, so nothing can carry over. Lead to a ${kind}, or write "retired".`;
  }
  if (how !== 'renamed') return null;
  const [first] = fates.cameFrom(target, 'renamed');
  if (first !== id) {
    return `"${first}" and "${id}" are both renamed to "${target}". Write "merged into ${target}" for both.`;
  }
  if (!fates.isBornOf(target, id)) {
    return `"${target}" was released before "${id}" was renamed to it, so they are two. Write "merged into ${target}", or lead to a new id.`;
  }
  return null;
}

function leadsBack(target: string, id: string, fates: Fates, seen = new Set<string>()): boolean {
  if (target === id) return true;
  if (seen.has(target)) return false;
  seen.add(target);
  return fates.of(target)?.to.some((next) => leadsBack(next, id, fates, seen)) ?? false;
}

function kindOf(id: string, {items}: Fates, here: Here): string | undefined {
  const kind = here.items.get(id)?.kind ?? (Object.hasOwn(items, id) ? items[id]?.kind : undefined);
  return kind === 'card' ? 'reflection' : kind;
}

/** What was there before needs no merging, and one thing alone is no merger. */
function checkMerge(id: string, {to}: Fate, fates: Fates, say: (message: string) => void): void {
  const isPage = ownerOf(id) === null;
  for (const target of to) {
    const isAlone = fates.cameFrom(target, 'merged').length === 1 && fates.isBornOf(target, id);
    if (isPage && isAlone) {
      say(
        `Only "${id}" is merged into "${target}", which is new. Write "merged into ${target}" for the other ones too, or "renamed to ${target}".`,
      );
    }
  }
}
