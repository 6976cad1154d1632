/** Whatever a workbook holds: marked and cleared it is, part by part, what it was. */
import fc from 'fast-check';
import { openXlsx } from '../../../src/hosts/xlsx';
import type { Change } from '../../../src/workbook/host';
import { fillOn, noteOn, summarySheet } from './support/changes';
import { differences } from './support/parts';
import { MAIN, REL, simpleWorkbook, STYLES, type SimpleSheet } from './support/simple-workbook';

const escaped = (text: string): string =>
  text
    .replace(/[^\u0020-\ud7ff\ue000-\ufffd]/g, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/"/g, '&quot;');

const cell = fc.oneof(
  fc.integer().map((n) => `<c><v>${n}</v></c>`),
  fc.string({ maxLength: 12 }).map((text) => `<c t="inlineStr"><is><t>${escaped(text)}</t></is></c>`),
  fc.constantFrom('<c/>', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>', '<c s="0"><f>A1</f><v>2</v></c>'),
);

const row = fc
  .tuple(fc.array(cell, { maxLength: 5 }), fc.boolean())
  .map(([cells, hidden]) => `<row${hidden ? ' hidden="1"' : ''}>${cells.join('')}</row>`);

const rule = fc
  .tuple(fc.integer({ min: -1, max: 9 }), fc.boolean())
  .map(
    ([priority, pivot]) =>
      `<conditionalFormatting${pivot ? ' pivot="1"' : ''} sqref="A1:B2"><cfRule type="duplicateValues" priority="${priority}"/></conditionalFormatting>`,
  );

const COMMENTS = `<comments xmlns="${MAIN}"><authors><author>甲</author></authors><commentList><comment ref="A1" authorId="0"><text><t>注</t></text></comment></commentList></comments>`;

const sheet = fc.record({
  name: fc
    .string({ minLength: 1, maxLength: 8 })
    .map((text) => escaped(text.replace(/[[\]:*?/\\']/g, '')) || '表'),
  rows: fc.array(row, { maxLength: 6 }),
  rules: fc.array(rule, { maxLength: 3 }),
  locked: fc.boolean(),
  noted: fc.boolean(),
  state: fc.constantFrom(undefined, 'hidden', 'veryHidden'),
});

const styles = fc.constantFrom(
  null,
  STYLES,
  STYLES.replace('</styleSheet>', '<dxfs count="0"/></styleSheet>'),
  STYLES.replace('</styleSheet>', '\n<dxfs count="1">\n<dxf/>\n</dxfs>\n</styleSheet>'),
);

const workbook = fc.record({ sheets: fc.array(sheet, { minLength: 1, maxLength: 3 }), styles });

type Drawn = typeof workbook extends fc.Arbitrary<infer T> ? T : never;

const built = ({ sheets, styles: style }: Drawn): Uint8Array => {
  const more: Record<string, string> = {};
  const written = sheets.map((drawn, i): SimpleSheet => {
    if (drawn.noted) more[`xl/comments${i + 1}.xml`] = COMMENTS;
    const data = drawn.rows.length > 0 ? `<sheetData>${drawn.rows.join('\n')}</sheetData>` : '<sheetData/>';
    const lock = drawn.locked ? '<sheetProtection sheet="1"/>' : '';
    return {
      name: `${drawn.name}${i}`,
      xml: data + lock + drawn.rules.join(''),
      ...(drawn.state ? { state: drawn.state } : {}),
      ...(drawn.noted
        ? { rels: `<Relationship Id="c" Type="${REL}/comments" Target="../comments${i + 1}.xml"/>` }
        : {}),
    };
  });
  return simpleWorkbook(written, { styles: style, more });
};

const change = (sheets: number): fc.Arbitrary<Change> => {
  const place = fc.tuple(fc.integer({ min: 1, max: sheets }), fc.nat(8), fc.nat(5));
  return fc.oneof(
    place.map(([id, r, c]) => fillOn(String(id), [[r, c]], `${r}`, 'warning')),
    fc.tuple(place, place).map(([[id, r, c], [, r2, c2]]) =>
      fillOn(
        String(id),
        [
          [r, c],
          [r2, c2],
        ],
        '二',
        'info',
      ),
    ),
    place.map(([id, r, c]) => noteOn(String(id), r, c)),
    fc.constant<Change>({ kind: 'sheet', sheet: summarySheet() }),
  );
};

const drawn = workbook.chain((book) =>
  fc.tuple(
    fc.constant(book),
    fc.array(change(book.sheets.length), { maxLength: 12 }),
    fc.array(change(book.sheets.length), { maxLength: 6 }),
  ),
);

it('marked, marked anew and cleared it equals itself, and no note of ours stands on a note of the user', async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async ([book, first, second]) => {
      const original = built(book);
      const host = openXlsx(original, 'a.xlsx');
      await host.saveStore('x');
      await host.apply(first);
      const again = openXlsx(await host.save(), 'a.xlsx');
      const report = await again.apply(second);
      const onNotes = second.filter(
        (one) =>
          one.kind === 'note' &&
          one.row === 0 &&
          one.column === 0 &&
          book.sheets[Number(one.sheetId) - 1]!.noted,
      );
      expect(onNotes.every((one) => report.skipped.some((skip) => skip.change === one))).toBe(true);
      const last = openXlsx(await again.save(), 'a.xlsx');
      await last.clear('everything');
      expect(differences(original, await last.save())).toEqual([]);
    }),
    { numRuns: 60 },
  );
}, 60_000);
