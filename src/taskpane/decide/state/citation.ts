/** A finding as one sentence to paste into a report: the clause with 文号, what stands where, what to do. */
import type { LoadedPolicy } from '../../../policy/types';
import type { FindingItem } from '../../state/results';
import type { DecideWords } from '../words';

const trimmed = (text: string): string => text.trim().replace(/[。.；;]+$/, '');

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const citation = (
  item: FindingItem,
  policies: readonly LoadedPolicy[],
  { t, words }: DecideWords,
): string => {
  const { finding, row } = item;
  const name = row?.row.texts.name?.text.trim();
  const todo = trimmed(words.say(finding.suggestion));
  const facts = {
    where: item.address ? `${item.sheet}!${item.address}` : item.sheet,
    name: name ?? '',
    message: trimmed(words.say(finding.message)),
    todo: words.language === 'zh' ? `${todo}。` : `${todo}.`,
  };
  const { basis } = finding;
  const said = name ? t('decide.cite.bare', facts) : `${facts.where}：${t('decide.cite.table', facts)}`;
  if (!basis || !name) return spaced(said);
  const title = policies.find(({ policy }) => policy.number === basis.number)?.policy.title;
  const quoted = { ...facts, number: basis.number ?? '', clause: basis.clause, quote: spaced(basis.quote) };
  return spaced(
    title && basis.number
      ? t('decide.cite', { ...quoted, title })
      : t('decide.cite.number', { ...quoted, number: basis.number ?? '' }),
  );
};
