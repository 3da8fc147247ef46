/** Parameters as one vector and back. Follows torch/nn/utils/convert_parameters.py. */

import { checkTensor } from "../../../internal/arguments.js";
import { checkNoMore } from "../../../internal/surplus.js";
import { TypeError } from "../../../python/exceptions.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

function onOneDevice(callee: string, parameters: Iterable<Tensor>): Tensor[] {
  const all = [...parameters];
  for (const [i, parameter] of all.entries()) {
    checkTensor(callee, `parameters[${i}]`, parameter);
    if (String(parameter.device) !== String(all[0]?.device)) {
      throw new TypeError("Found two parameters on different devices, this is currently not supported.");
    }
  }
  return all;
}

/**
 * All parameters in a row.
 *
 * @returns A tensor of shape (number of elements of all together).
 */
export function parametersToVector(parameters: Iterable<Tensor>, ...none: []): Tensor {
  checkNoMore("parametersToVector", none);
  return aten.cat(onOneDevice("parametersToVector", parameters).map((parameter) => parameter.view(-1)));
}

/** Makes the parameters views of their parts of a vector, in order; what {@link parametersToVector} gave, say. */
export function vectorToParameters(vec: Tensor, parameters: Iterable<Tensor>, ...none: []): void {
  checkNoMore("vectorToParameters", none);
  checkTensor("vectorToParameters", "vec", vec);
  let at = 0;
  for (const parameter of onOneDevice("vectorToParameters", parameters)) {
    const size = parameter.numel();
    parameter.data = vec.at(`${at}:${at + size}`).viewAs(parameter).data;
    at += size;
  }
}
