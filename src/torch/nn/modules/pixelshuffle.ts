/** Channels that become pixels. Follows torch/nn/modules/pixelshuffle.py and channelshuffle.py. */

import { integer } from "../../../internal/kinds.js";
import { signature } from "../../../internal/signature.js";
import { settingsRepr } from "../../../python/repr.js";
import type { Tensor } from "../../tensor.js";
import * as F from "../functional/index.js";
import { withSettings } from "./with_settings.js";

/** Makes channels to pixels: `(*, C * r * r, H, W)` gives `(*, C, H * r, W * r)`. */
export class PixelShuffle extends withSettings(
  signature("PixelShuffle", ["upscaleFactor"], { upscaleFactor: integer }),
) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.pixelShuffle(input, this.upscaleFactor);
  }

  override extraRepr(): string {
    return settingsRepr({ upscaleFactor: this.upscaleFactor });
  }
}

/** Makes pixels to channels: `(*, C, H * r, W * r)` gives `(*, C * r * r, H, W)`. */
export class PixelUnshuffle extends withSettings(
  signature("PixelUnshuffle", ["downscaleFactor"], { downscaleFactor: integer }),
) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.pixelUnshuffle(input, this.downscaleFactor);
  }

  override extraRepr(): string {
    return settingsRepr({ downscaleFactor: this.downscaleFactor });
  }
}

/** Takes a channel of each group in turn: `(N, C, *)` in and out. */
export class ChannelShuffle extends withSettings(signature("ChannelShuffle", ["groups"], { groups: integer })) {
  override forward(input: Tensor, ..._none: never[]): Tensor {
    return F.channelShuffle(input, this.groups);
  }

  override extraRepr(): string {
    return settingsRepr({ groups: this.groups });
  }
}
