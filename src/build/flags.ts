import {parseArgs} from 'node:util';
import {BuildTrouble} from './trouble.ts';

/** Reads `--name value` flags; `defaults` lists those there are. */
export function readFlags<Name extends string>(
  args: readonly string[],
  defaults: Readonly<Record<Name, string>>,
): Record<Name, string> {
  const names = Object.keys(defaults) as Name[];
  const options = Object.fromEntries(names.map((name) => [name, {type: 'string' as const}]));
  const help = `Options: ${names.map((name) => `--${name} VALUE`).join(', ')}.`;
  if (args.includes('--help')) throw new BuildTrouble(help);
  let values: Record<string, unknown>;
  try {
    ({values} = parseArgs({args: [...args], options, strict: true}));
  } catch (error) {
    const [what] = (error as Error).message.split(/\.?(?: To specify| This command|$)/);
    throw new BuildTrouble(`${what}. ${help}`);
  }
  const empty = names.find((name) => values[name] === '');
  if (empty) throw new BuildTrouble(`Option '--${empty}' needs a value. ${help}`);
  return {...defaults, ...values};
}
