/** Gradient edges, the options of grad(), and what may be changed in place: Python's bits and errors. */

import torch, { autograd, type Tensor } from "libtorch-node";
import { beforeAll, describe, expect, test } from "vitest";
import { bits, noPython, python } from "../../python.js";

const { graph, grad, backward } = autograd;

const SCRIPT = `
from torch.autograd import grad, backward, graph
from torch.autograd.graph import *
def error(run):
    try:
        run()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)
def data():
    torch.manual_seed(2)
    x, w = torch.randn(3, 3, requires_grad=True), torch.randn(3, 3, requires_grad=True)
    h = (x @ w).tanh()
    return x, w, h, (h * h.exp()).sum()
def listed(values):
    return [None if v is None else bits(v) for v in values]
result = {}
x, w, h, loss = data()
e = get_gradient_edge
cases = [grad(e(loss), [x, e(h)], retain_graph=True), grad(loss, e(h), retain_graph=True), grad([e(loss), h], [w], [None, torch.ones(3, 3)], retain_graph=True), grad(e(loss), e(x), create_graph=True)]
cases += [grad(cases[-1][0].sum(), e(w), retain_graph=True)]
cases += [grad(h, [x, w], torch.stack([torch.ones(3, 3), torch.eye(3)]), retain_graph=True, is_grads_batched=True)]
unused = torch.ones(2, requires_grad=True)
cases += [grad(loss, [x, unused], retain_graph=True, materialize_grads=True), grad(loss, [x, unused], retain_graph=True, allow_unused=True), list(grad(loss, {"w": w, "x": x}, retain_graph=True).values())]
backward(e(loss), inputs=[e(x)], retain_graph=True)
cases += [[None if t.grad is None else t.grad.clone() for t in (x, w)]]
backward([e(loss)], retain_graph=True)
cases += [[None if t.grad is None else t.grad.clone() for t in (x, w)]]
h.backward(torch.ones(3, 3), inputs=[w], retain_graph=True)
cases += [[None if t.grad is None else t.grad.clone() for t in (x, w)]]
result["cases"] = [listed(c) for c in cases]
edge = e(h)
result["edge"] = [edge.node.name(), edge.output_nr, edge._fields]
result["errors"] = [
    error(lambda: grad(e(h), [x])), error(lambda: grad(e(loss), e(unused))), error(lambda: grad(e(loss), [e(unused)], materialize_grads=True)),
    error(lambda: grad(loss, unused, materialize_grads=True, allow_unused=False)), error(lambda: e(torch.ones(2))), error(lambda: grad(e(loss), [e(x)], torch.ones(2))),
    error(lambda: region_activation_memory_budget(0.5)), error(lambda: torch.autograd.variable(3)),
]
def mutated(f):
    torch.manual_seed(4)
    a = torch.randn(2, 3, requires_grad=True)
    with allow_mutation_on_saved_tensors():
        out = f(a)
        out.sum().backward()
    return bits(a.grad)
def simple(a):
    b = a.clone(); out = (b ** 2).sum(); b.sin_(); return out
def views(a):
    b = a.clone(); v = b.view(-1)[1:]; out = v.exp() * v; b.mul_(2); v.add_(1); return out + b.cos().sum()
def outs(a):
    b = a.clone(); out = b.sin() * b; torch.mul(b.detach(), 3, out=b.detach()); return out
def foreach(a):
    b, c = a.clone(), a * 2; out = b.exp() * c.sin(); torch._foreach_mul_([b, c], 2.0); return out + b * c
result["mutated"] = [mutated(f) for f in (simple, views, outs, foreach)]
def outside():
    a = torch.ones(2, requires_grad=True)
    with allow_mutation_on_saved_tensors():
        out = (a.clone() ** 2).sum()
    out.backward()
def nested():
    with allow_mutation_on_saved_tensors():
        with allow_mutation_on_saved_tensors():
            pass
result["mutation errors"] = [error(outside), error(nested)]
def strides(enable):
    p = torch.empty(2, 3, 4).permute(2, 0, 1).requires_grad_()
    with torch.autograd.enforce_grad_layout_policy(enable):
        (p * torch.ones(4, 2, 3)).sum().backward()
    return list(p.grad.stride())
result["strides"] = [strides(True), strides(False)]
`;

const error = (body: () => unknown): string | null => {
  try {
    body();
  } catch (thrown) {
    return `${(thrown as Error).constructor.name}: ${(thrown as Error).message}`;
  }
  return null;
};

function data() {
  torch.manualSeed(2);
  const x = torch.randn(3, 3, { requiresGrad: true });
  const w = torch.randn(3, 3, { requiresGrad: true });
  const h = x.matmul(w).tanh();
  return { x, w, h, loss: h.mul(h.exp()).sum() };
}

describe.skipIf(noPython)("edges beside Python", () => {
  // biome-ignore lint/suspicious/noExplicitAny: whatever Python leaves
  let expected: Record<string, any>;
  beforeAll(async () => {
    expected = await python(SCRIPT);
  }, 60_000);

  test("gradients of edges and options", () => {
    const { x, w, h, loss } = data();
    const e = graph.getGradientEdge;
    const retainGraph = true;
    const found: (Tensor | null)[][] = [
      grad(e(loss), [x, e(h)], { retainGraph }),
      grad(loss, e(h), { retainGraph }),
      grad([e(loss), h], [w], [null, torch.ones(3, 3)], { retainGraph }),
      grad(e(loss), e(x), { createGraph: true }),
    ];
    const [first] = found[3] as [Tensor];
    found.push(grad(first.sum(), e(w), { retainGraph }));
    const gradOutputs = torch.stack([torch.ones(3, 3), torch.eye(3)]);
    found.push(grad(h, [x, w], { gradOutputs, retainGraph, isGradsBatched: true }));
    const unused = torch.ones(2, { requiresGrad: true });
    found.push(grad(loss, [x, unused], { retainGraph, materializeGrads: true }));
    found.push(grad(loss, [x, unused], { retainGraph, allowUnused: true }));
    const named = grad(loss, { w, x }, { retainGraph });
    expect(Object.keys(named)).toEqual(["w", "x"]);
    found.push(Object.values(named));
    const listed = (values: (Tensor | null)[]) => values.map((value) => (value === null ? null : bits(value)));
    const results = found.map(listed);
    const now = () => results.push(listed([x.grad, w.grad]));
    backward(e(loss), { inputs: [e(x)], retainGraph });
    now();
    backward([e(loss)], { retainGraph });
    now();
    h.backward(torch.ones(3, 3), { inputs: [w], retainGraph });
    now();
    expect(results).toEqual(expected.cases);
    const edge = e(h);
    expect([edge.node.name(), edge.outputNr, ["node", "output_nr", "ownership_token"]]).toEqual(expected.edge);
    expect(new graph.GradientEdge(edge.node, 0).node.isSame(edge.node)).toBe(true);
    const errors = [
      error(() => grad(e(h), [x])),
      error(() => grad(e(loss), e(unused))),
      error(() => grad(e(loss), [e(unused)], { materializeGrads: true })),
      error(() => grad(loss, unused, { materializeGrads: true, allowUnused: false })),
      error(() => e(torch.ones(2))),
      error(() => grad(e(loss), [e(x)], torch.ones(2))),
      error(() => graph.regionActivationMemoryBudget(0.5)),
      error(() => autograd.variable(3)),
    ];
    expect(errors).toEqual(expected.errors);
    expect(error(() => new graph.GradientEdge(3 as never, 0))).toContain("expected node to be a Node");
    expect(error(() => grad(new graph.GradientEdge(edge.node, 7), [x], torch.ones(1)))).toContain("GradientEdge");
    expect(error(() => grad(x.sum(), [new graph.GradientEdge(edge.node, 2 ** 32)]))).toContain("a place that it has");
  });

  test("saved tensors may be changed in place", () => {
    const mutated = (f: (a: Tensor) => Tensor) => {
      torch.manualSeed(4);
      const a = torch.randn(2, 3, { requiresGrad: true });
      graph.allowMutationOnSavedTensors(() => f(a).sum().backward());
      return bits(a.grad as Tensor);
    };
    const found = [
      mutated((a) => {
        const b = a.clone();
        const out = b.pow(2).sum();
        b.sin_();
        return out;
      }),
      mutated((a) => {
        const b = a.clone();
        const v = b.view([-1]).narrow(0, 1, 5);
        const out = v.exp().mul(v);
        b.mul_(2);
        v.add_(1);
        return out.add(b.cos().sum());
      }),
      mutated((a) => {
        const b = a.clone();
        const out = b.sin().mul(b);
        torch.mul(b.detach(), torch.tensor(3), { out: b.detach() });
        return out;
      }),
      mutated((a) => {
        const [b, c] = [a.clone(), a.mul(2)];
        const out = b.exp().mul(c.sin());
        torch.ops.aten._foreachMul_([b, c], 2.5 - 0.5);
        return out.add(b.mul(c));
      }),
    ];
    expect(found).toEqual(expected.mutated);
    const outside = () => {
      const a = torch.ones(2, { requiresGrad: true });
      graph.allowMutationOnSavedTensors(() => a.clone().pow(2).sum()).backward();
    };
    const nested = () => graph.allowMutationOnSavedTensors(() => graph.allowMutationOnSavedTensors(() => {}));
    // Python's text lacks a space.
    const plain = (text: string | null) => text?.replace("context in", "contextin");
    expect([error(outside), error(nested)].map(plain)).toEqual(expected["mutation errors"]);
    // After all of it nothing is left on.
    const b = torch.ones(2, { requiresGrad: true }).clone();
    const out = b.pow(2).sum();
    b.sin_();
    expect(error(() => out.backward())).toContain("modified by an inplace operation");
  });

  test("layout of gradients, and switches", () => {
    const strides = (enable: boolean) => {
      const p = torch.empty(2, 3, 4).permute([2, 0, 1]).requiresGrad_();
      autograd.enforceGradLayoutPolicy(enable, () =>
        p
          .mul(torch.ones(4, 2, 3))
          .sum()
          .backward(),
      );
      return (p.grad as Tensor).stride();
    };
    expect([strides(true), strides(false)]).toEqual(expected.strides);
    expect(() => graph.setWarnOnAccumulateGradStreamMismatch(1 as never)).toThrow(
      "expected enabled to be true or false",
    );
    graph.setWarnOnAccumulateGradStreamMismatch(true);
    graph.setOverrideStaleCaptureStream(false);
  });
});

test("what a list throws while it is read comes through", () => {
  const list = (tensor: Tensor): unknown =>
    new Proxy([tensor], {
      get(target, name, receiver) {
        if (name === "0") throw new RangeError("no first element");
        return Reflect.get(target, name, receiver) as unknown;
      },
    });
  class Give extends autograd.Function {
    static override forward(_ctx: autograd.FunctionCtx, x: Tensor) {
      return x.mul(2);
    }
    static override backward(_ctx: autograd.FunctionCtx, grad: Tensor) {
      return list(grad);
    }
  }
  const x = torch.ones(2, { requiresGrad: true });
  expect(error(() => (Give.apply(x) as Tensor).sum().backward())).toBe("RangeError: no first element");
  expect(error(() => grad(x.sum(), list(x) as Tensor[]))).toBe("RangeError: no first element");
});
