import { inspect } from "node:util";
import { describe, expect, expectTypeOf, test } from "vitest";
import {
  AttributeError,
  KeyError,
  NotImplementedError,
  TypeError,
  ValueError,
} from "../../../src/python/exceptions.js";
import { noGrad } from "../../../src/torch/autograd/index.js";
import * as nn from "../../../src/torch/nn/index.js";
import { aten } from "../../../src/torch/ops/index.js";
import { manualSeed } from "../../../src/torch/random.js";
import { Tensor } from "../../../src/torch/tensor.js";

class Net extends nn.Module {
  hidden = new nn.Linear(3, 4);
  act = new nn.Tanh();
  outHead = new nn.Linear(4, 2);

  override forward(x: Tensor): Tensor {
    return this.outHead(this.act(this.hidden(x)));
  }
}

describe("a module is called like a function", () => {
  test("and gives what forward gives", () => {
    const net = new Net();
    const x = aten.randn([5, 3]);
    expect(net(x).tolist()).toEqual(net.forward(x).tolist());
  });

  test("and its arguments and result have the types of its forward", () => {
    const net = new Net();
    expectTypeOf<Parameters<typeof net>>().toEqualTypeOf<[x: Tensor]>();
    expectTypeOf<ReturnType<typeof net>>().toEqualTypeOf<Tensor>();
    expectTypeOf(net.hidden).toBeCallableWith(aten.ones([1, 3]));
    // @ts-expect-error a Linear takes a tensor
    expect(() => net.hidden("text")).toThrow("linear(): argument 'input' (position 1) must be Tensor, not str");
  });

  test("is an instance of its class and of Module, and not of Function", () => {
    const net = new Net();
    expect(net).toBeInstanceOf(Net);
    expect(net).toBeInstanceOf(nn.Module);
    expect(net).not.toBeInstanceOf(Function);
    expect(typeof net).toBe("function");
  });

  test("without a forward it says which module lacks one", () => {
    class Empty extends nn.Module {}
    expect(() => new Empty()()).toThrow(
      new NotImplementedError('Module [Empty] is missing the required "forward" function'),
    );
  });

  test("properties called name and length are its own", () => {
    class Named extends nn.Module {
      constructor() {
        super();
        Object.assign(this, { name: "first", length: 7 });
      }
    }
    const module = new Named();
    expect([module.name, module.length]).toEqual(["first", 7]);
  });

  test("a class that keeps private fields works", () => {
    class Counter extends nn.Module {
      #calls = 0;
      override forward(): number {
        return ++this.#calls;
      }
    }
    const counter = new Counter();
    counter();
    expect(counter()).toBe(2);
  });
});

describe("the structure of a module", () => {
  test("is found in the order of its properties, names in Python's spelling", () => {
    const net = new Net();
    expect(net.namedParameters().map(([name]) => name)).toEqual([
      "hidden.weight",
      "hidden.bias",
      "out_head.weight",
      "out_head.bias",
    ]);
    expect(net.namedChildren().map(([name]) => name)).toEqual(["hidden", "act", "out_head"]);
    expect(net.parameters(false)).toEqual([]);
    expect(net.namedParameters("model").map(([name]) => name)[2]).toBe("model.out_head.weight");
    expect(net.modules()).toEqual([net, net.hidden, net.act, net.outHead]);
  });

  test("lists a module or parameter that occurs twice once, unless asked otherwise", () => {
    const layer = new nn.Linear(2, 2);
    const net = new nn.Sequential(layer, new nn.ReLU(), layer);
    expect(net.parameters()).toHaveLength(2);
    expect(net.namedParameters({ removeDuplicate: false }).map(([name]) => name)).toEqual([
      "0.weight",
      "0.bias",
      "2.weight",
      "2.bias",
    ]);
    expect(net.modules()).toHaveLength(3);
    expect(Object.keys(net.stateDict())).toHaveLength(4);
    const [one, other] = [new nn.Linear(2, 2), new nn.Linear(2, 2)];
    one.weight = other.weight;
    expect(new nn.Sequential(one, other).namedParameters().map(([name]) => name)).toEqual([
      "0.weight",
      "0.bias",
      "1.bias",
    ]);
  });

  test("is reached by path in either spelling", () => {
    const net = new Net();
    expect(net.getSubmodule("out_head")).toBe(net.outHead);
    expect(net.getSubmodule("outHead")).toBe(net.outHead);
    expect(net.getSubmodule("")).toBe(net);
    expect(net.getParameter("out_head.weight")).toBe(net.outHead.weight);
    expect(() => net.getSubmodule("tail.weight")).toThrow(new AttributeError("Net has no attribute `tail`"));
    expect(() => net.getSubmodule("out_head.weight")).toThrow(new AttributeError("`weight` is not an nn.Module"));
    expect(() => net.getParameter("out_head")).toThrow(new AttributeError("`out_head` is not an nn.Parameter"));
    expect(() => net.getBuffer("out_head.weight")).toThrow(new AttributeError("`weight` is not a buffer"));
  });

  test("refuses names that cannot be", () => {
    const net = new Net();
    const parameter = new nn.Parameter(aten.ones([1]));
    expect(() => net.registerParameter("a.b", parameter)).toThrow(new KeyError('parameter name can\'t contain "."'));
    expect(() => net.registerParameter("", parameter)).toThrow(
      new KeyError('parameter name can\'t be empty string ""'),
    );
    expect(() => net.registerParameter("train", parameter)).toThrow(new KeyError("attribute 'train' already exists"));
    expect(() => net.registerModule("forward", new nn.ReLU())).toThrow(
      new KeyError("attribute 'forward' already exists"),
    );
    expect(() => net.registerParameter("p", aten.ones([1]) as nn.Parameter)).toThrow(
      new TypeError("cannot assign 'torch.FloatTensor' object to parameter 'p' (torch.nn.Parameter or None required)"),
    );
    expect(() => net.registerModule("m", {} as nn.Module)).toThrow(new TypeError("Object is not a Module subclass"));
    net.registerParameter("ownScale", parameter);
    expect(net.namedParameters().map(([name]) => name)[0]).toBe("own_scale");
    expect(net.stateDict().own_scale!.isSame(parameter)).toBe(false);
    expect(net.stateDict({ keepVars: true }).own_scale).toBe(parameter);
  });
});

describe("a buffer", () => {
  class WithBuffer extends nn.Module {
    declare runningMean: Tensor | null;
    declare cache: Tensor;
    constructor() {
      super();
      this.registerBuffer("runningMean", aten.zeros([2]));
      this.registerBuffer("cache", aten.ones([2]), false);
    }
  }

  test("is a property, part of the state unless it is not persistent, and no parameter", () => {
    const module = new WithBuffer();
    expect(module.runningMean!.tolist()).toEqual([0, 0]);
    expect(Object.keys(module.stateDict())).toEqual(["running_mean"]);
    expect(module.namedBuffers().map(([name]) => name)).toEqual(["running_mean", "cache"]);
    expect(module.parameters()).toEqual([]);
  });

  test("stays a buffer when another tensor is assigned", () => {
    const module = new WithBuffer();
    module.runningMean = aten.ones([3]);
    expect(module.getBuffer("running_mean").tolist()).toEqual([1, 1, 1]);
    module.runningMean = null;
    expect(module.buffers()).toHaveLength(1);
    expect(() => {
      module.cache = 3 as unknown as Tensor;
    }).toThrow(
      new TypeError("cannot assign 'number' as buffer 'cache' (torch.nn.Buffer, torch.Tensor or None expected)"),
    );
  });

  test("gives way to a parameter", () => {
    const module = new WithBuffer();
    module.runningMean = new nn.Parameter(aten.ones([2]));
    expect(module.namedParameters().map(([name]) => name)).toEqual(["running_mean"]);
    expect(module.namedBuffers().map(([name]) => name)).toEqual(["cache"]);
  });

  test("moves with its module and is copied with it", () => {
    const module = new WithBuffer().double();
    expect(module.cache.dtype.name).toBe("float64");
    const copied = module.clone();
    copied.runningMean!.fill_(5);
    expect(module.runningMean!.tolist()).toEqual([0, 0]);
    copied.cache = aten.zeros([1]);
    expect(module.cache.shape).toEqual([2]);
  });
});

describe("a name that stands for a parameter, buffer or module", () => {
  test("takes no plain tensor, from the first moment and wherever the assignment comes from", () => {
    class Scaled extends nn.Module {
      scale: Tensor = new nn.Parameter(aten.ones([1]));
    }
    const tensor = aten.ones([1]);
    const message = "cannot assign 'torch.FloatTensor' as parameter 'scale' (torch.nn.Parameter or None expected)";
    for (const assign of [
      (m: Scaled) => {
        m.scale = tensor;
      },
      (m: Scaled) => Object.assign(m, { scale: tensor }),
      (m: Scaled) => Object.defineProperty(m, "scale", { value: tensor }),
      (m: Scaled) => Object.defineProperty(m, "scale", { value: tensor, enumerable: false }),
      (m: Scaled) => Reflect.set(m, "scale", tensor),
    ]) {
      const m = new Scaled();
      expect(() => assign(m)).toThrow(new TypeError(message));
      expect(m.parameters()[0]).toBe(m.scale);
    }
    expect(() => Object.defineProperty(new Scaled(), "scale", { get: () => tensor })).toThrow(
      new TypeError("cannot assign 'Function' as parameter 'scale' (torch.nn.Parameter or None expected)"),
    );
  });

  test("is not lost by a subclass that declares the field again", () => {
    class Base extends nn.Module {
      layer: nn.Module | undefined = new nn.Linear(1, 1);
    }
    class Narrower extends Base {
      // @ts-expect-error TypeScript warns of it, JavaScript does not
      override layer: undefined;
    }
    expect(() => new Narrower()).toThrow(
      /^cannot assign 'undefined' as child module 'layer' .*write `declare` before it/,
    );
    class Other extends Base {
      override layer = new nn.Bilinear(1, 1, 1);
    }
    expect(new Other().children()).toEqual([expect.any(nn.Bilinear)]);
  });

  test("keeps the place of its field, and a module frozen by the caller stays as it is", () => {
    class Declared extends nn.Module {
      first: nn.Linear;
      second: nn.Linear | null = null;
      third = new nn.Linear(1, 1, false);
      constructor() {
        super();
        this.second = new nn.Linear(1, 1, false);
        this.first = new nn.Linear(1, 1, false);
      }
    }
    const m = Object.freeze(new Declared());
    const names = ["first.weight", "second.weight", "third.weight"];
    expect(Object.keys(m.stateDict())).toEqual(names);
    expect(() => {
      (m as Declared).first = new nn.Linear(2, 2);
    }).toThrow(globalThis.TypeError);
    expect(() => Reflect.deleteProperty(m, "third")).not.toThrow();
    expect(Object.keys(m.stateDict())).toEqual(names);
    expect(Object.keys(m.clone().stateDict())).toEqual(names);
  });

  test("that is deleted is gone from the state", () => {
    const m = new nn.Module();
    m.registerBuffer("mean", aten.ones([1]));
    Reflect.deleteProperty(m, "mean");
    expect([m.buffers(), Object.keys(m.stateDict())]).toEqual([[], []]);
    m.registerParameter("mean", new nn.Parameter(aten.ones([1])));
    expect(Object.keys(m.stateDict())).toEqual(["mean"]);
  });

  test.each([["itself"], ["a copy"]])("that is deleted is missed by what needs it: %s", (which) => {
    const layer = new nn.Linear(2, 2);
    Reflect.deleteProperty(layer, "bias");
    const m = which === "a copy" ? layer.clone() : layer;
    const missing = new AttributeError("'Linear' object has no attribute 'bias'");
    expect(() => m(aten.ones([2]))).toThrow(missing);
    expect(() => m.bias).toThrow(missing);
    expect(["bias" in m, Object.keys(m).includes("bias"), Object.keys(m.stateDict())]).toEqual([
      false,
      false,
      ["weight"],
    ]);
    m.bias = new nn.Parameter(aten.zeros([2]));
    expect([m(aten.ones([2])).shape, "bias" in m]).toEqual([[2], true]);
  });

  const parameter = () => new nn.Parameter(aten.ones([1]));
  test.each<[string, (m: nn.Module) => unknown, (m: nn.Module) => unknown]>([
    [
      "two parameters",
      (m) => Object.assign(m, { fooBar: parameter() }),
      (m) => Object.assign(m, { foo_bar: parameter() }),
    ],
    [
      "two buffers",
      (m) => m.registerBuffer("fooBar", aten.ones([1])),
      (m) => m.registerBuffer("foo_bar", aten.ones([1])),
    ],
    [
      "a buffer and a parameter",
      (m) => m.registerBuffer("fooBar", null),
      (m) => m.registerParameter("foo_bar", parameter()),
    ],
    [
      "a parameter and a module",
      (m) => m.registerParameter("fooBar", null),
      (m) => m.registerModule("foo_bar", new nn.ReLU()),
    ],
  ])("cannot be spelled alike in the state dict twice: %s", (_, first, second) => {
    const m = new nn.Module();
    first(m);
    const before = m.namedParameters().length;
    expect(() => second(m)).toThrow(
      new KeyError(
        "'fooBar' and 'foo_bar' of one module are both 'foo_bar' in its state dict, which can hold one of them; rename one " +
          "of the two",
      ),
    );
    expect([m.namedParameters().length, "foo_bar" in m]).toEqual([before, false]);
    Reflect.deleteProperty(m, "fooBar");
    second(m);
    expect("foo_bar" in m).toBe(true);
  });

  test("may be spelled like a setting", () => {
    class Both extends nn.Module {
      fooBar = 3;
      foo_bar = parameter();
    }
    expect(Object.keys(new Both().stateDict())).toEqual(["foo_bar"]);
  });

  test("that JavaScript has already is not taken for a member", () => {
    const m = new Net();
    for (const name of ["constructor", "toString", "__proto__", "hasOwnProperty", "prototype"]) {
      expect(() => m.getSubmodule(name)).toThrow(AttributeError);
      expect(() => m.getParameter(name)).toThrow(AttributeError);
      expect(() => m.getBuffer(name)).toThrow(AttributeError);
    }
    expect(() => m.registerBuffer("__proto__", aten.ones([1]))).toThrow(KeyError);
  });
});

describe("arguments that mean nothing are errors", () => {
  const tensor = aten.ones([2, 2]);
  // What JavaScript and `any` let through; TypeScript flags it where types are known.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const cases: Record<string, (m: any, lib: any) => unknown> = {
    "parameters('no')": (m) => m.parameters("no"),
    "buffers(true, 5)": (m) => m.buffers(true, 5),
    "namedParameters({ recurse: 'no' })": (m) => m.namedParameters({ recurse: "no" }),
    "namedModules({ recurse: true })": (m) => m.namedModules({ recurse: true }),
    "children(1)": (m) => m.children(1),
    "train(true, 5)": (m) => m.train(true, 5),
    "eval(false)": (m) => m.eval(false),
    "clone(true)": (m) => m.clone(true),
    "requiresGrad_({ requiresGrad: false })": (m) => m.requiresGrad_({ requiresGrad: false }),
    "requiresGrad_(false, 5)": (m) => m.requiresGrad_(false, 5),
    "stateDict({}, 5)": (m) => m.stateDict({}, 5),
    "stateDict({ keepVars: 1 })": (m) => m.stateDict({ keepVars: 1 }),
    "loadStateDict(s, { strict: 0 })": (m) => m.loadStateDict(m.stateDict(), { strict: 0 }),
    "loadStateDict(s, true, false, 5)": (m) => m.loadStateDict(m.stateDict(), true, false, 5),
    "zeroGrad({}, 5)": (m) => m.zeroGrad({}, 5),
    "zeroGrad({ set_to_none: true })": (m) => m.zeroGrad({ set_to_none: true }),
    "to('cpu', {}, 5)": (m) => m.to("cpu", {}, 5),
    "cpu(5)": (m) => m.cpu(5),
    "float(5)": (m) => m.float(5),
    "type('float64', 5)": (m) => m.type("float64", 5),
    "registerBuffer(n, t, { persist: false })": (m) => m.registerBuffer("x", tensor, { persist: false }),
    "registerBuffer(n, t, 'no')": (m) => m.registerBuffer("x", tensor, "no"),
    "registerParameter(n, p, true)": (m) => m.registerParameter("x", null, true),
    "registerForwardHook(f, {}, 5)": (m) => m.registerForwardHook(() => undefined, {}, 5),
    "new Tanh(5)": (_, lib) => new lib.Tanh(5),
    "new Module(5)": (_, lib) => new lib.Module(5),
    "new Parameter(t, true, 5)": (_, lib) => new lib.Parameter(tensor, true, 5),
    "new Parameter(t, { requires_grad: false })": (_, lib) => new lib.Parameter(tensor, { requires_grad: false }),
    "new ModuleList([], 5)": (_, lib) => new lib.ModuleList([], 5),
    "new ModuleDict({}, 5)": (_, lib) => new lib.ModuleDict({}, 5),
    "new ParameterList([], 5)": (_, lib) => new lib.ParameterList([], 5),
    "new ParameterDict({}, 5)": (_, lib) => new lib.ParameterDict({}, 5),
    "append(m, m)": (m, lib) => new lib.ModuleList().append(m, m),
    "set(k, m, m)": (m, lib) => new lib.ModuleDict().set("a", m, m),
    "update({}, 5)": (_, lib) => new lib.ModuleDict().update({}, 5),
    "init.ones_(t, 5)": (_, lib) => lib.init.ones_(tensor, 5),
    "init.zeros_(t, 5)": (_, lib) => lib.init.zeros_(tensor, 5),
    "init.constant_(t, 1, 5)": (_, lib) => lib.init.constant_(tensor, 1, 5),
    "init.eye_(t, 5)": (_, lib) => lib.init.eye_(tensor, 5),
  };
  test.each(Object.entries(cases).map(([what, run]) => ({ what, run })))("$what", ({ run }) => {
    expect(() => run(new Net(), nn)).toThrow(TypeError);
  });

  test("and what Python takes by place or by name is taken either way", () => {
    const net = new nn.Sequential(new nn.Linear(1, 1));
    expect([net.parameters(false).length, net.parameters({ recurse: false }).length]).toEqual([0, 0]);
    net.registerBuffer("byPlace", aten.ones([1]), false);
    net.registerBuffer("byName", aten.ones([1]), { persistent: false });
    expect(Object.keys(net.stateDict())).toEqual(["0.weight", "0.bias"]);
    expect(net.loadStateDict({}, false).missingKeys).toEqual(["0.weight", "0.bias"]);
    net(aten.ones([1, 1]))
      .sum()
      .backward();
    net.zeroGrad(false);
    expect(net.parameters().map((parameter) => parameter.grad.sum().item())).toEqual([0, 0]);
    const values = aten.ones([1]);
    expect(
      [new nn.Parameter(values, false), new nn.Parameter(values, { requiresGrad: false })].map((p) => p.requiresGrad),
    ).toEqual([false, false]);
    expect(net.cuda.name).toBe("cuda");
    expect(net.eval(...([undefined] as unknown as []))).toBe(net);
  });
});

describe("modes and conversions", () => {
  test("train and eval reach every submodule", () => {
    const net = new nn.Sequential(new nn.Sequential(new nn.Dropout()));
    expect(net.training).toBe(true);
    expect(net.eval()).toBe(net);
    expect(net.modules().map((module) => module.training)).toEqual([false, false, false]);
    net.train();
    expect(net.modules().every((module) => module.training)).toBe(true);
    expect(() => net.train(1 as unknown as boolean)).toThrow(new ValueError("training mode is expected to be boolean"));
  });

  test("conversions keep the parameters' identity and convert gradients", () => {
    const net = new Net();
    const before = net.parameters();
    net(aten.ones([1, 3]))
      .sum()
      .backward();
    for (const convert of [
      () => net.double(),
      () => net.to("float32"),
      () => net.to({ dtype: "float64" }),
      () => net.to(aten.ones([1])),
      () => net.bfloat16(),
      () => net.to("cpu", { dtype: "float64" }),
    ]) {
      expect(convert()).toBe(net);
      net.parameters().forEach((parameter, at) => {
        expect(parameter).toBe(before[at]);
        expect(parameter.grad.dtype).toBe(parameter.dtype);
        expect(parameter.requiresGrad).toBe(true);
      });
    }
    expect(net.hidden.weight.dtype.name).toBe("float64");
  });

  test("a module cannot be made of integers", () => {
    expect(() => new Net().to("int64")).toThrow(
      "nn.Module.to only accepts floating point or complex dtypes, but got desired dtype=torch.int64",
    );
    expect(() => new Net().to(5 as unknown as string)).toThrow(
      "expected a device, a dtype, a Tensor or options, got 5",
    );
    expect(() => new Net().to({ devise: "cpu" } as object)).toThrow("unexpected option 'devise'");
  });

  test("on the meta device parameters are new ones", () => {
    const net = new Net();
    const before = net.hidden.weight;
    net.to("meta");
    expect(net.hidden.weight === before).toBe(false);
    expect(net.hidden.weight).toBeInstanceOf(nn.Parameter);
    expect(net.hidden.weight.device.type).toBe("meta");
  });

  test("zeroGrad drops gradients or fills them with zeros", () => {
    const net = new Net();
    net(aten.ones([1, 3]))
      .sum()
      .backward();
    net.zeroGrad({ setToNone: false });
    expect(net.outHead.bias.grad!.tolist()).toEqual([0, 0]);
    net.zeroGrad();
    expect(net.outHead.bias.grad).toBe(null);
  });

  test("requiresGrad_ freezes", () => {
    const net = new Net().requiresGrad_(false);
    expect(net(aten.ones([1, 3])).requiresGrad).toBe(false);
  });

  test("apply visits children before their parent", () => {
    const visited: string[] = [];
    new nn.Sequential(new nn.Linear(1, 1), new nn.Sequential(new nn.ReLU())).apply((module) => {
      visited.push(module.constructor.name);
    });
    expect(visited).toEqual(["Linear", "ReLU", "Sequential", "Sequential"]);
  });
});

describe("the state of a module", () => {
  test("shares memory with it", () => {
    const net = new Net();
    net.stateDict()["hidden.bias"]!.fill_(3);
    expect(net.hidden.bias.tolist()).toEqual([3, 3, 3, 3]);
    expect(net.stateDict()["hidden.bias"]!.requiresGrad).toBe(false);
  });

  test("goes into another module, from an object or a map", () => {
    const [from, to] = [new Net(), new Net()];
    const before = to.hidden.weight;
    expect(String(to.loadStateDict(from.stateDict()))).toBe("<All keys matched successfully>");
    expect(to.hidden.weight).toBe(before);
    expect(to.hidden.weight.tolist()).toEqual(from.hidden.weight.tolist());
    to.loadStateDict(new Map(Object.entries(from.stateDict())));
  });

  test("is assigned instead of copied on request, and stays frozen where it was", () => {
    const net = new Net();
    net.hidden.bias.requiresGrad_(false);
    const state = new Net().double().stateDict();
    net.loadStateDict(state, { assign: true });
    expect(net.hidden.weight.dtype.name).toBe("float64");
    expect(net.hidden.weight).toBeInstanceOf(nn.Parameter);
    expect(net.hidden.weight.dataPtr()).toBe(state["hidden.weight"]!.dataPtr());
    expect([net.hidden.weight.requiresGrad, net.hidden.bias.requiresGrad]).toEqual([true, false]);
    const parameter = new nn.Parameter(aten.ones([4]));
    net.loadStateDict({ "hidden.bias": parameter }, { assign: true, strict: false });
    expect(net.hidden.bias === parameter && parameter.requiresGrad).toBe(false);
    expect(net.hidden.bias === parameter).toBe(true);
  });

  test("is refused when it is no state dict at all", () => {
    for (const wrong of [null, 3, [], "text", aten.ones([1])]) {
      expect(() => new Net().loadStateDict(wrong as never)).toThrow("Expected state_dict to be dict-like");
    }
    expect(() => new nn.Linear(1, 1, false).loadStateDict({ weight: 3 as never })).toThrow(
      'While copying the parameter named "weight", expected torch.Tensor or Tensor-like object',
    );
  });
});

describe("a deep copy", () => {
  test("has own parameters with the same values, and the same hooks and mode", () => {
    const net = new Net();
    let calls = 0;
    net.registerForwardHook(() => {
      calls += 1;
    });
    net.eval();
    manualSeed(0);
    const expected = aten.rand([1]).item();
    manualSeed(0);
    const copied = net.clone();
    expect(aten.rand([1]).item()).toBe(expected);
    expect(copied).toBeInstanceOf(Net);
    expect(copied.training).toBe(false);
    noGrad(() => copied.hidden.weight.zero_());
    expect(net.hidden.weight.abs().sum().item()).not.toBe(0);
    copied(aten.ones([1, 3]));
    expect(calls).toBe(1);
    copied.registerForwardHook(() => {
      calls += 100;
    });
    net(aten.ones([1, 3]));
    expect(calls).toBe(2);
  });

  test("of plain values copies containers and shares functions", () => {
    const fn = () => 1;
    const original = { list: [1, { a: new Set([2]) }], map: new Map([["k", aten.ones([1])]]), fn, date: new Date(5) };
    const copied = nn.deepcopy(original);
    expect(copied === original).toBe(false);
    expect(copied.list).toEqual(original.list);
    expect(copied.list[1]).not.toBe(original.list[1]);
    expect(copied.map.get("k") === original.map.get("k")).toBe(false);
    expect(copied.fn).toBe(fn);
    const cycle: unknown[] = [];
    cycle.push(cycle);
    const copiedCycle = nn.deepcopy(cycle);
    expect(copiedCycle[0]).toBe(copiedCycle);
  });

  test("of buffers keeps what their views share, and of an object every property as it is", () => {
    const bytes = new Uint8Array([1, 2, 3, 4]);
    const original = {
      bytes,
      tail: bytes.subarray(2),
      node: Buffer.from(bytes.buffer, 1, 2),
      view: new DataView(bytes.buffer, 1),
      ["__proto__"]: { tensor: aten.ones([1]) },
      get half() {
        return this.bytes.length / 2;
      },
    };
    const copied = nn.deepcopy(original);
    copied.bytes.fill(9);
    expect([...copied.tail, ...copied.node, copied.view.getUint8(2)]).toEqual([9, 9, 9, 9, 9]);
    expect([...bytes]).toEqual([1, 2, 3, 4]);
    expect(Buffer.isBuffer(copied.node)).toBe(true);
    expect(Object.getPrototypeOf(copied)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(copied, "half")?.get).toBeTypeOf("function");
    expect(Object.hasOwn(copied, "__proto__")).toBe(true);
  });

  test("of a tensor in the middle of a graph is an error", () => {
    const middle = aten.ones([1]).requiresGrad_().mul(2);
    expect(() => nn.deepcopy(middle)).toThrow("Only Tensors created explicitly by the user");
  });
});

test("console.log prints a module as Python does", () => {
  expect(inspect(new Net())).toBe(
    [
      "Net(",
      "  (hidden): Linear(in_features=3, out_features=4, bias=True)",
      "  (act): Tanh()",
      "  (out_head): Linear(in_features=4, out_features=2, bias=True)",
      ")",
    ].join("\n"),
  );
});

test("a parameter is a leaf that shares the memory of its tensor", () => {
  const tensor = aten.ones([2]).requiresGrad_().mul(3);
  const parameter = new nn.Parameter(tensor);
  expect([parameter.isLeaf, parameter.requiresGrad]).toEqual([true, true]);
  expect(parameter.dataPtr()).toBe(tensor.dataPtr());
  expect(parameter).toBeInstanceOf(Tensor);
  expect(new nn.Parameter(tensor, false).requiresGrad).toBe(false);
  expect(() => new nn.Parameter([1, 2] as never)).toThrow(
    new TypeError("Parameter: expected data to be a Tensor, got [ 1, 2 ]"),
  );
});
