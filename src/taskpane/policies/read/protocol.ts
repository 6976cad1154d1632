/** What the page and the worker that reads documents say to one another. One worker reads one source. */
import type { ReadDocument } from '../../../decisions/policies-file';
import { PolicyError, type PolicyErrorCode } from '../../../policy/errors';

export type ReadAnswer =
  | { readonly kind: 'read'; readonly documents: readonly ReadDocument[] }
  | {
      readonly kind: 'refused';
      readonly code: PolicyErrorCode;
      readonly file: string;
      readonly detail: string;
    }
  | { readonly kind: 'failed'; readonly detail: string };

/** The reader of .pdf also speaks from a worker it finds itself in; that is not for us. */
export const isAnswer = (data: unknown): data is ReadAnswer => {
  const { kind } = (typeof data === 'object' && data !== null ? data : {}) as { kind?: unknown };
  return kind === 'read' || kind === 'refused' || kind === 'failed';
};

export const answerOf = (error: unknown): ReadAnswer => {
  if (error instanceof PolicyError) {
    const { code, args, detail } = error;
    return { kind: 'refused', code, file: String(args['file'] ?? ''), detail };
  }
  return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
};

/** Throws what the answer says went wrong. */
export const documentsOf = (answer: ReadAnswer): readonly ReadDocument[] => {
  if (answer.kind === 'refused') throw new PolicyError(answer.code, answer.file, answer.detail);
  if (answer.kind === 'failed') throw new Error(answer.detail);
  return answer.documents;
};
