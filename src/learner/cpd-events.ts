import type {Discussion, ThemeChoice} from './activities.ts';
import {LearnerEvent} from './events.ts';

/** A learner put the minutes right that an activity took; null takes that back. */
export class CorrectedEvent extends LearnerEvent {
  declare readonly item: string;
  declare readonly minutes: number | null;

  constructor(item: string, minutes: number | null) {
    super('imh-corrected', {item, minutes});
  }
}

/** A learner chose themes of a regulator's code, or none of them any more. */
export class ThemedEvent extends LearnerEvent {
  declare readonly item: string;
  declare readonly choice: ThemeChoice;

  constructor(item: string, choice: ThemeChoice) {
    super('imh-themed', {item, choice});
  }
}

/** What a learner notes of a talk with a colleague. */
export type Talk = Omit<Discussion, 'id'>;

/** A learner noted a talk with a colleague. */
export class DiscussedEvent extends LearnerEvent {
  declare readonly item: string;
  declare readonly talk: Talk;

  constructor(item: string, talk: Talk) {
    super('imh-discussed', {item, talk});
  }
}

/** A learner took entries out of the record again, by their ids. */
export class RemovedEvent extends LearnerEvent {
  declare readonly ids: readonly string[];

  constructor(ids: readonly string[]) {
    super('imh-removed', {ids});
  }
}

/** A learner typed the name that papers are to bear. */
export class NamedEvent extends LearnerEvent {
  declare readonly name: string;

  constructor(name: string) {
    super('imh-named', {name});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'imh-corrected': CorrectedEvent;
    'imh-themed': ThemedEvent;
    'imh-discussed': DiscussedEvent;
    'imh-removed': RemovedEvent;
    'imh-named': NamedEvent;
  }
}
