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

const plain = (matter: Matter, field: string | null): string => {
  let text = foldText(matter.expanded ?? matter.text).replace(/[《》"]/g, '');
  text = text.replace(NOTE, '');
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

/** Share of `a`'s words that `b` says too, by characters. */
const within = (a: readonly Segment[], b: readonly Segment[], lexis: Lexis): number => {
  const texts = new Set(b.map((s) => s.text));
  const concepts = new Set(
    b.flatMap((s) => (s.word < 0 ? [] : (lexis.concepts[s.word] as readonly number[]))),
  );
  let all = 0;
  let shared = 0;
  for (const s of a) {
    all += s.text.length;
    const means =
      s.word >= 0 &&
      (lexis.concepts[s.word] as readonly number[]).some(
        (c) => concepts.has(c) && lexis.weights[c] !== 'kind',
      );
    if (texts.has(s.text) || means) shared += s.text.length;
  }
  return all === 0 ? 0 : shared / all;
};

/** Two items of one kind of work that differ in scope alone, or of which one is what the other leaves over. */
export const areSisters = (a: ItemParts, b: ItemParts, lexis: Lexis): boolean => {
  if (a.actions !== 0 && b.actions !== 0 && (a.actions & b.actions) === 0) return false;
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

/** Takes an item apart at its list marks; pieces that only say what is done (轮换、调运) go to the things named beside them. */
export const itemParts = (matter: Matter, field: string | null, lexis: Lexis): ItemParts => {
  const whole = plain(matter, field);
  const all = ofText(whole.replace(LISTED, ''), lexis);
  const named = all.filter((part) => part.segments.some(telling));
  // 宣传教育: what is done is all the item names.
  const things = named.length > 0 ? named : all.map(asThings);
  const doings = named.length > 0 ? all.filter((part) => !part.segments.some(telling)) : [];
  const inBrackets = whole.match(LISTED) ?? [];
  // 除国家和省级科技计划外的其他…: what of that kind is of no such grade is meant.
  const excluded = EXCLUDED.exec(foldText(matter.text))?.[1] ?? '';
  const listed = [...inBrackets, ...(matter.includes ?? []), excluded].flatMap((text) =>
    ofText(foldText(text), lexis),
  );
  const last = things[things.length - 1];
  // 气象灾害、地质灾害的监测预警: what is done stands with the last thing only.
  const tail = doings.length > 0 ? [] : (last?.segments.filter((x) => x.kind === 'action') ?? []);
  const shared = doings.reduce((bits, part) => bits | part.actions, actionsOf(tail, lexis));
  const deeds = [...doings.flatMap((part) => part.segments), ...tail];
  const examples = listed.filter((part) => part.segments.some(telling));
  return {
    parts: [
      ...things.map((part) => withDeeds(part, deeds, shared)),
      ...examples.map((part) => ({ ...part, actions: part.actions | shared, example: true })),
    ],
    actions: all.reduce((bits, part) => bits | part.actions, 0),
    scope: all.flatMap((part) => part.segments.filter((s) => s.kind === 'scope').map((s) => s.text)),
    residual: RESIDUAL.test(foldText(matter.text)) || matter.condition === 'residual',
  };
};
