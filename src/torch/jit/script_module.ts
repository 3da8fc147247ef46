/** Modules that scripts are. Follows torch/jit/_script.py (`RecursiveScriptModule`). */

import { nullable, record } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { handleKey, type NativeHandle } from "../../native/handle.js";
import { camelCase } from "../../python/camel_case.js";
import { TypeError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import { allocate } from "../nn/modules/callable.js";
import { Module } from "../nn/modules/module.js";
import { ASSIGN, DEEPCOPY, type ModuleLike, newState, STATE } from "../nn/modules/module_state.js";
import { archiveBytes, type ExtraFiles, saveHandle } from "./save_archive.js";
import { ScriptMethod } from "./script_function.js";
import { KnownTensors, type ScriptAttribute, ScriptMembers } from "./script_members.js";
import { assignAttribute, attributeOf, callScript, fromScript, isFree, makers, pythonShown } from "./values.js";

const saving = signature("save", [], {
  /** Files that go into the archive beside the program, by name. */
  _extraFiles: nullable(record)(null),
});

/** A module whose methods are TorchScript: what {@link load} gives. */
export abstract class ScriptModule extends Module {
  // What the script declares is found as properties; TypeScript does not see it.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  [name: string]: any;
}

/**
 * A module of a TorchScript archive, run by libtorch's interpreter: called as any module, trained, moved, saved.
 *
 * - Its parameters, buffers, attributes, constants, submodules and methods are properties by Python's names (and in camelCase, where
 *   that is free). Parameters and buffers are the script's own tensors: an optimizer trains them; where the script puts
 *   another tensor in a buffer's place, the property shows it.
 * - A name that {@link Module} or this class has keeps its meaning, and `then` is no property, since `await` would call it; {@link RecursiveScriptModule.method},
 *   {@link RecursiveScriptModule.attribute}, `getSubmodule` and `getParameter` reach the script's.
 * - Arguments and results are converted by the script's types, see {@link ScriptMethod}. A plain object in the last place has
 *   arguments by name, unless its place takes a dict.
 * - An error inside the script has the script's own stack in its message; what it raises itself is a {@link JITException}
 *   (in Python `torch.jit.Error`).
 * - Random operators draw from the default generator of the thread that calls, as all do; those in tasks that the script forks
 *   (`torch.jit.fork`) draw, in a worker too, from libtorch's own.
 * - Hooks can be registered here, which Python refuses.
 */
export class RecursiveScriptModule extends ScriptModule {
  /** @internal */
  declare readonly [handleKey]: NativeHandle;

  /** @internal */
  constructor(handle: NativeHandle, tensors: KnownTensors = new KnownTensors(), ...none: []) {
    super();
    checkNoMore(new.target.name, none);
    // biome-ignore lint/correctness/noConstructorReturn: a callable object can only be made by returning a function
    return build(new.target.prototype, handle, tensors);
  }

  /** The script's `forward`. */
  // biome-ignore lint/suspicious/noExplicitAny: what it gives, the script says
  override forward(...args: any[]): any {
    return callScript(this[handleKey], "forward", args);
  }

  /** The method of that name. */
  method(name: string): ScriptMethod {
    native.jitSchema(this[handleKey], name); // throws where there is none
    return new ScriptMethod(this[handleKey], name);
  }

  /** The attribute or constant of that name. */
  attribute(name: string): unknown {
    const slot = slotsOf(this).find((attribute) => attribute.name === name);
    if (slot !== undefined && slot.kind !== "attribute") {
      return [...this[STATE].members.all()].find((member) => member.name === name)?.value ?? null;
    }
    return attributeOf(this[handleKey], name);
  }

  /** The name of the class that was scripted. */
  get originalName(): string {
    return native.jitDescribe(this[handleKey]).name;
  }
  /** The source of `forward` as TorchScript. */
  get code(): string {
    return native.jitCode(this[handleKey], "forward");
  }
  /** The graph of `forward` as Python prints it. */
  get graph(): string {
    return native.jitGraph(this[handleKey], "forward", false);
  }
  /** The same with what it calls in the place of the calls. */
  get inlinedGraph(): string {
    return native.jitGraph(this[handleKey], "forward", true);
  }

  /** Adds a method from its TorchScript source, in which a submodule is called as `self.fc.forward(x)`. */
  define(src: string): void {
    if (typeof src !== "string") throw new TypeError(`define: expected src to be str, got ${typeName(src)}`);
    native.jitDefine(this[handleKey], src);
    defineMethods(this, this[handleKey]);
  }

  /** Writes the module with its state as an archive that Python's `torch.jit.load` and {@link load} read. */
  async save(f: string, ...given: Given<typeof saving>): Promise<void> {
    await saveHandle(this[handleKey], f, saving(given)._extraFiles as ExtraFiles | null);
  }

  /** The bytes of such an archive. */
  saveToBuffer(...given: Given<typeof saving>): Uint8Array {
    return archiveBytes(this[handleKey], saving(given)._extraFiles as ExtraFiles | null);
  }

  override extraRepr(): string {
    return `original_name=${this.originalName}`;
  }

  /** @internal */
  override [ASSIGN](key: string, value: unknown): void {
    const slot = slotsOf(this).find(({ name }) => name === key);
    if (slot === undefined || slot.kind === "module") this[STATE].members.assign(key, value);
    else assignAttribute(this[handleKey], key, value);
  }

  /** @internal */
  [DEEPCOPY](): ModuleLike {
    const copy = new RecursiveScriptModule(native.jitDeepcopy(this[handleKey]));
    return copy as unknown as ModuleLike;
  }
}

limitArguments(RecursiveScriptModule.prototype, { method: 1, attribute: 1, define: 1 });

// A class's #private members would sit on the object that the constructor replaces by a function.

function slotsOf(module: RecursiveScriptModule): readonly ScriptAttribute[] {
  return native.jitDescribe(module[handleKey]).attributes;
}

function build(prototype: object, handle: NativeHandle, tensors: KnownTensors): RecursiveScriptModule {
  const { attributes, constants, preHooks, hooks } = native.jitDescribe(handle);
  const modules = new Map<string, RecursiveScriptModule>();
  for (const { name, kind } of attributes) {
    if (kind !== "module") continue;
    const child = native.jitAttribute(handle, name, null) as { handle: NativeHandle };
    modules.set(name, new RecursiveScriptModule(child.handle, tensors));
  }
  const members = new ScriptMembers(handle, attributes, modules, tensors);
  const module = allocate(prototype, newState(members)) as unknown as RecursiveScriptModule;
  Object.defineProperty(module, handleKey, { value: handle });
  for (const { name, kind } of attributes) {
    defineName(module, name, {
      get: () => {
        if (kind === "module") return modules.get(name);
        return kind === "attribute" ? attributeOf(handle, name) : members.tensor(name, kind);
      },
      set: (value: unknown) => {
        if (kind === "module") members.assign(name, value);
        assignAttribute(handle, name, value);
      },
    });
  }
  for (const name of constants) {
    defineName(module, name, {
      get: () => attributeOf(handle, name),
      set: (value: unknown) => assignAttribute(handle, name, value),
    });
  }
  defineMethods(module, handle);
  members.isReady = true;
  addHooks(module, handle, preHooks, hooks);
  return module;
}

/** A property of Python's name, and one in camelCase where that is free. */
function defineName(
  module: object,
  name: string,
  accessor: { get: () => unknown; set: (value: unknown) => void },
): void {
  // Every module has this one, and a script's reads its own.
  if (name === "training") {
    Object.defineProperty(module, name, { ...accessor, configurable: false, enumerable: false });
    return;
  }
  if (isFree(module, name)) Object.defineProperty(module, name, { ...accessor, enumerable: false });
  const key = camelCase(name);
  if (key !== name && isFree(module, key)) Object.defineProperty(module, key, { ...accessor, enumerable: false });
}

function defineMethods(module: object, handle: NativeHandle): void {
  for (const name of native.jitDescribe(handle).methods) {
    if (name === "forward") continue;
    for (const key of new Set([name, camelCase(name)])) {
      if (!isFree(module, key)) continue;
      // As in Python, what is put in a method's place hides it.
      const value = new ScriptMethod(handle, name);
      Object.defineProperty(module, key, { value, writable: true, configurable: true });
    }
  }
}

/** The hooks that were scripted with the module run around its calls, as in Python. */
function addHooks(module: RecursiveScriptModule, handle: NativeHandle, preHooks: number, hooks: number): void {
  const run = (isPre: boolean, index: number, args: unknown[]): unknown =>
    fromScript(native.jitCallHook(handle, isPre, index, args, pythonShown)) ?? undefined;
  for (let i = 0; i < preHooks; i++) {
    module.registerForwardPreHook((_module: unknown, args: unknown[]) => run(true, i, [args]));
  }
  for (let i = 0; i < hooks; i++) {
    module.registerForwardHook((_module: unknown, args: unknown[], output: unknown) => run(false, i, [args, output]));
  }
}

makers.module = (handle) => new RecursiveScriptModule(handle);
