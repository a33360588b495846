import type {Step} from '../course/consultation.ts';
import type {Sheet} from './lex.ts';
import type {ReadStep} from './step.ts';
import {stepName} from './step-labels.ts';

/**
 * Tells of steps that nobody can come to, and of steps that lead to no ending.
 * Asked only when every step could be read: else most of it would only follow
 * from another mistake.
 */
export function checkGraph(steps: readonly ReadStep[], sheet: Sheet): void {
  const [start] = steps;
  if (!start) return;
  const all = steps.map(({step}) => step);
  const byAnchor = new Map(all.map((step) => [step.anchor, step]));
  const nextOf = (step: Step) => linksOf(step).flatMap((to) => byAnchor.get(to) ?? []);
  const fromStart = spread([start.step], nextOf);
  const endings = all.filter(({isEnding}) => isEnding);
  const toEnding = spread(endings, (step) => all.filter((one) => nextOf(one).includes(step)));
  if (endings.length === 0) {
    sheet.mistake(
      start.heading,
      'This consultation has no ending. Write one as "## Ending: A9. …", with its debrief, and a choice that leads to it.',
    );
  }
  for (const {step, heading} of steps) {
    const name = stepName(step.anchor);
    if (!fromStart.has(step)) {
      sheet.mistake(
        heading,
        `${name} cannot be reached. Let a choice lead to "#${step.anchor}", or take the step out.`,
      );
    } else if (endings.length > 0 && !toEnding.has(step)) {
      sheet.mistake(heading, `From ${name} no ending can be reached. Add a choice that leads on.`);
    }
  }
}

/** Anchors that the choices and twists of a step lead to. */
function linksOf({ways}: Step): readonly string[] {
  return ways.flatMap(({to, twist}) => (twist ? [to, twist.to] : [to]));
}

/** All that can be come to from here. */
function spread(from: readonly Step[], nextOf: (step: Step) => readonly Step[]): Set<Step> {
  const found = new Set(from);
  for (const step of found) for (const next of nextOf(step)) found.add(next);
  return found;
}
