/** Reads one document in its own thread: the page stays awake, and can stop it. */
import { answerOf, type ReadAnswer } from './protocol';
import { readPolicies, type PolicySource } from './read-documents';

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<PolicySource>) => void) | null;
  postMessage(answer: ReadAnswer): void;
};

scope.onmessage = ({ data }) => {
  readPolicies(data)
    .then((documents) => scope.postMessage({ kind: 'read', documents }))
    .catch((error: unknown) => scope.postMessage(answerOf(error)));
};
