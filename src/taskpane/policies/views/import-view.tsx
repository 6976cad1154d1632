import { useEffect, useRef } from 'react';
import type { PolicyDocument } from '../../../decisions/policies';
import type { ReadDocument } from '../../../decisions/policies-file';
import type { PolicyReader } from '../read/policy-reader';
import { faultSentence } from '../state/fault';
import { useReading } from '../state/use-reading';
import { usePolicyWords } from '../state/words';
import { ImportForm } from './import-form';
import { ImportPreview } from './import-preview';
import { Notice } from './notice';

interface Props {
  readonly reader: PolicyReader;
  readonly installed: readonly PolicyDocument[];
  readonly busy: boolean;
  readonly onInstall: (found: readonly ReadDocument[]) => void;
}

/** Reads a document, shows what was read, and installs it only then. */
export const ImportView = ({ reader, installed, busy, onInstall }: Props) => {
  const words = usePolicyWords();
  const [reading, actions] = useReading(reader);
  const area = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone: what came of it takes the focus.
  useEffect(() => {
    if (reading.state === 'found' || reading.state === 'failed') area.current?.focus({ preventScroll: true });
  }, [reading.state]);
  if (reading.state === 'found') {
    return (
      <div
        ref={area}
        className="sq-pol__fill"
        tabIndex={-1}
        aria-label={words.t('policies.import.found')}
        role="group"
      >
        <ImportPreview
          found={reading.documents}
          installed={installed}
          busy={busy}
          onInstall={() => onInstall(reading.documents)}
          onAgain={actions.reset}
        />
      </div>
    );
  }
  return (
    <div
      ref={area}
      className="sq-scroll sq-pol__body"
      tabIndex={-1}
      aria-label={words.t('policies.import.title')}
      role="group"
    >
      {reading.state === 'failed' && <Notice kind="fault">{faultSentence(reading.error, words)}</Notice>}
      {reading.state === 'stopped' && <Notice kind="done">{words.t('policies.import.stopped')}</Notice>}
      <ImportForm reading={reading} actions={actions} />
    </div>
  );
};
