import { isPlainObject } from "../../internal/plain_object.js";
import { autocast, GradScaler, type GradScalerStateDict } from "../../torch/amp/index.js";
import type { Device } from "../../torch/device.js";
import { dtypes } from "../../torch/dtype.js";
import type { AnyOptimizer } from "../../torch/optim/lr_scheduler/lr_scheduler.js";
import { Tensor } from "../../torch/tensor.js";

/**
 * In what precision a model computes, and by what its loss is scaled for that. Weights and optimizer stay in float32. Follows
 * accelerate/accelerator.py and optimizer.py.
 */
export class MixedPrecision {
  readonly #device: Device;
  readonly #dtype: "bfloat16" | "float16" | null;
  readonly #scaler: GradScaler | null;

  constructor({ bf16, fp16, device }: { bf16: boolean; fp16: boolean; device: Device }) {
    this.#device = device;
    // On the CPU accelerate takes fp16 and computes in float32.
    const half = fp16 && device.type !== "cpu";
    this.#dtype = bf16 ? "bfloat16" : half ? "float16" : null;
    this.#scaler = half ? new GradScaler(device.type) : null;
  }

  /** Runs a model's forward in lower precision where that gains, and gives its output in float32. */
  forward<T>(run: () => T): T {
    if (this.#dtype === null) return run();
    return inFloat32(autocast(this.#device.type, { dtype: this.#dtype }, run)) as T;
  }

  backward(loss: Tensor): void {
    (this.#scaler?.scale(loss) ?? loss).backward();
  }

  /** Divides the gradients by what the losses were multiplied by, before they are clipped. */
  unscale(optimizer: AnyOptimizer): void {
    this.#scaler?.unscale_(optimizer);
  }

  /**
   * Takes a step, unless a gradient has left float16's range.
   * @returns whether it was taken
   */
  step(optimizer: AnyOptimizer): boolean {
    if (this.#scaler === null) {
      optimizer.step();
      return true;
    }
    const before = this.#scaler.getScale();
    this.#scaler.step(optimizer);
    this.#scaler.update();
    return this.#scaler.getScale() >= before;
  }

  /** The state of the scale, which a checkpoint keeps as `scaler.pt`; null where nothing is scaled. */
  stateDict(): GradScalerStateDict | Record<string, never> | null {
    return this.#scaler?.stateDict() ?? null;
  }

  loadStateDict(state: GradScalerStateDict): void {
    this.#scaler?.loadStateDict(state);
  }
}

function inFloat32(value: unknown): unknown {
  if (value instanceof Tensor) {
    return value.dtype === dtypes.bfloat16 || value.dtype === dtypes.float16 ? value.float() : value;
  }
  if (Array.isArray(value)) return value.map(inFloat32);
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, inFloat32(part)]));
}
