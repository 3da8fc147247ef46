import { noGrad } from "../../torch/autograd/index.js";
import { MultiheadAttention } from "../../torch/nn/index.js";
import type { Tensor } from "../../torch/tensor.js";
import type { GenerativeModel } from "../../transformers/generation/generative_model.js";
import { CausalSelfAttention } from "./tiny_gpt.js";

/**
 * How strongly each token looks at each other, in evaluation mode: for each attention of the model, in the order of its modules,
 * a tensor (batch, heads, sequence, sequence) whose rows sum to 1. The model is left as it was.
 *
 * @param ids (batch, sequence) of int64, without padding.
 */
export function attentionMaps(model: GenerativeModel, ids: Tensor): Tensor[] {
  const maps: Tensor[] = [];
  const handles = model.modules().flatMap((module) => {
    if (module instanceof CausalSelfAttention) {
      return [module.registerForwardPreHook((_module, [x]) => void maps.push(module.attentionWeights(x)))];
    }
    if (!(module instanceof MultiheadAttention)) return [];
    return [
      module.registerForwardPreHook(
        (_module, args, kwargs) => [args, { ...kwargs, needWeights: true, averageAttnWeights: false }],
        { withKwargs: true },
      ),
      module.registerForwardHook((_module, _args, [, weights]) => void maps.push(weights)),
    ];
  });
  const wasTraining = model.training;
  model.eval();
  try {
    noGrad(() => model.generationLogits(ids));
  } finally {
    model.train(wasTraining);
    for (const handle of handles) handle.remove();
  }
  return maps;
}
