/** Matrices of derivatives. Follows torch/_functorch/eager_transforms.py. */

import { boolean, integer, nullable, unchecked } from "../../internal/kinds.js";
import { type Given, type Options, signature } from "../../internal/signature.js";
import { RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import { aten } from "../ops/index.js";
import { Tensor } from "../tensor.js";
import { type Argnums, jvpOf, sliceArgnums, vjpOf, withAux } from "./transforms.js";
import { flatten, unflatten } from "./tree.js";
import { chunkSizes, type TensorFunction, vmap } from "./vmap.js";

const common = {
  /** The arguments to differentiate. Default: the first. */
  argnums: unchecked<Argnums>()(0),
  /** The function returns `[output, aux]`, whose second part is handed on. Default: false. */
  hasAux: boolean(false),
} as const;

const reverse = signature("jacrev", ["argnums"], {
  ...common,
  /** How many rows are computed at once. Default: all. */
  chunkSize: nullable(integer)(null),
});

/** Options of {@link jacrev}. */
export type JacrevOptions = Options<typeof reverse>;

/** The unit vectors of tensors, so many at a time: for each tensor those of its own, and zeros for those of the others. */
function* standardBasis(tensors: readonly Tensor[], chunk: number | null): Generator<Tensor[]> {
  const counts = tensors.map((tensor) => tensor.numel());
  const total = counts.reduce((sum, count) => sum + count, 0);
  const size = chunk ?? total;
  let done = 0;
  for (const rows of size < total ? chunkSizes(total, size) : [total]) {
    let first = 0;
    yield tensors.map((tensor, i) => {
      const columns = counts[i] as number;
      const basis = aten.newZeros(tensor, [rows, columns]);
      basis.diagonal(done - first).fill_(1);
      first += columns;
      return basis.view([rows, ...tensor.shape]);
    });
    done += rows;
  }
}

function refuseComplex(callee: string, leaves: readonly unknown[], what: "input" | "output"): void {
  const place = leaves.findIndex((leaf) => leaf instanceof Tensor && leaf.isComplex());
  if (place < 0) return;
  throw new RuntimeError(
    `${callee}: Expected all ${what}s to be real but received complex tensor at flattened ${what} idx: ${place}`,
  );
}

/**
 * The function that computes the Jacobian of `func`, row by row in reverse mode: nested as its result, and within as
 * `argnums`. Shapes: a result `(*, )` and an argument `(#, )` give `(*, #)`.
 */
export function jacrev(func: TensorFunction, ...given: Given<typeof reverse>): TensorFunction {
  if (typeof func !== "function") throw new TypeError(`jacrev: expected a function, got ${typeName(func)}`);
  const { argnums, hasAux, chunkSize } = reverse(given);
  if (chunkSize !== null && chunkSize <= 0) throw new ValueError("jacrev: `chunk_size` should be greater than 0.");
  return (...args) => {
    refuseComplex("jacrev", flatten(args)[0], "input");
    const { output, pull, aux } = vjpOf(func, args, argnums, hasAux);
    const [outputs, outputSpec] = flatten(output) as [Tensor[], ReturnType<typeof flatten>[1]];
    refuseComplex("jacrev", outputs, "output");
    const [primals, primalSpec] = flatten(sliceArgnums(args, argnums)) as [Tensor[], ReturnType<typeof flatten>[1]];
    const chunks: Tensor[][] = [];
    for (const basis of standardBasis(outputs, chunkSize)) {
      // A row by itself needs no batching.
      const found =
        chunkSize === 1
          ? flatten(
              pull(
                unflatten(
                  basis.map((row) => row.squeeze(0)),
                  outputSpec,
                ),
              ),
            )[0].map((row) => (row as Tensor).unsqueeze(0))
          : flatten(vmap(pull)(unflatten(basis, outputSpec)))[0];
      chunks.push(found as Tensor[]);
    }
    const rows = primals.map((_, i) =>
      chunks.length === 1
        ? (chunks[0]?.[i] as Tensor)
        : aten.cat(
            chunks.map((chunk) => chunk[i] as Tensor),
            0,
          ),
    );
    const counts = outputs.map((one) => one.numel());
    const split = rows.map((all) => aten.splitWithSizes(all, counts, 0));
    const byOutput = outputs.map((one, i) => {
      const blocks = primals.map((primal, k) => at(split, k, i).view([...one.shape, ...primal.shape]));
      const nested = unflatten(blocks, primalSpec) as unknown[];
      return Array.isArray(argnums) ? nested : nested[0];
    });
    const jacobian = unflatten(byOutput, outputSpec);
    return hasAux ? [jacobian, aux] : jacobian;
  };
}

const at = (blocks: readonly Tensor[][], row: number, column: number) => (blocks[row] as Tensor[])[column] as Tensor;

const forward = signature("jacfwd", ["argnums", "hasAux"], {
  ...common,
  /** What random operators do: refuse, draw anew for each, or the same for all. Default: "error". */
  randomness: unchecked<"error" | "different" | "same">()("error"),
});

/** Options of {@link jacfwd}. */
export type JacfwdOptions = Options<typeof forward>;

function unflattenLast(tensor: Tensor, shape: readonly number[]): Tensor {
  return shape.length === 0 ? tensor.squeeze(-1) : tensor.unflatten(-1, [...shape]);
}

/** As {@link jacrev}, column by column in forward mode: better where there are more results than arguments. */
export function jacfwd(func: TensorFunction, ...given: Given<typeof forward>): TensorFunction {
  if (typeof func !== "function") throw new TypeError(`jacfwd: expected a function, got ${typeName(func)}`);
  const { argnums, hasAux, randomness } = forward(given);
  return (...args) => {
    refuseComplex("jacfwd", flatten(args)[0], "input");
    const [primals, primalSpec] = flatten(sliceArgnums(args, argnums)) as [Tensor[], ReturnType<typeof flatten>[1]];
    const [basis] = [...standardBasis(primals, null)] as [Tensor[]];
    const push = (directions: unknown) => {
      const [, tangent, aux] = jvpOf(func, args, directions, { which: argnums, strict: false, hasAux });
      return hasAux ? [tangent, aux] : tangent;
    };
    const returned: unknown = vmap(push, { randomness })(unflatten(basis, primalSpec));
    const [results, batchedAux] = withAux("jacfwd", returned, hasAux);
    const [outputs, outputSpec] = flatten(results) as [Tensor[], ReturnType<typeof flatten>[1]];
    refuseComplex("jacfwd", outputs, "output");
    const counts = primals.map((primal) => primal.numel());
    const byOutput = outputs.map((one) => {
      const blocks = aten.splitWithSizes(one.movedim(0, -1), counts, -1);
      const shaped = primals.map((primal, i) => unflattenLast(blocks[i] as Tensor, primal.shape));
      const nested = unflatten(shaped, primalSpec) as unknown[];
      return Array.isArray(argnums) ? nested : nested[0];
    });
    const jacobian = unflatten(byOutput, outputSpec);
    if (!hasAux) return jacobian;
    const [auxes, auxSpec] = flatten(batchedAux) as [Tensor[], ReturnType<typeof flatten>[1]];
    return [
      jacobian,
      unflatten(
        auxes.map((one) => one.select(0, 0)),
        auxSpec,
      ),
    ];
  };
}

const second = signature("hessian", ["argnums"], { argnums: common.argnums });

/** The function that computes the matrix of second derivatives: {@link jacfwd} of {@link jacrev}. */
export function hessian(func: TensorFunction, ...given: Given<typeof second>): TensorFunction {
  const { argnums } = second(given);
  return jacfwd(jacrev(func, argnums), argnums);
}
