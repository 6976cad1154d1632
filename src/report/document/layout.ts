/** The look of official documents (GB/T 9704): A4, margins, fonts, sizes, page numbers. Lengths in twips unless said. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Footer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { IRunOptions, ISectionPropertiesOptions } from 'docx';
import type { Part } from './model';

const mm = convertMillimetersToTwip;

/** Half points: 二号, 三号, 四号, 小四, 五号. */
export const SIZE = { title: 44, body: 32, page: 28, annex: 32, form: 24, table: 21, small: 21 } as const;
/** Fixed distance between lines of the body. */
export const LINE = 560;
/** Two characters of the body. */
export const INDENT = 640;

const font = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});

export const FONT = {
  title: font('方正小标宋简体'),
  black: font('黑体'),
  kai: font('楷体'),
  body: font('仿宋'),
  song: font('宋体'),
} as const;

/** What a machine without the font takes instead: older and newer names of the same, then a common one. */
export const FALLBACKS: readonly (readonly [name: string, instead: string])[] = [
  ['方正小标宋简体', '方正小标宋_GBK;小标宋;华文中宋;宋体;SimSun;Noto Serif CJK SC'],
  ['仿宋', '仿宋_GB2312;FangSong;FangSong_GB2312;华文仿宋;Noto Serif CJK SC'],
  ['黑体', 'SimHei;华文黑体;Noto Sans CJK SC'],
  ['楷体', '楷体_GB2312;KaiTi;KaiTi_GB2312;华文楷体;Noto Serif CJK SC'],
  ['宋体', 'SimSun;华文宋体;Noto Serif CJK SC'],
];

const A4 = { width: mm(210), height: mm(297) };

const MARGINS = {
  portrait: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26) },
  compact: { top: mm(15), bottom: mm(20), left: mm(22), right: mm(22) },
  // The page turned to the left: its head is at the binding.
  landscape: { top: mm(28), bottom: mm(26), left: mm(25), right: mm(25) },
};

/** Width between the margins. */
export const textWidth = (part: Part): number => {
  const { left, right } = marginsOf(part);
  return (part.landscape ? A4.height : A4.width) - left - right;
};

const marginsOf = ({ landscape, compact }: Part) =>
  landscape ? MARGINS.landscape : compact ? MARGINS.compact : MARGINS.portrait;

const pageRun = (children: IRunOptions['children']): TextRun =>
  new TextRun({ children: children ?? [], font: FONT.song, size: SIZE.page });

/** — 1 —, outside: right on odd pages, left on even ones. */
const footer = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 },
        children: [pageRun(['— ', PageNumber.CURRENT, ' —'])],
      }),
    ],
  });

export const pageNumbers = () => ({
  default: footer(AlignmentType.RIGHT),
  even: footer(AlignmentType.LEFT),
});

export const page = (part: Part): ISectionPropertiesOptions => ({
  page: {
    size: {
      ...A4,
      orientation: part.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      ...marginsOf(part),
      header: mm(15),
      footer: mm(part.landscape || part.compact ? 14 : 25),
    },
  },
});
