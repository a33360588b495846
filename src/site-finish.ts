import './site-shared.ts';

// The way out of a shared device; fetched when a learner asks for it.
export {finishView} from './components/device/finish.ts';
