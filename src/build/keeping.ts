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
  // The reports for reviewers stand under about/, and their styles are of no other use.
  if (/^(about|embed|screenshots|offline)\/|^assets\/review-/.test(path)) return false;
  // Systems take these for themselves when the course is installed.
  if (/^icons\/(maskable|shortcut)-/.test(path)) return false;
  if (/^(workbook\.html|sw\.js|social-card\.\w+)$/.test(path)) return false;
  return /\.(html|js|css|svg|png|webp|avif|jpe?g|ico|woff2|webmanifest)$/.test(path);
}

/**
 * Decides what a device keeps. `sizes` tells of every file there is, `shown`
 * which figures stand on a page.
 */
export function planKeeping(
  course: {readonly lessons: readonly {readonly id: string}[]},
  sizes: ReadonlyMap<string, number>,
  shown: ReadonlyMap<string, readonly string[]>,
  limit = wholeCourseLimit,
): Keeping {
  const kept = [...sizes.keys()].filter(isKept);
  const sizeOf = (path: string) => sizes.get(path) ?? 0;
  const total = kept.reduce((sum, path) => sum + sizeOf(path), 0);
  if (total <= limit) return {shell: new Set(kept), modules: []};

  const isInShell = (path: string) => {
    if (!path.endsWith('.html')) return !path.startsWith('figures/');
    return always.includes(path) || (!path.includes('/') && sizeOf(path) <= shellPageLimit);
  };
  const withFigures = (path: string) => [path, ...(shown.get(path) ?? [])];
  const shell = new Set(kept.filter(isInShell).flatMap(withFigures));
  const lessons = new Set(
    course.lessons.map(({id}) => `lessons/${id}.html`).filter((path) => sizes.has(path)),
  );
  const others = kept.filter(
    (path) => path.endsWith('.html') && !shell.has(path) && !lessons.has(path),
  );
  const modules = [...inRuns([...lessons]), ...inRuns(others)].map((paths) => {
    const files = new Set(paths.flatMap(withFigures));
    return [...files].filter((path) => !shell.has(path));
  });
  return {shell, modules};
}

/** The figures of a course that a page shows. */
export function figuresIn(page: string, figures: ReadonlyMap<string, string>): string[] {
  const named = [...page.matchAll(/"(?:\.\.\/)*(?:embed\/)?(figures\/[^"?#]+)/g)].map(
    ([, path = '']) => path,
  );
  // The course's own words for them: a piece of a page would keep all of the page in memory.
  return [...new Set(named)].flatMap((path) => figures.get(path) ?? []);
}

/** Where the list of a module stands. */
export function listPath(module: number): string {
  return `offline/${module + 1}.json`;
}

/** A page that tells the worker which list to keep. */
export function markPage(page: string, module: number): string {
  return page.replace(
    '</head>',
    `<meta name="imh-offline" content="${listPath(module)}">\n</head>`,
  );
}

function inRuns(paths: readonly string[]): string[][] {
  const runs = Math.ceil(paths.length / lessonsPerModule);
  return Array.from({length: runs}, (_, run) =>
    paths.slice(run * lessonsPerModule, (run + 1) * lessonsPerModule),
  );
}
