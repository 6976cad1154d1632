/** What the values of a facet are called. */
import type { FileAudit } from '../../../audit/types';
import type { RowLevel } from '../../../classify/types';
import type { Severity } from '../../../rules/types';
import type { DecideWords } from '../../decide/words';
import type { FacetName } from '../../state/filter';
import type { ItemState } from '../../state/results';
import { codeTitle } from './finding-item';

const categoryTitle = (value: string, { policies }: FileAudit): string => {
  const at = value.indexOf(' ');
  const ordinal = Number(value.slice(0, at));
  const { policy } = policies.find((loaded) => loaded.policy.id === value.slice(at + 1)) ?? {};
  return policy?.categories.find((category) => category.ordinal === ordinal)?.title ?? value.slice(0, at);
};

export const facetWord = (facet: FacetName, value: string, audit: FileAudit, decide: DecideWords): string => {
  const { words, t } = decide;
  switch (facet) {
    case 'state':
      return t(`decide.state.${value as ItemState}`);
    case 'severity':
      return words.t(`severity.${value as Severity}`);
    case 'code':
      return codeTitle(value, words);
    case 'level':
      return words.level(value as RowLevel);
    case 'category':
      return categoryTitle(value, audit);
    default:
      return value;
  }
};
