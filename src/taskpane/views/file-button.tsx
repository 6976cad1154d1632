import { Button } from '@fluentui/react-components';
import { useRef } from 'react';

interface Props {
  readonly label: string;
  /** Extensions, as an input takes them. */
  readonly accept: string;
  readonly several?: boolean;
  readonly busy?: boolean;
  readonly size?: 'small' | 'medium';
  readonly primary?: boolean;
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** A button that asks for a file, or several. */
export const FileButton = ({
  label,
  accept,
  several = false,
  busy = false,
  size = 'small',
  primary = false,
  onFiles,
}: Props) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size={size}
        appearance={primary ? 'primary' : 'secondary'}
        disabledFocusable={busy}
        onClick={() => input.current?.click()}
      >
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
          const [first, ...rest] = Array.from(event.target.files ?? []);
          // The same file can be chosen again after it was mended.
          event.target.value = '';
          if (first) onFiles([first, ...rest]);
        }}
      />
    </>
  );
};
