/** What stands on a sheet beside its cells. */
import type { Area } from '../../../../src/workbook/types';

export type RuleType = 'Custom' | 'CellValue' | 'DataBar' | 'ColorScale' | 'IconSet' | 'TopBottom';

/** A conditional format. A custom rule's formula (with `=`) is relative to the first cell of its first area. */
export interface RuleModel {
  readonly id: string;
  readonly type: RuleType;
  areas: readonly Area[];
  formula: string | null;
  readonly looks: Record<string, unknown>;
  stopIfTrue: boolean;
}

export interface NoteModel {
  readonly row: number;
  readonly column: number;
  text: string;
  readonly author: string;
}

export interface CommentModel {
  readonly id: string;
  readonly row: number;
  readonly column: number;
  content: string;
  readonly author: string;
  readonly replies: readonly string[];
}

export interface SeriesModel {
  name: string;
  values: Area | null;
  categories: Area | null;
}

export interface ChartModel {
  readonly id: string;
  readonly type: string;
  name: string;
  title: string | null;
  legend: boolean;
  position: Area | null;
  readonly series: SeriesModel[];
}
