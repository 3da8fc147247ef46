import { boolean } from "../../internal/kinds.js";
import { scoped } from "../../internal/scoped.js";
import { form, signature } from "../../internal/signature.js";
import { withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";

const FLAG = "sparse.check_invariants";
const parameters = signature("checkSparseTensorInvariants", ["enable"], { enable: boolean(true) });

function within<R>(enable: boolean, body: () => R): R;
function within<R>(body: () => R): R;
function within(enable?: boolean): Disposable;
function within<R>(...given: unknown[]): R | Disposable {
  const body = typeof given[given.length - 1] === "function" ? [given.pop()] : [];
  const { enable } = parameters(given);
  const enter = () => {
    const before = native.backendFlag(FLAG);
    native.setBackendFlag(FLAG, enable);
    return () => native.setBackendFlag(FLAG, before);
  };
  return scoped("checkSparseTensorInvariants", "backends", enter, body);
}

const set = (name: string, value: boolean) =>
  form(signature(name, [], {}), (): void => native.setBackendFlag(FLAG, value));

/**
 * Whether constructors of sparse tensors check that indices are in range and as they have to be, in `body`; without `body`, a guard
 * for `using`. At first they do not. `enable()`, `disable()` and `isEnabled()` are for the whole process. Follows
 * torch.sparse.check_sparse_tensor_invariants.
 */
export const checkSparseTensorInvariants: typeof within & {
  /** Whether they are checked now. */
  isEnabled(): boolean;
  /** From now on they are checked. */
  enable(): void;
  /** From now on they are not checked. */
  disable(): void;
} = Object.assign(within, {
  isEnabled: withoutSurplus("isEnabled", 0, (): boolean => native.backendFlag(FLAG)),
  enable: set("enable", true),
  disable: set("disable", false),
});
