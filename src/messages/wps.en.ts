import type { wpsZh } from './wps.zh';

export const wpsEn: Record<keyof typeof wpsZh, string> = {
  'wps.hide': 'Hide the pane',
};
