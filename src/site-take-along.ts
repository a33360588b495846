import './site-shared.ts';
import './components/take-along/take-along.ts';
import {carry} from './learner/carrier.ts';
import type {Store} from './learner/store.ts';

/** The element that makes and adds copies, fetched when it is first asked for. */
export function takeAlong(store: Store) {
  const element = document.createElement('imh-take-along');
  const {origin, pathname} = location;
  element.carrier = carry(store, origin + pathname, () => import('./site-take-link.ts'));
  element.loadCode = () => import('./site-qr-code.ts').then(({qrCode}) => qrCode);
  return element;
}
