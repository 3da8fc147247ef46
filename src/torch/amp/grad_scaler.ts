import { boolean, number, string } from "../../internal/kinds.js";
import { type Given, type Options, signature } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { AssertionError, RuntimeError, ValueError } from "../../python/exceptions.js";
import { warnOnce } from "../../python/warnings.js";
import { noGrad } from "../autograd/index.js";
import { isAvailable } from "../cuda/device.js";
import { aten } from "../ops/index.js";
import type { ParamGroup } from "../optim/optimizer.js";
import { outliving } from "../outliving.js";
import { Tensor } from "../tensor.js";

const gradScaler = signature(
  "GradScaler",
  ["device", "initScale", "growthFactor", "backoffFactor", "growthInterval", "enabled"],
  {
    /** `"cuda"` (default) or `"cpu"`. */
    device: string("cuda"),
    /** The first scale; default 65536. */
    initScale: number(65536),
    /** What the scale is multiplied by after `growthInterval` good steps; default 2. */
    growthFactor: number(2),
    /** What the scale is multiplied by after a step with an infinite or undefined gradient; default 0.5. */
    backoffFactor: number(0.5),
    /** Good steps in a row until the scale grows; default 2000. */
    growthInterval: number(2000),
    /** With false nothing is scaled and `step` is the optimizer's own; default true. */
    enabled: boolean(true),
  },
);

/** Options of {@link GradScaler}, with PyTorch's defaults. */
export type GradScalerOptions = Options<typeof gradScaler>;

/** A scaler's state under Python's names. Of one that is not enabled: empty. */
export interface GradScalerStateDict {
  scale: number;
  growth_factor: number;
  backoff_factor: number;
  growth_interval: number;
  _growth_tracker: number;
}

/** What a scaler needs of an optimizer. */
export interface ScaledOptimizer {
  readonly paramGroups: readonly Pick<ParamGroup<object>, "params">[];
  /** Changes the parameters by their gradients. */
  step(): unknown;
  /** Whether the step itself divides by `gradScale`, and changes nothing where `foundInf` is 1. */
  readonly supportsAmpScaling?: boolean;
  gradScale?: Tensor | null;
  foundInf?: Tensor | null;
}

/** A tensor, or tensors in lists at any depth. */
export type Scalable = Tensor | readonly Scalable[];

type Stage = "ready" | "unscaled" | "stepped";
interface OptimizerState {
  stage: Stage;
  /** Whether a gradient was not finite (1) or all were (0), for each device. */
  foundInf: Map<string, Tensor>;
}

/** Copies of one tensor on other devices, made when they are first asked for. */
class Replicator {
  readonly copies = new Map<string, Tensor>();
  readonly #master: Tensor;

  constructor(master: Tensor) {
    this.#master = master;
  }

  get(device: string): Tensor {
    let copy = this.copies.get(device);
    if (copy === undefined) {
      copy = this.#master.to({ device, nonBlocking: true, copy: true });
      this.copies.set(device, copy);
    }
    return copy;
  }
}

/**
 * Scales a loss so that small gradients survive in float16, and finds the largest scale that works. Follows
 * torch.amp.GradScaler.
 *
 * ```ts
 * const scaler = new torch.amp.GradScaler("cuda");
 * scaler.scale(loss).backward();
 * scaler.step(optimizer);   // skips the step when a gradient is infinite or undefined
 * scaler.update();
 * ```
 */
export class GradScaler {
  readonly #device: string;
  readonly #enabled: boolean;
  #initScale: number;
  #growthFactor: number;
  #backoffFactor: number;
  #growthInterval: number;
  #initGrowthTracker = 0;
  #scale: Tensor | null = null;
  #growthTracker: Tensor | null = null;
  #states = new Map<ScaledOptimizer, OptimizerState>();

  /** @throws AssertionError when a factor would not grow, or not shrink, the scale */
  constructor(...given: Given<typeof gradScaler>) {
    const { device, initScale, growthFactor, backoffFactor, growthInterval, enabled } = gradScaler(given);
    this.#device = device;
    const disabled = enabled && device === "cuda" && !isAvailable();
    if (disabled) warnOnce("torch.cuda.amp.GradScaler is enabled, but CUDA is not available.  Disabling.");
    this.#enabled = enabled && !disabled;
    if (this.#enabled) {
      if (growthFactor <= 1) throw new AssertionError("The growth factor must be > 1.0.");
      if (backoffFactor >= 1) throw new AssertionError("The backoff factor must be < 1.0.");
    }
    this.#initScale = initScale;
    this.#growthFactor = growthFactor;
    this.#backoffFactor = backoffFactor;
    this.#growthInterval = growthInterval;
  }

  /** The outputs times the scale; the outputs themselves when the scaler is not enabled. */
  scale<T extends Scalable>(outputs: T): T;
  scale(outputs: Scalable): Scalable {
    if (!this.#enabled) return outputs;
    if (outputs instanceof Tensor) {
      return outputs.mul(this.#scaleOn(outputs).to({ device: outputs.device, nonBlocking: true }));
    }
    let copies: Replicator | undefined;
    const apply = (value: Scalable): Scalable => {
      if (value instanceof Tensor) {
        copies ??= new Replicator(this.#scaleOn(value));
        return value.mul(copies.get(String(value.device)));
      }
      if (Array.isArray(value)) return value.map(apply);
      throw new ValueError("outputs must be a Tensor or an iterable of Tensors");
    };
    return apply(outputs);
  }

  /** The scale; made at its first use, where the outputs are. */
  #scaleOn({ device }: Tensor): Tensor {
    if (this.#scale === null) {
      this.#scale = outliving(aten.full([], this.#initScale, { dtype: "float32", device }));
      this.#growthTracker = outliving(aten.full([], this.#initGrowthTracker, { dtype: "int32", device }));
    }
    return this.#scale;
  }

  /**
   * Divides the gradients of an optimizer's parameters by the scale; `step` does it where this was not called. To be
   * called between `backward` and clipping.
   * @throws RuntimeError when they were divided already
   */
  unscale_(optimizer: ScaledOptimizer): void {
    if (!this.#enabled) return;
    const { scale } = this.#initialized("unscale_");
    const state = this.#stateOf(optimizer);
    if (state.stage === "unscaled") {
      throw new RuntimeError("unscale_() has already been called on this optimizer since the last update().");
    }
    if (state.stage === "stepped") throw new RuntimeError("unscale_() is being called after step().");
    // In float64, because a division in float32 may be imprecise.
    const inverse = scale.double().reciprocal().float();
    const foundInf = aten.full([], 0, { dtype: "float32", device: scale.device });
    state.foundInf = this.#unscaleGradients(optimizer, inverse, foundInf);
    state.stage = "unscaled";
  }

  /** Divides the gradients, and says for each device whether one was not finite. */
  #unscaleGradients(
    optimizer: ScaledOptimizer,
    inverse: Tensor,
    foundInf: Tensor,
    allowFloat16 = false,
  ): Map<string, Tensor> {
    const inverses = new Replicator(inverse);
    const found = new Replicator(foundInf);
    const groups = new Map<string, { device: string; gradients: Tensor[] }>();
    noGrad(() => {
      for (const param of optimizer.paramGroups.flatMap((group) => group.params)) {
        const gradient = param.grad;
        if (gradient === null) continue;
        if (!allowFloat16 && gradient.dtype.name === "float16")
          throw new ValueError("Attempting to unscale FP16 gradients.");
        const values = gradient.layout.name === "sparse_coo" ? aten._values(gradient) : gradient;
        const device = String(values.device);
        const key = `${device} ${values.dtype.name}`;
        const group = groups.get(key) ?? { device, gradients: [] };
        groups.set(key, group);
        group.gradients.push(values);
      }
      for (const { device, gradients } of groups.values()) {
        aten._ampForeachNonFiniteCheckAndUnscale_(gradients, found.get(device), inverses.get(device));
      }
    });
    return outliving(found.copies);
  }

  /**
   * Unscales the gradients and, if all are finite, makes the optimizer's step and returns what that returns; otherwise
   * the step is skipped.
   * @throws RuntimeError for a second step before `update`, and for a closure
   */
  step<T extends ScaledOptimizer>(optimizer: T, ...closure: never[]): ReturnType<T["step"]> | undefined {
    type Result = ReturnType<T["step"]>;
    if (!this.#enabled) return Reflect.apply(optimizer.step, optimizer, closure) as Result;
    if (closure.length > 0) throw new RuntimeError("Closure use is not currently supported if GradScaler is enabled.");
    this.#initialized("step");
    const state = this.#stateOf(optimizer);
    if (state.stage === "stepped") throw new RuntimeError("step() has already been called since the last update().");
    if (optimizer.supportsAmpScaling) return this.#stepThatUnscales(optimizer, state) as Result;
    if (state.stage === "ready") this.unscale_(optimizer);
    if (state.foundInf.size === 0) throw new AssertionError("No inf checks were recorded for this optimizer.");
    const finite = [...state.foundInf.values()].every((found) => found.item() === 0);
    const result = finite ? (optimizer.step() as Result) : undefined;
    state.stage = "stepped";
    return result;
  }

  #stepThatUnscales(optimizer: ScaledOptimizer, state: OptimizerState): unknown {
    const { scale } = this.#initialized("step");
    const number = (value: number) => aten.full([], value, { dtype: "float32", device: scale.device });
    const isUnscaled = state.stage === "unscaled";
    if (!isUnscaled) state.foundInf = this.#unscaleGradients(optimizer, number(1), number(0), true);
    const found = [...state.foundInf.values()].map((value) => value.to({ device: scale.device, nonBlocking: true }));
    const own = optimizer.gradScale ?? null;
    optimizer.gradScale = isUnscaled ? own : own === null ? scale : scale.mul(own);
    optimizer.foundInf = found.reduce((sum, value) => sum.add(value), number(0));
    try {
      const result = optimizer.step();
      state.stage = "stepped";
      return result;
    } finally {
      optimizer.gradScale = null;
      optimizer.foundInf = null;
    }
  }

  /**
   * Adapts the scale to what the steps since the last update found. To be called once for each iteration, last.
   * @param newScale takes the place of the scale that would follow
   */
  update(newScale?: number | Tensor): void {
    if (!this.#enabled) return;
    const { scale, growthTracker } = this.#initialized("update");
    if (typeof newScale === "number") {
      scale.fill_(newScale);
    } else if (newScale !== undefined) {
      if (newScale.device.type !== this.#device || newScale.numel() !== 1 || newScale.requiresGrad) {
        throw new AssertionError(
          "new_scale should be a float or a 1-element torch.cuda.FloatTensor or " +
            "torch.FloatTensor with requires_grad=False.",
        );
      }
      scale.copy_(newScale);
    } else {
      const found = [...this.#states.values()].flatMap((state) => [...state.foundInf.values()]);
      const [first, ...others] = found.map((value) => value.to({ device: scale.device, nonBlocking: true }));
      if (first === undefined) throw new AssertionError("No inf checks were recorded prior to update.");
      for (const other of others) first.add_(other);
      aten._ampUpdateScale_(scale, growthTracker, first, this.#growthFactor, this.#backoffFactor, this.#growthInterval);
    }
    this.#states.clear();
  }

  #initialized(name: string): { scale: Tensor; growthTracker: Tensor } {
    if (this.#scale === null || this.#growthTracker === null) {
      throw new AssertionError(
        `Attempted ${name} but _scale is None.  ` +
          "This may indicate your script did not use scaler.scale(loss or outputs) earlier in the iteration.",
      );
    }
    return { scale: this.#scale, growthTracker: this.#growthTracker };
  }

  #stateOf(optimizer: ScaledOptimizer): OptimizerState {
    let state = this.#states.get(optimizer);
    if (state === undefined) {
      state = { stage: "ready", foundInf: new Map() };
      this.#states.set(optimizer, state);
    }
    return state;
  }

  /** The scale as a number, which waits for the device; 1 when the scaler is not enabled. */
  getScale(): number {
    if (!this.#enabled) return 1;
    return this.#scale === null ? this.#initScale : (this.#scale.item() as number);
  }

  /** By what the scale is multiplied after enough steps without an overflow. */
  getGrowthFactor(): number {
    return this.#growthFactor;
  }
  /** Sets the growth factor: above 1. */
  setGrowthFactor(factor: number): void {
    this.#growthFactor = factor;
  }
  /** By what the scale is multiplied after an overflow. */
  getBackoffFactor(): number {
    return this.#backoffFactor;
  }
  /** Sets the backoff factor: between 0 and 1. */
  setBackoffFactor(factor: number): void {
    this.#backoffFactor = factor;
  }
  /** How many steps without an overflow make the scale grow. */
  getGrowthInterval(): number {
    return this.#growthInterval;
  }
  /** Sets the growth interval, in steps. */
  setGrowthInterval(interval: number): void {
    this.#growthInterval = interval;
  }

  /** Whether it scales at all. */
  isEnabled(): boolean {
    return this.#enabled;
  }

  /** The state, to be taken after `update`; empty when the scaler is not enabled. */
  stateDict(): GradScalerStateDict | Record<string, never> {
    if (!this.#enabled) return {};
    return {
      scale: this.getScale(),
      growth_factor: this.#growthFactor,
      backoff_factor: this.#backoffFactor,
      growth_interval: this.#growthInterval,
      _growth_tracker: this.#growthTracker === null ? this.#initGrowthTracker : (this.#growthTracker.item() as number),
    };
  }

  /**
   * Takes over a state that {@link GradScaler.stateDict}, or Python's, gave. Does nothing when the scaler is not enabled.
   * @throws RuntimeError for the state of a scaler that was not enabled
   */
  loadStateDict(state: GradScalerStateDict | Record<string, never>): void {
    if (!this.#enabled) return;
    if (!("scale" in state)) {
      throw new RuntimeError(
        "The source state dict is empty, possibly because it was saved from a disabled instance of GradScaler.",
      );
    }
    const saved = state as GradScalerStateDict;
    this.#initScale = saved.scale;
    this.#scale?.fill_(saved.scale);
    this.#growthFactor = saved.growth_factor;
    this.#backoffFactor = saved.backoff_factor;
    this.#growthInterval = saved.growth_interval;
    this.#initGrowthTracker = saved._growth_tracker;
    this.#growthTracker?.fill_(saved._growth_tracker);
  }
}

limitArguments(GradScaler.prototype, {
  ...{ scale: 1, unscale_: 1, update: 1, getScale: 0, isEnabled: 0, stateDict: 0, loadStateDict: 1 },
  ...{ getGrowthFactor: 0, setGrowthFactor: 1, getBackoffFactor: 0, setBackoffFactor: 1 },
  ...{ getGrowthInterval: 0, setGrowthInterval: 1 },
});
