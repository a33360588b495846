import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {newWriter, type Writer} from './words.ts';

/** The sources that made-up lessons cite. */
const sources = Array.from({length: 40}, (_, i) => ({
  id: `source${i}`,
  type: 'article-journal',
  title: newWriter(i).words(9),
  author: [{family: `Writer${i}`, given: 'A B'}],
  issued: {'date-parts': [[1980 + i]]},
  'container-title': 'Journal of Made-up Studies',
  volume: `${i + 1}`,
  page: '1-9',
}));

/** Writes a whole made-up course of that many lessons: about 800 words and two questions each. */
export function writeCourse(folder: string, lessons: number): void {
  const ids = Array.from({length: lessons}, (_, i) => `lesson-${i}`);
  const save = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), text);
  };
  save('course.md', `${courseHead(ids)}\n## Welcome\n\n${newWriter(0).paragraph(60)}\n`);
  save('references.json', JSON.stringify(sources));
  save('facts.yaml', sources.map(fact).join(''));
  save('ledger.json', '{"version": 1, "items": {}}\n');
  save('helplines.yaml', 'checked: 2026-11-23\nlines: {}\n');
  save('glossary.md', glossary());
  for (const name of ['help', 'about', 'privacy']) {
    save(`${name}.md`, `---\ntitle: ${name}\nsummary: Made up.\n---\n\nMade-up words.\n`);
  }
  ids.forEach((id, i) => {
    save(`lessons/${id}.md`, lesson(id, newWriter(i + 1)));
  });
}

/** Each source has one fact: `source0` is behind E1. */
function fact({id}: {id: string}, place: number): string {
  return `E${place + 1}: {status: V, words: A made-up fact., sources: [${id}]}\n`;
}

/** The facts behind all that a text cites, in the notation of front matter. */
function factsBehind(text: string): string {
  const places = [...text.matchAll(/\[\^source(\d+)\]/g)].map(([, place]) => Number(place));
  return `[${[...new Set(places)].map((place) => `E${place + 1}`).join(', ')}]`;
}

function courseHead(ids: readonly string[]): string {
  return `---
id: made-up
title: A made-up course
subtitle: To measure the build
summary: Words without meaning.
language: en-GB
version: 0.1.0
released: 2026-11-23
pass_mark: 80
lessons:
${ids.map((id) => `  - ${id}`).join('\n')}
provider: null
contact: null
address: null
licence: CC BY 4.0
changelog:
  - {version: 0.1.0, date: 2026-11-23, note: Made up.}
---
`;
}

function glossary(): string {
  const terms = Array.from({length: 12}, (_, i) => {
    // Each source has to be cited somewhere, also where there are few lessons.
    const cited = sources.filter((_, n) => n % 12 === i).map(({id}) => `[^${id}]`);
    return `## Term ${i}\n\n${newWriter(900 + i).sentence()}${cited.join(' ')}\n`;
  });
  const text = terms.join('\n');
  return `---\ntitle: Glossary\nsummary: Made up.\nfacts: ${factsBehind(text)}\n---\n\n${text}`;
}

function lesson(id: string, writer: Writer): string {
  const text = `${[1, 2, 3, 4].map((n) => section(n, writer)).join('\n')}
## Check your learning

${question('Q1', [false, true, false, false], writer)}
${question('Q2', [true, false, true, false], writer)}`;
  const facts = factsBehind(text);
  return `---
id: ${id}
title: ${writer.words(5)}
summary: ${writer.words(16)}
minutes: 10
audience: [gp, health-visitor]
nation: [UK]
outcomes:
  - {id: "1.1", text: ${writer.words(8)}, level: apply}
facts: ${facts}
questions:
  q1: {outcome: "1.1", facts: ${facts}}
  q2: {outcome: "1.1", facts: ${facts}}
version: 0.1.0
status: draft
authors:
  - {name: Nobody, role: made up}
reviewers: []
last_reviewed: null
next_review: null
changelog:
  - {version: 0.1.0, date: 2026-11-23, kind: editorial, note: Made up.}
---

${text}`;
}

function section(n: number, writer: Writer): string {
  return `## Part ${n}: ${writer.words(4)}

${writer.paragraph(70)}${cite(writer)}

${writer.paragraph(40)} See [a term](../glossary.md#term-${writer.number(12)}).

- ${writer.sentence()}
- ${writer.sentence()}

> [!TIP]
> ${writer.paragraph(25)}
`;
}

function question(label: string, right: readonly boolean[], writer: Writer): string {
  const answers = right.map(
    (is) => `- [${is ? 'x' : ' '}] ${writer.words(9)}\n    > ${writer.sentence()}`,
  );
  return `### ${label}. ${writer.words(10)}?

${writer.paragraph(20)}

${answers.join('\n')}

> ${writer.paragraph(20)}${cite(writer)}
`;
}

function cite(writer: Writer): string {
  return `[^source${writer.number(sources.length)}]`;
}
