import { tensor } from "../../torch/creation.js";
import { crossEntropy } from "../../torch/nn/functional/index.js";
import { aten } from "../../torch/ops/index.js";
import { AdamW } from "../../torch/optim/index.js";
import type { Tensor } from "../../torch/tensor.js";
import { DataLoader, TensorDataset } from "../../torch/utils/data/index.js";
import type { TinyGPTConfig } from "../models/configs.js";
import { TinyGPT } from "../models/tiny_gpt.js";
import { tokenBlocks } from "../token_blocks.js";
import { CharTokenizer } from "../tokenizers/index.js";
import { charactersOf } from "../training/corpus.js";
import { promptFrom } from "../training/examples.js";
import { loopRecipe } from "../training/loop.js";
import type { TinyGPTSettings } from "./options.js";

/** Where the characters begin that stand for the demo's tokens, which have no spelling of their own. */
const FIRST_CHARACTER = 0x4e00;

/** TinyGPT learns random tokens by heart, or the characters of a corpus. Each epoch has a new order. */
export const tinyGPT = loopRecipe<TinyGPTSettings>(async (source, settings) => {
  const { dModel, layers, heads, dropout, projections, device, lr, weightDecay, epochs, batchSize } = settings;
  const corpus = source === null ? null : charactersOf(source);
  const tokenizer = corpus?.tokenizer ?? demoTokenizer(settings.vocabSize);
  const ids = corpus?.ids.slice(0, settings.maxTokens ?? undefined);
  const blockSize = ids === undefined ? settings.blockSize : Math.min(settings.blockSize, ids.length - 1);
  const { vocabSize } = tokenizer;
  const sizes = {
    dModel,
    layers,
    heads,
    feedForward: 4 * dModel,
    dropout,
    maxLen: blockSize,
    projections,
    positions: "sinusoidal",
    bias: true,
    activation: "relu",
    tieWeights: false,
  } as const;
  const config: TinyGPTConfig = { modelType: "tinygpt", vocabSize, ...sizes };
  return (together) => {
    const dataset =
      ids === undefined
        ? randomSequences(settings)
        : tokenBlocks(tensor(ids, { dtype: "int64", device }), { blockSize, stride: settings.stride });
    const model = new TinyGPT(vocabSize, sizes).to(device);
    const trained = together(model);
    const loader = new DataLoader(dataset, { batchSize, shuffle: true });
    return {
      tokenizer,
      config,
      model,
      epochs,
      optimizer: new AdamW(model.parameters(), { lr, weightDecay }),
      stepsPerEpoch: loader.length,
      batches: () => loader,
      loss: (inputs, targets) => crossEntropy(trained(inputs).view(-1, vocabSize), targets.reshape(-1)),
      prompt: promptFrom(dataset.at(0)[0].tolist() as number[]),
    };
  };
});

/** Sequences of random tokens, and what follows each of their tokens. */
function randomSequences({
  vocabSize,
  sequences,
  blockSize,
  device,
}: TinyGPTSettings): TensorDataset<[Tensor, Tensor]> {
  const tokens = aten.randint(vocabSize, [sequences, blockSize + 1], { dtype: "int64" }).to(device);
  return new TensorDataset(tokens.narrow(1, 0, blockSize), tokens.narrow(1, 1, blockSize));
}

function demoTokenizer(vocabSize: number): CharTokenizer {
  return new CharTokenizer(Array.from({ length: vocabSize }, (_, id) => String.fromCodePoint(FIRST_CHARACTER + id)));
}
