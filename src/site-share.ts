// A second entry, of the page for other sites alone: what it needs has no room in the second module.
import './site-shared.ts';
import './components/share/share.ts';
