import { ValueError } from "../../python/exceptions.js";
import type { Tensor } from "../tensor.js";

/** What a parameter's state can have under a name: a tensor, a number where Python has one, and in LBFGS a list of them. */
export type StateValue = Tensor | number | (Tensor | number | null)[];

/** A parameter's state under Python's names. */
export type ParamState = Record<string, StateValue>;

/** A group of any optimizer. */
export type AnyGroup = Record<string, unknown> & { params: Tensor[] };

/** Where an optimizer keeps its state. */
interface Store {
  groups(): Iterable<AnyGroup>;
  find(param: Tensor): ParamState | null;
  put(param: Tensor, state: ParamState | null, group: Record<string, unknown>): void;
}

/**
 * Python's `optimizer.state`: a map from the parameters that have a state to it, under Python's names. The tensors are the
 * optimizer's own; the object around them is none that could be written to: `set` takes another.
 */
export class OptimizerState implements Map<Tensor, ParamState> {
  readonly [Symbol.toStringTag] = "OptimizerState";
  readonly #store: Store;

  /** @internal */
  constructor(store: Store) {
    this.#store = store;
  }

  /** How many parameters have a state. */
  get size(): number {
    return [...this].length;
  }

  /** A parameter's state. */
  get(param: Tensor): ParamState | undefined {
    const state = this.#store.find(param);
    return state === null ? undefined : Object.freeze({ ...state });
  }

  /** Whether a parameter has a state. */
  has(param: Tensor): boolean {
    return this.#store.find(param) !== null;
  }

  /**
   * Gives a parameter another state.
   * @throws ValueError for a tensor that is in no group.
   */
  set(param: Tensor, state: ParamState): this {
    this.#put(param, state);
    return this;
  }

  /** Forgets a parameter's state: it begins anew. */
  delete(param: Tensor): boolean {
    const had = this.has(param);
    if (had) this.#put(param, null);
    return had;
  }

  /** Forgets all states. */
  clear(): void {
    for (const param of this.keys()) this.delete(param);
  }

  /** Calls a function for each. */
  forEach(body: (state: ParamState, param: Tensor, map: Map<Tensor, ParamState>) => void, self?: unknown): void {
    for (const [param, state] of this) body.call(self, state, param, this);
  }

  /** The parameters that have a state. */
  *keys(): MapIterator<Tensor> {
    for (const [param] of this) yield param;
  }

  /** The states. */
  *values(): MapIterator<ParamState> {
    for (const [, state] of this) yield state;
  }

  /** Parameters with their states. */
  entries(): MapIterator<[Tensor, ParamState]> {
    return this[Symbol.iterator]();
  }

  /** The same, in the order of the groups. */
  *[Symbol.iterator](): MapIterator<[Tensor, ParamState]> {
    const params = new Set([...this.#store.groups()].flatMap((group) => group.params));
    for (const param of params) {
      const state = this.get(param);
      if (state !== undefined) yield [param, state];
    }
  }

  [Symbol.for("nodejs.util.inspect.custom")](): Map<Tensor, ParamState> {
    return new Map(this);
  }

  #put(param: Tensor, state: ParamState | null): void {
    const group = [...this.#store.groups()].find(({ params }) => params.includes(param));
    if (group === undefined) throw new ValueError("expected a parameter of the optimizer's groups, got another tensor");
    this.#store.put(param, state, group);
  }
}
