import { message } from '../../../messages';
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
}

const sameRow = (one: Item, other: Item | undefined): boolean =>
  other !== undefined && one.row !== null && one.row === other.row;

/** A finding in the list. Findings of one row hang together: its name stands above the first only. */
export const FindingItem = ({ item, before, after }: Props) => {
  const words = useWords();
  const { finding } = item;
  const follows = sameRow(item, before);
  const classes = ['sq-finding'];
  if (finding.accepted) classes.push('sq-finding--accepted');
  if (follows) classes.push('sq-finding--follows');
  if (sameRow(item, after)) classes.push('sq-finding--leads');
  return (
    <>
      {before?.sheet !== item.sheet && <div className="sq-list__sheet">{item.sheet}</div>}
      <div className={classes.join(' ')}>
        <SeverityMark severity={finding.accepted ? 'settled' : finding.severity} />
        <span className="sq-hidden">{words.t(`severity.${finding.severity}`)}</span>
        <span className={`sq-finding__name sq-ellipsis${follows ? ' sq-hidden' : ''}`}>
          {itemName(item, words)}
        </span>
        <span className="sq-address">{item.address}</span>
        <span className="sq-finding__text">
          <b>{codeTitle(finding.code, words)}</b> {words.say(finding.message)}
        </span>
      </div>
    </>
  );
};
