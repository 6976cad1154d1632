import type { marksZh } from './marks.zh';

export const marksEn: Record<keyof typeof marksZh, string> = {
  'marks.head.error': '[Audit: conflict] {message}',
  'marks.head.warning': '[Audit: to check] {message}',
  'marks.head.info': '[Audit: note] {message}',
  'marks.of-row': 'row {row} “{name}”: {message}',
  'marks.more': '; also: {message}',
  'marks.basis': 'Basis: {number} {clause}',
  'marks.todo': 'To do: {suggestion}',
  'marks.many-names':
    'More than {limit} project names are marked; marks go by colour alone, so audit again after sorting or inserting rows.',
};
