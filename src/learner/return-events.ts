import {LearnerEvent} from './events.ts';

/** A learner left a question out that came back, or took that back. */
export class ExcusedEvent extends LearnerEvent {
  declare readonly item: string;
  declare readonly isUndone: boolean;

  constructor(item: string, isUndone: boolean) {
    super('imh-excused', {item, isUndone});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'imh-excused': ExcusedEvent;
  }
}
