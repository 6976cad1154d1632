/** How a mark looks. Black text on each of these fills has a contrast of more than 7:1. */
import type { Severity } from '../rules/types';

export const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'info'];

export const FILL_COLORS: Readonly<Record<Severity, string>> = {
  error: '#F8CBAD',
  warning: '#FFE699',
  info: '#DDEBF7',
};

/** Severity is a shape and a word beside the colour, never colour alone. */
export const SEVERITY_SHAPES: Readonly<Record<Severity, string>> = { error: '▲', warning: '●', info: '■' };

export const worst = (severities: readonly Severity[]): Severity =>
  SEVERITY_ORDER.find((severity) => severities.includes(severity)) ?? 'info';
