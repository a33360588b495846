import assert from 'node:assert/strict';
import {test} from 'node:test';
import {kindOf} from '../../src/components/install/device-kind.ts';

const safari = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15';
const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0';
const apple = 'Apple Computer, Inc.';
const google = 'Google Inc.';
const macintosh = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)';

for (const [who, kind, userAgent, vendor, maxTouchPoints] of [
  ['an iPad, which calls itself a Macintosh', 'ipad', `${macintosh} ${safari}`, apple, 5],
  [
    'an iPhone',
    'ipad',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${safari}`,
    apple,
    5,
  ],
  [
    'Chrome on an iPad',
    'ipad',
    `Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) CriOS/150`,
    apple,
    5,
  ],
  ['Safari on a Mac', 'mac', `${macintosh} ${safari}`, apple, 0],
  ['Chrome on a Mac', 'desktop', `${macintosh} ${chrome} Safari/537.36`, google, 0],
  [
    'Edge on a laptop with a touch screen',
    'desktop',
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Edg/156.0`,
    google,
    10,
  ],
  ['Firefox on a Mac', 'firefox', `${macintosh} Gecko/20100101 Firefox/153.0`, '', 0],
  [
    'Chrome on Android',
    'android',
    `Mozilla/5.0 (Linux; Android 10; K) ${chrome} Mobile`,
    google,
    5,
  ],
  [
    'Firefox on Android',
    'android',
    'Mozilla/5.0 (Android 15; Mobile; rv:153.0) Firefox/153.0',
    '',
    5,
  ],
  ['WebKit on Linux', null, `Mozilla/5.0 (X11; Linux x86_64) ${safari}`, apple, 0],
] as const) {
  test(`shows the steps that fit ${who}`, () => {
    assert.equal(kindOf({userAgent, vendor, maxTouchPoints}), kind);
  });
}
