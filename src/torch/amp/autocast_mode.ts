import { boolean, nullable, unchecked } from "../../internal/kinds.js";
import { scoped } from "../../internal/scoped.js";
import { type Given, kind, type Options, signature, type Values } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { RuntimeError, ValueError } from "../../python/exceptions.js";
import { warnOnce } from "../../python/warnings.js";
import { isAvailable, isBf16Supported } from "../cuda/device.js";
import { type DType, type DTypeLike, dtypes, toDType } from "../dtype.js";

const autocastArguments = signature("autocast", ["deviceType", "dtype", "enabled", "cacheEnabled"], {
  deviceType: kind<string>((_callee, _name, value) => {
    if (typeof value === "string") return value;
    throw new ValueError(`Expected \`device_type\` of type \`str\`, got: \`${typeof value}\``);
  }),
  /** What operators that gain from it compute in. Default: float16 on CUDA, bfloat16 on the CPU. */
  dtype: nullable(unchecked<DTypeLike>())(null),
  /** Default: true. With false, a region inside another where nothing is cast. */
  enabled: boolean(true),
  /** Cast each weight once and keep it until the outermost region ends. Default: as it is, which begins as true. */
  cacheEnabled: nullable(boolean)(null),
});

/** Options of {@link autocast}. */
export type AutocastOptions = Options<typeof autocastArguments>;

/** Whether autocast knows this type of device. */
export function isAutocastAvailable(deviceType: string, ...none: []): boolean {
  checkNoMore("isAutocastAvailable", none);
  return native.isAutocastAvailable(deviceType);
}

/** Whether a region of {@link autocast} is entered for a type of device. */
export function isAutocastEnabled(deviceType = "cuda", ...none: []): boolean {
  checkNoMore("isAutocastEnabled", none);
  return native.isAutocastEnabled(deviceType);
}

/** What operators compute in within a region of {@link autocast}. */
export function getAutocastDtype(deviceType: string, ...none: []): DType {
  checkNoMore("getAutocastDtype", none);
  return native.autocastDtype(deviceType) as DType;
}

/** Whether weights that were cast are kept. */
export function isAutocastCacheEnabled(...none: []): boolean {
  checkNoMore("isAutocastCacheEnabled", none);
  return native.isAutocastCacheEnabled();
}

/**
 * Runs `body` in mixed precision and returns what it returns: matrix products and their like compute in `dtype`, what
 * needs the range of float32 stays there. Without `body`: a guard for `using`. Follows torch.autocast. The backward pass
 * belongs outside; it uses the types that forward chose.
 *
 * ```ts
 * const loss = torch.autocast("cuda", () => criterion(model(inputs), targets));
 * using region = torch.autocast("cpu", { dtype: torch.bfloat16 });
 * ```
 * @throws TypeError for an async `body`, which would go on after the region was left. RuntimeError for a type of device that has no autocast. A dtype that it has not switches the region off, with a
 * warning, as does `"cuda"` without a GPU.
 */
export function autocast<R>(deviceType: string, body: () => R): R;
export function autocast<R>(deviceType: string, options: AutocastOptions, body: () => R): R;
export function autocast(...given: Given<typeof autocastArguments>): Disposable;
export function autocast<R>(...given: unknown[]): R | Disposable {
  const body = typeof given[given.length - 1] === "function" ? given.pop() : undefined;
  const options = autocastArguments(given);
  const settings = settle(options);
  return scoped("autocast", "autocast", () => enter(options.deviceType, settings), body === undefined ? [] : [body]);
}

interface Settings {
  dtype: DType;
  enabled: boolean;
  cacheEnabled: boolean;
}

function settle({ deviceType, dtype, enabled, cacheEnabled }: Values<typeof autocastArguments>): Settings {
  const fastDtype = dtype == null ? getAutocastDtype(deviceType) : toDType(dtype);
  if (!isAutocastAvailable(deviceType)) {
    throw new RuntimeError(`User specified an unsupported autocast device_type '${deviceType}'`);
  }
  const settings = {
    dtype: fastDtype,
    enabled,
    cacheEnabled: cacheEnabled ?? isAutocastCacheEnabled(),
  };
  if (!enabled) return settings;
  if (deviceType === "cuda") {
    if (!isAvailable()) {
      warnOnce("CUDA is not available or torch_xla is imported. Disabling autocast.");
      return { ...settings, enabled: false };
    }
    if (fastDtype === dtypes.bfloat16 && !isBf16Supported()) {
      throw new RuntimeError("Current CUDA Device does not support bfloat16. Please switch dtype to float16.");
    }
  } else if (fastDtype !== dtypes.bfloat16 && fastDtype !== dtypes.float16) {
    const name = deviceType.toUpperCase();
    warnOnce(
      `In ${name} autocast, but the target dtype is not supported. Disabling autocast.\n` +
        `${name} Autocast only supports dtypes of torch.bfloat16, torch.float16 currently.`,
    );
    return { ...settings, enabled: false };
  }
  return settings;
}

function enter(deviceType: string, { dtype, enabled, cacheEnabled }: Settings): () => void {
  const before = {
    cacheEnabled: native.isAutocastCacheEnabled(),
    enabled: native.isAutocastEnabled(deviceType),
    dtype: getAutocastDtype(deviceType),
  };
  native.setAutocastEnabled(deviceType, enabled);
  native.setAutocastDtype(deviceType, dtype);
  native.autocastIncrementNesting();
  native.setAutocastCacheEnabled(cacheEnabled);
  return () => {
    // What was cast is kept as long as any region is open.
    if (native.autocastDecrementNesting() === 0) native.clearAutocastCache();
    native.setAutocastEnabled(deviceType, before.enabled);
    native.setAutocastDtype(deviceType, before.dtype);
    native.setAutocastCacheEnabled(before.cacheEnabled);
  };
}
