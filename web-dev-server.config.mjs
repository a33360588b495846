import {esbuildPlugin} from '@web/dev-server-esbuild';
import {tsImport} from 'tsx/esm/api';

// For `npm run dev` and for the browser tests, which read the same file
// (`wtr --config`). So no port and no `watch` here: they would reach both.

const load = (file) => tsImport(file, new URL('./src/build/', import.meta.url).href);
const {coursePages, publicFiles} = await load('./dev.ts');
const {launchers} = await load('../../test/support/launchers.ts');

export default {
  rootDir: import.meta.dirname,
  // Mistakes in the course are told there.
  clearTerminalOnReload: false,
  // Without the condition `development`, so that Lit does not announce itself.
  nodeResolve: {exportConditions: ['production']},
  middleware: [publicFiles()],
  plugins: [
    coursePages(load, process.env.COURSE_CONTENT ?? 'content'),
    esbuildPlugin({ts: true, tsconfig: 'tsconfig.json', target: 'es2022'}),
  ],
  files: 'test/browser/**/*.test.ts',
  browsers: launchers(process.env),
};
