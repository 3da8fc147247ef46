/** Jacobians by differences and by derivatives, for gradcheck.ts. Follows torch/autograd/gradcheck.py. */

import { AssertionError, RuntimeError, ValueError } from "../../python/exceptions.js";
import { sizeRepr, tupleRepr } from "../../python/repr.js";
import { aten } from "../ops/index.js";
import { Tensor } from "../tensor.js";
import { dualLevel, makeDual, unpackDual } from "./forward_ad.js";
import { grad } from "./gradients.js";

/** What {@link gradcheck} and {@link gradgradcheck} throw for derivatives that are wrong. */
export class GradcheckError extends RuntimeError {}

// biome-ignore lint/suspicious/noExplicitAny: any arguments, one tensor or several
export type Checked = (...inputs: any[]) => any;

export const asList = <T>(value: T | readonly T[]): T[] => (Array.isArray(value) ? [...value] : [value as T]);

/** Whether it has derivatives at all: by dtype, without asking an operator. */
export const isDifferentiable = ({ dtype }: Tensor): boolean => /^b?float|^complex/.test(dtype.name);

export const isRecorded = (value: unknown): value is Tensor => value instanceof Tensor && value.requiresGrad;

export const recordedOf = (values: readonly unknown[]): Tensor[] => values.filter(isRecorded);

function checkNeighbour(one: Tensor, other: Tensor, eps: number, index: readonly number[]): void {
  const when = `when inputs are perturbed on index ${tupleRepr(index)} by ${eps}, but got:`;
  if (sizeRepr(one.shape) !== sizeRepr(other.shape)) {
    throw new AssertionError(
      `Expected \`func\` to return outputs with the same shape ${when} shapes ${sizeRepr(one.shape)} and ` +
        `${sizeRepr(other.shape)}.`,
    );
  }
  if (one.dtype !== other.dtype) {
    throw new AssertionError(
      `Expected \`func\` to return outputs with the same dtype ${when} dtypes ${one.dtype} and ${other.dtype}.`,
    );
  }
}

/** The places of a tensor, row-major. */
function placesOf(shape: readonly number[]): number[][] {
  return shape.reduce<number[][]>(
    (places, size) => places.flatMap((place) => Array.from({ length: size }, (_, i) => [...place, i])),
    [[]],
  );
}

const at = (tensor: Tensor, place: readonly number[]): Tensor => place.reduce((part, i) => part.select(0, i), tensor);

const imaginary = (value: number): Tensor =>
  aten.complex(aten.scalarTensor(0, { dtype: "float64" }), aten.scalarTensor(value, { dtype: "float64" }));

interface Difference {
  func: Checked;
  inputs: readonly unknown[];
  outputs: readonly Tensor[];
  eps: number;
  isForward: boolean;
}

/** The numerical Jacobian of each output: a row for each element of the input, by central differences. */
function numericalOf({ func, inputs, outputs, eps, isForward }: Difference, input: Tensor): Tensor[] {
  // The memory alone, which is changed under the graph's eyes.
  const { data } = input;
  const isComplex = input.dtype.name.startsWith("complex");
  const rows = outputs.map((): Tensor[] => []);
  const run = () => asList<Tensor>(func(...inputs)).map((output) => output.clone());
  for (const place of placesOf(input.shape)) {
    const entry = at(data, place);
    const slopes = (step: Tensor | number): Tensor[] => {
      const before = entry.clone();
      try {
        entry.copy_(before.sub(step));
        const low = run();
        entry.copy_(before.add(step));
        const high = run();
        return low.map((a, i) => {
          const b = high[i] as Tensor;
          checkNeighbour(a, b, eps, place);
          return b
            .sub(a)
            .div(2 * eps)
            .detach()
            .reshape([-1]);
        });
      } finally {
        entry.copy_(before);
      }
    };
    const real = slopes(eps);
    const other = isComplex ? slopes(imaginary(eps).to({ dtype: input.dtype })) : null;
    for (const [i, slope] of real.entries()) {
      if (slope.isComplex() && (other !== null || !isForward)) {
        throw new AssertionError(`Expected ds_dx to be real-valued, not complex${other === null ? "." : ""}`);
      }
      rows[i]?.push(other === null ? slope : aten.complex(slope, other[i] as Tensor));
    }
  }
  const found = outputs.filter(isDifferentiable);
  return found.map((output, i) => {
    const options = isComplex ? { dtype: input.dtype } : {};
    const jacobian = aten.newZeros(output.detach(), [input.numel(), output.numel()], options);
    for (const [k, row] of (rows[i] as Tensor[]).entries()) jacobian.select(0, k).copy_(row);
    return jacobian;
  });
}

/** For each input that is differentiated, the numerical Jacobian of each output. */
export function numericalJacobians(all: Difference): Tensor[][] {
  if (!all.isForward && all.outputs.some((output) => output.isComplex())) {
    throw new ValueError(
      "Expected output to be non-complex. get_numerical_jacobian no longer supports functions that return complex outputs.",
    );
  }
  return recordedOf(all.inputs).map((input) => numericalOf(all, input));
}

/** The gradients of each element of an output. */
function rowsOf(output: Tensor, inputs: readonly Tensor[]): (Tensor | null)[][] {
  const cotangent = aten.zerosLike(output.detach()).contiguous();
  const flat = cotangent.view([-1]);
  const rows = inputs.map((): (Tensor | null)[] => []);
  for (let i = 0; i < flat.numel(); i++) {
    flat.zero_();
    flat.select(0, i).fill_(1);
    const options = { gradOutputs: [cotangent], retainGraph: true, allowUnused: true };
    for (const [k, found] of grad([output], inputs, options).entries()) rows[k]?.push(found?.clone() ?? null);
  }
  return rows;
}

function stacked(rows: readonly (Tensor | null)[][], inputs: readonly Tensor[], count: number) {
  let [sizes, types] = [true, true];
  const jacobians = inputs.map((input, i) => {
    const jacobian = aten.newZeros(input.detach(), [input.numel(), count]);
    for (const [k, row] of (rows[i] ?? []).entries()) {
      if (row === null) continue;
      if (sizeRepr(row.shape) !== sizeRepr(input.shape)) sizes = false;
      else if (row.dtype !== input.dtype) types = false;
      const column = jacobian.select(1, k);
      if (column.numel() !== row.numel()) {
        throw new AssertionError(
          `Expected out_jacobian column to have ${row.numel()} elements, but got ${column.numel()}`,
        );
      }
      column.copy_(row.detach().reshape([-1]));
    }
    return jacobian;
  });
  return { jacobians, sizes, types };
}

const NONDETERMINISTIC =
  "\n\nThe operators of the function, or its backward, may draw or add in another order each time; if so, give `nondetTol`.";

/** The Jacobian of an output by its backward, which is run twice. */
export function backwardJacobians(
  inputs: readonly unknown[],
  output: Tensor,
  nondetTol: number,
  checkGradDtypes: boolean,
): Tensor[] {
  const wanted = recordedOf(inputs);
  const first = stacked(rowsOf(output.clone(), wanted), wanted, output.numel());
  const second = stacked(rowsOf(output.clone(), wanted), wanted, output.numel());
  // Python mixes the two up where it unpacks them: a wrong size is what it calls a dtype, and the other way round.
  if (!first.sizes && checkGradDtypes) throw new GradcheckError("Gradient has dtype mismatch");
  if (!first.types) throw new GradcheckError("Analytical gradient has incorrect size");
  const isSame = first.jacobians.every((jacobian, i) => {
    const difference = jacobian.sub(second.jacobians[i] as Tensor).abs();
    return difference.numel() === 0 || Number(difference.max().item()) <= nondetTol;
  });
  if (isSame) return first.jacobians;
  throw new GradcheckError(
    "Backward is not reentrant, i.e., running backward with same input and grad_output multiple times gives different values, " +
      `although analytical gradient matches numerical gradient.The tolerance for nondeterminism was ${nondetTol}.` +
      NONDETERMINISTIC,
  );
}

/** The Jacobians by forward mode: for each input, of each output. */
export function forwardJacobians(
  func: Checked,
  inputs: readonly unknown[],
  outputs: readonly Tensor[],
  checkGradDtypes: boolean,
): Tensor[][] {
  const wanted = recordedOf(inputs);
  if (wanted.some((input) => input.isComplex())) {
    throw new ValueError("Expected inputs to be non-complex for _get_analytical_jacobian_forward_ad.");
  }
  return dualLevel(() => {
    const tangents: Tensor[] = [];
    const duals = inputs.map((input) => {
      if (!isRecorded(input)) return input;
      const dual = makeDual(input.detach(), aten.zerosLike(input.detach()));
      tangents.push(unpackDual(dual).tangent as Tensor);
      return dual;
    });
    return wanted.map((input, i) => {
      const tangent = tangents[i] as Tensor;
      const jacobians = outputs
        .filter(isDifferentiable)
        .map((output) => aten.newZeros(output.detach(), [input.numel(), output.numel()]));
      for (const [k, place] of placesOf(input.shape).entries()) {
        at(tangent, place).fill_(1);
        const found = asList<Tensor>(func(...duals)).filter(isDifferentiable);
        for (const [o, dual] of found.entries()) {
          const { primal, tangent: slope } = unpackDual(dual);
          if (checkGradDtypes && slope !== null && primal.isComplex() !== slope.isComplex()) {
            throw new GradcheckError("Forward AD gradient has dtype mismatch.");
          }
          if (slope !== null) jacobians[o]?.select(0, k).copy_(slope.detach().reshape([-1]));
        }
        at(tangent, place).fill_(0);
      }
      return jacobians;
    });
  });
}
