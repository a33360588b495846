import './site-shared.ts';
import './components/bar/bar.ts';
import {barStyles} from './components/bar/bar.styles.ts';
import {dress} from './components/dress.ts';

/** Where browsers have it, they know whether there is a page before this one. */
interface WithNavigation {
  readonly navigation?: EventTarget & {readonly canGoBack: boolean};
}

/** The module of the window of an installed course, which has no bar of a browser. */
export function start() {
  if (document.querySelector('imh-bar')) return;
  dress(barStyles);
  const bar = document.createElement('imh-bar');
  const {navigation} = window as WithNavigation;
  const root = rootOfCourse();
  const tell = () => {
    bar.canGoBack = navigation?.canGoBack ?? history.length > 1;
  };
  bar.back = () => history.back();
  bar.goHome = () => location.assign(new URL('index.html', root));
  bar.reload = () => location.reload();
  document.querySelector('.notices')?.append(bar);
  navigation?.addEventListener('currententrychange', tell);
  addEventListener('pageshow', tell);
  tell();
  document.addEventListener('click', ({target}) => leadOut(target, root), {capture: true});
}

/** The folder of the whole course, which every page names its manifest in. */
function rootOfCourse(): URL {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
  return new URL('.', manifest?.href ?? location.href);
}

/** Another site would fill the window and leave no way back, so it opens in the browser. */
function leadOut(target: EventTarget | null, root: URL) {
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || !/^https?:/.test(link.protocol) || link.href.startsWith(root.href)) return;
  link.target = '_blank';
  link.rel = 'noopener';
}
