/**
 * Where the files of an item for other people's pages stand below their folder, without their
 * ending. `lessons/serve-and-return` is the quiz of that lesson, `lessons/serve-and-return#q2` one
 * question of it and `…#all` the whole lesson; `consultations/first-visit` a consultation;
 * `glossary#repair` a term. The place of a part is `lessons/serve-and-return/q2`.
 */
export function placeOfItem(item: string): string {
  return item.replace('#', '/');
}
