// What the first module shares with the others. The bundler makes a file of each set of modules
// that the same entries import; a module of one page imports this, so that there is one such set,
// and a lesson keeps to its four requests.
import './components/define.ts';
import './components/light-element.ts';
import './learner/events.ts';
import './learner/record.ts';
