import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {compileCourse} from '../../src/compile/compile.ts';
import type {Course} from '../../src/course/course.ts';
import {renderSite} from '../../src/pages/site.ts';

const assets = {
  script: 'assets/site.js',
  installScript: 'assets/install.js',
  shareScript: 'assets/share.js',
  preload: [],
  style: 'assets/site.css',
  more: 'assets/more.css',
  assessment: 'assets/assessment.css',
  consultation: 'assets/consultation.css',
  record: 'assets/record.css',
  install: 'assets/install.css',
  share: 'assets/share.css',
  review: 'assets/review.css',
  pinned: null,
  worker: 'sw.js',
};

describe('a course whose address, provider and contact are set', () => {
  let site: Map<string, string>;
  let plain: Map<string, string>;

  before(async () => {
    const {course} = await compileCourse('test/fixtures/good');
    assert.ok(course);
    const placed: Course = {
      ...course,
      address: 'https://learn.example/babies/',
      provider: 'A "small" charity',
      contact: 'help@learn.example',
    };
    site = new Map(renderSite(placed, assets));
    plain = new Map(renderSite({...course, address: null, provider: null, contact: null}, assets));
  });

  it('tells search engines where each page lives, once', () => {
    assert.match(
      `${site.get('index.html')}`,
      /<link rel="canonical" href="https:\/\/learn\.example\/babies\/">/,
    );
    assert.match(
      `${site.get('glossary.html')}`,
      /<link rel="canonical" href="https:\/\/learn\.example\/babies\/glossary\.html">/,
    );
    const map = `${site.get('sitemap.xml')}`;
    assert.match(map, /<loc>https:\/\/learn\.example\/babies\/<\/loc>/);
    assert.doesNotMatch(map, /404|offline/);
    assert.match(
      `${site.get('robots.txt')}`,
      /Sitemap: https:\/\/learn\.example\/babies\/sitemap\.xml/,
    );
  });

  it('gives social cards an absolute picture', () => {
    assert.match(
      `${site.get('index.html')}`,
      /<meta property="og:image" content="https:\/\/learn\.example\/babies\/social-card\.png">/,
    );
  });

  it('keeps signposts out of search', () => {
    for (const path of ['404.html', 'offline.html']) {
      assert.match(`${site.get(path)}`, /<meta name="robots" content="noindex">/);
      assert.doesNotMatch(`${site.get(path)}`, /canonical/);
    }
  });

  it('makes the missing page work at any depth', () => {
    assert.match(`${site.get('404.html')}`, /href="\/babies\/index\.html"/);
    assert.match(`${plain.get('404.html')}`, /href="\/index\.html"/);
  });

  it('names the provider and the contact, made safe', () => {
    assert.match(`${site.get('index.html')}`, /Provided by A "small" charity\./);
    assert.match(`${site.get('index.html')}`, /<a href="mailto:help@learn\.example">/);
  });

  it('makes up nothing while they are unset', () => {
    assert.match(`${plain.get('index.html')}`, /No provider is named yet/);
    assert.doesNotMatch(`${plain.get('index.html')}`, /canonical|og:image|og:url|mailto:/);
    assert.ok(!plain.has('sitemap.xml') && !plain.has('robots.txt'));
  });
});
