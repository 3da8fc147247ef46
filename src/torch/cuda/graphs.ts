import { optional, unchecked } from "../../internal/kinds.js";
import { scoped } from "../../internal/scoped.js";
import { type Given, type Options, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { collectGarbage } from "../../native/collect_garbage.js";
import { type Handled, handleKey, type NativeHandle, newIdentity } from "../../native/handle.js";
import { RuntimeError } from "../../python/exceptions.js";
import type { Generator } from "../random.js";
import { synchronize } from "./device.js";
import { loadCudaLibrary } from "./library.js";
import { emptyCache } from "./memory.js";
import { Stream, stream as withStream } from "./streams.js";

/** Names a pool of memory that graphs share. */
export type GraphPool = readonly [bigint, bigint];

/** Which unsafe CUDA calls end a capture: any thread's, this thread's or none. */
export type CaptureErrorMode = "global" | "thread_local" | "relaxed";

const capture = {
  /** A pool shared with other graphs; default: one of its own. */
  pool: optional(unchecked<GraphPool>()),
  /** Default: "global". */
  captureErrorMode: unchecked<CaptureErrorMode>()("global"),
} as const;
const captureArguments = signature("captureBegin", ["pool", "captureErrorMode"], { ...capture });

/** Options of {@link CUDAGraph.captureBegin}. */
export type CaptureOptions = Options<typeof captureArguments>;

function needLibrary(name: string): void {
  if (!native.cudaIsBuilt()) throw new RuntimeError(`Tried to instantiate dummy base class ${name}`);
  native.cudaInit();
  loadCudaLibrary();
}

/**
 * Work on a GPU that was recorded once and is launched as a whole: a step made of thousands of small kernels costs one
 * call. Follows torch.cuda.CUDAGraph; {@link graph} captures into it.
 *
 * A replay reads and writes the memory that the capture did: tensors that were made in it keep their place, and new
 * input is copied into the tensors that it read. Operators with random numbers draw others at each replay.
 */
export class CUDAGraph implements Handled {
  /** @internal */
  readonly [handleKey]: NativeHandle;
  /** @internal No two are deeply equal. */
  readonly identity = newIdentity();

  /** @param keepGraph instantiate at the first replay and not when the capture ends; default false */
  constructor(keepGraph = false, ...none: []) {
    checkNoMore("CUDAGraph", none);
    needLibrary("CUDAGraph");
    this[handleKey] = native.graphNew(keepGraph);
  }

  /** Begins recording what is queued on the current stream, which must not be the default one. */
  captureBegin(...given: Given<typeof captureArguments>): void {
    const { pool, captureErrorMode } = captureArguments(given);
    native.graphCaptureBegin(this, pool ?? null, captureErrorMode);
  }

  /** Ends the capture that `captureBegin` began; the graph can be replayed then. */
  captureEnd(...none: []): void {
    checkNoMore("CUDAGraph.captureEnd", none);
    native.graphCaptureEnd(this);
  }

  /** Makes what was captured ready to run. */
  instantiate(...none: []): void {
    checkNoMore("CUDAGraph.instantiate", none);
    native.graphInstantiate(this);
  }

  /** Runs what was captured, on the current stream. */
  replay(...none: []): void {
    checkNoMore("CUDAGraph.replay", none);
    native.graphReplay(this);
  }

  /** Forgets what was captured and frees its memory. */
  reset(...none: []): void {
    checkNoMore("CUDAGraph.reset", none);
    native.graphReset(this);
  }

  /** The pool of its memory, for another graph's `captureBegin`. */
  pool(...none: []): GraphPool {
    checkNoMore("CUDAGraph.pool", none);
    return native.graphPool(this);
  }

  /** Lets a generator other than the default one be drawn from in the capture. To be called before it. */
  registerGeneratorState(generator: Generator, ...none: []): void {
    checkNoMore("CUDAGraph.registerGeneratorState", none);
    native.graphRegisterGenerator(this, generator);
  }
}

/** A pool that several graphs can share. */
export function graphPoolHandle(...none: []): GraphPool {
  checkNoMore("graphPoolHandle", none);
  needLibrary("_graph_pool_handle");
  return native.graphPoolHandle();
}

/** Whether the current stream is being captured. */
export function isCurrentStreamCapturing(...none: []): boolean {
  checkNoMore("isCurrentStreamCapturing", none);
  needLibrary("_cuda_isCurrentStreamCapturing");
  return native.cudaIsCapturing();
}

const graphArguments = signature("graph", [], {
  /** The stream to capture on; default: one kept for this purpose. */
  stream: optional(unchecked<Stream>()),
  ...capture,
});

/** Options of {@link graph}. */
export type GraphOptions = Options<typeof graphArguments>;

let captureStream: Stream | undefined;

/**
 * Captures what `body` queues into a graph, without running it, and returns what `body` returns. Without `body`: a guard
 * for `using`. Follows torch.cuda.graph. `body` should have run a few times on a side stream before, and must neither
 * wait for the GPU (`item()`, `tolist()`) nor be asynchronous.
 */
export function graph<R>(cudaGraph: CUDAGraph, body: () => R, options?: GraphOptions): R;
export function graph(cudaGraph: CUDAGraph, body?: undefined, options?: GraphOptions): Disposable;
export function graph<R>(
  cudaGraph: CUDAGraph,
  body?: () => R,
  ...options: Given<typeof graphArguments>
): R | Disposable {
  const { stream, ...capture } = graphArguments(options);
  if (stream === undefined) captureStream ??= new Stream();
  const chosen = stream ?? (captureStream as Stream);
  const enter = () => {
    synchronize();
    // Dropped tensors would keep their memory out of the graph's pool, and dropped histories the streams that they ran on.
    collectGarbage();
    emptyCache();
    native.cudaEmptyHostCache();
    const leaveStream = withStream(chosen);
    try {
      cudaGraph.captureBegin(capture);
    } catch (error) {
      leaveStream[Symbol.dispose]();
      throw error;
    }
    return () => {
      try {
        cudaGraph.captureEnd();
      } finally {
        leaveStream[Symbol.dispose]();
      }
    };
  };
  return scoped("graph", "capture", enter, body === undefined ? [] : [body]);
}
