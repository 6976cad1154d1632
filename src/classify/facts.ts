import type { Shown } from './cues';
import type { FieldReading } from './field';
import type { ScopeReading } from './scope-types';
import type { RowText } from './types';
import type { Slip } from './typo';
import type { UnitReading } from './unit-types';

/** What was read from one row before its level is judged. Hits are indices into the scan. */
export interface Facts {
  readonly row: RowText;
  readonly unit: UnitReading;
  readonly field: FieldReading;
  readonly scope: ScopeReading;
  readonly transfer: Shown | null;
  readonly commissioned: Shown | null;
  readonly negated: readonly number[];
  readonly slips: readonly Slip[];
}
