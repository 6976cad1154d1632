/** Colours and type. One accent, a green near that of the spreadsheet programs; severities have their own shape and colour. */
import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

const brand: BrandVariants = {
  10: '#020d08',
  20: '#082016',
  30: '#0a3423',
  40: '#0b432d',
  50: '#0c5338',
  60: '#0d6342',
  70: '#12734e',
  80: '#1a7f57',
  90: '#2f8f68',
  100: '#479f7a',
  110: '#5fae8d',
  120: '#79bda0',
  130: '#94ccb4',
  140: '#afdac8',
  150: '#cae8db',
  160: '#e6f5ee',
};

const FONTS =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Source Han Sans SC', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";

const ours = (theme: Theme): Theme => ({ ...theme, fontFamilyBase: FONTS });

export const lightTheme = ours(createLightTheme(brand));

// On dark ground the lighter greens carry text at sufficient contrast.
export const darkTheme: Theme = {
  ...ours(createDarkTheme(brand)),
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[130],
};
