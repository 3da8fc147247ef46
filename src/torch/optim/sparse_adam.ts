import type { GivenToOneOf } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { Tensor } from "../tensor.js";
import { type Hyperparameters, optimizer } from "./declared_optimizer.js";
import { betas, check, checkBetas, eps, lr, maximize, toNumber } from "./hyperparameters.js";
import { NativeOptimizer } from "./native_optimizer.js";
import type { ParamGroup } from "./optimizer.js";

const sparseAdam = optimizer("SparseAdam", ["lr", "betas", "eps", "maximize"], {
  ...lr(1e-3),
  ...betas,
  ...eps(1e-8),
  ...maximize,
});

/** Hyperparameters of {@link SparseAdam}, with PyTorch's defaults; `lr` is 1e-3, `eps` 1e-8. */
export type SparseAdamOptions = Hyperparameters<typeof sparseAdam>;

/** Fails with all parameters of which `isWrong` is true, by group and place. */
function refuse(
  groups: readonly { params: Tensor[] }[],
  isWrong: (param: Tensor) => boolean,
  what: string,
  why: string,
): void {
  const wrong = groups.flatMap(({ params }, group) =>
    params.flatMap((param, at) => (isWrong(param) ? [`[${group}, ${at}]`] : [])),
  );
  if (wrong.length > 0) throw new ValueError(`${what} params at indices [${wrong.join(", ")}]: SparseAdam ${why}`);
}

/**
 * Adam for sparse gradients: only the rows that have one move. Follows torch/optim/sparse_adam.py.
 *
 * State of a parameter: `step` (a number), `exp_avg`, `exp_avg_sq`.
 * @throws ValueError when a hyperparameter is out of range, or a parameter is sparse or complex.
 */
export class SparseAdam extends NativeOptimizer<SparseAdamOptions> {
  constructor(...given: GivenToOneOf<typeof sparseAdam>) {
    super(sparseAdam, given, { name: "SparseAdam", state: ["step", "exp_avg", "exp_avg_sq"], integerStep: true });
    refuse(
      this.paramGroups,
      (param) => param.layout.name === "sparse_coo",
      "Sparse",
      "requires dense parameter tensors",
    );
    refuse(this.paramGroups, (param) => param.isComplex(), "Complex", "does not support complex parameters");
  }

  protected override checkRanges(group: ParamGroup<SparseAdamOptions>): void {
    const { lr, eps, betas } = group;
    if (lr instanceof Tensor && lr.numel() !== 1) throw new ValueError("Tensor lr must be 1-element");
    check(toNumber(lr) > 0, "learning rate", lr);
    check(eps > 0, "epsilon value", eps);
    checkBetas(betas);
  }
}
