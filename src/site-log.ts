import './site-shared.ts';

// Makes one kind of paper; fetched when a learner asks for it.
export {make} from './components/documents/makers/log.ts';
