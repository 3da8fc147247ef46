import { noGrad } from "../../torch/autograd/index.js";
import { tensor } from "../../torch/creation.js";
import { crossEntropy } from "../../torch/nn/functional/index.js";
import { AdamW } from "../../torch/optim/index.js";
import type { Tensor } from "../../torch/tensor.js";
import type { TinyGPTConfig } from "../models/configs.js";
import { NANOGPT_SIZES, TinyGPT } from "../models/tiny_gpt.js";
import { randomBlocks } from "../token_blocks.js";
import { charactersOf, NOTEBOOK_CORPUS } from "../training/corpus.js";
import { promptFrom } from "../training/examples.js";
import { loopRecipe } from "../training/loop.js";
import type { NanoGPTSettings } from "./options.js";

/** How much of the corpus is trained on; the rest is held back. */
const TRAIN_SHARE = 0.9;

/** nanoGPT's recipe for the CPU: its train.py, with the configuration that its README gives for machines without a GPU. */
export const nanoGPT = loopRecipe<NanoGPTSettings>(async (source, settings) => {
  const { tokenizer, ids } = charactersOf(source ?? { texts: NOTEBOOK_CORPUS });
  const { vocabSize } = tokenizer;
  const { dModel, layers, heads, dropout, device, batchSize, clip, evalBatches } = settings;
  const split = Math.floor(ids.length * TRAIN_SHARE);
  const blockSize = Math.min(settings.blockSize, ids.length - split - 1);
  const chosen = { dModel, layers, heads, dropout, feedForward: 4 * dModel, maxLen: blockSize };
  const { initialization, ...sizes } = { ...NANOGPT_SIZES, ...chosen };
  const config: TinyGPTConfig = { modelType: "tinygpt", vocabSize, ...sizes };
  return (together) => {
    const [train, validation] = [ids.slice(0, split), ids.slice(split)].map((part) => tensor(part, { dtype: "int64" }));
    const model = new TinyGPT(vocabSize, { ...sizes, initialization }).to(device);
    const trained = together(model);
    const optimizer = makeOptimizer(model, settings);
    const batch = (part: Tensor) => randomBlocks(part, { blockSize, batchSize }).map((ids) => ids.to(device));
    const lossOf = (logits: Tensor, targets: Tensor) => crossEntropy(logits.view(-1, vocabSize), targets.view(-1));
    const meanLoss = (part: Tensor) => {
      const values = Array.from({ length: evalBatches }, () => {
        const [inputs, targets] = batch(part) as [Tensor, Tensor];
        return lossOf(model(inputs), targets).item() as number;
      });
      return tensor(values).mean().item() as number;
    };
    return {
      tokenizer,
      config,
      model,
      optimizer,
      loss: (inputs, targets) => lossOf(trained(inputs), targets),
      clip,
      epochs: 1,
      stepsPerEpoch: settings.maxSteps,
      *batches() {
        for (;;) yield batch(train!) as [Tensor, Tensor];
      },
      beforeStep(step) {
        for (const group of optimizer.paramGroups) group.lr = learningRate(step - 1, settings);
      },
      evaluation: {
        everySteps: settings.evalInterval,
        evaluate: () =>
          noGrad(() => {
            model.eval();
            return { train: meanLoss(train!), validation: meanLoss(validation!) };
          }),
      },
      prompt: promptFrom(ids.slice(0, blockSize)),
    };
  };
});

/** AdamW that lets matrices decay, and nothing else. */
function makeOptimizer(model: TinyGPT, { lr, weightDecay }: NanoGPTSettings): AdamW {
  const parameters = model.parameters();
  const groups = [
    { params: parameters.filter((parameter) => parameter.dim() >= 2), weightDecay },
    { params: parameters.filter((parameter) => parameter.dim() < 2), weightDecay: 0 },
  ];
  return new AdamW(groups, { lr, betas: [0.9, 0.99] });
}

/** The learning rate of a step, counted from 0: a line up, then half a cosine down to the least. */
function learningRate(step: number, { lr, minLr, warmupSteps, maxSteps }: NanoGPTSettings): number {
  if (step < warmupSteps) return (lr * (step + 1)) / (warmupSteps + 1);
  if (step > maxSteps) return minLr;
  const ratio = (step - warmupSteps) / (maxSteps - warmupSteps);
  return minLr + 0.5 * (1 + Math.cos(Math.PI * ratio)) * (lr - minLr);
}
