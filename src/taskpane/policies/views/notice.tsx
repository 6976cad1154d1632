import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useWords } from '../../state/words';

interface Props {
  readonly kind: 'fault' | 'done';
  readonly children: ReactNode;
  readonly onClose?: () => void;
}

/** One sentence on what just happened. */
export const Notice = ({ kind, children, onClose }: Props) => {
  const { t } = useWords();
  return (
    <div className={`sq-notice sq-notice--${kind}`} role={kind === 'fault' ? 'alert' : 'status'}>
      <div className="sq-notice__text">{children}</div>
      {onClose && (
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={t('notice.close')}
          onClick={onClose}
        />
      )}
    </div>
  );
};
