import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {build, type Plugin} from 'esbuild';
import type {PinnedScripts, WidgetScript} from '../course/snippet.ts';
import {embedVersion} from '../embed/version.ts';
import {target} from './bundle.ts';
import {readEmbedApi} from './embed-api.ts';
import {describeForEditors, describeForTypeScript} from './embed-describe.ts';
import {minifyAgain} from './minify.ts';

/** Folder of what partners follow: it changes, but never so that their pages break. */
export const followed = 'embed/v1';

/**
 * The scripts and the style sheet of the widgets, and what tools read of them, by path from the
 * root of the site: once under the major version that partners follow, and once under the exact
 * one that never changes.
 */
export async function bundleEmbed(root: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const css = await styles(root, 'src/embed/embed.css');
  const own = {
    'embed:css': css,
    'embed:more-css': await styles(root, 'src/embed/more.css'),
  };
  const scripts = ['imh', 'more', 'frame', 'resize'];
  const texts = await Promise.all(
    scripts.map(async (name) => [`${name}.js`, await script(root, name, own)] as const),
  );
  // On our own pages for frames the styles are there before any script.
  const frame = (await styles(root, 'src/embed/frame.css')).replaceAll(':host', 'imh-embed');
  const api = readEmbedApi(root);
  const files = [
    ...texts,
    ['frame.css', frame],
    ['custom-elements.json', describeForEditors(api)],
    ['imh.d.ts', describeForTypeScript(api, embedVersion)],
  ] as const;
  return new Map(
    [followed, `embed/${embedVersion}`].flatMap((folder) =>
      files.map(([name, text]) => [`${folder}/${name}`, Buffer.from(text)] as const),
    ),
  );
}

/** The scripts of the exact version, as other sites can pin them. */
export function pinnedIn(
  files: ReadonlyMap<string, Uint8Array>,
  isReleased: boolean,
): PinnedScripts {
  const hashOf = (name: WidgetScript) => {
    const bytes = files.get(`embed/${embedVersion}/${name}.js`);
    if (!bytes) throw new Error(`There is no ${name}.js among the widgets.`);
    return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
  };
  return {
    version: embedVersion,
    isReleased,
    hashes: {imh: hashOf('imh'), more: hashOf('more'), resize: hashOf('resize')},
  };
}

/** Each is bundled by itself, so that none is split into files that a hash does not cover. */
async function script(
  root: string,
  name: string,
  css: Readonly<Record<string, string>>,
): Promise<string> {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [`src/embed/${name}.ts`],
    bundle: true,
    minify: true,
    format: 'esm',
    target,
    legalComments: 'none',
    plugins: [texts(css), litWithoutName, name === 'more' ? litBeside : moreBeside],
    write: false,
    logLevel: 'silent',
  });
  return minifyAgain(outputFiles[0]?.text ?? '');
}

/**
 * Styles for a shadow root: sizes follow the type of the page around the widget instead of its
 * root, which some pages set to 10 pixels, and breaks follow the room that the widget has.
 */
async function styles(root: string, file: string): Promise<string> {
  const {outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [file],
    bundle: true,
    minify: true,
    target,
    write: false,
    logLevel: 'silent',
  });
  return (outputFiles[0]?.text ?? '')
    .replace(/(\d)rem\b/g, '$1em')
    .replace(/@media ?(\([^)]*width[^)]*\))/g, '@container $1')
    .replace(/(--[\w-]+): /g, '$1:')
    .replaceAll('" / "', '"/"')
    .trim();
}

/** Styles become a text in the script. */
function texts(css: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'embed-texts',
    setup({onResolve, onLoad}) {
      onResolve({filter: /^embed:/}, ({path}) => ({path, namespace: 'embed'}));
      onLoad({filter: /./, namespace: 'embed'}, ({path}) => ({
        contents: css[path] ?? '',
        loader: 'text',
      }));
    },
  };
}

/** What few items need is fetched from beside the script, and is no part of it. */
const moreBeside: Plugin = {
  name: 'more-beside',
  setup({onResolve}) {
    onResolve({filter: /^\.\/more\.ts$/}, () => ({path: './more.js', external: true}));
  },
};

/** That file takes Lit from the script that has fetched it. */
const litBeside: Plugin = {
  name: 'lit-beside',
  setup({onResolve}) {
    onResolve({filter: /^lit\/html\.js$/}, () => ({path: './imh.js', external: true}));
  },
};

/** Lit leaves a list of its versions on the page, which a partner's page should not find. */
const litWithoutName: Plugin = {
  name: 'lit-without-name',
  setup({onLoad}) {
    onLoad({filter: /lit-html\/lit-html\.js$/}, async ({path}) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replace(/\((\w+)\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/, '0');
      if (contents === text) throw new Error('Lit no longer names its version as it did.');
      return {contents};
    });
  },
};
