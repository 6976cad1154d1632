import { fill, type MessageArgs } from '../messages/message';
import { policyZh } from '../messages/policy.zh';

/** Why a document or a compiled policy is refused. The sentence of code X is `policy.error.X` of the policy messages. */
export type PolicyErrorCode =
  'empty' | 'not-a-policy' | 'too-big' | 'unreadable' | 'no-text' | 'unsafe' | 'unsupported' | 'bad-json';

/** A document that cannot become a policy. `message` is the Chinese sentence; `args` fill it in another language. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly args: MessageArgs;

  /** `file` is the document's name as the officer knows it, `detail` where or why. */
  constructor(
    readonly code: PolicyErrorCode,
    file: string,
    readonly detail: string = '',
  ) {
    super(fill(policyZh[`policy.error.${code}`], { file, detail }));
    this.args = { file, detail };
  }
}
