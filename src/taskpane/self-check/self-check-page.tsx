/** The self-check: what is there, what is missing and how to mend it, as text to copy. */
import { Button, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { message } from '../../messages/with-check';
import type { LoadedPolicy } from '../../policy/types';
import type { Host } from '../../workbook/host';
import { useWords } from '../state/words';
import { checkText, checkWords, type Check } from './check';
import { gatherFacts } from './facts';
import { surroundings } from './surroundings';
import { runTrial } from './trial';

interface Props {
  readonly host: Host;
  readonly policies: () => Promise<readonly LoadedPolicy[]>;
  readonly onClose: () => void;
}

const Lines = ({ checks }: { readonly checks: readonly Check[] }) => {
  const { language, say } = useWords();
  return (
    <ul className="sq-check">
      {checks.map((check) => (
        <li key={check.what.id} data-state={check.state}>
          <strong>{say(message(`check.${check.state}`))}</strong> {checkWords(check, language)}
        </li>
      ))}
    </ul>
  );
};

/** The clipboard is closed to pages in some hosts: the text can always be selected by hand. */
const CopyBox = ({ text }: { readonly text: string }) => {
  const { say } = useWords();
  const box = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<'copied' | 'select' | null>(null);
  const copy = async (): Promise<void> => {
    box.current?.select();
    try {
      await window.navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('select');
    }
  };
  return (
    <>
      <Button onClick={() => void copy()}>{say(message('check.copy'))}</Button>
      <p role="status">{state && say(message(`check.${state}`))}</p>
      <Textarea
        ref={box}
        readOnly
        rows={6}
        value={text}
        textarea={{ 'aria-label': say(message('check.text')) }}
      />
    </>
  );
};

const useFacts = ({ host, policies }: Props): readonly Check[] | null => {
  const { language } = useWords();
  const [facts, setFacts] = useState<readonly Check[] | null>(null);
  useEffect(() => {
    let gone = false;
    void gatherFacts(host, policies, surroundings(), language).then((found) => !gone && setFacts(found));
    return () => {
      gone = true;
    };
  }, [host, policies, language]);
  return facts;
};

export const SelfCheckPage = (props: Props) => {
  const { language, say } = useWords();
  const facts = useFacts(props);
  const [trial, setTrial] = useState<readonly Check[]>([]);
  const [running, setRunning] = useState(false);
  const tryOut = async (): Promise<void> => {
    setRunning(true);
    setTrial(await runTrial(props.host).finally(() => setRunning(false)));
  };
  return (
    <div className="sq-scroll">
      <section className="sq-start" aria-busy={facts === null || running}>
        <h2>{say(message('check.title'))}</h2>
        <Button onClick={props.onClose}>{say(message('check.back'))}</Button>
        {facts ? <Lines checks={facts} /> : <p>{say(message('check.running'))}</p>}
        <p>{say(message('check.trial.why'))}</p>
        <Button disabled={running} onClick={() => void tryOut()}>
          {say(message('check.trial'))}
        </Button>
        <Lines checks={trial} />
        {facts && <CopyBox text={checkText([...facts, ...trial], language)} />}
      </section>
    </div>
  );
};
