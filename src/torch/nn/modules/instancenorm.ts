/** Instance normalisation. Follows torch/nn/modules/instancenorm.py. */

import type { Given } from "../../../internal/signature.js";
import { ValueError } from "../../../python/exceptions.js";
import { warnOnce } from "../../../python/warnings.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import { channelNorm, checkDimensions, NormBase } from "./batchnorm.js";
import { BEFORE_LOAD } from "./module_state.js";

const instanceNorm = channelNorm("InstanceNorm", false);

abstract class InstanceNorm extends NormBase {
  constructor(...given: Given<typeof instanceNorm>) {
    super(instanceNorm, given);
  }

  /** @internal Running statistics of checkpoints from before they were optional are refused with Python's advice. */
  override [BEFORE_LOAD](
    local: ReadonlyMap<string, unknown>,
    prefix: string,
    version: number | undefined,
    errors: string[],
  ): ReadonlyMap<string, unknown> {
    const found = ["running_mean", "running_var"].map((name) => prefix + name).filter((key) => local.has(key));
    if (version !== undefined || this.trackRunningStats || found.length === 0) {
      return super[BEFORE_LOAD](local, prefix, version, errors);
    }
    const [names, klass] = [found.map((key) => `"${key}"`).join(" and "), this.constructor.name];
    errors.push(
      `Unexpected running stats buffer(s) ${names} for ${klass} with track_running_stats=False. If state_dict is a ` +
        `checkpoint saved before 0.4.0, this may be expected because ${klass} does not track running stats by default ` +
        "since 0.4.0. Please remove these keys from state_dict. If the running stats are actually needed, instead set " +
        `track_running_stats=True in ${klass} to enable them. See the documentation of ${klass} for details.`,
    );
    return new Map([...local].filter(([key]) => !found.includes(key)));
  }
}

/** @param unbatched How many dimensions one instance has, its channels included. */
function normalized(layer: InstanceNorm, input: Tensor, unbatched: number): Tensor {
  checkDimensions(input, unbatched, unbatched + 1);
  const dim = input.dim() - unbatched;
  const { numFeatures, runningMean, runningVar, weight, bias, momentum, eps } = layer;
  const channels = input.size(dim);
  if (channels !== numFeatures) {
    if (layer.affine) {
      throw new ValueError(
        `expected input's size at dim=${dim} to match num_features (${numFeatures}), but got: ${channels}.`,
      );
    }
    warnOnce(
      `input's size at dim=${dim} does not match num_features. You can silence this warning by not passing in ` +
        "num_features, which is not used because affine=False",
    );
  }
  const ofInput = layer.training || !layer.trackRunningStats;
  const run = (batch: Tensor) =>
    F.instanceNorm(batch, runningMean, runningVar, weight, bias, ofInput, momentum ?? 0, eps);
  return dim === 0 ? run(input.unsqueeze(0)).squeeze(0) : run(input);
}

/** Mean 0 and variance 1 of each channel of each instance. Shapes: `(C, L)` or `(N, C, L)` in and out. */
export class InstanceNorm1d extends InstanceNorm {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return normalized(this, input, 2);
  }
}

/** {@link InstanceNorm1d} of images. Shapes: `(C, H, W)` or `(N, C, H, W)` in and out. */
export class InstanceNorm2d extends InstanceNorm {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return normalized(this, input, 3);
  }
}

/** {@link InstanceNorm1d} of volumes. Shapes: `(C, D, H, W)` or `(N, C, D, H, W)` in and out. */
export class InstanceNorm3d extends InstanceNorm {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return normalized(this, input, 4);
  }
}
