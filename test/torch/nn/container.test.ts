import { describe, expect, expectTypeOf, test } from "vitest";
import { IndexError, KeyError, RuntimeError, TypeError } from "../../../src/python/exceptions.js";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import type { Tensor } from "../../../src/torch/tensor.js";

const names = (module: nn.Module) => module.namedChildren().map(([name, child]) => `${name}:${child.constructor.name}`);

describe("Sequential", () => {
  test("is indexed, changed and sliced like a list", () => {
    const net = new nn.Sequential(new nn.ReLU(), new nn.Tanh());
    expect(net.length).toBe(2);
    expect(net[0]).toBeInstanceOf(nn.ReLU);
    expect(net.at(-1)).toBeInstanceOf(nn.Tanh);
    net.append(new nn.Sigmoid()).insert(1, new nn.GELU());
    expect(names(net)).toEqual(["0:ReLU", "1:GELU", "2:Tanh", "3:Sigmoid"]);
    expect(net.pop(0)).toBeInstanceOf(nn.ReLU);
    expect(names(net)).toEqual(["0:GELU", "1:Tanh", "2:Sigmoid"]);
    net[1] = new nn.ReLU();
    expect(names(net)).toEqual(["0:GELU", "1:ReLU", "2:Sigmoid"]);
    expect(names(net.slice(1))).toEqual(["1:ReLU", "2:Sigmoid"]);
    expect(() => net.at(3)).toThrow(new IndexError("index 3 is out of range"));
    expect(() => net.at(Number.NaN)).toThrow(IndexError);
    expect(() => net.append({} as nn.Module)).toThrow(new TypeError("Object is not a Module subclass"));
  });

  test("takes names, from an object or a map", () => {
    const net = new nn.Sequential({ hiddenLayer: new nn.Linear(2, 3), out: new nn.Linear(3, 1) });
    expect(names(net)).toEqual(["hidden_layer:Linear", "out:Linear"]);
    expect(net(aten.ones([4, 2])).shape).toEqual([4, 1]);
    expect(names(new nn.Sequential(new Map([["a", new nn.ReLU()]])))).toEqual(["a:ReLU"]);
    expect(() => new nn.Sequential({ train: new nn.ReLU() })).toThrow(new KeyError("attribute 'train' already exists"));
  });

  test("runs its modules in the order of the map, whatever their names", () => {
    class Sub extends nn.Module {
      override forward(x: Tensor): Tensor {
        return x.sub(3);
      }
    }
    const named: [string, nn.Module][] = [
      ["pre", new nn.Identity()],
      ["1", new nn.ReLU()],
      ["0", new Sub()],
    ];
    for (const net of [new nn.Sequential(new Map(named)), new nn.Sequential(new Map(named)).clone()]) {
      expect(names(net)).toEqual(["pre:Identity", "1:ReLU", "0:Sub"]);
      expect(net(aten.ones([])).item()).toBe(-2);
      expect(net.at(2)).toBeInstanceOf(Sub);
      expect(names(net.slice(1))).toEqual(["1:ReLU", "0:Sub"]);
      expect(String(net)).toMatch(/pre.*\n.*\(1\).*\n.*\(0\)/);
    }
    expect(() => new nn.Sequential(Object.fromEntries(named))).toThrow('whole numbers, such as "0", before all others');
    expect(names(new nn.Sequential({ "7": new nn.ReLU() }))).toEqual(["7:ReLU"]);
    expect(names(new nn.Sequential({ "01": new nn.ReLU(), "-1": new nn.Tanh() }))).toEqual(["01:ReLU", "-1:Tanh"]);
  });

  test("without modules gives back its input", () => {
    const x = aten.ones([1]);
    expect(new nn.Sequential()(x) === x).toBe(true);
  });
});

describe("ModuleList", () => {
  test("keeps the type of its modules", () => {
    const list = new nn.ModuleList([new nn.Linear(1, 2), new nn.Linear(2, 3)]);
    expectTypeOf(list).toEqualTypeOf<nn.ModuleList<nn.Linear>>();
    expectTypeOf(list.at(0)).toEqualTypeOf<nn.Linear>();
    expect([...list].map((layer) => layer.outFeatures)).toEqual([2, 3]);
    expect(list.slice(1).length).toBe(1);
  });

  test("is extended, and has no forward", () => {
    const list = new nn.ModuleList<nn.Module>().extend([new nn.ReLU()]);
    expect(names(list)).toEqual(["0:ReLU"]);
    expect(() => list()).toThrow('Module [ModuleList] is missing the required "forward" function');
    expect(() => list.extend(5 as never)).toThrow(
      new TypeError("ModuleList.extend should be called with an iterable, but got number"),
    );
    expect(list.extend(list).length).toBe(2);
  });
});

describe("ModuleDict", () => {
  test("holds modules under any keys, in the order of insertion", () => {
    const dict = new nn.ModuleDict<nn.Module>({ train: new nn.ReLU(), someKey: new nn.Tanh() });
    dict.set("3", new nn.GELU()).set("1", new nn.GELU());
    expect(names(dict)).toEqual(["train:ReLU", "someKey:Tanh", "3:GELU", "1:GELU"]);
    expect([...dict.keys()]).toEqual(["train", "someKey", "3", "1"]);
    expect(dict.get("train")).toBeInstanceOf(nn.ReLU);
    expect([dict.has("x"), dict.size, dict.delete("3"), dict.size]).toEqual([false, 4, true, 3]);
    expect(() => dict.get("x")).toThrow("ModuleDict has no key 'x'; its keys are: train, someKey, 1");
    expect(() => dict.set("a.b", new nn.ReLU())).toThrow(
      new KeyError('ModuleDict: a name can\'t contain ".", got: a.b'),
    );
    expect(() => dict.set("a", {} as nn.Module)).toThrow(new TypeError("Object is not a Module subclass"));
    expect(dict.pop("1")).toBeInstanceOf(nn.GELU);
    dict.clear();
    expect(dict.children()).toEqual([]);
  });
});

describe("ParameterList and ParameterDict", () => {
  test("make parameters of tensors", () => {
    const list = new nn.ParameterList([aten.ones([2])]).append(aten.zeros([3]));
    expect(list.length).toBe(2);
    expect(list[0]).toBeInstanceOf(nn.Parameter);
    expect(list.at(-1).shape).toEqual([3]);
    expect(Object.keys(list.stateDict())).toEqual(["0", "1"]);
    const dict = new nn.ParameterDict({ b: aten.ones([2]) });
    dict.set("aB", aten.ones([1]));
    expect(Object.keys(dict.stateDict())).toEqual(["b", "aB"]);
    expect(() => list()).toThrow(new RuntimeError("ParameterList should not be called."));
    expect(() => list.append(3 as never)).toThrow(new TypeError("ParameterList: expected a Tensor, got 3"));
  });

  test("keep their parameters when they move to another kind of device", () => {
    const dict = new nn.ParameterDict({ a: aten.ones([2]) }).to("meta");
    expect(dict.get("a").device.type).toBe("meta");
    expect(dict.parameters()).toHaveLength(1);
  });
});

describe("keys are data", () => {
  const ODD = ["__proto__", "constructor", "toString", "hasOwnProperty", "2", "1", "size", "then", "\u{1F600}"];

  test("in a ParameterDict: each comes back from the state, and goes into another", () => {
    const make = (value: number) =>
      new nn.ParameterDict(ODD.map((key): [string, Tensor] => [key, aten.full([1], value, { dtype: "float32" })]));
    const dict = make(1);
    const expected = [...ODD].sort();
    expect(dict.namedParameters().map(([name]) => name)).toEqual(ODD);
    expect(Object.keys(dict.stateDict()).sort()).toEqual(expected);
    const other = make(2);
    expect(String(other.loadStateDict(dict.stateDict()))).toBe("<All keys matched successfully>");
    for (const key of ODD) {
      expect(other.get(key).item()).toBe(1);
      expect(other.getParameter(key)).toBe(other.get(key));
      expect(other.clone().get(key).item()).toBe(1);
      expect(other.pop(key).item()).toBe(1);
      expect(other.has(key)).toBe(false);
    }
    expect(Object.keys(other.stateDict())).toEqual([]);
  });

  test("in a ModuleDict: each is found by its path", () => {
    const dict = new nn.ModuleDict(ODD.map((key): [string, nn.Module] => [key, new nn.Linear(1, 1, false)]));
    expect(dict.namedChildren().map(([name]) => name)).toEqual(ODD);
    expect(dict.parameters()).toHaveLength(ODD.length);
    expect(Object.keys(dict.stateDict())).toHaveLength(ODD.length);
    for (const key of ODD) expect(dict.getSubmodule(key)).toBe(dict.get(key));
    dict.loadStateDict(dict.stateDict());
  });

  test("but not twice the same in one state dict", () => {
    class Named extends nn.ParameterDict {
      ownScale = new nn.Parameter(aten.ones([1]));
    }
    const dict = new Named({ other: aten.ones([1]) });
    expect(() => dict.set("own_scale", aten.ones([1]))).toThrow(
      new KeyError(
        "'ownScale' and 'get(\"own_scale\")' of one module are both 'own_scale' in its state dict, which can hold one of " +
          "them; rename one of the two",
      ),
    );
    dict.set("other", aten.zeros([1])).delete("other");
    dict.registerParameter("other", new nn.Parameter(aten.ones([1])));
    expect(() => dict.set("other", aten.ones([1]))).toThrow(KeyError);
    dict.clear();
    expect(Object.keys(dict.stateDict())).toEqual(["own_scale", "other"]);
  });
});
