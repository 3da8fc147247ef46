// The document's train.py: a tokenizer of eight words, a tiny transformer, and the Trainer, which logs every step. The folder of
// the results is the first argument, how many epochs the second; a run that was interrupted goes on where it was.
import torch, { TinyConfig, TinyTransformerModel } from "libtorch-node";
import * as datasets from "libtorch-node/datasets";
import { getLastCheckpoint, PreTrainedTokenizerFast, Trainer, TrainingArguments } from "libtorch-node/transformers";

const outputDir = process.argv[2] ?? "./results";
const numTrainEpochs = Number(process.argv[3] ?? 10);

const tokenizer = new PreTrainedTokenizerFast({ tokenizerFile: null });
tokenizer.addTokens(["hello", "world", "AI", "hi", "machine", "greetings", "bot", "<pad>"]);
tokenizer.padToken = "<pad>";

// data/sample.txt
const lines = ["hello world", "hello AI", "hi machine", "greetings bot"];
const dataset = datasets.Dataset.fromList(lines.map((text) => ({ text }))).map(({ text }) => {
  const { inputIds } = tokenizer(text as string, { padding: "max_length", maxLength: 10, truncation: true });
  return { inputIds, labels: inputIds };
});

torch.manualSeed(0);
const model = new TinyTransformerModel(new TinyConfig({ vocabSize: tokenizer.length }));

const args = new TrainingArguments({
  outputDir,
  perDeviceTrainBatchSize: 2,
  numTrainEpochs,
  loggingSteps: 1,
  reportTo: ["tensorboard", "jsonl"],
});
const trainer = new Trainer({ model, args, trainDataset: dataset, processingClass: tokenizer });
await trainer.train({ resumeFromCheckpoint: await getLastCheckpoint(outputDir) });

// The model has learned to say its input again, padding included
const { inputIds } = tokenizer(["hi machine"], { padding: "max_length", maxLength: 10, returnTensors: "pt" });
const { logits } = torch.noGrad(() => model.eval()(inputIds));
const said = logits
  .argmax(-1)
  .at(0)
  .tolist()
  .filter((id) => id !== tokenizer.padTokenId);
console.log(`hi machine -> ${tokenizer.decode(said)}`);
