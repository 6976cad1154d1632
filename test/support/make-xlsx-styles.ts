/** Cell formats and the formats of rules, collected while sheets are written. */
import type { CellFixture } from '../host-contract/fixture';
import { escapeXml, HEAD, MAIN } from './make-xlsx-xml';

const FIRST_CUSTOM_FORMAT = 164;

const rgb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

export class Styles {
  private readonly formats: string[] = [];
  private readonly fills: string[] = [];
  private readonly looks: string[] = [this.look(0, 0, 0)];
  private readonly ruleColors: string[] = [];

  /** Index of a cell's format. */
  ofCell(cell: CellFixture): number {
    const format = cell.format === undefined ? 0 : FIRST_CUSTOM_FORMAT + place(this.formats, cell.format);
    const fill = cell.fill === undefined ? 0 : 2 + place(this.fills, cell.fill);
    return place(this.looks, this.look(format, cell.bold ? 1 : 0, fill));
  }

  /** Index of a rule's format. */
  ofRule(color: string): number {
    return place(this.ruleColors, color);
  }

  part(): string {
    const formats = this.formats.map(
      (code, index) => `<numFmt numFmtId="${FIRST_CUSTOM_FORMAT + index}" formatCode="${escapeXml(code)}"/>`,
    );
    const solid = this.fills.map(
      (color) =>
        `<fill><patternFill patternType="solid"><fgColor rgb="${rgb(color)}"/><bgColor indexed="64"/></patternFill></fill>`,
    );
    const rules = this.ruleColors.map(
      (color) => `<dxf><fill><patternFill><bgColor rgb="${rgb(color)}"/></patternFill></fill></dxf>`,
    );
    return [
      `${HEAD}<styleSheet xmlns="${MAIN}">`,
      formats.length > 0 ? `<numFmts count="${formats.length}">${formats.join('')}</numFmts>` : '',
      '<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts>',
      `<fills count="${solid.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid.join('')}</fills>`,
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      `<cellXfs count="${this.looks.length}">${this.looks.join('')}</cellXfs>`,
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      `<dxfs count="${rules.length}">${rules.join('')}</dxfs>`,
      '</styleSheet>',
    ].join('');
  }

  private look(format: number, font: number, fill: number): string {
    const number = format > 0 ? ' applyNumberFormat="1"' : '';
    return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"${number}/>`;
  }
}

const place = (list: string[], entry: string): number => {
  const at = list.indexOf(entry);
  return at >= 0 ? at : list.push(entry) - 1;
};
