/** Classifying is linear where passes can be counted: each character is read as often in many rows as in few. */
import { createClassifier } from '../../src/classify/classifier';
import { FoldBuffer } from '../../src/classify/fold';
import { RowScan } from '../../src/classify/scan';
import type { RowText } from '../../src/classify/types';
import { builtinPolicies } from '../../src/policy/builtin';

const rowOf = (at: number, sentences: number): RowText => ({
  name: `全区专利导航项目（第${at}批）`,
  unit: '内蒙古自治区知识产权局',
  detail: Array.from({ length: sentences }, (_, i) => `第${i}项：服务企业${at}家，形成专利导航报告`).join(
    '；',
  ),
});

const lengthOf = ({ name, detail = '' }: RowText): number => name.length + detail.length;

/** Characters folded and rows scanned while these are classified; the unit is read once before. */
const counted = (rows: readonly RowText[]) => {
  const classifier = createClassifier(builtinPolicies());
  rows.slice(0, 1).forEach((row) => classifier.classify(row));
  const append = jest.spyOn(FoldBuffer.prototype, 'append');
  const load = jest.spyOn(RowScan.prototype, 'load');
  rows.forEach((row) => classifier.classify(row));
  const characters = append.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
  const scans = load.mock.calls.length;
  jest.restoreAllMocks();
  return { characters, scans, given: rows.reduce((sum, row) => sum + lengthOf(row), 0) };
};

it.each([10, 1_000])('reads each of %i rows once', (count) => {
  const rows = Array.from({ length: count }, (_, at) => rowOf(at, 2));
  const { characters, scans, given } = counted(rows);
  expect([characters, scans]).toEqual([given, count]);
});

it('reads a content of ten thousand characters once', () => {
  const { characters, scans, given } = counted([rowOf(1, 600)]);
  expect(given).toBeGreaterThan(10_000);
  expect([characters, scans]).toEqual([given, 1]);
});
