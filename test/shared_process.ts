/** Of files that share a process, none leaves the process-wide settings other than it found them. */

import { afterAll, beforeAll, expect } from "vitest";
import { isGradEnabled } from "../src/torch/autograd/index.js";
import { getDefaultDevice } from "../src/torch/default_device.js";
import { getDefaultDtype } from "../src/torch/default_dtype.js";
import { areDeterministicAlgorithmsEnabled } from "../src/torch/deterministic.js";
import { getNumThreads, setNumThreads } from "../src/torch/threads.js";

// As many as Python has in python.ts, whichever file comes first.
setNumThreads(1);

const settings = () => ({
  threads: getNumThreads(),
  dtype: String(getDefaultDtype()),
  device: String(getDefaultDevice()),
  gradients: isGradEnabled(),
  deterministic: areDeterministicAlgorithmsEnabled(),
  folder: process.cwd(),
  environment: { ...process.env },
});

let before: ReturnType<typeof settings>;
beforeAll(() => {
  before = settings();
});
afterAll(() => {
  expect(settings(), "the process's settings, which the next file finds").toEqual(before);
});
