/** Our rules among a sheet's conditional formats, by their formulas. */
import { isOurFormula } from '../../workbook/mark-tag';

export interface OwnRule {
  readonly id: string;
  readonly proxy: Excel.ConditionalFormat;
}

/** Formulas asked in one request, where each rule is asked for itself. */
const AT_ONCE = 1_000;

/** A rule without any formula is one whose writing broke off: nobody else can make one. */
const isOurs = (formula: string): boolean => formula === '' || isOurFormula(formula);

/** The rules of a whole sheet: formulas at once with them, or carefully, after their types are known. */
export class RuleQuestion {
  private readonly rules: Excel.ConditionalFormatCollection;
  private readonly found: OwnRule[] = [];

  constructor(
    sheet: Excel.Worksheet,
    private readonly careful: boolean,
  ) {
    this.rules = sheet.getRange().conditionalFormats;
    this.rules.load(
      careful ? 'items/id,items/type' : 'items/id,items/type,items/customOrNullObject/rule/formula',
    );
  }

  async followUp(context: Excel.RequestContext): Promise<void> {
    if (!this.careful) return;
    const custom = this.rules.items.filter((rule) => rule.type === 'Custom');
    for (let at = 0; at < custom.length; at += AT_ONCE) {
      const asked = custom.slice(at, at + AT_ONCE).map((proxy) => ({ proxy, rule: proxy.custom.rule }));
      asked.forEach(({ rule }) => rule.load('formula'));
      await context.sync();
      for (const { proxy, rule } of asked) if (isOurs(rule.formula)) this.found.push({ id: proxy.id, proxy });
    }
  }

  own(): readonly OwnRule[] {
    if (this.careful) return this.found;
    return this.rules.items
      .filter(({ customOrNullObject: custom }) => !custom.isNullObject && isOurs(custom.rule.formula))
      .map((proxy) => ({ id: proxy.id, proxy }));
  }
}
