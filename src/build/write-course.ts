import {join, resolve} from 'node:path';
import type {Course} from '../course/course.ts';
import type {Assets} from '../pages/assets.ts';
import {renderSite} from '../pages/site.ts';
import {bundleAssets} from './bundle.ts';
import {bundleEmbed, followed, pinnedIn} from './embed.ts';
import {policyInPage} from './headers.ts';
import {figuresIn, type Keeping, markPage, planKeeping} from './keeping.ts';
import {refuseChange} from './kept-widgets.ts';
import {nginxHeaders, nginxInclude} from './nginx-include.ts';
import {Output} from './output.ts';
import {underscoreHeaders} from './underscore-headers.ts';
import {writeWorker} from './worker.ts';

/** The folder that `src` and `public` stand in. */
const root = resolve(import.meta.dirname, '../..');

export interface Folders {
  /** Folder of the course's words and figures. */
  readonly content: string;
  /** Folder that is replaced by the finished site. */
  readonly out: string;
  /** Folder of files that are copied as they are; `public` where none is named. */
  readonly fixed?: string;
}

/** What a build wrote. */
export interface Built {
  readonly files: number;
  readonly bytes: number;
}

/** Writes the whole site of a course, or nothing of it. */
export async function writeCourse(course: Course, folders: Folders): Promise<Built> {
  const {content, out, fixed = join(root, 'public')} = folders;
  const output = new Output(out);
  try {
    const {files, assets} = await bundleAssets(root);
    for (const [path, bytes] of files) output.add(path, bytes);
    for (const figure of course.figures) output.copy(join(content, figure), figure);
    output.copyFolder(fixed);
    const widgets = await bundleEmbed(root);
    // What has gone out stands among the fixed files.
    const isReleased = [...widgets.keys()].every(
      (path) => output.files.has(path) || path.startsWith(followed),
    );
    addWidgets(output, widgets);
    const {keeping, shared} = writePages(output, course, {
      ...assets,
      worker: 'sw.js',
      pinned: pinnedIn(widgets, isReleased),
    });
    for (const figure of shared) output.copy(join(content, figure), `embed/${figure}`);
    await writeWorker(output, keeping, course, root); // after everything it must list
    // For hosts, not for browsers; no worker keeps them.
    output.add('_headers', underscoreHeaders([...output.files.keys()]));
    output.add(nginxInclude, nginxHeaders());
    output.finish();
  } catch (error) {
    output.discard();
    throw error;
  }
  return {files: output.files.size, bytes: output.bytes()};
}

/** Adds the widgets' code; that of a version that went out stands in `public/` and never changes. */
function addWidgets(output: Output, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    if (!output.files.has(path)) output.add(path, bytes);
    else if (!output.holds(path, bytes)) refuseChange(path);
  }
}

/**
 * Writes each page as it comes, since a large course is large, and looks what is to be kept and
 * which figures other sites show.
 */
function writePages(
  output: Output,
  course: Course,
  assets: Assets,
): {keeping: Keeping; shared: ReadonlySet<string>} {
  const figures = new Map(course.figures.map((path) => [path, path]));
  const shown = new Map<string, readonly string[]>();
  const shared = new Set<string>();
  for (const [path, text] of renderSite(course, assets)) {
    output.add(path, path === '404.html' ? withPolicy(text) : text);
    if (path.startsWith('embed/')) {
      for (const figure of figuresIn(text, figures)) shared.add(figure);
    } else if (path.endsWith('.html')) shown.set(path, figuresIn(text, figures));
  }
  const sizes = new Map([...output.files].map(([path, {bytes}]) => [path, bytes]));
  const keeping = planKeeping(course, sizes, shown);
  keeping.modules.forEach((paths, module) => {
    for (const path of paths.filter((path) => path.endsWith('.html'))) {
      output.change(path, (page) => markPage(page, module));
    }
  });
  return {keeping, shared};
}

/**
 * The page for what is missing says itself what it may do. Hosts with `_headers` send it with
 * the headers of the address that was asked for, which may be in a folder that nobody knows.
 */
function withPolicy(page: string): string {
  const charset = '<meta charset="utf-8">';
  const policy = `<meta http-equiv="Content-Security-Policy" content="${policyInPage}">`;
  return page.replace(charset, `${charset}${policy}`);
}
