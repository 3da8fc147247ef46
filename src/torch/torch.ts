/**
 * `torch`: one object with everything that Python's module of that name has, and a namespace with its types.
 */

import { camelCase } from "../python/camel_case.js";
import * as errors from "../python/exceptions.js";
import * as amp from "./amp/index.js";
import * as autograd from "./autograd/index.js";
import * as backends from "./backends/index.js";
import * as creation from "./creation.js";
import * as cuda from "./cuda/index.js";
import * as numerics from "./deterministic.js";
import { Device } from "./device.js";
import * as distributions from "./distributions/index.js";
import { DType, dtypes } from "./dtype.js";
import * as functional from "./functional.js";
import { slice } from "./indexing.js";
import { Layout, layouts, MemoryFormat, memoryFormats } from "./layout.js";
import * as memory from "./memory.js";
import type { Dtypes, LayoutNames } from "./names.js";
import * as nn from "./nn/index.js";
import type { AtenOperators } from "./ops/functions.generated.js";
import { aten, namespace } from "./ops/index.js";
import * as optim from "./optim/index.js";
import * as random from "./random.js";
import { Scalar } from "./scalar.js";
import * as serialization from "./serialization/index.js";
import * as sharing from "./share.js";
import { Tensor } from "./tensor.js";
import { getPrintoptions, printoptions, setPrintoptions } from "./tensor_str.js";
import * as threads from "./threads.js";
import * as data from "./utils/data/index.js";
import * as tensorboard from "./utils/tensorboard/index.js";

const { grad, backward, ...modes } = autograd;
const { GradScaler: _, ...autocasting } = amp;
const named = Object.fromEntries(
  [...Object.entries(layouts), ...Object.entries(memoryFormats)].map(([name, value]) => [camelCase(name), value]),
) as LayoutNames;

const own = {
  ...(dtypes as Dtypes),
  ...named,
  ...errors,
  ...modes,
  ...functional,
  ...creation,
  ...random,
  ...memory,
  ...sharing,
  ...threads,
  ...serialization,
  ...numerics,
  ...autocasting,
  amp,
  backends,
  cuda,
  distributions,
  autograd: { grad, backward },
  ops: { aten },
  linalg: namespace("linalg"),
  fft: namespace("fft"),
  special: namespace("special"),
  nn,
  optim,
  utils: { data, tensorboard },
  Tensor,
  DType,
  Device,
  device: (...args: ConstructorParameters<typeof Device>) => new Device(...args),
  Layout,
  MemoryFormat,
  Scalar,
  slice,
  getPrintoptions,
  printoptions,
  setPrintoptions,
  isTensor: (value: unknown): value is Tensor => value instanceof Tensor,
  inf: Number.POSITIVE_INFINITY,
  nan: Number.NaN,
  pi: Math.PI,
};

type Own = typeof own;

/** Everything in one object. What has a meaning of its own in this package takes the place of the operator of that name. */
export interface Torch extends Own, Omit<AtenOperators, keyof Own> {}

/** Everything in one object: what `import torch from "libtorch-node"` gives. It has all exports of this package that Python's `torch` has, all operators ({@link aten}), and the dtypes. */
export const torch: Torch = { ...aten, ...own };

type TensorType = Tensor;
type DTypeType = DType;
type DeviceType = Device;
type GeneratorType = random.Generator;

/** Types under the names that Python has them: `torch.Tensor` in a signature. */
export declare namespace torch {
  /** The class {@link Tensor}. */
  export type Tensor = TensorType;
  /** The class {@link DType}. */
  export type DType = DTypeType;
  /** The class {@link Device}. */
  export type Device = DeviceType;
  /** The class {@link Generator}. */
  export type Generator = GeneratorType;
}
