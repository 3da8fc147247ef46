/** Values that no operator takes, and values that some do in some places. */
import torch, { type Tensor } from "../../src/index.js";

function cyclic(): unknown[] {
  const array: unknown[] = [1];
  array.push(array);
  return array;
}

function detached(): Float32Array {
  const array = new Float32Array(4);
  structuredClone(array.buffer, { transfer: [array.buffer] });
  return array;
}

function throwing(thrown: unknown): object {
  const fail = (): never => {
    throw thrown;
  };
  return new Proxy(
    {},
    {
      get: fail,
      has: fail,
      ownKeys: fail,
      getPrototypeOf: fail,
      getOwnPropertyDescriptor: fail,
    },
  );
}

function throwingArray(): unknown[] {
  return new Proxy([1, 2, 3], {
    get(target, name) {
      if (name === "1") throw new Error("element 1 throws");
      return Reflect.get(target, name);
    },
  });
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}

function disposed(): Tensor {
  const tensor = torch.ones(2);
  tensor.dispose();
  return tensor;
}

function deep(): unknown[] {
  let array: unknown[] = [1];
  for (let depth = 0; depth < 100_000; depth++) array = [array];
  return array;
}

function shrinking(): unknown[] {
  const array: unknown[] = [1, 2, 3, 4];
  Object.defineProperty(array, 0, {
    get() {
      array.length = 1;
      return 1;
    },
  });
  return array;
}

/** No operator and no constructor can do anything with these but refuse them. */
const NEVER: Record<string, () => unknown> = {
  symbol: () => Symbol("wrong"),
  function: () => () => 1,
  class: () => class Wrong {},
  "cyclic array": cyclic,
  "array of symbols": () => [Symbol("wrong")],
  "array of functions": () => [() => 1],
  "proxy that throws": () => throwing(new Error("proxy")),
  "proxy that throws undefined": () => throwing(undefined),
  "proxy that throws null": () => throwing(null),
  "array proxy that throws": throwingArray,
  "revoked proxy": revoked,
  "disposed tensor": disposed,
  "array of a disposed tensor": () => [disposed()],
  "integer of 100 bits": () => 1n << 100n,
  "array of an integer of 100 bits": () => [1n << 100n],
  "very deep array": deep,
  "object whose getter throws": () =>
    Object.defineProperty({}, "dtype", {
      enumerable: true,
      get: () => {
        throw new Error("getter");
      },
    }),
  date: () => new Date(0),
  "regular expression": () => /wrong/,
  map: () => new Map(),
  promise: () => Promise.resolve(),
  "weak reference": () => new WeakRef({}),
  "object that pretends to be a tensor": () => Object.create(torch.Tensor.prototype),
};

/** Some door takes some of these. */
const SOMETIMES: Record<string, () => unknown> = {
  undefined: () => undefined,
  null: () => null,
  true: () => true,
  NaN: () => Number.NaN,
  Infinity: () => Number.POSITIVE_INFINITY,
  "minus one": () => -1,
  "minus zero": () => -0,
  half: () => 0.5,
  "2 ** 31": () => 2 ** 31,
  "2 ** 53": () => 2 ** 53,
  "2 ** 62": () => 2n ** 62n,
  "-2 ** 63": () => -(2n ** 63n),
  "1e300": () => 1e300,
  "empty text": () => "",
  text: () => "wrong",
  "text with a zero": () => "\0",
  "unpaired surrogate": () => "\ud800",
  "long text": () => "x".repeat(1_000_000),
  "empty array": () => [],
  "array of NaN": () => [Number.NaN],
  "negative shape": () => [-3, 2],
  "huge shape": () => [2 ** 40, 2 ** 40],
  "shape of 65 dimensions": () => Array.from({ length: 65 }, () => 1),
  "array with holes": () => Object.assign(new Array(3), { 0: 1, 2: 2 }),
  "ragged array": () => [[1, 2], [3]],
  "mixed array": () => [1, "a", null, true],
  "array that shrinks while it is read": shrinking,
  "empty object": () => ({}),
  "object without a prototype": () => Object.create(null),
  "object with an unknown option": () => ({ noSuchOption: 1 }),
  "object with a __proto__ option": () => JSON.parse('{"__proto__": 1}'),
  "object with a wrong dtype": () => ({ dtype: "float33" }),
  "object with a wrong device": () => ({ device: "cuda:99" }),
  "object whose constructor is gone": () => Object.assign(Object.create({ constructor: undefined }), { a: 1 }),
  "detached array": detached,
  "detached buffer": () => detached().buffer,
  "empty typed array": () => new Float32Array(0),
  "shared buffer": () => new SharedArrayBuffer(8),
  "data view": () => new DataView(new ArrayBuffer(8)),
  "typed array at an odd offset": () => new Uint8Array(new ArrayBuffer(9), 1),
  "float16-like bytes": () => new Uint16Array([0x3c00]),
  "tensor of no elements": () => torch.empty(0),
  "tensor of 0 dimensions": () => torch.tensor(1),
  "integer tensor": () => torch.tensor([1n, 2n, 3n]),
  "meta tensor": () => torch.empty(2, { device: "meta" }),
  "the tensors' prototype": () => torch.Tensor.prototype,
  "boxed number": () => Object(1),
  "boxed text": () => Object("cpu"),
  "number whose valueOf throws": () => ({
    valueOf() {
      throw new Error("valueOf");
    },
  }),
};

/** Names of the values that must be refused everywhere. */
export const NEVER_VALID = Object.keys(NEVER);
/** Names of the values that must not do harm. */
export const SOMETIMES_VALID = Object.keys(SOMETIMES);

/** The value of that name, made anew. */
export function wrongValue(name: string): unknown {
  const make = NEVER[name] ?? SOMETIMES[name];
  if (make === undefined) throw new Error(`no wrong value is called ${name}`);
  return make();
}
