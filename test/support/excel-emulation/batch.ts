/** Runs the actions of one request in order and stops at the first refusal; what was done stays done. */
import { HostObject } from './objects/host-object';
import {
  ActionType,
  PathType,
  Refusal,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
} from './protocol';
import { queryValue } from './query';

/** Objects kept between requests (`track`), by reference id. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private readonly ids = new WeakMap<HostObject, string>();
  private made = 0;

  keep(object: HostObject): string {
    const known = this.idOf(object);
    if (known) return known;
    this.made += 1;
    const id = `ref:${this.made}`;
    this.kept.set(id, object);
    this.ids.set(object, id);
    return id;
  }

  idOf(object: HostObject): string | undefined {
    const id = this.ids.get(object);
    return id !== undefined && this.kept.has(id) ? id : undefined;
  }

  release(id: unknown): null {
    if (!this.kept.delete(String(id))) throw new Refusal('InvalidReference', String(id));
    return null;
  }

  find(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw new Refusal('InvalidReference', id);
    return object;
  }

  get size(): number {
    return this.kept.size;
  }
}

export class Batch {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly traces: number[] = [];

  constructor(
    private readonly root: HostObject,
    private readonly references: References,
    private readonly body: RequestBody,
    /** Called before each action; refuses to fail it. */
    private readonly before: (action: Action) => void,
  ) {}

  run(): ResponseBody {
    const results: ActionResult[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.before(action);
        const value = this.act(action);
        if (value !== undefined) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return { Results: results, TraceIds: this.traces, Error: this.fault(error, index) };
      }
    }
    return { Results: results, TraceIds: this.traces };
  }

  private fault(refusal: Refusal, index: number): NonNullable<ResponseBody['Error']> {
    return {
      Code: refusal.code,
      Message: refusal.message,
      Location: '',
      ActionIndex: index,
      HttpStatusCode: 400,
    };
  }

  private act(action: Action): unknown {
    switch (action.ActionType) {
      case ActionType.trace:
        this.traces.push(action.Id);
        return null;
      case ActionType.instantiate:
        return this.identity(this.resolve(action.ObjectPathId));
      case ActionType.query:
        return queryValue(this.resolve(action.ObjectPathId), action.QueryInfo);
      case ActionType.set:
        this.object(action).set(action.Name, this.arguments(action.ArgumentInfo)[0]);
        return undefined;
      case ActionType.method:
        return this.method(action);
      default:
        throw new Refusal('NotImplemented', `action type ${action.ActionType}`);
    }
  }

  private method(action: Action): unknown {
    if (action.Name === '_KeepReference') return this.keep(this.resolve(action.ObjectPathId));
    if (action.Name === '_RemoveReference')
      return this.references.release(action.ArgumentInfo?.Arguments?.[0]);
    const object = this.object(action);
    const value = object.call(action.Name, this.arguments(action.ArgumentInfo));
    return value === undefined || value instanceof HostObject ? null : value;
  }

  private keep(object: HostObject | null): null {
    if (object) this.references.keep(object);
    return null;
  }

  private object(action: Action): HostObject {
    const object = this.resolve(action.ObjectPathId);
    if (!object) throw new Refusal('ItemNotFound', 'null object');
    return object;
  }

  private identity(object: HostObject | null): unknown {
    if (!object) return null;
    object.members.check?.();
    const reference = this.references.idOf(object);
    const id = object.members.id?.();
    return { ...(id === undefined ? {} : { _Id: id }), ...(reference ? { _ReferenceId: reference } : {}) };
  }

  private arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((argument, index) => {
      const reference = references[index];
      return typeof reference === 'number' && reference > 0 ? this.resolve(reference) : argument;
    });
  }

  private resolve(pathId: number): HostObject | null {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(pathId)];
    if (!path) throw new Refusal('InvalidObjectPath', String(pathId));
    const found = this.reach(path);
    this.resolved.set(pathId, found);
    return found;
  }

  private reach(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PathType.global) return this.root;
    if (path.ObjectPathType === PathType.reference) return this.references.find(path.Name);
    if (path.ObjectPathType === PathType.nullObject) return null;
    const parent = this.resolve(path.ParentObjectPathId ?? -1);
    if (!parent) return null;
    const args = this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.property) return parent.child(path.Name);
    if (path.ObjectPathType === PathType.indexer) return parent.item(args[0]);
    const value = parent.call(path.Name, args);
    if (value !== null && !(value instanceof HostObject)) throw new Refusal('InvalidObjectPath', path.Name);
    return value;
  }
}
