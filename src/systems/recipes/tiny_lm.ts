import { CrossEntropyLoss } from "../../torch/nn/index.js";
import { Adam } from "../../torch/optim/index.js";
import type { TinyLMConfig } from "../models/configs.js";
import { TinyLM } from "../models/tiny_lm.js";
import { type Batch, batchTensors, prepareData } from "../training/batches.js";
import { NOTEBOOK_CORPUS } from "../training/corpus.js";
import { promptFrom } from "../training/examples.js";
import { loopRecipe } from "../training/loop.js";
import type { TrainingSettings } from "./options.js";

/** The notebook's training: the same batches in every epoch, padding trained on like words. */
export const tinyLM = loopRecipe<TrainingSettings>(async (source, settings) => {
  const { tokenizer, examples, batches, blockSize } = await prepareData(source ?? { texts: NOTEBOOK_CORPUS }, settings);
  const { vocabSize } = tokenizer;
  const { dModel, layers, heads, feedForward, dropout, normFirst, activation, device, lr, epochs } = settings;
  const sizes = { dModel, layers, heads, feedForward, dropout, normFirst, activation };
  const config: TinyLMConfig = { modelType: "tinylm", vocabSize, ...sizes, blockSize };
  return (together) => {
    const model = new TinyLM(vocabSize, sizes).to(device);
    const trained = together(model);
    const tensors = batches.map((batch) => batchTensors(batch, device));
    const criterion = new CrossEntropyLoss();
    const capture = model.embed.weight.device.type === "cuda" && haveOneShape(batches);
    return {
      tokenizer,
      config,
      model,
      epochs,
      capture,
      optimizer: new Adam(model.parameters(), { lr, capturable: capture }),
      stepsPerEpoch: tensors.length,
      batches: () => tensors,
      loss: (inputs, targets) => criterion(trained(inputs).view(-1, vocabSize), targets.view(-1)),
      prompt: promptFrom(examples[0]!.inputs),
    };
  };
});

/** Whether each step has the shapes of every other, as a CUDA graph needs. */
function haveOneShape([first, ...others]: readonly Batch[]): boolean {
  return others.every(({ rows, columns }) => rows === first?.rows && columns === first.columns);
}
