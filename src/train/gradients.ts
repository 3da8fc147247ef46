import { noGrad } from "../autograd.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";

/** The 2-norm over all gradients, in the order of operations of `torch.nn.utils.get_total_norm`. */
export function gradientNorm(parameters: readonly Tensor[]): Tensor {
  const norms = parameters.flatMap(({ grad }) => (grad === null ? [] : [aten.linalgVectorNorm(grad)]));
  return aten.linalgVectorNorm(aten.stack(norms));
}

/** Makes gradients whose norm is larger than `maxNorm` as large as that, as `torch.nn.utils.clip_grad_norm_`; gives their norm. */
export function clipGradNorm(parameters: readonly Tensor[], maxNorm: number): Tensor {
  return noGrad(() => {
    const norm = gradientNorm(parameters);
    const factor = aten.clamp(aten.mul(aten.reciprocal(norm.add(1e-6)), maxNorm), { max: 1 });
    for (const { grad } of parameters) grad?.mul_(factor);
    return norm;
  });
}
