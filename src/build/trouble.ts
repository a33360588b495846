/** Something a person can put right: its message is the whole story, in one sentence or two. */
export class BuildTrouble extends Error {
  override readonly name = 'BuildTrouble';
}

/** Runs a command to its end. Trouble is told in words, a fault of ours with its stack. */
export async function runOrTell(command: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await command()) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof BuildTrouble ? error.message : (inWords(error) ?? error));
    process.exitCode = 1;
  }
}

/** What the disk refused, or undefined for any other error. */
function inWords(error: unknown): string | undefined {
  const {code, path} = error as NodeJS.ErrnoException;
  if (!code || !path) return undefined;
  return `The disk refused "${path}" (${code}). Choose another folder, or look at who may write there.`;
}
