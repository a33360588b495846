import './site-shared.ts';

// A module of its own: whoever saves files alone needs none of it.
export {longestLink, packRecord, readLink} from './learner/take-link.ts';
