import type { Severity } from '../../rules/types';

const SHAPES: Record<Severity | 'settled', string> = {
  error: 'M6 1.2 11.4 10.6H.6Z',
  warning: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1Z',
  info: 'M1.5 1.5h9v9h-9Z',
  settled: 'M6 .6 11.4 6 6 11.4.6 6Z',
};

/** The shape of a severity; the word stands beside it or in the label of what holds it. */
export const SeverityMark = ({ severity }: { readonly severity: Severity | 'settled' }) => (
  <svg className={`sq-mark sq-mark--${severity}`} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    <path d={SHAPES[severity]} />
  </svg>
);
