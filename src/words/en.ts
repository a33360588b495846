export {contentWords} from './en/content.ts';
