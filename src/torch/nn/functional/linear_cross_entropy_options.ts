/** How a linear cross-entropy goes in chunks. Follows torch/nn/modules/linear_cross_entropy_options.py. */

import { boolean, nullable, unchecked } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { checkNoMore } from "../../../internal/surplus.js";
import { ValueError } from "../../../python/exceptions.js";
import { boolRepr, shown, stringRepr } from "../../../python/repr.js";
import { type DType, type DTypeLike, toDType } from "../../dtype.js";
import { dtype } from "../../kinds.js";

/** Which intermediates are kept in the wider dtype. */
export type AccPolicy = "auto" | "accurate" | "balanced" | "compact";

const places = ["allowRetainGraph", "batchChunkSize", "chunkingMethod", "accPolicy", "accDtype"] as const;
const chunking = signature("LinearCrossEntropyOptions", places, {
  /** Keep the gradients for further backward passes, at the cost of their memory once more. Default: false. */
  allowRetainGraph: boolean(false),
  /** Rows in a chunk; null for all, or for what the method says. Default: null. */
  batchChunkSize: nullable(unchecked<number>())(null),
  /** `"auto"`, `"aspect_ratio"`, `"aspect_ratio:N"` for chunks N times smaller, or null for `batchChunkSize`. */
  chunkingMethod: nullable(unchecked<string>())("auto"),
  /** Default: `"auto"`. */
  accPolicy: unchecked<AccPolicy>()("auto"),
  /** The wider dtype: float32 for float16 and bfloat16. Default: null, by the policy. */
  accDtype: nullable(dtype)(null),
});

/** What a chunked computation needs to know. @internal */
export interface Chunking {
  readonly size: number;
  readonly policy: Exclude<AccPolicy, "auto">;
  readonly accDtype: DType;
}

/** A call as far as the chunks depend on it. @internal */
export interface ChunkedCall {
  readonly batches: number;
  readonly inFeatures: number;
  readonly classes: number;
  readonly dtype: DType;
  readonly device: string;
}

const quoted = (value: unknown): string => (typeof value === "string" ? stringRepr(value) : shown(value));

/** Options of `F.linearCrossEntropy` that let it go over the batch in chunks, so that the logits never are there as a whole. */
export class LinearCrossEntropyOptions {
  readonly allowRetainGraph: boolean;
  readonly batchChunkSize: number | null;
  readonly chunkingMethod: string | null;
  readonly accPolicy: AccPolicy;
  readonly accDtype: DTypeLike | null;

  constructor(...given: Given<typeof chunking>) {
    const { allowRetainGraph, batchChunkSize, chunkingMethod, accPolicy, accDtype } = chunking(given);
    if (!["auto", "accurate", "balanced", "compact"].includes(accPolicy)) {
      throw new ValueError(`invalid acc_policy: ${quoted(accPolicy)}`);
    }
    if (chunkingMethod !== null && !/^(auto|aspect_ratio(:0*[1-9]\d*)?)$/.test(chunkingMethod)) {
      throw new ValueError(`invalid chunking_method: ${quoted(chunkingMethod)}`);
    }
    if (batchChunkSize !== null && !(Number.isSafeInteger(batchChunkSize) && batchChunkSize > 0)) {
      throw new ValueError(`batch_chunk_size must be positive int or None, got ${quoted(batchChunkSize)}`);
    }
    if (accDtype !== null && !/^(b?float16|float32|float64)$/.test(toDType(accDtype).name)) {
      throw new ValueError(
        "acc_dtype must be one of {None, torch.float16, torch.bfloat16, torch.float32, torch.float64}, got " +
          `${String(toDType(accDtype))}. Pass acc_dtype=None to let the op pick automatically.`,
      );
    }
    this.allowRetainGraph = allowRetainGraph;
    this.batchChunkSize = batchChunkSize;
    this.chunkingMethod = chunkingMethod;
    this.accPolicy = accPolicy;
    this.accDtype = accDtype;
    Object.freeze(this);
  }

  /** @internal What these options are for one call. */
  resolve(call: ChunkedCall, ...none: []): Chunking {
    checkNoMore("resolve", none);
    const narrow = /^b?float16$/.test(call.dtype.name);
    const onCpu = narrow && call.device === "cpu";
    const policy = this.accPolicy === "auto" ? (onCpu ? "accurate" : "compact") : this.accPolicy;
    let method = this.chunkingMethod;
    if (method === "auto" && this.batchChunkSize !== null) method = null;
    if (method === "auto") method = onCpu ? "aspect_ratio" : "aspect_ratio:2";
    let size = Math.min(this.batchChunkSize ?? call.batches, call.batches);
    if (method !== null) {
      size = byAspectRatio(call, Number(method.split(":")[1] ?? 1));
      if (this.batchChunkSize !== null && this.batchChunkSize !== size) {
        throw new ValueError(
          `batch_chunk_size (=${this.batchChunkSize}) and chunking_method ('${method}') give different chunk sizes ` +
            `(${this.batchChunkSize} vs ${size}); pass only one.`,
        );
      }
    }
    const automatic = this.accPolicy === "auto" && narrow ? toDType("float32") : call.dtype;
    const accDtype = this.accDtype === null ? automatic : toDType(this.accDtype);
    return { size: Math.max(1, size), policy, accDtype };
  }

  /** Python's text of it. */
  toString(): string {
    const { allowRetainGraph, batchChunkSize, chunkingMethod, accPolicy, accDtype } = this;
    const method = chunkingMethod === null ? "None" : stringRepr(chunkingMethod);
    return (
      `LinearCrossEntropyOptions(allow_retain_graph=${boolRepr(allowRetainGraph)}, ` +
      `batch_chunk_size=${batchChunkSize ?? "None"}, chunking_method=${method}, acc_policy=${stringRepr(accPolicy)}, ` +
      `acc_dtype=${accDtype === null ? "None" : String(toDType(accDtype))})`
    );
  }
}

/** So many rows that their logits have about the memory of the whole input; a power of two, divided by the factor. */
function byAspectRatio({ batches, inFeatures, classes }: ChunkedCall, factor: number): number {
  const target = Math.ceil(batches / Math.ceil(classes / inFeatures));
  let power = 1;
  while (power < target) power *= 2;
  return Math.min(Math.floor(power / factor), batches);
}
