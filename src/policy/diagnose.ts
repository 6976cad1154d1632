import { fill } from '../messages/message';
import { policyZh } from '../messages/policy.zh';
import type { Diagnostic, Matter } from './types';

const bare = (text: string): string => text.replace(/[\s,，、。;；（）()]/g, '');

/** The same words at two levels: the policy leaves open which one is meant. */
function sameItemTwoLevels(matters: readonly Matter[]): Diagnostic[] {
  const byText = new Map<string, Matter[]>();
  for (const matter of matters) {
    const key = bare(matter.expanded ?? matter.text);
    byText.set(key, [...(byText.get(key) ?? []), matter]);
  }
  return [...byText.values()]
    .filter((same) => new Set(same.map((matter) => matter.level)).size > 1)
    .map((same) => ({
      code: 'same-item-two-levels',
      matters: same.map((matter) => matter.id),
      message: fill(policyZh['policy.same-item-two-levels'], { item: (same[0] as Matter).text }),
    }));
}

/** What an officer should look at before auditing with the policy. */
export const diagnose = (matters: readonly Matter[]): Diagnostic[] => [...sameItemTwoLevels(matters)];
