import type {NamedQuestion, NamedQuestions} from '../../learner/returns-calendar.ts';
import {returnsWords as words} from '../../words/en/returns.ts';

/**
 * The questions that a page's list of lessons knows: each row has the lesson's
 * id, the anchors of its questions and a link. It knows no digests, so that a
 * correction of a question does not change the page.
 */
export function namedQuestions(root: ParentNode): NamedQuestions {
  const named = new Map<string, NamedQuestion>();
  for (const row of root.querySelectorAll<HTMLElement>('[data-lesson][data-questions]')) {
    const {lesson, questions = ''} = row.dataset;
    const link = row.querySelector('a');
    const anchors = questions.split(' ').filter(Boolean);
    for (const [n, anchor] of anchors.entries()) {
      named.set(`${lesson}/${anchor}`, {
        name: words.question(`${link?.textContent}`, n + 1),
        href: `${link?.getAttribute('href')}#${anchor}`,
      });
    }
  }
  return named;
}
