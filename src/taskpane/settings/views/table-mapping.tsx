import { Button, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { columnLetters } from '../../../workbook/address';
import type { BudgetTable, ColumnName, TableHead } from '../../../workbook/types';
import { useWords } from '../../state/words';
import { setColumn, type Draft } from '../state/draft';
import { MAIN_ROLES, OTHER_ROLES, TIER_ROLES } from '../state/roles';

interface Props {
  /** Name the mapping is kept under. */
  readonly name: string;
  /** Null where no table was found: the officer points its columns out. */
  readonly table: BudgetTable | null;
  readonly heads: readonly TableHead[];
  /** 0-based row of the header, to show a column in the sheet. */
  readonly headerRow: number;
  readonly sheetId: string;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onReveal: (sheetId: string, row: number, column: number) => void;
}

/** Each role with a drop-down of the sheet's own headers. */
export const TableMapping = (props: Props) => {
  const { name, table, heads, draft, onDraft } = props;
  const { t } = useWords();
  const chosen = Object.keys(draft.table.columns?.[name] ?? {}).length > 0;
  return (
    <div className="sq-mapping" role="group" aria-label={t('settings.columns.of', { name })}>
      <p className="sq-quiet">
        {table
          ? t('settings.range', {
              header: rowsText(table.header.top, table.header.bottom),
              rows: rowsText(table.firstRow, table.lastRow),
              unit: table.unit,
            })
          : t('settings.range.none')}
      </p>
      <Roles {...props} roles={MAIN_ROLES} />
      <details>
        <summary>{t('settings.columns.tiers')}</summary>
        <Roles {...props} roles={TIER_ROLES} />
      </details>
      <details>
        <summary>{t('settings.columns.more')}</summary>
        <Roles {...props} roles={OTHER_ROLES} />
      </details>
      {table && table.map.unknown.length > 0 && (
        <p className="sq-quiet">
          {t('settings.columns.unknown', {
            columns: table.map.unknown.map(({ column }) => headText(heads, column)).join('、'),
          })}
        </p>
      )}
      {chosen && (
        <Button
          size="small"
          onClick={() => {
            const columns = { ...draft.table.columns };
            delete columns[name];
            onDraft({ ...draft, table: { ...draft.table, columns } });
          }}
        >
          {t('settings.columns.reset')}
        </Button>
      )}
    </div>
  );
};

const rowsText = (from: number, to: number): string =>
  from === to ? `${from + 1}` : `${from + 1}—${to + 1}`;

const headText = (heads: readonly TableHead[], column: number): string =>
  `${columnLetters(column)} ${heads.find((head) => head.column === column)?.text ?? ''}`.trim();

const Roles = ({ roles, ...props }: Props & { readonly roles: readonly ColumnName[] }) => (
  <div className="sq-roles">
    {roles.map((role) => (
      <RoleChoice key={role} {...props} role={role} />
    ))}
  </div>
);

const NONE = '-';

const RoleChoice = ({
  name,
  table,
  heads,
  headerRow,
  sheetId,
  draft,
  onDraft,
  onReveal,
  role,
}: Props & { readonly role: ColumnName }) => {
  const { t } = useWords();
  const id = useId();
  const said = draft.table.columns?.[name]?.[role];
  const found = table?.map.columns[role];
  const value = said ?? (said === null || found === undefined ? NONE : columnLetters(found));
  const known = heads.some(({ column }) => columnLetters(column) === value);
  const choose = (letters: string) => {
    onDraft(setColumn(draft, name, role, letters === NONE ? null : letters));
    const head = heads.find(({ column }) => columnLetters(column) === letters);
    if (head) onReveal(sheetId, headerRow, head.column);
  };
  return (
    <div className="sq-role" data-set={said !== undefined}>
      <label htmlFor={id}>{t(`column.${role}`)}</label>
      <Select id={id} size="small" value={value} onChange={(_, data) => choose(data.value)}>
        <option value={NONE}>{t('settings.column.none')}</option>
        {value !== NONE && !known && <option value={value}>{value}</option>}
        {heads.map(({ column }) => (
          <option key={column} value={columnLetters(column)}>
            {headText(heads, column)}
          </option>
        ))}
      </Select>
    </div>
  );
};
