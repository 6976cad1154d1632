import type { Lexis, Segment } from './lexis';
import { foldText } from './fold';
import type { Matter } from '../policy/types';

/** One of the things an item names, and what is done with it. */
export interface ItemPart {
  readonly segments: readonly Segment[];
  readonly actions: number;
  /** Only an example of what the item holds (含…, 包括…). */
  readonly example: boolean;
}

/** An item of a policy, taken apart for comparing. */
export interface ItemParts {
  readonly parts: readonly ItemPart[];
  readonly actions: number;
  /** Words of scope (国家, 地方) that tell it from its sisters. */
  readonly scope: readonly string[];
  /** 其他, 其余, 除…外: what its sisters leave over. */
  readonly residual: boolean;
}

const TRAILER = /(?:等)?(?:方面)?(?:的)?(?:相关)?(?:事项|支出|工作)?(?:财政事权)?$/;
/** 原由旗县承担的: whose it was says nothing of the work. */
const FORMERLY = /^原由[^,、]{1,12}?(?:承担|管理|负责)的?/;
const RESIDUAL = /^(?:除[^,]{0,20}(?:以外|之外|外)的?|未列入[^,]{0,12}的|其他|其余)/;
const LIST = /[、,;()]|以及|和|与|及|或/;

/** A word that may be left out: 文化馆(站). */
const NOTE = /\([^)]{1,2}\)/g;
const EXCLUDED = /^除([^,()]{2,20}?)(?:\([^)]*\))?(?:以外|之外|外)/;
const LISTED = /\((?:含|包括)([^)]*)\)/g;
/** What the item says it does not hold. */
const WITHOUT = /\((?:不含|不包括|除)[^)]*\)/g;

const plain = (matter: Matter, field: string | null): string => {
  let text = foldText(matter.expanded ?? matter.text).replace(/[《》"]/g, '');
  text = text.replace(WITHOUT, '').replace(NOTE, '');
  if (field) text = text.replace(`${foldText(field)}领域`, '');
  return text.replace(FORMERLY, '').replace(RESIDUAL, '').replace(TRAILER, '');
};

/** Words of extent and rank: sisters differ in them (全省性重大…, 市县行政区域内…). */
const EXTENT =
  /(?:本|市县|市域|县域)?(?:行政区域|行政区划|辖区|区域)(?:范围)?内?|全[国省区市盟县]性|跨[省市州盟]+(?:\([州盟]\))?|重特大|重大|重点|一般/g;

const telling = (segment: Segment): boolean =>
  segment.kind === 'object' || (segment.kind === 'run' && /[\u4e00-\u9fff]{2}/.test(segment.text));

const actionsOf = (segments: readonly Segment[], lexis: Lexis): number =>
  segments.reduce((bits, s) => (s.word < 0 ? bits : bits | (lexis.actions[s.word] as number)), 0);

/** 文物保护单位的修缮、安防: what stands before 的 is what the later pieces are about too. */
const withOwner = (pieces: readonly string[]): readonly string[] => {
  let owner = '';
  return pieces.map((piece) => {
    const at = piece.indexOf('的');
    if (at < 0) return owner === '' ? piece : `${owner}的${piece}`;
    owner = at >= 3 ? piece.slice(0, at) : '';
    return piece;
  });
};

const pieceOf = (piece: string, lexis: Lexis): ItemPart => {
  const said = piece.slice(piece.indexOf('的') + 1);
  const plainly = lexis.segment(said);
  const segments = plainly.some(telling) ? lexis.segment(piece.replace(/的/g, '')) : plainly;
  return { segments, actions: actionsOf(segments, lexis), example: false };
};

const ofText = (text: string, lexis: Lexis): readonly ItemPart[] => {
  const pieces = text.split(LIST).map((piece) => piece.replace(/^含|包括/, ''));
  const owned = withOwner(pieces);
  return pieces.flatMap((piece, i) => {
    const bare = piece.replace(/的/g, '');
    if (bare.length < 2) return [];
    if (owned[i] !== piece) return [pieceOf(owned[i] as string, lexis)];
    const segments = lexis.segment(bare);
    return [{ segments, actions: actionsOf(segments, lexis), example: false }];
  });
};

const bare = (parts: ItemParts): readonly Segment[] => {
  const seen = new Map<string, Segment>();
  for (const part of parts.parts.filter((p) => !p.example))
    for (const s of part.segments) if (telling(s)) seen.set(s.text, s);
  return seen.size > 0 ? [...seen.values()] : parts.parts.flatMap((part) => part.segments);
};

const withoutExtent = (segments: readonly Segment[]): readonly Segment[] => {
  const left = segments.map((s) => ({ ...s, text: s.text.replace(EXTENT, '') })).filter((s) => s.text !== '');
  return left.length > 0 ? left : segments;
};

/** 客运枢纽, 客运站: words of one set that look alike; those that do not (实验室, 技术创新中心) may be two works of one policy. */
const isForm = (a: Segment, b: Segment, lexis: Lexis): boolean => {
  if (a.word < 0 || b.word < 0 || !sharesPair(a.text, b.text)) return false;
  const concepts = lexis.concepts[b.word] as readonly number[];
  return (lexis.concepts[a.word] as readonly number[]).some(
    (c) => concepts.includes(c) && lexis.weights[c] !== 'kind',
  );
};

const sharesPair = (a: string, b: string): boolean => {
  for (let at = 0; at + 1 < a.length; at++) if (b.includes(a.slice(at, at + 2))) return true;
  return false;
};

/** 基本…服务 is a kind of its own, not what 重大…服务 or 其他…服务 leaves over. */
const isBasic = (item: ItemParts): boolean =>
  item.parts.some((p) => p.segments.some((s) => BASIC.test(s.text)));
const BASIC = /^基本/;

/** Share of `a`'s words that `b` says too, by characters. */
const within = (a: readonly Segment[], b: readonly Segment[], lexis: Lexis): number => {
  const texts = new Set(b.map((s) => s.text));
  let all = 0;
  let shared = 0;
  for (const s of a) {
    all += s.text.length;
    if (texts.has(s.text) || b.some((other) => isForm(s, other, lexis))) shared += s.text.length;
  }
  return all === 0 ? 0 : shared / all;
};

/** Two items of one kind of work that differ in scope alone, or of which one is what the other leaves over. */
export const areSisters = (a: ItemParts, b: ItemParts, lexis: Lexis): boolean => {
  if (a.actions !== 0 && b.actions !== 0 && (a.actions & b.actions) === 0) return false;
  if (isBasic(a) !== isBasic(b)) return false;
  const left = withoutExtent(bare(a));
  const right = withoutExtent(bare(b));
  const there = within(left, right, lexis);
  const back = within(right, left, lexis);
  if (there >= 0.8 && back >= 0.8) return true;
  if (a.scope.length > 0 && b.scope.length > 0 && Math.max(there, back) >= 0.95) return true;
  return (a.residual && there >= 0.9) || (b.residual && back >= 0.9);
};

/** A thing with what is done to it where the item says that once for all its things. */
const withDeeds = (part: ItemPart, deeds: readonly Segment[], shared: number): ItemPart => {
  const own = part.segments.some((s) => s.kind === 'action');
  const bits = deeds.length > 0 ? shared : 0;
  return {
    ...part,
    segments: own ? part.segments : [...part.segments, ...deeds],
    actions: part.actions | bits,
  };
};

const asThings = (part: ItemPart): ItemPart => ({
  ...part,
  segments: part.segments.map((s) => (s.kind === 'action' ? { ...s, kind: 'object' as const } : s)),
});

const saidAtLength = ({ segments }: ItemPart): boolean =>
  segments.reduce((sum, s) => sum + s.text.length, 0) >= 4 && segments.some((s) => OWN_DEED.test(s.text));
const OWN_DEED = /监管|监督|执法|宣传|培训|培养|规划|统计|调查|监测|评价|考核/;

/** What is done, said after all the things: 观测 inside a name is none of it. */
const trailing = (segments: readonly Segment[]): readonly Segment[] => {
  let from = segments.length;
  while (from > 0 && !telling(segments[from - 1] as Segment)) from -= 1;
  return segments.slice(from).filter((s) => s.kind === 'action');
};

/** Takes an item apart at its list marks; pieces that only say what is done (轮换、调运) go to the things named beside them. */
export const itemParts = (matter: Matter, field: string | null, lexis: Lexis): ItemParts => {
  const whole = plain(matter, field);
  const all = ofText(whole.replace(LISTED, ''), lexis);
  const ofField = foldText(field ?? '');
  const names = (s: Segment): boolean => telling(s) && !ofField.includes(s.text);
  const named = all.filter((part) => part.segments.some(names));
  // 宣传教育, 卫生宣传引导: what is done is all the item names.
  const things = named.length > 0 ? named : all.map(asThings);
  const doings = named.length > 0 ? all.filter((part) => !part.segments.some(names)) : [];
  const inBrackets = whole.match(LISTED) ?? [];
  // 除国家和省级科技计划外的其他…: what of that kind is of no such grade is meant.
  const excluded = EXCLUDED.exec(foldText(matter.text))?.[1] ?? '';
  const listed = [...inBrackets, ...(matter.includes ?? []), excluded].flatMap((text) =>
    ofText(foldText(text), lexis),
  );
  const last = things[things.length - 1];
  // 气象灾害、地质灾害的监测预警: what is done stands with the last thing only.
  const tail = doings.length > 0 ? [] : trailing(last?.segments ?? []);
  const shared = doings.reduce((bits, part) => bits | part.actions, actionsOf(tail, lexis));
  const deeds = [...doings.flatMap((part) => part.segments), ...tail];
  const examples = listed.filter((part) => part.segments.some(telling));
  return {
    parts: [
      ...things.map((part) => withDeeds(part, deeds, shared)),
      // 战略规划、综合监管: a deed said at length beside things is a work of its own too.
      ...doings.filter(saidAtLength).map(asThings),
      ...examples.map((part) => ({ ...part, actions: part.actions | shared, example: true })),
    ],
    actions: all.reduce((bits, part) => bits | part.actions, 0),
    scope: all.flatMap((part) => part.segments.filter((s) => s.kind === 'scope').map((s) => s.text)),
    residual: RESIDUAL.test(foldText(matter.text)) || matter.condition === 'residual',
  };
};
