export function siteOf(text: string | undefined): string;
export function readOptions(args: readonly string[]): { url: string; out: string; built: boolean };
