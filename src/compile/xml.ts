import {decode} from './text.ts';

/** An opening tag of a drawing. */
export interface Tag {
  readonly name: string;
  /** Attributes with their words decoded: `&amp;` in the source means `&`. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where it stands in the text. */
  readonly at: number;
}

/** A drawing as its tags, and the first thing that a browser would stumble over. */
export interface Scanned {
  readonly tags: readonly Tag[];
  readonly trouble: {readonly at: number; readonly message: string} | null;
}

const attribute = String.raw`\s+([\w:.-]+)\s*=\s*("[^"<]*"|'[^'<]*')`;
const tag = String.raw`<([A-Za-z_][\w:.-]*)((?:${attribute})*)\s*(\/?)>`;
const attributes = new RegExp(attribute, 'g');
const pieces = new RegExp(
  String.raw`<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<!DOCTYPE[^>[]*>|${tag}|<\/([A-Za-z_][\w:.-]*)\s*>|<|&(?!#\d+;|#x[\da-fA-F]+;|(?:amp|lt|gt|quot|apos);)`,
  'g',
);

/** Reads the tags of XML. It knows as much of XML as drawing programs write, and no more. */
export function scanXml(text: string): Scanned {
  const tags: Tag[] = [];
  const open: Tag[] = [];
  const stop = (at: number, message: string): Scanned => ({tags, trouble: {at, message}});
  for (const match of text.matchAll(pieces)) {
    const [whole, name, inside = '', , , slash, closing] = match;
    const at = match.index;
    if (name !== undefined) {
      const opened = {name, attributes: readAttributes(inside), at};
      tags.push(opened);
      if (!slash) open.push(opened);
    } else if (closing !== undefined) {
      const opened = open.pop();
      if (opened && opened.name !== closing) {
        return stop(
          opened.at,
          `The tag <${opened.name}> is not closed. Write </${opened.name}> where it ends.`,
        );
      }
      if (!opened) return stop(at, `The tag </${closing}> closes nothing. Take it out.`);
    } else if (whole === '<') {
      return stop(
        at,
        'This tag cannot be read. Put every value in quotes, and write < in text as &lt;.',
      );
    } else if (whole === '&') {
      return stop(at, 'The sign & begins nothing that a drawing knows. Write it as &amp;.');
    }
  }
  const [unclosed] = open;
  if (!unclosed) return {tags, trouble: null};
  return stop(
    unclosed.at,
    `The tag <${unclosed.name}> is not closed. Write </${unclosed.name}> where it ends.`,
  );
}

function readAttributes(inside: string): ReadonlyMap<string, string> {
  const all = [...inside.matchAll(attributes)];
  return new Map(all.map(([, name = '', value = '']) => [name, decode(value.slice(1, -1))]));
}
