/** Dates written as ISO 8601 text (`t="d"`) as serial numbers, like any other date of the sheet. */

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** 1900 was no leap year, but serial 60 says it was: days before it are one less. */
const leapBug = (serial: number): number => (serial < 61 ? serial - 1 : serial);

/** Days since the sheet's epoch, or null where the text is no date. */
export const isoToSerial = (text: string, date1904: boolean): number | null => {
  const match = ISO.exec(text);
  if (!match || text === '' || text === 'T') return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return time;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(day)) - (date1904 ? EPOCH_1904 : EPOCH_1900);
  return (date1904 ? days / DAY : leapBug(days / DAY)) + time;
};
