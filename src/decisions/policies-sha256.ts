/** SHA-256 in plain code: pages opened from a folder have no crypto.subtle. */

const ROUND = new Uint32Array(64);
const START = new Uint32Array(8);

/** The first 32 bits of the fractional part of a root of a prime. */
const fraction = (root: number): number => ((root - Math.floor(root)) * 0x100000000) >>> 0;

const isPrime = (n: number): boolean => {
  for (let factor = 2; factor * factor <= n; factor++) if (n % factor === 0) return false;
  return true;
};

const fillConstants = (): void => {
  let count = 0;
  for (let n = 2; count < 64; n++) {
    if (!isPrime(n)) continue;
    if (count < 8) START[count] = fraction(Math.sqrt(n));
    ROUND[count++] = fraction(Math.cbrt(n));
  }
};

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const expand = (words: Int32Array, view: DataView, at: number): void => {
  for (let i = 0; i < 16; i++) words[i] = view.getInt32(at + i * 4);
  for (let i = 16; i < 64; i++) {
    const w15 = words[i - 15] as number;
    const w2 = words[i - 2] as number;
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    words[i] = ((words[i - 16] as number) + s0 + (words[i - 7] as number) + s1) | 0;
  }
};

const mix = (state: Int32Array, words: Int32Array): void => {
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let i = 0; i < 64; i++) {
    const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUND[i] as number) + (words[i] as number)) | 0;
    const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i] as number) + word));
};

/** Message, a one bit, zeros, and its length in bits: whole blocks of 64 bytes. */
const padded = (bytes: Uint8Array): Uint8Array => {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const all = new Uint8Array(blocks * 64);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  view.setUint32(all.length - 8, Math.floor(bytes.length / 0x20000000));
  view.setUint32(all.length - 4, (bytes.length << 3) >>> 0);
  return all;
};

/** Bytes hashed before a step ends: a few milliseconds' work. */
const STEP = 1 << 17;

/** SHA-256 of bytes in steps, so that a page can do something else between them; returns 64 hex digits. */
export function* sha256Steps(bytes: Uint8Array): Generator<void, string> {
  if (ROUND[0] === 0) fillConstants();
  const all = padded(bytes);
  const view = new DataView(all.buffer);
  const state = Int32Array.from(START);
  const words = new Int32Array(64);
  for (let at = 0; at < all.length; at += 64) {
    expand(words, view, at);
    mix(state, words);
    if ((at + 64) % STEP === 0) yield;
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** SHA-256 of bytes, as 64 hex digits. */
export const sha256Hex = (bytes: Uint8Array): string => {
  const steps = sha256Steps(bytes);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
