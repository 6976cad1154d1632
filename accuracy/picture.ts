/** The picture of docs/accuracy.md: what the confidence says against what was right. */
import type { Judged } from './judge';
import { share, valueOf, wilson } from './metrics';

export interface Scored {
  readonly row: Judged;
  readonly probability: number;
}

const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.995, 1.0001];

export interface Band {
  readonly from: number;
  readonly to: number;
  readonly said: number;
  readonly rows: readonly Judged[];
}

/** Rows by what their confidence says, empty bands left out. */
export const bandsOf = (scored: readonly Scored[]): readonly Band[] =>
  EDGES.slice(0, -1).flatMap((from, at) => {
    const to = EDGES[at + 1] ?? 1;
    const inside = scored.filter(({ probability }) => probability >= from && probability < to);
    if (inside.length === 0) return [];
    const said = inside.reduce((sum, { probability }) => sum + probability, 0) / inside.length;
    return [{ from, to: Math.min(to, 1), said, rows: inside.map(({ row }) => row) }];
  });

const FONT = "font-family=\"system-ui, 'Noto Sans SC', 'Microsoft YaHei', sans-serif\"";
const [LEFT, TOP, SIZE] = [70, 56, 400];

const x = (value: number): number => LEFT + value * SIZE;
const y = (value: number): number => TOP + (1 - value) * SIZE;

const label = (at: readonly [number, number], words: string, more = ''): string =>
  `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" font-size="13" fill="#1f2937" ${FONT}${more}>${words}</text>`;

const grid = (): readonly string[] =>
  [0, 0.2, 0.4, 0.6, 0.8, 1].flatMap((value) => [
    `<line x1="${LEFT}" x2="${LEFT + SIZE}" y1="${y(value)}" y2="${y(value)}" stroke="#e5e7eb"/>`,
    `<line y1="${TOP}" y2="${TOP + SIZE}" x1="${x(value)}" x2="${x(value)}" stroke="#e5e7eb"/>`,
    label([LEFT - 10, y(value) + 4], `${value * 100}%`, ' text-anchor="end"'),
    label([x(value), TOP + SIZE + 20], `${value * 100}%`, ' text-anchor="middle"'),
  ]);

const spot = ({ said, rows }: Band): string => {
  const right = share(rows, (one) => one.levelRight);
  const [low, high] = wilson(right);
  const radius = Math.min(14, 3 + Math.sqrt(rows.length) / 2.5);
  return (
    `<line x1="${x(said)}" x2="${x(said)}" y1="${y(low)}" y2="${y(high)}" stroke="#2563eb" stroke-width="2"/>` +
    `<circle cx="${x(said)}" cy="${y(valueOf(right))}" r="${radius.toFixed(1)}" fill="#2563eb" fill-opacity="0.75"/>`
  );
};

/** Points on the diagonal say as much as they should; above it they are too modest, below it too bold. */
export const reliabilityPicture = (bands: readonly Band[], title: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 520 520" role="img" aria-label="${title}">` +
  `<title>${title}</title><rect width="520" height="520" fill="#ffffff"/>` +
  `${label([16, 28], title, ' font-weight="600"')}${grid().join('')}` +
  `<line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="#9ca3af" stroke-dasharray="5 4"/>` +
  `${bands.map(spot).join('')}` +
  `${label([LEFT + SIZE / 2, TOP + SIZE + 44], '给出的置信度', ' text-anchor="middle"')}` +
  `${label([18, TOP + SIZE / 2], '实际判对的比例', ` text-anchor="middle" transform="rotate(-90 18 ${TOP + SIZE / 2})"`)}` +
  `</svg>\n`;
