/** Reads one amount cell. Values come out in 元, scaled without float noise. */
import { fold, isBlankText } from './text';
import type { AmountCell, CellValue, MoneyUnit } from './types';

export const UNIT_FACTOR: Readonly<Record<MoneyUnit, number>> = {
  元: 1,
  千元: 1e3,
  万元: 1e4,
  百万元: 1e6,
  亿元: 1e8,
};

const UNIT_POWER: Readonly<Record<MoneyUnit, number>> = { 元: 0, 千元: 3, 万元: 4, 百万元: 6, 亿元: 8 };

export interface Amount {
  /** 元; null where blank or no good amount. */
  readonly value: number | null;
  readonly state: AmountCell['state'];
  /** The cell's own characters. */
  readonly shown: string;
}

/** Shifts the decimal point of the number as written, so that 1.13 万元 is 11300 元 and not 11299.999…. */
const shift = (value: number, power: number): number => {
  const digits = String(value);
  const exponent = digits.indexOf('e');
  const shifted =
    exponent < 0
      ? Number(`${digits}e${power}`)
      : Number(`${digits.slice(0, exponent)}e${Number(digits.slice(exponent + 1)) + power}`);
  return Number(shifted.toPrecision(15));
};

/** A number of the sheet in 元. Where the product is a whole 分 but for noise, the whole 分 is meant. */
export const toYuan = (value: number, unit: MoneyUnit): number => {
  const raw = value * UNIT_FACTOR[unit];
  const whole = Math.round(raw);
  const noise = 1e-12 * Math.abs(raw);
  if (raw === whole || Math.abs(raw - whole) <= noise) return whole === 0 ? 0 : whole;
  const fen = Math.round(raw * 100) / 100;
  return Math.abs(raw - fen) <= noise ? fen : shift(value, UNIT_POWER[unit]);
};

const ofNumber = (value: number, unit: MoneyUnit, shown: string): Amount => {
  const yuan = toYuan(value, unit);
  if (!Number.isFinite(yuan)) return { value: null, state: 'bad', shown };
  return { value: yuan, state: yuan < 0 ? 'negative' : 'ok', shown };
};

const BLANK_MARK = /^(?:[-_/\\]+|无|空)$/;
const FORMULA_ERROR = /^#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;
const SPACES = /[\s\u00A0\u2000-\u200F\u202F\u205F\u2060\u3000\uFEFF]+/g;
const DASHES = /[−–—―─－]/g;
const NUMBER =
  /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)?(\.\d*)?(e[+-]?\d{1,3})?(元|圆|千元|万元|百万元|千万元|亿元|万|亿)?(?:整|正)?$/i;

const SUFFIX_UNIT: Readonly<Record<string, readonly [MoneyUnit, number]>> = {
  元: ['元', 1],
  圆: ['元', 1],
  千元: ['千元', 1],
  万元: ['万元', 1],
  万: ['万元', 1],
  百万元: ['百万元', 1],
  千万元: ['百万元', 10],
  亿元: ['亿元', 1],
  亿: ['亿元', 1],
};

/** Half-width, without spaces and currency; `(30)` and `△30` become `-30`, a long dash a minus. */
const plain = (text: string): string => {
  let body = fold(text).replace(SPACES, '').replace(DASHES, '-').replace(/^'/, '');
  body = body.replace(/^(-?)(?:¥|￥|\$|RMB|CNY|人民币)/i, '$1');
  const bracketed = /^\(([^-()]+)\)(.*)$/.exec(body);
  if (bracketed) body = `-${bracketed[1]}${bracketed[2]}`;
  return body.replace(/^[△▲]/, '-').replace(/^(-?)(?:¥|￥|\$)/, '$1');
};

/** The value of text that is nothing but digits with a decimal point, the form nearly all text amounts have; else NaN. */
const plainDigits = (text: string): number => {
  let points = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2e) points++;
    else if (code < 0x30 || code > 0x39) return NaN;
  }
  return points <= 1 && text !== '.' ? Number(text) : NaN;
};

const parseText = (text: string, unit: MoneyUnit): Amount => {
  const digits = plainDigits(text);
  if (Number.isFinite(digits)) return ofNumber(digits, unit, text);
  const body = plain(text);
  if (body === '' || BLANK_MARK.test(body)) return { value: null, state: 'blank', shown: text };
  if (FORMULA_ERROR.test(body)) return { value: null, state: 'error', shown: text };
  const match = NUMBER.exec(body);
  if (!match || (match[2] === undefined && !/\d/.test(match[3] ?? ''))) {
    return { value: null, state: 'bad', shown: text };
  }
  const number = Number(
    `${match[1]}${(match[2] ?? '0').replace(/,/g, '')}${match[3] ?? ''}${match[4] ?? ''}`,
  );
  const [own, times] = match[5] === undefined ? [unit, 1] : SUFFIX_UNIT[match[5]]!;
  return ofNumber(number * times, own, text);
};

/**
 * The amount of a cell. `unit` is the column's money unit; a unit in the cell's own text (8万元) prevails.
 * `value` is in 元 and null where the cell is blank (—, -), is no number (约50, 七万元) or a formula error.
 */
export const parseAmount = (value: CellValue | undefined, unit: MoneyUnit): Amount => {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { value: null, state: 'error', shown: String(value) };
    return ofNumber(value, unit, String(value));
  }
  if (value === null || value === undefined) return { value: null, state: 'blank', shown: '' };
  if (typeof value === 'string') {
    return isBlankText(value) ? { value: null, state: 'blank', shown: value } : parseText(value, unit);
  }
  if (typeof value === 'boolean') return { value: null, state: 'bad', shown: value ? 'TRUE' : 'FALSE' };
  return { value: null, state: 'error', shown: value.error };
};

/** The same, with the cell it stands in (0-based). */
export const readAmount = (
  value: CellValue | undefined,
  unit: MoneyUnit,
  row: number,
  column: number,
): AmountCell => {
  if (value === null || value === undefined) return { value: null, state: 'blank', shown: '', row, column };
  if (typeof value === 'number') {
    const yuan = toYuan(value, unit);
    if (Number.isFinite(yuan)) {
      return { value: yuan, state: yuan < 0 ? 'negative' : 'ok', shown: String(value), row, column };
    }
  }
  const amount = parseAmount(value, unit);
  return { value: amount.value, state: amount.state, shown: amount.shown, row, column };
};

/** The money unit written in an amount cell's own text, or null. */
export const unitInAmount = (value: CellValue | undefined): MoneyUnit | null => {
  if (typeof value !== 'string') return null;
  const suffix = NUMBER.exec(plain(value))?.[5];
  return suffix === undefined ? null : SUFFIX_UNIT[suffix]![0];
};
