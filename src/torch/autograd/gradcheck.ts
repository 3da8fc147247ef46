/** Whether derivatives are right: by differences. Follows torch/autograd/gradcheck.py, in its slow mode, for dense tensors. */

import { boolean, callback, nullable, number, unchecked } from "../../internal/kinds.js";
import { form, signature, type Values } from "../../internal/signature.js";
import { AssertionError, NotImplementedError, RuntimeError, ValueError } from "../../python/exceptions.js";
import { warn } from "../../python/warnings.js";
import { vmap } from "../func/vmap.js";
import { layouts } from "../layout.js";
import { aten } from "../ops/index.js";
import { Tensor } from "../tensor.js";
import { makeTensor } from "../testing/creation.js";
import { Function, type FunctionCtx } from "./function.js";
import {
  asList,
  backwardJacobians,
  type Checked,
  forwardJacobians,
  GradcheckError,
  isRecorded,
  numericalJacobians,
  recordedOf,
} from "./gradcheck_jacobians.js";
import { grad } from "./gradients.js";

export { GradcheckError };

const given = {
  /** The function: of tensors, and perhaps others, with one tensor or several as its result. */
  func: callback<Checked>(),
  /** What it is called with: those that require a gradient are checked. In float64 or complex128: others are too coarse. */
  inputs: unchecked<unknown>(),
} as const;

const tolerances = {
  /** How far inputs are moved. Default: 1e-6. */
  eps: number(1e-6),
  /** Absolute tolerance. Default: 1e-5. */
  atol: number(1e-5),
  /** Relative tolerance. Default: 1e-3. */
  rtol: number(1e-3),
} as const;

const checks = {
  /** Whether a wrong derivative is an error, or false. Default: true. */
  raiseException: boolean(true),
  /** How much two backward passes may differ. Default: 0. */
  nondetTol: number(0),
  /** Whether outputs without a gradient are tried. Default: true. */
  checkUndefinedGrad: boolean(true),
  /** Whether gradients must have the dtype of their inputs. Default: false. */
  checkGradDtypes: boolean(false),
  /** Whether the backward is tried under vmap. Default: false. */
  checkBatchedGrad: boolean(false),
} as const;

const gradcheckSignature = signature("gradcheck", ["func", "inputs"], {
  ...given,
  ...tolerances,
  ...checks,
  /** Whether forward mode is checked. Default: false. */
  checkForwardAd: boolean(false),
  /** Whether the backward is checked. Default: true. */
  checkBackwardAd: boolean(true),
  /** Only false is there: every element is moved in turn. */
  fastMode: boolean(false),
});

type Checking = Values<typeof gradcheckSignature>;

function checkInputs(inputs: readonly unknown[]): void {
  for (const [i, input] of inputs.entries()) {
    if (!isRecorded(input)) continue;
    if (input.layout !== layouts.strided) {
      throw new NotImplementedError(`gradcheck: expected dense inputs, got input ${i} in layout ${input.layout}`);
    }
    if (input.dtype.name !== "float64" && input.dtype.name !== "complex128") {
      warn(
        `Input #${i} requires gradient and is not a double precision floating point or complex. This check will likely fail if ` +
          "all the inputs are not of double precision floating point or complex. ",
      );
    }
    const { shape } = input;
    if (input.stride().some((stride, dim) => stride === 0 && (shape[dim] as number) > 1)) {
      throw new RuntimeError(
        `The ${i}th input has a dimension with stride 0. gradcheck only supports inputs that are non-overlapping to be able to ` +
          "compute the numerical gradients correctly. You should call .contiguous on the input before passing it to gradcheck.",
      );
    }
  }
  if (inputs.some(isRecorded)) return;
  throw new ValueError(
    "gradcheck expects at least one input tensor to require gradient, but none of them have requires_grad=True.",
  );
}

const outputsOf = (func: Checked, inputs: readonly unknown[]): Tensor[] => asList<Tensor>(func(...inputs));

/** Which part of complex numbers is looked at, and where they are. */
interface Part {
  readonly part: "real" | "imaginary";
  readonly places: readonly number[];
}

function isClose(a: Tensor, b: Tensor, rtol: number, atol: number): boolean {
  const dtype = aten.promoteTypes(a.dtype, b.dtype);
  return aten.allclose(a.to({ dtype }), b.to({ dtype }), rtol, atol);
}

function mismatch(
  analytical: Tensor,
  numerical: Tensor,
  [output, input]: [number, number],
  of: Part | null,
  isForward: boolean,
) {
  const isPart = of?.places.includes(isForward ? input : output) === true;
  const prefix = isPart
    ? `While considering the ${of.part} part of complex ${isForward ? "inputs" : "outputs"} only, `
    : "";
  return new GradcheckError(
    `${prefix}Jacobian ${isForward ? "computed with forward mode " : ""}mismatch for output ${output} with respect to input ` +
      `${input},\nnumerical:${numerical}\nanalytical:${analytical}\n`,
  );
}

/** Compares the Jacobians of a function that is real where it is differentiated. */
function compare(
  func: Checked,
  inputs: readonly unknown[],
  checking: Checking,
  isForward: boolean,
  of: Part | null,
): void {
  const { eps, rtol, atol, nondetTol, checkGradDtypes } = checking;
  const returned = outputsOf(func, inputs);
  const outputs = returned.filter(isRecorded);
  const byInput = numericalJacobians({ func, inputs, outputs: returned, eps, isForward });
  if (outputs.length === 0) {
    if (byInput.flat().every((jacobian) => Number(jacobian.ne(0).sum().item()) === 0)) return;
    throw new GradcheckError("Numerical gradient for function expected to be zero");
  }
  const numerical = returned.flatMap((output, i) =>
    isRecorded(output) ? [byInput.map((row) => row[i] as Tensor)] : [],
  );
  const forward = isForward ? forwardJacobians(func, inputs, returned, checkGradDtypes) : null;
  for (const [i, output] of outputs.entries()) {
    const analytical =
      forward?.map((row) => row[i] as Tensor) ?? backwardJacobians(inputs, output, nondetTol, checkGradDtypes);
    for (const [k, found] of analytical.entries()) {
      const expected = (numerical[i] as Tensor[])[k] as Tensor;
      if (!isClose(found, expected, rtol, atol)) throw mismatch(found, expected, [i, k], of, isForward);
    }
  }
}

const isComplex = (value: unknown): value is Tensor => value instanceof Tensor && value.isComplex();
const placesOf = (values: readonly unknown[]): number[] => [...values.keys()].filter((i) => isComplex(values[i]));

function compareBackward(
  func: Checked,
  inputs: readonly unknown[],
  outputs: readonly Tensor[],
  checking: Checking,
): void {
  if (!outputs.some(isComplex)) {
    compare(func, inputs, checking, false, null);
    return;
  }
  const places = placesOf(outputs.filter(isRecorded));
  const partOf =
    (part: (tensor: Tensor) => Tensor) =>
    (...all: unknown[]) =>
      outputsOf(func, all).map((output) => (output.isComplex() ? part(output) : output));
  compare(
    partOf((one) => aten.imag(one)),
    inputs,
    checking,
    false,
    { part: "imaginary", places },
  );
  compare(
    partOf((one) => aten.real(one)),
    inputs,
    checking,
    false,
    { part: "real", places },
  );
}

function compareForward(func: Checked, inputs: readonly unknown[], checking: Checking): void {
  const places = placesOf(inputs);
  if (places.length === 0) {
    compare(func, inputs, checking, true, null);
    return;
  }
  // The other part stays as it is: what the function gets is always a valid input.
  const joined =
    (join: (part: Tensor, whole: Tensor) => Tensor) =>
    (...all: unknown[]) =>
      func(...all.map((one, i) => (places.includes(i) ? join(one as Tensor, inputs[i] as Tensor) : one)));
  const parts = (part: (tensor: Tensor) => Tensor) => inputs.map((one) => (isComplex(one) ? part(one) : one));
  const imag = joined((part, whole) => aten.complex(aten.real(whole), part));
  compare(
    imag,
    parts((one) => aten.imag(one)),
    checking,
    true,
    { part: "imaginary", places },
  );
  const real = joined((part, whole) => aten.complex(part, aten.imag(whole)));
  compare(
    real,
    parts((one) => aten.real(one)),
    checking,
    true,
    { part: "real", places },
  );
}

/** Two gradients one by one and in a batch. */
function compareBatched(inputs: readonly unknown[], output: Tensor, index: number): void {
  const wanted = recordedOf(inputs);
  const pull = (gradOutput: Tensor) =>
    grad([output], wanted, { gradOutputs: [gradOutput], retainGraph: true, allowUnused: true }).map(
      (found, i) => found ?? aten.zerosLike((wanted[i] as Tensor).detach()),
    );
  const directions = [aten.randnLike(output.detach()), aten.randnLike(output.detach())];
  const single = directions.map(pull);
  let batched: Tensor[];
  try {
    batched = vmap(pull)(aten.stack(directions, 0));
  } catch (error) {
    if (!(error instanceof RuntimeError)) throw error;
    throw new GradcheckError(`While computing batched gradients, got: ${error.message}`, { cause: error });
  }
  for (const [i, found] of batched.entries()) {
    const expected = aten.stack(
      single.map((row) => row[i] as Tensor),
      0,
    );
    if (aten.allclose(found, expected)) continue;
    throw new GradcheckError(`For output ${index} and input ${i}:\n\nGot:\n${found}\n\nExpected:\n${expected}`);
  }
}

const NOTES = 'Please look at "Notes about undefined output gradients" in "tools/autograd/derivatives.yaml"';

/** Passes on, and gives no gradient back. */
class UndefinedGrad extends Function {
  static override forward(_ctx: FunctionCtx, tensor: Tensor): Tensor {
    return tensor.viewAs(tensor);
  }
  static override backward(): null {
    return null;
  }
}

function checkUndefined(func: Checked, inputs: readonly unknown[], count: number): void {
  const wanted = recordedOf(inputs);
  for (let which = count > 1 ? -1 : 0; which < count; which++) {
    const outputs = outputsOf(func, inputs)
      .filter(isRecorded)
      .map((output, i) => (which < 0 || i === which ? UndefinedGrad.apply(output) : output)) as Tensor[];
    const gradOutputs = outputs.map((output) => aten.zerosLike(output.detach()));
    let found: (Tensor | null)[];
    try {
      found = grad(outputs, wanted, { gradOutputs, allowUnused: true });
    } catch (error) {
      throw new GradcheckError(`Expected backward function to handle undefined output grads. ${NOTES}`, {
        cause: error,
      });
    }
    if (found.every((one) => one === null || Boolean(one.eq(0).all().item()))) continue;
    throw new GradcheckError(
      `Expected all input grads to be undefined or zero when all output grads are undefined or zero. ${NOTES}`,
    );
  }
}

function checkMultiplied(inputs: readonly unknown[], outputs: readonly Tensor[]): void {
  const wanted = recordedOf(inputs);
  const gradOutputs = outputs.map((output) => aten.zerosLike(output.detach()));
  if (outputs.length === 0) return;
  for (const found of grad(outputs, wanted, { gradOutputs, allowUnused: true })) {
    if (found === null || found.eq(0).all().item()) continue;
    throw new GradcheckError("backward not multiplied by grad_output");
  }
}

function check(checking: Checking): boolean {
  const { func, inputs: all, checkForwardAd, checkBackwardAd, checkBatchedGrad, checkUndefinedGrad } = checking;
  const inputs = asList<unknown>(all);
  checkInputs(inputs);
  const returned = outputsOf(func, inputs);
  const outputs = returned.filter(isRecorded);
  if (checkBackwardAd) compareBackward(func, inputs, returned, checking);
  if (checkForwardAd) compareForward(func, inputs, checking);
  if (!checkBackwardAd) return true;
  if (checkBatchedGrad) for (const [i, output] of outputs.entries()) compareBatched(inputs, output, i);
  checkMultiplied(inputs, outputs);
  if (checkUndefinedGrad) checkUndefined(func, inputs, outputs.length);
  return true;
}

/**
 * Whether the derivatives of a function are what differences say. There is the slow mode only, for dense tensors.
 *
 * @throws GradcheckError for a wrong one, unless `raiseException` is false.
 */
export const gradcheck = form(gradcheckSignature, (checking): boolean => {
  const { checkForwardAd, checkBackwardAd, checkBatchedGrad, raiseException, fastMode } = checking;
  if (!(checkForwardAd || checkBackwardAd)) {
    throw new AssertionError("Expected at least one of check_forward_ad or check_backward_ad to be True");
  }
  if (checkBatchedGrad && !checkBackwardAd) {
    throw new AssertionError("Setting check_batched_grad=True requires check_backward_ad to be True");
  }
  if (fastMode) throw new NotImplementedError("gradcheck: fastMode is not there yet; leave it out");
  try {
    return check(checking);
  } catch (error) {
    if (raiseException || !(error instanceof GradcheckError)) throw error;
    return false;
  }
});

const gradgradcheckSignature = signature("gradgradcheck", ["func", "inputs", "gradOutputs"], {
  ...given,
  /** The gradients of the outputs to begin with. Default: null, random ones. */
  gradOutputs: nullable(unchecked<Tensor | readonly Tensor[]>())(null),
  ...tolerances,
  /** Whether those random ones are not contiguous. Default: false. */
  genNonContigGradOutputs: boolean(false),
  ...checks,
  /** Whether forward mode over the backward is checked. Default: false. */
  checkFwdOverRev: boolean(false),
  /** Whether the backward of the backward is checked. Default: true. */
  checkRevOverRev: boolean(true),
  /** As in {@link gradcheck}. */
  fastMode: boolean(false),
});

/** As {@link gradcheck}, of the second derivatives: the gradients of the gradients, in all inputs and in what they begin with. */
export const gradgradcheck = form(gradgradcheckSignature, (values): boolean => {
  const { func, inputs: all, gradOutputs, genNonContigGradOutputs, checkFwdOverRev, checkRevOverRev, ...rest } = values;
  if (!(checkFwdOverRev || checkRevOverRev)) {
    throw new AssertionError("Expected at least one of check_fwd_over_rev or check_rev_over_rev to be True");
  }
  for (const [name, isOn] of [
    ["check_undefined_grad", rest.checkUndefinedGrad],
    ["check_batched_grad", rest.checkBatchedGrad],
  ] as const) {
    if (isOn && !checkRevOverRev)
      throw new AssertionError(`Setting ${name}=True requires check_rev_over_rev to be True`);
  }
  const inputs = asList<unknown>(all);
  const given =
    gradOutputs === null
      ? outputsOf(func, inputs)
          .filter(isRecorded)
          .map(({ shape, dtype, device }) =>
            makeTensor(shape, {
              dtype,
              device,
              low: -1,
              high: 1,
              requiresGrad: true,
              noncontiguous: genNonContigGradOutputs,
            }),
          )
      : asList<Tensor>(gradOutputs);
  const isWanted = [...inputs, ...given].map(isRecorded);
  const gradientsOf = (...args: unknown[]) => {
    // Forward mode is checked with detached ones.
    const again = args.map((one, i) => (isWanted[i] ? (one as Tensor).requiresGrad_() : one));
    const own = again.slice(0, inputs.length);
    const begin = again.slice(inputs.length) as Tensor[];
    const wanted = own.filter((_, i) => isWanted[i]) as Tensor[];
    const outputs = outputsOf(func, own).filter(isRecorded);
    const found = grad(outputs, wanted, { gradOutputs: begin, createGraph: true, allowUnused: true });
    return found.filter((one) => one !== null);
  };
  return gradcheck(gradientsOf, [...inputs, ...given], {
    ...rest,
    checkForwardAd: checkFwdOverRev,
    checkBackwardAd: checkRevOverRev,
  });
});
