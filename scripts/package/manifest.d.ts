export const HERE: string;
export function manifestFor(text: string, url: string): string;
