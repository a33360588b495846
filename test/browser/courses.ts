import type {Block, Course, Lesson} from '../../src/course/course.ts';
import {citations} from './questions.ts';

const person = {name: 'A. Author', role: 'writer'};
const page = {title: 'A page', summary: 'A page.', html: '<p>Words.</p>', citations: []};

/** A lesson with little in it but what a test gives it. */
export function lessonWith(blocks: readonly Block[], more: Partial<Lesson> = {}): Lesson {
  return {
    id: 'tea',
    file: 'content/lessons/tea.md',
    title: 'Tea',
    summary: 'All about tea.',
    minutes: 10,
    audience: ['gp'],
    nation: ['UK'],
    outcomes: [{id: '1.1', text: 'Make tea', level: 'apply'}],
    facts: [],
    safetyGate: false,
    version: '1.0.0',
    status: 'draft',
    authors: [person],
    reviewers: [],
    lastReviewed: null,
    nextReview: null,
    changelog: [{version: '1.0.0', date: '2026-11-23', note: 'First words.'}],
    blocks,
    citations,
    ...more,
  };
}

/** A course of these lessons. */
export function courseOf(...lessons: readonly Lesson[]): Course {
  return {
    id: 'drinks',
    title: 'Drinks',
    shortTitle: 'Drinks',
    subtitle: 'A course for everybody',
    summary: 'Tea and coffee.',
    language: 'en-GB',
    version: '1.0.0',
    released: '2026-11-23',
    passMark: 80,
    licence: 'CC BY 4.0',
    provider: null,
    contact: null,
    address: null,
    welcome: '<p>Welcome.</p>',
    cover: null,
    changelog: [],
    lessons,
    assessment: null,
    consultations: [],
    glossary: {title: 'Glossary', summary: 'Words.', terms: [], citations: []},
    references: [],
    frameworks: [],
    help: page,
    about: page,
    privacy: page,
    figures: [],
    evidence: {facts: new Map(), pages: new Map()},
    was: new Map(),
    gone: [],
  };
}

/** A regulator's code with two themes. */
export const codes: Course['frameworks'] = [
  {
    id: 'tea-code',
    name: 'The Tea Code',
    by: 'Tea Council',
    version: '2018',
    dated: '2018-10-10',
    checked: '2026-11-23',
    source: 'owner',
    url: 'https://example.org/code',
    note: 'A new code is planned.',
    themes: ['Warm the pot', 'Pour with care'],
  },
];
