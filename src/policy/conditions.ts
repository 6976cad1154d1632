import { readTiers, tierAt, type Party, type Standpoint } from './tiers';

/** What an item's own words say about who, except what, and what is left over. */
export interface Conditions {
  readonly residual: boolean;
  readonly performer: {
    readonly tier: Party | 'any' | null;
    readonly text: string;
    readonly commissioned: boolean;
  } | null;
  readonly except: readonly string[];
}

const RESIDUAL =
  /^(?:(?:上述|以上).{0,10})?(?:未列入|未纳入|未明确|除.{1,40}(?:以外|之外|外)[的,]?(?:其[他它余]|一般)|除[^外]{0,40}事权[^外]{0,20}(?:以外|之外|外)|除(?:上述|以上|列入|纳入|明确).{1,40}(?:以外|之外|外)|.{1,30}(?:以外|之外)的其[他它余]|其[他它余])/;
const PERFORMS =
  /^(.{0,24}?(?:部门|机构|单位|局|委|厅|机关))(?:直接)?(?:办理|受理|组织|负责|承担|实施|开展|管理|所属|举办)+的/;
const COMMISSIONED =
  /(?:委托|授权|交由)(.{1,16}?)(?:代为|代理|代行|承担|实施|办理|管理|组织|开展|行使|负责|执行)/;
const EXCEPT = /除(.{1,40}?)(?:以外|之外|外)|[(](?:不含|不包括|除)(.{1,40}?)(?:以外|之外|外)?[)]/g;

function readPerformer(text: string, standpoint: Standpoint): Conditions['performer'] {
  const commissioned = COMMISSIONED.exec(text);
  if (commissioned !== null) {
    const agent = readTiers(commissioned[1] as string, 0, (commissioned[1] as string).length, standpoint);
    if (agent !== null) return { tier: agent.parties[0] ?? null, text: commissioned[0], commissioned: true };
  }
  const office = PERFORMS.exec(text);
  if (office === null) return null;
  const words = (office[1] as string).replace(/^.*[,由]/, '');
  const any = /各级/.test(words);
  const hit = tierAt(words, 0, standpoint);
  return { tier: any ? 'any' : (hit?.parties[0] ?? null), text: words, commissioned: false };
}

/** Reads the conditions in an item's own (folded) words. */
export function readConditions(text: string, standpoint: Standpoint): Conditions {
  const except: string[] = [];
  for (const match of text.matchAll(EXCEPT)) except.push((match[1] ?? match[2]) as string);
  return { residual: RESIDUAL.test(text), performer: readPerformer(text, standpoint), except };
}
