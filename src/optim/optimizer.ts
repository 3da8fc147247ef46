import { enableGrad } from "../autograd.js";
import { RuntimeError, TypeError, ValueError } from "../errors.js";
import { camelCase } from "../ops/camel_case.js";
import { IntDict } from "../serialization/python_types.js";
import { Tensor } from "../tensor.js";

/** A group of parameters and the hyperparameters they are updated with; change `group.lr` at any time. */
export type ParamGroup<Options> = Options & { params: Tensor[] };

/** What an optimizer takes: parameters, or groups of them with their own hyperparameters. */
export type ParamsLike<Options> = Iterable<Tensor> | Iterable<Partial<Options> & { params: Tensor | Iterable<Tensor> }>;

/** A parameter's state under Python's names: tensors, and where Python has an integer a number. */
export type ParamState = Record<string, Tensor | number>;

/** An optimizer's state under Python's names, as `torch.save` would write it. */
export interface OptimizerStateDict {
  state: Record<number, ParamState>;
  param_groups: (Record<string, unknown> & { params: number[] })[];
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * The base of all optimizers: parameter groups, gradients to zero, state to save. Follows torch/optim/optimizer.py.
 * A subclass updates one group at a time in `stepGroup` and gives and takes each parameter's state.
 */
export abstract class Optimizer<Options extends object> {
  /** The groups, each with its parameters and settings; a learning rate is changed by `paramGroups[0].lr = ...`. */
  readonly paramGroups: ParamGroup<Options>[] = [];
  /** The hyperparameters of groups that do not set their own. */
  readonly defaults: Options;

  protected constructor(defaults: Options) {
    this.defaults = defaults;
  }

  /** Adds the groups; to be called by a subclass when it is ready for `groupAdded`. */
  protected addParams(params: ParamsLike<Options>): void {
    if (params instanceof Tensor) {
      throw new TypeError(
        "params argument given to the optimizer should be an iterable of Tensors or groups, but got a Tensor; pass [tensor]",
      );
    }
    const items = [...params];
    if (items.length === 0) throw new ValueError("optimizer got an empty parameter list");
    if (items.every((item) => item instanceof Tensor)) this.addParamGroup({ params: items } as never);
    else for (const group of items) this.addParamGroup(group as never);
  }

  /**
   * Adds parameters with hyperparameters of their own; those not given are the optimizer's.
   * @throws ValueError for a tensor that is no leaf, or that another group has.
   */
  addParamGroup(group: Partial<Options> & { params: Tensor | Iterable<Tensor> }): void {
    if (typeof group !== "object" || group === null || !("params" in group)) {
      throw new TypeError("expected a parameter group { params, lr, ... }, got something else");
    }
    const params = group.params instanceof Tensor ? [group.params] : [...group.params];
    const known = new Set(this.paramGroups.flatMap((other) => other.params));
    for (const param of params) {
      if (!(param instanceof Tensor)) {
        throw new TypeError(`optimizer can only optimize Tensors, but one of the params is ${typeof param}`);
      }
      if (!param.isLeaf && !param.isDisposed) throw new ValueError("can't optimize a non-leaf Tensor");
      if (known.has(param)) throw new ValueError("some parameters appear in more than one parameter group");
    }
    const complete = { ...this.defaults, ...group, params } as ParamGroup<Options>;
    this.checkGroup(complete);
    this.groupAdded(params);
    this.paramGroups.push(complete);
  }

  /** Throws when a group's hyperparameters are out of range. */
  protected abstract checkGroup(group: ParamGroup<Options>): void;
  /** Takes note of the parameters of a new group. */
  protected abstract groupAdded(params: Tensor[]): void;
  /** Updates the parameters of one group. */
  protected abstract stepGroup(index: number, group: ParamGroup<Options>): void;
  /** A parameter's state, Python's `optimizer.state[param]`; null when there is none yet. Tensors are not copied. */
  abstract stateOf(param: Tensor): ParamState | null;
  /** Throws when a saved state lacks something. */
  protected abstract checkState(state: ParamState): void;
  /** Puts a parameter's state, which `checkState` found good, in place. */
  protected abstract setStateOf(param: Tensor, state: ParamState): void;

  /** Updates every parameter that has a gradient. With `closure`: computes the loss first, and returns it. */
  step(): undefined;
  step(closure: () => Tensor): Tensor;
  step(closure?: () => Tensor): Tensor | undefined {
    const loss = closure === undefined ? undefined : enableGrad(closure);
    for (const [index, group] of this.paramGroups.entries()) this.stepGroup(index, group);
    return loss;
  }

  /** Forgets the gradients: removes them, or with `setToNone: false` fills them with zeros. */
  zeroGrad({ setToNone = true }: { setToNone?: boolean } = {}): void {
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
    const state: OptimizerStateDict["state"] = new IntDict<Record<string, Tensor>>();
    let number = 0;
    const param_groups = this.paramGroups.map(({ params, ...options }) => {
      const numbers = params.map((param) => {
        const own = this.stateOf(param);
        if (own !== null) state[number] = own;
        return number++;
      });
      const named = Object.entries(options).map(([key, value]) => [snakeCase(key), value]);
      return { ...Object.fromEntries(named), params: numbers };
    });
    return { state, param_groups };
  }

  /**
   * Takes over a state that {@link Optimizer.stateDict}, or Python's, gave.
   * @throws ValueError when its groups or state do not match this optimizer's; nothing is changed then.
   */
  loadStateDict(stateDict: OptimizerStateDict): void {
    const saved = stateDict.param_groups;
    if (saved.length !== this.paramGroups.length) {
      throw new ValueError("loaded state dict has a different number of parameter groups");
    }
    for (const [i, group] of this.paramGroups.entries()) {
      if (saved[i]?.params.length !== group.params.length) {
        throw new ValueError(
          "loaded state dict contains a parameter group that doesn't match the size of optimizer's group",
        );
      }
    }
    const states: [Tensor, ParamState][] = [];
    for (const [i, group] of this.paramGroups.entries()) {
      const { params: numbers, fused } = saved[i] as OptimizerStateDict["param_groups"][number];
      for (const [j, param] of group.params.entries()) {
        const state = stateDict.state[numbers[j] as number];
        if (state === undefined) continue;
        const given = Object.entries(state).filter(([, value]) => value !== null && value !== undefined);
        const copy = Object.fromEntries(given.map(([key, value]) => [key, own(key, value, param, fused === true)]));
        this.checkState(copy);
        states.push([param, copy]);
      }
    }
    for (const [param, state] of states) this.setStateOf(param, state);
    for (const [i, group] of this.paramGroups.entries()) {
      const { params: _, ...options } = saved[i] as OptimizerStateDict["param_groups"][number];
      for (const [key, value] of Object.entries(options)) {
        const copy = value instanceof Tensor ? value.clone() : Array.isArray(value) ? [...value] : value;
        Object.assign(group, { [camelCase(key)]: copy });
      }
    }
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
        .map(([key, value]) => `    ${key}: ${pythonRepr(value)}\n`);
      return `Parameter Group ${i}\n${lines.join("")}`;
    });
    return `${this.constructor.name} (\n${groups.join("\n")})`;
  }
}

/** A copy of saved state in the dtype and on the device of its parameter; step counters stay as they are. */
function own(key: string, value: unknown, param: Tensor, fused: boolean): Tensor | number {
  if (typeof value === "number" || typeof value === "bigint") return Number(value);
  if (!(value instanceof Tensor)) {
    throw new RuntimeError(`expected the saved ${key} to be a Tensor or a number, got ${typeof value}`);
  }
  const { dtype, device } = param;
  if (key === "step") return fused ? value.to({ dtype: "float32", device, copy: true }) : value.detach().clone();
  return value.detach().to({ ...(param.isFloatingPoint() ? { dtype } : {}), device, copy: true });
}

function pythonRepr(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (Array.isArray(value)) return `(${value.map(pythonRepr).join(", ")})`;
  if (typeof value !== "number") return String(value);
  if (value !== 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e16)) {
    return value.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
  }
  return String(value);
}
