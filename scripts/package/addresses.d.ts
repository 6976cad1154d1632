export interface Reason {
  readonly kind: string;
  readonly why: string;
  readonly hosts: readonly string[];
}
export type Hosts = Map<string, Set<string>>;
export function hostsIn(folder: string, roots: readonly string[]): Hosts;
export function readReasons(): readonly Reason[];
export function unexplained(hosts: Hosts, reasons?: readonly Reason[]): string[];
export function explain(hosts: Hosts, reasons?: readonly Reason[]): string;
