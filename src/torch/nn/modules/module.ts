/** The base class of all neural network modules. Follows torch/nn/modules/module.py. */

import { boolean, nullable, record, size, string, unchecked } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { checkNoMore, limitArguments } from "../../../internal/surplus.js";
import { AttributeError, NotImplementedError, TypeError, ValueError } from "../../../python/exceptions.js";
import { addIndent, shown, typeName } from "../../../python/repr.js";
import { warnOnce } from "../../../python/warnings.js";
import type { DeviceLike } from "../../device.js";
import type { DTypeLike } from "../../dtype.js";
import { aten } from "../../ops/index.js";
import { Tensor } from "../../tensor.js";
import { torchTypeName } from "../../typename.js";
import { Parameter } from "../parameter.js";
import { allocate } from "./callable.js";
import { deepcopy } from "./deepcopy.js";
import { HookedModule } from "./hooked_module.js";
import { type Entry, isModuleObject } from "./members.js";
import { checkName, keyOf, member, ownerOf } from "./module_names.js";
import { ASSIGN, ENTRIES, STATE } from "./module_state.js";
import { type ConversionOptions, parseConversion, toEmpty } from "./module_to.js";
import { joined, listing, namedMembers } from "./named_members.js";
import { convertTensors, ownBuffers, ownParameters } from "./own_tensors.js";
import { type IncompatibleKeys, loadStateDict, type StateDict, saveStateDict } from "./state_dict.js";

const registerBuffer = signature("registerBuffer", ["persistent"], {
  /** Whether it is part of the state dict. Default: true. */
  persistent: boolean(true),
});
const stateDict = signature("stateDict", [], {
  /** Goes in front of every name. Default: none. */
  prefix: string(""),
  /** Give the parameters themselves instead of detached tensors. Default: false. */
  keepVars: boolean(false),
});
const loading = signature("loadStateDict", ["strict", "assign"], {
  /** Throw when names are missing or unexpected. Default: true. */
  strict: boolean(true),
  /** Use the given tensors themselves instead of copying into those of the model. Default: false. */
  assign: boolean(false),
});
const compile = signature("compile", [], {
  /** What Python's compiler takes; nothing of it changes anything here. */
  fullgraph: boolean(false),
  dynamic: nullable(boolean)(null),
  backend: unchecked<unknown>()("inductor"),
  mode: nullable(string)(null),
  options: nullable(record)(null),
  disable: boolean(false),
});
const zeroGrad = signature("zeroGrad", ["setToNone"], { setToNone: boolean(true) });

/** Whether setting a property calls a function. */
function isAccessor(target: object, key: string): boolean {
  const own = Object.getOwnPropertyDescriptor(target, key);
  return own === undefined || own.set !== undefined;
}

/** True for any module. */
export const isModule = isModuleObject as (value: unknown) => value is Module;

/** What no argument is. */
interface Nothing {
  readonly [STATE]: never;
}
// More than any call gives, so that no call of a module fits.
type NoCall = [..._: Eight, ..._: Eight];
type Eight = [Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, Nothing, Nothing];

/**
 * What a module takes whose class is open, as `this` is inside of one and a type parameter outside: there the parameters
 * of `forward` are not known yet, and anything goes. A module of a known class takes none of it.
 */
// biome-ignore lint/suspicious/noExplicitAny: what it is for
type WhereOpen<M extends Module> = { open: any; known: NoCall }[M["forward"] extends never ? "open" : "known"];

/** What a function gives, with parameters of any kind. */
export type Result<F> = F extends (...args: never) => infer R ? R : never;

/** A module is a function: calling it runs `forward` and the hooks. */
// A class cannot declare a call signature; merging an interface into it is TypeScript's way to say so.
export interface Module {
  // For `this(x)` in a method. It comes first, as what is inferred from a module as a function is read from its last signature.
  (...args: WhereOpen<this>): Result<this["forward"]>;
  (...args: Parameters<this["forward"]>): Result<this["forward"]>;
}

/**
 * Base class for all modules: subclass it, assign submodules and {@link Parameter}s to properties, define `forward`.
 *
 * ```ts
 * class Classifier extends nn.Module {
 *   hidden; out;
 *   constructor() {
 *     super();
 *     this.hidden = new nn.Linear(4, 16);
 *     this.out = new nn.Linear(16, 3);
 *   }
 *   forward(x: Tensor) {
 *     return this.out(F.relu(this.hidden(x)));
 *   }
 * }
 * const logits = new Classifier()(torch.randn(2, 4));
 * ```
 *
 * Submodules and parameters are found among the module's own enumerable properties, in the order in which they came to be:
 * the order of the field declarations where fields are declared, else of the assignments. As in Python, a property that
 * holds one stands for it from then on: it takes another or `null`, and assigning anything else is a TypeError. Private
 * `#fields` and modules inside plain arrays are not found, as in Python; use {@link ModuleList} and its kin. Names are
 * camelCase here and snake_case in state dicts and printouts (see naming.ts); `fooBar` and `foo_bar` in one module are one
 * name, which is a KeyError.
 *
 * Follows torch/nn/modules/module.py.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above holds the call signature
export class Module extends HookedModule {
  /** True in training mode (the default), false in evaluation mode; see {@link train} and {@link eval}. */
  declare training: boolean;

  constructor(...none: []) {
    super();
    checkNoMore(new.target.name, none);
    // biome-ignore lint/correctness/noConstructorReturn: a callable object can only be made by returning a function
    return allocate(new.target.prototype as object) as Module;
  }

  /**
   * The computation of every call; each subclass defines its own. Call the module itself, so that hooks run. Layers declare
   * `..._none: never[]` at the end: nothing can be given for it, but a subclass's `forward` may take more.
   */
  // The arguments and the result are the subclass's own.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  forward(..._args: any[]): any {
    throw new NotImplementedError(`Module [${this.constructor.name}] is missing the required "forward" function`);
  }

  // ---- structure

  /** @internal What this module holds directly, in order. */
  [ENTRIES](): readonly Entry<Module | Parameter>[] {
    return this[STATE].members.entries() as readonly Entry<Module | Parameter>[];
  }

  /** @internal Replaces what this module holds under a key. */
  [ASSIGN](key: string, value: unknown): void {
    (this as unknown as Record<string, unknown>)[key] = value;
  }

  /** The direct submodules, each once. */
  children(): Module[] {
    const children = new Set<Module>();
    for (const { value } of this[ENTRIES]()) if (isModule(value)) children.add(value);
    return [...children];
  }

  /** The direct submodules with their names, each once. */
  namedChildren(): [string, Module][] {
    const seen = new Set<Module>();
    const result: [string, Module][] = [];
    for (const { name, value } of this[ENTRIES]()) {
      if (!isModule(value) || seen.has(value)) continue;
      seen.add(value);
      result.push([name, value]);
    }
    return result;
  }

  /** This module and all below it, depth first, each once. */
  modules(): Module[] {
    return this.namedModules().map(([, module]) => module);
  }

  /** This module (named by the prefix alone) and all below it with their dotted names. */
  namedModules(...given: Given<typeof listing.namedModules>): [string, Module][] {
    const { prefix, removeDuplicate } = listing.namedModules(given);
    const seen = new Set<Module>();
    const result: [string, Module][] = [];
    const visit = (module: Module, path: string): void => {
      if (seen.has(module)) return;
      if (removeDuplicate) seen.add(module);
      result.push([path, module]);
      for (const { name, value } of module[ENTRIES]()) if (isModule(value)) visit(value, joined(path, name));
    };
    visit(this, prefix);
    return result;
  }

  /** All parameters, each once: what an optimizer takes. */
  parameters(...given: Given<typeof listing.parameters>): Parameter[] {
    return this.namedParameters(listing.parameters(given)).map(([, parameter]) => parameter);
  }

  /** All parameters with their dotted names, in Python's spelling. */
  namedParameters(...given: Given<typeof listing.namedParameters>): [string, Parameter][] {
    return namedMembers<Module, Parameter>(this, listing.namedParameters(given), ownParameters);
  }

  /** All buffers, each once. */
  buffers(...given: Given<typeof listing.buffers>): Tensor[] {
    return this.namedBuffers(listing.buffers(given)).map(([, buffer]) => buffer);
  }

  /** All buffers with their dotted names. */
  namedBuffers(...given: Given<typeof listing.namedBuffers>): [string, Tensor][] {
    return namedMembers<Module, Tensor>(this, listing.namedBuffers(given), (module) =>
      ownBuffers(module).map(({ name, value }): [string, Tensor] => [name, value]),
    );
  }

  /** The submodule with this dotted name (`layers.0.self_attn`, or TypeScript's spelling); `""` is the module itself. */
  getSubmodule(target: string): Module {
    if (typeof target !== "string") throw new TypeError(`getSubmodule: expected a name, got ${typeName(target)}`);
    let module: Module = this;
    if (target === "") return module;
    for (const part of target.split(".")) {
      const value = member(module, part);
      if (!isModule(value)) throw new AttributeError(`\`${part}\` is not an nn.Module`);
      module = value;
    }
    return module;
  }

  /** Puts a module under a dotted name, in the place of another or (unless `strict`) as a new one. */
  setSubmodule(target: string, module: Module, strict = false): void {
    if (target === "") throw new ValueError("Cannot set the submodule without a target name!");
    if (!isModule(module)) throw new ValueError(`\`module\` is not an nn.Module, found ${typeName(module)}`);
    const [parent, name] = ownerOf(this, target);
    const key = keyOf(parent, name);
    if (key === undefined && strict) {
      throw new AttributeError(`${parent.constructor.name} has no attribute \`${name}\``);
    }
    if (key !== undefined && !isModule(member(parent, name)))
      throw new AttributeError(`\`${name}\` is not an nn.Module`);
    parent[ASSIGN](key ?? name, module);
  }

  /** The parameter with this dotted name. */
  getParameter(target: string): Parameter {
    const [module, name] = ownerOf(this, target);
    const value = member(module, name);
    if (!(value instanceof Parameter)) throw new AttributeError(`\`${name}\` is not an nn.Parameter`);
    return value;
  }

  /** The buffer with this dotted name. */
  getBuffer(target: string): Tensor {
    const [module, name] = ownerOf(this, target);
    const found = ownBuffers(module).find((buffer) => buffer.name === name || buffer.key === name);
    if (found === undefined) {
      member(module, name);
      throw new AttributeError(`\`${name}\` is not a buffer`);
    }
    return found.value;
  }

  /**
   * Adds a buffer: a tensor that belongs to the module's state without being trained, such as a running mean.
   *
   * @param name The property it is found under.
   * @param tensor The buffer, or `null` for one that is not there.
   */
  registerBuffer(name: string, tensor: Tensor | null, ...given: Given<typeof registerBuffer>): void {
    const { persistent } = registerBuffer(given);
    checkName(this, "buffer", name);
    if (tensor !== null && !(tensor instanceof Tensor)) {
      throw new TypeError(
        `cannot assign '${torchTypeName(tensor)}' object to buffer '${name}' (torch Tensor or None required)`,
      );
    }
    this[STATE].members.declare(name, "buffer", tensor, persistent);
    this[ASSIGN](name, tensor);
  }

  /** Adds a parameter under a property; `null` for one that is not there. Assigning the property does the same. */
  registerParameter(name: string, parameter: Parameter | null): void {
    checkName(this, "parameter", name);
    if (parameter !== null && !(parameter instanceof Parameter)) {
      throw new TypeError(
        `cannot assign '${torchTypeName(parameter)}' object to parameter '${name}' (torch.nn.Parameter or None required)`,
      );
    }
    if (parameter === null) this[STATE].members.declare(name, "parameter", null);
    this[ASSIGN](name, parameter);
  }

  /** Adds a submodule under a property. Assigning the property does the same. */
  registerModule(name: string, module: Module | null): void {
    if (module !== null && !isModule(module)) throw new TypeError(`${torchTypeName(module)} is not a Module subclass`);
    checkName(this, "module", name);
    if (module === null) this[STATE].members.declare(name, "module", null);
    this[ASSIGN](name, module);
  }

  /** The same as {@link registerModule}. */
  addModule(name: string, module: Module | null): void {
    this.registerModule(name, module);
  }

  // ---- state

  /**
   * All parameters and persistent buffers by Python's names, in Python's order. The tensors share memory with the model
   * and are detached. Its property `_metadata`, which is not
   * enumerable, is a Map with the version of each module, as in Python.
   */
  stateDict(...given: Given<typeof stateDict>): StateDict {
    return saveStateDict(this, stateDict(given));
  }

  /**
   * Copies a state dict into the parameters and buffers.
   *
   * @param stateDict Names to tensors, as {@link Module.stateDict} gives them: an object or a Map.
   * @returns The names that were missing and unexpected.
   * @throws RuntimeError that lists everything that does not fit. Nothing is changed then (but where hooks run after loading,
   *   which have a say in it); Python has copied what fits.
   */
  loadStateDict(
    stateDict: Readonly<Record<string, Tensor>> | ReadonlyMap<string, Tensor>,
    ...given: Given<typeof loading>
  ): IncompatibleKeys {
    return loadStateDict(this, stateDict, loading(given));
  }

  /**
   * A deep copy, as `copy.deepcopy(module)`: own parameters with the same values, tied ones tied again, no gradients, the
   * same hooks. No constructor runs and no random number is drawn; private `#fields` of a subclass are not copied.
   */
  clone(): this {
    return deepcopy(this);
  }

  // ---- modes and conversions

  /** Puts the module and all below it in training mode (or, with `false`, in evaluation mode). */
  train(mode = true): this {
    if (typeof mode !== "boolean") throw new ValueError("training mode is expected to be boolean");
    // Setting a property of a module takes longer than reading it, and most loops call this in each step. Python's always sets
    // it: what a class does in an accessor of that name is done each time.
    if (this.training !== mode || isAccessor(this, "training")) this.training = mode;
    for (const child of this.children()) child.train(mode);
    return this;
  }

  /** Puts the module and all below it in evaluation mode: `train(false)`. */
  eval(): this {
    return this.train(false);
  }

  /** Switches gradients for all parameters on or off. */
  requiresGrad_(requiresGrad = true): this {
    for (const parameter of this.parameters()) parameter.requiresGrad_(requiresGrad);
    return this;
  }

  /** Drops the gradients of all parameters, or with `{ setToNone: false }` fills them with zeros. */
  zeroGrad(...given: Given<typeof zeroGrad>): void {
    const { setToNone } = zeroGrad(given);
    for (const parameter of this.parameters()) {
      const grad = parameter.grad;
      if (grad === null) continue;
      if (setToNone) {
        parameter.grad = null;
        continue;
      }
      if (grad.gradFn !== null) grad.detach_();
      else grad.requiresGrad_(false);
      grad.zero_();
    }
  }

  /** Calls a function on every submodule, then on this module. */
  apply(fn: (module: Module) => void): this {
    if (typeof fn !== "function") throw new TypeError(`apply: expected a function, got ${shown(fn)}`);
    for (const child of this.children()) child.apply(fn);
    fn(this);
    return this;
  }

  /**
   * Converts parameters and buffers, in place: they stay the same objects, so an optimizer made before still works.
   * Only floating point tensors change their dtype.
   *
   * `to("cuda")`, `to(torch.float64)`, `to("cuda", { dtype: torch.float16 })`, `to({ device, dtype, nonBlocking })`, or
   * `to(tensor)` for that tensor's device and dtype.
   */
  to(target?: DeviceLike | DTypeLike | Tensor | ConversionOptions, options?: ConversionOptions): this {
    const { device, dtype, nonBlocking, memoryFormat } = parseConversion(target, options);
    return convertAll(this, (tensor) => {
      const converts = dtype !== undefined && (tensor.isFloatingPoint() || tensor.isComplex());
      const formats = memoryFormat !== undefined && (tensor.dim() === 4 || tensor.dim() === 5);
      return tensor.to({
        ...(device !== undefined && { device }),
        ...(converts && { dtype }),
        ...(formats && { memoryFormat }),
        nonBlocking,
      });
    });
  }

  /** Moves parameters and buffers to the CPU. */
  cpu(): this {
    return this.to("cpu");
  }

  /** Moves parameters and buffers to a GPU; with no number, to the current one. */
  cuda(index?: number): this {
    return this.to(index === undefined ? "cuda" : `cuda:${size.check("cuda", "index", index)}`);
  }

  /** Moves parameters and buffers to an XPU; PyTorch's wheels, and so this one's, have none. */
  xpu(index?: number): this {
    return toAccelerator(this, "xpu", index);
  }

  /** Moves parameters and buffers to an MTIA device; there is none here. */
  mtia(index?: number): this {
    return toAccelerator(this, "mtia", index);
  }

  /** Moves parameters and buffers to an IPU; there is none here. */
  ipu(index?: number): this {
    return toAccelerator(this, "ipu", index);
  }

  /** Gives parameters and buffers new memory on a device, with whatever is in it: where a model was made on `meta`. */
  toEmpty(...given: Given<typeof toEmpty>): this {
    const { device, recurse } = toEmpty(given);
    const convert = (tensor: Tensor) => aten.emptyLike(tensor, device === null ? {} : { device });
    if (recurse) return convertAll(this, convert);
    convertTensors(this, convert);
    return this;
  }

  /** Gives itself back: all tensors of a process can be shared between its threads, see `torch.share`. */
  shareMemory(): this {
    return this;
  }

  /** Gives itself back, as it is: nothing is compiled here. Says so once. */
  compile(...given: Given<typeof compile>): this {
    compile(given);
    warnOnce("Module.compile: nothing is compiled here; the module runs as it is");
    return this;
  }

  /** Converts floating point parameters and buffers to float32. */
  float(): this {
    return convertFloating(this, (tensor) => tensor.float());
  }

  /** Converts floating point parameters and buffers to float64. */
  double(): this {
    return convertFloating(this, (tensor) => tensor.double());
  }

  /** Converts floating point parameters and buffers to float16. */
  half(): this {
    return convertFloating(this, (tensor) => tensor.half());
  }

  /** Converts floating point parameters and buffers to bfloat16. */
  bfloat16(): this {
    return convertFloating(this, (tensor) => tensor.bfloat16());
  }

  /** Converts every parameter and buffer to a dtype, integers too. */
  type(dtype: DTypeLike): this {
    return convertAll(this, (tensor) => tensor.to(dtype));
  }

  // ---- printing

  /** What stands in the parentheses of the printed module; subclasses add their settings. One or more lines. */
  extraRepr(): string {
    return "";
  }

  /** What Python's `print(module)` prints. */
  override toString(): string {
    const extra = this.extraRepr();
    const extraLines = extra === "" ? [] : extra.split("\n");
    const childLines: string[] = [];
    for (const { name, value } of this[ENTRIES]()) {
      if (isModule(value)) childLines.push(`(${name}): ${addIndent(value.toString(), 2)}`);
    }
    const name = this.constructor.name;
    if (extraLines.length === 1 && childLines.length === 0) return `${name}(${extraLines[0]})`;
    const lines = [...extraLines, ...childLines];
    return lines.length === 0 ? `${name}()` : `${name}(\n  ${lines.join("\n  ")}\n)`;
  }

  /** `console.log(model)` prints what Python prints. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

limitArguments(Module.prototype, {
  ...{ children: 0, namedChildren: 0, modules: 0, getSubmodule: 1, getParameter: 1, getBuffer: 1, setSubmodule: 3 },
  ...{ registerParameter: 2, registerModule: 2, addModule: 2, clone: 0 },
  ...{ train: 1, eval: 0, requiresGrad_: 1, apply: 1 },
  ...{ to: 2, cpu: 0, cuda: 1, float: 0, double: 0, half: 0, bfloat16: 0, type: 1 },
  ...{ xpu: 1, mtia: 1, ipu: 1, shareMemory: 0 },
});

// A class's #private members would sit on the object that the constructor replaces by a function, so what they would do
// is done by functions here.

function toAccelerator<M extends Module>(module: M, type: string, index: number | undefined): M {
  return module.to(index === undefined ? type : `${type}:${size.check(type, "index", index)}`);
}

function convertAll<M extends Module>(module: M, convert: (tensor: Tensor) => Tensor): M {
  for (const owner of module.modules()) convertTensors(owner, convert);
  return module;
}

function convertFloating<M extends Module>(module: M, convert: (tensor: Tensor) => Tensor): M {
  return convertAll(module, (tensor) => (tensor.isFloatingPoint() ? convert(tensor) : tensor));
}
