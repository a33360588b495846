import type {CarryPage, PageConsultation, PageQuestion} from '../../learner/carried-plan.ts';
import {readAnswers} from '../question/answers.ts';
import type {ImhQuestion} from '../question/question.ts';

/** Reads what a page has to be answered, and how it marks; its HTML is the only place that has it. */
export function readPage(root: ParentNode): CarryPage {
  const questions = [...root.querySelectorAll('imh-question')];
  const consultation = root.querySelector('imh-consultation');
  return {
    questions: new Map(questions.map((question) => [question.item, readQuestion(question)])),
    consultation: consultation && readConsultation(consultation),
  };
}

function readQuestion(question: ImhQuestion): PageQuestion {
  const {kind, digest} = question;
  const items = [...question.querySelectorAll<HTMLElement>('.answer [data-choice]')];
  return {
    kind,
    digest,
    right: readAnswers(question).right,
    choices: items.map(({dataset}) => `${dataset.choice}`),
    matches: items.flatMap(({dataset}) => dataset.match ?? []),
  };
}

function readConsultation(consultation: Element): PageConsultation {
  const told = (name: string) => consultation.getAttribute(name) ?? '';
  const sections = [...consultation.querySelectorAll<HTMLElement>('.step')];
  return {
    item: told('item'),
    version: told('version'),
    status: told('status'),
    steps: new Map(
      sections.map((section) => [
        section.id,
        {isEnding: 'ending' in section.dataset, turns: readTurns(section)},
      ]),
    ),
  };
}

/** The choices of a step, twists among them. */
function readTurns(section: HTMLElement): ReadonlyMap<string, string> {
  const turns = [...section.querySelectorAll<HTMLElement>('[data-way]')];
  return new Map(turns.map(({dataset}) => [`${dataset.way}`, `${dataset.to}`]));
}
