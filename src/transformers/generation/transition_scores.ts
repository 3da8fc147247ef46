/** The scores of the tokens that were chosen. Follows `compute_transition_scores` of transformers/generation/utils.py. */

import { boolean, listOf, nullable } from "../../internal/kinds.js";
import { signature, type Values } from "../../internal/signature.js";
import { ValueError } from "../../python/exceptions.js";
import { tupleRepr } from "../../python/repr.js";
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
  checkShapes(vocabSize, sequences, scores, beamIndices);
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
  if (longest > sequences.size(1)) {
    throw new ValueError(
      `computeTransitionScores: expected sequences of at least the ${longest} tokens that there are scores for, got the shape ${tupleRepr(sequences.shape)}`,
    );
  }
  const ended = hasEnded.narrow(1, 0, longest);
  const places = beams.narrow(1, 0, longest).maskedFill(ended, 0).mul(vocabSize);
  const chosen = sequences.narrow(1, sequences.size(1) - longest, longest).add(places);
  return stacked.gather(0, chosen).maskedFill(ended, 0);
}

/** Whether a tensor is a matrix of integers. */
const isIds = (x: Tensor): boolean => x.dim() === 2 && /^u?int/.test(x.dtype.name);

function checkShapes(
  vocabSize: number,
  sequences: Tensor,
  scores: readonly Tensor[],
  beamIndices: Tensor | null,
): void {
  const refuse = (name: string, expected: string, got: Tensor): never => {
    throw new ValueError(
      `computeTransitionScores: expected ${name} to be ${expected}, got ${got.dtype} of the shape ${tupleRepr(got.shape)}`,
    );
  };
  if (!isIds(sequences))
    refuse("sequences", "the ids that `generate` gave, integers of the shape (rows, length)", sequences);
  const [texts] = sequences.shape as [number];
  const beams = beamIndices === null ? texts : (scores[0] as Tensor).size(0);
  for (const step of scores) {
    const fits = step.dim() === 2 && step.isFloatingPoint() && step.size(0) === beams && step.size(1) === vocabSize;
    if (!fits) refuse("scores", `floating-point of the shape ${tupleRepr([beams, vocabSize])} at each step`, step);
  }
  if (beamIndices === null) return;
  const fits = isIds(beamIndices) && beamIndices.size(0) === texts;
  if (!fits) refuse("beamIndices", `integers of the shape (${texts}, length), as \`generate\` gave them`, beamIndices);
  const most = beamIndices.numel() === 0 ? -1 : (beamIndices.max().item() as number);
  if (most >= beams) {
    throw new ValueError(
      `computeTransitionScores: expected beamIndices below ${beams}, of which there are scores, got ${most}`,
    );
  }
}
