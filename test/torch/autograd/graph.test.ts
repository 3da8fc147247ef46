/** The graph's nodes and hooks, and what is saved for a backward pass: as in Python. */

import torch, { autograd, type Tensor } from "libtorch-node";
import { beforeAll, describe, expect, test } from "vitest";
import { collectGarbage } from "../../../src/native/collect_garbage.js";
import { noPython, python } from "../../python.js";

const { graph } = autograd;

const SCRIPT = `
from torch.autograd import graph
def leaf(*values):
    return torch.tensor(values, dtype=torch.float32, requires_grad=True)
def error(run):
    try:
        run()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)
    return None
def nodes():
    x = leaf(1, 2)
    y = (x * 2 + 1).sum()
    node = y.grad_fn
    names = []
    while node is not None:
        names.append([node.name(), [i for _, i in node.next_functions]])
        node = node.next_functions[0][0] if node.next_functions else None
    acc = graph.get_gradient_edge(x)
    return [names, acc.node.name(), acc.output_nr, acc.node.variable is x, error(lambda: graph.get_gradient_edge(torch.ones(1)))]
def node_hooks():
    log, x = [], leaf(1, 2)
    y = x * 2
    node = y.grad_fn
    h = node.register_hook(lambda gi, go: log.append(["post", [None if g is None else g.tolist() for g in gi], [g.tolist() for g in go]]))
    node.register_prehook(lambda go: log.append(["pre", [g.tolist() for g in go]]) or (go[0] * 3,))
    node.register_hook(lambda gi, go: (gi[0] + 1, None))
    y.sum().backward(retain_graph=True)
    h.remove()
    y.sum().backward()
    z = x * 2
    z.grad_fn.register_hook(lambda gi, go: (gi[0],))
    return [log, x.grad.tolist(), error(lambda: z.sum().backward())]
def multi():
    log = []
    a, b = leaf(1, 2), leaf(3, 4)
    c, d = a * b, a + b
    graph.register_multi_grad_hook((a, b, c, d), lambda gs: log.append([None if g is None else g.tolist() for g in gs]))
    h = graph.register_multi_grad_hook((a, b, c), lambda g: log.append(g.tolist()), mode="any")
    c.sum().backward(retain_graph=True)
    c.sum().backward(inputs=(a,), retain_graph=True)
    h.remove()
    (c + d).sum().backward()
    return [log, error(lambda: graph.register_multi_grad_hook((a,), lambda g: None, mode="some"))]
def accumulated():
    log, x = [], leaf(1, 2)
    def hook(p):
        log.append([p is x, p.grad.tolist()])
        p.grad = None
    h = x.register_post_accumulate_grad_hook(hook)
    (x * 3).sum().backward()
    h.remove()
    (x * 3).sum().backward()
    return [log, x.grad.tolist(), error(lambda: (x * 2).register_post_accumulate_grad_hook(hook)), error(lambda: x.detach().register_post_accumulate_grad_hook(hook))]
def saved():
    log, x, w = [], leaf(1, 2), leaf(3, 4)
    def pack(t):
        log.append(["pack", t.tolist(), t.requires_grad])
        return t.detach() * 10
    def unpack(p):
        log.append(["unpack", p.tolist()])
        return p
    with graph.saved_tensors_hooks(pack, unpack):
        y = (x * w).exp()
    y.sum().backward()
    with graph.save_on_cpu():
        z = x * w
    z.sum().backward()
    def nested():
        with graph.disable_saved_tensors_hooks("not here"):
            with graph.save_on_cpu():
                pass
    def inside():
        with graph.save_on_cpu():
            with graph.disable_saved_tensors_hooks("not here"):
                pass
    def bad():
        with graph.saved_tensors_hooks(lambda t: t, lambda t: 3):
            q = x * w
        q.sum().backward()
    def inplace():
        with graph.saved_tensors_hooks(lambda t: t.mul_(2), lambda t: t):
            (x * 1) * w
    return [log, x.grad.tolist(), w.grad.tolist(), error(nested), error(inside), error(bad), error(inplace)]
def anomaly():
    x = leaf(0, 1)
    def nan():
        with torch.autograd.detect_anomaly():
            (x * 0).sqrt().sum().backward()
    def fine():
        with torch.autograd.set_detect_anomaly(True, check_nan=False):
            (x * 0).sqrt().sum().backward()
    return [error(nan), error(fine), torch.is_anomaly_enabled()]
def version():
    x = leaf(1, 2)
    y = x.clone()
    z = y * y
    graph.increment_version(y)
    return [y._version, error(lambda: z.sum().backward()).split(":")[0]]
result = [nodes(), node_hooks(), multi(), accumulated(), saved(), anomaly(), version()]
`;

const leaf = (...values: number[]) => torch.tensor(values, { dtype: "float32", requiresGrad: true });
const lists = (grads: readonly (Tensor | null)[]) => grads.map((g) => g?.tolist() ?? null);

function error(run: () => unknown): string | null {
  try {
    run();
  } catch (e) {
    return `${(e as Error).name}: ${(e as Error).message}`;
  }
  return null;
}

describe.skipIf(noPython)("as in Python", () => {
  let expected: unknown[];
  beforeAll(async () => {
    expected = await python(SCRIPT);
  });

  test("nodes", () => {
    const x = leaf(1, 2);
    const y = x.mul(2).add(1).sum();
    const names: unknown[] = [];
    for (let node = y.gradFn; node !== null; node = node.nextFunctions[0]?.[0] ?? null) {
      names.push([node.name(), node.nextFunctions.map(([, place]) => place)]);
    }
    const { node, outputNr } = graph.getGradientEdge(x);
    expect(y.gradFn?.isSame(y.gradFn)).toBe(true);
    expect(`${y.gradFn}`).toBe("SumBackward0");
    expect(y.gradFn?.inputMetadata).toEqual([{ shape: [], dtype: torch.float32, device: "cpu" }]);
    const refused = error(() => graph.getGradientEdge(torch.ones(1)));
    expect([names, node.name(), outputNr, node.variable?.isSame(x), refused]).toEqual(expected[0]);
  });

  test("hooks of nodes", () => {
    const log: unknown[] = [];
    const x = leaf(1, 2);
    const y = x.mul(2);
    const node = y.gradFn as autograd.graph.Node<Tensor>;
    const h = node.registerHook((gi, go) => void log.push(["post", lists(gi), lists(go)]));
    node.registerPrehook((go) => {
      log.push(["pre", lists(go)]);
      return [(go[0] as Tensor).mul(3)];
    });
    node.registerHook((gi) => [(gi[0] as Tensor).add(1), null]);
    y.sum().backward({ retainGraph: true });
    h.remove();
    y.sum().backward();
    const z = x.mul(2);
    z.gradFn?.registerHook((gi) => [gi[0] as Tensor]);
    expect([log, x.grad?.tolist(), error(() => z.sum().backward())]).toEqual(expected[1]);
  });

  test("one hook for several tensors", () => {
    const log: unknown[] = [];
    const a = leaf(1, 2);
    const b = leaf(3, 4);
    const c = a.mul(b);
    const d = a.add(b);
    graph.registerMultiGradHook([a, b, c, d], (grads) => void log.push(lists(grads)));
    const h = graph.registerMultiGradHook([a, b, c], (grad: Tensor) => void log.push(grad.tolist()), { mode: "any" });
    c.sum().backward({ retainGraph: true });
    c.sum().backward({ inputs: [a], retainGraph: true });
    h.remove();
    c.add(d).sum().backward();
    expect(log).toEqual((expected[2] as unknown[])[0]);
    expect(() => graph.registerMultiGradHook([a], () => {}, { mode: "some" as "all" })).toThrow(
      /"all" or "any"|'all' or 'any'/,
    );
  });

  test("hooks that run once a gradient is accumulated", () => {
    const log: unknown[] = [];
    const x = leaf(1, 2);
    const hook = (p: Tensor) => {
      log.push([p === x, p.grad?.tolist()]);
      p.grad = null;
    };
    const h = x.registerPostAccumulateGradHook(hook);
    x.mul(3).sum().backward();
    h.remove();
    x.mul(3).sum().backward();
    const refused = [x.mul(2), x.detach()].map((t) => error(() => t.registerPostAccumulateGradHook(hook)));
    expect([log, x.grad?.tolist(), ...refused]).toEqual(expected[3]);
  });

  test("what is kept in place of saved tensors", () => {
    const log: unknown[] = [];
    const x = leaf(1, 2);
    const w = leaf(3, 4);
    const pack = (t: Tensor) => {
      log.push(["pack", t.tolist(), t.requiresGrad]);
      return t.detach().mul(10);
    };
    const unpack = (p: Tensor) => {
      log.push(["unpack", p.tolist()]);
      return p;
    };
    graph
      .savedTensorsHooks(pack, unpack, () => x.mul(w).exp())
      .sum()
      .backward();
    graph
      .saveOnCpu(() => x.mul(w))
      .sum()
      .backward();
    const refused = [
      () => graph.disableSavedTensorsHooks("not here", () => graph.saveOnCpu(() => 1)),
      () => graph.saveOnCpu(() => graph.disableSavedTensorsHooks("not here", () => 1)),
      () =>
        graph
          .savedTensorsHooks(
            (t) => t,
            () => 3 as unknown as Tensor,
            () => x.mul(w),
          )
          .sum()
          .backward(),
      () =>
        graph.savedTensorsHooks(
          (t) => t.mul_(2),
          (t) => t,
          () => x.mul(1).mul(w),
        ),
    ];
    expect([log, x.grad?.tolist(), w.grad?.tolist(), ...refused.map(error)]).toEqual(expected[4]);
    expect(graph.saveOnCpu(() => 1)).toBe(1);
  });

  test("anomalies", async () => {
    const warnings: string[] = [];
    const listen = ({ message }: Error) => void warnings.push(message);
    process.on("warning", listen);
    const x = leaf(0, 1);
    const nan = error(() => autograd.detectAnomaly(() => x.mul(0).sqrt().sum().backward()));
    const fine = error(() => autograd.setDetectAnomaly(true, false, () => x.mul(0).sqrt().sum().backward()));
    expect([nan, fine, autograd.isAnomalyEnabled()]).toEqual(expected[5]);
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", listen);
    expect(warnings.find((text) => text.startsWith("Error detected in "))).toMatch("graph.test.ts");
  });

  test("memory that was changed behind autograd's back", () => {
    const y = leaf(1, 2).clone();
    const z = y.mul(y);
    graph.incrementVersion(y);
    expect([y._version, error(() => z.sum().backward())?.split(":")[0]]).toEqual(expected[6]);
  });
});

// What a dropped graph held is let go of when the next tensor is made.
function settle(): void {
  for (let i = 0; i < 3; i++) {
    collectGarbage();
    torch.ones(1);
  }
}

test.each<[string, (x: Tensor) => void]>([
  ["a multi-grad hook", (x) => void graph.registerMultiGradHook([x.mul(2), x.mul(3)], () => {})],
  [
    "hooks for saved tensors",
    (x) =>
      graph
        .savedTensorsHooks(
          (t) => t.detach(),
          (t) => t,
          () => x.mul(x),
        )
        .sum()
        .backward(),
  ],
  ["hooks for saved tensors of a graph that is dropped", (x) => void graph.saveOnCpu(() => x.exp().mul(x))],
  [
    "a hook on a leaf of its own",
    (x) => {
      const y = x.detach().clone().requiresGrad_();
      y.registerPostAccumulateGradHook(() => void y.sum());
    },
  ],
  ["a hook of a node", (x) => void x.mul(2).gradFn?.registerPrehook((go) => [...go])],
])("thousands of steps leave nothing behind: %s", (_what, step) => {
  const x = torch.ones(256, { requiresGrad: true });
  for (let i = 0; i < 500; i++) step(x);
  settle();
  const before = torch.memoryStats().tensors;
  for (let i = 0; i < 3000; i++) step(x);
  settle();
  expect(torch.memoryStats().tensors - before).toBeLessThan(100);
});
