import { Button } from '@fluentui/react-components';
import { message } from '../../../messages';
import { useWords } from '../../state/words';
import { useDeciding } from '../context';

/** Takes back what was just said to be done. */
export const UndoButton = ({ id }: { readonly id: string }) => {
  const words = useWords();
  const deciding = useDeciding();
  if (!deciding) return null;
  return (
    <Button size="small" disabled={deciding.busy} onClick={() => void deciding.actions.undo(id)}>
      {words.say(message('decide.undo'))}
    </Button>
  );
};
