import {partnerHostsIn} from './partner-hosts.ts';

partnerHostsIn('WebKit');
