/** Folders of models: in several files, of another architecture, with and without heads, from the Hub, and damaged. */

import { createHash } from "node:crypto";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import torch, { nn } from "../../../src/index.js";
import { getPeftModel, LoraConfig, PeftConfig, PeftModel } from "../../../src/peft/index.js";
import { loadFile } from "../../../src/safetensors/index.js";
import {
  AutoConfig,
  AutoModel,
  AutoModelForCausalLM,
  AutoModelForMaskedLM,
  AutoModelForSequenceClassification,
  AutoTokenizer,
  configuration,
  GenerationConfig,
  GPT2LMHeadModel,
  LlamaConfig,
  LlamaForCausalLM,
  LlamaForSequenceClassification,
  LlamaModel,
  PreTrainedConfig,
  PreTrainedModel,
  PreTrainedTokenizerFast,
} from "../../../src/transformers/index.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

const tiny = {
  vocabSize: 40,
  hiddenSize: 16,
  intermediateSize: 24,
  numHiddenLayers: 2,
  numAttentionHeads: 4,
  padTokenId: 0,
};
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-models-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const place = async (name: string): Promise<string> => {
  const path = join(folder, name);
  await mkdir(path, { recursive: true });
  return path;
};

function make(options: ConstructorParameters<typeof LlamaConfig>[0] = {}): LlamaForCausalLM {
  torch.manualSeed(3);
  return new LlamaForCausalLM(new LlamaConfig({ ...tiny, ...options }));
}

function expectSameState(ours: nn.Module, theirs: nn.Module): void {
  const [a, b] = [ours.stateDict(), theirs.stateDict()];
  expect(Object.keys(a)).toEqual(Object.keys(b));
  for (const [name, weight] of Object.entries(a))
    expect(torch.equal(weight, b[name] as typeof weight), name).toBe(true);
}

describe.skipIf(noPython)("folders of several files", () => {
  test("are those that Python writes, byte for byte, and are read both ways", async () => {
    const ours = await place("ours-sharded");
    const model = make({ tieWordEmbeddings: true });
    await model.savePretrained(ours, { maxShardSize: "3KB" });
    const theirs = join(folder, "theirs-sharded");
    const { files, weights } = await python<{ files: Record<string, string>; weights: Record<string, Bits> }>(
      `import hashlib, os, transformers
transformers.utils.logging.disable_progress_bar()
torch.manual_seed(3)
model = transformers.LlamaForCausalLM(transformers.LlamaConfig(vocab_size=40, hidden_size=16, intermediate_size=24,
    num_hidden_layers=2, num_attention_heads=4, pad_token_id=0, tie_word_embeddings=True))
model.save_pretrained(args["theirs"], max_shard_size="3KB")
hash = lambda path: hashlib.sha256(open(path, "rb").read()).hexdigest()
result = {"files": {name: hash(os.path.join(args["theirs"], name)) for name in sorted(os.listdir(args["theirs"]))},
  "weights": {name: bits(value) for name, value in transformers.LlamaForCausalLM.from_pretrained(args["ours"]).state_dict().items()}}`,
      { ours, theirs },
    );
    const own: Record<string, string> = {};
    for (const name of (await readdir(ours)).sort()) {
      own[name] = createHash("sha256")
        .update(await readFile(join(ours, name)))
        .digest("hex");
    }
    expect(Object.keys(own).length).toBeGreaterThan(4);
    expect(own).toEqual(files);
    for (const [name, weight] of Object.entries(model.stateDict())) expectSameBits(weight, weights[name] as Bits, name);
    expectSameState(await AutoModelForCausalLM.fromPretrained(theirs), model);
  });

  test("a head that the folder lacks is drawn as Python draws it", async () => {
    const path = await place("headless");
    await make().savePretrained(path);
    const script = `import transformers
transformers.utils.logging.set_verbosity_error()
transformers.utils.logging.disable_progress_bar()
torch.manual_seed(9)
model = transformers.LlamaForSequenceClassification.from_pretrained(args["path"], num_labels=3)
result = [bits(model.score.weight), bits(torch.rand(2))]`;
    const [score, drawn] = await python<[Bits, Bits]>(script, { path });
    const config = await LlamaConfig.fromPretrained(path);
    config.numLabels = 3;
    torch.manualSeed(9);
    const model = await LlamaForSequenceClassification.fromPretrained(path, { config });
    expectSameBits(model.score.weight, score, "the head");
    expectSameBits(torch.rand(2), drawn, "what is drawn after");
  });

  test("a head of another shape is an error, or drawn as Python draws it", async () => {
    const path = await place("mismatched");
    torch.manualSeed(3);
    const two = new LlamaForSequenceClassification(new LlamaConfig({ ...tiny, numLabels: 2 }));
    await two.savePretrained(path);
    const script = `import transformers
transformers.utils.logging.set_verbosity_error()
transformers.utils.logging.disable_progress_bar()
torch.manual_seed(9)
model = transformers.LlamaForSequenceClassification.from_pretrained(args["path"], num_labels=3, ignore_mismatched_sizes=True)
result = [bits(model.score.weight), bits(torch.rand(2))]`;
    const [score, drawn] = await python<[Bits, Bits]>(script, { path });
    await expect(LlamaForSequenceClassification.fromPretrained(path, { numLabels: 3 })).rejects.toThrow(
      /size mismatch.*ignoreMismatchedSizes: true/s,
    );
    torch.manualSeed(9);
    const options = { numLabels: 3, ignoreMismatchedSizes: true };
    const model = await LlamaForSequenceClassification.fromPretrained(path, options);
    expectSameBits(model.score.weight, score, "the head");
    expectSameBits(torch.rand(2), drawn, "what is drawn after");
    expect(torch.equal(model.model.norm.weight, two.model.norm.weight)).toBe(true);
  });

  test("what a folder lacks, has beside or has in another shape is told as in Python", async () => {
    const path = await place("told");
    torch.manualSeed(3);
    await new LlamaForSequenceClassification(new LlamaConfig({ ...tiny, numLabels: 2 })).savePretrained(path);
    const script = `import transformers
transformers.utils.logging.set_verbosity_error()
transformers.utils.logging.disable_progress_bar()
def told(model_class, **options):
    _, info = getattr(transformers, model_class).from_pretrained(args["path"], output_loading_info=True, **options)
    return [sorted(info["missing_keys"]), sorted(info["unexpected_keys"]), [[k, list(a), list(b)] for k, a, b in info["mismatched_keys"]], list(info["error_msgs"])]
result = [told("LlamaForSequenceClassification"), told("LlamaForSequenceClassification", num_labels=3, ignore_mismatched_sizes=True),
    told("LlamaForCausalLM"), told("AutoModelForCausalLM"), told("AutoModel")]`;
    const theirs = await python(script, { path });
    const outputLoadingInfo = true as const;
    const ours = await Promise.all([
      LlamaForSequenceClassification.fromPretrained(path, { outputLoadingInfo }),
      LlamaForSequenceClassification.fromPretrained(path, {
        outputLoadingInfo,
        numLabels: 3,
        ignoreMismatchedSizes: true,
      }),
      LlamaForCausalLM.fromPretrained(path, { outputLoadingInfo }),
      AutoModelForCausalLM.fromPretrained(path, { outputLoadingInfo }),
      AutoModel.fromPretrained(path, { outputLoadingInfo }),
    ]);
    const told = ours.map(([model, info]) => {
      expect(model).toBeInstanceOf(PreTrainedModel);
      const { missingKeys, unexpectedKeys, mismatchedKeys, errorMsgs } = info;
      return [[...missingKeys].sort(), [...unexpectedKeys].sort(), mismatchedKeys, errorMsgs];
    });
    expect(told).toEqual(theirs);
  });

  test("attention is another from a call on", () => {
    const model = make();
    const ids = torch.tensor([[1, 2, 3]], { dtype: "int64" });
    model.setAttnImplementation("eager");
    expect(model({ inputIds: ids, outputAttentions: true }).attentions).toHaveLength(tiny.numHiddenLayers);
    model.setAttnImplementation("sdpa");
    expect(model.config.attnImplementation).toBe("sdpa");
    expect(() => model.setAttnImplementation("flash" as never)).toThrow(/flash/);
  });
});

test("an earlier save in several files leaves nothing behind", async () => {
  const path = await place("again");
  const model = make();
  await model.savePretrained(path, { maxShardSize: 3000 });
  expect((await readdir(path)).filter((name) => name.includes("-of-")).length).toBeGreaterThan(2);
  await model.savePretrained(path);
  expect((await readdir(path)).filter((name) => name.includes("-of-"))).toEqual([]);
  expectSameState(await LlamaForCausalLM.fromPretrained(path), model);
});

test("Auto classes find the family, and say what they know", async () => {
  const path = await place("auto");
  const model = make();
  await model.savePretrained(path);
  const causal = await AutoModelForCausalLM.fromPretrained(path, { dtype: "bfloat16", attnImplementation: "eager" });
  expect(causal).toBeInstanceOf(LlamaForCausalLM);
  expect([causal.dtype.name, causal.config.attnImplementation, causal.training]).toEqual(["bfloat16", "eager", false]);
  const base = await AutoModel.fromPretrained(path);
  expect(base).toBeInstanceOf(LlamaModel);
  expectSameState(base, model.model);
  expect(await AutoConfig.fromPretrained(path)).toBeInstanceOf(LlamaConfig);
  expect(
    AutoModelForCausalLM.fromConfig(AutoConfig.forModel("gpt2", { nEmbd: 8, nHead: 2, nLayer: 1 })),
  ).toBeInstanceOf(GPT2LMHeadModel);
  await expect(AutoModelForMaskedLM.fromPretrained(path)).rejects.toThrow(
    /Unrecognized configuration class LlamaConfig for this kind of AutoModel: AutoModelForMaskedLM/,
  );
  expect(() => AutoConfig.forModel("whisper")).toThrow(/Unrecognized model in AutoConfig.forModel: .*llama/);
  await expect(AutoModel.fromPretrained(join(folder, "nowhere"))).rejects.toThrow(/Expected a folder, or the name of/);
});

test("weights without a head fill a model with one, and the other way round, with a warning for the rest", async () => {
  const path = await place("base");
  const model = make();
  await model.model.savePretrained(path);
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  const whole = await AutoModelForSequenceClassification.fromPretrained(path);
  expect(String(warned.mock.calls)).toMatch(/Some weights of LlamaForSequenceClassification are not in .*score.weight/);
  expectSameState((whole as LlamaForSequenceClassification).model, model.model);
  warned.mockRestore();
});

test("loading draws nothing and keeps one tensor under two names", async () => {
  class Own extends PreTrainedModel {
    static readonly configClass = PreTrainedConfig;
    a = new nn.Linear(3, 3);
    b = new nn.Linear(3, 3);
    constructor(config: PreTrainedConfig) {
      super(config);
      this.b.weight = this.a.weight;
    }
  }
  const path = await place("own");
  torch.manualSeed(4);
  const model = new Own(new PreTrainedConfig());
  await model.savePretrained(path);
  expect(Object.keys(await loadFile(join(path, "model.safetensors")))).toEqual(["a.bias", "a.weight", "b.bias"]);
  const before = torch.getRngState();
  const loaded = await Own.fromPretrained(path);
  expect(torch.equal(torch.getRngState(), before)).toBe(true);
  expect(loaded.b.weight).toBe(loaded.a.weight);
  expectSameState(loaded, model);
});

describe("what is wrong with a folder is said", () => {
  let path: string;
  beforeAll(async () => {
    path = await place("whole");
    await make().savePretrained(path);
  });
  const damaged = async (name: string, change: (config: Record<string, unknown>) => unknown): Promise<string> => {
    const target = await place(name);
    await copyFile(join(path, "model.safetensors"), join(target, "model.safetensors"));
    const config = JSON.parse(await readFile(join(path, "config.json"), "utf8"));
    await writeFile(join(target, "config.json"), JSON.stringify(change(config)));
    return target;
  };
  test.each<[string, (config: Record<string, unknown>) => unknown, RegExp]>([
    ["an-array", () => [], /Expected an object in .*config.json/],
    ["no-type", ({ model_type: _, ...rest }) => rest, /Unrecognized model in .*config.json/],
    ["text-size", (config) => ({ ...config, hidden_size: "16" }), /expected hiddenSize to be an integer, got '16'/],
    [
      "other-size",
      (config) => ({ ...config, hidden_size: 32 }),
      /to fit the configuration, but it does not: .*size mismatch/s,
    ],
    ["heads", (config) => ({ ...config, num_attention_heads: 3 }), /not a multiple of the number of attention heads/],
    ["activation", (config) => ({ ...config, hidden_act: "nothing" }), /function nothing not found in ACT2FN/],
    [
      "rope",
      (config) => ({ ...config, rope_parameters: { rope_type: "moon" } }),
      /Expected the rope type to be one of/,
    ],
    ["rope-factor", (config) => ({ ...config, rope_parameters: { rope_type: "linear" } }), /to have a number factor/],
    ["dtype", (config) => ({ ...config, dtype: "float33" }), /expected dtype to be the name of a dtype/],
    ["quantized", (config) => ({ ...config, quantization_config: { quant_method: "gptq", bits: 4 } }), /are quantized/],
    ["negative", (config) => ({ ...config, num_hidden_layers: -1 }), /expected numHiddenLayers to be zero or more/],
  ])("%s", async (name, change, message) => {
    const target = await damaged(name, change);
    await expect(AutoModelForCausalLM.fromPretrained(target)).rejects.toThrow(message);
  });
});

describe("a Hub that is a server of this machine", () => {
  const COMMIT = "0123456789abcdef0123456789abcdef01234567";
  let server: Server;
  let endpoint: string;
  const requests: string[] = [];
  beforeAll(async () => {
    const served = await place("served");
    await make().savePretrained(served, { maxShardSize: "3KB" });
    await writeFile(join(served, "README.md"), "# a model");
    const tokenizer = new PreTrainedTokenizerFast({ tokenizerFile: null });
    tokenizer.addTokens(["a", "b"]);
    await tokenizer.savePretrained(served);
    const adapted = await place("served-adapter");
    const base = make();
    base.nameOrPath = "user/tiny";
    const lora = new LoraConfig({ taskType: "CAUSAL_LM", initLoraWeights: false });
    await getPeftModel(base, lora).savePretrained(adapted);
    const repositories = new Map<string, Map<string, Buffer>>();
    for (const [repository, path] of Object.entries({ tiny: served, adapter: adapted })) {
      const names = await readdir(path);
      const files = names.map(async (name) => [name, await readFile(join(path, name))] as const);
      repositories.set(repository, new Map(await Promise.all(files)));
    }
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url as string, "http://127.0.0.1");
      requests.push(pathname);
      const json = (value: unknown) =>
        response.setHeader("content-type", "application/json").end(JSON.stringify(value));
      const [, own = ""] = /^\/(?:api\/models\/)?user\/(\w+)\//.exec(pathname) ?? [];
      const contents = repositories.get(own) ?? new Map<string, Buffer>();
      if (contents.size > 0 && pathname.startsWith(`/api/models/user/${own}/revision/`)) {
        const rest = { private: false, gated: false, downloads: 0, likes: 0, lastModified: "2026-01-01T00:00:00Z" };
        return json({ _id: "1", id: `user/${own}`, sha: COMMIT, ...rest });
      }
      if (pathname === `/api/models/user/${own}/tree/${COMMIT}`) {
        return json([...contents].map(([name, text]) => ({ type: "file", path: name, size: text.length, oid: "0" })));
      }
      const content = contents.get(pathname.replace(`/user/${own}/resolve/${COMMIT}/`, ""));
      if (content === undefined) {
        response.statusCode = 404;
        return json({ error: "not found" });
      }
      response.setHeader("etag", `"${createHash("sha1").update(content).digest("hex")}"`);
      if (request.headers.range === "bytes=0-0") {
        response.statusCode = 206;
        return response.setHeader("content-range", `bytes 0-0/${content.length}`).end(content.subarray(0, 1));
      }
      return response.setHeader("content-length", content.length).end(content);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test("gives a model by its name, once, with progress", async () => {
    const cacheDir = await place("cache");
    const seen = new Set<string>();
    const options = { endpoint, cacheDir, onProgress: ({ file }: { file: string }) => seen.add(file) };
    const model = await AutoModelForCausalLM.fromPretrained("user/tiny", options);
    expectSameState(model, make());
    expect(seen.has("config.json")).toBe(true);
    expect([...seen].filter((file) => file.endsWith(".safetensors")).length).toBeGreaterThan(2);
    expect(seen.has("README.md")).toBe(false);
    requests.length = 0;
    await AutoModel.fromPretrained("user/tiny", options);
    expect(requests.filter((path) => path.includes("/resolve/"))).toEqual([]);
    await expect(AutoModel.fromPretrained("user/none", { endpoint, cacheDir })).rejects.toThrow(
      /user\/none: cannot be had from the Hub/,
    );
  });

  test("gives the model of an adapter with the adapter in it", async () => {
    const options = { endpoint, cacheDir: await place("adapted") };
    const model = await AutoModelForCausalLM.fromPretrained("user/adapter", options);
    expect(model.activeAdapters()).toEqual(["default"]);
    const other = await PeftModel.fromPretrained(make(), "user/adapter", options);
    const inputIds = torch.tensor([[3, 4, 5]], { dtype: "int64" });
    expect(model({ inputIds }).logits.equal(other({ inputIds }).logits)).toBe(true);
  });

  test("gives each part of one by its name, and downloads no more than that", async () => {
    const options = { endpoint, cacheDir: await place("parts") };
    const asked = async <T>(work: () => Promise<T>): Promise<[T, string[]]> => {
      requests.length = 0;
      const result = await work();
      const files = requests
        .filter((path) => path.includes("/resolve/"))
        .map((path) => path.split("/").at(-1) as string);
      return [result, [...new Set(files)].sort()];
    };
    const [config, configFiles] = await asked(() => AutoConfig.fromPretrained("user/tiny", options));
    expect([config.constructor, configFiles]).toEqual([make().config.constructor, ["config.json"]]);
    const own = await LlamaConfig.fromPretrained("user/tiny", options);
    expect(own.toDict()).toEqual(config.toDict());
    const [tokenizer, files] = await asked(() => AutoTokenizer.fromPretrained("user/tiny", options));
    expect([tokenizer("ba").inputIds, files]).toEqual([
      [1, 0],
      ["tokenizer.json", "tokenizer_config.json"],
    ]);
    const [generation, settings] = await asked(() => GenerationConfig.fromPretrained("user/tiny", options));
    expect([generation.toDict(), settings]).toEqual([make().generationConfig?.toDict(), ["generation_config.json"]]);
    const [adapter, adapterFiles] = await asked(() => PeftConfig.fromPretrained("user/adapter", options));
    expect([adapter.taskType, adapterFiles]).toEqual([
      "CAUSAL_LM",
      ["adapter_config.json", "adapter_model.safetensors"],
    ]);
    expect((await PeftModel.fromPretrained(make(), "user/adapter", options)).activeAdapters).toEqual(["default"]);
    await expect(AutoTokenizer.fromPretrained("user/tiny", { ...options, ggufFile: "x.gguf" })).rejects.toThrow(
      "Expected user/tiny to hold a tokenizer, but it has no x.gguf",
    );
    await expect(PeftModel.fromPretrained(make(), "user/adapter", { ...options, subfolder: "x" })).rejects.toThrow(
      "but it has neither adapter_config.json",
    );
  });
});

test("this file's folder is no model", async () => {
  await expect(AutoModel.fromPretrained(fileURLToPath(new URL(".", import.meta.url)))).rejects.toThrow(/config.json/);
});

test("an own model's initialisation leaves what came from a file, and fills the rest", async () => {
  class OwnConfig extends configuration("OwnConfig", "own", { wide: false }) {}
  class Own extends PreTrainedModel<OwnConfig> {
    static readonly configClass = OwnConfig;
    e = new nn.Embedding(3, 2);
    head;
    constructor(config: OwnConfig) {
      super(config);
      this.head = config.wide ? new nn.Linear(2, 2) : null;
      this.postInit();
    }
    protected override initWeights(module: nn.Module): void {
      if (module instanceof nn.Embedding || module instanceof nn.Linear) nn.init.constant_(module.weight, 7);
    }
  }
  const path = await place("own-init");
  const model = new Own(new OwnConfig());
  torch.noGrad(() => model.e.weight.fill_(3));
  await model.savePretrained(path);
  expect((await OwnConfig.fromPretrained(path)).wide).toBe(false);
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  const wide = await Own.fromPretrained(path, { config: new OwnConfig({ wide: true }) });
  warned.mockRestore();
  expect([wide.e.weight.sum().item(), wide.head?.weight.sum().item()]).toEqual([18, 28]);
  expect([wide.numParameters(), wide.device.type]).toEqual([12, "cpu"]);
});

test("a classifier is given its number of labels", async () => {
  const path = await place("labels");
  await make().savePretrained(path);
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  const id2label = { 0: "a", 1: "b", 2: "c" };
  const options = { numLabels: 3, id2label, label2id: { a: 0, b: 1, c: 2 } };
  const model = await AutoModelForSequenceClassification.fromPretrained(path, options);
  warned.mockRestore();
  expect((model as LlamaForSequenceClassification).score.outFeatures).toBe(3);
  expect(model.config.id2label).toEqual(id2label);
});

test("sizes that no process has room for are refused before anything is made of them", () => {
  expect(() => new LlamaConfig({ numLabels: 1e9 })).toThrow(/expected numLabels to be from 0 to 1000000/);
  expect(() => new LlamaConfig({ numHiddenLayers: 1e8 })).toThrow(/expected numHiddenLayers to be from 0 to 10000/);
});

test("rotary parameters are taken in either spelling", () => {
  const python = new LlamaConfig({ ...tiny, ropeParameters: { rope_type: "linear", factor: 2 } });
  expect(python.ropeParameters).toEqual(
    new LlamaConfig({ ...tiny, ropeParameters: { ropeType: "linear", factor: 2 } }).ropeParameters,
  );
  expect(() => new LlamaConfig({ ropeParameters: { rope_type: "moon" } })).toThrow(
    /Expected the rope type to be one of/,
  );
});
