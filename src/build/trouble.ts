/** Something a person can put right: its message is the whole story, in one sentence or two. */
export class BuildTrouble extends Error {
  override readonly name = 'BuildTrouble';
}

/** Runs a command to its end. Trouble is told in words, a fault of ours with its stack. */
export async function runOrTell(command: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await command()) ? 0 : 1;
  } catch (error) {
    console.error(error instanceof BuildTrouble ? error.message : error);
    process.exitCode = 1;
  }
}
