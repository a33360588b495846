import {spawn} from 'node:child_process';

/** How a command ended, and everything it printed unless it printed for itself. */
export interface Outcome {
  readonly ok: boolean;
  readonly output: string;
}

/**
 * Runs a command to its end. `show` lets it print straight to the terminal;
 * otherwise its words are collected. Nothing ever waits for a keyboard.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  options: {show?: boolean} = {},
): Promise<Outcome> {
  const print = options.show ? 'inherit' : 'pipe';
  return new Promise((resolve) => {
    // npm is a script on Windows, which only a shell can start.
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, {stdio: ['ignore', print, print], shell});
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk;
    });
    child.on('error', (error) => resolve({ok: false, output: `${output}${error.message}\n`}));
    child.on('close', (code) => resolve({ok: code === 0, output}));
  });
}

/** Runs a script of an installed package, or of ours, with this same Node. */
export function runScript(script: string, args: readonly string[], options: {show?: boolean} = {}) {
  const loader = script.endsWith('.ts') ? ['--import', 'tsx'] : [];
  return runCommand(process.execPath, [...loader, script, ...args], options);
}
