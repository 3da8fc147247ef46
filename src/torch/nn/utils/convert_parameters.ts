/** Parameters as one vector and back. Follows torch/nn/utils/convert_parameters.py. */

import { type Given, kind, signature } from "../../../internal/signature.js";
import { TypeError } from "../../../python/exceptions.js";
import { tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import { tensors } from "./tensors.js";

/** Several tensors on one device, as an array. */
const onOneDevice = kind<Tensor[], Iterable<Tensor>>((callee, name, value) => {
  const all = tensors.check(callee, name, value);
  if (all.some(({ device }) => String(device) !== String(all[0]?.device))) {
    throw new TypeError("Found two parameters on different devices, this is currently not supported.");
  }
  return all;
});

const toVector = signature("parametersToVector", ["parameters"], { parameters: onOneDevice });
const toParameters = signature("vectorToParameters", ["vec", "parameters"], { vec: tensor, parameters: onOneDevice });

/**
 * All parameters in a row.
 *
 * @returns A tensor of shape (number of elements of all together).
 */
export function parametersToVector(...given: Given<typeof toVector>): Tensor {
  return aten.cat(toVector(given).parameters.map((parameter) => parameter.view(-1)));
}

/** Makes the parameters views of their parts of a vector, in order; what {@link parametersToVector} gave, say. */
export function vectorToParameters(...given: Given<typeof toParameters>): void {
  const { vec, parameters } = toParameters(given);
  let at = 0;
  for (const parameter of parameters) {
    const size = parameter.numel();
    parameter.data = vec.at(`${at}:${at + size}`).viewAs(parameter).data;
    at += size;
  }
}
