import {html, nothing} from 'lit/html.js';
import type {CourseInfo} from '../../course/course-info.ts';
import type {ThemeChoice} from '../../learner/activities.ts';
import {ThemedEvent} from '../../learner/cpd-events.ts';
import {cpdWords} from '../../words/en/cpd.ts';
import {define} from '../define.ts';
import {LightElement} from '../light-element.ts';

const words = cpdWords.themes;

type Framework = CourseInfo['frameworks'][number];

/** What the themes of an activity are told. */
export interface ThemesState {
  readonly frameworks: readonly Framework[];
  readonly choices: readonly ThemeChoice[];
}

/**
 * The themes of regulators' codes that a learner ties an activity to. What was chosen from
 * another version stands there as it was called then, and no box is ticked in its name.
 *
 * @fires imh-themed - The learner ticked or unticked a theme.
 */
export class ImhThemes extends LightElement {
  #state: ThemesState = {frameworks: [], choices: []};
  #said = '';

  /** The activity's id. */
  get item(): string {
    return this.getAttribute('item') ?? '';
  }

  set state(state: ThemesState) {
    this.#state = state;
    this.update();
  }

  protected override render() {
    const {frameworks, choices} = this.#state;
    const gone = choices.filter(({framework}) => !frameworks.some(({id}) => id === framework));
    return html`
      ${gone.map((choice) => formerly(choice, choice.framework))}
      ${frameworks.map((framework) => this.#renderCode(framework))}
      <p class="hint-line" role="status">${this.#said}</p>
    `;
  }

  #renderCode(framework: Framework) {
    const {id, name, version, themes} = framework;
    const choice = this.#state.choices.find((one) => one.framework === id);
    const isCurrent = choice?.version === version;
    const chosen = isCurrent ? choice.themes : [];
    return html`
      ${choice && !isCurrent ? formerly(choice, name) : nothing}
      <fieldset>
        <legend>${words.legend(name, version)}</legend>
        ${themes.map(
          (theme) => html`<label class="tick"><input
              type="checkbox"
              .checked=${chosen.includes(theme)}
              @change=${(event: Event) => this.#choose(event, framework, theme, chosen)}
            />${theme}</label>`,
        )}
      </fieldset>
    `;
  }

  #choose(
    event: Event,
    {id: framework, version, themes}: Framework,
    theme: string,
    before: readonly string[],
  ) {
    const isChosen = (event.target as HTMLInputElement).checked;
    const after = new Set(before);
    if (isChosen) after.add(theme);
    else after.delete(theme);
    // In the order of the code; what it no longer names in this version stays behind it.
    const chosen = [...themes.filter((one) => after.delete(one)), ...after];
    const themed = new ThemedEvent(this.item, {framework, version, themes: chosen});
    this.dispatchEvent(themed);
    themed.whenKept(() => {
      this.#said = themed.isLost?.() ? cpdWords.notKept : words.saved;
      this.update();
    });
  }
}

function formerly({version, themes}: ThemeChoice, name: string) {
  return html`<p>${words.former(name, version, themes.join('; '))}</p>`;
}

define('imh-themes', ImhThemes);

declare global {
  interface HTMLElementTagNameMap {
    'imh-themes': ImhThemes;
  }
}
