/** The seam office.js sends its requests through: counts them, refuses what is too big or comes at a bad time, and fails on demand. */
import { Batch, References } from './batch';
import type { HostObject } from './objects/host-object';
import {
  Refusal,
  type ExecutorResponse,
  type RequestBody,
  type RequestMessage,
  type ResponseBody,
} from './protocol';

export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface Fault {
  /** 1 is the first action from now on. */
  readonly at: number;
  readonly code: string;
  /** Fails from there on until cured; else once. */
  readonly lasting?: boolean;
  /** Does the whole batch, then loses the answer, as a broken connection does. */
  readonly answerLost?: boolean;
}

export interface Counts {
  syncs: number;
  actions: number;
  bytesOut: number;
  bytesIn: number;
}

const bytesOf = (text: string): number => {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
  }
  return bytes;
};

export class Executor {
  readonly counts: Counts = { syncs: 0, actions: 0, bytesOut: 0, bytesIn: 0 };
  readonly references = new References();
  /** The officer is typing in a cell: everything is refused. */
  editing = false;
  payloadLimit = PAYLOAD_LIMIT;
  /** Called with each request's actions, to see what was asked. */
  onRequest: ((body: RequestBody) => void) | null = null;
  private fault: { left: number; readonly what: Fault } | null = null;

  constructor(private readonly root: HostObject) {}

  /** Arms a failure, counted in actions from now; null disarms. */
  failAt(fault: Fault | null): void {
    this.fault = fault ? { left: fault.at, what: fault } : null;
  }

  /** True once the armed failure has struck. */
  get struck(): boolean {
    return this.fault !== null && this.fault.left <= 0;
  }

  resetCounts(): void {
    Object.assign(this.counts, { syncs: 0, actions: 0, bytesOut: 0, bytesIn: 0 });
  }

  async executeAsync(
    _customData: unknown,
    _flags: unknown,
    message: RequestMessage,
  ): Promise<ExecutorResponse> {
    const sent = typeof message.Body === 'string' ? message.Body : JSON.stringify(message.Body);
    const body = JSON.parse(sent) as RequestBody;
    this.counts.syncs += 1;
    this.counts.bytesOut += bytesOf(sent);
    this.onRequest?.(body);
    await Promise.resolve();
    if (bytesOf(sent) > this.payloadLimit) return refused('RequestPayloadSizeLimitExceeded');
    return this.answer(this.perform(body));
  }

  private perform(body: RequestBody): ResponseBody {
    let lost: Fault | null = null;
    const before = (): void => {
      this.counts.actions += 1;
      if (this.editing) throw new Refusal('InvalidOperationInCellEditMode');
      const fault = this.strike();
      if (fault?.answerLost) lost = fault;
      else if (fault) throw new Refusal(fault.code, 'armed');
    };
    const response = new Batch(this.root, this.references, body, before).run();
    const gone = lost as Fault | null;
    return gone ? { Results: [], TraceIds: [], Error: lostAnswer(gone.code) } : response;
  }

  private strike(): Fault | null {
    if (!this.fault) return null;
    const wasArmed = this.fault.left > 0;
    this.fault.left -= 1;
    if (this.fault.left > 0) return null;
    return wasArmed || this.fault.what.lasting ? this.fault.what : null;
  }

  private answer(body: ResponseBody): ExecutorResponse {
    const received = JSON.stringify(body);
    const size = bytesOf(received);
    this.counts.bytesIn += size;
    if (size > this.payloadLimit) return refused('ResponsePayloadSizeLimitExceeded');
    return {
      HttpStatusCode: 200,
      ErrorCode: '',
      ErrorMessage: '',
      Headers: {},
      Body: JSON.parse(received) as ResponseBody,
    };
  }
}

const lostAnswer = (code: string): NonNullable<ResponseBody['Error']> => ({
  Code: code,
  Message: code,
  Location: '',
  ActionIndex: -1,
  HttpStatusCode: 500,
});

const refused = (code: string): ExecutorResponse => ({
  HttpStatusCode: 400,
  ErrorCode: code,
  ErrorMessage: code,
  Headers: {},
  Body: null,
});
