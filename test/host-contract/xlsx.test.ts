/** Workbook files: a fixture written as a real file, marked by patching, looked at by another reader. */
import { describeHost } from './describe-host';
import { makeFile } from './factories';

describeHost('A workbook file', makeFile());
