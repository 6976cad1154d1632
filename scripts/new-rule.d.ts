export function newRule(
  code: string | undefined,
  zh: string | undefined,
  en: string | undefined,
  read: (path: string) => string,
): Readonly<Record<string, string>>;
