import { tensor } from "../../torch/creation.js";
import { CrossEntropyLoss } from "../../torch/nn/index.js";
import { Adam } from "../../torch/optim/index.js";
import type { Tensor } from "../../torch/tensor.js";
import type { TinyLMConfig } from "../models/configs.js";
import { TinyLM } from "../models/tiny_lm.js";
import { CapturableAdam } from "../training/capturable_adam.js";
import { type Batch, NOTEBOOK_CORPUS, prepareData } from "../training/corpus.js";
import type { TrainingSettings } from "../training/options.js";
import type { System } from "./system.js";

/** The notebook's training: the same batches in every epoch, padding trained on like words. */
export const tinyLM: System<TrainingSettings> = {
  async prepare(source, settings) {
    const { tokenizer, examples, batches, blockSize } = await prepareData(
      source ?? { texts: NOTEBOOK_CORPUS },
      settings,
    );
    const { vocabSize } = tokenizer;
    const { dModel, layers, heads, feedForward, dropout, normFirst, activation, device, lr, epochs } = settings;
    const sizes = { dModel, layers, heads, feedForward, dropout, normFirst, activation };
    const config: TinyLMConfig = { modelType: "tinylm", vocabSize, ...sizes, blockSize };
    return () => {
      const model = new TinyLM(vocabSize, sizes).to(device);
      const tensors = batches.map((batch) => toTensors(batch, device));
      const criterion = new CrossEntropyLoss();
      const capture = model.embed.weight.device.type === "cuda" && haveOneShape(batches);
      return {
        ...{ tokenizer, config, model, epochs, capture },
        optimizer: new (capture ? CapturableAdam : Adam)(model.parameters(), { lr }),
        stepsPerEpoch: tensors.length,
        batches: () => tensors,
        loss: (inputs, targets) => criterion(model(inputs).view(-1, vocabSize), targets.view(-1)),
        prompt: firstHalf(examples[0]!.inputs),
      };
    };
  },
};

/** Whether each step has the shapes of every other, as a CUDA graph needs. */
function haveOneShape([first, ...others]: readonly Batch[]): boolean {
  return others.every(({ rows, columns }) => rows === first?.rows && columns === first.columns);
}

/** A batch as int64 tensors (rows, columns). */
export function toTensors({ rows, columns, inputs, targets }: Batch, device: string): [Tensor, Tensor] {
  const ids = (data: Int32Array) => tensor(data, { dtype: "int64", device }).view(rows, columns);
  return [ids(inputs), ids(targets)];
}

/** What of an example a model is to go on from. */
export function firstHalf(ids: number[]): number[] {
  return ids.slice(0, Math.ceil(ids.length / 2));
}
