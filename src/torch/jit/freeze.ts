/** Modules made quicker for inference. Follows torch/jit/_freeze.py, _fuser.py. */

import { boolean, listOf, nullable, string } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { handleKey } from "../../native/handle.js";
import { RuntimeError, TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { RecursiveScriptModule } from "./script_module.js";

const freezing = signature("freeze", ["preservedAttrs", "optimizeNumerics"], {
  /** Attributes and methods to keep beside `forward`. */
  preservedAttrs: nullable(listOf(string))(null),
  /** Passes that do not keep every bit, such as folding a batch norm into a convolution. Default: true. */
  optimizeNumerics: boolean(true),
});

/**
 * A copy of a module in evaluation mode in which its parameters are constants and its submodules are inlined. libtorch files its code
 * with that of the module it was made of, as in Python: it is kept as long as that is, so freeze a module once, or one that is loaded
 * for it.
 */
export function freeze(mod: RecursiveScriptModule, ...given: Given<typeof freezing>): RecursiveScriptModule {
  const { preservedAttrs, optimizeNumerics } = freezing(given);
  checkIsScript(mod, "Freezing");
  if (mod.training && hasTraining(mod)) {
    throw new RuntimeError(
      "Freezing is currently only implemented for modules in eval mode. Please call .eval() on your module before freezing.",
    );
  }
  return new RecursiveScriptModule(native.jitFreeze(mod[handleKey], preservedAttrs ?? [], optimizeNumerics));
}

const inference = signature("optimizeForInference", ["otherMethods"], {
  /** Methods to keep and to optimize beside `forward`. */
  otherMethods: nullable(listOf(string))(null),
});

/** {@link freeze}, and what libtorch knows beyond it; the module is put in evaluation mode. The result cannot be saved where oneDNN packed its weights. */
export function optimizeForInference(
  mod: RecursiveScriptModule,
  ...given: Given<typeof inference>
): RecursiveScriptModule {
  const otherMethods = inference(given).otherMethods ?? [];
  checkIsScript(mod, "optimize_for_inference");
  const frozen = hasTraining(mod) ? freeze(mod.eval(), otherMethods) : mod;
  return new RecursiveScriptModule(native.jitOptimizeForInference(frozen[handleKey], otherMethods));
}

/** The names of the operators that a module's methods call. */
export const exportOpnames = withoutSurplus("exportOpnames", 1, (m: RecursiveScriptModule): string[] => {
  checkIsScript(m, "export_opnames");
  return native.jitOperatorNames(m[handleKey]);
});

/** How often libtorch may compile fused kernels anew for other shapes (`"STATIC"`) or for shapes it leaves open (`"DYNAMIC"`). */
export type FusionStrategy = (readonly ["STATIC" | "DYNAMIC", number])[];

/** Sets it, and gives what it was. CPU builds of libtorch fuse nothing. */
export const setFusionStrategy = withoutSurplus(
  "setFusionStrategy",
  1,
  (strategy: FusionStrategy): ["STATIC" | "DYNAMIC", number][] => {
    if (!Array.isArray(strategy)) throw new TypeError(`setFusionStrategy: expected a list, got ${shown(strategy)}`);
    for (const [kind, depth] of strategy as readonly (readonly unknown[])[]) {
      if (kind !== "STATIC" && kind !== "DYNAMIC")
        throw new ValueError("FusionBehavior only supported 'STATIC' or 'DYNAMIC', got: " + shown(kind));
      if (!Number.isInteger(depth) || (depth as number) < 0)
        throw new ValueError(`setFusionStrategy: expected a depth, got ${shown(depth)}`);
    }
    return native.jitFusionStrategy(
      strategy.map(([kind]) => kind),
      strategy.map(([, depth]) => depth),
    );
  },
);

function hasTraining(mod: RecursiveScriptModule): boolean {
  return native.jitDescribe(mod[handleKey]).attributes.some(({ name }) => name === "training");
}

function checkIsScript(mod: unknown, what: string): void {
  if (mod instanceof RecursiveScriptModule) return;
  throw new RuntimeError(
    `${what} expects a ScriptModule as input. Please use torch.jit.script or torch.jit.trace to script your 'nn.Module'.`,
  );
}
