import './site-shared.ts';
import {recordAnswers} from './learner/recorder.ts';
import {openStore} from './learner/store.ts';

// Browser entry of every page: what a lesson needs until its quiz works.
const store = openStore({storage: () => localStorage, tabs: window});
recordAnswers(document, store);

// The rest waits until the page is there. Should it not arrive (a connection
// that breaks just now), questions and answers work without it.
addEventListener('load', () => {
  import('./site-later.ts').then(
    ({startLater}) => startLater(store),
    () => {},
  );
});
