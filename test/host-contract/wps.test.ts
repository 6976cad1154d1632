/** WPS 表格 over an emulation with its oddities, in two builds: one with properties, one with functions in their place and flat lists. */
import { createWpsHost } from '../../src/hosts/wps';
import type { Build } from '../support/wps-emulation/meter';
import { EmulatedWps } from '../support/wps-emulation/emulated-wps';
import { describeHost } from './describe-host';
import type { MakeHost } from './fixture';
import { modelOf, seenModel } from './model-host';

const wpsHost =
  (build: Build): MakeHost =>
  async (fixture) => {
    const wps = new EmulatedWps(modelOf(fixture), build);
    const first = wps.workbook.sheets[0];
    // The officer stands somewhere else than where marks go: formulas must not be read from there.
    if (first)
      wps.workbook.selection = { sheetId: first.id, areas: [{ top: 16, left: 3, bottom: 16, right: 3 }] };
    wps.install(globalThis);
    return {
      host: createWpsHost({ wait: () => Promise.resolve() }),
      see: async () => seenModel(wps.workbook),
    };
  };

describeHost('WPS', wpsHost('properties'));
describeHost('WPS of another build', wpsHost('functions'));
