/** Follows torch/distributed/checkpoint/state_dict.py (`StateDictOptions`). */

import { boolean, nullable } from "../../../internal/kinds.js";
import { type Given, kind, signature } from "../../../internal/signature.js";
import { NotImplementedError, TypeError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";

/** An option of Python's that is not here. */
const absent = kind<boolean>((callee, name, value) => {
  if (value === false) return false;
  throw new NotImplementedError(`${callee}: ${name} is not here; leave it out`);
})(false);

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
    /** Not here. */
    broadcastFromRank0: absent,
    /** Not here. */
    flattenOptimizerStateDict: absent,
  },
);

/** How the state of a model and its optimizer is given and taken. Follows torch.distributed.checkpoint.state_dict.StateDictOptions. */
export class StateDictOptions {
  readonly fullStateDict: boolean;
  readonly cpuOffload: boolean;
  readonly ignoreFrozenParams: boolean;
  readonly strict: boolean;

  constructor(...given: Given<typeof parameters>) {
    const { fullStateDict, cpuOffload, ignoreFrozenParams, strict } = parameters(given);
    this.fullStateDict = fullStateDict;
    this.cpuOffload = cpuOffload;
    this.ignoreFrozenParams = ignoreFrozenParams;
    this.strict = strict;
  }
}

/** @internal The options of a call. */
export const stateDictOptions = nullable(
  kind<StateDictOptions>((callee, name, value) => {
    if (value instanceof StateDictOptions) return value;
    throw new TypeError(`${callee}: expected ${name} to be StateDictOptions, got ${shown(value)}`);
  }),
)(null);
