import type {Tokens} from 'marked';

/** What a heading of a consultation opens, read from its first words. */
export type StepLabel =
  | {
      readonly kind: 'step';
      readonly anchor: string;
      readonly isEnding: boolean;
      /** Of the label, in characters. */
      readonly length: number;
    }
  /** Something within a step. */
  | {readonly kind: 'inner'}
  | {readonly kind: 'mistake'; readonly message: string};

const name = /^(?:(Ending):\s+)?([A-Z](?:0|[1-9]\d*)[a-z]?)\.(?:\s+|$)/;

/** Reads the label of a heading: `A1.`, `Ending: A9.`, or none. */
export function readStepLabel({text, depth}: Tokens.Heading): StepLabel {
  const [all, ending, label = ''] = name.exec(text) ?? [];
  const isQuestion = /^[QR]/.test(label) || /^(?:Question|Reflection)\b/.test(text);
  if (depth > 2) {
    if (/^Scenario\b/i.test(text)) {
      return mistake('A consultation is a case itself. Take "Scenario" out of this heading.');
    }
    const looksLikeStep = (all && !isQuestion) || /^Ending\b/i.test(text);
    return looksLikeStep
      ? mistake('A step begins with ##. Change the number of # signs, or reword the heading.')
      : {kind: 'inner'};
  }
  if (isQuestion) {
    return mistake(
      'The letters Q and R are for questions (####) and reflections (###). Change the number of # signs, or give this step another letter.',
    );
  }
  if (all === undefined) {
    return mistake(
      'This heading is no step. Write "## A1. …" or "## Ending: A9. …"; begin other headings inside a step with ###.',
    );
  }
  return {
    kind: 'step',
    anchor: label.toLowerCase(),
    isEnding: ending !== undefined,
    length: all.length,
  };
}

/** A step as its author calls it: `A1` for the anchor `a1`. */
export function stepName(anchor: string): string {
  return anchor.charAt(0).toUpperCase() + anchor.slice(1);
}

function mistake(message: string): StepLabel {
  return {kind: 'mistake', message};
}
