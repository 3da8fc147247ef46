/** What libtorch itself says in a world. */

import { expect, test } from "vitest";
import { noPython } from "../../python.js";
import { runWorld } from "./world.js";

test.skipIf(noPython)("libtorch's messages name the rank, as in Python", async () => {
  const world = await runWorld(["messages_rank.ts", "messages_rank.py"]);
  // But for the time and the thread.
  const said = world.map(({ stderr }) => stderr.replaceAll(/\[W\S+ \S+/g, "[W"));
  expect(said[0]).toMatch(/^\[rank0\]:\[W reducer\.cpp:\d+\] Warning: find_unused_parameters=True was specified/);
  expect(said[1]).toBe(said[0]?.replace("rank0", "rank1"));
});
