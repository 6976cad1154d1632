export function zipFolder(folder: string, name: string): Uint8Array;
