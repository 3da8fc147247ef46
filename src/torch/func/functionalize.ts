/** Functions without changes in place. Follows torch/_functorch/eager_transforms.py, over libtorch's own levels. */

import { unchecked } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { native } from "../../native/addon.js";
import { RuntimeError, TypeError } from "../../python/exceptions.js";
import { typeName } from "../../python/repr.js";
import { Tensor, wrap } from "../tensor.js";
import { flatten, mapTree, unflatten } from "./tree.js";
import type { TensorFunction } from "./vmap.js";

const options = signature("functionalize", [], {
  /** `"mutations"`: what changes a tensor in place. `"mutations_and_views"`: views as well. Default: "mutations". */
  remove: unchecked<"mutations" | "mutations_and_views">()("mutations"),
});

const KEEPS_VIEWS: Readonly<Record<string, boolean>> = { mutations: true, mutations_and_views: false };

/**
 * The function that computes the same with operators that change nothing in place; with `remove: "mutations_and_views"` with none
 * that give views, either. What it does to its arguments is done to them at the end. Backward passes inside are not supported.
 */
export function functionalize<A extends readonly unknown[], R>(
  func: TensorFunction<A, R>,
  ...given: Given<typeof options>
): TensorFunction<A, R> {
  if (typeof func !== "function") throw new TypeError(`functionalize: expected a function, got ${typeName(func)}`);
  const { remove } = options(given);
  const keepsViews = Object.hasOwn(KEEPS_VIEWS, remove) ? KEEPS_VIEWS[remove] : undefined;
  if (keepsViews === undefined) {
    throw new RuntimeError(
      `functionalize(f, remove='mutations'): received invalid argument for remove=${remove}. Valid options are:\n` +
        "     remove='mutations': all inplace and out= operators will be removed from the program, and replaced with their " +
        "out-of-place equivalents.\n" +
        "     remove='mutations_and_views': In addition to the above, all aliasing operators {view} will be replaced with their " +
        "non-aliasing counterparts, {view}_copy.\n",
    );
  }
  return (...args: A): R => {
    const level = native.enterFunctionalize(keepsViews);
    try {
      const [leaves, spec] = flatten(args);
      const inside = leaves.map((leaf) => (leaf instanceof Tensor ? wrap(native.wrapFunctional(leaf, level)) : leaf));
      const returned = func(...(unflatten(inside, spec) as unknown as A));
      const results = mapTree(returned, (leaf) => {
        if (!(leaf instanceof Tensor)) return leaf;
        const value = native.unwrapFunctional(leaf, keepsViews);
        return value === null ? leaf : wrap(value);
      });
      for (const [i, leaf] of leaves.entries()) {
        if (leaf instanceof Tensor) native.propagateMutation(leaf, inside[i] as Tensor);
      }
      return results as R;
    } finally {
      native.leaveTransform();
    }
  };
}
