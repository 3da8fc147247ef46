import { isMap } from "node:util/types";
import { boolean } from "../../internal/kinds.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { refusePythonNames } from "../../internal/python_names.js";
import { type Given, signature } from "../../internal/signature.js";
import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { synchronous } from "../../internal/synchronous.js";
import { camelCase } from "../../python/camel_case.js";
import { RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { boolRepr, floatRepr, shown, stringRepr } from "../../python/repr.js";
import { snakeCase } from "../../python/snake_case.js";
import { warn } from "../../python/warnings.js";
import { enableGrad } from "../autograd/index.js";
import { inRange } from "../autograd/record_range.js";
import { layouts } from "../layout.js";
import { outliving } from "../outliving.js";
import { IntDict, Tuple } from "../serialization/python_types.js";
import { Tensor } from "../tensor.js";
import { torchTypeName } from "../typename.js";
import type { RemovableHandle } from "../utils/hooks.js";
import { hookedState, hookedStep, hookTables, registered, registration } from "./optimizer_hooks.js";
import { type AnyGroup, OptimizerState, type ParamState, type StateValue } from "./optimizer_state.js";

export type { ParamState, StateValue };

/** A group of parameters and the hyperparameters they are updated with; change `group.lr` at any time. */
export type ParamGroup<Options> = Options & { params: Tensor[] };

/** The hyperparameters of an optimizer of which no more is known. */
export interface AnyHyperparameters {
  lr: number | Tensor;
  // biome-ignore lint/suspicious/noExplicitAny: each optimizer has its own
  [name: string]: any;
}

/** A learning rate, taken for a number, which it is unless a tensor was given. */
interface LearningRate {
  get lr(): number;
  set lr(value: number | Tensor);
}

/** A {@link ParamGroup} as users see it. */
type ShownGroup<Options> = (Options extends { lr: number | Tensor } ? Omit<Options, "lr"> & LearningRate : Options) & {
  params: Tensor[];
};

/** Parameters: tensors, or `[name, tensor]` as `module.namedParameters()` gives them. */
export type ParamList = Iterable<Tensor> | Iterable<readonly [name: string, param: Tensor]>;

/** A group as it is given; `paramNames` are kept and saved with it, in the order of the parameters. */
export type GivenGroup<Options> = Partial<Options> & {
  params: Tensor | ParamList;
  paramNames?: readonly string[];
  /** A name of the group, kept and saved with it. */
  name?: string;
};

/** What an optimizer takes: parameters, or groups of them with their own hyperparameters. */
export type ParamsLike<Options> = ParamList | Iterable<GivenGroup<Options>>;

/** An optimizer's state under Python's names, as `torch.save` would write it. */
export interface OptimizerStateDict {
  state: Record<number, ParamState>;
  param_groups: (Record<string, unknown> & { params: number[] })[];
}

// What a group may have beside hyperparameters: schedules put the rest there.
const GROUP_KEYS = [
  "params",
  "paramNames",
  "name",
  "initialLr",
  "minLr",
  "maxLr",
  "baseMomentum",
  "maxMomentum",
  "swaLr",
];

const zeroGrad = signature("zeroGrad", ["setToNone"], { setToNone: boolean(true) });

/**
 * The base of all optimizers: parameter groups, gradients to zero, state to save. Follows torch/optim/optimizer.py.
 * A subclass updates the parameters in `updateParameters` and gives and takes the state of each.
 */
export abstract class Optimizer<Options extends object = AnyHyperparameters> {
  /** The groups, each with its parameters and settings; a learning rate is changed by `paramGroups[0].lr = ...`. */
  readonly paramGroups = [] as unknown as [ShownGroup<Options>, ...ShownGroup<Options>[]];
  /** The hyperparameters of groups that do not set their own. */
  readonly defaults: Options;
  readonly #state = new OptimizerState({
    groups: () => this.paramGroups as Iterable<AnyGroup>,
    find: (param) => this.stateOf(param),
    put: (param, state, group) => {
      if (state !== null) this.checkState(state);
      this.setStateOf(param, state, group);
    },
  });
  readonly #hooks = hookTables();

  protected constructor(defaults: Options, ...none: []) {
    checkNoMore(new.target.name, none);
    this.defaults = defaults;
  }

  /**
   * What there is of each parameter: `optimizer.state.get(param)`. As in Python, what is put in or taken out of it counts from
   * the next step on.
   */
  get state(): OptimizerState {
    return this.#state;
  }

  /** Adds the groups; to be called by a subclass when it is ready for `groupAdded`. */
  protected addParams(params: ParamsLike<Options>): void {
    const items = params instanceof Tensor ? null : listOf(params);
    if (items === null) {
      throw new TypeError(
        "params argument given to the optimizer should be an iterable of Tensors or dicts, but got " +
          (params instanceof Tensor ? torchTypeName(params) : `${shown(params)}; pass model.parameters()`),
      );
    }
    if (items.length === 0) throw new ValueError("optimizer got an empty parameter list");
    if (!isPlainObject(items[0])) this.addParamGroup({ params: items } as never);
    else for (const group of items) this.addParamGroup(group as never);
  }

  /**
   * Adds parameters with hyperparameters of their own; those not given are the optimizer's.
   * @throws ValueError for a tensor that is no leaf, or that another group has.
   */
  addParamGroup(group: GivenGroup<Options>): void {
    if (!isPlainObject(group) || !("params" in group)) {
      throw new TypeError(`expected a parameter group { params, lr, ... }, got ${shown(group)}`);
    }
    const accepted = [...GROUP_KEYS, ...Object.keys(this.defaults)];
    const unknown = Object.keys(group).find((key) => !accepted.includes(key));
    if (unknown !== undefined) {
      const here = camelCase(unknown);
      const advice = accepted.includes(here)
        ? `it is spelled ${here} here`
        : `expected some of: ${accepted.join(", ")}`;
      throw new TypeError(`${this.constructor.name}: unexpected '${unknown}' in a parameter group; ${advice}`);
    }
    const { params: given, ...options } = group as GivenGroup<object>;
    const { params, names } = readParams(given);
    for (const param of params) {
      if (!this.isDifferentiable && !param.isDisposed && !param.isLeaf && !param.retainsGrad)
        throw new ValueError("can't optimize a non-leaf Tensor");
    }
    if (names !== null) options.paramNames = names;
    const set = Object.entries(options).filter(([, value]) => value !== undefined);
    const complete = { ...this.defaults, ...Object.fromEntries(set), params } as ParamGroup<Options>;
    this.#checkParams(complete, params);
    this.checkGroup(complete);
    const callee = this.constructor.name;
    refusePythonNames(complete, accepted, (name) => `${callee}: a parameter group has no '${name}'`);
    this.groupAdded(complete);
    this.paramGroups.push(complete as ShownGroup<Options>);
  }

  /** Whether gradients flow through steps: what the optimizer was made with, whatever its groups say. */
  protected get isDifferentiable(): boolean {
    return (this.defaults as { differentiable?: boolean }).differentiable === true;
  }

  #checkParams(group: object, params: Tensor[]): void {
    if (new Set(params).size !== params.length) {
      warn(
        "optimizer contains a parameter group with duplicate parameters; in future, this will cause an error; see " +
          "github.com/pytorch/pytorch/issues/40967 for more information",
      );
    }
    for (const other of this.paramGroups) {
      if ("paramNames" in group !== "paramNames" in other) {
        throw new ValueError(
          "all optimizer param groups should be with/without names. cannot add param group " +
            `${"paramNames" in group ? "with names" : "without names"} to the optimizer`,
        );
      }
    }
    const known = new Set(this.paramGroups.flatMap((other) => other.params));
    if (params.some((param) => known.has(param))) {
      throw new ValueError("some parameters appear in more than one parameter group");
    }
  }

  /** Throws when a group's hyperparameters are out of range. */
  protected abstract checkGroup(group: ParamGroup<Options>): void;
  /** Takes note of a new group. */
  protected abstract groupAdded(group: ParamGroup<Options>): void;
  /** Updates the parameters of all groups. */
  protected abstract updateParameters(): void;
  /** A parameter's state, Python's `optimizer.state[param]`; null when there is none yet. Tensors are not copied. */
  abstract stateOf(param: Tensor): ParamState | null;
  /** Throws when a saved state lacks something. */
  protected abstract checkState(state: ParamState): void;
  /** @internal Puts a parameter's state, which `checkState` found good, in place, for what its group then says; null for none. */
  abstract setStateOf(param: Tensor, state: ParamState | null, group: Record<string, unknown>): void;
  /** Adds what a loaded group of an older version lacks; throws when it cannot be one of this optimizer. */
  protected abstract completeGroup(options: Record<string, unknown>): void;

  /** Updates every parameter that has a gradient. With `closure`: computes the loss first, and returns it. */
  step(): undefined;
  step(closure: () => Tensor): Tensor;
  step(closure?: () => Tensor): Tensor | undefined {
    return this.hooked(closure, (given) => {
      const callee = `${this.constructor.name}.step`;
      const loss = given && enableGrad(() => synchronous(callee, "the closure", given()));
      this.updateParameters();
      return loss;
    });
  }

  /** A step as a profiler sees it, with what was registered to come before and after. */
  protected hooked<Closure, R>(closure: Closure | undefined, step: (closure: Closure | undefined) => R): R {
    const name = () => `Optimizer.step#${this.constructor.name}.step`;
    return inRange(name, () => hookedStep(this, this.#hooks, closure, step));
  }

  /** Calls `hook(optimizer, args)` before each step; an array that it returns takes the place of the arguments. */
  registerStepPreHook(...given: Given<typeof registration.stepPre>): RemovableHandle {
    const { hook } = registration.stepPre(given);
    return registered(this.#hooks.stepPre, hook);
  }

  /** Calls `hook(optimizer, args)` after each step. */
  registerStepPostHook(...given: Given<typeof registration.stepPost>): RemovableHandle {
    const { hook } = registration.stepPost(given);
    return registered(this.#hooks.stepPost, hook);
  }

  /** Calls `hook(optimizer)` before a state dict is made. */
  registerStateDictPreHook(...given: Given<typeof registration.statePre>): RemovableHandle {
    const { hook, prepend } = registration.statePre(given);
    return registered(this.#hooks.statePre, hook, prepend);
  }

  /** Calls `hook(optimizer, stateDict)` on each state dict; what it returns takes its place. */
  registerStateDictPostHook(...given: Given<typeof registration.statePost>): RemovableHandle {
    const { hook, prepend } = registration.statePost(given);
    return registered(this.#hooks.statePost, hook, prepend);
  }

  /** Calls `hook(optimizer, stateDict)` before one is loaded; what it returns takes its place. */
  registerLoadStateDictPreHook(...given: Given<typeof registration.loadPre>): RemovableHandle {
    const { hook, prepend } = registration.loadPre(given);
    return registered(this.#hooks.loadPre, hook, prepend);
  }

  /** Calls `hook(optimizer)` when a state dict was loaded. */
  registerLoadStateDictPostHook(...given: Given<typeof registration.loadPost>): RemovableHandle {
    const { hook, prepend } = registration.loadPost(given);
    return registered(this.#hooks.loadPost, hook, prepend);
  }

  /** Forgets the gradients: removes them, or with `setToNone: false` fills them with zeros. */
  zeroGrad(...given: Given<typeof zeroGrad>): void {
    const { setToNone } = zeroGrad(given);
    const name = () => `Optimizer.zero_grad#${this.constructor.name}.zero_grad`;
    inRange(name, () => this.#clearGrads(setToNone));
  }

  #clearGrads(setToNone: boolean): void {
    for (const { params } of this.paramGroups) {
      for (const param of params) {
        if (setToNone) {
          param.grad = null;
          continue;
        }
        const grad = param.grad;
        if (grad === null) continue;
        if (grad.gradFn !== null) grad.detach_();
        else grad.requiresGrad_(false);
        grad.zero_();
      }
    }
  }

  /** The state of every parameter, by its number over all groups, and the groups; tensors are not copied. */
  stateDict(): OptimizerStateDict {
    for (const hook of this.#hooks.statePre.values()) hook(this);
    const state: OptimizerStateDict["state"] = new IntDict<ParamState>();
    const numbers = new Map<Tensor, number>();
    let start = 0;
    const param_groups = this.paramGroups.map(({ params, ...options }) => {
      // Of a parameter that is there twice, the last number counts, as in Python.
      for (const [i, param] of params.entries()) numbers.set(param, start + i);
      start += params.length;
      // Python's hyperparameters of several numbers, as betas, are tuples.
      const named = Object.entries(options).map(([key, value]) => [
        snakeCase(key),
        Array.isArray(value) && key !== "paramNames" ? Tuple.fromItems(value) : value,
      ]);
      return { ...Object.fromEntries(named), params: params.map((param) => numbers.get(param) as number) };
    });
    for (const [param, number] of numbers) {
      const own = this.stateOf(param);
      if (own === null) continue;
      state[number] = own;
    }
    return hookedState(this.#hooks.statePost, this, { state, param_groups });
  }

  /**
   * Takes over a state that {@link Optimizer.stateDict}, or Python's, gave; tensors are copied. As in Python a tensor
   * may have any shape: the next step fails when it does not fit.
   * @throws ValueError when its groups or state do not match this optimizer's; nothing is changed then.
   */
  loadStateDict(stateDict: OptimizerStateDict): void {
    this.prepareState(stateDict)();
  }

  /** Checks what {@link Optimizer.loadStateDict} takes, and gives what takes it over: for several states at once. */
  prepareState(stateDict: unknown): () => void {
    // A copy, as in Python: hooks may put other things in it.
    const own = isRecord(stateDict) ? { ...stateDict } : stateDict;
    const { groups, states } = readStateDict(hookedState(this.#hooks.loadPre, this, own));
    if (groups.length !== this.paramGroups.length) {
      throw new ValueError("loaded state dict has a different number of parameter groups");
    }
    if (this.paramGroups.some(({ params }, i) => groups[i]?.numbers.length !== params.length)) {
      throw new ValueError(
        "loaded state dict contains a parameter group that doesn't match the size of optimizer's group",
      );
    }
    const paramOf = new Map<string, { param: Tensor; options: LoadedGroup["options"] }>();
    for (const [i, { params }] of this.paramGroups.entries()) {
      const { numbers, options } = groups[i] as LoadedGroup;
      for (const [j, param] of params.entries()) {
        const number = numbers[j] as string;
        paramOf.set(number, { param, options: paramOf.get(number)?.options ?? options });
      }
      this.completeGroup(options);
    }
    const loaded = new Map<Tensor, [ParamState | null, LoadedGroup["options"]]>(
      this.paramGroups.flatMap(({ params }) => params.map((param) => [param, [null, {}]])),
    );
    for (const [number, state] of states) {
      const target = paramOf.get(number);
      if (target === undefined) continue;
      const copy = ownState(state, target.param, countsBeside(target.options));
      if (copy !== null) this.checkState(copy);
      loaded.set(target.param, [copy, target.options]);
    }
    return () => {
      for (const [param, [state, options]] of loaded) this.setStateOf(param, state, options);
      for (const [i, group] of this.paramGroups.entries()) {
        const kept = ["params", "paramNames"];
        const old = group as Record<string, unknown>;
        for (const key of Object.keys(old)) if (!kept.includes(key)) delete old[key];
        Object.assign(group, (groups[i] as LoadedGroup).options);
      }
      for (const hook of this.#hooks.loadPost.values()) hook(this);
    };
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }

  /** As Python prints an optimizer. */
  toString(): string {
    const groups = this.paramGroups.map(({ params: _, ...options }, i) => {
      const lines = Object.entries(options)
        .map(([key, value]) => [snakeCase(key), value] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, value]) => `    ${key}: ${key === "param_names" ? namesRepr(value) : pythonFormat(value)}\n`);
      return `Parameter Group ${i}\n${lines.join("")}`;
    });
    return `${this.constructor.name} (\n${groups.join("\n")})`;
  }
}

/** The elements of an iterable; null when it is none. */
function listOf(value: unknown): unknown[] | null {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return null;
  return Symbol.iterator in value ? [...(value as Iterable<unknown>)] : null;
}

refusePythonNames(Optimizer.prototype, ["paramGroups"], (name) => `an Optimizer has no '${name}'`);
limitArguments(Optimizer.prototype, { addParamGroup: 1, step: 1, hooked: 2 });
limitArguments(Optimizer.prototype, { stateDict: 0, loadStateDict: 1, prepareState: 1 });

/** Parameters with or without names. */
function readParams(given: Tensor | ParamList): { params: Tensor[]; names: string[] | null } {
  const items = given instanceof Tensor ? [given] : listOf(given);
  if (items === null) {
    throw new TypeError(
      `expected the params of a group to be Tensors, or pairs of a name and a Tensor, got ${shown(given)}`,
    );
  }
  const names: string[] = [];
  const params = items.map((item) => {
    const isNamed = Array.isArray(item) && typeof item[0] === "string";
    if (isNamed) names.push(item[0]);
    const param: unknown = isNamed ? item[1] : item;
    if (param instanceof Tensor) return param;
    throw new TypeError(`optimizer can only optimize Tensors, but one of the params is ${shown(param)}`);
  });
  if (names.length > 0 && names.length !== params.length) {
    throw new ValueError("all optimizer params should be with/without names. Some param names are missing");
  }
  return { params, names: names.length > 0 ? names : null };
}

interface LoadedGroup {
  /** The saved numbers of its parameters. */
  numbers: string[];
  /** The rest, under the names of here, copied. */
  options: Record<string, unknown>;
}

/** Takes a state dict apart, whatever it is. */
function readStateDict(stateDict: unknown): { groups: LoadedGroup[]; states: [string, Record<string, unknown>][] } {
  const { state, param_groups } = isRecord(stateDict) ? stateDict : {};
  if (!isRecord(state) || !Array.isArray(param_groups)) {
    throw new TypeError(`expected the state dict of an optimizer, { state, param_groups }, got ${shown(stateDict)}`);
  }
  const groups = param_groups.map((group: unknown, i) => {
    const { params, ...saved } = isRecord(group) ? group : {};
    if (!Array.isArray(params)) {
      throw new TypeError(`expected param_groups[${i}] to be { params: [numbers], ... }, got ${shown(group)}`);
    }
    const numbers = params.map((number: unknown) => {
      if (typeof number === "string" || Number.isSafeInteger(number)) return String(number);
      throw new TypeError(`expected the params of param_groups[${i}] to be numbers, got ${shown(number)}`);
    });
    const options: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(saved)) {
      const name = camelCase(key);
      if (snakeCase(name) !== key) {
        throw new TypeError(`expected names such as weight_decay in param_groups[${i}], got '${key}'`);
      }
      options[name] = value instanceof Tensor ? outliving(value.clone()) : Array.isArray(value) ? [...value] : value;
    }
    return { numbers, options };
  });
  const states = Object.entries(state).map(([number, own]): [string, Record<string, unknown>] => {
    if (!isRecord(own)) throw new TypeError(`expected state[${number}] to be { name: tensor }, got ${shown(own)}`);
    return [number, own];
  });
  return { groups, states };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Tensor) && !isMap(value);

/** Whether a group counts its steps beside each parameter, in float32; as they were saved otherwise. */
export const countsBeside = ({ capturable, fused }: Record<string, unknown>): boolean =>
  capturable === true || fused === true;

/** A copy of saved state for a parameter; null when there is none. What Python saved as None is left out. */
function ownState(saved: Record<string, unknown>, param: Tensor, beside: boolean): ParamState | null {
  const given = Object.entries(saved).filter(([, value]) => value !== null && value !== undefined);
  if (given.length === 0) return null;
  return outliving(Object.fromEntries(given.map(([key, value]) => [key, own(key, value, param, beside)])));
}

/** A copy of a saved value in the dtype and on the device of its parameter; step counters stay as they are. */
function own(key: string, value: unknown, param: Tensor, beside: boolean): StateValue {
  if (Array.isArray(value)) {
    return value.map((item) => (item === null ? null : (own(key, item, param, beside) as Tensor | number)));
  }
  if (typeof value === "number" || typeof value === "bigint") return Number(value);
  if (!(value instanceof Tensor)) {
    throw new TypeError(`expected the saved ${key} to be a Tensor or a number, got ${shown(value)}`);
  }
  // A copy would have memory for each element, and hide what Python's step then refuses.
  if (
    value.layout === layouts.strided &&
    value.stride().some((stride, i) => stride === 0 && (value.shape[i] as number) > 1)
  ) {
    throw new RuntimeError(
      `expected the saved ${key} to have memory of its own for each element, got an expanded tensor of shape ` +
        `[${value.shape.join(", ")}]; clone() it first`,
    );
  }
  const { dtype, device } = param;
  if (key === "step") {
    return beside ? value.detach().to({ dtype: "float32", device, copy: true }) : value.detach().clone();
  }
  return value.detach().to({ ...(param.isFloatingPoint() ? { dtype } : {}), device, copy: true });
}

const namesRepr = (names: unknown): string =>
  `[${(names as string[]).map((name) => stringRepr(String(name))).join(", ")}]`;

/** Python's `f"{value}"`, where a tensor of no dimensions is its number. */
function pythonFormat(value: unknown): string {
  if (!(value instanceof Tensor) || value.dim() > 0) return pythonRepr(value);
  return value.isFloatingPoint() ? floatRepr(Number(value.item())) : String(value.item());
}

function pythonRepr(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return boolRepr(value);
  if (Array.isArray(value)) return `(${value.map(pythonRepr).join(", ")})`;
  if (typeof value !== "number") return String(value);
  // A whole number may have been an int there: it is written without a point.
  return Number.isInteger(value) && Math.abs(value) < 1e16 ? String(value) : floatRepr(value);
}
