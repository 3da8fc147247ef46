import type { Signature } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { markLike } from "../shards.js";
import type { Tensor } from "../tensor.js";
import { type Declaration, DeclaredOptimizer } from "./declared_optimizer.js";
import type { ParamState, ParamsLike } from "./optimizer.js";

/** An optimizer whose arithmetic is composed of operators, and which keeps the state of its parameters here. */
export abstract class ComposedOptimizer<Options extends object> extends DeclaredOptimizer<Options> {
  // Weakly: a parameter that no group holds any more takes its state along.
  readonly #states = new WeakMap<Tensor, ParamState>();

  // biome-ignore lint/suspicious/noExplicitAny: the declaration of any optimizer
  protected constructor(declared: Signature<any>, given: readonly unknown[], declaration: Declaration = {}) {
    const values = declared(given, new.target.name) as Record<string, unknown>;
    super(declared, values, declaration);
    this.addParams(values.params as ParamsLike<Options>);
  }

  protected groupAdded(): void {}

  stateOf(param: Tensor): ParamState | null {
    const state = this.#states.get(param);
    return state === undefined ? null : markLike(state, param);
  }

  /** The state of a parameter to write to, empty at first: Python's `self.state[p]`. */
  protected stateToWrite(param: Tensor): ParamState {
    const state = this.#states.get(param) ?? {};
    this.#states.set(param, state);
    return state;
  }

  /** @internal */
  setStateOf(param: Tensor, state: ParamState | null): void {
    if (state === null) this.#states.delete(param);
    else this.#states.set(param, state);
  }
}

limitArguments(ComposedOptimizer.prototype, { stateOf: 1, stateToWrite: 1 });
