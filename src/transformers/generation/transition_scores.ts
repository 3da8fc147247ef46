/** The scores of the tokens that were chosen. Follows `compute_transition_scores` of transformers/generation/utils.py. */

import { boolean, listOf, nullable } from "../../internal/kinds.js";
import { signature, type Values } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { tensor } from "../../torch/kinds.js";
import { aten } from "../../torch/ops/index.js";
import type { Tensor } from "../../torch/tensor.js";

export const transitions = signature(
  "computeTransitionScores",
  ["sequences", "scores", "beamIndices", "normalizeLogits"],
  {
    /** What `generate` gave: (rows, length). */
    sequences: tensor,
    /** The processed scores of each step, each (rows * beams, vocabSize). */
    scores: listOf(tensor),
    /** Which beam each token came from: (rows, length). Default: null, where there were no beams. */
    beamIndices: nullable(tensor)(null),
    /** Makes the scores logarithms of probabilities first. Default: false. */
    normalizeLogits: boolean(false),
  },
);

export function transitionScores(
  vocabSize: number,
  { sequences, scores, beamIndices, normalizeLogits }: Values<typeof transitions>,
): Tensor {
  const [first] = scores;
  if (first === undefined) {
    throw new ValueError("computeTransitionScores: expected the scores of at least one step, got none");
  }
  const steps = scores.length;
  // Without beams, each row is its own.
  const beams =
    beamIndices ?? aten.arange(first.size(0), { device: sequences.device }).view([-1, 1]).expand([-1, steps]);
  let stacked = aten.stack(scores).reshape([steps, -1]).transpose(0, 1);
  if (normalizeLogits) {
    stacked = stacked.reshape([-1, vocabSize, steps]);
    stacked = aten.logSoftmax(stacked, 1).reshape([-1, steps]);
  }
  const hasEnded = beams.lt(0);
  const longest = hasEnded.logicalNot().sum(-1).max().item() as number;
  const ended = hasEnded.narrow(1, 0, longest);
  const places = beams.narrow(1, 0, longest).maskedFill(ended, 0).mul(vocabSize);
  const chosen = sequences.narrow(1, sequences.size(1) - longest, longest).add(places);
  return stacked.gather(0, chosen).maskedFill(ended, 0);
}
