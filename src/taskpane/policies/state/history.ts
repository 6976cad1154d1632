/** Corrections told as sentences: what was changed in the words of the document as it stood then. */
import type { Correction, PolicyDocument } from '../../../decisions/policies';
import { wordsOfMatters } from '../../../decisions/policy-corrections';
import type { Policy } from '../../../policy/types';
import { wordsIn } from './place';
import type { PolicyWords } from './words';

export interface Told {
  readonly correction: Correction;
  readonly sentence: string;
  readonly failed: boolean;
}

const MOST = 24;

const short = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST - 1)}…` : text);

const sentenceOf = (
  { change }: Correction,
  base: Policy,
  names: ReadonlyMap<string, string>,
  text: string,
  words: PolicyWords,
): string => {
  const name = (id: string): string => short(names.get(id) ?? id);
  const { t, level } = words;
  switch (change.kind) {
    case 'assign':
      return t('policies.change.assign', {
        item: name(change.matter),
        level: level(change.level, base.region),
        payer: level(change.payer, base.region),
      });
    case 'words':
      return t('policies.change.words', {
        item: name(change.matter),
        text: short(wordsIn(text, change.span)),
      });
    case 'split':
      return t('policies.change.split', { item: name(change.matter), count: change.parts.length });
    case 'join':
      return t('policies.change.join', { item: name(change.matters[0]), other: name(change.matters[1]) });
    case 'drop':
      return t('policies.change.drop', { item: name(change.matter) });
    case 'add':
      return t('policies.change.add', {
        item: short(wordsIn(text, change.span)),
        level: level(change.level, base.region),
      });
    case 'no-matter':
      return t('policies.change.no-matter', { item: short(wordsIn(text, change.sentence)) });
  }
};

/** A document's corrections, the latest first. */
export const toldCorrections = (document: PolicyDocument, words: PolicyWords): readonly Told[] => {
  const { text, corrections } = document;
  const names = new Map(document.read.map((base) => [base.id, wordsOfMatters(base, text, corrections)]));
  const failed = new Set(document.plans.flatMap((plan) => plan.failed));
  return corrections
    .map((correction): Told => {
      const base = document.read.find(({ id }) => id === correction.policy);
      const sentence = base
        ? sentenceOf(correction, base, names.get(base.id) ?? new Map(), text, words)
        : correction.reason;
      return { correction, sentence, failed: failed.has(correction) || !base };
    })
    .reverse();
};
