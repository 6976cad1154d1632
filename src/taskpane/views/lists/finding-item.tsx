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
  /** First of its sheet in the list: the sheet's name stands above. */
  readonly first: boolean;
}

export const FindingItem = ({ item, first }: Props) => {
  const words = useWords();
  const { finding } = item;
  return (
    <>
      {first && <div className="sq-list__sheet">{item.sheet}</div>}
      <div className={`sq-finding${finding.accepted ? ' sq-finding--accepted' : ''}`}>
        <SeverityMark severity={finding.accepted ? 'settled' : finding.severity} />
        <span className="sq-hidden">{words.t(`severity.${finding.severity}`)}</span>
        <span className="sq-finding__name sq-ellipsis">{itemName(item, words)}</span>
        <span className="sq-address">{item.address}</span>
        <span className="sq-finding__text">
          <b>{codeTitle(finding.code, words)}</b> {words.say(finding.message)}
        </span>
      </div>
    </>
  );
};
