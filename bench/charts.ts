/** The pictures of docs/performance.md, as SVG that reads on light and dark pages. */
import { ratioTo, short } from './print';
import { costOf, type Series } from './results';

const FONT = 'font-family="system-ui, sans-serif"';
const INK = '#1f2937';
const GREY = '#9ca3af';
const OURS = '#b45309';
const COLORS = ['#2563eb', '#0f766e', '#7c3aed', '#be185d', '#4d7c0f', '#475569'];

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const text = (x: number, y: number, content: string, more = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" fill="${INK}" font-size="13" ${FONT}${more}>${escaped(content)}</text>`;

const page = (width: number, height: number, title: string, body: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">` +
  `<title>${escaped(title)}</title><rect width="${width}" height="${height}" fill="#ffffff"/>` +
  `${text(16, 24, title, ' font-weight="600"')}${body.join('')}</svg>\n`;

const isOurs = ({ id }: Series): boolean => id.startsWith('ours');

const WIDTH = 760;
const LEFT = 270;

/** Cost of each way against the floor, on a logarithmic scale: a bar twice as long is far more than twice the cost. */
export const ratioBars = (
  all: readonly Series[],
  own: readonly Series[],
  floor: string,
  title: string,
): string => {
  const bars = own.map((one) => ({ one, value: ratioTo(all, one, floor) ?? 1 }));
  const most = Math.log10(Math.max(10, ...bars.map(({ value }) => value)));
  const scale = (value: number): number => (Math.log10(Math.max(value, 1)) / most) * (WIDTH - LEFT - 90);
  const body = bars.flatMap(({ one, value }, at) => {
    const y = 44 + at * 28;
    const color = isOurs(one) ? OURS : GREY;
    return [
      text(LEFT - 10, y + 14, one.title, ' text-anchor="end"'),
      `<rect x="${LEFT}" y="${y}" width="${Math.max(2, scale(value)).toFixed(1)}" height="19" rx="2" fill="${color}"/>`,
      text(LEFT + scale(value) + 8, y + 14, `${short(value)} ×`),
    ];
  });
  return page(WIDTH, 60 + bars.length * 28, title, body);
};

interface Plane {
  readonly x: (rows: number) => number;
  readonly y: (cost: number) => number;
}

const TOP = 50;
const HEIGHT = 420;

const logScale = (values: readonly number[], from: number, to: number) => {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const at = (value: number): number => from + ((Math.log10(value) - low) / (high - low)) * (to - from);
  const ticks = Array.from({ length: high - low + 1 }, (_, step) => 10 ** (low + step));
  return { at, ticks };
};

const lineOf = (points: readonly Series[], plane: Plane, color: string, width: number): string => {
  const spots = points.map((one) => [plane.x(one.size), plane.y(costOf(one))] as const);
  const path = spots.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return (
    `<polyline points="${path}" fill="none" stroke="${color}" stroke-width="${width}"/>` +
    spots
      .map(([x, y]) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3.5" fill="${color}"/>`)
      .join('')
  );
};

/** Labels beside the lines' ends, pushed apart so that none covers another. */
const labels = (
  ends: readonly { readonly y: number; readonly title: string; readonly color: string }[],
): string => {
  let last = -Infinity;
  return [...ends]
    .sort((a, b) => a.y - b.y)
    .map(({ y, title, color }) => {
      last = Math.max(y + 4, last + 16);
      return text(548, last, title).replace(INK, color);
    })
    .join('');
};

/** Microseconds a row against rows, both logarithmic: what is linear is level. */
export const costLines = (own: readonly Series[], title: string): string => {
  const groups = new Map<string, Series[]>();
  own.forEach((one) => groups.set(one.id, [...(groups.get(one.id) ?? []), one]));
  const rows = logScale(
    own.map(({ size }) => size),
    80,
    530,
  );
  const costs = logScale(own.map(costOf), HEIGHT - 50, TOP);
  const plane: Plane = { x: rows.at, y: costs.at };
  const grid = [
    ...costs.ticks.map((cost) => {
      const y = costs.at(cost);
      return `<line x1="80" x2="530" y1="${y}" y2="${y}" stroke="#e5e7eb"/>${text(70, y + 4, `${cost} µs`, ' text-anchor="end"')}`;
    }),
    ...rows.ticks.map((tick) =>
      text(rows.at(tick), HEIGHT - 28, tick.toLocaleString('en'), ' text-anchor="middle"'),
    ),
    text(305, HEIGHT - 8, 'rows', ' text-anchor="middle"'),
  ];
  const colorOf = (id: string, at: number): string =>
    id === 'ours' ? OURS : (COLORS[at % COLORS.length] as string);
  const lines = Array.from(groups, ([id, points], at) =>
    lineOf(points, plane, colorOf(id, at), id === 'ours' ? 3 : 1.5),
  );
  const ends = Array.from(groups, ([id, points], at) => {
    const last = points[points.length - 1] as Series;
    return { y: plane.y(costOf(last)), title: last.title, color: colorOf(id, at) };
  });
  return page(WIDTH, HEIGHT, title, [...grid, ...lines, labels(ends)]);
};
