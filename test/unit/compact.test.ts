import assert from 'node:assert/strict';
import {test} from 'node:test';
import {compact} from '../../src/pages/compact.ts';

test('white space beside blocks goes, between words and links it stays', () => {
  assert.equal(
    compact('<ul>\n<li>One <b>two</b>\n<a href="#">three</a>\nfour</li>\n\n<li>Five</li>\n</ul>\n'),
    '<ul><li>One <b>two</b>\n<a href="#">three</a>\nfour</li><li>Five</li></ul>',
  );
});

test('quotation marks are bare in text and escaped in attributes', () => {
  assert.equal(
    compact('<p title="&quot;x&quot; > y">&quot;It&#39;s&quot; &lt; <i>&amp;</i></p>'),
    '<p title="&quot;x&quot; > y">"It\'s" &lt; <i>&amp;</i></p>',
  );
});

test('what is preformatted keeps its lines', () => {
  const code = '<pre><code>a\n  b\n</code></pre>';
  assert.equal(compact(`<div>\n${code}\n</div>`), `<div>${code}</div>`);
});
