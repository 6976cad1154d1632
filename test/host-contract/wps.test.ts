/** WPS 表格 over an emulation with its oddities, in two builds: one with properties, one with functions in their place and flat lists. */
import { describeHost } from './describe-host';
import { makeWps } from './factories';

describeHost('WPS', makeWps('properties'));
describeHost('WPS of another build', makeWps('functions'));
