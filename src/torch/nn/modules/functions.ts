/** What layers compute with a gradient of their own. Follows torch/nn/modules/_functions.py. */

import { ValueError } from "../../../python/exceptions.js";
import { withGradient } from "../../autograd/given_gradient.js";
import { noGrad } from "../../autograd/index.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

interface Across {
  readonly size: number;
  readonly alpha: number;
  readonly beta: number;
  readonly k: number;
}

/** Local response normalisation `(N, C, H, W)` as Torch 7 had it, in its order of additions: each channel's sum from the last. */
export function crossMapLRN2d(input: Tensor, settings: Across): Tensor {
  tensor.check("CrossMapLRN2d", "input", input);
  if (input.dim() !== 4) throw new ValueError(`CrossMapLRN2d: Expected input to be 4D, got ${input.dim()}D instead.`);
  const [scale, output] = noGrad(() => {
    const scale = squareSums(input.pow(2), settings.size);
    scale.mul_(settings.alpha / settings.size).add_(settings.k);
    return [scale, scale.pow(-settings.beta).mul_(input)] as const;
  });
  return withGradient([input], output, (grad) => [acrossGradient(input, output, scale, grad, settings)]);
}

function squareSums(squares: Tensor, size: number): Tensor {
  const channels = squares.size(1);
  const before = Math.trunc((size - 1) / 2 + 1);
  const sums = aten.emptyLike(squares);
  const first = sums.select(1, 0).zero_();
  for (let c = 0; c < Math.min(before, channels); c++) first.add_(squares.select(1, c));
  for (let c = 1; c < channels; c++) {
    const current = sums.select(1, c).copy_(sums.select(1, c - 1));
    if (c < channels - before + 1) current.add_(squares.select(1, c + before - 1));
    if (c > before) current.sub_(squares.select(1, c - before));
  }
  return sums;
}

function acrossGradient(input: Tensor, output: Tensor, scale: Tensor, grad: Tensor, settings: Across): Tensor {
  const { size, alpha, beta } = settings;
  const [batch, channels, height, width] = input.shape as [number, number, number, number];
  const { dtype, device } = input;
  const padded = aten.zeros([channels + size - 1, height, width], { dtype, device });
  const center = padded.narrow(0, Math.trunc(size - (size - 1) / 2), channels);
  const factor = -((2 * alpha * beta) / size);
  const result = scale.pow(-beta).mul_(grad);
  for (let n = 0; n < batch; n++) {
    center.copy_(grad.select(0, n).mul(output.select(0, n))).div_(scale.select(0, n));
    const sum = padded.narrow(0, 0, size - 1).sum(0);
    for (let c = 0; c < channels; c++) {
      sum.add_(padded.select(0, c + size - 1));
      result.select(0, n).select(0, c).addcmul_(input.select(0, n).select(0, c), sum, { value: factor });
      sum.sub_(padded.select(0, c));
    }
  }
  return result;
}
