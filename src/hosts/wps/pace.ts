/** While we call, WPS stands still: work comes in slices with pauses, so that its window stays alive. */
import { quietly } from './application';
import { throwIfAborted } from './faults';

export interface WpsOptions {
  /** Pauses so many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

const PAUSE = 5;

const sleep = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export class Pace {
  constructor(private readonly options: WpsOptions) {}

  async pause(signal?: AbortSignal): Promise<void> {
    await (this.options.wait ?? sleep)(PAUSE);
    throwIfAborted(signal);
  }

  /** Does `work` for every item, so many at a time, quietly, with a pause after each slice but the last. */
  async each<T>(
    items: readonly T[],
    atOnce: number,
    work: (item: T, index: number) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    for (let at = 0; at < items.length; at += atOnce) {
      if (at > 0) await this.pause(signal);
      quietly(() => items.slice(at, at + atOnce).forEach((item, index) => work(item, at + index)));
    }
  }
}
