import {spawn} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';

/** What a command cost, all its children included. */
export interface Cost {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
  /** User and system time; undefined where there is no /proc. */
  readonly cpuSeconds: number | undefined;
  /** The most memory that the processes held at one time, in bytes; what they share counts once. */
  readonly peakMemory: number | undefined;
}

/** Linux counts processor time in hundredths of a second. */
const ticksPerSecond = 100;
const pageSize = 4096;
const pause = 10;

/**
 * Runs a command and watches it and its children through /proc. The last look
 * at a process may be 10 ms old when it ends: close enough for a figure.
 */
export function measure(command: string, args: readonly string[]): Promise<Cost> {
  const start = performance.now();
  const child = spawn(command, args, {stdio: ['ignore', 'pipe', 'pipe']});
  const ticks = new Map<number, number>();
  let peakMemory = 0;
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
    });
  }
  const look = () => {
    const family = familyOf(child.pid);
    for (const one of family) ticks.set(one.pid, one.ticks);
    const own = family.reduce((sum, one) => sum + one.memory - one.shared, 0);
    peakMemory = Math.max(peakMemory, own + Math.max(0, ...family.map((one) => one.shared)));
  };
  const timer = setInterval(look, pause);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(timer);
      const total = [...ticks.values()].reduce((sum, one) => sum + one, 0);
      const seen = ticks.size > 0;
      resolve({
        ok: code === 0,
        output,
        seconds: (performance.now() - start) / 1000,
        cpuSeconds: seen ? total / ticksPerSecond : undefined,
        peakMemory: seen ? peakMemory : undefined,
      });
    });
  });
}

interface Relative {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
  readonly memory: number;
  /** The part of it that is files in memory, such as Node itself. */
  readonly shared: number;
}

/** A process and all that came of it, as far as they still run. */
function familyOf(ancestor: number | undefined): Relative[] {
  const everyone = allProcesses();
  const family = everyone.filter(({pid}) => pid === ancestor);
  for (const member of family) {
    // The list grows while it is walked, until no child is left.
    family.push(...everyone.filter(({parent}) => parent === member.pid));
  }
  return family;
}

function allProcesses(): Relative[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => readProcess(Number(pid)));
  } catch {
    return [];
  }
}

function readProcess(pid: number): Relative[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces; see proc_pid_stat(5).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [parent = 0, user = 0, system = 0] = [1, 11, 12].map((i) => Number(fields[i]));
    const pages = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
    const [, resident = 0, shared = 0] = pages.map((one) => one * pageSize);
    return [{pid, parent, ticks: user + system, memory: resident, shared}];
  } catch {
    // It ended between being listed and being read.
    return [];
  }
}
