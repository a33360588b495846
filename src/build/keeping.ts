import type {Course} from '../course/course.ts';

/** Up to this many bytes a device keeps the whole course at once. */
export const wholeCourseLimit = 4_000_000;

/** Above it, lessons are kept in runs of this many, in the order of the course. */
export const lessonsPerModule = 25;

/** A page of a large course that is bigger than this waits until it is read. */
const shellPageLimit = 100_000;

/** Pages that every course keeps, however large. */
const always = ['index.html', 'help.html', 'record.html', 'offline.html', '404.html'];

/** What a device keeps: the shell from the first visit on, each module when it is visited. */
export interface Keeping {
  readonly shell: ReadonlySet<string>;
  /** Empty where the shell is the whole course. */
  readonly modules: readonly (readonly string[])[];
}

/** Whether a file is of use without a connection. */
export function isKept(path: string): boolean {
  if (/^(about|embed|screenshots|offline)\//.test(path)) return false;
  if (/^(workbook\.html|sw\.js|social-card\.\w+)$/.test(path)) return false;
  return /\.(html|js|css|svg|png|webp|avif|jpe?g|ico|woff2|webmanifest)$/.test(path);
}

/**
 * Decides what a device keeps. `sizes` tells of every file there will be,
 * `pages` gives the text of those that are pages.
 */
export function planKeeping(
  course: Pick<Course, 'lessons'>,
  sizes: ReadonlyMap<string, number>,
  pages: ReadonlyMap<string, string>,
  limit = wholeCourseLimit,
): Keeping {
  const kept = [...sizes.keys()].filter(isKept);
  const total = kept.reduce((sum, path) => sum + (sizes.get(path) ?? 0), 0);
  if (total <= limit) return {shell: new Set(kept), modules: []};

  const isShellPage = (path: string) =>
    always.includes(path) || (!path.includes('/') && (sizes.get(path) ?? 0) <= shellPageLimit);
  const figuresOf = (path: string) =>
    [...(pages.get(path) ?? '').matchAll(/"(?:\.\.\/)*(figures\/[^"?#]+)/g)]
      .map(([, figure = '']) => figure)
      .filter((figure) => sizes.has(figure));

  const shell = new Set(
    kept
      .filter((path) => (path.endsWith('.html') ? isShellPage(path) : !path.startsWith('figures/')))
      .flatMap((path) => [path, ...figuresOf(path)]),
  );
  const lessons = new Set(
    course.lessons.map(({id}) => `lessons/${id}.html`).filter((path) => sizes.has(path)),
  );
  const others = kept.filter(
    (path) => path.endsWith('.html') && !shell.has(path) && !lessons.has(path),
  );
  const modules = [...inRuns([...lessons]), ...inRuns(others)].map((paths) =>
    [...new Set(paths.flatMap((path) => [path, ...figuresOf(path)]))].filter(
      (path) => !shell.has(path),
    ),
  );
  return {shell, modules};
}

/** Where the list of a module stands. */
export function listPath(module: number): string {
  return `offline/${module + 1}.json`;
}

/** Tells the worker, in each page of a module, which list to keep. */
export function markModules(keeping: Keeping): (path: string, text: string) => string {
  const lists = new Map(
    keeping.modules.flatMap((paths, module) => paths.map((path) => [path, listPath(module)])),
  );
  return (path, text) => {
    const list = path.endsWith('.html') && lists.get(path);
    return list
      ? text.replace('</head>', `<meta name="imh-offline" content="${list}">\n</head>`)
      : text;
  };
}

function inRuns(paths: readonly string[]): string[][] {
  const runs = Math.ceil(paths.length / lessonsPerModule);
  return Array.from({length: runs}, (_, run) =>
    paths.slice(run * lessonsPerModule, (run + 1) * lessonsPerModule),
  );
}
