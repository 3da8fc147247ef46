/** Which layer adapts a module. Follows peft/tuners/lora/layer.py (`dispatch_default`). */

import { ValueError } from "../../../python/exceptions.js";
import { warn } from "../../../python/warnings.js";
import { Conv1d, Conv2d, Conv3d, Embedding, Linear, type Module, MultiheadAttention } from "../../../torch/nn/index.js";
import { Conv1D } from "../../../transformers/pytorch_utils.js";
import { BaseTunerLayer } from "../tuner_layer.js";
import { LoraConv1d, LoraConv2d, LoraConv3d } from "./conv.js";
import { LoraEmbedding } from "./embedding.js";
import type { LoraLayer, LoraSettings } from "./layer.js";
import { LoraLinear } from "./linear.js";
import { LoraMultiheadAttention } from "./multihead_attention.js";
import { LoraParamWrapper } from "./param_wrapper.js";

/** Whether a module is GPT-2's linear layer, whose weight is stored as (in, out). */
export const isConv1D = (module: Module): boolean => module instanceof Conv1D;

/** A new layer around a module, with an adapter. */
export function adapterFor(
  target: Module,
  adapterName: string,
  settings: LoraSettings,
  parameterName: string | null,
): LoraLayer {
  if (parameterName !== null) return new LoraParamWrapper(target, adapterName, parameterName, settings);
  const base = target instanceof BaseTunerLayer ? target.getBaseLayer() : target;
  if (base instanceof Embedding) return new LoraEmbedding(target, adapterName, settings);
  if (base instanceof Conv2d) return new LoraConv2d(target, adapterName, settings);
  if (base instanceof Conv3d) return new LoraConv3d(target, adapterName, settings);
  if (base instanceof Conv1d) return new LoraConv1d(target, adapterName, settings);
  if (base instanceof MultiheadAttention) return new LoraMultiheadAttention(target, adapterName, settings);
  const { config } = settings;
  if (base instanceof Linear) {
    if (config.fanInFanOut) {
      warn(
        "fan_in_fan_out is set to True but the target module is `torch.nn.Linear`. Setting fan_in_fan_out to False.",
      );
      config.fanInFanOut = false;
    }
    return new LoraLinear(target, adapterName, settings);
  }
  if (isConv1D(base)) {
    if (!config.fanInFanOut) {
      warn("fan_in_fan_out is set to False but the target module is `Conv1D`. Setting fan_in_fan_out to True.");
      config.fanInFanOut = true;
    }
    return new LoraLinear(target, adapterName, settings);
  }
  throw new ValueError(
    `Target module ${target} is not supported. Currently, only the following modules are supported: \`torch.nn.Linear\`, ` +
      "`torch.nn.Embedding`, `torch.nn.Conv1d`, `torch.nn.Conv2d`, `torch.nn.Conv3d`, `transformers.pytorch_utils.Conv1D`, " +
      "`torch.nn.MultiheadAttention.`.",
  );
}
