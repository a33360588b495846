/** Something that may happen at a step, as the page's HTML tells it. */
export interface Turn {
  /** Short hash of the choice's words. */
  readonly id: string;
  /** Anchor of the step that it leads to. */
  readonly to: string;
  readonly words: string;
  readonly element: HTMLElement;
  /** Copies of the consequence: one to read when it happens, one to come back to. */
  readonly consequence: {readonly now: Node; readonly later: Node};
}

/** A choice, with the twist that may take its place. */
export interface Choice extends Turn {
  readonly twist: Turn | null;
}

/** A step, as the page's HTML tells it. */
export interface Step {
  readonly anchor: string;
  readonly title: string;
  readonly isEnding: boolean;
  readonly section: HTMLElement;
  readonly heading: HTMLElement;
  /** The line above the heading, which says that the case is fictional. */
  readonly label: Element;
  readonly choices: readonly Choice[];
}

/** Reads the steps of a consultation; the page's HTML is the only place that has them. */
export function readSteps(consultation: Element): readonly Step[] {
  return [...consultation.querySelectorAll<HTMLElement>('.step')].map((section) => {
    const heading = section.querySelector<HTMLElement>('h2, h3') as HTMLElement;
    // No stop on the way of the Tab key, but a place that the focus can be moved to.
    heading.tabIndex = -1;
    return {
      anchor: section.id,
      title: `${heading.textContent}`,
      isEnding: 'ending' in section.dataset,
      section,
      heading,
      label: section.querySelector('.kicker') ?? heading,
      choices: [...section.querySelectorAll<HTMLElement>('.ways > li')].map(readChoice),
    };
  });
}

/** A choice of a step, and what happened when it was made: what was chosen, or its twist. */
export interface Made {
  readonly choice: Choice;
  readonly turn: Turn;
}

/** The choice that this id tells, itself or by its twist. */
export function findMade(step: Step | undefined, id: string | undefined): Made | undefined {
  for (const choice of step?.choices ?? []) {
    const turn = [choice, choice.twist].find((one) => one?.id === id);
    if (turn) return {choice, turn};
  }
  return undefined;
}

function readChoice(item: HTMLElement): Choice {
  const twist = item.querySelector<HTMLElement>('.twist');
  return {...readTurn(item), twist: twist && readTurn(twist)};
}

function readTurn(element: HTMLElement): Turn {
  const consequence = element.querySelector(':scope > .consequence') as Element;
  return {
    id: `${element.dataset.way}`,
    to: `${element.dataset.to}`,
    words: `${element.querySelector('.way')?.textContent}`,
    element,
    consequence: {now: consequence.cloneNode(true), later: consequence.cloneNode(true)},
  };
}
