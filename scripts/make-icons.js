/**
 * Draws assets/icons: a ledger with one row marked and a check on it; for clearing a ledger crossed, for the pane a ledger
 * with a column beside it. No network, no library.
 */
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { deflateSync } = require('node:zlib');

const SIZES = [16, 32, 64, 80];
const SAMPLES = 6;

const INK = [29, 91, 99];
const PAPER = [255, 255, 255];
const LINE = [186, 206, 209];
const MARK = [248, 203, 173];
const CHECK = [176, 74, 16];

/** Distance to a rounded rectangle's edge, negative inside; lengths in sixteenths of the icon. */
const rounded = (x, y, [left, top, right, bottom], radius) => {
  const dx = Math.max(left + radius - x, 0, x - (right - radius));
  const dy = Math.max(top + radius - y, 0, y - (bottom - radius));
  return Math.hypot(dx, dy) - radius;
};

/** Distance to a line between two points. */
const toLine = (x, y, [ax, ay], [bx, by]) => {
  const [vx, vy] = [bx - ax, by - ay];
  const along = ((x - ax) * vx + (y - ay) * vy) / (vx * vx + vy * vy);
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - t * vx, y - ay - t * vy);
};

const TICK = [
  [7.6, 10.4],
  [10, 12.8],
  [14.4, 6.8],
];

const CROSS = [
  [9, 7],
  [14, 12],
  [9, 12],
  [14, 7],
];

const toTick = (x, y) => Math.min(toLine(x, y, TICK[0], TICK[1]), toLine(x, y, TICK[1], TICK[2]));
const toCross = (x, y) => Math.min(toLine(x, y, CROSS[0], CROSS[1]), toLine(x, y, CROSS[2], CROSS[3]));

const SHEET = [1, 1, 15, 15];

const rows = (y, mark) => {
  if (y >= 8 && y < 11) return mark;
  return (y >= 7 && y < 8) || (y >= 11 && y < 12) ? LINE : PAPER;
};

/** A ledger with a stroke over it; null where the icon is transparent. */
const struck = (toStroke, color, mark) => (x, y) => {
  const stroke = toStroke(x, y);
  if (stroke < 0.95) return color;
  const edge = rounded(x, y, SHEET, 2);
  if (edge > 0) return null;
  if (edge > -1 || y < 4) return INK;
  return stroke < 1.7 ? PAPER : rows(y, mark);
};

const paned = (x, y) => {
  const edge = rounded(x, y, SHEET, 2);
  if (edge > 0) return null;
  if (edge > -1 || y < 4) return INK;
  if (x >= 9 && x < 10) return INK;
  return x >= 10 ? MARK : rows(y, PAPER);
};

/** File name → colour at a point, in sixteenths of the icon. */
const ICONS = {
  icon: struck(toTick, CHECK, MARK),
  'icon-clear': struck(toCross, INK, PAPER),
  'icon-pane': paned,
};

/** One pixel as the mean of its samples, alpha included. */
const pixel = (colorAt, column, row, scale) => {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i += 1) {
    const x = (column + ((i % SAMPLES) + 0.5) / SAMPLES) * scale;
    const y = (row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) * scale;
    const color = colorAt(x, y);
    if (!color) continue;
    covered += 1;
    color.forEach((value, channel) => (sum[channel] += value));
  }
  const alpha = Math.round((255 * covered) / (SAMPLES * SAMPLES));
  return [...sum.map((value) => (covered === 0 ? 0 : Math.round(value / covered))), alpha];
};

const pixels = (colorAt, size) => {
  const lines = [];
  for (let row = 0; row < size; row += 1) {
    lines.push(0);
    for (let column = 0; column < size; column += 1) lines.push(...pixel(colorAt, column, row, 16 / size));
  }
  return Buffer.from(lines);
};

/** The checksum of PNG's chunks. */
const crc32 = (bytes) => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
};

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
};

const png = (colorAt, size) => {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels(colorAt, size))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const folder = path.join(__dirname, '..', 'assets', 'icons');
mkdirSync(folder, { recursive: true });
for (const [name, colorAt] of Object.entries(ICONS))
  for (const size of SIZES) writeFileSync(path.join(folder, `${name}-${size}.png`), png(colorAt, size));
