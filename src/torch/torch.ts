/** `torch`: one object with everything that Python's module of that name has. torch.generated.ts adds the types in it. */

import { camelCase } from "../python/camel_case.js";
import * as errors from "../python/exceptions.js";
import * as accelerator from "./accelerator/index.js";
import * as amp from "./amp/index.js";
import * as array from "./array.js";
import * as modes from "./autograd/grad_mode.js";
import * as autograd from "./autograd/index.js";
import * as backends from "./backends/index.js";
import * as compiler from "./compiler/index.js";
import * as controlFlow from "./control_flow.js";
import * as cpu from "./cpu/index.js";
import * as creation from "./creation.js";
import * as cuda from "./cuda/index.js";
import * as defaultDevice from "./default_device.js";
import * as defaultDtype from "./default_dtype.js";
import * as numerics from "./deterministic.js";
import { Device } from "./device.js";
import { getDeviceModule } from "./device_module.js";
import * as distributed from "./distributed/index.js";
import * as distributions from "./distributions/index.js";
import { DType, dtypes } from "./dtype.js";
import * as exporting from "./export/index.js";
import * as forking from "./fork_rng.js";
import * as func from "./func/index.js";
import { vmap } from "./func/vmap.js";
import * as functional from "./functional.js";
import * as hub from "./hub.js";
import { slice } from "./indexing.js";
import * as jit from "./jit/index.js";
import { Layout, layouts, MemoryFormat, memoryFormats } from "./layout.js";
import * as legacyNames from "./legacy.js";
import { lobpcg } from "./lobpcg.js";
import { pcaLowrank, svdLowrank } from "./lowrank.js";
import * as memory from "./memory.js";
import type { Dtypes, LayoutNames } from "./names.js";
import * as nested from "./nested/index.js";
import * as nn from "./nn/index.js";
import type { AtenOperators } from "./ops/functions.generated.js";
import { aten, namespace } from "./ops/index.js";
import { overloads } from "./ops/overloads.js";
import * as optim from "./optim/index.js";
import * as profiler from "./profiler/index.js";
import * as quantization from "./qscheme.js";
import * as random from "./random.js";
import * as removed from "./removed.js";
import { Scalar } from "./scalar.js";
import * as serializing from "./serialization/index.js";
import * as serialization from "./serialization/namespace.js";
import * as sharing from "./share.js";
import * as signal from "./signal/index.js";
import * as sparse from "./sparse/index.js";
import * as storage from "./storage.js";
import * as symNumbers from "./sym_numbers.js";
import { Tensor } from "./tensor.js";
import { getPrintoptions, printoptions, setPrintoptions } from "./tensor_str.js";
import * as testing from "./testing/index.js";
import * as threads from "./threads.js";
import * as typeInfo from "./type_info.js";
import * as utils from "./utils/index.js";
import * as building from "./version.js";

const { GradScaler: _, customFwd: _fwd, customBwd: _bwd, ...autocasting } = amp;
const { chosenDevice: _chosen, onDefaultDevice: _on, ...placing } = defaultDevice;
const { construct: _construct, legacyTensor: _t, legacyStorage: _s, readTypeName: _r, ...legacy } = legacyNames;
const { qschemes: _all, ...quantizing } = quantization;
const { reinforce: _re, removed: _texts, ...removedOnes } = removed;
const defaults = { ...defaultDtype, ...placing };
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
  ...array,
  ...controlFlow,
  ...defaults,
  ...typeInfo,
  ...symNumbers,
  ...legacy,
  lobpcg,
  pcaLowrank,
  svdLowrank,
  ...forking,
  ...removedOnes,
  compile: compiler.compile,
  fork: jit.fork,
  wait: jit.wait,
  random: { ...random, ...forking },
  accelerator,
  compiler,
  hub,
  export: exporting,
  jit,
  nested,
  signal,
  sparse,
  testing,
  ...storage,
  ...random,
  ...memory,
  ...sharing,
  ...threads,
  ...serializing,
  serialization,
  ...quantizing,
  ...numerics,
  ...building,
  ...autocasting,
  GradScaler: amp.GradScaler,
  amp,
  backends,
  cuda,
  cpu,
  getDeviceModule,
  distributed,
  distributions,
  autograd,
  func,
  vmap,
  ops: { aten: overloads },
  linalg: Object.assign(namespace("linalg"), { LinAlgError: errors.LinAlgError }),
  fft: namespace("fft"),
  special: namespace("special"),
  nn,
  optim,
  profiler,
  utils,
  Tensor,
  DType,
  Device,
  Layout,
  MemoryFormat,
  Event: cuda.Event,
  Stream: cuda.Stream,
  spmm: aten.mm,
  dsmm: aten.mm,
  hsmm: aten.hspmm,
  saddmm: aten.sspaddmm,
  dtype: DType,
  layout: Layout,
  memoryFormat: MemoryFormat,
  Storage: legacyNames.FloatStorage,
  legacyContiguousFormat: named.contiguousFormat,
  Scalar,
  slice,
  getPrintoptions,
  printoptions,
  setPrintoptions,
  isTensor: (value: unknown): value is Tensor => value instanceof Tensor,
  inf: Number.POSITIVE_INFINITY,
  nan: Number.NaN,
  pi: Math.PI,
  e: Math.E,
  newaxis: null,
};

type Own = typeof own;

/** Everything in one object. What has a meaning of its own in this package takes the place of the operator of that name. */
export interface Torch extends Own, Omit<AtenOperators, keyof Own> {}

/** @internal What `torch` is. */
export const everything: Torch = { ...aten, ...own };
