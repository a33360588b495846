// Browser entry of the widgets, `embed/v1/imh.js`: one file that imports nothing, so that
// a partner can pin it by its hash.
import '../components/question/question.ts';
import './imh-embed.ts';

// For the file beside it, which should not bring a second copy.
export {html, nothing, render} from 'lit/html.js';
