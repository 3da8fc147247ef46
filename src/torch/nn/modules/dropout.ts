/** Dropout layers. Follows torch/nn/modules/dropout.py. */

import { boolean, probability } from "../../../internal/kinds.js";
import { signature } from "../../../internal/signature.js";
import { floatRepr, settingsRepr } from "../../../python/repr.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import { withSettings } from "./with_settings.js";

const dropout = signature("Dropout", ["p", "inplace"], {
  /** Probability of a zero. Default: 0.5. */
  p: probability(0.5),
  /** Overwrite the input. Default: false. */
  inplace: boolean(false),
});

/** What all dropout layers share: they do something in training only. */
abstract class DropoutBase extends withSettings(dropout) {
  override extraRepr(): string {
    return settingsRepr({ p: floatRepr(this.p), inplace: this.inplace });
  }
}

/** In training, sets elements to 0 with probability `p` and scales the others by `1 / (1 - p)`. */
export class Dropout extends DropoutBase {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.dropout(input, this.p, this.training, this.inplace);
  }
}

/** {@link Dropout} of whole channels. Shapes: `(C, L)` or `(N, C, L)` in and out. */
export class Dropout1d extends DropoutBase {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.dropout1d(input, this.p, this.training, this.inplace);
  }
}

/** {@link Dropout} of whole channels. Shapes: `(N, C, H, W)` or `(N, C, L)` in and out. */
export class Dropout2d extends DropoutBase {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.dropout2d(input, this.p, this.training, this.inplace);
  }
}

/** {@link Dropout} of whole channels. Shapes: `(C, D, H, W)` or `(N, C, D, H, W)` in and out. */
export class Dropout3d extends DropoutBase {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.dropout3d(input, this.p, this.training, this.inplace);
  }
}

/** Dropout that keeps mean and variance, for SELU networks. */
export class AlphaDropout extends DropoutBase {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.alphaDropout(input, this.p, this.training);
  }
}

/** {@link AlphaDropout} of whole channels. */
export class FeatureAlphaDropout extends DropoutBase {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.featureAlphaDropout(input, this.p, this.training);
  }
}
