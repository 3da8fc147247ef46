import { noGrad } from "../autograd.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";

/** The 2-norm over all gradients, in the order of operations of `torch.nn.utils.get_total_norm`. */
export function gradientNorm(parameters: readonly Tensor[]): Tensor {
  return totalNorm(gradients(parameters));
}

function gradients(parameters: readonly Tensor[]): Tensor[] {
  return parameters.flatMap(({ grad }) => (grad === null ? [] : [grad]));
}

/** On the CPU, all at once and one by one give the same bits; all at once crosses to libtorch once. */
function totalNorm(grads: Tensor[]): Tensor {
  return aten.linalgVectorNorm(aten.stack(aten._foreachNorm(grads) as Tensor[]));
}

/** Makes gradients whose norm is larger than `maxNorm` as large as that, as `torch.nn.utils.clip_grad_norm_`; gives their norm. */
export function clipGradNorm(parameters: readonly Tensor[], maxNorm: number): Tensor {
  return noGrad(() => {
    const grads = gradients(parameters);
    const norm = totalNorm(grads);
    const factor = aten.clamp(aten.mul(aten.reciprocal(norm.add(1e-6)), maxNorm), { max: 1 });
    aten._foreachMul_(grads, factor);
    return norm;
  });
}
