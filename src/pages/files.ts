import type {Course} from '../course/course.ts';

/** The web app manifest: what the installed course is called and looks like. */
export function renderManifest(course: Course): string {
  const icon = (src: string, sizes: string, purpose: string) => ({
    src: `icons/${src}`,
    sizes,
    type: 'image/png',
    purpose,
  });
  return `${JSON.stringify({
    id: './',
    name: `${course.title}: ${course.subtitle}`,
    short_name: course.title,
    description: course.summary,
    lang: course.language,
    start_url: './index.html',
    scope: './',
    display: 'standalone',
    background_color: '#fffdfb',
    theme_color: '#fffdfb',
    icons: [
      icon('icon-192.png', '192x192', 'any'),
      icon('icon-512.png', '512x512', 'any'),
      icon('maskable-512.png', '512x512', 'maskable'),
    ],
  })}\n`;
}

/** `robots.txt` and `sitemap.xml`; both need the address, so without one there are none. */
export function renderForRobots(course: Course, paths: readonly string[]): Map<string, string> {
  const {address} = course;
  if (!address) return new Map();
  const urls = paths.map((path) => {
    const url = new URL(path === 'index.html' ? '' : path, address).href;
    return `<url><loc>${url}</loc><lastmod>${course.released}</lastmod></url>`;
  });
  return new Map([
    ['robots.txt', `User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap.xml', address).href}\n`],
    [
      'sitemap.xml',
      `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    ],
  ]);
}
