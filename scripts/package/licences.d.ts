import type { Package } from './contents';
export function isPermissive(licence: string | null): boolean;
export function refused(packages: readonly Pick<Package, 'name' | 'licence'>[]): string[];
export function licenceText(packages: readonly Package[], extra?: readonly [string, string][]): string;
export const OTHERS: Readonly<Record<string, string>>;
