import {ukDate} from '../../course/dates.ts';
import {documentWords as words} from '../../words/en/documents.ts';
import type {Activity} from '../activity-list.ts';
import {type Paper, type Piece, safeFileName} from './paper.ts';
import {kindOf, type PaperContext, themesOf} from './phrases.ts';

const {account: says} = words;

/** For whom an account is: the questions of the NMC form, or those of an appraisal. */
export type Reader = 'nmc' | 'gp';

/** The codes that each reader asks for. */
const codes: Readonly<Record<Reader, string>> = {nmc: 'nmc-code', gp: 'gmc-gmp'};

/** A reflective account of one activity, to be copied into somebody else's form. */
export function reflectiveAccount(
  activity: Activity,
  reader: Reader,
  context: PaperContext,
): Paper {
  const {title, completed, started, discussions} = activity;
  const when = completed ?? started ?? context.made;
  const talks = discussions.map(({on, role}) => says.talk(role, ukDate(on)));
  return {
    title: says.title,
    fileName: safeFileName(words.fileName(says.title, title, ukDate(context.made))),
    pieces: [
      {kind: 'warning', text: says.confidential},
      {kind: 'text', text: reader === 'nmc' ? says.nmcLead : says.gpLead},
      {
        kind: 'facts',
        rows: [
          [says.activity, `${kindOf(activity)}: ${title}`],
          [says.month, monthOf(when)],
        ],
      },
      ...(reader === 'nmc' ? nmcAnswers(activity, context) : gpAnswers(activity, context)),
      {kind: 'heading', text: says.discussedWith},
      {kind: 'text', text: talks.join('\n') || says.nobody},
      {kind: 'text', text: words.honesty},
    ],
  };
}

function nmcAnswers(activity: Activity, context: PaperContext): readonly Piece[] {
  const [was, learnt, change] = activity.notes;
  const [first = '', second = '', third = '', fourth = ''] = says.nmc;
  return [
    ...answer(first, was),
    ...answer(second, learnt),
    ...answer(third, change),
    {kind: 'text', text: says.change},
    {kind: 'heading', text: fourth},
    {kind: 'text', text: themesIn('nmc', activity, context)},
    {kind: 'text', text: says.relevance},
  ];
}

function gpAnswers(activity: Activity, context: PaperContext): readonly Piece[] {
  return [
    ...says.gp.flatMap((question, n) => answer(question, activity.notes[n] ?? '')),
    {kind: 'heading', text: says.domains},
    {kind: 'text', text: themesIn('gp', activity, context)},
  ];
}

function answer(question: string, text: string): readonly Piece[] {
  return [
    {kind: 'heading', text: question},
    text.trim() ? {kind: 'own', text} : {kind: 'text', text: says.empty},
  ];
}

function themesIn(reader: Reader, {themes}: Activity, {frameworks}: PaperContext): string {
  const choice = themes.find(({framework}) => framework === codes[reader]);
  return choice ? themesOf(choice, frameworks) : says.noThemes;
}

function monthOf(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', {month: 'long', year: 'numeric'});
}
