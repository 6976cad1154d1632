/** Protection of a sheet and of the workbook's structure. */
import type { SheetModel } from '../model/sheet';
import { Refusal } from '../protocol';
import type { World } from '../world';
import { HostObject } from './host-object';

const passwordOf = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** (Un)protecting in the wrong state is refused, as in builds since 2026. */
export const sheetProtection = (world: World, sheet: SheetModel): HostObject =>
  new HostObject('WorksheetProtection', {
    check: () => world.alive(sheet),
    get: {
      Protected: () => sheet.protection.on,
      Options: () => ({ allowFormatCells: sheet.protection.allowFormatCells }),
    },
    call: {
      Protect: ([options, password]) => {
        if (sheet.protection.on) throw new Refusal('AccessDenied', 'already protected');
        const allow = (options as { allowFormatCells?: boolean } | null)?.allowFormatCells === true;
        Object.assign(sheet.protection, {
          on: true,
          password: passwordOf(password),
          allowFormatCells: allow,
        });
      },
      Unprotect: ([password]) => {
        if (!sheet.protection.on || sheet.protection.password !== passwordOf(password))
          throw new Refusal('AccessDenied', 'unprotect');
        Object.assign(sheet.protection, { on: false, password: null, allowFormatCells: false });
      },
    },
  });

export const workbookProtection = (world: World): HostObject =>
  new HostObject('WorkbookProtection', {
    get: { Protected: () => world.workbook.structureProtected },
    call: {
      Protect: () => {
        if (world.workbook.structureProtected) throw new Refusal('AccessDenied', 'already protected');
        world.workbook.structureProtected = true;
      },
      Unprotect: () => {
        if (!world.workbook.structureProtected) throw new Refusal('AccessDenied', 'not protected');
        world.workbook.structureProtected = false;
      },
    },
  });
