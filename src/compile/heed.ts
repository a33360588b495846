import {claimsOf} from './claims.ts';
import type {Context} from './context.ts';
import type {Data} from './data.ts';
import {lineIn, passagesOf} from './passages.ts';
import {faultsIn} from './wording.ts';

/** Words of a front matter that readers see. */
interface FrontWords {
  readonly title: string;
  readonly subtitle?: string;
  readonly summary: string;
  readonly outcomes?: readonly {readonly text: string}[];
}

/**
 * Looks at all the words of a page, once it has been read and its headings have their
 * addresses: tells what is wrong with them, and notes what they claim.
 */
export function heed(context: Context, front: Data<FrontWords> | null): void {
  const {sheet, page, library} = context;
  const passages = passagesOf(context);
  for (const passage of passages) {
    const {path} = passage.sheet;
    for (const {at, message, stopsBuild} of faultsIn(passage, {style: library.style, path})) {
      passage.sheet[stopsBuild ? 'mistake' : 'warn'](lineIn(passage, at), message);
    }
  }
  if (front) heedFront(front, context);
  library.evidence.set(page, {file: sheet.file, claims: claimsOf(passages, context)});
}

function heedFront(front: Data<FrontWords>, {sheet, library}: Context): void {
  const {title, subtitle = '', summary, outcomes = []} = front.value;
  const words = [
    [['title'], title],
    [['subtitle'], subtitle],
    [['summary'], summary],
    ...outcomes.map(({text}, index) => [['outcomes', index, 'text'], text] as const),
  ] as const;
  for (const [path, text] of words) {
    const found = faultsIn(
      {kind: 'words', text, links: []},
      {style: library.style, path: sheet.path},
    );
    for (const {message, stopsBuild} of found) {
      front[stopsBuild ? 'mistake' : 'warn'](path, message);
    }
  }
}
