/** Activations by the names that configurations have. Follows transformers/activations.py (`ACT2FN`). */

import { native } from "../native/addon.js";
import { KeyError } from "../python/exceptions.js";
import * as nn from "../torch/nn/index.js";
import { isPlain } from "../torch/nn/modules/plain_module.js";
import { aten } from "../torch/ops/index.js";
import { type Tensor, wrap } from "../torch/tensor.js";

/** What BERT's and OpenAI's code has for GELU, written out. */
class NewGELUActivation extends nn.Module {
  override forward(input: Tensor): Tensor {
    return wrap(native.newGelu(input));
  }
}

/** GELU by the error function, written out. */
class GELUPythonActivation extends nn.Module {
  override forward(input: Tensor): Tensor {
    return input.mul(0.5).mul(aten.erf(input.div(Math.sqrt(2))).add(1));
  }
}

/** `x * sigmoid(1.702 * x)`. */
class QuickGELUActivation extends nn.Module {
  override forward(input: Tensor): Tensor {
    return input.mul(aten.sigmoid(input.mul(1.702)));
  }
}

/** The square of the positive part. */
class ReLUSquaredActivation extends nn.Module {
  override forward(input: Tensor): Tensor {
    return aten.square(aten.relu(input));
  }
}

// Printed under the names of Python's classes.
class GELUActivation extends nn.GELU {
  override extraRepr(): string {
    return "";
  }
}
class GELUTanh extends GELUActivation {}
class SiLUActivation extends nn.SiLU {}

/** Whether a module is `x * sigmoid(x)` and nothing else. */
export function isSilu(module: nn.Module): boolean {
  return (
    (isPlain(module, SiLUActivation.prototype) || isPlain(module, nn.SiLU.prototype)) && !(module as nn.SiLU).inplace
  );
}

const activations: Readonly<Record<string, () => nn.Module>> = {
  gelu: () => new GELUActivation(),
  gelu_new: () => new NewGELUActivation(),
  gelu_python: () => new GELUPythonActivation(),
  gelu_pytorch_tanh: () => new GELUTanh({ approximate: "tanh" }),
  hardswish: () => new nn.Hardswish(),
  leaky_relu: () => new nn.LeakyReLU(),
  mish: () => new nn.Mish(),
  quick_gelu: () => new QuickGELUActivation(),
  relu: () => new nn.ReLU(),
  relu2: () => new ReLUSquaredActivation(),
  relu6: () => new nn.ReLU6(),
  sigmoid: () => new nn.Sigmoid(),
  silu: () => new SiLUActivation(),
  swish: () => new nn.SiLU(),
  tanh: () => new nn.Tanh(),
};

/** A new module for an activation's name. */
export function getActivation(name: string): nn.Module {
  const make = Object.hasOwn(activations, name) ? activations[name] : undefined;
  if (make === undefined) {
    throw new KeyError(`function ${name} not found in ACT2FN mapping ${JSON.stringify(Object.keys(activations))}`);
  }
  return make();
}
