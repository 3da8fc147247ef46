/** Graphs of the accelerator. Follows torch/accelerator/graphs.py. */

import { boolean, nullable, unchecked } from "../../internal/kinds.js";
import { scoped } from "../../internal/scoped.js";
import { type Given, type Options, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { synchronize } from "../cuda/device.js";
import { type CaptureErrorMode, CUDAGraph, type GraphPool } from "../cuda/graphs.js";
import { emptyCache } from "../cuda/memory.js";
import { required } from "./required.js";

const parameters = signature("Graph", ["keepGraph"], {
  /** Instantiate at the first replay and not when the capture ends. Default: false. */
  keepGraph: boolean(false),
  /** A pool shared with other graphs. Default: null, one of its own. */
  pool: nullable(unchecked<GraphPool>())(null),
  /** `"default"` is `"global"` on CUDA. Default: `"default"`. */
  captureErrorMode: unchecked<CaptureErrorMode | "default">()("default"),
});

/** Options of {@link Graph}. */
export type AcceleratorGraphOptions = Options<typeof parameters>;

/** A `torch.cuda.CUDAGraph` that is told its pool when it is made, and captures on the current stream. */
export class Graph extends CUDAGraph {
  /** The pool of the next capture. */
  graphPool: GraphPool | null;
  /** Which unsafe calls end the next capture. */
  captureErrorMode: CaptureErrorMode | "default";

  constructor(...given: Given<typeof parameters>) {
    const { keepGraph, pool, captureErrorMode } = parameters(given);
    required();
    super(keepGraph);
    this.graphPool = pool;
    this.captureErrorMode = captureErrorMode;
  }

  /** Begins recording what is queued on the current stream, which must not be the default one. */
  override captureBegin(...none: []): void {
    checkNoMore("Graph.captureBegin", none);
    const mode = this.captureErrorMode;
    super.captureBegin({ pool: this.graphPool ?? undefined, captureErrorMode: mode === "default" ? "global" : mode });
  }

  /** Records what `body` queues. Without `body`: a guard for `using`. Python's `with graph:`. */
  capture<R>(body: () => R): R;
  capture(): Disposable;
  capture<R>(...body: unknown[]): R | Disposable {
    const enter = () => {
      synchronize();
      emptyCache();
      native.cudaEmptyHostCache();
      this.captureBegin();
      return () => this.captureEnd();
    };
    return scoped("Graph.capture", "capture", enter, body);
  }
}
