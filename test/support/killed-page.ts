// What runs in the page of a browser that is going to be killed, as fast as the page
// allows, and in the one that is opened after it. Each function stands by itself.

/** Runs in the page: answers, types and saves as fast as the page allows. */
export async function learn({prompts, rounds}: {prompts: [string, string]; rounds: number}) {
  const {saw} = globalThis as unknown as {saw(message: object): void};
  const until = (holds: () => unknown) =>
    new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => look());
      const look = () => {
        if (!holds()) return;
        watch.disconnect();
        resolve();
      };
      watch.observe(document, {subtree: true, childList: true, characterData: true});
      look();
    });
  const [drafting, saving] = prompts.map((prompt) =>
    document.querySelector(`imh-reflection[item="${prompt}"]`),
  ) as [HTMLElement, HTMLElement];
  const write = (prompt: HTMLElement, text: string) => {
    const box = prompt.querySelector('textarea') as HTMLTextAreaElement;
    box.value = text;
    box.dispatchEvent(new Event('input', {bubbles: true}));
  };
  const boxOf = (prompt: HTMLElement) => prompt.querySelector('textarea')?.value ?? '';
  let thought = Number(/\d+$/.exec(boxOf(saving))?.[0] ?? 0);
  const questions = [...document.querySelectorAll<HTMLElement>('imh-question[kind=one]')];
  for (let round = 0; round < rounds; round += 1) {
    const question = questions[round % questions.length] as HTMLElement;
    const submit = question.querySelector<HTMLElement>('[type=submit]');
    // An earlier answer is put away first.
    if (submit?.textContent === 'Try again') submit.click();
    const inputs = question.querySelectorAll('input');
    inputs[round % inputs.length]?.click();
    write(drafting, `${boxOf(drafting)} ${round}`);
    const draft = boxOf(drafting);
    submit?.click();
    await until(() => question.querySelector('.verdict'));
    saw({answer: question.getAttribute('item'), draft});
    if (round % 3) continue;
    thought += 1;
    write(saving, `Thought ${thought}`);
    const button = saving.querySelector<HTMLElement>('.buttons button');
    await until(() => button?.ariaDisabled !== 'true');
    button?.click();
    await until(() => saving.querySelector('.hint-line')?.textContent?.startsWith('Saved'));
    saw({saved: `Thought ${thought}`});
  }
}

/** Runs in the page: answers what is drawn and submits it. */
export async function sitAssessment() {
  const {saw} = globalThis as unknown as {saw(message: object): void};
  const press = (name: string) =>
    [...document.querySelectorAll('button')]
      .find((one) => one.textContent?.includes(name))
      ?.click();
  const until = (holds: () => unknown) =>
    new Promise<void>((resolve) => {
      const look = () => (holds() ? resolve() : requestAnimationFrame(look));
      look();
    });
  press('Begin');
  await until(() => document.querySelector('[data-drawn]'));
  for (const item of document.querySelectorAll('[data-drawn]'))
    item.querySelector('input')?.click();
  press('Submit my answers');
  // Asked whether some may stay open, the learner says so.
  press('Submit all the same');
  await until(() => document.querySelector('#at-result'));
  saw({result: true});
}

/** Runs in the page: deletes everything. */
export async function deleteRecord() {
  const {saw} = globalThis as unknown as {saw(message: object): void};
  const press = (name: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        const found = [...document.querySelectorAll('button')].find((one) =>
          one.textContent?.includes(name),
        );
        if (!found) return void requestAnimationFrame(look);
        found.click();
        resolve();
      };
      look();
    });
  await press('Delete my record');
  const watch = new MutationObserver(() => {
    if (!document.body.innerText.includes('is deleted from this device.')) return;
    watch.disconnect();
    saw({deleted: true});
  });
  watch.observe(document, {subtree: true, childList: true, characterData: true});
  await press('Yes, delete');
}

/** What is to be in the log again. */
export interface Expected {
  readonly answers: readonly (readonly [string, number])[];
  readonly saved: number;
  readonly results: number;
  readonly deleted: boolean;
  readonly course: string;
}

/**
 * Runs in the page: waits until all is there, or of what was deleted until it is gone from
 * both places; not for ever, since what is lost does not come.
 */
export async function untilWhole(expected: Expected): Promise<void> {
  const {answers, saved, results, deleted, course} = expected;
  const isEvent = (key: unknown) => /\/[\da-f]{16,}$/.test(`${key}`);
  const isWhole = async () => {
    const log = Object.entries(localStorage).flatMap(([key, text]) =>
      isEvent(key) ? [JSON.parse(text)] : [],
    );
    if (deleted) {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open(course);
        request.onsuccess = () => resolve(request.result);
      });
      const keys = await new Promise<IDBValidKey[]>((resolve) => {
        const request = database.transaction('texts').objectStore('texts').getAllKeys();
        request.onsuccess = () => resolve(request.result);
      });
      database.close();
      return log.length <= 1 && keys.filter(isEvent).length <= 1;
    }
    const of = (did: string, what?: string) =>
      log.filter((event) => event.did === did && (!what || event.what === what));
    const thoughts = of('reflected').map(({text}) => Number(/\d+$/.exec(text)?.[0] ?? 0));
    return (
      answers.every(([item, times]) => of('answered', item).length >= times) &&
      Math.max(0, ...thoughts) >= saved &&
      of('submitted').length >= results
    );
  };
  const end = performance.now() + 20_000;
  while (!(await isWhole()) && performance.now() < end) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
