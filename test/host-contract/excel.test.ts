/** Excel: Microsoft's own office.js over an emulated workbook, without notes (npm's library) and with them. */
import { createExcelHost } from '../../src/hosts/excel';
import { EmulatedExcel } from '../support/excel-emulation/emulated-excel';
import { loadOffice, type LoadedOffice } from '../support/excel-emulation/load-office';
import { offerNotes } from '../support/excel-emulation/offer-notes';
import { describeHost } from './describe-host';
import type { MakeHost } from './fixture';
import { modelOf, seenModel } from './model-host';

const excelHost =
  (office: LoadedOffice): MakeHost =>
  async (fixture) => {
    const excel = new EmulatedExcel(modelOf(fixture));
    excel.install(office.OfficeExtension);
    Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
    return {
      host: createExcelHost({ wait: () => Promise.resolve() }),
      see: async () => seenModel(excel.workbook),
    };
  };

describeHost('Excel', excelHost(loadOffice()));
describeHost('Excel with notes', excelHost(offerNotes(loadOffice())));
