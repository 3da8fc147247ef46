/** What happens inside of functionalize(), beside Python: elements, optimizers, and what it refuses. */

import torch, { nn, optim, type Tensor } from "libtorch-node";
import { beforeAll, describe, expect, test } from "vitest";
import { type Bits, bits, noPython, python } from "../../python.js";

const SCRIPT = `
from torch.func import functionalize, vmap, grad
x = torch.arange(3.) + 1
def inside(make):
    p = torch.ones(3, requires_grad=True); p.grad = torch.arange(3.)
    o = make([p])
    def f(y):
        o.step()
        return y * 2
    return [bits(functionalize(f)(x)), bits(p.detach())]
def own(make):
    def f(y):
        p = torch.nn.Parameter(y)
        p.grad = torch.arange(3.)
        make([p]).step()
        return p.detach()
    return bits(functionalize(f)(x.clone()))
def error(run):
    try: run()
    except Exception as e: return type(e).__name__ + ": " + str(e)
makes = [lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9), lambda p: torch.optim.Adam(p, lr=0.1),
         lambda p: torch.optim.AdamW(p, lr=0.1, foreach=True), lambda p: torch.optim.RMSprop(p, lr=0.1)]
result = {
    "items": [functionalize(lambda y: y.sum().item())(x), functionalize(lambda y: (y[1:].sum() + 1).item())(x),
              bits(functionalize(lambda y: y * y.add_(1)[0].item())(x.clone()))],
    "inside": [inside(make) for make in makes],
    "own": [own(make) for make in makes],
    "refused": [error(lambda: functionalize(lambda y: y.clone().requires_grad_())(x)),
                error(lambda: vmap(lambda y: y.clone().requires_grad_())(x)),
                error(lambda: grad(lambda y: y.clone().requires_grad_().sum())(x))],
}
`;

interface Expected {
  items: [number, number, Bits];
  inside: [Bits, Bits][];
  own: Bits[];
  refused: string[];
}

const { functionalize, vmap, grad } = torch.func;
const makes: ((params: Tensor[]) => { step(): unknown })[] = [
  (p) => new optim.SGD(p, { lr: 0.1, momentum: 0.9 }),
  (p) => new optim.Adam(p, { lr: 0.1 }),
  (p) => new optim.AdamW(p, { lr: 0.1, foreach: true }),
  (p) => new optim.RMSprop(p, { lr: 0.1 }),
];
const given = () => torch.arange(3, { dtype: "float32" }).add(1);
const slope = () => torch.arange(3, { dtype: "float32" });

function error(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (caught) {
    return `${(caught as Error).name}: ${(caught as Error).message}`;
  }
}

describe.skipIf(noPython !== undefined)("inside of functionalize()", () => {
  let expected: Expected;
  beforeAll(async () => {
    expected = await python<Expected>(SCRIPT);
  });

  test("an element is read", () => {
    expect([
      functionalize((y: Tensor) => y.sum().item())(given()),
      functionalize((y: Tensor) => y.at("1:").sum().add(1).item())(given()),
      bits(functionalize((y: Tensor) => y.mul(y.add_(1).at(0).item()))(given())),
    ]).toEqual(expected.items);
  });

  test("an optimizer steps", () => {
    const inside = makes.map((make) => {
      const p = torch.ones(3, { requiresGrad: true });
      p.grad = slope();
      const optimizer = make([p]);
      const result = functionalize((y: Tensor) => {
        optimizer.step();
        return y.mul(2);
      })(given());
      return [bits(result), bits(p.detach())];
    });
    const own = makes.map((make) =>
      bits(
        functionalize((y: Tensor) => {
          const p = new nn.Parameter(y);
          p.grad = slope();
          make([p]).step();
          return p.detach();
        })(given()),
      ),
    );
    expect({ inside, own }).toEqual({ inside: expected.inside, own: expected.own });
  });

  test("requiresGrad_() is refused, as in every transform", () => {
    const found = [
      error(() => functionalize((y: Tensor) => y.clone().requiresGrad_())(given())),
      error(() => vmap((y: Tensor) => y.clone().requiresGrad_())(given())),
      error(() => grad((y: Tensor) => y.clone().requiresGrad_().sum())(given())),
    ];
    expect(found).toEqual(expected.refused);
  });

  test("what a first step asks of libtorch is no part of a transform or of a mode", () => {
    const p = torch.ones(3, { requiresGrad: true });
    p.grad = slope();
    new optim.Adam([p], { lr: 0.1 }).step();
    expect(torch.dropout(torch.ones(8), 0.5, true).shape).toEqual([8]);
  });
});

// Memory of a functional tensor cannot be written to: the process ended here.
test("tensors are made of numbers and typed arrays", () => {
  const results = functionalize((y: Tensor) => [
    torch.tensor([1, 2, 3]).add(y),
    torch.tensor(new Float32Array([1, 2, 3])).add_(y),
    torch.fromNumpy(new Float32Array([1, 2, 3])).add(y),
    torch
      .tensor([[1, 2, 3]], { dtype: "int32" })
      .add(y)
      .at(0),
  ])(torch.ones(3)) as Tensor[];
  expect(results.map((result) => result.tolist())).toEqual(results.map(() => [2, 3, 4]));
  expect(error(() => functionalize((y: Tensor) => y.toTypedArray())(torch.ones(3)))).toMatch(/memory is not allocated/);
  const setState = (y: Tensor) => torch.random.setRngState(y.to("uint8"));
  expect(error(() => functionalize(setState)(torch.random.getRngState()))).toMatch(/^RuntimeError: /);
});

test("layers that are computed as one fall apart", () => {
  const layer = new nn.TransformerEncoderLayer(8, 2, { batchFirst: true, dropout: 0 });
  const source = torch.rand(2, 4, 8);
  const inside = functionalize((y: Tensor) => layer(source).add(y))(torch.zeros(1));
  expect(inside.tolist()).toEqual(layer(source).tolist());
});
