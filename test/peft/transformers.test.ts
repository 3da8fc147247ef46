/** LoRA on transformers' models, and through its Trainer, beside Python's. */

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as datasets from "../../src/datasets/index.js";
import torch, { F, nn, noGrad, optim, type Tensor } from "../../src/index.js";
import {
  getPeftModel,
  getPeftModelStateDict,
  LoraConfig,
  type LoraConfigOptions,
  PeftModel,
} from "../../src/peft/index.js";
import { camelCase } from "../../src/python/camel_case.js";
import * as transformers from "../../src/transformers/index.js";
import { type Bits, expectSameBits, noPython, python } from "../python.js";
import { untimed } from "../transformers/trainer/make.js";

type Config = Record<string, unknown>;
const sizes = { vocab_size: 31, bos_token_id: 1, eos_token_id: 2, pad_token_id: 0 };
const llama = {
  ...sizes,
  ...{ hidden_size: 16, intermediate_size: 24, num_hidden_layers: 2, num_attention_heads: 4, num_key_value_heads: 2 },
  max_position_embeddings: 64,
};
const gpt2 = { ...sizes, n_embd: 16, n_layer: 2, n_head: 2, n_positions: 64 };
const all = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"];
const cases: [name: string, model: string, options: Config, lora: Config][] = [
  ["Llama as usual", "Llama", llama, { task_type: "CAUSAL_LM", r: 4, lora_alpha: 8, lora_dropout: 0.1 }],
  ["Llama by names", "Llama", llama, { target_modules: ["q_proj", "v_proj"], use_rslora: true, lora_dropout: 0.25 }],
  ["Llama in all layers, with DoRA", "Llama", llama, { target_modules: all, r: 2, use_dora: true }],
  ["Llama, all-linear", "Llama", llama, { target_modules: "all-linear", r: 2, task_type: "CAUSAL_LM" }],
  ["Llama with its embeddings", "Llama", llama, { target_modules: ["embed_tokens"], r: 2 }],
  ["Llama with a head", "Llama", llama, { target_modules: ["q_proj"], r: 2, modules_to_save: ["lm_head"] }],
  ["Llama with some layers", "Llama", llama, { target_modules: ["q_proj"], r: 2, layers_to_transform: [1] }],
  ["Qwen2 as usual", "Qwen2", llama, { task_type: "CAUSAL_LM", r: 4 }],
  ["Mistral as usual", "Mistral", llama, { task_type: "CAUSAL_LM", r: 4 }],
  ["GPT-2 as usual", "GPT2LMHead", gpt2, { task_type: "CAUSAL_LM", r: 4 }],
  ["GPT-2, all-linear, with DoRA", "GPT2LMHead", gpt2, { target_modules: "all-linear", r: 2, use_dora: true }],
];
const classes = (model: string) => [
  `${model.replace("LMHead", "")}Config`,
  model === "GPT2LMHead" ? "GPT2LMHeadModel" : `${model}ForCausalLM`,
];

interface Answer {
  text: string;
  losses: Bits[];
  adapter: [string, Bits][];
  logits: Bits;
  counts: [number, number];
  merged: Bits;
}
interface Run {
  log: Config[];
  adapter: [string, Bits][];
  files: string[];
}

const TRAINER = `
class Bag(nn.Module):
    def __init__(self):
        super().__init__()
        self.embed = nn.Embedding(12, 8)
        self.hidden = nn.Linear(8, 8)
        self.dropout = nn.Dropout(0.1)
        self.head = nn.Linear(8, 3)
    def forward(self, input_ids, labels=None):
        x = self.dropout(torch.relu(self.hidden(self.embed(input_ids).mean(1))))
        logits = self.head(x)
        return {"loss": F.cross_entropy(logits, labels), "logits": logits} if labels is not None else {"logits": logits}
rows = [{"input_ids": [(i * j) % 12 for j in range(5)], "labels": i % 3} for i in range(10)]
texts = [{"input_ids": [(i * j) % 29 + 2 for j in range(7)], "labels": [(i * j) % 29 + 2 for j in range(7)]} for i in range(10)]
def run(kind, folder):
    torch.manual_seed(0)
    if kind == "bag":
        base, data = Bag(), rows
        config = peft.LoraConfig(target_modules=["hidden"], r=2, lora_dropout=0.1, modules_to_save=["head"])
    else:
        base, data = transformers.LlamaForCausalLM(transformers.LlamaConfig(**LLAMA)), texts
        config = peft.LoraConfig(task_type="CAUSAL_LM", r=2, lora_dropout=0.1, target_modules=["q_proj"])
    model = peft.get_peft_model(base, config)
    arguments = transformers.TrainingArguments(output_dir=folder, max_steps=10, per_device_train_batch_size=2, logging_steps=1,
        learning_rate=1e-2, save_steps=5, use_cpu=True, disable_tqdm=True, report_to=[], weight_decay=0.01, seed=3,
        eval_strategy="steps", eval_steps=5, load_best_model_at_end=True, gradient_checkpointing=kind == "again")
    trainer = transformers.Trainer(model=model, args=arguments, train_dataset=datasets.Dataset.from_list(data),
        eval_dataset=datasets.Dataset.from_list(data[:4]))
    trainer.remove_callback(transformers.PrinterCallback)
    trainer.train()
    return {"log": trainer.state.log_history, "adapter": state_bits(peft.get_peft_model_state_dict(model)),
        "files": sorted(os.listdir(f"{folder}/checkpoint-5"))}
`;

const SCRIPT = `
import contextlib, os, peft, transformers, datasets
transformers.utils.logging.set_verbosity_error()
transformers.utils.logging.disable_progress_bar()
FOLDER, CASES, LLAMA = args["folder"], args["cases"], args["llama"]
def state_bits(state):
    return [[k, bits(v)] for k, v in state.items()]
ids = torch.tensor([[3, 4, 5, 6, 7, 8], [9, 10, 11, 12, 0, 0]])
mask = (ids != 0).long()
labels = ids.masked_fill(mask == 0, -100)
def answer(index, name, classes, options, lora):
    config_class, model_class = (getattr(transformers, c) for c in classes)
    torch.manual_seed(0)
    base = model_class(config_class(**options))
    base.save_pretrained(f"{FOLDER}/base{index}")
    base = model_class.from_pretrained(f"{FOLDER}/base{index}")
    torch.manual_seed(1)
    model = peft.get_peft_model(base, peft.LoraConfig(**lora))
    a = {"text": repr(model), "counts": model.get_nb_trainable_parameters()}
    model.train()
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], 0.01)
    torch.manual_seed(2)
    losses = []
    for _ in range(10):
        loss = model(input_ids=ids, attention_mask=mask, labels=labels).loss
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        losses.append(bits(loss))
    a["losses"] = losses
    a["adapter"] = state_bits(peft.get_peft_model_state_dict(model))
    model.save_pretrained(f"{FOLDER}/python{index}")
    model.eval()
    with torch.no_grad():
        a["logits"] = bits(model(input_ids=ids, attention_mask=mask).logits)
        a["merged"] = bits(model.merge_and_unload()(input_ids=ids, attention_mask=mask).logits)
    return a
${TRAINER}
with contextlib.redirect_stdout(sys.stderr):
    result = {"answers": [answer(i, *case) for i, case in enumerate(CASES)],
        "runs": [run(kind, f"{FOLDER}/run-{kind}") for kind in ("bag", "llama", "again")]}
`;

const here = (config: Config): LoraConfig =>
  new LoraConfig(
    Object.fromEntries(Object.entries(config).map(([key, value]) => [camelCase(key), value])) as LoraConfigOptions,
  );

class Bag extends nn.Module {
  forwardInputs = ["inputIds", "labels"];
  embed = new nn.Embedding(12, 8);
  hidden = new nn.Linear(8, 8);
  dropout = new nn.Dropout(0.1);
  head = new nn.Linear(8, 3);

  override forward(inputIds: Tensor, { labels }: { labels?: Tensor } = {}): Record<string, Tensor> {
    const logits = this.head(this.dropout(this.hidden(this.embed(inputIds).mean(1)).relu()));
    return labels === undefined ? { logits } : { loss: F.crossEntropy(logits, labels), logits };
  }
}

describe.skipIf(noPython)("LoRA of transformers' models", () => {
  const folder = mkdtempSync(join(tmpdir(), "libtorch-node-lora-"));
  let theirs: { answers: Answer[]; runs: [Run, Run, Run] };
  beforeAll(async () => {
    const named = cases.map(([name, model, options, lora]) => [name, classes(model), options, lora]);
    theirs = await python(SCRIPT, { folder, cases: named, llama });
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  const ids = torch.tensor(
    [
      [3, 4, 5, 6, 7, 8],
      [9, 10, 11, 12, 0, 0],
    ],
    { dtype: "int64" },
  );
  const attentionMask = ids.ne(0).long();
  const labels = ids.maskedFill(attentionMask.eq(0), -100);

  const base = (index: number): Promise<nn.Module> => {
    const [, name] = classes(cases[index]![1]);
    // biome-ignore lint/suspicious/noExplicitAny: a class by its name
    return (transformers as any)[name!].fromPretrained(join(folder, `base${index}`));
  };

  test.each(cases.map(([name, , , lora], index) => [name, lora, index] as const))("%s", async (_name, lora, index) => {
    const { text, counts, losses, adapter, logits, merged } = theirs.answers[index]!;
    const plain = await base(index);
    torch.manualSeed(1);
    const model = getPeftModel(plain, here(lora));
    expect(String(model)).toBe(text);
    expect(model.getNbTrainableParameters()).toEqual(counts);
    model.train();
    const optimizer = new optim.AdamW(
      model.parameters().filter(({ requiresGrad }) => requiresGrad),
      0.01,
    );
    torch.manualSeed(2);
    for (const expected of losses) {
      const { loss } = model({ inputIds: ids, attentionMask, labels }) as { loss: Tensor };
      loss.backward();
      optimizer.step();
      optimizer.zeroGrad();
      expectSameBits(loss, expected, "loss");
    }
    const state = Object.entries(getPeftModelStateDict(model));
    expect(state.map(([key]) => key)).toEqual(adapter.map(([key]) => key));
    for (const [place, [key, tensor]] of state.entries()) expectSameBits(tensor, adapter[place]![1], key);

    const [ours, python] = [`ours${index}`, `python${index}`].map((name) => join(folder, name)) as [string, string];
    await model.savePretrained(ours);
    const read = (place: string, name: string) => readFileSync(join(place, name));
    const weights = "adapter_model.safetensors";
    expect(read(ours, weights).equals(read(python, weights))).toBe(true);
    const config = (place: string) => {
      const { target_modules: targets, ...rest } = JSON.parse(read(place, "adapter_config.json").toString());
      // Python's order of a set changes from run to run.
      return { targets: [...targets].sort(), ...rest };
    };
    expect(config(ours)).toEqual(config(python));
    const head = (place: string) => /^---\n[\s\S]*?\n---\n/.exec(read(place, "README.md").toString())?.[0];
    expect(head(ours)).toBe(head(python));

    model.eval();
    noGrad(() => {
      const scores = (of: nn.Module) => (of({ inputIds: ids, attentionMask }) as { logits: Tensor }).logits;
      expectSameBits(scores(model), logits, "logits");
      expectSameBits(scores(model.mergeAndUnload()), merged, "merged");
    });
    const again = await PeftModel.fromPretrained(await base(index), python);
    noGrad(() => {
      expectSameBits((again({ inputIds: ids, attentionMask }) as { logits: Tensor }).logits, logits, "read again");
    });
  });

  function trainer(kind: "bag" | "llama" | "again", outputDir: string, maxSteps = 10): transformers.Trainer {
    torch.manualSeed(0);
    const isBag = kind === "bag";
    const plain: nn.Module = isBag
      ? new Bag()
      : new transformers.LlamaForCausalLM(transformers.LlamaConfig.fromDict(llama) as never);
    const lora = isBag
      ? { target_modules: ["hidden"], r: 2, lora_dropout: 0.1, modules_to_save: ["head"] }
      : { task_type: "CAUSAL_LM", r: 2, lora_dropout: 0.1, target_modules: ["q_proj"] };
    const row = (i: number, length: number, most: number, least: number) =>
      Array.from({ length }, (_, j) => ((i * j) % most) + least);
    const rows = Array.from({ length: 10 }, (_, i) =>
      isBag
        ? { input_ids: row(i, 5, 12, 0), labels: i % 3 }
        : { input_ids: row(i, 7, 29, 2), labels: row(i, 7, 29, 2) },
    );
    const made = new transformers.Trainer({
      model: getPeftModel(plain, here(lora)),
      args: new transformers.TrainingArguments({
        ...{ outputDir, maxSteps, perDeviceTrainBatchSize: 2, loggingSteps: 1, learningRate: 1e-2, saveSteps: 5 },
        ...{ useCpu: true, disableTqdm: true, weightDecay: 0.01, seed: 3, evalStrategy: "steps", evalSteps: 5 },
        ...{ loadBestModelAtEnd: true, gradientCheckpointing: kind === "again" },
      }),
      trainDataset: datasets.Dataset.fromList(rows),
      evalDataset: datasets.Dataset.fromList(rows.slice(0, 4)),
    });
    made.removeCallback(transformers.PrinterCallback);
    return made;
  }

  function expectAdapter(model: nn.Module, expected: [string, Bits][]): void {
    for (const [place, [key, tensor]] of Object.entries(getPeftModelStateDict(model as PeftModel)).entries()) {
      expectSameBits(tensor, expected[place]![1], key);
    }
  }

  test.each([
    ["bag", 0],
    ["llama", 1],
    // Layers computed again in the backward pass.
    ["again", 2],
  ] as const)("the Trainer logs, trains, saves and goes on as in Python: %s", async (kind, index) => {
    const run = theirs.runs[index];
    const outputDir = join(folder, `here-${kind}`);
    const made = trainer(kind, outputDir);
    await made.train();
    if (kind !== "bag") {
      const model = made.model as unknown as transformers.PreTrainedModel;
      expect([model.supportsGradientCheckpointing, model.isGradientCheckpointing]).toEqual([true, kind === "again"]);
    }
    expect(untimed(made.state.logHistory)).toEqual(untimed(run.log as never));
    expectAdapter(made.model, run.adapter);
    const files = readdirSync(join(outputDir, "checkpoint-5"));
    for (const name of run.files.filter((file) => file.startsWith("adapter"))) expect(files).toContain(name);
    for (const step of [5, 10]) {
      const [a, b] = [outputDir, join(folder, `run-${kind}`)].map((place) =>
        readFileSync(join(place, `checkpoint-${step}`, "adapter_model.safetensors")),
      ) as [Buffer, Buffer];
      expect(a.equals(b), `step ${step}`).toBe(true);
    }
    const resumed = trainer(kind, outputDir);
    await resumed.train({ resumeFromCheckpoint: join(outputDir, "checkpoint-5") });
    expectAdapter(resumed.model, run.adapter);
  });
});
