import { Button } from '@fluentui/react-components';
import { useWords } from '../state/words';

interface Props {
  readonly again: boolean;
  readonly ready: boolean;
  readonly onRun: () => void;
}

/** 一键审核; less prominent once there are results. */
export const RunButton = ({ again, ready, onRun }: Props) => {
  const { t } = useWords();
  return (
    <Button
      className="sq-run"
      appearance={again ? 'secondary' : 'primary'}
      size={again ? 'medium' : 'large'}
      disabled={!ready}
      onClick={onRun}
    >
      {t(again ? 'start.again' : 'start.run')}
    </Button>
  );
};
