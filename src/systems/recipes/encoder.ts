import { CrossEntropyLoss } from "../../torch/nn/index.js";
import { Adam } from "../../torch/optim/index.js";
import { DataLoader, TensorDataset } from "../../torch/utils/data/index.js";
import type { EncoderConfig } from "../models/configs.js";
import { lookAheadMask, paddingMask } from "../models/masks.js";
import { TransformerEncoderModel } from "../models/transformer_encoder.js";
import { batchTensors, makeBatches } from "../training/batches.js";
import { NOTEBOOK_CORPUS } from "../training/corpus.js";
import { DEFAULT_CHARACTER_BATCH } from "../training/default_sizes.js";
import { prepareExamples, promptFrom } from "../training/examples.js";
import { loopRecipe } from "../training/loop.js";
import type { EncoderSettings } from "./options.js";

const DEFAULT_WORD_BATCH = 2;

/**
 * The stacked encoder learns to say what comes next: a look-ahead mask hides it, a padding mask hides what only fills up a batch,
 * and the loss ignores padding. Each epoch has a new order.
 */
export const encoder = loopRecipe<EncoderSettings>(async (source, settings) => {
  const { tokenizer, examples, blockSize } = await prepareExamples(source ?? { texts: NOTEBOOK_CORPUS }, settings);
  const { vocabSize, padId } = tokenizer;
  const { dModel, layers, heads, feedForward, dropout, maxLen, device, lr, epochs } = settings;
  const sizes = { dModel, layers, heads, feedForward, dropout, maxLen };
  const config: EncoderConfig = { modelType: "encoder", vocabSize, ...sizes, blockSize };
  const padded = settings.tokenizer === "word";
  const batchSize = settings.batchSize ?? (padded ? DEFAULT_WORD_BATCH : DEFAULT_CHARACTER_BATCH);
  return (together) => {
    const dataset = new TensorDataset(...batchTensors(makeBatches(examples, examples.length, padId)[0]!, device));
    const model = new TransformerEncoderModel(vocabSize, sizes).to(device);
    const trained = together(model);
    const loader = new DataLoader(dataset, { batchSize, shuffle: true });
    const criterion = new CrossEntropyLoss(padded ? { ignoreIndex: padId } : {});
    return {
      tokenizer,
      config,
      model,
      epochs,
      optimizer: new Adam(model.parameters(), { lr }),
      stepsPerEpoch: loader.length,
      batches: () => loader,
      loss(src, target) {
        const logits = trained(src, {
          srcMask: lookAheadMask(src.size(1), { device }),
          srcKeyPaddingMask: padded ? paddingMask(src, padId) : null,
        });
        return criterion(logits.view(-1, vocabSize), target.view(-1));
      },
      prompt: promptFrom(examples[0]!.inputs),
    };
  };
});
