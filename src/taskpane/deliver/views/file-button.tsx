import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

interface Props {
  readonly label: string;
  /** Extensions, as an input takes them. */
  readonly accept: string;
  readonly several?: boolean;
  readonly busy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

export const FileButton = ({ label, accept, several = false, busy, onFiles }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size="small" disabledFocusable={busy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept={accept}
        multiple={several}
        aria-label={label}
        onChange={(event) => {
          const files = Array.from(event.target.files ?? []);
          // The same file can be chosen again after it was mended.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
};

/** What `openAnyWorkbook` reads. */
export const WORKBOOKS = '.xlsx,.xlsm,.xltx,.xltm,.xls,.et,.ett,.ods';
