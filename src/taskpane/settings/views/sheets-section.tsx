import { Fragment } from 'react';
import { message } from '../../../messages';
import { TABLE_ROLES } from '../../../workbook/table-role';
import type { BudgetTable, SheetData, TableRole } from '../../../workbook/types';
import { isAudited } from '../../state/scope';
import { useWords } from '../../state/words';
import { noteSentence } from '../../../report/notes';
import { isBySpending, setHeaderRow, setRole, setSheet, setSpending, type Draft } from '../state/draft';
import { headRows, headsAt } from '../state/head-rows';
import type { Look } from '../state/use-look';
import { Choice } from './facts-section';
import { TableMapping } from './table-mapping';

interface Props {
  readonly draft: Draft;
  readonly look: Look;
  readonly onDraft: (draft: Draft) => void;
  readonly onReveal: (sheetId: string, row: number, column: number) => void;
}

/** Every sheet: whether it is audited, where its header stands, and what its columns are. */
export const SheetsSection = (props: Props) => {
  const { t } = useWords();
  const sheets = props.look.sheets.filter(isAudited);
  return (
    <section className="sq-settings__section" aria-labelledby="sq-set-sheets">
      <h3 id="sq-set-sheets">{t('settings.sheets')}</h3>
      {sheets.map((sheet, index) => (
        <SheetSettings key={sheet.id} {...props} sheet={sheet} first={index === 0} />
      ))}
    </section>
  );
};

interface SheetProps extends Props {
  readonly sheet: SheetData;
  readonly first: boolean;
}

const SheetSettings = ({ sheet, first, draft, look, onDraft, onReveal }: SheetProps) => {
  const { t, language } = useWords();
  const tables = look.audit.tables.filter(({ sheetId }) => sheetId === sheet.id);
  const choice = draft.table.sheets?.[sheet.name];
  const why = look.audit.notes.filter((note) => note.sheet === sheet.name && tables.length === 0);
  const heads = headRows(sheet);
  const chosen = draft.table.headerRows?.[sheet.name];
  const bare = tables.length === 0 && choice !== 'out';
  const from = chosen === undefined ? heads[0]?.row : chosen - 1;
  return (
    <details className="sq-sheet" open={first || bare}>
      <summary>
        <span className="sq-ellipsis">{sheet.name}</span>
        <span className="sq-tag">
          {tables.length > 0
            ? t('settings.sheet.rows', { rows: tables.reduce((sum, table) => sum + rowCount(table), 0) })
            : t('settings.sheet.none')}
        </span>
      </summary>
      <Choice
        label={t('settings.sheet.use')}
        value={choice ?? ''}
        none={t('settings.sheet.auto')}
        options={[
          ['in', t('settings.sheet.in')],
          ['out', t('settings.sheet.out')],
        ]}
        onChange={(value) =>
          onDraft(setSheet(draft, sheet.name, value === 'in' || value === 'out' ? value : undefined))
        }
      />
      {why.map((note, index) => (
        <p key={index} className="sq-quiet">
          {noteSentence(note, language)}
        </p>
      ))}
      {choice !== 'out' && tables.length < 2 && heads.length > 0 && (
        <Choice
          label={t('settings.header')}
          value={chosen === undefined ? '' : String(chosen)}
          none={t('settings.header.auto')}
          options={heads.map(({ row, heads: texts }): [string, string] => [
            String(row + 1),
            t('settings.header.row', {
              row: row + 1,
              texts: texts
                .map(({ text }) => text)
                .join('、')
                .slice(0, 40),
            }),
          ])}
          onChange={(value) => onDraft(setHeaderRow(draft, sheet.name, value ? Number(value) : undefined))}
        />
      )}
      {tables.length > 0 && (
        <Choice
          label={t('settings.basis')}
          value={isBySpending(draft, sheet.name) ? 'spending' : 'source'}
          none={null}
          options={[
            ['source', t('settings.basis.source')],
            ['spending', t('settings.basis.spending')],
          ]}
          onChange={(value) => onDraft(setSpending(draft, sheet.name, value === 'spending'))}
        />
      )}
      {tables.map((table) => (
        <Fragment key={table.key ?? table.sheet}>
          <RoleChoice table={table} draft={draft} onDraft={onDraft} />
          <TableMapping
            name={table.key ?? table.sheet}
            table={table}
            heads={table.heads ?? []}
            headerRow={table.header.bottom}
            sheetId={sheet.id}
            draft={draft}
            onDraft={onDraft}
            onReveal={onReveal}
          />
        </Fragment>
      ))}
      {bare && from !== undefined && (
        <TableMapping
          name={sheet.name}
          table={null}
          heads={headsAt(sheet, from)}
          headerRow={from}
          sheetId={sheet.id}
          draft={draft}
          onDraft={onDraft}
          onReveal={onReveal}
        />
      )}
    </details>
  );
};

interface RoleProps extends Pick<Props, 'draft' | 'onDraft'> {
  readonly table: BudgetTable;
}

/** Whether a table counts in totals, stands beside them as evidence, or is no budget. */
const RoleChoice = ({ table, draft, onDraft }: RoleProps) => {
  const { t, say } = useWords();
  const name = table.key ?? table.sheet;
  const said = draft.table.roles?.[name];
  const wordOf = (role: TableRole): string => say(message(`workbook.role.${role}`));
  const found = wordOf(table.role ?? 'projects');
  return (
    <Choice
      label={t('settings.role')}
      value={said ?? ''}
      none={said ? t('settings.auto') : t('settings.role.auto', { role: found })}
      options={TABLE_ROLES.map((role): [string, string] => [role, wordOf(role)])}
      onChange={(value) =>
        onDraft(
          setRole(
            draft,
            name,
            TABLE_ROLES.find((role) => role === value),
          ),
        )
      }
    />
  );
};

/** A look for tables brings their lines but not their rows: those are what is neither a subtotal nor passed over. */
const rowCount = ({ rows, firstRow, lastRow, subtotals, skipped }: BudgetTable): number =>
  rows.length || Math.max(0, lastRow - firstRow + 1 - subtotals.length - (skipped?.length ?? 0));
