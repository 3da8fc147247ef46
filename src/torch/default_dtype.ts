/** The dtype that numbers make, and what else follows from it. Follows torch/__init__.py. */

import { type Given, kind, signature } from "../internal/signature.js";
import { withoutSurplus } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import { TypeError } from "../python/exceptions.js";
import { shown } from "../python/repr.js";
import { type DType, type DTypeLike, toDType } from "./dtype.js";

/** The dtype that numbers make: float32 unless {@link setDefaultDtype} named another. Follows torch.get_default_dtype. */
export const getDefaultDtype = withoutSurplus("getDefaultDtype", 0, (): DType => native.getDefaultDtype() as DType);

const defaultDtype = signature("setDefaultDtype", ["d"], {
  /** A floating-point dtype. */
  d: kind<DType, DTypeLike>((_callee, _name, value) => {
    if (value === null) throw new TypeError(`invalid dtype object: expected a dtype, got ${shown(value)}`);
    return toDType(value as DTypeLike);
  }),
});

/**
 * Sets the dtype that numbers, factories (`torch.zeros`, `torch.rand`) and layers make, that an integer tensor becomes beside a
 * fraction, and from which the default complex dtype follows. As in Python it belongs to the whole process: worker threads have it
 * too. Typed arrays keep their own type. Follows torch.set_default_dtype.
 *
 * @throws TypeError for a dtype that is not floating-point.
 */
export function setDefaultDtype(...given: Given<typeof defaultDtype>): void {
  native.setDefaultDtype(defaultDtype(given).d);
}
