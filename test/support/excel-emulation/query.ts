/** What a `load` answers: the selected leaves, nested as their paths are; collections as lists of items. */
import { type HostObject } from './objects/host-object';
import type { QueryInfo } from './protocol';

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const pathsOf = (query: QueryInfo | undefined): string[][] =>
  [...(query?.Select ?? []), ...(query?.Expand ?? [])].map((path) =>
    path
      .split(/[/.]/)
      .filter((name) => name !== '' && name.toLowerCase() !== 'items')
      .map(pascal),
  );

const scalarsOf = (object: HostObject): Record<string, unknown> =>
  Object.fromEntries(Object.keys(object.members.get ?? {}).map((name) => [name, object.get(name)]));

const byHead = (paths: readonly (readonly string[])[]): Map<string, string[][]> => {
  const heads = new Map<string, string[][]>();
  for (const [head, ...rest] of paths)
    if (head !== undefined) heads.set(head, [...(heads.get(head) ?? []), ...(rest.length > 0 ? [rest] : [])]);
  return heads;
};

const one = (object: HostObject, paths: readonly (readonly string[])[]): Record<string, unknown> => {
  object.members.check?.();
  const value: Record<string, unknown> = {};
  if (object.members.id) value['_Id'] = object.members.id();
  if (paths.length === 0 || paths.some((path) => path[0] === '*')) Object.assign(value, scalarsOf(object));
  for (const [head, rest] of byHead(paths.filter((path) => path[0] !== '*'))) {
    const leaf = object.members.get?.[head];
    value[head] = leaf && rest.length === 0 ? leaf() : answer(object.child(head), rest);
  }
  return value;
};

const answer = (object: HostObject | null, paths: readonly (readonly string[])[]): unknown => {
  if (!object) return null;
  const { items } = object.members;
  if (!items) return one(object, paths);
  object.members.check?.();
  return { _Items: items().map((item) => one(item, paths)) };
};

/** The value of a query action on an object; null for a null object. */
export const queryValue = (object: HostObject | null, query: QueryInfo | undefined): unknown => {
  const value = answer(object, pathsOf(query));
  if (query?.Top === undefined && query?.Skip === undefined) return value;
  const items = (value as { _Items?: unknown[] } | null)?._Items;
  const skip = query.Skip ?? 0;
  return items ? { _Items: items.slice(skip, skip + (query.Top ?? items.length)) } : value;
};
