/** What is said of calls that fail. */

import { DistBackendError, RuntimeError } from "../../python/exceptions.js";

/** A call of a group, as errors name it. */
export class CallOfGroup {
  constructor(
    readonly name: string,
    private readonly group: { rank(): number; size(): number; readonly groupDesc: string; readonly groupName: string },
  ) {}

  /** Such as `allReduce on rank 1 of 3 in the group "default_pg"`. */
  toString(): string {
    const { groupDesc, groupName } = this.group;
    const called = groupDesc === "undefined" ? groupName : groupDesc;
    return `${this.name} on rank ${this.group.rank()} of ${this.group.size()} in the group "${called}"`;
  }

  /** The error of this call that another one was. */
  failed(error: unknown): unknown {
    return failureOf(String(this), error);
  }

  /** The same where a connection failed, or ranks did not do the same; what else went wrong is left as it is. */
  ifLost(error: unknown): unknown {
    // One that has a cause has been told already.
    if (!(error instanceof RuntimeError) || error.cause !== undefined) return error;
    return /gloo\/|Detected mismatch between collectives|monitoredBarrier/.test(error.message)
      ? this.failed(error)
      : error;
  }
}

/** The error of a call, in the words of {@link CallOfGroup}, that another one was. */
export function failureOf(call: string, error: unknown): unknown {
  if (!(error instanceof RuntimeError)) return error;
  return new DistBackendError(`${call} failed: ${explained(error.message)}`, { cause: error });
}

/** What gloo says, and before it what that means. */
function explained(message: string): string {
  for (const [words, meaning] of MEANINGS) if (words.test(message)) return `${meaning}\n${message}`;
  return message;
}

const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [
    /op\.preamble\.length <= op\.nbytes/,
    "a peer sent more than this rank expects: its tensor has another shape or dtype",
  ],
  [/Connection (closed|reset) by peer|Broken pipe|Socket closed/, "a peer has ended, or given up the group"],
  [
    /Detected mismatch between collectives/,
    "the ranks make other calls than each other, or give other shapes or dtypes",
  ],
  [/failed to pass monitoredBarrier/, "a peer has not made this call in time, or is gone"],
  [
    /Timed out waiting/,
    "a peer has not made this call in time, or is gone; with TORCH_DISTRIBUTED_DEBUG=DETAIL it is said which rank, and what others call",
  ],
  [
    /Invalid scalar type/,
    "gloo has no such calls for this dtype; give a tensor of another, such as float32, bfloat16, int32 or int64",
  ],
];
