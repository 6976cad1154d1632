/** Every request goes through here: edit mode is waited out, passing troubles are tried again, other errors become `HostError`. */
import { HostError } from '../../workbook/host';
import { asHostError, isEditing, repeats, throwIfAborted } from './faults';

export interface ExcelOptions {
  /** True where the officer wants threaded comments for want of notes. */
  readonly threadedComments?: () => boolean;
  /** Told when Excel waits for a cell to be left (press Enter or Esc) and when it was. Without it such a call fails as `editing`. */
  readonly onEditing?: (editing: boolean) => void;
  /** Pauses so many milliseconds. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

export interface Patience {
  readonly signal?: AbortSignal;
  /** How often to look whether the cell was left, where nobody is told of it. */
  readonly looks?: number;
}

const LOOK_AGAIN = 600;
const FIRST_PAUSE = 300;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export type Work<T> = (context: Excel.RequestContext) => Promise<T>;

export class Runner {
  /** Calls of ours under way: their own changes are no user's edits. */
  busy = 0;

  constructor(private readonly options: ExcelOptions) {}

  /** True where a call may wait until the officer has left the cell. */
  get waitsForEditing(): boolean {
    return this.options.onEditing !== undefined;
  }

  get wantsComments(): boolean {
    return this.options.threadedComments?.() === true;
  }

  /** Runs work that may be done again from its beginning: reading, or writing that first looks what is still to do. */
  async repeatable<T>(work: Work<T>, patience: Patience = {}): Promise<T> {
    for (let tries = 0; ; tries += 1) {
      try {
        return await this.untilLeft(work, patience);
      } catch (error) {
        if (tries >= repeats(error)) throw asHostError(error);
        await this.backOff(tries);
        throwIfAborted(patience.signal);
      }
    }
  }

  /** Runs work once; errors stay office.js's own, for the caller to judge. */
  async once<T>(work: Work<T>): Promise<T> {
    this.busy += 1;
    try {
      return await Excel.run({ delayForCellEdit: false }, work);
    } finally {
      this.busy -= 1;
    }
  }

  /** A growing pause before the next try. */
  async backOff(tries: number): Promise<void> {
    await this.sleep(FIRST_PAUSE * 2 ** tries);
  }

  private async untilLeft<T>(work: Work<T>, { signal, looks = 0 }: Patience): Promise<T> {
    let looked = 0;
    try {
      for (;;) {
        throwIfAborted(signal);
        try {
          return await this.once(work);
        } catch (error) {
          if (!isEditing(error)) throw error;
          if (!this.waitsForEditing && looked >= looks)
            throw new HostError('editing', {}, 'a cell is being edited: Enter or Esc leaves it');
          if (looked === 0) this.options.onEditing?.(true);
          looked += 1;
          await this.sleep(LOOK_AGAIN);
        }
      }
    } finally {
      if (looked > 0) this.options.onEditing?.(false);
    }
  }

  private sleep(milliseconds: number): Promise<void> {
    return (this.options.wait ?? pause)(milliseconds);
  }
}
