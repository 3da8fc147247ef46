/** Changing in place what operations saved for their backward. Follows torch/autograd/graph.py. */

import { between, boolean, number } from "../../internal/kinds.js";
import { scoped } from "../../internal/scoped.js";
import { form, signature } from "../../internal/signature.js";
import { limitArguments } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { AssertionError, RuntimeError } from "../../python/exceptions.js";
import { outliving } from "../outliving.js";
import type { Tensor } from "../tensor.js";
import { dispatchMode } from "../utils/dispatch_mode.js";
import { savedTensorsHooks } from "./saved_tensors.js";

/** A tensor that was saved: as it is, or its copy from before it was changed. */
interface Saved {
  original: Tensor | null;
  cloned: Tensor | null;
}

/** What is saved in one region, by its memory and version, and there by how it looks at the memory. */
type Region = Map<string, Map<string, WeakRef<Saved>>>;

let isAllowed = false;

const OUTSIDE =
  "Trying to backward outside of the 'allow_mutation_on_saved_tensors' context in which the graph was originally recorded.";

const memoryOf = (tensor: Tensor) => `${tensor.dataPtr()} ${tensor._version}`;
const viewOf = (tensor: Tensor) => `${tensor.shape} ${tensor.stride()} ${tensor.dtype}`;

function packing(region: Region, all: Set<WeakRef<Saved>>) {
  return (tensor: Tensor): Saved => {
    const memory = memoryOf(tensor);
    const views = region.get(memory) ?? new Map<string, WeakRef<Saved>>();
    region.set(memory, views);
    const before = views.get(viewOf(tensor))?.deref();
    if (before !== undefined) return before;
    // Detached: an operation that holds its own result is never freed.
    const saved = { original: tensor.detach(), cloned: null };
    const reference = new WeakRef<Saved>(saved);
    views.set(viewOf(tensor), reference);
    all.add(reference);
    return saved;
  };
}

function unpack({ original, cloned }: Saved): Tensor {
  const tensor = cloned ?? original;
  if (!isAllowed || tensor === null) throw new AssertionError(OUTSIDE);
  return tensor;
}

function cloneBefore(region: Region, written: readonly Tensor[]): void {
  for (const tensor of written) {
    for (const reference of region.get(memoryOf(tensor))?.values() ?? []) {
      const saved = reference.deref();
      if (saved === undefined || saved.original === null) continue;
      saved.cloned = outliving(saved.original.clone());
      saved.original = null;
    }
  }
}

/** What a region of {@link allowMutationOnSavedTensors} keeps. */
export class AllowMutationContext {
  readonly #all: ReadonlySet<WeakRef<Saved>>;

  /** @internal */
  constructor(all: ReadonlySet<WeakRef<Saved>>) {
    this.#all = all;
  }

  #held(part: keyof Saved): Set<Tensor> {
    return new Set([...this.#all].flatMap((reference) => reference.deref()?.[part] ?? []));
  }

  /** The saved tensors that were not changed. */
  get original(): Set<Tensor> {
    return this.#held("original");
  }

  /** The copies of those that were. */
  get cloned(): Set<Tensor> {
    return this.#held("cloned");
  }

  /** Lets go of all of them: a backward pass that needs one fails. */
  clear(): void {
    for (const reference of this.#all) Object.assign(reference.deref() ?? {}, { original: null, cloned: null });
  }
}

limitArguments(AllowMutationContext.prototype, { clear: 0 });

/**
 * Lets tensors be changed in place that operations saved for their backward, which gets copies from before: for `body`, or until
 * the guard is disposed of. The backward belongs inside, too. What a fused layer of this package changes inside itself is not seen.
 *
 * ```ts
 * torch.autograd.graph.allowMutationOnSavedTensors(() => {
 *   const loss = y.square().sum();
 *   y.sin_();
 *   loss.backward();
 * });
 * ```
 */
export function allowMutationOnSavedTensors<R>(body: (ctx: AllowMutationContext) => R): R;
export function allowMutationOnSavedTensors(): Disposable;
export function allowMutationOnSavedTensors<R>(...body: unknown[]): R | Disposable {
  const all = new Set<WeakRef<Saved>>();
  const context = new AllowMutationContext(all);
  const enter = () => {
    if (isAllowed) throw new RuntimeError("allow_mutation_on_saved_tensors contexts cannot be nested");
    const region: Region = new Map();
    const hooks = savedTensorsHooks(packing(region, all), unpack);
    const mode = dispatchMode(({ written, run }) => {
      cloneBefore(region, written);
      run();
      return undefined;
    });
    isAllowed = true;
    return () => {
      isAllowed = false;
      mode[Symbol.dispose]();
      hooks[Symbol.dispose]();
      context.clear();
    };
  };
  return scoped<R>("allowMutationOnSavedTensors", "savedTensors", enter, body, [context]);
}

/** Whether a warning says that a gradient was made on another CUDA stream than it is accumulated on. Holds for the process. */
export const setWarnOnAccumulateGradStreamMismatch = form(
  signature("setWarnOnAccumulateGradStreamMismatch", ["enabled"], { enabled: boolean }),
  ({ enabled }): void => native.setBackendFlag("autograd.warn_on_accumulate_grad_stream_mismatch", enabled),
);

/** Whether a backward pass inside a captured CUDA graph uses the capturing stream where nodes know one that is not captured. Holds for the process. */
export const setOverrideStaleCaptureStream = form(
  signature("setOverrideStaleCaptureStream", ["enabled"], { enabled: boolean }),
  ({ enabled }): void => native.setBackendFlag("autograd.override_stale_capture_stream", enabled),
);

/** For compiled regions only, which there are none of here: always an error, as in Python outside of them. */
export const regionActivationMemoryBudget = form(
  signature("regionActivationMemoryBudget", ["budget"], { budget: between(number, 0, 1) }),
  (): never => {
    throw new RuntimeError(
      "torch.autograd.graph.region_activation_memory_budget can only be used inside a torch.compile region; it has no effect in " +
        "eager mode.",
    );
  },
);
