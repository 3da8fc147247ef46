/**
 * Computes again in the backward pass instead of keeping. Follows torch/utils/checkpoint.py.
 *
 * @module
 */

import { anything, boolean, callback, iterableOf, listOf, nullable, oneOf } from "../../internal/kinds.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { scoped } from "../../internal/scoped.js";
import { type Options, signature } from "../../internal/signature.js";
import { checkNoMore, withoutSurplus } from "../../internal/surplus.js";
import { synchronous } from "../../internal/synchronous.js";
import { native } from "../../native/addon.js";
import { camelCase } from "../../python/camel_case.js";
import { RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { warn } from "../../python/warnings.js";
import {
  autocast,
  getAutocastDtype,
  isAutocastAvailable,
  isAutocastCacheEnabled,
  isAutocastEnabled,
} from "../amp/index.js";
import { Function as AutogradFunction, type FunctionCtx } from "../autograd/function.js";
import { enableGrad, isGradEnabled, noGrad } from "../autograd/grad_mode.js";
import { backward } from "../autograd/gradients.js";
import { currentHooks, savedTensorsHooks } from "../autograd/saved_tensors.js";
import * as cuda from "../cuda/index.js";
import { outliving } from "../outliving.js";
import { getRngState, setRngState } from "../random.js";
import { Tensor } from "../tensor.js";
import { debugText, OperatorLog } from "./checkpoint_debug.js";
import { inferDeviceType } from "./checkpoint_devices.js";
import type { EnterContext } from "./selective_checkpoint.js";

export { DefaultDeviceType, getDeviceStates, setDeviceStates } from "./checkpoint_devices.js";
export * from "./selective_checkpoint.js";

/** What a recomputation that differs from the forward pass is. */
export class CheckpointError extends RuntimeError {}

const settings = signature("checkpoint", [], {
  /** Run the recomputation as a backward pass of its own. Should be given: false is recommended. Default: true, with a warning. */
  useReentrant: nullable(boolean)(null),
  /** Compute again with the random numbers of the forward pass. Default: true. */
  preserveRngState: boolean(true),
  /** Gives what is entered (and disposed of) around the forward pass, and around the recomputation. Not with `useReentrant`. */
  contextFn: nullable(callback<() => [forward: EnterContext, recompute: EnterContext]>())(null),
  /** Whether the recomputed tensors are compared: their shapes, dtypes and devices. Default: "default". */
  determinismCheck: oneOf("default", "none")("default"),
  /** Stop the recomputation once all is there that is needed. Default: true. */
  earlyStop: boolean(true),
  /** Name the operators of both passes in the error. Not with `contextFn`. Default: false. */
  debug: boolean(false),
});

/** Options of {@link checkpoint}. */
export type CheckpointOptions = Options<typeof settings>;

// biome-ignore lint/suspicious/noExplicitAny: functions and lists of any kind
type NoOptions = Tensor | readonly any[] | ((...args: any[]) => unknown);

/** The arguments of a function whose last are options, with {@link CheckpointOptions} among these. */
type Together<A> = A extends readonly unknown[]
  ? Required<A> extends readonly [...infer Others, infer Last]
    ? NonNullable<Last> extends NoOptions
      ? never
      : [...Others, Partial<NonNullable<Last>> & CheckpointOptions]
    : never
  : never;

const OPTIONS = new Set(settings.parameters.map(({ name }) => name));

/** The settings among the arguments; what else the object has that comes last is the function's. */
function split(given: readonly unknown[]) {
  const last = given.at(-1);
  const names = isPlainObject(last) ? Object.keys(last) : [];
  // The function takes other keys, and would not miss this one.
  const snake = names.find((name) => !OPTIONS.has(name) && OPTIONS.has(camelCase(name)));
  if (snake !== undefined) throw new TypeError(`checkpoint: option '${snake}' is written '${camelCase(snake)}' here`);
  if (!names.some((name) => OPTIONS.has(name))) return { args: [...given], options: settings([]), rest: {} };
  const pick = (isOwn: boolean) =>
    Object.fromEntries(Object.entries(last as object).filter(([name]) => OPTIONS.has(name) === isOwn));
  return { args: given.slice(0, -1), options: settings([pick(true) as CheckpointOptions]), rest: pick(false) };
}

/** How random numbers and autocast stood in the forward pass. */
class Surroundings {
  readonly #cpu: Tensor | null;
  readonly #devices: [index: number, state: Tensor][] = [];
  readonly #autocast: [device: string, options: { enabled: boolean; cacheEnabled: boolean; dtype: unknown }][];

  constructor(args: readonly unknown[], preserve: boolean) {
    const tensors = args.filter((arg) => arg instanceof Tensor && arg.device.type === "cuda") as Tensor[];
    this.#cpu = preserve ? outliving(getRngState()) : null;
    if (preserve) {
      for (const index of new Set(tensors.map(({ device }) => device.index ?? 0))) {
        this.#devices.push([index, outliving(cuda.getRngState(index))]);
      }
    }
    const devices = [...new Set([inferDeviceType(...args), "cpu"])].filter((type) => isAutocastAvailable(type));
    this.#autocast = devices.map((device) => [
      device,
      { enabled: isAutocastEnabled(device), cacheEnabled: isAutocastCacheEnabled(), dtype: getAutocastDtype(device) },
    ]);
  }

  /** Runs `body` as things stood then, and leaves the random numbers as they are now. */
  run<R>(body: () => R): R {
    const before = this.#cpu === null ? null : getRngState();
    const devices = this.#devices.map(([index]) => [index, cuda.getRngState(index)] as const);
    const guards: Disposable[] = [];
    try {
      if (this.#cpu !== null) setRngState(this.#cpu);
      for (const [index, state] of this.#devices) cuda.setRngState(state, index);
      for (const [device, options] of this.#autocast) guards.push(autocast(device, options as { enabled: boolean }));
      return body();
    } finally {
      for (const guard of guards.reverse()) guard[Symbol.dispose]();
      if (before !== null) setRngState(before);
      for (const [index, state] of devices) cuda.setRngState(state, index);
    }
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the functions that are checkpointed take anything
type Run = (...args: any[]) => any;

/** A checkpoint whose recomputation is a backward pass inside of the one that needs it. */
export class CheckpointFunction extends AutogradFunction {
  static override forward(ctx: FunctionCtx, run: Run, preserve: boolean, ...args: unknown[]): unknown {
    checkBackwardValidity(args);
    ctx.run = run;
    ctx.surroundings = new Surroundings(args, preserve);
    ctx.inputs = args.map((arg) => (arg instanceof Tensor ? null : arg));
    ctx.isTensor = args.map((arg) => arg instanceof Tensor);
    ctx.saveForBackward(...(args.filter((arg) => arg instanceof Tensor) as Tensor[]));
    return noGrad(() => synchronous("checkpoint", "the function", run(...args) as unknown));
  }

  static override backward(ctx: FunctionCtx, ...gradients: (Tensor | null)[]): (Tensor | null)[] {
    if (!native.isCheckpointValid()) {
      throw new RuntimeError(
        "When use_reentrant=True, torch.utils.checkpoint is incompatible with .grad() or passing an `inputs` parameter to " +
          ".backward(). To resolve this error, you can either set use_reentrant=False, or call .backward() without passing " +
          "the `inputs` argument.",
      );
    }
    const tensors = [...ctx.savedTensors];
    const inputs = detachVariable(
      (ctx.inputs as unknown[]).map((value, i) => (ctx.isTensor[i] ? (tensors.shift() as Tensor) : value)),
    );
    const returned = (ctx.surroundings as Surroundings).run(() => enableGrad(() => ctx.run(...inputs) as unknown));
    const outputs: unknown[] = Array.isArray(returned) ? returned : [returned];
    const places = [...outputs.keys()].filter((i) => outputs[i] instanceof Tensor && outputs[i].requiresGrad);
    if (places.length === 0) {
      throw new RuntimeError("none of output has requires_grad=True, this checkpoint() is not necessary");
    }
    backward(
      places.map((i) => outputs[i] as Tensor),
      places.map((i) => gradients[i] as Tensor | null),
    );
    return [null, null, ...inputs.map((input) => (input instanceof Tensor ? input.grad : null))];
  }
}

/** Leaves with the values of these tensors; all else as it is. */
export const detachVariable = withoutSurplus("detachVariable", 1, (inputs: readonly unknown[]): unknown[] =>
  listOf(anything())
    .check("detachVariable", "inputs", inputs)
    .map((input) => (input instanceof Tensor ? input.detach().requiresGrad_(input.requiresGrad) : input)),
);

/** Warns where none of the tensors requires a gradient. */
export const checkBackwardValidity = withoutSurplus("checkBackwardValidity", 1, (inputs: Iterable<unknown>): void => {
  for (const input of iterableOf(anything()).check("checkBackwardValidity", "inputs", inputs))
    if (input instanceof Tensor && input.requiresGrad) return;
  warn("None of the inputs have requires_grad=True. Gradients will be None");
});

/** Ends a recomputation that has done its work. */
class Stop extends Error {}

/** The backward passes that share a recomputation: a group, or one by its number. */
type Passes = GraphExecGroup | number;

/** A tensor that was saved in the forward pass: recomputed ones by their backward passes; null once used. */
type Holder = Map<Passes, Tensor | null>;

let group: GraphExecGroup | null = null;

/**
 * Backward passes that share a recomputation: each `checkpoint` without `useReentrant` that they come to is computed again once.
 * They may not need the same saved tensor: `new GraphExecGroup().enter(() => { a.backward(); b.backward(); })`.
 */
export class GraphExecGroup {
  constructor(...none: []) {
    checkNoMore("GraphExecGroup", none);
  }

  /** Runs `body` in the group; without it, the guard whose disposal leaves the group. */
  enter<R>(body: () => R): R;
  enter(): Disposable;
  enter<R>(...body: unknown[]): R | Disposable {
    const enter = () => {
      if (group !== null) throw new RuntimeError("GraphExecGroup contexts cannot be nested. Already inside a group");
      group = this;
      return () => {
        group = null;
      };
    };
    return scoped<R>("GraphExecGroup", "savedTensors", enter, body);
  }
}

interface Metadata {
  shape: number[];
  dtype: string;
  device: string;
}

// As Python's repr has it.
const deviceRepr = ({ type, index }: Tensor["device"]) =>
  index === null ? `device(type='${type}')` : `device(type='${type}', index=${index})`;

const metadata = ({ shape, dtype, device }: Tensor): Metadata => ({
  shape,
  dtype: String(dtype),
  device: deviceRepr(device),
});
const shownMetadata = ({ shape, dtype, device }: Metadata) =>
  `{'shape': torch.Size([${shape.join(", ")}]), 'dtype': ${dtype}, 'device': ${device}}`;

/** An argument of the forward pass, as those were kept that an outer checkpoint packs. */
function kept(value: unknown): () => unknown {
  const hooks = currentHooks();
  if (hooks === null || !(value instanceof Tensor)) outliving(value);
  if (!(value instanceof Tensor)) return () => value;
  const { requiresGrad } = value;
  if (hooks === null) {
    const version = value._version;
    return () => {
      if (value._version === version) return value;
      throw new RuntimeError(
        "one of the variables needed for gradient computation has been modified by an inplace operation: an argument of " +
          `checkpoint(), of shape [${value.shape.join(", ")}], is at version ${value._version}; expected version ${version} instead.`,
      );
    };
  }
  const { unpack } = hooks;
  const packed = outliving(noGrad(() => hooks.pack(value.detach())));
  return () => noGrad(() => unpack(packed).detach()).requiresGrad_(requiresGrad);
}

/** What the passes of one checkpoint share. */
class Frame {
  readonly holders: Holder[] = [];
  readonly metadata: Metadata[] = [];
  readonly #counts = new Map<Passes, number>();
  readonly #isRecomputed = new Set<Passes>();
  /** A backward pass came before the forward pass was over: it can't know how much there will be. */
  isForwardOver = false;
  #ignoresMismatch = false;

  constructor(
    readonly recompute: () => void,
    readonly isEarly: boolean,
    readonly checks: boolean,
    readonly explained: ((error: CheckpointError) => CheckpointError) | null,
  ) {}

  pack = (tensor: Tensor): Holder => {
    const holder: Holder = new Map();
    this.holders.push(holder);
    if (this.checks) this.metadata.push(metadata(tensor));
    return holder;
  };

  unpack = (holder: Holder): Tensor => {
    try {
      return this.#unpack(holder);
    } catch (error) {
      throw this.explained !== null && error instanceof CheckpointError ? this.explained(error) : error;
    }
  };

  #unpack(holder: Holder): Tensor {
    const task: Passes = group ?? native.graphTask();
    const isAlone = task === -1;
    if (isAlone || !this.#isRecomputed.has(task)) this.#compute(task);
    const tensor = holder.get(task);
    if (tensor === undefined || tensor === null) {
      const extra =
        group === null
          ? ""
          : "Performing two backward calls that overlap (i.e. require the same saved activation in order to compute gradients) " +
            "is not allowed while under the torch.utils.checkpoint.GraphExecGroup context. ";
      throw new CheckpointError(
        `torch.utils.checkpoint: Unpack is being triggered for a tensor that was already unpacked once. ${extra}If you are ` +
          "calling ctx.saved_tensors in backward, make sure to do so only once. Otherwise please open an issue with details on " +
          "your use case.",
      );
    }
    if (isAlone) this.#forget(task);
    else holder.set(task, null);
    return tensor;
  }

  // Outside of a backward pass (someone looks at what a node saved), nothing is kept.
  #forget(task: Passes): void {
    for (const holder of this.holders) holder.delete(task);
    this.#counts.delete(task);
  }

  #compute(task: Passes): void {
    this.#counts.set(task, 0);
    const hooks = (tensor: Tensor) => this.#keep(task, tensor);
    try {
      savedTensorsHooks(
        hooks,
        (tensor: Tensor) => tensor,
        () => enableGrad(this.recompute),
      );
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
    }
    if (task !== -1) this.#isRecomputed.add(task);
    this.#check(task);
  }

  #keep(task: Passes, given: Tensor): Tensor {
    const tensor = given.requiresGrad ? given.detach() : given;
    const place = this.#counts.get(task) as number;
    this.#counts.set(task, place + 1);
    const holder = this.holders[place];
    if (holder === undefined) {
      if (!this.isForwardOver) {
        this.#ignoresMismatch = true;
        return tensor;
      }
      throw new CheckpointError(
        "torch.utils.checkpoint: trying to save more tensors during recomputation than during the original forward pass.",
      );
    }
    holder.set(task, outliving(tensor));
    if (this.isEarly && place + 1 === this.holders.length) throw new Stop();
    return tensor;
  }

  #check(task: Passes): void {
    if (this.#ignoresMismatch) return;
    const count = this.#counts.get(task);
    if (count !== this.holders.length) {
      throw new CheckpointError(
        "torch.utils.checkpoint: A different number of tensors was saved during the original forward and recomputation.\n" +
          `Number of tensors saved during forward: ${this.holders.length}\nNumber of tensors saved during recomputation: ${count}.`,
      );
    }
    if (!this.checks) return;
    const different = this.metadata.flatMap((saved, i) => {
      const now = metadata(this.holders[i]?.get(task) as Tensor);
      if (shownMetadata(saved) === shownMetadata(now)) return [];
      return `tensor at position ${i}:\nsaved metadata: ${shownMetadata(saved)}\nrecomputed metadata: ${shownMetadata(now)}\n`;
    });
    if (different.length === 0) return;
    throw new CheckpointError(
      "torch.utils.checkpoint: Recomputed values for the following tensors have different metadata than during the forward " +
        `pass.\n${different.join("")}.`,
    );
  }
}

let earlyStop: boolean | null = null;

/** Overrules `earlyStop` of each {@link checkpoint}: for `body`, or until the guard is disposed of. */
export function setCheckpointEarlyStop<R>(enable: boolean, body: () => R): R;
export function setCheckpointEarlyStop(enable: boolean): Disposable;
export function setCheckpointEarlyStop<R>(enable: boolean, ...body: unknown[]): R | Disposable {
  const enter = () => {
    const before = earlyStop;
    earlyStop = enable;
    return () => {
      earlyStop = before;
    };
  };
  return scoped<R>("setCheckpointEarlyStop", "savedTensors", enter, body);
}

let debugs: boolean | null = null;

/** Overrules `debug` of each {@link checkpoint}; null for none: for `body`, or until the guard is disposed of. */
export function setCheckpointDebugEnabled<R>(enabled: boolean | null, body: () => R): R;
export function setCheckpointDebugEnabled(enabled: boolean | null): Disposable;
export function setCheckpointDebugEnabled<R>(enabled: boolean | null, ...body: unknown[]): R | Disposable {
  const enter = () => {
    const before = debugs;
    debugs = enabled;
    return () => {
      debugs = before;
    };
  };
  return scoped<R>("setCheckpointDebugEnabled", "savedTensors", enter, body);
}

const nothing: EnterContext = () => ({ [Symbol.dispose]: () => {} });

/** The `contextFn` of a {@link checkpoint} that is given none: regions that change nothing. */
export const noopContextFn = withoutSurplus(
  "noopContextFn",
  0,
  (): [forward: EnterContext, recompute: EnterContext] => [nothing, nothing],
);

function debugging() {
  const forward = new OperatorLog();
  const again = new OperatorLog();
  const contexts: [EnterContext, EnterContext] = [() => forward.enter(), () => again.enter()];
  const explained = (cause: CheckpointError) => new CheckpointError(debugText(forward, again), { cause });
  return { contexts, explained };
}

function contextsOf(contextFn: () => unknown): [forward: EnterContext, recompute: EnterContext] {
  const given = contextFn();
  if (Array.isArray(given) && given.length === 2 && given.every((enter) => typeof enter === "function")) {
    return given as [EnterContext, EnterContext];
  }
  throw new TypeError(
    "checkpoint: expected contextFn to give [forward, recompute], two functions that enter a region and give its guard, " +
      `got ${shown(given)}`,
  );
}

function entered<R>(enter: EnterContext, body: () => R): R {
  const guard: Partial<Disposable> | undefined = enter();
  if (typeof guard?.[Symbol.dispose] !== "function") {
    throw new TypeError(
      `checkpoint: expected what contextFn gives to enter a guard with [Symbol.dispose], got ${shown(guard)}`,
    );
  }
  try {
    return body();
  } finally {
    guard[Symbol.dispose]?.();
  }
}

/**
 * Runs `fn(...args)` without keeping what its backward needs: that is computed again in the backward pass, with the random
 * numbers and the autocast of now.
 *
 * ```ts
 * const y = checkpoint(block, x, { useReentrant: false });
 * ```
 *
 * The arguments of `fn` come first; an object that comes last and has one of the options' names is the options. What else
 * it has is handed to `fn` in an object, where Python hands keyword arguments on.
 */
export function checkpoint<A extends readonly unknown[], R>(
  fn: (...args: A) => R,
  ...given: A | [...A, CheckpointOptions]
): R;
export function checkpoint<F extends Run>(fn: F, ...given: Together<Parameters<F>>): ReturnType<F>;
export function checkpoint(fn: Run, ...given: unknown[]): unknown {
  if (typeof fn !== "function") throw new TypeError(`checkpoint: expected a function, got ${typeof fn}`);
  const { args, options, rest } = split(given);
  const { useReentrant, preserveRngState, contextFn, determinismCheck, debug } = options;
  if (useReentrant === null) {
    warn(
      "torch.utils.checkpoint: the use_reentrant parameter should be passed explicitly. use_reentrant=False is recommended; " +
        "without it, use_reentrant=True is taken, which Python is about to make an error.",
    );
  }
  if (useReentrant !== false) {
    const unknown = Object.keys(rest);
    if (unknown.length > 0) throw new ValueError(`Unexpected keyword arguments: ${unknown.join(",")}`);
    if ((contextFn !== null && contextFn !== noopContextFn) || debug) {
      throw new ValueError("Passing `context_fn` or `debug` is only supported when use_reentrant=False.");
    }
    return CheckpointFunction.apply(fn, preserveRngState, ...args);
  }
  const isDebug = debugs ?? debug;
  if (isDebug && contextFn !== null && contextFn !== noopContextFn) {
    throw new ValueError("debug=True is incompatible with non-default context_fn");
  }
  if (Object.keys(rest).length > 0) args.push(rest);
  const { contexts, explained } = isDebug
    ? debugging()
    : { contexts: contextsOf(contextFn ?? noopContextFn), explained: null };
  const [forward, again] = contexts;
  if (!isGradEnabled()) return fn(...args);
  const surroundings = new Surroundings(args, preserveRngState);
  const frame = new Frame(
    recomputation(fn, args.map(kept), surroundings, again),
    earlyStop ?? options.earlyStop,
    determinismCheck === "default",
    explained,
  );
  const result = savedTensorsHooks(frame.pack, frame.unpack, () =>
    entered(forward, () => synchronous("checkpoint", "the function", fn(...args) as unknown)),
  );
  frame.isForwardOver = true;
  return result;
}

// A function of its own: what the graph holds must not hold the arguments themselves.
function recomputation(fn: Run, inputs: readonly (() => unknown)[], surroundings: Surroundings, again: EnterContext) {
  return () => surroundings.run(() => entered(again, () => void fn(...inputs.map((input) => input()))));
}

const sequential = signature("checkpointSequential", ["useReentrant"], {
  useReentrant: nullable(boolean)(null),
  preserveRngState: boolean(true),
});

type Layer = (input: Tensor) => Tensor;

/** Runs a list of functions one after the other, in so many {@link checkpoint}s, the last of which is none. */
export function checkpointSequential(
  functions: Iterable<Layer>,
  segments: number,
  input: Tensor,
  ...given: [options?: Options<typeof sequential>]
): Tensor {
  const { useReentrant, preserveRngState } = sequential(given as [Options<typeof sequential>?]);
  const layers = iterableOf(callback<Layer>()).check("checkpointSequential", "functions", functions);
  const part = (start: number, end: number) => (x: Tensor) =>
    layers.slice(start, end).reduce((value, layer) => layer(value), x);
  const size = Math.floor(layers.length / segments);
  let value = input;
  let done = 0;
  const options = { preserveRngState, ...(useReentrant === null ? {} : { useReentrant }) };
  for (; done < size * (segments - 1); done += size) value = checkpoint(part(done, done + size), value, options);
  return part(done, layers.length)(value);
}
