export interface Served {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

export function serve(options?: {
  port?: number;
  tls?: { cert: Buffer; key: Buffer } | null;
  folder?: string;
}): Promise<Served>;
