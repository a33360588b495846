import './site-shared.ts';
import './components/install/install.ts';
import {kindOf} from './components/install/device-kind.ts';
import type {InstallAnswer} from './components/install/install.ts';

// A second entry, of the page about installing alone. Chromium offers its dialog some 60 ms
// after `load` and never again on that page, so whoever comes later has missed it.

/** Chromium's own; no standard names it yet. */
interface InstallPrompt extends Event {
  prompt(): Promise<unknown>;
  readonly userChoice: Promise<{readonly outcome: string}>;
}

const windowOfItsOwn = matchMedia('(display-mode: standalone)');
const place = document.querySelector('imh-install');
let prompt: InstallPrompt | undefined;

function tell() {
  if (!place) return;
  place.installing = {
    isInstalled: windowOfItsOwn.matches,
    ask: prompt ? () => askWith(prompt as InstallPrompt) : null,
    kind: kindOf(navigator),
  };
}

/** An offer counts once; when it was declined, Chromium may make another. */
async function askWith(offer: InstallPrompt): Promise<InstallAnswer> {
  try {
    await offer.prompt();
    const {outcome} = await offer.userChoice;
    return outcome === 'accepted' ? 'accepted' : 'declined';
  } catch {
    return 'failed';
  } finally {
    if (prompt === offer) prompt = undefined;
    tell();
  }
}

addEventListener('beforeinstallprompt', (event) => {
  // Not at once and unasked, but when our button is pressed.
  event.preventDefault();
  prompt = event as InstallPrompt;
  tell();
});
addEventListener('appinstalled', () => {
  prompt = undefined;
  tell();
  if (place) place.answer = 'accepted';
});
// On a computer the tab itself may become the window of the installed course.
windowOfItsOwn.addEventListener('change', tell);
tell();
