/** Conditional formats. A new one comes first in priority, as in Excel. */
import type { Area } from '../../../../src/workbook/types';
import { intersects } from '../model/a1';
import { checkFormula } from '../model/entered';
import type { RuleModel } from '../model/parts';
import type { SheetModel } from '../model/sheet';
import { Refusal } from '../protocol';
import type { World } from '../world';
import { collection, HostObject, text } from './host-object';
import { fillObject, fontObject, type LookTarget } from './looks';
import { rangeObject } from './range';
import { rangeAreas } from './range-areas';

const mayFormat = (world: World, sheet: SheetModel): void => {
  if (!sheet.protection.allowFormatCells) world.mayWrite(sheet);
};

const looksOf = (world: World, sheet: SheetModel, rule: RuleModel): LookTarget => ({
  check: () => world.alive(sheet),
  read: (name) => rule.looks[name] ?? null,
  write: (name, value) => {
    mayFormat(world, sheet);
    if (value === undefined) delete rule.looks[name];
    else rule.looks[name] = value;
  },
});

const ruleFormula = (world: World, sheet: SheetModel, rule: RuleModel): HostObject =>
  new HostObject('ConditionalFormatRule', {
    get: { Formula: () => rule.formula ?? '' },
    set: {
      Formula: (value) => {
        mayFormat(world, sheet);
        const formula = text(value);
        if (!formula.startsWith('=') || !checkFormula(formula))
          throw new Refusal('InvalidArgument', 'rule formula');
        rule.formula = formula;
      },
    },
  });

const custom = (world: World, sheet: SheetModel, rule: RuleModel): HostObject | null => {
  if (rule.type !== 'Custom') return null;
  const looks = looksOf(world, sheet, rule);
  const format = new HostObject('ConditionalRangeFormat', {
    child: { Fill: () => fillObject(looks), Font: () => fontObject(looks) },
  });
  return new HostObject('CustomConditionalFormat', {
    child: { Rule: () => ruleFormula(world, sheet, rule), Format: () => format },
  });
};

const move = (sheet: SheetModel, rule: RuleModel, priority: unknown): void => {
  const others = sheet.rules.filter((other) => other !== rule);
  others.splice(Number(priority), 0, rule);
  sheet.rules = others;
};

const ruleObject = (world: World, sheet: SheetModel, rule: RuleModel): HostObject =>
  new HostObject('ConditionalFormat', {
    id: () => rule.id,
    check: () => {
      world.alive(sheet);
      if (!sheet.rules.includes(rule)) throw new Refusal('ItemNotFound', 'conditional format');
    },
    get: {
      Id: () => rule.id,
      Type: () => rule.type,
      Priority: () => sheet.rules.indexOf(rule),
      StopIfTrue: () => rule.stopIfTrue,
    },
    set: {
      Priority: (value) => {
        mayFormat(world, sheet);
        move(sheet, rule, value);
      },
      StopIfTrue: (value) => {
        mayFormat(world, sheet);
        rule.stopIfTrue = value === true;
      },
    },
    child: {
      CustomOrNullObject: () => {
        const found = custom(world, sheet, rule);
        if (!found && !world.offers.nestedNullObjects)
          throw new Refusal('InvalidOperation', 'no custom rule');
        return found;
      },
      Custom: () => {
        const found = custom(world, sheet, rule);
        if (!found) throw new Refusal('InvalidOperation', 'not a custom rule');
        return found;
      },
    },
    call: {
      Delete: () => {
        mayFormat(world, sheet);
        sheet.rules = sheet.rules.filter((other) => other !== rule);
      },
      GetRange: () => rangeObject(world, sheet, rule.areas[0] as Area),
      GetRanges: () => rangeAreas(world, sheet, rule.areas),
    },
  });

const add = (world: World, sheet: SheetModel, areas: readonly Area[], type: unknown): HostObject => {
  mayFormat(world, sheet);
  if (type !== 'Custom' && type !== 'custom') throw new Refusal('NotImplemented', 'rule type');
  const rule: RuleModel = {
    id: world.workbook.nextId(),
    type: 'Custom',
    areas,
    formula: null,
    looks: {},
    stopIfTrue: false,
  };
  sheet.rules = [rule, ...sheet.rules];
  return ruleObject(world, sheet, rule);
};

/** The rules that touch some areas. */
export const rulesObject = (world: World, sheet: SheetModel, areas: readonly Area[]): HostObject => {
  const touching = (): RuleModel[] =>
    sheet.rules.filter((rule) => rule.areas.some((one) => areas.some((area) => intersects(one, area))));
  const items = (): HostObject[] => touching().map((rule) => ruleObject(world, sheet, rule));
  const find = (id: unknown): HostObject | null => {
    const rule = touching().find((other) => other.id === id);
    return rule ? ruleObject(world, sheet, rule) : null;
  };
  return collection('ConditionalFormats', items, find, {
    check: () => world.alive(sheet),
    call: {
      Add: ([type]) => add(world, sheet, areas, type),
      ClearAll: () => {
        mayFormat(world, sheet);
        const gone = touching();
        sheet.rules = sheet.rules.filter((rule) => !gone.includes(rule));
      },
    },
  });
};
