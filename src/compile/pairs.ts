import type {Tokens} from 'marked';
import type {Pair} from '../course/course.ts';
import {type Answers, refuseEqual, refuseLinks} from './answers.ts';
import type {Context} from './context.ts';
import {shortHash} from './hash.ts';
import {renderInline} from './inline.ts';
import {refuseLeftoversIn} from './leftovers.ts';
import type {Sheet, Token} from './lex.ts';
import {plainText} from './text.ts';

/** A table of two columns: match. */
export function readPairs(table: Tokens.Table, name: string, context: Context): Answers | null {
  const {sheet} = context;
  const {header, rows} = table;
  if (header.length !== 2) {
    sheet.mistake(
      table,
      `The table of ${name} has ${header.length === 1 ? 'one column' : `${header.length} columns`} and needs two. Keep what is matched with what.`,
    );
    return null;
  }
  const columns = header.map(({tokens}) => renderInline(tokens, context));
  const pairs = rows.flatMap((row) => {
    const [left, right] = row;
    return left && right ? [readPair(left, right, name, context)] : [];
  });
  if (pairs.length < 2) {
    sheet.mistake(table, `${name} has too few rows to match. Write at least two.`);
  }
  const cells = (column: number) => rows.flatMap((row) => row[column] ?? []);
  const lefts = pairs.map(({left}) => left);
  const rights = pairs.map(({right}) => right);
  refuseEqual(lefts, cells(0), name, sheet);
  refuseEqual(rights, cells(1), name, sheet);
  return {kind: 'match', choices: [], pairs, columns};
}

function readPair(
  left: Tokens.TableCell,
  right: Tokens.TableCell,
  name: string,
  context: Context,
): Pair {
  const leftText = plainText(left.tokens);
  const text = plainText(right.tokens);
  if (!leftText || !text) {
    context.sheet.mistake(
      left,
      `This row of ${name} has an empty cell. Fill it, or take the row out.`,
    );
  }
  refuseLinks(left.tokens, name, context.sheet);
  refuseRich(right, name, context.sheet);
  refuseLeftoversIn(right.tokens, context);
  const html = renderInline(left.tokens, context);
  return {
    left: {id: shortHash(leftText, 6), html, feedback: '', right: true},
    right: {id: shortHash(text, 6), text},
  };
}

/** The right side stands in a native menu, which shows plain words only. */
function refuseRich({tokens}: Tokens.TableCell, name: string, sheet: Sheet): void {
  const rich = (tokens as readonly Token[]).find(({type}) =>
    /^(?:cite|link|image|html)$/.test(type),
  );
  if (!rich) return;
  sheet.mistake(
    rich,
    `The right-hand column of ${name} holds plain words only. Move this to the explanation.`,
  );
}
