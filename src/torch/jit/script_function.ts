/** Functions and methods of scripts, and the units that hold functions. Follows torch/jit/_script.py and script_init.cpp. */

import { nullable, record, string } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { handleKey, type NativeHandle } from "../../native/handle.js";
import { camelCase } from "../../python/camel_case.js";
import { AttributeError, TypeError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import { type ExtraFiles, saveHandle } from "./save_archive.js";
import { assignAttribute, attributeOf, callScript, isFree, makers } from "./values.js";

/** What a script's function takes and gives: its schema says it, which TypeScript does not see. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Anything = any;

/** Calling it runs the script; a plain object at the end has arguments by name, unless its place takes a dict. */
export interface ScriptMethod {
  // biome-ignore lint/style/useShorthandFunctionType: an interface merges with the class
  (...args: Anything[]): Anything;
}

const OWNER: unique symbol = Symbol("libtorch-node.scriptOwner");

/**
 * A method of a {@link ScriptModule} or {@link ScriptObject}.
 *
 * Arguments are converted by the schema: numbers to int (whole ones) and float, arrays to lists and tuples, plain objects and Maps
 * to dicts, null to None, a tensor of one element to a number. Results come back the same way: lists and tuples are arrays (named
 * tuples with their names as properties), dicts with string keys are objects and others are Maps; whole-number keys of an object
 * come first there, as JavaScript orders them.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above holds the call signature
export class ScriptMethod {
  /** @internal */
  declare readonly [OWNER]: NativeHandle;
  /** Its name. */
  declare readonly name: string;

  /** @internal */
  constructor(owner: NativeHandle, name: string, ...none: []) {
    checkNoMore(new.target.name, none);
    const callable = (...args: unknown[]): unknown => callScript(owner, name, args);
    Object.defineProperty(callable, "name", { value: name });
    Object.defineProperty(callable, OWNER, { value: owner });
    // biome-ignore lint/correctness/noConstructorReturn: a callable object can only be made by returning a function
    return Object.setPrototypeOf(callable, new.target.prototype) as ScriptMethod;
  }

  /** Its source as TorchScript, which is Python's syntax. */
  get code(): string {
    return native.jitCode(this[OWNER], this.name);
  }
  /** Its graph as Python prints it. */
  get graph(): string {
    return native.jitGraph(this[OWNER], this.name, false);
  }
  /** The same with what it calls in the place of the calls. */
  get inlinedGraph(): string {
    return native.jitGraph(this[OWNER], this.name, true);
  }
  /** Its parameters and what it gives, as the schema language has it. */
  get schema(): string {
    return native.jitSchema(this[OWNER], this.name);
  }
}

const saving = signature("save", [], {
  /** Files that go into the archive beside the program, by name. */
  _extraFiles: nullable(record)(null),
});

/** A function of a {@link CompilationUnit}. */
export class ScriptFunction extends ScriptMethod {
  /** Writes it as {@link save} does: what is loaded is a module whose `forward` it is, as in Python. */
  async save(path: string, ...given: Given<typeof saving>): Promise<void> {
    const { _extraFiles } = saving(given);
    await saveHandle(native.jitFunctionModule(this[OWNER], this.name), path, _extraFiles as ExtraFiles | null);
  }
}

const unitArguments = signature("CompilationUnit", ["lang"], {
  /** TorchScript's source: functions in Python's syntax. */
  lang: nullable(string)(null),
});

/**
 * Functions that libtorch compiles from their source: TorchScript's own compiler, which takes Python's syntax.
 *
 * ```ts
 * const unit = new torch.jit.CompilationUnit(`
 * def relu_twice(x):
 *     return torch.relu(torch.relu(x))
 * `);
 * unit.get("relu_twice")(torch.randn(3));
 * ```
 *
 * Each function is also a property of that name, as in Python, in either spelling. `torch` is the only name that a function can use
 * beside the unit's other functions: what a Python program has around it is not there.
 */
export class CompilationUnit {
  /** @internal */
  declare readonly [handleKey]: NativeHandle;
  [name: string]: Anything;

  constructor(...given: Given<typeof unitArguments>) {
    const { lang } = unitArguments(given);
    Object.defineProperty(this, handleKey, { value: native.jitUnit() });
    if (lang !== null) this.define(lang);
  }

  /** Adds functions. */
  define(source: string, ...none: []): void {
    checkNoMore("CompilationUnit.define", none);
    if (typeof source !== "string") throw new TypeError(`define: expected source to be str, got ${typeName(source)}`);
    native.jitDefine(this[handleKey], source);
    for (const name of native.jitFunctions(this[handleKey])) {
      for (const key of new Set([name, camelCase(name)])) {
        if (isFree(this, key)) Object.defineProperty(this, key, { get: () => this.get(name), configurable: true });
      }
    }
  }

  /** The function of that name. */
  get(name: string, ...none: []): ScriptFunction {
    checkNoMore("CompilationUnit.get", none);
    if (!native.jitFunctions(this[handleKey]).includes(name)) {
      throw new AttributeError(`'CompilationUnit' has no attribute '${name}'`);
    }
    return new ScriptFunction(this[handleKey], name);
  }
}

/** An object of a class that a script defines, as a method may give one: its attributes and methods are properties. */
export class ScriptObject {
  /** @internal */
  declare readonly [handleKey]: NativeHandle;
  [name: string]: Anything;

  /** @internal */
  constructor(handle: NativeHandle, ...none: []) {
    checkNoMore("ScriptObject", none);
    Object.defineProperty(this, handleKey, { value: handle });
    const { attributes, methods } = native.jitDescribe(handle);
    for (const { name } of attributes) {
      if (name === "then") continue;
      Object.defineProperty(this, name, {
        get: () => attributeOf(handle, name),
        set: (value: unknown) => assignAttribute(handle, name, value),
        enumerable: true,
      });
    }
    for (const name of methods) {
      if (isFree(this, name)) Object.defineProperty(this, name, { value: new ScriptMethod(handle, name) });
    }
  }
}

makers.object = (handle) => new ScriptObject(handle);
