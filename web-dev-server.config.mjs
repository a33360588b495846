import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromeLauncher} from '@web/test-runner-chrome';
import {tsImport} from 'tsx/esm/api';

// For `npm run dev` and for the browser tests, which read the same file
// (`wtr --config`). So no port and no `watch` here: they would reach both.

const build = new URL('./src/build/', import.meta.url).href;
const load = (file) => tsImport(file, build);
const {courseFiles, coursePages} = await load('./dev.ts');

export default {
  rootDir: import.meta.dirname,
  // Mistakes in the course are told there.
  clearTerminalOnReload: false,
  // Without the condition `development`, so that Lit does not announce itself.
  nodeResolve: {exportConditions: ['production']},
  middleware: [courseFiles()],
  plugins: [
    coursePages(load),
    esbuildPlugin({ts: true, tsconfig: 'tsconfig.json', target: 'es2022'}),
  ],
  files: 'test/browser/**/*.test.ts',
  browsers: [
    chromeLauncher({
      launchOptions: {
        ...(process.env.CHROME_PATH && {executablePath: process.env.CHROME_PATH}),
        args: [
          // Chromium refuses its sandbox to root, and containers have none to give.
          ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
          '--disable-dev-shm-usage',
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
        ],
      },
    }),
  ],
};
