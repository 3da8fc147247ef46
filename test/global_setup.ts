/**
 * What a run of tests begins with.
 *
 * Says in `LIBTORCH_NODE_BUNDLE` where the bundle is, when it is of the sources as they are: after set-up, that is under `npm test`. Threads
 * and processes that need nothing but a whole program of this package then begin from it, which takes a tenth of the time; else, as
 * where a single file is run between two changes, they begin from the sources.
 */

import { join } from "node:path";
// @ts-expect-error: set-up has no types, as it runs before anything is installed.
import { javascript } from "../scripts/setup/javascript.mjs";
// @ts-expect-error: as above
import { paths } from "../scripts/setup/paths.mjs";
import { startServers } from "./python_process.js";

export default async function setup(): Promise<() => void> {
  if (javascript.isDone()) process.env.LIBTORCH_NODE_BUNDLE = join(paths.root, "dist");
  else delete process.env.LIBTORCH_NODE_BUNDLE;
  return startServers();
}
