/** Public functions and layers that are given nothing, or a number: what they say is theirs, not V8's. */
import { expect, test } from "vitest";
import torch, { nn } from "../../src/index.js";

/** What V8 says where a value that nobody looked at is used. */
const OF_ENGINE =
  /Cannot (read|destructure|use 'in'|set propert|convert undefined)|is not (a function|iterable)|undefined is not/;

type Any = (...args: unknown[]) => unknown;
const NAMESPACES: Record<string, object> = {
  torch,
  "nn.functional": nn.functional,
  "nn.init": nn.init,
  "nn.utils": nn.utils,
  "nn.utils.rnn": nn.utils.rnn,
  "nn.utils.prune": nn.utils.prune,
  "nn.utils.parametrize": nn.utils.parametrize,
  "nn.utils.parametrizations": nn.utils.parametrizations,
  linalg: torch.linalg,
  fft: torch.fft,
  special: torch.special,
  func: torch.func,
  nested: torch.nested,
  sparse: torch.sparse,
  autograd: torch.autograd,
  "autograd.graph": torch.autograd.graph,
  "autograd.functional": torch.autograd.functional,
  "utils.checkpoint": torch.utils.checkpoint,
};
/** They change what holds from then on, or wait. */
const LEFT_OUT =
  /^(noGrad|inferenceMode|enableGrad|set|use|seed|manualSeed|compile|fork|wait|load|save|share|receive|detect|random|incrementVersion)/;

function saidByEngine(run: () => unknown): string | null {
  try {
    const result = run();
    if (result instanceof Promise) result.catch(() => {});
    // Without a body a mode gives what leaves it.
    else (result as Partial<Disposable> | null | undefined)?.[Symbol.dispose]?.();
    return null;
  } catch (error) {
    const { message } = error as Error;
    return OF_ENGINE.test(message) ? message : null;
  }
}

test.each([[[]], [[1]], [[[1]]], [[null, null]]])("functions with %j", (args) => {
  const found = Object.entries(NAMESPACES).flatMap(([place, functions]) =>
    Object.entries(functions).flatMap(([name, run]) => {
      if (typeof run !== "function" || /^[A-Z_]/.test(name) || LEFT_OUT.test(name)) return [];
      const said = saidByEngine(() => (run as Any)(...args));
      return said === null ? [] : [`${place}.${name}: ${said}`];
    }),
  );
  expect(found).toEqual([]);
});

test.each([[[]], [[1]], [[null, null]]])("layers called with %j", (args) => {
  const found = Object.entries(nn).flatMap(([name, Layer]) => {
    if (!/^[A-Z]/.test(name) || !(Layer as { prototype?: unknown }).prototype || name === "Module") return [];
    for (const settings of [[], [2], [2, 2], [2, 2, 2]]) {
      let layer: unknown;
      try {
        layer = new (Layer as new (...settings: unknown[]) => unknown)(...settings);
      } catch {
        continue;
      }
      if (!(layer instanceof nn.Module)) return [];
      const said = saidByEngine(() => (layer as unknown as Any)(...args));
      return said === null ? [] : [`nn.${name}: ${said}`];
    }
    return [];
  });
  expect(found).toEqual([]);
});
