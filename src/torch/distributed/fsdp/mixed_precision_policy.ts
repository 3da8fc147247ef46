/** Follows torch/distributed/fsdp/_fully_shard/_fsdp_api.py. */

import { boolean, nullable } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { type DType, type DTypeLike, toDType } from "../../dtype.js";
import { dtype } from "../../kinds.js";

const policy = signature("MixedPrecisionPolicy", ["paramDtype", "reduceDtype", "outputDtype", "castForwardInputs"], {
  /** What the gathered parameters, and so forward and backward, are computed in. Default: null, as they are. */
  paramDtype: nullable(dtype)(null),
  /** What gradients are reduced in. Default: null, what they were computed in. */
  reduceDtype: nullable(dtype)(null),
  /** What the results of `forward` are converted to. Default: null, nothing. */
  outputDtype: nullable(dtype)(null),
  /** Whether what is given to `forward` is converted to `paramDtype`. Default: true. */
  castForwardInputs: boolean(true),
});

/**
 * In which dtypes a module of {@link fullyShard} computes and reduces; its optimizer steps in that of the parameters. Follows
 * torch.distributed.fsdp.MixedPrecisionPolicy.
 */
export class MixedPrecisionPolicy {
  readonly paramDtype: DType | null;
  readonly reduceDtype: DType | null;
  readonly outputDtype: DType | null;
  readonly castForwardInputs: boolean;

  constructor(...given: Given<typeof policy>) {
    const { paramDtype, reduceDtype, outputDtype, castForwardInputs } = policy(given);
    this.paramDtype = orNull(paramDtype);
    this.reduceDtype = orNull(reduceDtype);
    this.outputDtype = orNull(outputDtype);
    this.castForwardInputs = castForwardInputs;
  }
}

const orNull = (given: DTypeLike | null): DType | null => (given === null ? null : toDType(given));
