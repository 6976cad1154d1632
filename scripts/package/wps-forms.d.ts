export const NAME: string;
export function folderName(version: string): string;
export function onlineList(url: string): string;
export function offlineList(url: string, version: string): string;
export function publishData(url: string, version: string, offline: boolean): string;
