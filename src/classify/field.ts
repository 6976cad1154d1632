import { foldText } from './fold';
import type { Model } from './model';
import type { RowScan } from './scan';
import type { RowContext, RowText } from './types';

/** How surely a row is of the policy's field, and what shows it. */
export interface FieldReading {
  /** 1 the name, 0.9 the content, 0.7 a dedicated unit or the function code, 0.6 the title, 0.3 an office in charge, 0 nothing. */
  readonly certainty: number;
  readonly inName: boolean;
  readonly hit: number | null;
  readonly by: 'name' | 'detail' | 'unit' | 'code' | 'title' | 'office' | null;
  /** The unit is a body of another field. */
  readonly otherBody?: boolean;
  /** The unit is a body of the field. */
  readonly homeUnit?: boolean;
}

/** An office in charge of the field among others: its rows may be of the field. */
export const OFFICE = 0.3;

/** 人民政府 holds no 民政. */
const withoutGovernment = (unit: string): string => foldText(unit).replace(/人民政府/g, '政府');

const INSTITUTION = /科学院|研究院|研究所|研究中心|学院|大学|学校/g;

/** Finds what shows that a row belongs to the field. */
export class FieldReader {
  private readonly dedicated = new Map<string, boolean>();

  constructor(
    private readonly model: Model,
    private readonly scan: RowScan,
  ) {}

  read(row: RowText, context: RowContext): FieldReading {
    const reading = this.shown(row, context);
    if (this.model.otherBodies.length === 0) return reading;
    const unit = row.unit ?? context.defaultUnit ?? '';
    const homeUnit = this.isDedicated(unit);
    return { ...reading, homeUnit, otherBody: !homeUnit && this.isOther(unit) };
  }

  /** A body of another field; of an institute or school (戏曲研究院) its subject says which. */
  private isOther(unit: string): boolean {
    const plain = withoutGovernment(unit);
    const subject = this.model.fieldSubjects.some((word) => plain.includes(word));
    return this.contains(subject ? plain.replace(INSTITUTION, '') : plain, this.model.otherBodies);
  }

  private contains(unit: string, words: readonly string[]): boolean {
    if (unit === '' || words.length === 0) return false;
    const folded = foldText(unit);
    return words.some((word) => folded.includes(word));
  }

  private shown(row: RowText, context: RowContext): FieldReading {
    const { roles } = this.model;
    const nameEnd = this.scan.fieldTo[0] as number;
    const inName = this.scan.find(roles.field, 0, nameEnd);
    if (inName >= 0) return { certainty: 1, inName: true, hit: inName, by: 'name' };
    const inDetail = this.scan.find(roles.field, nameEnd, this.scan.buffer.length);
    if (inDetail >= 0) return { certainty: 0.9, inName: false, hit: inDetail, by: 'detail' };
    const body = this.scan.find(roles.body, 0, this.scan.buffer.length);
    if (body >= 0) return { certainty: 0.7, inName: false, hit: body, by: 'name' };
    if (this.isDedicated(row.unit ?? context.defaultUnit))
      return { certainty: 0.7, inName: false, hit: null, by: 'unit' };
    const code = (row.functionCode ?? '').replace(/\s/g, '');
    if (this.model.fieldCodes.some((known) => code.startsWith(known))) {
      return { certainty: 0.7, inName: false, hit: null, by: 'code' };
    }
    if ((context.titles ?? []).some((title) => this.isDedicated(title))) {
      return { certainty: 0.6, inName: false, hit: null, by: 'title' };
    }
    const office = this.contains(row.unit ?? context.defaultUnit ?? '', this.model.fieldOffices);
    return office
      ? { certainty: OFFICE, inName: false, hit: null, by: 'office' }
      : { certainty: 0, inName: false, hit: null, by: null };
  }

  /** A body whose own name is of the field. */
  private isDedicated(unit: string | undefined): boolean {
    if (!unit) return false;
    const known = this.dedicated.get(unit);
    if (known !== undefined) return known;
    const folded = withoutGovernment(unit);
    const found = this.model.fieldBodies.some((word) => folded.includes(word));
    if (this.dedicated.size > 20000) this.dedicated.clear();
    this.dedicated.set(unit, found);
    return found;
  }
}
