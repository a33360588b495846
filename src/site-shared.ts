// What the first module shares with the later ones. Each of them imports the whole
// list, used or not: the bundler makes a file of every different overlap between
// modules, and a lesson would have to fetch them all. So there is one overlap.
import './components/question/question.ts';
import './course/dates.ts';
import './learner/keys.ts';
import './learner/recorder.ts';
import './learner/seat.ts';
import './learner/store.ts';
import './learner/twin.ts';
