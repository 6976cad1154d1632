/** 采纳建议 on a real workbook: only what is still as it was audited is written, and taken back it is byte for byte what it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditWorkbook } from '../../../src/audit/pipeline';
import type { FileAudit } from '../../../src/audit/types';
import { redecide } from '../../../src/audit/redecide';
import { doStep, lastStep } from '../../../src/decisions/history';
import { adoptStep } from '../../../src/decisions/steps';
import { EMPTY_STORE } from '../../../src/decisions/store';
import { openXlsx } from '../../../src/hosts/xlsx';
import { editOf, keptWrite, lookAtCells, reversalOf } from '../../../src/taskpane/decide/state/adopt';
import { suggestedForAll } from '../../../src/taskpane/decide/state/targets';
import type { Host } from '../../../src/workbook/host';
import { readSheets } from '../../../src/workbook/read-sheets';
import { DEFAULTS } from '../../audit/read-sample';

const FILE = 'budget-bureau.xlsx';
const bytes = () => new Uint8Array(readFileSync(join(__dirname, '../../../samples', FILE)));

const begin = async (): Promise<{ host: Host; audit: FileAudit }> => {
  const host = openXlsx(bytes(), FILE);
  return { host, audit: auditWorkbook({ file: FILE, sheets: await readSheets(host) }, DEFAULTS) };
};

const all = (audit: FileAudit) =>
  suggestedForAll(
    audit,
    audit.rows.map((_, index) => index),
  );

const TOLD = { at: null, by: null, reason: '', subject: '', rows: 1 };

test('written, the findings are gone; taken back, cells and findings are as before', async () => {
  const { host, audit } = await begin();
  const before = await readSheets(host);
  const { ready, changed } = await lookAtCells(host, audit, all(audit));
  expect(ready.length).toBeGreaterThan(3);
  expect(changed).toEqual([]);
  await host.write(ready.map(({ write }) => write));
  const adopted = redecide(audit, DEFAULTS, ready.map(editOf));
  expect(all(adopted)).toEqual([]);
  const anew = auditWorkbook({ file: FILE, sheets: await readSheets(host) }, DEFAULTS);
  expect(all(anew)).toEqual([]);
  expect(anew.summary).toEqual(adopted.summary);

  const store = doStep(
    EMPTY_STORE,
    adoptStep(
      ready.map((one) => keptWrite(audit, one)),
      TOLD,
    ),
  );
  const { writes, edits } = await reversalOf(host, adopted, lastStep(store)!);
  await host.write(writes);
  expect(await readSheets(host)).toEqual(before);
  expect(redecide(adopted, DEFAULTS, edits).summary).toEqual(audit.summary);
});

test('a cell, or a row, that changed since is told and left alone', async () => {
  const { host, audit } = await begin();
  const [first, second] = all(audit);
  const row = audit.rows[second!.rowIndex]!.row;
  const { suggestion } = first!;
  const cell = {
    sheetId: audit.rows[first!.rowIndex]!.row.sheetId,
    row: suggestion.row,
    column: suggestion.column,
  };
  await host.write([{ ...cell, before: suggestion.before, after: '中央级' }]);
  const name = row.texts.name!;
  await host.write([
    { sheetId: row.sheetId, row: name.row, column: name.column, before: name.text, after: '另一个项目' },
  ]);
  const { ready, changed } = await lookAtCells(host, audit, [first!, second!]);
  expect(ready).toEqual([]);
  expect(changed).toHaveLength(2);
});

test('a cell that somebody wrote on since is not taken back', async () => {
  const { host, audit } = await begin();
  const { ready } = await lookAtCells(host, audit, all(audit).slice(0, 1));
  const [one] = ready;
  await host.write([one!.write]);
  const adopted = redecide(audit, DEFAULTS, [editOf(one!)]);
  await host.write([{ ...one!.write, before: one!.write.after, after: '另有约定' }]);
  const store = doStep(EMPTY_STORE, adoptStep([keptWrite(audit, one!)], TOLD));
  await expect(reversalOf(host, adopted, lastStep(store)!)).rejects.toMatchObject({ code: 'changed-since' });
});
