/** Every host over a fixture. */
import { createExcelHost } from '../../src/hosts/excel';
import { createWpsHost } from '../../src/hosts/wps';
import { openXlsx } from '../../src/hosts/xlsx';
import { EmulatedExcel } from '../support/excel-emulation/emulated-excel';
import { loadOffice, type LoadedOffice } from '../support/excel-emulation/load-office';
import { offerNotes } from '../support/excel-emulation/offer-notes';
import { EmulatedWps } from '../support/wps-emulation/emulated-wps';
import type { Build } from '../support/wps-emulation/meter';
import { makeXlsx } from '../support/make-xlsx';
import { seeXlsx } from '../support/see-xlsx';
import type { MakeHost } from './fixture';
import { modelOf, seenModel } from './model-host';

const nothing = (): Promise<void> => Promise.resolve();

const onExcel =
  (office: LoadedOffice): MakeHost =>
  async (fixture) => {
    const excel = new EmulatedExcel(modelOf(fixture));
    excel.install(office.OfficeExtension);
    Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
    return { host: createExcelHost({ wait: nothing }), see: async () => seenModel(excel.workbook) };
  };

/** npm's library, which has no notes. */
export const makeExcel = (): MakeHost => onExcel(loadOffice());

/** A library that has notes, as Microsoft's hosted one. */
export const makeExcelWithNotes = (): MakeHost => onExcel(offerNotes(loadOffice()));

export const makeWps =
  (build: Build = 'properties'): MakeHost =>
  async (fixture) => {
    const wps = new EmulatedWps(modelOf(fixture), build);
    const first = wps.workbook.sheets[0];
    // The officer stands somewhere else than where marks go: formulas must not be read from there.
    if (first)
      wps.workbook.selection = { sheetId: first.id, areas: [{ top: 16, left: 3, bottom: 16, right: 3 }] };
    wps.install(globalThis);
    return { host: createWpsHost({ wait: nothing }), see: async () => seenModel(wps.workbook) };
  };

/** A real file, looked at by another reader. */
export const makeFile = (): MakeHost => async (fixture) => {
  const host = openXlsx(makeXlsx(fixture), '预算.xlsx');
  return { host, see: async () => seeXlsx(await host.save()) };
};
