import './site-shared.ts';
import {readFrameworks} from './components/record/read-course.ts';
import type {Store} from './learner/store.ts';

/**
 * Puts the room for notes in the place of a link to it. It is taken from the page of the record,
 * so no lesson carries it; should that page not arrive, the link is followed.
 */
export async function openNotes(link: HTMLAnchorElement, store: Store): Promise<void> {
  try {
    const record = await load(link.href);
    const notes = record.getElementById(link.hash.slice(1))?.querySelector('.cpd');
    const title = notes?.firstElementChild;
    if (!notes || !title) throw link;
    const [{joinNotes}, reflections] = await Promise.all([
      import('./site-cpd.ts'),
      import('./site-reflection.ts'),
      addStyles(record, link.href),
    ]);
    const heading = document.createElement('h3');
    heading.textContent = title.textContent;
    heading.tabIndex = -1;
    title.replaceWith(heading);
    link.closest('p')?.replaceWith(document.importNode(notes, true));
    reflections.start(store);
    joinNotes(store, readFrameworks(record));
    document.querySelector<HTMLElement>('.cpd > h3')?.focus();
  } catch {
    location.href = link.href;
  }
}

/** A page as a document: no text of ours is parsed as HTML, which Trusted Types forbid. */
function load(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => {
      if (request.responseXML && request.status < 300) resolve(request.responseXML);
      else reject(request);
    };
    request.onerror = reject;
    request.send();
  });
}

/** The styles of the record; without them the notes work, and look plain. */
function addStyles(record: Document, address: string): Promise<unknown> {
  const theirs = record.querySelector('link[rel=stylesheet][href*="/record"]');
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(theirs?.getAttribute('href') ?? '', address).href;
  return new Promise((resolve) => {
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
}
