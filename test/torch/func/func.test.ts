/** Function transforms: the bits of Python's, transforms of transforms, and its errors. */

import torch, { F, func, nn, type Tensor } from "libtorch-node";
import { beforeAll, describe, expect, test } from "vitest";
import { collectGarbage } from "../../../src/native/collect_garbage.js";
import { bits, noPython, python } from "../../python.js";

const { vmap, grad, gradAndValue, vjp, jvp, jacrev, jacfwd, hessian, functionalCall, stackModuleState, linearize } =
  func;

const SCRIPT = `
from torch.func import vmap, grad, grad_and_value, vjp, jvp, jacrev, jacfwd, hessian, functional_call, stack_module_state, linearize
def tree(v):
    if isinstance(v, torch.Tensor): return bits(v)
    if isinstance(v, dict): return {k: tree(x) for k, x in v.items()}
    if isinstance(v, (tuple, list)): return [tree(x) for x in v]
    return v
def error(run):
    try:
        run()
    except Exception as e:
        return type(e).__name__ + ": " + str(e)
    return None
def data(*shape):
    return torch.randn(*shape, dtype=getattr(torch, args["dtype"]))
torch.manual_seed(5)
x, y, w = data(5, 3), data(5, 3), data(3, 4)
f = lambda a, b: (a * b).sin()
g = lambda a: (a @ w).tanh().sum()
def random():
    torch.manual_seed(1)
    a = vmap(lambda v: v + torch.rand(3), randomness="different")(x)
    b = vmap(lambda v: v + torch.rand(3), randomness="same")(x)
    c = vmap(lambda v: F.dropout(v, 0.5), randomness="different")(x)
    d = vmap(lambda v: v * torch.rand(3), randomness="same", chunk_size=2)(x)
    return [a, b, c, d, torch.rand(2)]
def models():
    torch.manual_seed(2)
    nets = [nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 1)).to(x.dtype) for _ in range(3)]
    params, buffers = stack_module_state(nets)
    base = nets[0]
    call = lambda p, b, v: functional_call(base, (p, b), (v,))
    per_model = vmap(call, in_dims=(0, 0, None))(params, buffers, x)
    loss = lambda p, v: functional_call(base, p, v).pow(2).sum()
    one = {k: v.detach() for k, v in base.named_parameters()}
    return [per_model, vmap(grad(loss), in_dims=(None, 0))(one, x), sorted(params)]
def recorded():
    v = x.clone().requires_grad_()
    out = vmap(grad(lambda a: a.sin().prod()))(v)
    out.sum().backward()
    return [out, v.grad]
result = dict(
  vmap=tree([vmap(f)(x, y), vmap(f, in_dims=(0, None))(x, y[0]), vmap(f, (1, 1), 1)(x, y), vmap(f, chunk_size=2)(x, y),
    vmap(vmap(torch.dot))(x.view(5, 1, 3), y.view(5, 1, 3)), vmap(lambda d: {"s": d["a"] + d["b"], "t": [d["a"]]}, in_dims=({"a": 0, "b": None},))({"a": x, "b": y[0]}),
    vmap(lambda a: (a, 3), out_dims=(0, None))(x), vmap(lambda a: F.conv1d(a.view(1, 1, 3), w[:2, :2].view(1, 2, 2)[:, :1]))(x), vmap(torch.linalg.norm)(x), vmap(lambda a: torch.softmax(a, -1).cumsum(0))(x),
    vmap(lambda a: torch.where(a > 0, a, a * 2))(x), vmap(lambda a, b: torch.stack([a, b]), out_dims=1)(x, y)]),
  grad=tree([grad(g)(x), grad_and_value(g)(x), grad(lambda a, b: f(a, b).sum(), argnums=(1, 0))(x, y), grad(lambda a: (g(a), {"aux": a * 2}), has_aux=True)(x),
    grad(grad(torch.sin))(x[0, 0]), vmap(grad(g))(x), vmap(grad(grad(lambda a: a ** 3)))(x[0]), grad(lambda d: (d["p"] * d["q"]).sum())({"p": x, "q": y}), grad(lambda a: vmap(g)(a).prod())(x)]),
  vjp=tree([vjp(f, x, y)[0], vjp(f, x, y)[1](x), jvp(f, (x, y), (y, x)), jvp(lambda a: (f(a, a), a.shape[0] * a), (x,), (y,), has_aux=True), jvp(lambda a: jvp(torch.sin, (a,), (y,))[1], (x,), (x,)), linearize(torch.sin, x)[1](y), vmap(lambda a, b: jvp(torch.exp, (a,), (b,)))(x, y)]),
  jac=tree([jacrev(torch.sin)(x[0]), jacfwd(torch.sin)(x[0]), jacrev(f, argnums=(0, 1))(x[0], y[0]), jacfwd(f, argnums=1)(x[0], y[0]), jacrev(lambda a: {"o": a.exp(), "p": a.sum()})(x[0]), jacrev(torch.exp, chunk_size=2)(x), jacrev(torch.exp, chunk_size=1)(x[0]),
    jacrev(lambda a: (a * a, a.sum()), has_aux=True)(x[0]), jacfwd(lambda a: (a * a, a.sum()), has_aux=True)(x[0]), hessian(lambda a: (a @ w).tanh().prod())(x[0]), vmap(jacrev(torch.sin))(x), jacrev(jacrev(lambda a: (a ** 3).sum()))(x[0]), vmap(hessian(lambda a: a.sin().sum()))(x)]),
  random=tree(random()), models=tree(models()), recorded=tree(recorded()),
  errors=[error(lambda: vmap(f)(x, y[:2])), error(lambda: vmap(f, in_dims=(0, 5))(x, y)), error(lambda: vmap(lambda: 1)()), error(lambda: vmap(lambda v: v.sum().item())(x)),
    error(lambda: vmap(lambda v: torch.rand(2))(x)), error(lambda: vmap(lambda v: 3)(x)), error(lambda: vmap(f, in_dims=(None, None))(x, y)), error(lambda: grad(lambda a: a)(x)), error(lambda: grad(lambda a: 3)(x)), error(lambda: grad(g, argnums=2)(x)),
    error(lambda: vmap(f, randomness="some")(x, y)), error(lambda: jvp(torch.sin, x, y)), error(lambda: jvp(lambda a: y * 2, (x,), (x,), strict=True)), error(lambda: vjp(lambda a: a > 0, x)), error(lambda: jacrev(torch.sin, chunk_size=0)), error(lambda: jacrev(torch.sin)(x.to(torch.complex64))), error(lambda: stack_module_state([])), error(lambda: vmap(f, in_dims=(0,))(x, y)) is not None, error(lambda: vmap(lambda a: a, out_dims=None)(x))],
)
`;

const tree = (value: unknown): unknown => {
  if (torch.isTensor(value)) return bits(value);
  if (Array.isArray(value)) return value.map(tree);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, tree(one)]));
};

function error(run: () => unknown): string | null {
  try {
    run();
  } catch (e) {
    return `${(e as Error).name}: ${(e as Error).message}`;
  }
  return null;
}

describe.skipIf(noPython).each(["float32", "float64"] as const)("as in Python (%s)", (dtype) => {
  let expected: Record<string, unknown>;
  beforeAll(async () => {
    expected = await python(SCRIPT, { dtype });
  });
  torch.manualSeed(5);
  const data = (...shape: number[]) => torch.randn(shape, { dtype });
  const [x, y, w] = [data(5, 3), data(5, 3), data(3, 4)];
  const [x0, y0] = [x.select(0, 0), y.select(0, 0)];
  const f = (a: Tensor, b: Tensor) => a.mul(b).sin();
  const g = (a: Tensor) => a.matmul(w).tanh().sum();
  const sin = (a: Tensor) => a.sin();
  const exp = (a: Tensor) => a.exp();
  const check = (name: string, found: unknown[]) => {
    const wanted = expected[name] as unknown[];
    expect(found.length).toBe(wanted.length);
    found.forEach((value, i) => {
      expect(tree(value), `${name} ${i}`).toEqual(wanted[i]);
    });
  };

  test("vmap", () => {
    const kernel = w.narrow(0, 0, 2).narrow(1, 0, 2).reshape(1, 2, 2).narrow(1, 0, 1);
    check("vmap", [
      vmap(f)(x, y),
      vmap(f, [0, null])(x, y0),
      vmap(f, [1, 1], 1)(x, y),
      vmap(f, { chunkSize: 2 })(x, y),
      vmap(vmap((a: Tensor, b: Tensor) => a.dot(b)))(x.view(5, 1, 3), y.view(5, 1, 3)),
      vmap((d: { a: Tensor; b: Tensor }) => ({ s: d.a.add(d.b), t: [d.a] }), { inDims: [{ a: 0, b: null }] })({
        a: x,
        b: y0,
      }),
      vmap((a: Tensor) => [a, 3], { outDims: [0, null] })(x),
      vmap((a: Tensor) => F.conv1d(a.view(1, 1, 3), kernel))(x),
      vmap((a: Tensor) => torch.linalg.norm(a))(x),
      vmap((a: Tensor) => a.softmax(-1).cumsum(0))(x),
      vmap((a: Tensor) => torch.where(a.gt(0), a, a.mul(2)))(x),
      vmap((a: Tensor, b: Tensor) => torch.stack([a, b]), { outDims: 1 })(x, y),
    ]);
  });

  test("grad", () => {
    check("grad", [
      grad(g)(x),
      gradAndValue(g)(x),
      grad((a, b) => f(a, b).sum(), [1, 0])(x, y),
      grad((a) => [g(a), { aux: a.mul(2) }], { hasAux: true })(x),
      grad(grad(sin))(x0.select(0, 0)),
      vmap(grad(g))(x),
      vmap(grad(grad((a) => a.pow(3))))(x0),
      grad((d) => d.p.mul(d.q).sum())({ p: x, q: y }),
      grad((a) => vmap(g)(a).prod())(x),
    ]);
  });

  test("vjp and jvp", () => {
    check("vjp", [
      vjp(f, [x, y])[0],
      vjp(f, [x, y])[1](x),
      jvp(f, [x, y], [y, x]),
      jvp((a) => [f(a, a), a.mul(a.shape[0])], [x], [y], { hasAux: true }),
      jvp((a) => jvp(sin, [a], [y])[1], [x], [x]),
      linearize(sin, x)[1](y),
      vmap((a: Tensor, b: Tensor) => jvp(exp, [a], [b]))(x, y),
    ]);
  });

  test("Jacobians", () => {
    check("jac", [
      jacrev(sin)(x0),
      jacfwd(sin)(x0),
      jacrev(f, [0, 1])(x0, y0),
      jacfwd(f, 1)(x0, y0),
      jacrev((a) => ({ o: a.exp(), p: a.sum() }))(x0),
      jacrev(exp, { chunkSize: 2 })(x),
      jacrev(exp, { chunkSize: 1 })(x0),
      jacrev((a) => [a.mul(a), a.sum()], { hasAux: true })(x0),
      jacfwd((a) => [a.mul(a), a.sum()], { hasAux: true })(x0),
      hessian((a) => a.matmul(w).tanh().prod())(x0),
      vmap(jacrev(sin))(x),
      jacrev(jacrev((a) => a.pow(3).sum()))(x0),
      vmap(hessian((a) => a.sin().sum()))(x),
    ]);
  });

  test("random numbers", () => {
    torch.manualSeed(1);
    check("random", [
      vmap((v: Tensor) => v.add(torch.rand(3)), { randomness: "different" })(x),
      vmap((v: Tensor) => v.add(torch.rand(3)), { randomness: "same" })(x),
      vmap((v: Tensor) => F.dropout(v, 0.5), { randomness: "different" })(x),
      vmap((v: Tensor) => v.mul(torch.rand(3)), { randomness: "same", chunkSize: 2 })(x),
      torch.rand(2),
    ]);
  });

  test("modules as functions", () => {
    torch.manualSeed(2);
    const net = () => new nn.Sequential(new nn.Linear(3, 4), new nn.Tanh(), new nn.Linear(4, 1)).to(dtype);
    const nets = [net(), net(), net()] as unknown as nn.Module[];
    const [params, buffers] = stackModuleState(nets);
    const [base] = nets as [nn.Module];
    const before = base.namedParameters().map(([, p]) => p);
    const perModel = vmap(
      (p: Record<string, Tensor>, b: Record<string, Tensor>, v: Tensor) => functionalCall(base, [p, b], [v]),
      {
        inDims: [0, 0, null],
      },
    )(params, buffers, x);
    const one = Object.fromEntries(base.namedParameters().map(([name, p]) => [name, p.detach()]));
    const loss = (p: Record<string, Tensor>, v: Tensor) => functionalCall(base, p, v).pow(2).sum();
    check("models", [perModel, vmap(grad(loss), [null, 0])(one, x), Object.keys(params).sort()]);
    expect(base.namedParameters().every(([, p], i) => p === before[i])).toBe(true);
    expect(() => functionalCall(base, { nothing: x }, [x], null, { strict: true })).toThrow(/nothing/);
    const map = new Map(base.namedParameters().map(([name, param]) => [name, param.mul(0)] as const));
    expect(functionalCall(base, map as never, [x]).tolist()).toEqual(
      functionalCall(base, Object.fromEntries(map), [x]).tolist(),
    );
    expect(() => functionalCall(base, [Object.fromEntries(map), Object.fromEntries(map)], [x])).toThrow(
      /appeared in multiple dictionaries; behavior of functional call is ambiguous/,
    );
    for (const wrong of [5, [5], null]) {
      expect(() => functionalCall(base, wrong as never, [x])).toThrow(/expected parametersAndBuffers to be tensors by/);
    }
  });

  test("are recorded themselves", () => {
    const v = x.clone().requiresGrad_();
    const out = vmap(grad((a) => a.sin().prod()))(v) as Tensor;
    out.sum().backward();
    check("recorded", [out, v.grad]);
  });

  test("errors", () => {
    const found = [
      () => vmap(f)(x, y.narrow(0, 0, 2)),
      () => vmap(f, [0, 5])(x, y),
      () => vmap(() => 1)(),
      () => vmap((v: Tensor) => v.sum().item())(x),
      () => vmap((_v: Tensor) => torch.rand(2))(x),
      () => vmap((_v: Tensor) => 3)(x),
      () => vmap(f, [null, null])(x, y),
      () => grad((a) => a)(x),
      () => grad(() => 3)(x),
      () => grad(g, 2)(x),
      () => vmap(f, { randomness: "some" as "same" })(x, y),
      () => jvp(sin, x as unknown as Tensor[], y as unknown as Tensor[]),
      () => jvp(() => y.mul(2), [x], [x], { strict: true }),
      () => vjp((a) => a.gt(0), [x]),
      () => jacrev(sin, { chunkSize: 0 }),
      () => jacrev(sin)(x.to("complex64")),
      () => stackModuleState([]),
      () => vmap(f, [0])(x, y),
      () => vmap((a: Tensor) => a, { outDims: null })(x),
    ].map(error);
    // Names of types and of functions are JavaScript's.
    const plain = (text: unknown) =>
      String(text)
        .replaceAll(/<class '(\w+\.)*(\w+)'>/g, "$2")
        .replaceAll(/\bint\b|\bnumber\b/g, "int")
        .replaceAll(/<lambda>|\bf\b/g, "fn")
        .replaceAll(/\((\d), (\w+)\)/g, "[$1,$2]")
        .replaceAll("None", "null")
        .replaceAll(/got: Tensor/g, "got Tensor");
    const wanted = expected.errors as unknown[];
    found.forEach((text, i) => {
      // Structures are shown in another way; and what reads an element reads it itself.
      if (i === 17 || i === 3) expect(text).not.toBe(null);
      else expect(plain(text).slice(0, 60), `error ${i}`).toBe(plain(wanted[i]).slice(0, 60));
    });
  });
});

test("the elements of what is differentiated can be read inside, as in Python", () => {
  const x = torch.tensor([1, 2]);
  const seen: unknown[] = [];
  const read = (y: torch.Tensor): torch.Tensor => {
    seen.push(y.tolist(), y.detach().tolist());
    return y.square().sum();
  };
  torch.func.grad(read)(x);
  torch.func.hessian(read)(x);
  torch.func.jvp(read, [x], [x]);
  expect(seen).toEqual(Array.from({ length: 6 }, () => [1, 2]));
});

test("an exception inside leaves no level behind", () => {
  const fails = (_x: Tensor): Tensor => {
    throw new RangeError("mine");
  };
  for (const run of [
    () => vmap(fails)(torch.ones(2)),
    () => grad(fails)(torch.ones(2)),
    () => jvp(fails, [torch.ones(2)], [torch.ones(2)]),
  ]) {
    expect(run).toThrow(RangeError);
  }
  expect(torch.ones(2).add(1).tolist()).toEqual([2, 2]);
  expect(torch.ones(2, { requiresGrad: true }).mul(2).requiresGrad).toBe(true);
});

test("thousands of steps leave nothing behind", () => {
  const x = torch.ones(8, 4);
  const step = () => vmap(grad((a) => a.sin().sum()))(x) as Tensor;
  const settle = () => {
    for (let i = 0; i < 3; i++) {
      collectGarbage();
      torch.ones(1);
    }
    return torch.memoryStats().tensors;
  };
  for (let i = 0; i < 200; i++) step();
  const before = settle();
  for (let i = 0; i < 1000; i++) step();
  expect(settle() - before).toBeLessThan(100);
});

test("a worker that is ended in forward mode does not take it along", async () => {
  const { Worker } = await import("node:worker_threads");
  const url = new URL("../../../dist/index.js", import.meta.url).href;
  const worker = new Worker(
    `const { parentPort } = require("node:worker_threads");
    import(${JSON.stringify(url)}).then(({ default: torch }) => {
      torch.autograd.forwardAd.enterDualLevel();
      torch.autograd.setDetectAnomaly(true);
      parentPort.postMessage("in it");
    });
    setInterval(() => {}, 1000);`,
    { eval: true },
  );
  await new Promise((resolve) => worker.once("message", resolve));
  const derivative = () => jvp((x: Tensor) => x.mul(x), [torch.ones(2)], [torch.ones(2)])[1] as Tensor;
  expect(derivative().tolist()).toEqual([2, 2]);
  await worker.terminate();
  expect(derivative().tolist()).toEqual([2, 2]);
  expect(torch.autograd.isAnomalyEnabled()).toBe(false);
});
