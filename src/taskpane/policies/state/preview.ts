/** Documents that were read, as they would stand once installed. */
import { planKey, type PolicyDocument } from '../../../decisions/policies';
import type { ReadDocument } from '../../../decisions/policies-file';
import { applyCorrections } from '../../../decisions/policy-corrections';

export const previewOf = (document: ReadDocument): PolicyDocument => ({
  ...document,
  builtin: false,
  plans: document.read.map((read) => {
    const { policy, failed } = applyCorrections(read, document.text, document.corrections);
    return {
      key: planKey(document.sha256, read.id),
      loaded: { policy, text: document.text, sha256: document.sha256 },
      used: true,
      failed,
    };
  }),
});
