import type {Course} from '../../course/course.ts';
import {renderItem} from './fragment.ts';
import {framePath, renderFramePage} from './frame-page.ts';
import {listItems, underEarlierNames} from './items.ts';
import {looksPath, looksStylePath, renderLooks, renderLooksStyle} from './looks.ts';
import {oembedPath, renderOembed} from './oembed.ts';
import {rebase} from './rebase.ts';

/** Every file that is made of the course's words for other people's pages. */
export function* renderEmbedFiles(course: Course): Generator<[path: string, text: string]> {
  const items = listItems(course);
  for (const item of items.flatMap((one) => [one, ...underEarlierNames(one, course)])) {
    const path = `embed/items/${item.place}.html`;
    const fragment = renderItem(item, course);
    yield [path, rebase(fragment, item.of.page, path)];
    yield [framePath(item), renderFramePage(item, fragment, course)];
    const oembed = renderOembed(item, course);
    if (oembed) yield [oembedPath(item), oembed];
  }
  const looks = renderLooks(course);
  if (looks) {
    yield [looksPath, looks];
    yield [looksStylePath, renderLooksStyle()];
  }
}
