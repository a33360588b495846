import {buildCourse} from './build.ts';
import {readFlags} from './flags.ts';
import {BuildTrouble, runOrTell} from './trouble.ts';

// `npm start`: builds the course, then serves it with its worker and all.

await runOrTell(async () => {
  const {content, out, port} = readFlags(process.argv.slice(2), {
    content: 'content',
    out: 'dist',
    port: process.env.PORT || '8000',
  });
  const wanted = Number(port);
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65_000) {
    throw new BuildTrouble(`"${port}" is not a port. Choose a number from 1 to 65000.`);
  }
  if (!(await buildCourse({content, out, log: console.log}))) return false;

  const {freePort, serveFolder} = await import('./serve.ts');
  const free = await freePort(wanted);
  if (free !== wanted) console.log(`Port ${wanted} is in use, so this is on ${free}.`);
  const {url, stop} = await serveFolder({root: out, port: free});
  console.log(`The course is at ${url} (Ctrl+C ends it).`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => stop().then(() => process.exit(0)));
  }
  return true;
});
