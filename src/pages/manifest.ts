import type {Course} from '../course/course.ts';
import {manifestWords as words} from '../words/en/manifest.ts';
import {pageWords} from '../words/en/pages.ts';

/**
 * Pictures for the dialog in which systems ask whether to install. Chromium takes those
 * from 320 to 3,840 px, no longer than 2.3 times as wide, of one shape for each kind.
 */
const screenshots = [
  ['home-narrow', '780x1560', 'narrow', words.screenshots.home],
  ['question-narrow', '780x1560', 'narrow', words.screenshots.question],
  ['record-narrow', '780x1560', 'narrow', words.screenshots.record],
  ['home-wide', '1280x800', 'wide', words.screenshots.home],
  ['question-wide', '1280x800', 'wide', words.screenshots.question],
  ['consultation-wide', '1280x800', 'wide', words.screenshots.consultation],
] as const;

/** The web app manifest: what the installed course is called and looks like. */
export function renderManifest(course: Course): string {
  const picture = (src: string, sizes: string) => ({src, sizes, type: 'image/png'});
  const icon = (name: string, sizes: string, purpose: string) => ({
    ...picture(`icons/${name}.png`, sizes),
    purpose,
  });
  const shortcut = (name: string, description: string, url: string, file: string) => ({
    name,
    description,
    url,
    icons: [icon(file, '96x96', 'any')],
  });
  return `${JSON.stringify({
    // Resolved against the origin, whatever the path: so a course that moves to another
    // path stays the same app, as its record stays the same. Records go by this id too.
    id: course.id,
    name: `${course.title}: ${course.subtitle}`,
    short_name: course.shortTitle,
    description: course.summary,
    lang: course.language,
    dir: 'ltr',
    categories: ['education', 'health', 'medical'],
    start_url: './index.html',
    scope: './',
    display: 'standalone',
    background_color: '#fffdfb',
    theme_color: '#fffdfb',
    icons: [
      icon('icon-192', '192x192', 'any'),
      icon('icon-512', '512x512', 'any'),
      icon('maskable-192', '192x192', 'maskable'),
      icon('maskable-512', '512x512', 'maskable'),
    ],
    shortcuts: [
      shortcut(words.continue, words.continueSays, './index.html#continue', 'shortcut-continue'),
      shortcut(pageWords.record, words.recordSays, './record.html', 'shortcut-record'),
    ],
    screenshots: screenshotsOf(course).map(([name, sizes, form_factor, label]) => ({
      ...picture(`screenshots/${name}.png`, sizes),
      form_factor,
      label,
    })),
  })}\n`;
}

/** A course shows only what it has. */
function screenshotsOf({consultations}: Course) {
  return screenshots.filter(([name]) => consultations.length > 0 || !/^consultation/.test(name));
}
