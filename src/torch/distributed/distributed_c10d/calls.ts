/** What all calls of a group have in common. */

import { boolean, optional } from "../../../internal/kinds.js";
import { kind } from "../../../internal/signature.js";
import type { NativeHandle } from "../../../native/handle.js";
import { RuntimeError, ValueError } from "../../../python/exceptions.js";
import { tensor as anyTensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import { shardOf } from "../../shards.js";
import type { Tensor } from "../../tensor.js";
import { CallOfGroup } from "../failures.js";
import { type Sender, Work } from "../work.js";
import { groupOrDefault, type ProcessGroup } from "./process_group.js";
import { groupOfCall } from "./world.js";

/** @internal A tensor that is no part of one that `fullyShard` shared out: of DTensors, Python's calls are errors too. */
export const tensor = kind<Tensor>((callee, name, value) => {
  const given = anyTensor.check(callee, name, value);
  if (shardOf(given) === undefined) return given;
  throw new RuntimeError(
    `${callee}: expected ${name} to be whole, got this rank's part of what fullyShard shared out: give \`await fullTensor(...)\` of it, or ` +
      "detach() for a call with the part itself",
  );
});

/** @internal The parameters that come last in most calls. */
export const ofGroup = {
  /** Default: null, the group of all processes. */
  group: groupOrDefault,
  /**
   * `false` blocks until the call has ended, as in Python. Default: it goes on, and the {@link Work} is awaited or waited for; with `true`
   * it may be dropped, too.
   */
  asyncOp: optional(boolean),
} as const;

/** @internal What {@link ofGroup} gives. */
export interface OfGroup {
  group: ProcessGroup | null;
  asyncOp?: boolean | undefined;
}

const nothing = (): void => {};

/** @internal Makes a call of a group, where this process is in it. */
export function callOf(
  name: string,
  { group: given, asyncOp }: OfGroup,
  make: (group: ProcessGroup, asyncOp: boolean) => NativeHandle | null,
): Work {
  const group = groupOfCall(name, given);
  return group === null ? notInGroup(name, nothing) : workOf(name, group, asyncOp, nothing, make);
}

/** @internal A call that has ended before it began. */
export function notInGroup<T>(name: string, value: (sender: Sender) => T): Work<T> {
  const nowhere = { rank: () => -1, size: () => -1, groupName: "", groupDesc: "undefined" };
  return new Work(null, new CallOfGroup(name, nowhere), value);
}

/** @internal */
export function workOf<T>(
  name: string,
  group: ProcessGroup,
  asyncOp: boolean | undefined,
  value: (sender: Sender) => T,
  make: (group: ProcessGroup, asyncOp: boolean) => NativeHandle | null,
): Work<T> {
  const handle = group.call(name, () => make(group, asyncOp ?? true));
  const work = new Work(handle, new CallOfGroup(name, group), value);
  if (asyncOp === undefined) work.report();
  else if (!asyncOp) work.wait();
  return work;
}

/** @internal Complex tensors travel as pairs of real numbers. */
export function real(tensor: Tensor): Tensor {
  return tensor.isComplex() ? aten.viewAsReal(tensor) : tensor;
}

/** The dtype of the parts of a complex number, which may travel with real numbers of it. */
const PARTS: Readonly<Record<string, string>> = { complex64: "float32", complex128: "float64" };

/** @internal */
export function checkSameDtype(...tensors: readonly Tensor[]): void {
  const [first, ...others] = tensors.map(({ dtype }) => PARTS[dtype.name] ?? dtype.name);
  for (const [i, other] of others.entries()) {
    if (other === first) continue;
    throw new ValueError(
      `Invalid usage of tensors with different dtypes Found torch.${first} and  ${tensors[i + 1]?.dtype}`,
    );
  }
}
