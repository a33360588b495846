import './site-shared.ts';

// A module of its own, because it carries a library that few learners need.
export {qrCode} from './components/take-along/qr-code.ts';
