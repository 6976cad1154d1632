/** What page and worker say to one another. `run` numbers an audit: what belongs to an earlier one is ignored. */
import type { AuditInput, AuditProgress } from '../../audit/types';
import type { LoadedPolicy } from '../../policy/types';
import type { CellValue, SheetData } from '../../workbook/types';
import type { RowRun } from '../live/diff';
import type { SheetPatch } from '../live/patch';
import type { RunOptions } from './engine';
import type { WireHead, WireRow } from './wire';

export type ToWorker =
  | { readonly kind: 'policies' }
  | { readonly kind: 'sheet'; readonly run: number; readonly sheet: Omit<SheetData, 'values'> }
  /** Further rows of the sheet announced last. */
  | {
      readonly kind: 'values';
      readonly run: number;
      readonly values: readonly (readonly CellValue[])[];
    }
  /** A sheet of the last audit with some rows changed, in place of its earlier self. */
  | { readonly kind: 'patch'; readonly run: number; readonly patch: SheetPatch }
  | {
      readonly kind: 'audit';
      readonly run: number;
      readonly input: Omit<AuditInput, 'sheets'>;
      readonly options: RunOptions;
    }
  /** The last audit again, with the sheets announced in place of their earlier selves. */
  | {
      readonly kind: 'update';
      readonly run: number;
      /** The run whose audit the page has: what changed is told against that one alone. */
      readonly base: number;
      readonly order: readonly string[];
      readonly options: RunOptions;
    }
  | { readonly kind: 'cancel'; readonly run: number };

export type FromWorker =
  | { readonly kind: 'policies'; readonly policies: readonly LoadedPolicy[] }
  | { readonly kind: 'progress'; readonly run: number; readonly progress: AuditProgress }
  /** `runs`: which rows of the audit before stay. */
  | {
      readonly kind: 'head';
      readonly run: number;
      readonly head: WireHead;
      readonly runs?: readonly RowRun[];
    }
  | { readonly kind: 'rows'; readonly run: number; readonly rows: readonly WireRow[] }
  | { readonly kind: 'done'; readonly run: number }
  | { readonly kind: 'cancelled'; readonly run: number }
  | { readonly kind: 'failed'; readonly run: number; readonly name: string; readonly message: string };
