/** Values and sizes as OpenDocument writes them. */
import type { CellValue } from '../../workbook/types';
import { isoToSerial } from '../xlsx/sheet/iso-date';
import { isErrorText } from './text-value';

/** A character of the usual font. */
const CENTIMETRES = 0.2;

export const widthOf = (text: string | undefined): number => {
  const [, number = '0', unit = 'cm'] = /^([\d.]+)(cm|mm|in|pt)$/.exec(text ?? '') ?? [];
  const size: Readonly<Record<string, number>> = { cm: 1, mm: 0.1, in: 2.54, pt: 0.0353 };
  return (Number(number) * (size[unit] ?? 1)) / CENTIMETRES;
};

/** `PT12H30M00S` as a part of a day. */
const timeOf = (text: string): number | null => {
  const match = /^PT(\d+)H(\d+)M([\d.]+)S$/.exec(text);
  return match ? (Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3])) / 86_400 : null;
};

export interface OpenCell {
  readonly attributes: Readonly<Record<string, string>>;
  readonly lines: string[];
}

const textOf = ({ attributes, lines }: OpenCell): string => attributes['string-value'] || lines.join('\n');

/** Both kinds of programs mark an error: by its own type, or only by its text. */
const errorOf = (cell: OpenCell): CellValue => {
  const text = textOf(cell);
  return { error: isErrorText(text) ? text : '#VALUE!' };
};

export const valueOf = (cell: OpenCell): CellValue => {
  const { attributes } = cell;
  const type = attributes['value-type'];
  if (attributes['calcext:value-type'] === 'error') return errorOf(cell);
  if (type === 'float' || type === 'percentage' || type === 'currency')
    return Number(attributes['value'] ?? '0');
  if (type === 'boolean') return attributes['boolean-value'] === 'true';
  if (type === 'date') return isoToSerial(attributes['date-value'] ?? '', false) ?? textOf(cell);
  if (type === 'time') return timeOf(attributes['time-value'] ?? '') ?? textOf(cell);
  return textOf(cell);
};

export const FORMATS: Readonly<Record<string, string>> = {
  date: 'yyyy-mm-dd',
  time: 'hh:mm:ss',
  percentage: '0.00%',
};
