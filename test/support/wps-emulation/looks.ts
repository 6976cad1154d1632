/** `Interior`, `Font`, `Borders`; colours are numbers, blue first. */
import { bgrOf, colorOf } from './state';

export interface LookKeeper {
  readonly read: (name: string) => unknown;
  readonly write: (name: string, value: unknown) => void;
}

const NONE = -4142;
const SOLID = 1;
const WHITE = 16_777_215;

export class InteriorObject {
  constructor(private readonly keeper: LookKeeper) {}
  get Color(): unknown {
    const color = this.keeper.read('fill.Color');
    return typeof color === 'string' ? bgrOf(color) : WHITE;
  }
  set Color(value: unknown) {
    this.keeper.write('fill.Color', colorOf(value));
  }
  get Pattern(): number {
    return typeof this.keeper.read('fill.Color') === 'string' ? SOLID : NONE;
  }
}

export class FontObject {
  constructor(private readonly keeper: LookKeeper) {}
  set Bold(value: unknown) {
    this.keeper.write('font.Bold', value);
  }
  set Size(value: unknown) {
    this.keeper.write('font.Size', value);
  }
  set Color(value: unknown) {
    this.keeper.write('font.Color', colorOf(value));
  }
  set Underline(value: unknown) {
    this.keeper.write('font.Underline', value);
  }
}

export class BordersObject {
  constructor(private readonly keeper: LookKeeper) {}
  set LineStyle(value: unknown) {
    this.keeper.write('border.Style', value);
  }
  set Color(value: unknown) {
    this.keeper.write('border.Color', colorOf(value));
  }
}
