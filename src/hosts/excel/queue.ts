/** Gathers writes into requests far below Excel's 5 MB, however many there are. */
import { throwIfAborted } from './faults';

/** Estimated bytes of a request, at which it is sent. */
const FULL = 1_200_000;

/** Bytes of one proxy on the wire with its path and its references; measured with the real library. */
export const PROXY_BYTES = 560;
export const CALL_BYTES = 170;

export class Queue {
  private bytes = 0;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly signal?: AbortSignal,
  ) {}

  /** Queues one write of about so many bytes; sends first what would be too much together. */
  async add(bytes: number, write: () => void): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > FULL) await this.flush();
    write();
    this.bytes += bytes;
  }

  async flush(): Promise<void> {
    throwIfAborted(this.signal);
    if (this.bytes === 0) return;
    this.bytes = 0;
    await this.context.sync();
  }
}

/** Bytes of a text on the wire, at most. */
export const wireBytes = (text: string): number => text.length * 3;
