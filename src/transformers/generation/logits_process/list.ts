import { limitArguments } from "../../../internal/surplus.js";
import type { Tensor } from "../../../torch/tensor.js";
import { CallableList } from "../callable_list.js";
import type { ScoresFunction } from "./base.js";

/**
 * Processors, one after another: called as a function, `processors(inputIds, scores)`, with ids (batch, sequence) and scores (batch,
 * vocabSize), it gives the scores after all of them.
 *
 * ```ts
 * const processors = new LogitsProcessorList([new TemperatureLogitsWarper(0.7), new TopKLogitsWarper(50)]);
 * ```
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the base makes instances callable
export class LogitsProcessorList extends CallableList<ScoresFunction> {
  protected override call_(inputIds: Tensor, scores: Tensor): Tensor {
    let processed = scores;
    for (const process of this) processed = process(inputIds, processed);
    return processed;
  }
}
export interface LogitsProcessorList extends ScoresFunction {}

limitArguments(LogitsProcessorList.prototype, { call_: 2 });
