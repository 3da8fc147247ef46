/**
 * Derivatives of functions, over the ordinary graph. Follows torch/autograd/functional.py.
 *
 * Arrays of tensors stand where Python has tuples. With "forward-mode" the last bits may be others than in Python, which batches in
 * an older way there: where the rule of an operator, such as `prod`, sums in another order for a batch.
 *
 * @module
 */

import { boolean, unchecked } from "../../internal/kinds.js";
import { form, signature, type Values } from "../../internal/signature.js";
import { native } from "../../native/addon.js";
import { AssertionError, NotImplementedError, RuntimeError } from "../../python/exceptions.js";
import { jvpOf } from "../func/transforms.js";
import { vmap } from "../func/vmap.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import {
  asTuple,
  checkRecorded,
  type Differentiable,
  finished,
  firstDerivative,
  fresh,
  gradients,
  type Nested,
  notRecorded,
  OUTPUTS,
  ofTensors,
  recorded,
  SINGLE_INPUT,
  unpacked,
  unpackedMatrix,
  variables,
  vector,
  vectorOrder,
  withVector,
  withZeros,
} from "./functional_checks.js";
import { enableGrad, isGradEnabled, setGradEnabled } from "./grad_mode.js";

const vjpSignature = signature("vjp", vectorOrder, withVector);

/** `[outputs, product]`: the function's value, and `v` times its Jacobian, of the shape of the inputs. */
export const vjp = form(vjpSignature, ({ func, inputs: given, v, createGraph, strict }): [Nested, Nested] => {
  const begun = enableGrad(() => {
    const [isTuple, all] = asTuple(given, "inputs", "vjp");
    const inputs = fresh(all, createGraph, true);
    const made = asTuple(func(...inputs), OUTPUTS, "vjp");
    checkRecorded(made[1], "outputs", strict);
    const single = "the user-provided function returns a single Tensor with a single element.";
    return { isTuple, inputs, made, direction: vector("vjp", v, made, createGraph, single) };
  });
  const { isTuple, inputs, made, direction } = begun;
  const product = setGradEnabled(createGraph || isGradEnabled(), () =>
    withZeros(gradients(made[1], inputs, direction, { createGraph }), inputs, { strict, createGraph }, "back"),
  );
  return [unpacked(finished(made[1], createGraph), made[0]), unpacked(finished(product, createGraph), isTuple)];
});

const jvpSignature = signature("jvp", vectorOrder, withVector);

/**
 * `[outputs, product]`: the function's value, and its Jacobian times `v`, of the shape of the outputs. Two backward passes
 * compute it; `torch.func.jvp` has forward mode, which needs less.
 */
export const jvp = form(jvpSignature, ({ func, inputs: given, v, createGraph, strict }): [Nested, Nested] => {
  const begun = enableGrad(() => {
    const [isTuple, all] = asTuple(given, "inputs", "jvp");
    const inputs = fresh(all, createGraph, true);
    const direction = vector("jvp", v, [isTuple, inputs], createGraph, SINGLE_INPUT);
    const [several, outputs] = asTuple(func(...inputs), OUTPUTS, "jvp");
    checkRecorded(outputs, "outputs", strict);
    const cotangents = variables(outputs);
    const linear = gradients(outputs, inputs, cotangents, { createGraph: true });
    checkRecorded(linear, "grad_inputs", strict);
    return { direction, several, outputs, cotangents, linear };
  });
  const { direction, several, outputs, cotangents, linear } = begun;
  const product = setGradEnabled(createGraph || isGradEnabled(), () =>
    withZeros(
      gradients(linear, cotangents, direction, { createGraph }),
      outputs,
      { strict, createGraph },
      "back_trick",
    ),
  );
  return [unpacked(finished(outputs, createGraph), several), unpacked(finished(product, createGraph), several)];
});

/** The unit vectors of all tensors together, as many columns for each as it has elements. */
function standardBasis(tensors: readonly Tensor[], counts: readonly number[]): Tensor[] {
  if (tensors.length === 0) throw new AssertionError("Expected at least one tensor");
  const total = counts.reduce((sum, count) => sum + count, 0);
  let first = 0;
  return tensors.map((tensor, i) => {
    const count = counts[i] as number;
    const basis = aten.newZeros(tensor, [total, count]);
    // Not -first, which is -0 at first: no integer.
    basis.diagonal(0 - first).fill_(1);
    first += count;
    return basis;
  });
}

const countsOf = (tensors: readonly Tensor[]): number[] => tensors.map((tensor) => tensor.numel());

/** What cannot be had with `strict`. */
const notStrict = (option: string, rest: string, remedy: string) =>
  new RuntimeError(
    `torch.autograd.functional.jacobian: \`strict=True\` and \`${option}\` are not supported together${rest}. Please either ` +
      `set \`strict=False\` or \`${remedy}\`.`,
  );

/** Column by column, all columns at once. */
function forwardJacobian(func: Differentiable, given: unknown, strict: boolean, vectorize: boolean): Nested {
  if (strict) throw notStrict('strategy="forward-mode"', " (yet)", 'strategy="reverse-mode"');
  const [isTuple, inputs] = asTuple(given, "inputs", "jacobian");
  if (!vectorize) {
    throw new NotImplementedError(
      "Computing Jacobian using forward-AD or forward-over-reverse Hessian is" + // Python has no space there
        "only implemented for `vectorize=True`.",
    );
  }
  const counts = countsOf(inputs);
  let isSeveral = false;
  let shapes: number[][] = [];
  const listed = (...at: Tensor[]) => {
    const [several, outputs] = asTuple(func(...at), "outputs", "None");
    isSeveral = several;
    shapes = outputs.map(({ shape }) => shape);
    return outputs;
  };
  // At a level of its own: dual tensors have no rule inside of vmap here.
  const push = (...tangents: Tensor[]) =>
    jvpOf(listed, inputs, tangents, { which: null, strict: false, hasAux: false })[1] as Tensor[];
  const columns = vmap(push)(...standardBasis(inputs, counts));
  const rows = columns.map((all, i) =>
    aten.splitWithSizes(all, counts, 0).map((block, k) => {
      const last = [...Array.from({ length: block.ndim - 1 }, (_, dim) => dim + 1), 0];
      return block.permute(last).reshape([...(shapes[i] as number[]), ...(inputs[k] as Tensor).shape]);
    }),
  );
  return unpackedMatrix(rows, isSeveral, isTuple);
}

/** Row by row, all rows at once. */
function batchedRows(outputs: readonly Tensor[], inputs: readonly Tensor[], createGraph: boolean): Tensor[][] {
  const counts = countsOf(outputs);
  const flat = outputs.map((output) => output.reshape([-1]));
  const pull = (...cotangents: Tensor[]) =>
    gradients(flat, inputs, cotangents, { createGraph }).map((row, i) => row ?? aten.zerosLike(inputs[i] as Tensor));
  const byInput = vmap(pull)(...standardBasis(outputs, counts)).map((all) => aten.splitWithSizes(all, counts, 0));
  return outputs.map((output, i) =>
    inputs.map((input, k) => {
      const block = (byInput[k] as Tensor[])[i] as Tensor;
      return block.view([...output.shape, ...input.shape]);
    }),
  );
}

/** Row by row, in order. */
function rowsInTurn(
  outputs: readonly Tensor[],
  inputs: readonly Tensor[],
  { createGraph, strict }: { createGraph: boolean; strict: boolean },
): Tensor[][] {
  return outputs.map((output, i) => {
    const rows = inputs.map((): Tensor[] => []);
    for (let j = 0; j < output.numel(); j++) {
      const found = gradients([output.reshape([-1]).select(0, j)], inputs, null, { retainGraph: true, createGraph });
      for (const [k, row] of found.entries()) {
        if (strict && row === null) {
          throw new RuntimeError(
            `Output ${i} of the user-provided function is independent of input ${k}. This is not allowed in strict mode.`,
          );
        }
        if (strict && createGraph && row?.requiresGrad === false) throw new RuntimeError(notRecorded("jacobian", i));
        rows[k]?.push(row ?? aten.zerosLike(inputs[k] as Tensor));
      }
    }
    return rows.map((all, k) => aten.stack(all, 0).view([...output.shape, ...(inputs[k] as Tensor).shape]));
  });
}

const STRATEGIES = ["forward-mode", "reverse-mode"];
type Strategy = "forward-mode" | "reverse-mode";

const matrix = {
  ...ofTensors,
  ...recorded,
  /** Whether all rows are computed at once, over `torch.vmap`. Default: false. */
  vectorize: boolean(false),
} as const;

const jacobianSignature = signature("jacobian", ["func", "inputs", "createGraph", "strict", "vectorize", "strategy"], {
  ...matrix,
  /** Rows in reverse mode, or columns in forward mode, which needs `vectorize`. Default: "reverse-mode". */
  strategy: unchecked<Strategy>()("reverse-mode"),
});

/**
 * The Jacobian of a function. Shapes: an output `(*, )` and an input `(#, )` give `(*, #)`; several outputs give an array over
 * them, several inputs an array over those within.
 */
export const jacobian = form(jacobianSignature, (values): Nested => jacobianOf(values));

function jacobianOf(values: Values<typeof jacobianSignature>): Nested {
  const { func, inputs: given, createGraph, strict, vectorize, strategy } = values;
  if (!STRATEGIES.includes(strategy)) {
    throw new AssertionError(
      'Expected strategy to be either "forward-mode" or "reverse-mode". Hint: If your function has more outputs than inputs, ' +
        '"forward-mode" tends to be more performant. Otherwise, prefer to use "reverse-mode".',
    );
  }
  if (strategy === "forward-mode") {
    if (!createGraph) return forwardJacobian(func, given, strict, vectorize);
    throw new NotImplementedError(
      'torch.autograd.functional.jacobian: `create_graph=True` and `strategy="forward-mode"` are not supported together (yet). ' +
        'Please either set `create_graph=False` or `strategy="reverse-mode"`.',
    );
  }
  return enableGrad(() => {
    const [isTuple, all] = asTuple(given, "inputs", "jacobian");
    const inputs = fresh(all, createGraph, true);
    const [several, outputs] = asTuple(func(...inputs), OUTPUTS, "jacobian");
    checkRecorded(outputs, "outputs", strict);
    if (vectorize && strict) throw notStrict("vectorized=True", "", "vectorize=False");
    const rows = vectorize
      ? batchedRows(outputs, inputs, createGraph)
      : rowsInTurn(outputs, inputs, { createGraph, strict });
    return unpackedMatrix(
      rows.map((row) => finished(row, createGraph)),
      several,
      isTuple,
    );
  });
}

function recordInside(tensors: readonly Tensor[]): void {
  const before = native.setInplaceRequiresGradAllowed(true);
  try {
    for (const tensor of tensors) tensor.requiresGrad_(true);
  } finally {
    native.setInplaceRequiresGradAllowed(before);
  }
}

const hessianSignature = signature(
  "hessian",
  ["func", "inputs", "createGraph", "strict", "vectorize", "outerJacobianStrategy"],
  {
    ...matrix,
    /** How the Jacobian of the gradient is computed, as `strategy` of {@link jacobian}. Default: "reverse-mode". */
    outerJacobianStrategy: unchecked<Strategy>()("reverse-mode"),
  },
);

/**
 * The second derivatives of a function with a single element as its value. Shapes: inputs `(*, )` and `(#, )` give `(*, #)`; for
 * several inputs an array of arrays.
 */
export const hessian = form(hessianSignature, (values): Nested => {
  const { func, inputs: given, createGraph, strict, vectorize, outerJacobianStrategy: strategy } = values;
  const [isTuple, inputs] = asTuple(given, "inputs", "hessian");
  if (!STRATEGIES.includes(strategy)) {
    throw new AssertionError('Expected strategy to be either "forward-mode" or "reverse-mode".');
  }
  const single = (...at: Tensor[]) => {
    const [several, [value]] = asTuple(func(...at), OUTPUTS, "hessian");
    if (value !== undefined) checkRecorded([value], "outputs", strict);
    if (several) throw new RuntimeError("The function given to hessian should return a single Tensor");
    if (value?.numel() === 1) return value.squeeze();
    throw new RuntimeError("The Tensor returned by the function given to hessian should contain a single element");
  };
  const inner = (...at: Tensor[]) => {
    // Otherwise the inner Jacobian would cut them off.
    if (strategy === "forward-mode") recordInside(at);
    const found: Tensor[] = jacobian(single, at, true);
    checkRecorded(found, "jacobian", strict);
    return found;
  };
  const rows: Nested[] = jacobian(inner, inputs, { createGraph, strict, vectorize, strategy });
  return unpackedMatrix(rows, isTuple, isTuple);
});

const vhpSignature = signature("vhp", vectorOrder, withVector);

/** `[output, product]`: the value of a function with a single element, and `v` times its Hessian, of the shape of the inputs. */
export const vhp = form(vhpSignature, (values): [Nested, Nested] => {
  const { createGraph } = values;
  const { isTuple, inputs, direction, outputs, jacobian } = firstDerivative("vhp", values);
  const product = setGradEnabled(createGraph || isGradEnabled(), () =>
    withZeros(gradients(jacobian, inputs, direction, { createGraph }), inputs, values, "double_back"),
  );
  return [finished(outputs, createGraph)[0], unpacked(finished(product, createGraph), isTuple)];
});

const hvpSignature = signature("hvp", vectorOrder, withVector);

/**
 * As {@link vhp}, the Hessian times `v`: the same where second derivatives are continuous, with one more backward pass, so prefer
 * that.
 */
export const hvp = form(hvpSignature, (values): [Nested, Nested] => {
  const { createGraph, strict } = values;
  const { isTuple, inputs, direction, outputs, jacobian } = firstDerivative("hvp", values);
  const { cotangents, linear } = enableGrad(() => {
    const cotangents = variables(inputs);
    const linear = gradients(jacobian, inputs, cotangents, { createGraph: true });
    // As in Python: the gradient is what is looked at once more.
    checkRecorded(jacobian, "hessian", strict);
    return { cotangents, linear };
  });
  const product = setGradEnabled(createGraph || isGradEnabled(), () =>
    withZeros(gradients(linear, cotangents, direction, { createGraph }), inputs, values, "double_back_trick"),
  );
  return [finished(outputs, createGraph)[0], unpacked(finished(product, createGraph), isTuple)];
});
