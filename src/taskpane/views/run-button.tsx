import { Button } from '@fluentui/react-components';
import type { Ref } from 'react';
import { useWords } from '../state/words';

interface Props {
  readonly button?: Ref<HTMLButtonElement>;
  readonly again: boolean;
  readonly ready: boolean;
  readonly onRun: () => void;
}

/** 一键审核; less prominent once there are results. */
export const RunButton = ({ button, again, ready, onRun }: Props) => {
  const { t } = useWords();
  return (
    <Button
      ref={button}
      className="sq-run"
      appearance={again ? 'secondary' : 'primary'}
      size={again ? 'medium' : 'large'}
      disabledFocusable={!ready}
      onClick={onRun}
    >
      {t(again ? 'start.again' : 'start.run')}
    </Button>
  );
};
