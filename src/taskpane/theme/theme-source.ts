/** Whether the host is light or dark, and how it tells when that changes. High contrast is the browser's forced-colors mode, see pane.css. */
export type Tone = 'light' | 'dark';

export interface ToneSource {
  now(): Tone;
  /** Calls back on change; returns what stops it. */
  watch(listener: () => void): () => void;
}

/** The operating system's own setting: what a page in a browser goes by. */
export const systemTone = (): ToneSource => {
  const query = window.matchMedia('(prefers-color-scheme: dark)');
  return {
    now: () => (query.matches ? 'dark' : 'light'),
    watch: (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
  };
};

/** Perceived lightness of a #RRGGBB colour, 0–255. */
const lightness = (color: string): number => {
  const value = parseInt(color.replace('#', ''), 16);
  return 0.3 * ((value >> 16) & 255) + 0.59 * ((value >> 8) & 255) + 0.11 * (value & 255);
};

/** A program that names its background colour, as Office does; the system's setting where it names none. */
export const backgroundTone = (background: string | undefined): Tone | null =>
  background && /^#[0-9a-f]{6}$/i.test(background) ? (lightness(background) < 128 ? 'dark' : 'light') : null;
