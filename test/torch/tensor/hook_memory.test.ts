/** What native code holds of JavaScript must not keep alive what holds it (native/autograd/js_function.h). */
import torch, { nn, optim, type Tensor } from "libtorch-node";
import { expect, test } from "vitest";
import { collectGarbage } from "../../../src/native/collect_garbage.js";

/** Tensors that a loop left behind, after every collection that could find them. */
async function left(round: (i: number) => void, rounds = 300): Promise<number> {
  const settle = async () => {
    for (let i = 0; i < 4; i++) {
      collectGarbage();
      await new Promise((resolve) => setImmediate(resolve));
      // Native code looks at what it holds from time to time, and whenever memory has grown.
      torch.ones(10_000_000);
    }
    collectGarbage();
    return torch.memoryStats().tensors;
  };
  const before = await settle();
  for (let i = 0; i < rounds; i++) round(i);
  return (await settle()) - before;
}

const w = torch.ones(8, { requiresGrad: true });

const ROUNDS: [string, (i: number) => void][] = [
  ["that is never called", () => void w.mul(2).registerHook(() => {})],
  [
    "of a tensor whose graph was gone through",
    () => {
      const y = w.mul(2);
      y.registerHook((grad) => grad.mul(2));
      y.sum().backward();
    },
  ],
  [
    "that refers to its own tensor",
    (i) => {
      const y = w.mul(2);
      y.registerHook((grad) => (y.requiresGrad ? grad : undefined));
      if (i % 2 === 0) y.sum().backward();
    },
  ],
  [
    "of a leaf that it refers to",
    () => {
      const leaf = torch.ones(8, { requiresGrad: true });
      leaf.registerHook(() => leaf);
      leaf.sum().backward();
    },
  ],
  [
    "of a parameter, that refers to its optimizer",
    () => {
      const parameter = new nn.Parameter(torch.ones(8));
      const optimizer = new optim.SGD([parameter], { lr: 0.1 });
      parameter.registerHook(() => void optimizer);
      parameter.sum().backward();
      optimizer.step();
    },
  ],
  [
    "that was removed",
    () => {
      const y = w.mul(2);
      y.registerHook(() => y).remove();
    },
  ],
];

test.each(ROUNDS)("a hook %s is freed with its tensor", async (_, round) => {
  expect(await left(round)).toBeLessThan(20);
});

test("full backward hooks and pre-hooks free what they saw", async () => {
  const module = new nn.Linear(8, 8);
  module.registerFullBackwardHook(() => {});
  module.registerFullBackwardPreHook((_module, grads) => grads);
  expect(await left(() => module(w.detach().requiresGrad_()).sum().backward())).toBeLessThan(20);
});

test("a hook outlives its tensor's object as long as a graph leads to it", async () => {
  let calls = 0;
  const hooked = () => {
    const y = w.mul(2);
    y.registerHook(() => void calls++);
    return y;
  };
  const losses: Tensor[] = [];
  // Long unused, so that native code has let go of their functions, and then used after all.
  const idle = Array.from({ length: 100 }, hooked);
  await left(() => void w.mul(1).registerHook(() => {}));
  for (let i = 0; i < 100; i++) losses.push((idle.pop() as Tensor).sum(), hooked().sum());
  await left(() => void w.mul(1).registerHook(() => {}));
  for (const loss of losses) loss.backward();
  expect(calls).toBe(200);
});

test("hooks may free and replace what they were called for", () => {
  const y = w.mul(2);
  const seen: string[] = [];
  const handle = y.registerHook((grad) => {
    handle.remove();
    y.dispose();
    for (let i = 0; i < 100; i++) torch.zeros(1, 1, 7, 1, 1);
    collectGarbage();
    seen.push(String(grad));
    grad.dispose();
  });
  const loss = y.sum();
  expect(() => loss.backward()).toThrow(torch.DisposedError);
  expect(seen).toEqual(["tensor([1., 1., 1., 1., 1., 1., 1., 1.])"]);
});
