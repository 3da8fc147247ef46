/** An exported program as a module. Follows torch/export/_unlift.py. */
import { AttributeError, NotImplementedError, TypeError, ValueError } from "../../python/exceptions.js";
import { Module } from "../nn/modules/module.js";
import { STATE } from "../nn/modules/module_state.js";
import { Parameter } from "../nn/parameter.js";
import { Scalar } from "../scalar.js";
import { Tensor } from "../tensor.js";
import { Guards, shapeGuards } from "./guards.js";
import { compile } from "./interpreter.js";
import { Program } from "./program.js";
import { flattenArguments, type Leaf, unflatten } from "./pytree.js";

/** A module of the program that holds parameters and buffers, and computes nothing itself. */
class Holder extends Module {
  static {
    Object.defineProperty(Holder, "name", { value: "Module" });
  }
}

/** Where a placeholder's value comes from. */
type Source = { path: readonly string[] } | { value: unknown } | "input";

/**
 * A program that can be called and trained: its parameters and buffers lie under the names that they have in Python, and its
 * graph runs operator for operator, so that gradients are what they are there. What depended on training or evaluation mode was
 * decided when the program was exported.
 */
export class GraphModule extends Module {
  /** Its parameters, buffers and submodules, under the names that the file has for them. */
  // biome-ignore lint/suspicious/noExplicitAny: which there are is known when the file is read
  [name: string]: any;
  /** The graph that runs. */
  declare readonly graph: Program["graph"];
  readonly #program: Program;
  readonly #sources: readonly Source[];
  readonly #run: ReturnType<typeof compile>;
  readonly #guards: Guards;

  /** @internal */
  constructor(program: Program) {
    super();
    if (!(program instanceof Program))
      throw new TypeError("GraphModule: module() of an exported program makes it, not the constructor");
    this[STATE].members.hasPythonNames = true;
    this.#program = program;
    Object.defineProperty(this, "graph", { value: program.graph });
    const held = new Map<string, readonly string[]>();
    for (const { target, tensor, kind } of program.state()) {
      const [owner, name, path] = this.#owner(target);
      held.set(target, path);
      if (kind === "constant") Object.defineProperty(owner, name, { value: tensor, writable: true });
      else if (tensor instanceof Parameter) owner.registerParameter(name, tensor);
      else owner.registerBuffer(name, tensor, { persistent: kind === "buffer" });
    }
    this.#sources = program.inputs.map(({ target, value, isInput }): Source => {
      if (isInput) return "input";
      if (target === null) return { value };
      return { path: held.get(target) as readonly string[] };
    });
    this.#run = compile(program.graph);
    const metas = program.inputs.filter(({ isInput }) => isInput).map(({ meta }) => meta);
    const paths = this.#paths();
    const guards = program.hasExampleInputs
      ? [
          ...shapeGuards(
            metas.map((meta, i) => ({ path: paths[i] as string, meta })),
            program.ranges,
          ),
          ...varArgs(program.guards, program.argumentNames),
        ]
      : [];
    this.#guards = new Guards(guards);
  }

  /**
   * Runs the program. Arguments that Python takes by name come in a last object, under Python's names or in camelCase; what is a
   * tuple, list or dict there is an array or an object here.
   *
   * @throws ValueError for inputs of another form than those the program was exported with; AssertionError for shapes it was not
   *   exported for.
   */
  // biome-ignore lint/suspicious/noExplicitAny: what a program takes and gives is its own
  override forward(...given: any[]): any {
    const leaves = this.#flatten(given);
    this.#guards.check(leaves);
    let next = 0;
    const values = this.#sources.map((source) => {
      if (source === "input") return leaves[next++]?.value;
      return "value" in source ? source.value : this.#held(source.path);
    });
    const results = this.#run(values);
    const returned: unknown[] = [];
    for (const [i, result] of (Array.isArray(results) ? results : [results]).entries()) {
      const { mutates } = this.#program.outputs[i] ?? { mutates: null };
      if (mutates === null) returned.push(result instanceof Scalar ? result.value : result);
      else this.#mutated(mutates, values).copy_(result as Tensor);
    }
    return unflatten(returned, this.#program.outSpec);
  }

  /** @throws NotImplementedError always, as in Python: the mode was fixed when the program was exported. */
  override train(_mode = true): this {
    throw new NotImplementedError("Calling train() is not supported yet.");
  }

  /** @throws NotImplementedError always, as in Python. */
  override eval(): this {
    throw new NotImplementedError("Calling eval() is not supported yet.");
  }

  /** The module that holds a dotted name, made where it is not there, the property for its last part, and all properties to it. */
  #owner(target: string): [owner: Module, key: string, path: string[]] {
    const parts = target.split(".");
    const path: string[] = [];
    let owner: Module = this;
    for (const [i, part] of parts.entries()) {
      const key = keyFor(owner, part);
      path.push(key);
      if (i === parts.length - 1) return [owner, key, path];
      if (!Object.hasOwn(owner, key)) {
        const made = new Holder();
        made[STATE].members.hasPythonNames = true;
        owner.registerModule(key, made);
      }
      const child = (owner as unknown as Record<string, unknown>)[key];
      if (!(child instanceof Module))
        throw new ValueError(`its name ${JSON.stringify(target)} lies in what is no module`);
      owner = child;
    }
    throw new ValueError("one of its tensors has no name");
  }

  /** What the module holds now: parts of it may have been replaced. */
  #held(path: readonly string[]): Tensor {
    let found: unknown = this;
    for (const name of path) found = (found as Record<string, unknown> | null | undefined)?.[name];
    if (found instanceof Tensor) return found;
    throw new AttributeError(
      `the program reads the tensor ${JSON.stringify(path.join("."))}, which its module holds no more`,
    );
  }

  #mutated(name: string, values: readonly unknown[]): Tensor {
    const place = this.#program.graph.placeholders.findIndex((node) => node.name === name);
    if (place < 0) throw new ValueError(`the program changes ${JSON.stringify(name)}, which is none of its inputs`);
    return values[place] as Tensor;
  }

  #flatten(given: readonly unknown[]): Leaf[] {
    const { inSpec, argumentNames } = this.#program;
    return flattenArguments(given, inSpec).map(({ path, value }) => ({ path: named_(path, argumentNames), value }));
  }

  /** How guards call the inputs: `['x'][0]`. */
  #paths(): string[] {
    const { inSpec, argumentNames } = this.#program;
    const paths: string[] = [];
    const visit = (spec: typeof inSpec, path: string): void => {
      if (spec.type === null) paths.push(named_(path, argumentNames));
      for (const [i, child] of spec.children.entries()) {
        visit(child, spec.keys === null ? `${path}[${i}]` : `${path}['${spec.keys[i]}']`);
      }
    };
    visit(inSpec, "");
    return paths;
  }
}

/**
 * The property for a name of Python's: the name itself, or with `_` after it where modules have something of their own there, as
 * they have `to` and `constructor`. The state dict has the name.
 */
function keyFor(owner: Module, name: string): string {
  const { members } = owner[STATE];
  for (let key = name; ; key += "_") {
    const known = members.find(key);
    if (known !== undefined ? known.name !== name : key in owner) continue;
    if (key !== name) members.called(key, name);
    return key;
  }
}

/** `[0][1]`, the second positional argument, under its name; `[1]['mask']` as `['mask']`. */
function named_(path: string, names: readonly string[]): string {
  const [, which, index, rest = ""] = /^\[(\d)\]\[([^\]]*)\](.*)$/.exec(path) ?? [];
  if (which === "1") return `[${index}]${rest}`;
  return `['${names[Number(index)] ?? `arg_${index}`}']${rest}`;
}

/** What guards call `L['args'][0]` is the input `args_0` where a program took `*args`. */
function varArgs(guards: readonly string[], names: readonly string[]): string[] {
  return guards.map((guard) =>
    guard.replace(/L\['([^']+)'\]\[(\d+)\]/g, (found, name: string, index: string) =>
      names.includes(`${name}_${index}`) ? `L['${name}_${index}']` : found,
    ),
  );
}
