/** A document before it has a format: parts, and in them blocks. What is shown is decided here, how it looks in `render.ts`. */
import type { FileAudit } from '../../audit/types';
import type { AuditStore } from '../../decisions/store';
import { levelWord, message, say, type Language } from '../../messages/with-document';
import type { MessageArgs } from '../../messages/message';
import { type documentZh } from '../../messages/document.zh';
import type { Trace } from '../json';
import type { Comparison } from '../../rounds/types';

export type Align = 'left' | 'center' | 'right';

export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Relative widths of the columns. */
  readonly widths: readonly number[];
  readonly align: readonly Align[];
  /** Last row in bold. */
  readonly total?: boolean;
}

/** Label, bar and figure, one line each; `value` decides the length. */
export interface BarsBlock {
  readonly kind: 'bars';
  readonly caption: string;
  readonly lines: readonly { readonly label: string; readonly value: number; readonly text: string }[];
}

/** A form of two columns: what is asked, and what is said. */
export interface FormBlock {
  readonly kind: 'form';
  readonly lines: readonly {
    readonly label: string;
    readonly texts: readonly string[];
    /** Room left for handwriting, in lines. */
    readonly room?: number;
  }[];
}

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly align?: Align;
      readonly plain?: boolean;
      readonly keep?: boolean;
    }
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'small'; readonly text: string }
  | { readonly kind: 'annex'; readonly text: string }
  | { readonly kind: 'space' }
  | TableBlock
  | BarsBlock
  | FormBlock;

/** Starts on a page of its own. */
export interface Part {
  readonly landscape: boolean;
  /** Narrow margins and small tables, so that it fits on one page. */
  readonly compact?: boolean;
  readonly blocks: readonly Block[];
}

export interface DocumentModel {
  readonly title: string;
  readonly parts: readonly Part[];
  /** ISO date that stands as the time of making; null: none is told. */
  readonly date: string | null;
}

/** What the document cannot know by itself: nothing here is read from a clock or a machine. */
export interface ReportInput {
  readonly audit: FileAudit;
  readonly trace: Trace;
  readonly store: AuditStore;
  /** ISO date. */
  readonly date: string | null;
  /** 经办、复核、负责人; null leaves room to sign. */
  readonly by: string | null;
  readonly checked: string | null;
  readonly head: string | null;
  /** 落款单位 and 文号: shown only where given. */
  readonly issuer: string | null;
  readonly number: string | null;
  readonly comparison?: Comparison | null;
  readonly language?: Language;
}

type DocWord = keyof typeof documentZh extends `doc.${infer Word}` ? Word : never;

/** Sentences of the document in the language it is written in. */
export interface DocWords {
  readonly language: Language;
  t(id: DocWord, args?: MessageArgs): string;
  /** A sentence of the sheets. */
  report(id: string, args?: MessageArgs): string;
  level(value: Parameters<typeof levelWord>[0]): string;
}

export const docWords = (audit: FileAudit, language: Language): DocWords => {
  const region = audit.policies[audit.policies.length - 1]?.policy.region ?? null;
  return {
    language,
    t: (id, args = {}) => say(message(`doc.${id}`, args), language),
    report: (id, args = {}) => say(message(`report.${id}`, args), language),
    level: (value) => levelWord(value, region, language),
  };
};

const DIGITS = '零一二三四五六七八九';

/** 1–99 as 一、十二、三十. */
export const chineseNumber = (value: number): string => {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (value < 1 || value > 99) return String(value);
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return ten + (ones === 0 ? '' : DIGITS[ones]);
};

/** Headings in the order of official documents: 一、 then （一） then 1. */
export class Headings {
  private readonly counts = [0, 0, 0];

  next(level: 1 | 2 | 3, text: string): Block {
    this.counts[level - 1] = (this.counts[level - 1] ?? 0) + 1;
    for (let below = level; below < 3; below++) this.counts[below] = 0;
    const count = this.counts[level - 1] ?? 1;
    const number =
      level === 1 ? `${chineseNumber(count)}、` : level === 2 ? `（${chineseNumber(count)}）` : `${count}.`;
    return { kind: 'heading', level, text: `${number}${text}` };
  }
}

/** 2025-11-24 → 2025年11月24日; null leaves room to fill in. */
export const dateText = (date: string | null, words: DocWords): string => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date ?? '') ?? [];
  if (!year) return words.t('date.blank');
  return words.t('date', { year, month: Number(month), day: Number(day) });
};
