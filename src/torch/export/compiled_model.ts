/** Models that AOTInductor compiled. Follows torch/_inductor/package/package.py and AOTICompiledModel of torch/export/pt2_archive/_package.py. */

import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { isMap } from "node:util/types";
import { between, boolean, integer, string, unchecked } from "../../internal/kinds.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { type Given, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { handleKey, type NativeHandle } from "../../native/handle.js";
import { RuntimeError, TorchError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown, typeName } from "../../python/repr.js";
import { InputFile } from "../serialization/input_file.js";
import { Tensor } from "../tensor.js";
import { isExternal, wrapHandle } from "../wrap.js";
import { flattenArguments, type Leaf, loadTreeSpec, type TreeSpec, unflatten } from "./pytree.js";

/** What a model takes and gives, it says itself; TypeScript does not see it. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Anything = any;

/** Calling it runs the model: arguments as Python gives them; those it takes by name come in a last object. */
export interface AOTICompiledModel {
  // biome-ignore lint/style/useShorthandFunctionType: an interface merges with the class
  (...args: Anything[]): Anything;
}

interface State {
  metadata: Record<string, string>;
  inputs: number;
  inSpec: TreeSpec;
  outSpec: TreeSpec;
}
const STATE: unique symbol = Symbol("libtorch-node.compiledModel");

const constantsArguments = signature("loadConstants", ["constantsMap"], {
  /** Tensors by the names that the constants have in the model. */
  constantsMap: unchecked<Record<string, Tensor> | ReadonlyMap<string, Tensor>>(),
  /** Whether one that is missing is an error. */
  checkFullUpdate: boolean,
  /** Whether tensors in host memory may be copied to the model's device. Default: false. */
  allowH2dCopy: boolean(false),
});

/**
 * A model that AOTInductor compiled, which {@link aotLoad} gives: a function. It takes tensors in the form that it was exported with,
 * nested or by name (`model(x, { mask })`), and gives its results in the form that they have in Python; a number that it returns is a
 * tensor, as in Python. Numbers, texts and null among the arguments were compiled in: what is given in their place is not looked at.
 *
 * The code checks dtypes, shapes, strides and devices before it computes, which it does not in Python by itself
 * (`AOTI_RUNTIME_CHECK_INPUTS=1` is set in the process's environment for it): a size that varies has to be 2 or more, unless the model
 * was compiled with `aot_inductor.check_lowerbound` off.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above holds the call signature
export class AOTICompiledModel {
  /** @internal */
  declare readonly [handleKey]: NativeHandle;
  /** @internal */
  declare readonly [STATE]: State;

  /** @internal */
  constructor(handle: NativeHandle, metadata: Record<string, string>, ...none: []) {
    checkNoMore(new.target.name, none);
    const { inputs, inSpec, outSpec } = native.aotDescribe(handle);
    const state = { metadata, inputs, inSpec: loadTreeSpec(inSpec), outSpec: loadTreeSpec(outSpec) };
    if (state.inSpec.children.length !== 2) throw new ValueError("its inputs are not arguments and keyword arguments");
    const callable = (...args: unknown[]): unknown => run(handle, state, args);
    Object.defineProperty(callable, "name", { value: new.target.name });
    Object.defineProperty(callable, handleKey, { value: handle });
    Object.defineProperty(callable, STATE, { value: state });
    // biome-ignore lint/correctness/noConstructorReturn: a callable object can only be made by returning a function
    return Object.setPrototypeOf(callable, new.target.prototype) as AOTICompiledModel;
  }

  /** What the package says about itself: the device and the processor that it was compiled for, and what whoever made it added. */
  getMetadata(...none: []): Record<string, string> {
    checkNoMore("getMetadata", none);
    return { ...this[STATE].metadata };
  }

  /** The names of the constants, parameters and buffers mostly, that {@link loadConstants} can replace; what was folded is none. */
  getConstantFqns(...none: []): string[] {
    checkNoMore("getConstantFqns", none);
    return native.aotDescribe(this[handleKey]).constants;
  }

  /**
   * Replaces constants by copies of other tensors, which must have their dtype and shape. Python's `user_managed`, with which the code
   * would read memory that nothing keeps, is not here.
   */
  loadConstants(...given: Given<typeof constantsArguments>): void {
    const { constantsMap, checkFullUpdate, allowH2dCopy } = constantsArguments(given);
    if (!isMap(constantsMap) && !isPlainObject(constantsMap)) {
      throw new TypeError(`loadConstants: expected constantsMap to be an object or Map, got ${typeName(constantsMap)}`);
    }
    const entries: [unknown, unknown][] = isMap(constantsMap) ? [...constantsMap] : Object.entries(constantsMap);
    for (const [name, value] of entries) {
      if (typeof name !== "string" || !(value instanceof Tensor)) {
        throw new TypeError(`loadConstants: expected tensors by name, got ${shown(value)} for ${shown(name)}`);
      }
    }
    native.aotLoadConstants(
      this[handleKey],
      entries.map(([name]) => name as string),
      entries.map(([, value]) => value as Tensor),
      checkFullUpdate,
      allowH2dCopy,
    );
  }
}

function run(handle: NativeHandle, { inputs, inSpec, outSpec }: State, args: readonly unknown[]): unknown {
  const leaves = flattenArguments(args, inSpec).filter(({ value }) => value instanceof Tensor);
  if (leaves.length !== inputs) {
    throw new ValueError(`expected ${inputs} tensor${inputs === 1 ? "" : "s"} in the arguments, got ${leaves.length}`);
  }
  let outputs: unknown[];
  try {
    outputs = native.aotRun(
      handle,
      leaves.map(({ value }) => value as Tensor),
    );
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    throw new RuntimeError(explained(error.message, leaves), { cause: error });
  }
  return unflatten(
    outputs.map((output) => (isExternal(output) ? wrapHandle(output as NativeHandle) : output)),
    outSpec,
  );
}

/** What the code says of its inputs, with the names that they have here. */
function explained(message: string, leaves: readonly Leaf[]): string {
  const path = (index: string) =>
    (leaves[Number(index)]?.path ?? "").replace(/^\[0\]/, "args").replace(/^\[1\]/, "kwargs");
  const [sizes] = message.split("\nError in op: input");
  if (sizes !== message) return `the shape of an input does not go with those of the others: ${sizes}`;
  const name = (code: string) => native.dtypes().find((dtype) => String(dtype.code) === code)?.name ?? code;
  const device = (index: string | undefined) => (leaves[Number(index)]?.value as Tensor | undefined)?.device.type;
  const [, at] = /input_handles\[(\d+)\]/.exec(message) ?? [];
  return (
    message
      .trim()
      // The code has numbers for what has names.
      .replace(
        /unmatched dtype, expected: (\d+)\([^)]*\), but got: (\d+)/,
        (_, expected: string, got: string) => `unmatched dtype, expected: ${name(expected)}, but got: ${name(got)}`,
      )
      .replace(
        /unmatched device type, expected: \S*\((\w+)\), but got: \d+/,
        (_, expected: string) => `unmatched device type, expected: ${expected}, but got: ${device(at)}`,
      )
      .replace(/dim value is too small at .*/, (said) => `${said}${BELOW}`)
      .replace(/input_handles\[(\d+)\]/, (_, index: string) => `input ${path(index)}`)
  );
}

/** What can be done about a size below those that vary. */
const BELOW =
  ' (a size that varies is taken for 2 or more, unless the model was compiled with {"aot_inductor.check_lowerbound": False})';

const loading = signature("aotLoad", ["modelName", "runSingleThreaded", "numRunners", "deviceIndex"], {
  /** Which of the package's models. Default: `"model"`. */
  modelName: string("model"),
  /** Without the locks that calls from several threads need. Default: false. */
  runSingleThreaded: boolean(false),
  /** How many calls can run at a time; here all of a thread's run one after another. Default: 1. */
  numRunners: between(integer, 1, 1024)(1),
  /** The number of the device, where there are several of its kind. Default: -1, the current one. */
  deviceIndex: between(integer, -1, 127)(-1),
});

/**
 * Loads a package that Python's `torch._inductor.aoti_compile_and_package` wrote: a model as machine code for this kind of processor or
 * device. It gives Python's bits for the same package; gradients do not go through it, but a whole training step can be one.
 *
 * ```ts
 * const model = await torch.export.aotLoad("model.pt2");
 * const y = model(x, { mask });
 * ```
 *
 * **The package holds machine code: to load it is to run what whoever made it put there, with all rights of this process**, as with an
 * addon. What can be checked before is: that the file is whole, and that it was compiled for this system and processor and needs
 * nothing that this libtorch does not have. The code lies in a temporary folder while it is loaded.
 *
 * @throws ValueError, naming the file and what is wrong, for a file that is damaged or of another kind; RuntimeError where it was
 *   compiled for another machine or device, or with another release of PyTorch.
 */
export async function aotLoad(path: string, ...given: Given<typeof loading>): Promise<AOTICompiledModel> {
  const { modelName, runSingleThreaded, numRunners, deviceIndex } = loading(given);
  const file = await InputFile.open(path);
  try {
    const { unpackModel } = await import("./aot_package.js");
    const { metadata, library, folder } = await unpackModel(file, modelName);
    const kind = metadata.AOTI_DEVICE_KEY as string;
    const device = deviceIndex < 0 ? kind : `${kind}:${deviceIndex}`;
    let isNeeded = false;
    try {
      const handle = native.aotLoad(library, folder, device, numRunners, runSingleThreaded);
      // The code of other devices is read when it is first called.
      isNeeded = kind !== "cpu";
      return new AOTICompiledModel(handle, metadata);
    } finally {
      if (isNeeded) process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
      else await rm(folder, { recursive: true, force: true });
    }
  } catch (error) {
    if (!(error instanceof TorchError)) throw error;
    const said =
      error instanceof ValueError ? `Expected a package of AOTInductor, but ${error.message}` : error.message;
    throw new (error.constructor as new (message: string, options: ErrorOptions) => TorchError)(`${said} (${path})`, {
      cause: error,
    });
  } finally {
    await file.close();
  }
}
