import type { Signature } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import type { NativeHandle } from "../../native/handle.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { tensor } from "../creation.js";
import { getDefaultDtype } from "../default_dtype.js";
import { underlying } from "../nn/uninitialized.js";
import { markLike } from "../shards.js";
import { Tensor, wrap } from "../tensor.js";
import { type Declaration, DeclaredOptimizer } from "./declared_optimizer.js";
import { countsBeside, type ParamGroup, type ParamState, type ParamsLike } from "./optimizer.js";

/** What is native about an optimizer. */
export interface Algorithm extends Declaration {
  /** Its name in native/optim/init.cpp. */
  name: string;
  /** The names that the state of every parameter has. */
  state: readonly string[];
  /** Whether Python counts steps in an integer and not in a tensor. */
  integerStep?: boolean;
}

// Devices on which a step may be captured (torch/optim/optimizer.py, _get_capturable_supported_devices).
const CAPTURABLE_DEVICES = ["cuda", "xpu", "hpu", "privateuseone"];

// State that is one number, and which Python's older classes saved as such.
const COUNTERS = ["step", "mu_product", "mu", "eta", "RMS"];

/**
 * An optimizer whose arithmetic is native: one call for each step. A subclass says which, and checks the ranges of its
 * hyperparameters.
 */
export abstract class NativeOptimizer<Options extends object> extends DeclaredOptimizer<Options> {
  readonly #algorithm: Algorithm;
  readonly #native: NativeHandle;
  /**
   * Whether `step` itself divides by {@link gradScale} and heeds {@link foundInf}, as the fused form does: then a GradScaler
   * leaves both to it, and the host does not wait for the device. Python's `_step_supports_amp_scaling`.
   */
  readonly supportsAmpScaling: boolean;
  /** What a fused step divides the gradients by, in place: one float32 number, which a GradScaler sets for its step alone. */
  gradScale: Tensor | null = null;
  /** Whether a fused step changes nothing (1) or not (0): one float32 number, which a GradScaler sets for its step alone. */
  foundInf: Tensor | null = null;

  // biome-ignore lint/suspicious/noExplicitAny: the declaration of any optimizer
  protected constructor(declared: Signature<any>, given: readonly unknown[], algorithm: Algorithm) {
    const values = declared(given, new.target.name) as Record<string, unknown>;
    super(declared, values, algorithm);
    this.#algorithm = algorithm;
    this.#native = native.optimizerNew(algorithm.name);
    this.supportsAmpScaling = values.fused === true;
    this.addParams(values.params as ParamsLike<Options>);
  }

  protected groupAdded({ params, fused }: ParamGroup<Options> & { fused?: boolean | null }): void {
    native.optimizerAddGroup(this.#native, params.map(underlying), { ...this.defaults, fused });
  }

  protected updateParameters(): void {
    native.optimizerStep(
      this.#native,
      this.paramGroups,
      this.isDifferentiable,
      CAPTURABLE_DEVICES,
      this.constructor.name,
      this.gradScale,
      this.foundInf,
    );
  }

  stateOf(param: Tensor): ParamState | null {
    const handles = Object.entries(native.optimizerState(this.#native, param));
    if (handles.length === 0) return null;
    const state: ParamState = Object.fromEntries(handles.map(([name, handle]) => [name, wrap(handle)]));
    if (this.#algorithm.integerStep) state.step = Number((state.step as Tensor).item());
    return markLike(state, param);
  }

  protected checkState(state: ParamState): void {
    const missing = this.#algorithm.state.filter((name) => !(name in state));
    if (missing.length > 0) {
      throw new ValueError(
        `expected ${this.constructor.name}'s state (${this.#algorithm.state.join(", ")}), got ${Object.keys(state).join(", ")}`,
      );
    }
    for (const [name, value] of Object.entries(state)) {
      if (Array.isArray(value) || (typeof value === "number" && !COUNTERS.includes(name))) {
        throw new TypeError(
          `expected the saved ${name} to be a Tensor, got a ${typeof value === "number" ? "number" : "list"}`,
        );
      }
    }
    if (this.#algorithm.integerStep && typeof state.step !== "number") {
      throw new TypeError("expected the saved step to be a number, got a Tensor");
    }
  }

  /** @internal */
  setStateOf(param: Tensor, state: ParamState | null, group: Record<string, unknown>): void {
    const entries = Object.entries((state ?? {}) as Record<string, Tensor | number>);
    const device = countsBeside(group) ? param.device : "cpu";
    const tensors = entries.map(([, value]) =>
      value instanceof Tensor ? value : tensor(value, { dtype: this.#counterDtype(value, group), device }),
    );
    native.optimizerSetState(
      this.#native,
      param,
      entries.map(([name]) => name),
      tensors,
    );
  }

  // The dtype of a counter that was saved as a number.
  #counterDtype(value: number, { fused }: Record<string, unknown>): "int64" | "float32" | "float64" {
    if (this.#algorithm.integerStep) return Number.isSafeInteger(value) ? "int64" : "float64";
    return getDefaultDtype().name === "float64" && fused !== true ? "float64" : "float32";
  }
}

limitArguments(NativeOptimizer.prototype, { stateOf: 1 });
