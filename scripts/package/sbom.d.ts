import type { Package } from './contents';
export interface Component {
  readonly type: string;
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses: readonly object[];
}
export interface Sbom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly version: number;
  readonly metadata: { readonly component: { readonly type: string; readonly name: string } };
  readonly components: readonly Component[];
}
export function sbomOf(
  product: { readonly name: string; readonly version: string; readonly license: string },
  packages: readonly Package[],
): Sbom;
