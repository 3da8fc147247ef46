/** Modes are left whatever happens inside, also where the stack ends. */

import torch from "libtorch-node";
import { describe, expect, test } from "vitest";
import { native } from "../../src/native/addon.js";

/** Calls itself inside the mode until the stack ends, with so many frames of another size around it. */
function overflow(enter: (body: () => unknown) => unknown, frames: number): unknown {
  const down = (left: number): unknown => (left > 0 ? down(left - 1) : enter(() => overflow(enter, frames)));
  return down(frames);
}

// Of their own, so that the end of the stack is not met where a module's names are looked up.
const { noGrad, inferenceMode, autocast, device, autograd } = torch;

const modes: Record<string, [(body: () => unknown) => unknown, () => unknown]> = {
  noGrad: [noGrad, () => torch.isGradEnabled()],
  inferenceMode: [inferenceMode, () => torch.isInferenceModeEnabled()],
  autocast: [(body) => autocast("cpu", body), () => torch.isAutocastEnabled("cpu")],
  device: [(body) => device("meta", body), () => `${torch.getDefaultDevice()}`],
  detectAnomaly: [(body) => autograd.setDetectAnomaly(true, body), () => native.anomalyMode()],
  hooks: [
    (body) =>
      autograd.graph.savedTensorsHooks(
        (x) => x.detach(),
        (x) => x,
        body,
      ),
    () => {
      native.disableSavedTensorsHooks("none are open");
      native.disableSavedTensorsHooks(null);
      return "closed";
    },
  ],
};

describe("a stack that ends inside a mode", () => {
  test.each(Object.keys(modes))("leaves %s", (name) => {
    const [enter, state] = modes[name] as (typeof modes)[string];
    const before = state();
    for (let frames = 0; frames < 40; frames++) {
      expect(() => overflow(enter, frames)).toThrow();
      expect(state(), `with ${frames} frames between`).toEqual(before);
    }
  });
});
