/** What the addon asks for before it says that memory is short. */

// In a process of its own: it loads the sources with another library in their place.

import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test("V8 collects what nothing refers to", async () => {
  vi.resetModules();
  const { collectGarbage } = await import("../../src/native/collect_garbage.js");
  const big = new WeakRef(new Array(1000).fill({}));
  // A WeakRef keeps its object until the turn ends.
  await new Promise((resolve) => setTimeout(resolve, 0));
  collectGarbage();
  expect(big.deref()).toBeUndefined();
});

test("another thread that takes the flag back in between does no harm", async () => {
  vi.resetModules();
  const vm = process.getBuiltinModule("node:vm");
  const run = vm.runInNewContext;
  const taken = vi.spyOn(vm, "runInNewContext").mockImplementationOnce((...given) => {
    process.getBuiltinModule("node:v8").setFlagsFromString("--no-expose-gc");
    return run(...given);
  });
  const { collectGarbage } = await import("../../src/native/collect_garbage.js");
  collectGarbage();
  expect(taken).toHaveBeenCalledTimes(2);
});

test("Bun, whose engine has none of V8's flags, is asked in its own way", async () => {
  vi.resetModules();
  const gc = vi.fn();
  vi.stubGlobal("Bun", { gc });
  const { collectGarbage } = await import("../../src/native/collect_garbage.js");
  collectGarbage();
  collectGarbage();
  expect(gc.mock.calls).toEqual([[true], [true]]);
});
