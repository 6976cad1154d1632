export function filesUnder(folder: string): string[];
export function sha256(bytes: Uint8Array): string;
export function sumsOf(folder: string): string;
