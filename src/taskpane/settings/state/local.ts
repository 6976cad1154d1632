/** What the pane keeps on this machine: templates, and whether the first hint was read. Without storage it forgets, and works. */
import { templateFrom, type Template } from './template';

const TEMPLATES = 'shiquan.templates';
const SEEN = 'shiquan.seen';
const MOST = 20;

const read = (key: string): string | null => {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
};

const write = (key: string, value: string): boolean => {
  try {
    window.localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
};

export const keptTemplates = (): readonly Template[] => {
  try {
    const value: unknown = JSON.parse(read(TEMPLATES) ?? '[]');
    if (!Array.isArray(value)) return [];
    return value.map(templateFrom).filter((template): template is Template => template !== null);
  } catch {
    return [];
  }
};

/** The newest first; one of the same name is replaced. False where nothing can be kept here. */
export const keepTemplate = (template: Template): boolean => {
  const others = keptTemplates().filter(({ name }) => name !== template.name);
  return write(TEMPLATES, JSON.stringify([template, ...others].slice(0, MOST)));
};

export const hintSeen = (): boolean => read(SEEN) !== null;

export const keepHintSeen = (): void => void write(SEEN, '1');
