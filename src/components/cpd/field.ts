import {html, nothing} from 'lit/html.js';

/** What a field of a form shows around its input. */
export interface FieldParts {
  /** Unique on the page. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  /** Empty when there is nothing to mend. */
  readonly fault: string;
}

/**
 * A label, a hint and what to mend, around an input of this id. The input itself names
 * its descriptions by `describedBy`.
 */
export function field({id, label, hint, fault}: FieldParts, input: unknown) {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint-line" id="${id}-hint">${hint}</p>` : nothing}
    ${input}
    ${fault ? html`<p class="fault" id="${id}-fault">${fault}</p>` : nothing}
  </div>`;
}

/** The ids of what describes the input of a field. */
export function describedBy({id, hint, fault}: Omit<FieldParts, 'label'>) {
  const ids = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ');
  return ids || nothing;
}
