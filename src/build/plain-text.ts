import {unescapeHtml} from '../pages/escape.ts';

/** The words of a report's HTML, for a terminal or a file. */
export function plainText(html: string): string {
  const shown = html.replace(/<thead>[\s\S]*?<\/thead>/g, '');
  // Line ends in the source mean nothing; those that do are put in for the tags.
  const lines = shown
    .replace(/\s+/g, ' ')
    .replace(/<h([12])[^>]*>(.*?)<\/h\1>/g, (_, level: string, words: string) =>
      underline(words, level),
    )
    .replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/g, '[$1]')
    .replace(/<sup[^>]*>(.*?)<\/sup>/g, '[$1]')
    .replace(/<tr\b[^>]*>/g, '\n\n---\n')
    .replace(/<(?:h3|section)\b[^>]*>/g, '\n\n')
    .replace(/<span\b[^>]*>/g, '\n')
    .replace(/<li\b[^>]*>/g, '\n- ')
    .replace(/<\/?(?:blockquote|dd|div|dl|dt|li|ol|p|table|td|tr|ul)\b[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.trim());
  return `${unescapeHtml(lines.join('\n'))
    .replace(/^-\n+/gm, '- ')
    .replace(/([^\n])\n{2,}(?=[^\n])/g, '$1\n\n')
    .trim()}\n`;
}

function underline(words: string, level: string): string {
  const text = words.replace(/<[^>]*>/g, '').trim();
  return `\n\n${text}\n${(level === '1' ? '=' : '-').repeat(unescapeHtml(text).length)}\n`;
}
