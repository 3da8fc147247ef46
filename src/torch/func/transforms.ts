/** Derivatives of functions. Follows torch/_functorch/eager_transforms.py, over libtorch's own levels. */

import { boolean, unchecked } from "../../internal/kinds.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { type Given, type Options, signature } from "../../internal/signature.js";
import { withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import { dualLevel, makeDual, unpackDual } from "../autograd/forward_ad.js";
import { enableGrad, isGradEnabled } from "../autograd/grad_mode.js";
import { grad as autogradGrad } from "../autograd/gradients.js";
import { disableSavedTensorsHooks } from "../autograd/saved_tensors.js";
import { aten } from "../ops/index.js";
import { outliving } from "../outliving.js";
import { Tensor, wrap } from "../tensor.js";
import { flatten, mapTree, sameSpec, shownSpec, unflatten } from "./tree.js";
import type { TensorFunction } from "./vmap.js";

/** Which arguments are differentiated: one, or several, by place. */
export type Argnums = number | readonly number[];

const argnums = unchecked<Argnums>();

/** Those arguments. @throws RuntimeError for places that are not there. */
export function sliceArgnums(args: readonly unknown[], which: Argnums, asList = true): unknown {
  const place = (argnum: unknown): number => {
    if (!Number.isSafeInteger(argnum)) {
      throw new RuntimeError(`argnums must be int or Tuple[int, ...], got: ${typeName(argnum)}`);
    }
    const given = argnum as number;
    if (given < -args.length || given >= args.length) {
      throw new RuntimeError(`Got argnum=${given}, but only ${args.length} positional inputs`);
    }
    return given < 0 ? given + args.length : given;
  };
  if (!Array.isArray(which)) return asList ? [args[place(which)]] : args[place(which)];
  const places = which.map(place);
  if (places.length === 0) throw new RuntimeError("argnums must be non-empty");
  if (new Set(places).size !== places.length) {
    throw new RuntimeError(`argnums elements must be unique, got (${places.join(", ")})`);
  }
  return places.map((i) => args[i]);
}

const wrapped = (tree: unknown, level: number): unknown =>
  mapTree(tree, (leaf) => (leaf instanceof Tensor ? wrap(native.wrapForGrad(leaf, level)) : leaf));

/** Out of the level again. */
const unwrapped = (tree: unknown, level: number): unknown =>
  mapTree(tree, (leaf) => {
    if (!(leaf instanceof Tensor)) return leaf;
    const value = native.unwrapForGrad(leaf, level);
    return value instanceof Tensor ? value : wrap(value as Parameters<typeof wrap>[0]);
  });

function differentiable(tree: unknown): void {
  for (const leaf of flatten(tree)[0]) {
    if (!(leaf instanceof Tensor)) {
      throw new ValueError(`Thing passed to transform API must be Tensor, got ${typeName(leaf)}`);
    }
    const before = native.setInplaceRequiresGradAllowed(true);
    try {
      leaf.requiresGrad_();
    } finally {
      native.setInplaceRequiresGradAllowed(before);
    }
  }
}

function gradients(
  given: readonly Tensor[],
  inputs: readonly Tensor[],
  cotangents: readonly Tensor[] | null,
  retainGraph: boolean,
  createGraph: boolean,
): Tensor[] {
  const places = [...given.keys()].filter((i) => given[i]?.requiresGrad);
  const zeros = (input: Tensor) => aten.zerosLike(input);
  if (places.length === 0) return inputs.map(zeros);
  const outputs = places.map((i) => given[i] as Tensor);
  const gradOutputs = cotangents === null ? null : places.map((i) => cotangents[i] as Tensor);
  const found = autogradGrad(outputs, inputs, { gradOutputs, retainGraph, createGraph, allowUnused: true });
  return found.map((gradient, i) => gradient ?? zeros(inputs[i] as Tensor));
}

const NO_HOOKS =
  "torch.func.{grad, vjp, jacrev, hessian} don't yet support saved tensor hooks. Please open an issue with your use case.";

function onGradLevel<R>(body: (level: number) => R): R {
  return disableSavedTensorsHooks(NO_HOOKS, () => {
    const level = native.enterGrad();
    try {
      return enableGrad(() => body(level));
    } finally {
      native.leaveTransform();
    }
  });
}

/** Result and what comes with it. */
export function withAux(callee: string, returned: unknown, hasAux: boolean): [output: unknown, aux: unknown] {
  if (!hasAux) return [returned, undefined];
  if (Array.isArray(returned) && returned.length === 2) return returned as [unknown, unknown];
  throw new RuntimeError(`${callee}: output of function f should be a tuple: (output, aux) if has_aux is True`);
}

function onlyTensors(leaves: readonly unknown[], callee: string): asserts leaves is Tensor[] {
  if (leaves.length === 0 || (leaves.length === 1 && (leaves[0] === null || leaves[0] === undefined))) {
    throw new RuntimeError(`${callee}: Expected f to be a function that has non-empty output (got output = [None])`);
  }
  for (const leaf of leaves) {
    if (leaf instanceof Tensor) continue;
    throw new RuntimeError(
      `${callee}: expected f(*primals) to return only tensors, got unsupported type ${typeName(leaf)}`,
    );
  }
}

/** @internal As {@link vjp}, for some of the arguments. */
export function vjpOf(func: TensorFunction, args: readonly unknown[], which: Argnums | null, hasAux: boolean) {
  return onGradLevel((level) => {
    const primals = wrapped(args, level) as unknown[];
    const chosen = which === null ? primals : sliceArgnums(primals, which, false);
    differentiable(chosen);
    const [output, aux] = withAux("vjp(f, *primals)", func(...primals), hasAux);
    const [outputs, outputSpec] = flatten(output);
    onlyTensors(outputs, "vjp(f, *primals)");
    const [inputs, inputSpec] = flatten(chosen);
    for (const one of outputs) {
      if (one.isFloatingPoint() || one.isComplex()) continue;
      throw new RuntimeError(
        `vjp(f, ...): All outputs of f must be floating-point or complex Tensors, got Tensor with dtype ${one.dtype}`,
      );
    }
    outliving([outputs, inputs]);
    const pull = (cotangents: unknown): unknown => {
      const [given, spec] = flatten(cotangents);
      if (!sameSpec(spec, outputSpec)) {
        throw new RuntimeError(
          "Expected pytree structure of cotangents to be the same as pytree structure of outputs to the function. " +
            `cotangents: ${shownSpec(spec)}, primal output: ${shownSpec(outputSpec)}`,
        );
      }
      return unflatten(gradients(outputs, inputs as Tensor[], given as Tensor[], true, isGradEnabled()), inputSpec);
    };
    return { output: unwrapped(output, level), pull, aux: hasAux ? unwrapped(aux, level) : undefined };
  });
}

// biome-ignore lint/suspicious/noExplicitAny: functions with any results
type Any = any;

const aux = signature("vjp", [], {
  /** The function returns `[output, aux]`, whose second part is handed on. Default: false. */
  hasAux: boolean(false),
});

function checkFunction(callee: string, func: unknown): void {
  if (typeof func !== "function") throw new TypeError(`${callee}: expected a function, got ${typeName(func)}`);
}

/**
 * `func(...primals)`, and the function that maps gradients of the result to those of the arguments: `[output, pull]`, with
 * `hasAux` `[output, pull, aux]`. The arguments come in an array, or one after another (`vjp(f, x, y)`) where the first is a tensor. `pull` gives an array, one gradient for each argument.
 */
export function vjp(func: TensorFunction, primals: readonly unknown[], ...given: Given<typeof aux>): [Any, Any, Any?];
export function vjp(func: TensorFunction, ...primals: readonly [Tensor, ...unknown[]]): [Any, Any, Any?];
export function vjp(func: TensorFunction, ...values: readonly unknown[]): [Any, Any, Any?] {
  checkFunction("vjp", func);
  const [first, ...others] = values;
  // As in Python, one after another: what comes last may be the options.
  const last = values.at(-1);
  const named = Array.isArray(first) ? others : isPlainObject(last) && "hasAux" in last ? [last] : [];
  const primals = (Array.isArray(first) ? first : values.slice(0, values.length - named.length)) as unknown[];
  const { hasAux } = aux(named as Given<typeof aux>);
  const { output, pull, aux: rest } = vjpOf(func, primals, null, hasAux);
  return hasAux ? [output, pull, rest] : [output, pull];
}

const differentiating = signature("grad", ["argnums", "hasAux"], {
  /** The arguments to differentiate. Default: the first. */
  argnums: argnums(0),
  /** The function returns `[output, aux]`, whose second part is handed on. Default: false. */
  hasAux: boolean(false),
});

/** Options of {@link grad}. */
export type FuncGradOptions = Options<typeof differentiating>;

function gradAndValueOf(func: TensorFunction, which: Argnums, hasAux: boolean, args: readonly unknown[]) {
  return onGradLevel((level) => {
    const inside = wrapped(args, level) as unknown[];
    const chosen = sliceArgnums(inside, which, false);
    differentiable(chosen);
    const [output, rest] = withAux("grad_and_value(f)(*args)", func(...inside), hasAux);
    if (!(output instanceof Tensor)) {
      throw new RuntimeError(`grad_and_value(f)(*args): Expected f(*args) to return a Tensor, got ${typeName(output)}`);
    }
    if (output.ndim !== 0) {
      throw new RuntimeError(
        `grad_and_value(f)(*args): Expected f(*args) to return a scalar Tensor, got tensor with ${output.ndim} dims. Maybe ` +
          "you wanted to use the vjp or jacrev APIs instead?",
      );
    }
    const [inputs, spec] = flatten(chosen);
    const found = unflatten(gradients([output], inputs as Tensor[], null, true, true), spec);
    return { grad: unwrapped(found, level), value: unwrapped(output, level), aux: unwrapped(rest, level) };
  });
}

/** The function that computes gradient and value of `func`, which gives one number: `[grad, value]`, or `[grad, [value, aux]]`. */
export function gradAndValue(func: TensorFunction, ...given: Given<typeof differentiating>): TensorFunction {
  checkFunction("gradAndValue", func);
  const { argnums: which, hasAux } = differentiating(given, "gradAndValue");
  return (...args) => {
    const { grad, value, aux } = gradAndValueOf(func, which, hasAux, args);
    return hasAux ? [grad, [value, aux]] : [grad, value];
  };
}

/**
 * The function that computes the gradient of `func`, which gives one number. Gradients of gradients: `grad(grad(f))`; for
 * each sample: `vmap(grad(f))`.
 */
export function grad(func: TensorFunction, ...given: Given<typeof differentiating>): TensorFunction {
  checkFunction("grad", func);
  const { argnums: which, hasAux } = differentiating(given);
  return (...args) => {
    const { grad, aux } = gradAndValueOf(func, which, hasAux, args);
    return hasAux ? [grad, aux] : grad;
  };
}

let jvpDepth = 0;

// The levels of forward mode are those of the transforms: there is one dual level for all of them.
function onJvpLevel<R>(body: (level: number) => R): R {
  const level = native.enterJvp();
  const before = native.setForwardGradEnabled(true);
  jvpDepth++;
  try {
    return jvpDepth === 1 ? dualLevel(() => body(level)) : body(level);
  } finally {
    jvpDepth--;
    native.setForwardGradEnabled(before);
    native.leaveTransform();
  }
}

const JVP = "jvp(f, primals, tangents)";

function tangentOf(dual: Tensor, strict: boolean): [Tensor, Tensor] {
  const { primal, tangent } = unpackDual(dual);
  if (tangent !== null) return [primal, tangent];
  if (!strict) return [primal, aten.zerosLike(primal)];
  throw new RuntimeError(
    "jvp(f, primals, tangents, strict=True): The output of f is independent of the inputs. This is not allowed with strict=True.",
  );
}

/** @internal As {@link jvp}, for some of the arguments. */
export function jvpOf(
  func: TensorFunction,
  primals: readonly unknown[],
  tangents: unknown,
  { which, strict, hasAux }: { which: Argnums | null; strict: boolean; hasAux: boolean },
): [output: unknown, tangent: unknown, aux: unknown] {
  if (!Array.isArray(primals)) {
    throw new RuntimeError(`${JVP}: Expected primals to be a tuple. E.g. it should be valid to call f(*primals).`);
  }
  const [leaves, spec] = flatten(which === null ? primals : sliceArgnums(primals, which));
  const [directions, directionSpec] = flatten(tangents);
  if (!sameSpec(spec, directionSpec)) {
    throw new RuntimeError(
      `${JVP}: Expected primals and tangents to have the same python structure. For example, if primals is a tuple of 3 ` +
        `tensors, tangents also must be. Got primals with structure ${shownSpec(spec)} and tangents with structure ` +
        shownSpec(directionSpec),
    );
  }
  for (const [name, list] of Object.entries({ primals: leaves, tangents: directions })) {
    if (list.length === 0) throw new RuntimeError(`${JVP}: Expected ${name} to contain at least one Tensor.`);
    const other = list.find((leaf) => !(leaf instanceof Tensor));
    if (other !== undefined) {
      throw new RuntimeError(`${JVP}: Expected ${name} to only contain Tensors, got ${typeName(other)}`);
    }
  }
  return onJvpLevel((level) => {
    const duals = unflatten(
      leaves.map((leaf, i) => makeDual(leaf as Tensor, directions[i] as Tensor)),
      spec,
    ) as unknown[];
    const args = which === null ? duals : replaced(wrapped(primals, level) as unknown[], duals, which);
    const [output, rest] = withAux(JVP, func(...args), hasAux);
    const [outputs, outputSpec] = flatten(output);
    onlyTensors(outputs, JVP);
    const found = outputs.map((dual) => tangentOf(dual, strict));
    const part = (of: 0 | 1) =>
      unwrapped(
        unflatten(
          found.map((pair) => pair[of]),
          outputSpec,
        ),
        level,
      );
    return [part(0), part(1), unwrapped(rest, level)];
  });
}

function replaced(args: readonly unknown[], by: readonly unknown[], which: Argnums): unknown[] {
  const places = (Array.isArray(which) ? which : [which]).map((i: number) => (i < 0 ? i + args.length : i));
  return args.map((arg, i) => (places.includes(i) ? by[places.indexOf(i)] : arg));
}

const pushing = signature("jvp", [], {
  /** An error where the result does not depend on the arguments. Default: false. */
  strict: boolean(false),
  /** The function returns `[output, aux]`, whose second part is handed on. Default: false. */
  hasAux: boolean(false),
});

/**
 * `func(...primals)` and its derivative in the direction of `tangents`, which are nested as the arguments: `[output,
 * tangent]`, with `hasAux` `[output, tangent, aux]`.
 */
export function jvp(
  func: TensorFunction,
  primals: readonly unknown[],
  tangents: readonly unknown[],
  ...given: Given<typeof pushing>
): [Any, Any, Any?] {
  checkFunction("jvp", func);
  const { strict, hasAux } = pushing(given);
  const [output, tangent, rest] = jvpOf(func, primals, tangents, { which: null, strict, hasAux });
  return hasAux ? [output, tangent, rest] : [output, tangent];
}

/**
 * `func(...primals)`, and the function of its derivative there: `[output, push]`, where `push(...tangents)` gives the tangent
 * of the result. Where Python keeps what was computed once, `push` computes it again.
 */
export function linearize(func: TensorFunction, ...primals: unknown[]): [Any, TensorFunction] {
  checkFunction("linearize", func);
  const options = { which: null, strict: false, hasAux: false };
  const [leaves, spec] = flatten(primals);
  // What tangents have to be like; the primals themselves are kept for the computation.
  const expected = leaves.map((leaf) => {
    const { shape, device, dtype } = leaf as Tensor;
    return { shape: `torch.Size([${shape.join(", ")}])`, device: `${device}`, dtype: `${dtype}` };
  });
  outliving(primals);
  const push = (...tangents: unknown[]) => {
    const [given, givenSpec] = flatten(tangents);
    if (!sameSpec(spec, givenSpec)) {
      throw new RuntimeError(
        `Expected the tangents ${shownSpec(givenSpec)} to have the same argspec as the primals ${shownSpec(spec)}`,
      );
    }
    for (const [i, tangent] of given.entries()) {
      const { shape, device, dtype } = tangent as Tensor;
      const found = { shape: `torch.Size([${shape.join(", ")}])`, device: `${device}`, dtype: `${dtype}` };
      for (const what of ["shape", "device", "dtype"] as const) {
        const wanted = (expected[i] as typeof found)[what];
        if (found[what] === wanted) continue;
        throw new RuntimeError(
          `tangent:${i} with ${what} ${found[what]} in flattened pytree doesn't match the ${what} ${wanted} of the ` +
            "corresponding primal.",
        );
      }
    }
    return jvpOf(func, primals, tangents, options)[1];
  };
  return [func(...primals), push];
}

/** What a transform has made of a tensor, without the outermost of its wrappers. @throws ValueError for a plain tensor. */
export const debugUnwrap = withoutSurplus("debugUnwrap", 1, (tensor: Tensor): Tensor => {
  const handle = native.unwrapTransformed(tensor);
  return handle === null ? tensor : wrap(handle);
});
