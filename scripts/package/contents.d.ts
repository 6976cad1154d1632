export interface Package {
  readonly place: string;
  readonly name: string;
  readonly version: string;
  readonly integrity?: string;
  readonly licence: string | null;
}
export function packagesAt(places: readonly string[]): Package[];
export function readyMade(): string[];
export function packagesInside(built?: readonly string[]): Package[];
export const root: string;
