/** Custom functions under autocast. Follows torch/amp/autocast_mode.py. */

import { callback, nullable, unchecked } from "../../internal/kinds.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { kind, signature } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import { type DTypeLike, dtypes, toDType } from "../dtype.js";
import { Tensor } from "../tensor.js";
import { autocast, getAutocastDtype, isAutocastEnabled } from "./autocast_mode.js";

// biome-ignore lint/suspicious/noExplicitAny: whatever rules a function has
type Rule = (ctx: any, ...args: any[]) => any;

const deviceType = kind<string>((_callee, _name, value) => {
  if (typeof value === "string") return value;
  throw new ValueError(`Expected \`device_type\` of type \`str\`, got: \`${typeName(value)}\``);
});

const forwardOptions = signature("customFwd", ["fwd"], {
  fwd: nullable(callback<Rule>())(null),
  /** The type of device whose autocast is meant. */
  deviceType,
  /** What floating tensors on it are cast to; the forward itself runs without autocast then. Default: none. */
  castInputs: nullable(unchecked<DTypeLike>())(null),
});
const backwardOptions = signature("customBwd", ["bwd"], {
  bwd: nullable(callback<Rule>())(null),
  /** The type of device whose autocast is meant. */
  deviceType,
});

/** Options of {@link customFwd}. */
export interface CustomFwdOptions {
  /** The type of device whose autocast is meant. */
  deviceType: string;
  /** What floating tensors on it are cast to; the forward itself runs without autocast then. Default: none. */
  castInputs?: DTypeLike | null;
}
/** Options of {@link customBwd}. */
export type CustomBwdOptions = Pick<CustomFwdOptions, "deviceType">;

function cast(value: unknown, type: string, dtype: DTypeLike): unknown {
  if (value instanceof Tensor) {
    const isEligible = value.isFloatingPoint() && value.device.type === type && value.dtype !== dtypes.float64;
    return isEligible ? value.to(toDType(dtype)) : value;
  }
  if (Array.isArray(value)) return value.map((item) => cast(item, type, dtype));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cast(item, type, dtype)]));
}

/**
 * Makes a custom function's `forward` one that autocast knows: {@link customBwd} runs the backward as it was then.
 *
 * ```ts
 * static override forward = customFwd((ctx, x) => ..., { deviceType: "cuda", castInputs: torch.float32 });
 * static override backward = customBwd((ctx, grad) => ..., { deviceType: "cuda" });
 * ```
 */
export function customFwd<F extends Rule>(fwd: F, options: CustomFwdOptions): F;
export function customFwd(options: CustomFwdOptions): <F extends Rule>(fwd: F) => F;
export function customFwd(...given: unknown[]): unknown {
  const { fwd, deviceType, castInputs } = forwardOptions(given);
  if (fwd === null) return (rule: Rule) => customFwd(rule, { deviceType, castInputs });
  return function (this: unknown, ctx: Record<string, unknown>, ...args: unknown[]): unknown {
    const isEnabled = isAutocastEnabled(deviceType);
    ctx._dtype = getAutocastDtype(deviceType);
    ctx._fwdUsedAutocast = castInputs === null && isEnabled;
    if (castInputs === null || !isEnabled) return fwd.call(this, ctx, ...args) as unknown;
    const inputs = args.map((arg) => cast(arg, deviceType, castInputs));
    return autocast(deviceType, { enabled: false }, () => fwd.call(this, ctx, ...inputs) as unknown);
  };
}

/** Makes a custom function's `backward` run with autocast as it was in its {@link customFwd}. */
export function customBwd<F extends Rule>(bwd: F, options: CustomBwdOptions): F;
export function customBwd(options: CustomBwdOptions): <F extends Rule>(bwd: F) => F;
export function customBwd(...given: unknown[]): unknown {
  const { bwd, deviceType } = backwardOptions(given);
  if (bwd === null) return (rule: Rule) => customBwd(rule, { deviceType });
  return function (this: unknown, ctx: Record<string, unknown>, ...grads: unknown[]): unknown {
    const options = { enabled: ctx._fwdUsedAutocast as boolean, dtype: ctx._dtype as DTypeLike };
    return autocast(deviceType, options, () => bwd.call(this, ctx, ...grads) as unknown);
  };
}
