/** The order in memory of convolutions' weights. Follows torch/nn/utils/memory_format.py. */

import { unchecked } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import type { MemoryFormat } from "../../layout.js";
import { module as moduleKind } from "../kinds.js";
import { Conv2d, Conv3d, ConvTranspose2d, ConvTranspose3d } from "../modules/conv.js";
import type { Module } from "../modules/module.js";

const memoryFormat = { memoryFormat: unchecked<MemoryFormat>() } as const;
const ofImages = signature("convertConv2dWeightMemoryFormat", ["memoryFormat"], { ...memoryFormat });
const ofVolumes = signature("convertConv3dWeightMemoryFormat", ["memoryFormat"], { ...memoryFormat });

// biome-ignore lint/suspicious/noExplicitAny: what a constructor takes does not matter here
type Layer = abstract new (...given: any[]) => Module;

function convert(callee: string, module: Module, layers: readonly Layer[], memoryFormat: MemoryFormat): void {
  for (const one of moduleKind.check(callee, "module", module).modules()) {
    if (!layers.some((layer) => one instanceof layer)) continue;
    const { weight } = one as Conv2d;
    weight.data = weight.detach().clone({ memoryFormat });
  }
}

/** Orders the weights of all convolutions of images in a module so, such as `torch.channelsLast`. Gives the module. */
export function convertConv2dWeightMemoryFormat<M extends Module>(module: M, ...given: Given<typeof ofImages>): M {
  convert("convertConv2dWeightMemoryFormat", module, [Conv2d, ConvTranspose2d], ofImages(given).memoryFormat);
  return module;
}

/** Orders the weights of all convolutions of volumes in a module so, such as `torch.channelsLast3d`. Gives the module. */
export function convertConv3dWeightMemoryFormat<M extends Module>(module: M, ...given: Given<typeof ofVolumes>): M {
  convert("convertConv3dWeightMemoryFormat", module, [Conv3d, ConvTranspose3d], ofVolumes(given).memoryFormat);
  return module;
}
