import './site-shared.ts';
import './components/offline/offline.ts';
import type {ImhOffline} from './components/offline/offline.ts';
import type {Store} from './learner/store.ts';
import {checkFiles} from './offline/check-files.ts';
import type {Offline} from './offline/register.ts';

/** The module of the page that shows what is kept for offline use. */
export async function start(_: Store, offline?: Promise<Offline | undefined>) {
  const panel = document.querySelector<ImhOffline>('imh-offline');
  const joined = await offline;
  if (!panel || !joined) return;
  panel.check = (progress) => checkFiles(joined, progress);
  panel.retry = () => joined.join();
}
