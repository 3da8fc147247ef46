/** Distributions of the exponential family. Follows torch/distributions/exp_family.py. */

import { NotImplementedError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import { grad } from "../autograd/index.js";
import { aten } from "../ops/index.js";
import type { Tensor } from "../tensor.js";
import { Distribution } from "./distribution.js";
import { strict } from "./utils.js";

/** A distribution `exp(<natural parameters, t(x)> - logNormalizer + k(x))`, whose entropy follows from its normalizer. */
export abstract class ExponentialFamily extends Distribution {
  /** @internal The mean of `k(x)`. */
  static readonly meanCarrierMeasure: number | undefined;

  /** @internal */
  get _naturalParams(): Tensor[] {
    throw new NotImplementedError(`${typeName(this)} does not implement naturalParams`);
  }

  /** @internal */
  _logNormalizer(..._naturalParams: Tensor[]): Tensor {
    throw new NotImplementedError(`${typeName(this)} does not implement logNormalizer`);
  }

  /** @internal The natural parameters as leaves, the normalizer of them, and its gradients. */
  _differentiated(): { parameters: Tensor[]; normalizer: Tensor; gradients: Tensor[] } {
    const parameters = this._naturalParams.map((parameter) => parameter.detach().requiresGrad_());
    const normalizer = this._logNormalizer(...parameters);
    const gradients = grad(normalizer.sum(), parameters, { createGraph: true }) as Tensor[];
    return { parameters, normalizer, gradients };
  }

  /** By differentiating the normalizer. */
  override entropy(): Tensor {
    const { meanCarrierMeasure } = this.constructor as typeof ExponentialFamily;
    if (meanCarrierMeasure === undefined) {
      throw new NotImplementedError(`${typeName(this)} does not implement entropy`);
    }
    const { parameters, normalizer, gradients } = this._differentiated();
    let result = normalizer.add(-meanCarrierMeasure);
    parameters.forEach((parameter, i) => {
      const product = aten.mul(parameter, gradients[i] as Tensor);
      result = result.sub(product.reshape([...this.batchShape, -1]).sum(-1));
    });
    return result;
  }
}
strict(ExponentialFamily);
