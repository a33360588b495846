import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Change, compileWith, mistakesWith} from '../fixtures/courses.ts';

/** Compares what authors are told of another drawing. */
async function drawing(change: Change, ...expected: string[]): Promise<void> {
  assert.deepEqual(
    await mistakesWith({'figures/pause.svg': change}),
    expected.map((line) => `content/figures/pause.svg:${line}`),
  );
}

const svg = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 34">\n${inside}\n</svg>\n`;

for (const name of ['script', 'foreignObject']) {
  test(`a drawing that holds <${name}> is told`, () =>
    drawing(
      svg(`<${name}>x</${name}>`),
      `2: A drawing may not hold <${name}>. Take it out: drawings are copied to the site as they are.`,
    ));
}

test('a drawing that runs something on a click is told', () =>
  drawing(
    svg("<g onclick = 'x()'/>"),
    '2: A drawing may not run anything, as "onclick" would. Take this attribute out.',
  ));

for (const address of ['javascript:x()', '&#106;ava script:x()']) {
  test(`a drawing that links to ${address} is told`, () =>
    drawing(
      svg(`<a href="${address}"/>`),
      '2: A drawing may not run anything, as "javascript:" in "href" would. Take it out.',
    ));
}

for (const inside of [
  '<image href="https://a.org/x.png"/>',
  '<image xlink:href="https://a.org/x.png"/>',
  '<g src="https://a.org/x.png"/>',
  "<g fill='url(https://a.org/x.png)'/>",
  '<g style="fill: url( &quot;https://a.org/x.png&quot; )"/>',
  "<style>g{fill:url('https://a.org/x.png')}</style>",
]) {
  test(`a drawing that fetches with ${inside} is told`, () =>
    drawing(
      svg(inside),
      '2: The drawing refers to "https://a.org/x.png", which is outside it. Draw it here, or refer to a part of the drawing with #.',
    ));
}

test('a drawing that imports styles is told', () =>
  drawing(
    svg('<style>\n@import "x.css";</style>'),
    '3: A drawing may not fetch styles from elsewhere. Write them into its <style>.',
  ));

test('a drawing may refer to its own parts and hold pictures', () =>
  drawing(
    svg(
      '<!-- <g> & --><style><![CDATA[g>p{fill:url(#a)}]]></style><use href="#a"/><image href="data:image/png;base64,AA=="/><text>on a=b &amp; c</text>',
    ),
  ));

test('a drawing that does not say that it is SVG is told', () =>
  drawing(
    '<svg viewBox="0 0 72 34"></svg>',
    '1: Browsers do not know this drawing as SVG. Add xmlns="http://www.w3.org/2000/svg" to <svg>.',
  ));

test('the size of a drawing may stand in single quotes', async () => {
  const {course} = await compileWith({
    'figures/pause.svg':
      "<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg' width='100%' viewBox='0,0 72 34'/>",
  });
  assert.deepEqual(course?.cover, {file: 'figures/pause.svg', width: 72, height: 34});
});

for (const [inside, message] of [
  ['<g>', '2: The tag <g> is not closed. Write </g> where it ends.'],
  ['</g>', '1: The tag <svg> is not closed. Write </svg> where it ends.'],
  ['</svg><g/>', '3: The tag </svg> closes nothing. Take it out.'],
  [
    '<g fill=red/>',
    '2: This tag cannot be read. Put every value in quotes, and write < in text as &lt;.',
  ],
  ['a&nbsp;b', '2: The sign & begins nothing that a drawing knows. Write it as &amp;.'],
] as const) {
  test(`a drawing with ${inside} is told`, () => drawing(svg(inside), message));
}

test('an empty description is told', async () => {
  assert.deepEqual(await mistakesWith({'figures/pause.md': '\n'}), [
    'content/figures/pause.md:1: This description is empty. Say in words what the drawing shows, or take the file away.',
  ]);
});
