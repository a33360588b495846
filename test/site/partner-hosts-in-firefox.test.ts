import {partnerHostsIn} from './partner-hosts.ts';

partnerHostsIn('Firefox');
