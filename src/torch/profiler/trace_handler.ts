/** Follows torch/profiler/profiler.py (`tensorboard_trace_handler`). */

import { hostname } from "node:os";
import { join } from "node:path";
import { makeFolderSync } from "../../internal/files/make_folder.js";
import { boolean, nullable, string } from "../../internal/kinds.js";
import { form, signature } from "../../internal/signature.js";
import type { Profile } from "./profiler.js";

const declared = signature("tensorboardTraceHandler", ["dirName", "workerName", "useGzip"], {
  /** The folder, which is made when it is not there. */
  dirName: string,
  /** What the files' names begin with. Default: host and process. */
  workerName: nullable(string)(null),
  /** Compressed. */
  useGzip: boolean(false),
});

/** For a profiler's `onTraceReady`: writes each cycle into a folder, which TensorBoard's profiler plugin and Perfetto read. */
export const tensorboardTraceHandler = form(declared, ({ dirName, workerName, useGzip }) => (prof: Profile): void => {
  makeFolderSync(dirName);
  const worker = workerName || `${hostname()}_${process.pid}`;
  const time = BigInt(Date.now()) * 1_000_000n + (process.hrtime.bigint() % 1_000_000n);
  prof.exportChromeTrace(join(dirName, `${worker}.${time}.pt.trace.json${useGzip ? ".gz" : ""}`));
});
