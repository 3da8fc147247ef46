/** One parameter of a module that is shared out. Follows torch/distributed/fsdp/_fully_shard/_fsdp_param.py. */

import { native } from "../../../native/addon.js";
import { AssertionError, NotImplementedError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { noGrad } from "../../autograd/index.js";
import type { DType } from "../../dtype.js";
import { ASSIGN, ENTRIES, type ModuleLike } from "../../nn/modules/module_state.js";
import { Parameter } from "../../nn/parameter.js";
import { aten } from "../../ops/index.js";
import { outliving } from "../../outliving.js";
import { markShard, type Shard } from "../../shards.js";
import type { Tensor } from "../../tensor.js";
import type { ProcessGroup } from "../distributed_c10d/process_group.js";
import type { MixedPrecisionPolicy } from "./mixed_precision_policy.js";
import { kept, type OffloadPolicy } from "./offload_policy.js";

/** Where a module has a parameter. */
export interface Place {
  readonly module: ModuleLike;
  readonly key: string;
}

/**
 * A parameter as its modules have it: the part of this rank between passes, the whole while they compute. The whole is one
 * tensor all along, whose memory comes and goes: what the graph saved of it is there again when it is gathered again.
 */
export class FsdpParam {
  /** The part of this rank, which the optimizer has. */
  sharded: Parameter;
  /** What was gathered, with the gradient that backward accumulates; null before it is for the first time. */
  unsharded: Parameter | null = null;
  /** Gradients that were not reduced yet, in the dtype that they are reduced in. */
  accumulated: Tensor | null = null;
  readonly shape: readonly number[];
  readonly shard: Shard<ProcessGroup>;
  /** What is gathered in and reduced in, where that is another dtype than the parameter's. */
  paramDtype: DType | null = null;
  reduceDtype: DType | null = null;
  /** How many rows a part has; the last parts have less, or none. */
  readonly #rows: number;
  readonly #length: number;
  /** All rows of the part, those that are missing as zeros. */
  #padded: Tensor;
  /** The memory of the whole. */
  #memory: Tensor | null = null;

  constructor(
    param: Parameter,
    readonly places: readonly Place[],
    group: ProcessGroup,
    private readonly offloadPolicy: OffloadPolicy,
  ) {
    const [size = 0] = param.shape;
    this.shape = [...param.shape];
    this.#rows = Math.ceil(size / group.size());
    const start = Math.min(this.#rows * group.rank(), size);
    this.#length = Math.min(this.#rows, size - start);
    this.shard = { shape: this.shape, start, group };
    this.#padded = this.#pad(param.detach().narrow(0, start, this.#length));
    this.sharded = this.#newSharded(param.requiresGrad);
    this.#assign(this.sharded);
  }

  /** The part with all rows, in memory of its own. */
  #pad(part: Tensor): Tensor {
    return noGrad(() => {
      const padded = aten.zeros([this.#rows, ...this.shape.slice(1)], { dtype: part.dtype, device: part.device });
      if (part.numel() > 0) padded.narrow(0, 0, this.#length).copy_(part);
      return outliving(kept(this.offloadPolicy, padded));
    });
  }

  #newSharded(requiresGrad: boolean): Parameter {
    const sharded = new Parameter(this.#padded.narrow(0, 0, this.#length), requiresGrad);
    return markShard(outliving(sharded), this.shard);
  }

  #assign(param: Parameter): void {
    for (const { module, key } of this.places) module[ASSIGN](key, param);
  }

  get orig(): DType {
    return this.#padded.dtype;
  }

  /** The elements of a part, with those that are missing. */
  get numel(): number {
    return this.#padded.numel();
  }

  /** What this rank gives to be gathered. */
  gatherInput(): Tensor {
    const flat = this.#padded.view(-1);
    return this.paramDtype === null ? flat : flat.to(this.paramDtype);
  }

  /** Takes the parameter that the modules have now: conversions and loaded states may have put another in its place. */
  reset(): void {
    const [{ module, key }] = this.places as [Place];
    const entry = module[ENTRIES]().find((one) => one.key === key);
    const now = entry?.value;
    if (!(now instanceof Parameter) || now === this.unsharded) return;
    if (now !== this.sharded) {
      const expected = [this.#length, ...this.shape.slice(1)];
      if (now.shape.join() !== expected.join()) {
        throw new ValueError(
          `expected the part of this rank, of shape [${expected.join(", ")}], in place of '${key}', got [${now.shape.join(", ")}]`,
        );
      }
      this.sharded = markShard(now, this.shard);
      this.#assign(now);
    }
    const isOurs = now.device.type !== "meta" && native.storageAddress(now) === native.storageAddress(this.#padded);
    if (isOurs) return;
    const { dtype, device } = this.#padded;
    if (now.dtype !== dtype || String(now.device) !== String(device)) this.#forgetWhole(now);
    const isPadded = now.shape[0] === this.#rows && now.isContiguous();
    this.#padded = outliving(isPadded ? kept(this.offloadPolicy, now.detach()) : this.#pad(now.detach()));
    const isSame = native.storageAddress(this.#padded) === native.storageAddress(now);
    if (!isSame) now.data = this.#padded.narrow(0, 0, this.#length);
  }

  /** The next whole is of another dtype, or elsewhere. What it has of gradients waits for that one's. */
  #forgetWhole({ dtype, device }: Tensor): void {
    const grad = this.takeGrad();
    this.#memory = null;
    this.unsharded = null;
    if (grad !== null) this.accumulated = outliving(grad.detach().to(device, dtype));
  }

  initDtypes({ paramDtype, reduceDtype }: MixedPrecisionPolicy): void {
    this.reduceDtype = reduceDtype === paramDtype ? null : reduceDtype;
    this.paramDtype = paramDtype === this.orig ? null : paramDtype;
  }

  /** Puts the whole in place, from what all ranks gave: a row for each rank. */
  takeGathered(rows: Tensor): void {
    const world = this.shard.group.size();
    if (this.#memory === null || this.unsharded === null) {
      const { device } = rows;
      const dtype = this.paramDtype ?? this.orig;
      this.#memory = outliving(aten.empty([this.#rows * world, ...this.shape.slice(1)], { dtype, device }));
      this.unsharded = outliving(new Parameter(this.#memory.narrow(0, 0, this.shape[0] as number)));
    } else {
      native.renewStorage(this.#memory);
    }
    // Another tensor over the same memory: for those that the graph saved, nothing was changed.
    this.#memory.view(world, -1).view(rows.dtype).copy_(rows);
    if (this.unsharded.requiresGrad !== this.sharded.requiresGrad) {
      this.unsharded.requiresGrad_(this.sharded.requiresGrad);
    }
    this.#assign(this.unsharded);
  }

  /** Puts the part in place, and gives back the memory of the whole. */
  toSharded(): void {
    this.#assign(this.sharded);
    if (this.#memory !== null) native.releaseStorage(this.#memory);
  }

  /** Takes the gradient that was accumulated last; null where there is none. */
  takeGrad(): Tensor | null {
    const grad = this.accumulated ?? this.unsharded?.grad ?? null;
    if (this.accumulated !== null) this.accumulated = null;
    else if (this.unsharded !== null) this.unsharded.grad = null;
    return grad;
  }

  /** Adds a new gradient to those that wait in another dtype. */
  accumulateGrad(): void {
    if (this.accumulated === null || this.unsharded === null) return;
    const { grad } = this.unsharded;
    if (grad === null) return;
    noGrad(() => this.accumulated?.add_(grad));
    this.#drop(grad);
  }

  /** Lets a gradient wait in the dtype that it is to be reduced in. */
  keepGrad(): void {
    if (this.reduceDtype === null || this.unsharded === null) return;
    const { grad } = this.unsharded;
    if (grad === null || grad.dtype === this.reduceDtype) return;
    this.accumulated = outliving(grad.detach().to(this.reduceDtype));
    this.#drop(grad);
  }

  #drop(grad: Tensor): void {
    (this.unsharded as Parameter).grad = null;
    grad.dispose();
  }

  /** Adds what was reduced to the gradient of the part; it is in a row with that of others. */
  addReduced(flat: Tensor, offset: number): void {
    const shape = [this.#length, ...this.shape.slice(1)];
    const size = shape.reduce((a, b) => a * b, 1);
    const reduced = flat.narrow(0, offset, size).view(shape);
    const grad = this.sharded.grad;
    if (grad === null) this.sharded.grad = reduced;
    else grad.add_(reduced);
  }
}

/** Throws for a parameter that cannot be shared out. */
export function checkParam(param: Parameter): void {
  if (!param.isContiguous()) {
    throw new NotImplementedError(
      `FSDP does not support non-contiguous parameters yet: param.shape=${shown(param.shape)} param.stride()=${shown(param.stride())}`,
    );
  }
  if (param.dim() === 0) {
    throw new ValueError("fullyShard doesn't support scalar parameters; make it a 1D tensor of one element");
  }
  if (param.shape[0] === 0) throw new AssertionError("expected a parameter with rows to share out, got none");
}
