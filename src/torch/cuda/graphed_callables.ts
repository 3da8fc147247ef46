import { anything, boolean, nullable, size, unchecked } from "../../internal/kinds.js";
import { type Options, signature } from "../../internal/signature.js";
import { AssertionError, RuntimeError, TypeError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { isAutocastCacheEnabled, isAutocastEnabled } from "../amp/autocast_mode.js";
import { Function, onceDifferentiable } from "../autograd/function.js";
import { grad } from "../autograd/gradients.js";
import { flatten, type TreeSpec, unflatten } from "../func/tree.js";
import { tidy } from "../memory.js";
import { isModule } from "../nn/modules/module.js";
import { STATE } from "../nn/modules/module_state.js";
import { operator } from "../ops/operator.js";
import { outliving } from "../outliving.js";
import { Tensor } from "../tensor.js";
import { synchronize } from "./device.js";
import { CUDAGraph, type GraphPool, graph, graphPoolHandle } from "./graphs.js";
import { Stream, stream } from "./streams.js";

const parameters = signature(
  "makeGraphedCallables",
  ["callables", "sampleArgs", "numWarmupIters", "allowUnusedInput", "pool"],
  {
    callables: anything<Callable | readonly Callable[]>(),
    sampleArgs: unchecked<readonly unknown[]>(),
    /** How often each runs before it is captured. Default: 3. */
    numWarmupIters: size(3),
    /** Whether an input that the outputs do not depend on is no error. Default: false. */
    allowUnusedInput: boolean(false),
    /** A pool shared with other graphs. Default: null, one of its own. */
    pool: nullable(unchecked<GraphPool>())(null),
  },
);

/** Options of {@link makeGraphedCallables}. */
export type GraphedCallablesOptions = Options<typeof parameters>;

// biome-ignore lint/suspicious/noExplicitAny: a function or a module of whatever arguments
type Callable = (...args: any[]) => any;

const emptyLike = operator("empty_like");

/** One of the callables, with what its graphs read and write. */
interface Captured {
  readonly run: Callable;
  readonly args: readonly unknown[];
  /** The tensors among its arguments, and then its parameters. */
  readonly inputs: readonly Tensor[];
  readonly userInputs: number;
  readonly forward: CUDAGraph;
  readonly backward: CUDAGraph;
  outputs: readonly Tensor[];
  spec: TreeSpec;
  /** Null for outputs and inputs that have no gradient. */
  outputGrads: readonly (Tensor | null)[];
  inputGrads: readonly (Tensor | null)[];
}

const needing = (tensors: readonly Tensor[]) => tensors.filter(({ requiresGrad }) => requiresGrad);

function checkCallable(callable: Callable, args: unknown): readonly Tensor[] {
  if (typeof callable !== "function") {
    throw new TypeError(`makeGraphedCallables: expected functions or modules, got ${shown(callable)}`);
  }
  if (!Array.isArray(args)) {
    throw new TypeError(
      `makeGraphedCallables: expected sampleArgs to be the arguments in an array, got ${shown(args)}`,
    );
  }
  if (isModule(callable)) {
    const { backwardHooks, forwardHooks, forwardPreHooks } = callable[STATE];
    if (backwardHooks.size + forwardHooks.size + forwardPreHooks.size > 0) {
      throw new AssertionError(
        "Modules must not have hooks registered at the time they are passed. However, registering hooks on modules after " +
          "passing them through make_graphed_callables is allowed.",
      );
    }
    if (callable.buffers().some(({ requiresGrad }) => requiresGrad)) {
      throw new AssertionError(
        "In any :class:`~torch.nn.Module` passed to :func:`~make_graphed_callables`, only parameters may be trainable. All " +
          "buffers must have ``requires_grad=False``.",
      );
    }
  }
  const [leaves] = flatten(args);
  if (!leaves.every((leaf) => leaf instanceof Tensor)) {
    throw new AssertionError(
      "In the beta API, sample_args for each callable must contain only Tensors. Other types are not allowed.",
    );
  }
  return leaves;
}

/** The gradients of all inputs that need one, for gradients of all outputs that have one. */
function inputGradients(
  outputs: readonly Tensor[],
  inputs: readonly Tensor[],
  given: readonly Tensor[],
  allowUnused: boolean,
) {
  return grad(needing(outputs), needing(inputs), { gradOutputs: given, allowUnused });
}

function warmUp({ run, args, inputs }: Captured, allowUnused: boolean): void {
  tidy(() => {
    const outputs = flatten(run(...args))[0] as Tensor[];
    const wanted = needing(outputs);
    if (wanted.length > 0)
      inputGradients(
        outputs,
        inputs,
        wanted.map((output) => emptyLike(output) as Tensor),
        allowUnused,
      );
  });
}

function captureForward(captured: Captured, pool: GraphPool): void {
  const { run, args, forward } = captured;
  const [outputs, spec] = flatten(graph(forward, () => tidy(() => run(...args)), { pool }));
  captured.outputs = outliving(outputs) as Tensor[];
  captured.spec = spec;
}

function captureBackward(captured: Captured, pool: GraphPool, allowUnused: boolean): void {
  const { outputs, inputs, backward } = captured;
  captured.outputGrads = outliving(
    outputs.map((output) => (output.requiresGrad ? (emptyLike(output) as Tensor) : null)),
  );
  const given = captured.outputGrads.filter((gradient) => gradient !== null);
  if (given.length === 0) {
    captured.inputGrads = inputs.map(() => null);
    return;
  }
  const gradients = outliving(graph(backward, () => inputGradients(outputs, inputs, given, allowUnused), { pool }));
  let next = 0;
  captured.inputGrads = inputs.map(({ requiresGrad }) => (requiresGrad ? (gradients[next++] ?? null) : null));
}

/** Copies into the place that a graph reads, unless it is there already. */
function put(place: Tensor, value: Tensor): void {
  if (place.dataPtr() !== value.dataPtr()) place.copy_(value);
}

/** What runs the graphs: they are one node of the autograd graph. */
function replaying({
  forward,
  backward,
  inputs,
  userInputs,
  outputs,
  spec,
  outputGrads,
  inputGrads,
}: Captured): Callable {
  class Graphed extends Function {
    static override forward(_ctx: unknown, ...given: Tensor[]) {
      for (let i = 0; i < userInputs; i++) put(inputs[i] as Tensor, given[i] as Tensor);
      forward.replay();
      return outputs.map((output) => output.detach());
    }

    static override backward = onceDifferentiable((_ctx: unknown, ...gradients: Tensor[]) => {
      for (const [i, place] of outputGrads.entries()) if (place !== null) put(place, gradients[i] as Tensor);
      backward.replay();
      return inputGrads.map((gradient) => gradient?.detach() ?? null);
    });
  }
  const apply = Graphed.apply as unknown as (...inputs: Tensor[]) => Tensor[];
  const parameters = inputs.slice(userInputs);
  return (...args) => unflatten(apply(...(flatten(args)[0] as Tensor[]), ...parameters), spec);
}

/**
 * Functions or modules whose forward and backward are one launch each: CUDA graphs, which take the place of the originals in a training
 * loop. A module is changed itself, and runs the graphs in the mode (training or not) that it was captured in, else as before. Follows
 * torch.cuda.make_graphed_callables; {@link capturedSteps} captures a whole step.
 *
 * @param callables One, or an array of those that run one after the other.
 * @param sampleArgs The arguments of one, or an array of arguments for each: tensors on the GPU, which need gradients where the real ones
 *   do. The real ones have to have the same shapes. What comes back is overwritten by the next call.
 * @throws AssertionError for modules with hooks, and for arguments that are no tensors; RuntimeError where there is no GPU.
 */
export function makeGraphedCallables<C extends readonly Callable[]>(
  callables: C,
  sampleArgs: readonly (readonly unknown[])[],
  options?: GraphedCallablesOptions,
): C;
export function makeGraphedCallables<C extends Callable>(
  callables: C,
  sampleArgs: readonly unknown[],
  options?: GraphedCallablesOptions,
): C;
export function makeGraphedCallables(...values: unknown[]): unknown {
  const { callables, sampleArgs, numWarmupIters, allowUnusedInput, pool: given } = parameters(values);
  if (isAutocastEnabled("cuda") && isAutocastCacheEnabled()) {
    throw new RuntimeError(
      "make_graphed_callables does not support the autocast caching. Please set `cache_enabled=False`.",
    );
  }
  const isOne = !Array.isArray(callables);
  const runs = (isOne ? [callables] : callables) as readonly Callable[];
  const samples = (isOne ? [sampleArgs] : sampleArgs) as readonly (readonly unknown[])[];
  if (!isOne && runs.length !== samples.length) {
    throw new TypeError(`makeGraphedCallables: expected arguments for ${runs.length} callables, got ${samples.length}`);
  }
  const leaves = runs.map((run, i) => checkCallable(run, samples[i]));
  const all = runs.map((run, i): Captured => {
    const user = leaves[i] as readonly Tensor[];
    return {
      ...{ run, args: samples[i] as readonly unknown[], userInputs: user.length },
      inputs: [...outliving(user), ...(isModule(run) ? run.parameters() : [])],
      ...{ forward: new CUDAGraph(), backward: new CUDAGraph() },
      ...{ outputs: [], spec: null, outputGrads: [], inputGrads: [] },
    };
  });
  const pool = given ?? graphPoolHandle();

  synchronize();
  stream(new Stream(), () => {
    for (const each of all) for (let i = 0; i < numWarmupIters; i++) warmUp(each, allowUnusedInput);
  });
  synchronize();
  // They share a pool, so they are captured in the order in which they will run.
  for (const each of all) captureForward(each, pool);
  for (const each of [...all].reverse()) captureBackward(each, pool, allowUnusedInput);

  const made = all.map((each) => {
    const graphed = replaying(each);
    const { run } = each;
    if (!isModule(run)) return graphed;
    const { training, forward } = run;
    run.forward = (...args: unknown[]) => (run.training === training ? graphed(...args) : forward.apply(run, args));
    return run;
  });
  return isOne ? made[0] : made;
}
