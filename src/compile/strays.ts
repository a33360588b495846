import type {Library} from './context.ts';
import type {Report} from './mistakes.ts';
import {labelOf, type Sources} from './source.ts';

/** Warns of files that nothing reads, which their authors may believe to be in the course. */
export function warnOfStrays(
  folder: string,
  names: readonly string[],
  sources: Sources,
  {figures, used}: Library,
  report: Report,
): void {
  // What a mistake keeps from being shown may well use a drawing.
  const isComplete = report.mistakes.length === 0;
  for (const path of names) {
    const isUnused = isComplete && figures.has(path) && !used.figures.has(path);
    const message = objectionTo(path, sources, isUnused);
    if (message) report.warn(labelOf(folder, path.replace(/\/$/, '')), 1, message);
  }
}

const pages = ['course.md', 'glossary.md', 'help.md', 'about.md', 'privacy.md', 'assessment.md'];

function objectionTo(path: string, sources: Sources, isUnused: boolean): string | null {
  if (path.startsWith('lessons/')) {
    if (path.endsWith('.md')) return null;
    return 'Nothing reads this. A lesson is a file lessons/name.md: rename it, or move it away.';
  }
  if (path.startsWith('consultations/')) {
    if (path.endsWith('.md')) return null;
    return 'Nothing reads this. A consultation is a file consultations/name.md: rename it, or move it away.';
  }
  if (path.startsWith('figures/')) {
    if (isUnused) return 'No page shows this drawing. Use it, or move it away.';
    if (!path.endsWith('.md') || sources.has(path.replace(/md$/, 'svg'))) return null;
    return 'There is no drawing beside this description. Give both the same name, or move it away.';
  }
  if (!/\.(?:md|markdown)$/i.test(path) || pages.includes(path)) return null;
  return 'Nothing reads this. Move it to lessons if it is one, or out of the folder.';
}
