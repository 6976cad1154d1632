import { message } from '../../../messages';
import { useDecideWords } from '../../decide/words';
import type { Grouping } from '../../state/model';
import { grouped } from '../../state/numbers';
import type { FindingItem as Item } from '../../state/results';
import { useWords, type Words } from '../../state/words';
import { SeverityMark } from '../severity-mark';

export const codeTitle = (code: string, words: Words): string => words.say(message(`rules.${code}.title`));

/** What a finding is about: the row's name, else the sheet. */
export const itemName = (item: Item, { t }: Words): string =>
  item.row ? item.row.row.texts.name?.text.trim() || t('rows.noname') : item.sheet;

interface Props {
  readonly item: Item;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  readonly grouping: Grouping;
  /** How many of its kind are on view; said once above them. */
  readonly ofKind: number;
}

const sameRow = (one: Item, other: Item | undefined): boolean =>
  other !== undefined && one.row !== null && one.row === other.row;

/** A finding in the list. Findings of one row hang together: its name stands above the first only. */
export const FindingItem = ({ item, before, after, grouping, ofKind }: Props) => {
  const words = useWords();
  const { t } = useDecideWords();
  const { finding, state } = item;
  const byCode = grouping === 'code';
  const follows = !byCode && sameRow(item, before);
  const classes = ['sq-finding'];
  if (state !== 'open') classes.push('sq-finding--settled');
  if (follows) classes.push('sq-finding--follows');
  if (!byCode && sameRow(item, after)) classes.push('sq-finding--leads');
  return (
    <>
      <Heading item={item} before={before} byCode={byCode} ofKind={ofKind} />
      <div className={classes.join(' ')}>
        <SeverityMark severity={state === 'open' ? finding.severity : 'settled'} />
        <span className="sq-hidden">{words.t(`severity.${finding.severity}`)}</span>
        <span className={`sq-finding__name sq-ellipsis${follows ? ' sq-hidden' : ''}`}>
          {itemName(item, words)}
        </span>
        <span className="sq-address">{item.address}</span>
        <span className="sq-finding__text">
          {state !== 'open' && <span className="sq-tag">{t(`decide.state.${state}`)}</span>}
          {!byCode && <b>{codeTitle(finding.code, words)}</b>} {words.say(finding.message)}
        </span>
      </div>
    </>
  );
};

interface HeadingProps {
  readonly item: Item;
  readonly before: Item | undefined;
  readonly byCode: boolean;
  readonly ofKind: number;
}

/** Stands above the first finding of a sheet, or of a kind. */
const Heading = ({ item, before, byCode, ofKind }: HeadingProps) => {
  const words = useWords();
  const { code } = item.finding;
  const first = byCode ? before?.finding.code !== code : before?.sheet !== item.sheet;
  if (!first) return null;
  if (!byCode) return <div className="sq-list__sheet">{item.sheet}</div>;
  return (
    <div className="sq-list__sheet">
      <b>{codeTitle(code, words)}</b> <span className="sq-number">{grouped(ofKind)}</span>
    </div>
  );
};
