/** Excel: Microsoft's own office.js over an emulated workbook, without notes (npm's library) and with them. */
import { describeHost } from './describe-host';
import { makeExcel, makeExcelWithNotes } from './factories';

describeHost('Excel', makeExcel());
describeHost('Excel with notes', makeExcelWithNotes());
