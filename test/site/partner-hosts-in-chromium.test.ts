import {partnerHostsIn} from './partner-hosts.ts';

partnerHostsIn('Chromium');
