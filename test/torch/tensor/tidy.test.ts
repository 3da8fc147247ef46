import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import torch, { nn, optim } from "../../../src/index.js";

const made = () => torch.ones(1);

class Holder {
  tensor = made();
}

class Sneaky {
  readonly #hidden = made();
  get hidden() {
    return this.#hidden;
  }
}

describe("tidy keeps the tensors of what it returns", () => {
  const symbol = Symbol("tensor");
  const KINDS: Record<string, () => [result: unknown, ...tensors: torch.Tensor[]]> = {
    "in an array in an object": () => {
      const t = made();
      return [{ list: [[t]] }, t];
    },
    "in a Map, as key and as value": () => {
      const [k, v] = [made(), made()];
      return [new Map([[k, { v }]]), k, v];
    },
    "in an array full of holes": () => {
      const list: unknown[] = [];
      list.length = 2 ** 32 - 1;
      list[5] = made();
      return [list, list[5] as torch.Tensor];
    },
    "in a Set": () => {
      const t = made();
      return [new Set([[t]]), t];
    },
    "in a class of the caller's": () => {
      const holder = new Holder();
      return [holder, holder.tensor];
    },
    "in a subclass of Map, beside its entries": () => {
      class Named extends Map<string, torch.Tensor> {
        extra = made();
      }
      const map = new Named([["a", made()]]);
      return [map, map.extra, map.get("a")!];
    },
    "under a symbol, and in a property that is not enumerable": () => {
      const [a, b] = [made(), made()];
      return [Object.defineProperty({ [symbol]: a }, "b", { value: b }), a, b];
    },
    "behind a getter": () => {
      const t = made();
      return [
        {
          get t() {
            return t;
          },
        },
        t,
      ];
    },
    "beside a getter that throws": () => {
      const t = made();
      return [
        {
          get bad() {
            throw new Error("no");
          },
          t,
        },
        t,
      ];
    },
    "as a property of a function": () => {
      const t = made();
      return [Object.assign(() => 1, { t }), t];
    },
    "in a cycle": () => {
      const t = made();
      const cycle: unknown[] = [t];
      cycle.push({ cycle });
      return [cycle, t];
    },
    "in a null-prototype object of another realm": () => {
      const t = made();
      return [Object.assign(runInNewContext("Object.create(null)") as object, { t }), t];
    },
    "at the end of a long chain": () => {
      const t = made();
      let chain: unknown = t;
      for (let i = 0; i < 100_000; i++) chain = { chain };
      return [chain, t];
    },
    "behind a WeakRef": () => {
      const t = made();
      return [new WeakRef(t), t];
    },
    "as the buffers, settings and submodules of a module": () => {
      class Model extends nn.Module {
        setting = made();
        list = [made()];
        inner = new nn.Module();
      }
      const model = new Model();
      const [buffer, deep] = [made(), made()];
      model.registerBuffer("pos", buffer);
      model.inner.registerBuffer("deep", deep, false);
      return [{ model }, buffer, deep, model.setting, model.list[0]!];
    },
    "as the parameters of an optimizer": () => {
      const linear = new nn.Linear(1, 1);
      const optimizer = new optim.AdamW(linear.parameters(), { lr: 0.1 });
      linear(torch.ones(1, 1)).sum().backward();
      optimizer.step();
      return [optimizer, linear.weight, linear.bias];
    },
  };

  test.each(Object.entries(KINDS).map(([kind, make]) => ({ kind, make })))("$kind", ({ make }) => {
    let tensors: torch.Tensor[] = [];
    let dropped: torch.Tensor | undefined;
    const result = torch.tidy(() => {
      const [value, ...rest] = make();
      tensors = rest;
      dropped = made();
      return value;
    });
    expect(tensors.length).toBeGreaterThan(0);
    expect(tensors.map((tensor) => tensor.isDisposed)).toEqual(tensors.map(() => false));
    expect(dropped!.isDisposed).toBe(true);
    if (result instanceof optim.AdamW) result.step();
  });

  test("and of a returned module the gradients", () => {
    const linear = torch.tidy(() => {
      const module = new nn.Linear(1, 1);
      module(torch.ones(1, 1)).sum().backward();
      return module;
    });
    expect(linear.bias.grad.item()).toBe(1);
  });

  test("but not what is out of sight, nor calls getters of a class or an iterator", () => {
    const sneaky = torch.tidy(() => new Sneaky());
    expect(sneaky.hidden.isDisposed).toBe(true);
    const generator = torch.tidy(() => {
      const t = made();
      return (function* () {
        yield t;
      })();
    });
    expect((generator.next().value as torch.Tensor).isDisposed).toBe(true);
  });

  test("and stops looking when it has found all", () => {
    let looked = 0;
    const counting = new Proxy(
      {},
      {
        ownKeys() {
          looked += 1;
          return [];
        },
      },
    );
    torch.tidy(() => counting);
    const kept = torch.tidy(() => [counting, made()]);
    expect([looked, (kept[1] as torch.Tensor).isDisposed]).toEqual([0, false]);
  });

  test("through nested scopes", () => {
    const map = torch.tidy(() => torch.tidy(() => new Map([["t", made()]])));
    expect(map.get("t")!.isDisposed).toBe(false);
    let inner: Map<string, torch.Tensor> | undefined;
    torch.tidy(() => {
      inner = torch.tidy(() => new Map([["t", made()]]));
    });
    expect(inner!.get("t")!.isDisposed).toBe(true);
  });
});
