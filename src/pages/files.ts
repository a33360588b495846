import type {Course} from '../course/course.ts';

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
