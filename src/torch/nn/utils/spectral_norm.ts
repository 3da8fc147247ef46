/** Spectral normalisation by a hook, the older form. Follows torch/nn/utils/spectral_norm.py. */

import { integer, nullable, number } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { noGrad } from "../../autograd/index.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import type { Module } from "../modules/module.js";
import { asMatrix, drawVectors } from "./power_method.js";
import { attach, checkNew, put, remover, takeOff, weightName } from "./weight_hooks.js";
import { outputDim, weightOf } from "./weight_of.js";

const KIND = "spectral_norm";
const adding = signature("spectralNorm", ["name", "nPowerIterations", "eps", "dim"], {
  ...weightName,
  /** How many iterations each call in training mode takes. Default: 1. */
  nPowerIterations: integer(1),
  /** The smallest length that a vector is divided by. Default: 1e-12. */
  eps: number(1e-12),
  /** The dimension of the outputs. Default: null, 1 for transposed convolutions and 0 for others. */
  dim: nullable(integer)(null),
});

/**
 * Computes a weight before each call from the parameter `weightOrig`, divided by its largest singular value, which the
 * buffers `weightU` (n) and `weightV` (m) estimate. `parametrizations.spectralNorm` is the newer form.
 */
export function spectralNorm<M extends Module>(module: M, ...given: Given<typeof adding>): M {
  const { name, nPowerIterations: times, eps, dim: given_ } = adding(given);
  const weight = weightOf("spectralNorm", module, name);
  const dim = given_ ?? outputDim(module);
  checkNew(module, KIND, name);
  if (times <= 0) {
    throw new ValueError(`Expected n_power_iterations to be positive, but got n_power_iterations=${times}`);
  }
  const [original, first, second] = [`${name}Orig`, `${name}U`, `${name}V`];
  const [u, v] = noGrad(() => drawVectors(asMatrix(weight, dim), eps));
  takeOff(module, name);
  module.registerParameter(original, weight as never);
  put(module, name, weight.detach());
  module.registerBuffer(first, u);
  module.registerBuffer(second, v);
  const compute = (of: Module, training: boolean): Tensor => {
    const [whole, u, v] = [original, first, second].map((key) => Reflect.get(of, key)) as [Tensor, Tensor, Tensor];
    const matrix = asMatrix(whole, dim);
    if (training) {
      noGrad(() => {
        for (let i = 0; i < times; i++) {
          v.copy_(F.normalize(matrix.t().mv(u), { dim: 0, eps }));
          u.copy_(F.normalize(matrix.mv(v), { dim: 0, eps }));
        }
      });
    }
    // Copied: a second forward pass writes to them.
    return whole.div((training ? u.clone() : u).dot(matrix.mv(training ? v.clone() : v)));
  };
  attach(module, { kind: KIND, name, parts: [original, first, second], compute });
  return module;
}

/** Makes a weight of {@link spectralNorm} a parameter again. @throws ValueError when it is none. */
export const removeSpectralNorm = remover("removeSpectralNorm", KIND);
