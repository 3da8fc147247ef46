/** Follows torch/distributed/checkpoint/state_dict.py (`StateDictOptions`). */

import { boolean, nullable } from "../../../internal/kinds.js";
import { type Given, kind, signature } from "../../../internal/signature.js";
import { TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";

const parameters = signature(
  "StateDictOptions",
  [
    ...(["fullStateDict", "cpuOffload", "ignoreFrozenParams", "keepSubmodulePrefixes", "strict"] as const),
    ...(["broadcastFromRank0", "flattenOptimizerStateDict"] as const),
  ],
  {
    /** Whole tensors in place of the parts of each rank. Default: false. */
    fullStateDict: boolean(false),
    /** Tensors in the memory of the host. With `fullStateDict` rank 0 alone gets them, the others an empty object. Default: false. */
    cpuOffload: boolean(false),
    /** Leave out parameters that are not trained. Default: false. */
    ignoreFrozenParams: boolean(false),
    /** Of no effect: it is for submodules, which Python takes no more either. Default: true. */
    keepSubmodulePrefixes: boolean(true),
    /** Whether names that are missing, or too many, are an error where a state dict is set. Default: true. */
    strict: boolean(true),
    /**
     * What is set is what rank 0 gives: its tensors are sent one by one, and the others may give `{}`. It needs `fullStateDict`.
     * Default: false.
     */
    broadcastFromRank0: boolean(false),
    /** The state of an optimizer without anything nested: see {@link getOptimizerStateDict}. Default: false. */
    flattenOptimizerStateDict: boolean(false),
  },
);

/** How the state of a model and its optimizer is given and taken. Follows torch.distributed.checkpoint.state_dict.StateDictOptions. */
export class StateDictOptions {
  readonly fullStateDict: boolean;
  readonly cpuOffload: boolean;
  readonly ignoreFrozenParams: boolean;
  readonly strict: boolean;
  readonly broadcastFromRank0: boolean;
  readonly flattenOptimizerStateDict: boolean;

  /** @throws ValueError for `broadcastFromRank0` without `fullStateDict` */
  constructor(...given: Given<typeof parameters>) {
    const values = parameters(given);
    if (values.broadcastFromRank0 && !values.fullStateDict) {
      throw new ValueError("StateDictOptions: fullStateDict must be true when broadcastFromRank0 is true");
    }
    this.fullStateDict = values.fullStateDict;
    this.cpuOffload = values.cpuOffload;
    this.ignoreFrozenParams = values.ignoreFrozenParams;
    this.strict = values.strict;
    this.broadcastFromRank0 = values.broadcastFromRank0;
    this.flattenOptimizerStateDict = values.flattenOptimizerStateDict;
  }
}

/** @internal The options of a call. */
export const stateDictOptions = nullable(
  kind<StateDictOptions>((callee, name, value) => {
    if (value instanceof StateDictOptions) return value;
    throw new TypeError(`${callee}: expected ${name} to be StateDictOptions, got ${shown(value)}`);
  }),
)(null);
