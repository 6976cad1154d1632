/** Relationships: how parts find each other. */
import { attr, childrenNamed, rootElement } from '../xml/element';
import { type OpcPackage } from './package';
import { relsPathOf, resolveTarget } from './paths';

export interface Relationship {
  readonly id: string;
  /** Last step of the type's address, the same in strict and transitional packages, e.g. `worksheet`. */
  readonly type: string;
  readonly target: string;
  /** The part meant, or null where the target is external. */
  readonly part: string | null;
}

const shortType = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

/** Relationships of a part (`''` is the package), in order. */
export const relationshipsOf = (pack: OpcPackage, source: string): Relationship[] => {
  const path = relsPathOf(source);
  if (!pack.has(path)) return [];
  return childrenNamed(rootElement(pack.get(path), path), 'Relationship').map((element) => {
    const target = attr(element, 'Target') ?? '';
    const external = attr(element, 'TargetMode') === 'External';
    return {
      id: attr(element, 'Id') ?? '',
      type: shortType(attr(element, 'Type') ?? ''),
      target,
      part: external ? null : resolveTarget(source, target),
    };
  });
};

export const relatedPart = (pack: OpcPackage, source: string, type: string): string | null => {
  const found = relationshipsOf(pack, source).find((rel) => rel.type === type && rel.part !== null);
  return found?.part && pack.has(found.part) ? pack.find(found.part) : null;
};
