/** LIBTORCH_NODE_DEVICE, where a build for CUDA is loaded although it says cpu: one that LIBTORCH names. */

// In a process of its own: a warning is given once in a process.

import { afterEach, expect, test, vi } from "vitest";
import { native } from "../../../src/native/addon.js";
import { chosenDevice } from "../../../src/systems/training/device.js";
import { isAvailable } from "../../../src/torch/cuda/device.js";
import { DataLoader } from "../../../src/torch/utils/data/index.js";
import { TrainingArguments } from "../../../src/transformers/trainer/index.js";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test.each([
  ["auto", true],
  ["cuda", true],
  ["cpu", false],
] as const)("with %s a GPU that is there is chosen: %s", (choice, chosen) => {
  vi.spyOn(native, "cudaIsBuilt").mockReturnValue(true);
  vi.spyOn(native, "cudaDeviceCount").mockReturnValue(1);
  const warn = vi.spyOn(process, "emitWarning").mockReturnValue();
  vi.stubEnv("LIBTORCH_NODE_DEVICE", choice);
  expect(isAvailable()).toBe(chosen);
  expect(chosenDevice("auto").type).toBe(chosen ? "cuda" : "cpu");
  expect(new TrainingArguments({ outputDir: "none" }).device.type).toBe(chosen ? "cuda" : "cpu");
  new DataLoader([], { pinMemory: true })[Symbol.iterator]();
  expect(warn.mock.calls.flat().join()).toMatch(chosen ? /^$/ : /no accelerator is found/);
});
