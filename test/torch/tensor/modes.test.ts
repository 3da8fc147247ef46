/** Modes that functions and guards enter and leave. */
import { setTimeout } from "node:timers/promises";
import { describe, expect, it, vi } from "vitest";
import { collectGarbage } from "../../../src/native/collect_garbage.js";
import { torch } from "../../../src/torch/torch.generated.js";

const modes: Record<string, (body: () => unknown) => unknown> = {
  noGrad: (body) => torch.noGrad(body),
  enableGrad: (body) => torch.enableGrad(body),
  setGradEnabled: (body) => torch.setGradEnabled(false, body),
  inferenceMode: (body) => torch.inferenceMode(body),
  autocast: (body) => torch.autocast("cpu", body),
};

describe.each(Object.entries(modes))("%s", (_, run) => {
  it.each<[string, () => unknown]>([
    ["an async function", async () => 1],
    ["a function that gives a promise", () => Promise.reject(new Error("nobody waits for this"))],
    ["a generator", function* () {}],
    ["an async generator", async function* () {}],
  ])("refuses %s, and leaves the mode", (_, body) => {
    expect(() => run(body)).toThrow("needs a synchronous function");
    expect([torch.isGradEnabled(), torch.isInferenceModeEnabled(), torch.isAutocastEnabled("cpu")]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

it("does not begin an async body", () => {
  let began = false;
  expect(() =>
    torch.noGrad(async () => {
      began = true;
    }),
  ).toThrow("noGrad() needs a synchronous function");
  expect(began).toBe(false);
});

it("noGrad refuses what is no function", () => {
  expect(() => torch.noGrad(5 as unknown as () => void)).toThrow("noGrad(): expected a function, got number");
  expect(torch.isGradEnabled()).toBe(true);
});

describe("guards that end in another order than they began", () => {
  it("each last until they are disposed of", () => {
    const first = torch.noGrad();
    const second = torch.noGrad();
    first[Symbol.dispose]();
    expect(torch.isGradEnabled()).toBe(false);
    second[Symbol.dispose]();
    expect(torch.isGradEnabled()).toBe(true);
    second[Symbol.dispose]();
    expect(torch.isGradEnabled()).toBe(true);
  });

  it("leave the innermost in force, across kinds that meet", () => {
    const outer = torch.inferenceMode();
    const inner = torch.enableGrad();
    outer[Symbol.dispose]();
    expect([torch.isInferenceModeEnabled(), torch.isGradEnabled()]).toEqual([false, true]);
    const last = torch.noGrad();
    inner[Symbol.dispose]();
    expect(torch.isGradEnabled()).toBe(false);
    last[Symbol.dispose]();
    expect(torch.isGradEnabled()).toBe(true);
  });

  it("do so in async functions that overlap", async () => {
    const seen: boolean[] = [];
    const job = async (turns: number) => {
      using _ = torch.noGrad();
      for (let i = 0; i < turns; i++) {
        await null;
        seen.push(torch.isGradEnabled());
      }
    };
    await Promise.all([job(1), job(3)]);
    expect(seen).toEqual([false, false, false, false]);
    expect(torch.isGradEnabled()).toBe(true);
  });

  it("do so for autocast", () => {
    const half = torch.autocast("cpu", { dtype: torch.float16 });
    const off = torch.autocast("cpu", { enabled: false });
    half[Symbol.dispose]();
    expect(torch.isAutocastEnabled("cpu")).toBe(false);
    off[Symbol.dispose]();
    expect([torch.isAutocastEnabled("cpu"), torch.getAutocastDtype("cpu")]).toEqual([false, torch.bfloat16]);
  });

  it("survive a mode that is set thousands of times for good", () => {
    const guard = torch.noGrad();
    for (let i = 0; i < 3000; i++) torch.setGradEnabled(i % 2 === 0);
    expect(torch.noGrad(() => torch.isGradEnabled())).toBe(false);
    expect(torch.isGradEnabled()).toBe(false);
    torch.setGradEnabled(true);
    guard[Symbol.dispose]();
    expect(torch.isGradEnabled()).toBe(true);
  });
});

describe("a guard that is dropped", () => {
  /** What is said of guards that a function drops, when they have been collected. */
  async function warnings(drop: () => void): Promise<string[]> {
    const said = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    const enabled = torch.isGradEnabled();
    try {
      drop();
      for (let i = 0; i < 5; i++) {
        collectGarbage();
        await setTimeout(1);
      }
      return said.mock.calls.map(([text]) => String(text)).filter((text) => text.includes("dropped"));
    } finally {
      torch.setGradEnabled(enabled);
      said.mockRestore();
    }
  }

  it("is warned of", async () => {
    expect(await warnings(() => void torch.noGrad())).toEqual([
      expect.stringMatching(/^what noGrad\(\) gave was dropped, and what it switched goes on: .*`using guard = noGrad/),
    ]);
  });

  it("is not where it was disposed of, nor where it is Python's way to switch for good", async () => {
    const use = () => {
      using _ = torch.noGrad();
    };
    expect(await warnings(use)).toEqual([]);
    expect(await warnings(() => void torch.setGradEnabled(false))).toEqual([]);
  });

  it("is named where a backward pass finds no graph", () => {
    const x = torch.ones(2, { requiresGrad: true });
    const inside = torch.noGrad(() => x.sum());
    const message = "element 0 of tensors does not require grad and does not have a grad_fn";
    using _ = torch.noGrad();
    expect(() => x.sum().backward()).toThrow(`${message}; gradients are switched off here`);
    expect(() => torch.autograd.grad(x.sum(), [x])).toThrow("`using guard = torch.noGrad()`");
    torch.enableGrad(() => expect(() => inside.backward()).toThrow(new torch.RuntimeError(message)));
  });
});
