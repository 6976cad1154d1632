/** Words of the add-in in WPS 表格 around the pane. */
export const wpsZh = {
  'wps.hide': '隐藏面板',
} as const;
