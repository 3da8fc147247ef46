/** Adapters' files beside Python's: written alike, and each reads the other's. */

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import torch, { type nn, noGrad } from "../../src/index.js";
import {
  getPeftModel,
  LoraConfig,
  type LoraConfigOptions,
  PeftConfig,
  PeftModel,
  setPeftModelStateDict,
} from "../../src/peft/index.js";
import { camelCase } from "../../src/python/camel_case.js";
import { type Bits, expectSameBits, noPython, python } from "../python.js";
import { make, PYTHON_NETS, train } from "./nets.js";

type Config = Record<string, unknown>;
const one = { r: 2, lora_alpha: 4, target_modules: ["q_proj"] };
const cases: [name: string, task: string, config: Config][] = [
  ["plain", "mlp", one],
  ["everything", "mlp", { ...one, lora_dropout: 0.1, bias: "all", modules_to_save: ["head"], use_rslora: true }],
  ["DoRA", "mlp", { ...one, use_dora: true, lora_dropout: 1e-5 }],
  ["patterns", "mlp", { ...one, rank_pattern: { "layers.1": 4, q_proj: 3 }, alpha_pattern: { q_proj: 0.5 } }],
  ["an embedding", "mlp", { r: 2, target_modules: ["embed"], init_lora_weights: "gaussian" }],
  ["the layers' biases", "mlp", { ...one, bias: "lora_only", lora_bias: false }],
  ["a regular expression", "nested", { r: 2, target_modules: ".*q_proj", layers_to_transform: null }],
  ["layers", "nested", { ...one, layers_to_transform: [0, 1], layers_pattern: "layers" }],
  ["a sequence", "conv2", { r: 2, target_modules: ["0"] }],
  ["attention", "attention", { r: 2, target_modules: ["attn"] }],
  ["parameters", "experts", { r: 2, target_parameters: ["experts.gate_up_proj"] }],
  ["a task", "mlp", { ...one, task_type: "FEATURE_EXTRACTION", revision: "main" }],
];

const SCRIPT = `${PYTHON_NETS}
def answer(index, name, task, config):
    base, x = make(task)
    model = peft.get_peft_model(base, peft.LoraConfig(**config))
    torch.manual_seed(1)
    trained = model.base_model.model if config.get("task_type") else model
    train(trained, x, steps=3)
    model.save_pretrained(f"{FOLDER}/python{index}")
    model.save_pretrained(f"{FOLDER}/bin{index}", safe_serialization=False)
    trained.eval()
    with torch.no_grad():
        return bits(trained(x))
FOLDER, cases = args
result = [answer(index, *case) for index, case in enumerate(cases)]
`;

const READ = `${PYTHON_NETS}
FOLDER, cases = args
def answer(index, name, task, config):
    base, x = make(task)
    outputs = []
    for folder in (f"{FOLDER}/python{index}", f"{FOLDER}/here{index}", f"{FOLDER}/herebin{index}"):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            model = peft.PeftModel.from_pretrained(copy.deepcopy(base), folder)
        called = model.base_model.model if config.get("task_type") else model
        with torch.no_grad():
            told = [str(w.message) for w in caught if "missing" in str(w.message)]
            outputs.append([bits(called(x)), told, [n for n, p in model.named_parameters() if p.requires_grad]])
    return outputs
result = [answer(index, *case) for index, case in enumerate(cases)]
`;

const here = (config: Config): LoraConfig =>
  new LoraConfig(
    Object.fromEntries(Object.entries(config).map(([key, value]) => [camelCase(key), value])) as LoraConfigOptions,
  );

describe.skipIf(noPython)("adapters' files", () => {
  const folder = mkdtempSync(join(tmpdir(), "libtorch-node-peft-"));
  let theirs: Bits[];
  /** What Python makes of its own file, and of the two of here: the output, warnings, and what is trained. */
  let read: [Bits, string[], string[]][][];

  async function save(index: number): Promise<void> {
    const [, task, config] = cases[index]!;
    const [base, x] = make(task);
    const model = getPeftModel(base, here(config));
    torch.manualSeed(1);
    train(model, x, 3);
    await model.savePretrained(join(folder, `here${index}`));
    await model.savePretrained(join(folder, `herebin${index}`), { safeSerialization: false });
    model.eval();
    noGrad(() => expectSameBits(model(x), theirs[index]!, "trained"));
  }

  beforeAll(async () => {
    theirs = await python<Bits[]>(SCRIPT, [folder, cases]);
    for (const index of cases.keys()) await save(index);
    read = await python<[Bits, string[], string[]][][]>(READ, [folder, cases]);
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(cases.map(([name], index) => [name, index] as const))("are the same bytes: %s", (_name, index) => {
    const [ours, python] = [`here${index}`, `python${index}`].map((name) => join(folder, name)) as [string, string];
    expect(readdirSync(ours).sort()).toEqual(readdirSync(python).sort());
    for (const name of ["adapter_config.json", "adapter_model.safetensors"]) {
      const [a, b] = [readFileSync(join(ours, name)), readFileSync(join(python, name))];
      if (name.endsWith("json")) expect(a.toString()).toBe(b.toString());
      expect(a.equals(b), name).toBe(true);
    }
    const [card, model] = [ours, python].map((place) => readFileSync(join(place, "README.md"), "utf8")) as [
      string,
      string,
    ];
    const head = /^---\n[\s\S]*?\n---\n/;
    expect(head.exec(card)?.[0]).toBe(head.exec(model)?.[0]);
    expect(card.split("\n").slice(-3)).toEqual(model.split("\n").slice(-3));
  });

  test.each(cases.map(([name], index) => [name, index] as const))("are read in Python: %s", (_name, index) => {
    const [own, ...ours] = read[index]!;
    // Attention merges its adapters for each call, which leaves its weights not quite as they were.
    if (cases[index]![1] !== "attention") expect(own![0]).toEqual(theirs[index]);
    expect(own![1]).toEqual([]);
    for (const answer of ours) expect(answer).toEqual(own);
  });

  test.each(cases.map(([name], index) => [name, index] as const))("are read here: %s", async (_name, index) => {
    const [, task] = cases[index]!;
    for (const from of ["python", "bin"]) {
      const [base, x] = make(task);
      const model = await PeftModel.fromPretrained(base, join(folder, `${from}${index}`));
      const [output, , trained] = read[index]![0]!;
      expect(model.training).toBe(false);
      expect(model.namedParameters().flatMap(([name, { requiresGrad }]) => (requiresGrad ? [name] : []))).toEqual(
        trained,
      );
      noGrad(() => expectSameBits(model(x) as never, output, from));
    }
  });

  test("a file that was read is written as it was", async () => {
    const again = join(folder, "again");
    const config = await PeftConfig.fromPretrained(join(folder, "python1"));
    await config.savePretrained(again);
    const [ours, python] = [again, join(folder, "python1")].map((place) =>
      JSON.parse(readFileSync(join(place, "adapter_config.json"), "utf8")),
    );
    expect(ours).toEqual(python);
  });

  test("one to be trained goes on", async () => {
    const model = await PeftModel.fromPretrained(make("mlp")[0], join(folder, "python1"), { isTrainable: true });
    expect(model.training).toBe(true);
    const trained = model.namedParameters().filter(([, { requiresGrad }]) => requiresGrad);
    expect(trained.some(([name]) => name.includes("lora_A"))).toBe(true);
    expect(model.peftConfig.get("default")!.inferenceMode).toBe(false);
  });

  test("several adapters have folders of their names, and are loaded one by one", async () => {
    const [base, x] = make("mlp");
    const model = getPeftModel(base, here(one));
    model.addAdapter("other", here({ ...one, r: 3, init_lora_weights: false }));
    model.setAdapter("other");
    const place = join(folder, "several");
    await model.savePretrained(place);
    expect(readdirSync(place).sort()).toEqual([
      "README.md",
      "adapter_config.json",
      "adapter_model.safetensors",
      "other",
    ]);
    model.eval();
    const output = noGrad(() => model(x)) as never;
    const read = await PeftModel.fromPretrained(make("mlp")[0], place);
    const result = await read.loadAdapter(join(place, "other"), "second");
    expect(result.missingKeys).toEqual([]);
    read.setAdapter("second");
    noGrad(() => expect((read(x) as never as { equal(o: unknown): boolean }).equal(output)).toBe(true));
    const chosen = join(folder, "chosen");
    await model.savePretrained(chosen, { selectedAdapters: ["other"] });
    expect(readdirSync(chosen).sort()).toEqual(["README.md", "other"]);
    await expect(model.savePretrained(chosen, { selectedAdapters: ["none"] })).rejects.toThrow(
      "You passed an invalid `selected_adapters` arguments, current supported adapter names are",
    );
  });

  test("a README.md that is there keeps what was written", async () => {
    const place = join(folder, "card");
    const model = getPeftModel(make("mlp")[0], here(one));
    await model.savePretrained(place);
    const path = join(place, "README.md");
    const text = readFileSync(path, "utf8");
    writeFileSync(
      path,
      text.replace("library_name: peft\n", "license: mit\nlibrary_name: peft\n").replace("# Adapter", "# Mine"),
    );
    await model.savePretrained(place);
    const after = readFileSync(path, "utf8");
    expect(after).toContain("license: mit");
    expect(after).toContain("# Mine");
    expect(after.match(/PEFT 0/g)).toHaveLength(1);
  });

  test.each<[string, Config | string, string]>([
    ["no JSON", "{", "expected JSON"],
    ["no object", "[1]", "Expected an object"],
    ["another method", { peft_type: "IA3" }, 'Expected "peft_type" to be one of LORA'],
    ["a wrong value", { peft_type: "LORA", r: "many" }, "expected r to be an integer"],
    ["what is not here", { peft_type: "LORA", use_qalora: true }, "useQalora is not here"],
    ["a regular expression that is none", { peft_type: "LORA", target_modules: "(" }, "expected a regular expression"],
  ])("are refused with a reason: %s", async (name, content, reason) => {
    const place = join(folder, `bad ${name}`);
    await getPeftModel(make("mlp")[0], here(one)).savePretrained(place);
    writeFileSync(join(place, "adapter_config.json"), typeof content === "string" ? content : JSON.stringify(content));
    await expect(PeftModel.fromPretrained(make("mlp")[0] as nn.Module, place)).rejects.toThrow(reason);
  });

  test("weights that do not fit are refused, or left out where that is asked for", async () => {
    const model = getPeftModel(make("mlp")[0], here({ ...one, r: 3 }));
    await expect(model.loadAdapter(join(folder, "python0"), "default")).rejects.toThrow("size mismatch");
    const result = await model.loadAdapter(join(folder, "python0"), "default", { ignoreMismatchedSizes: true });
    expect(result.missingKeys).toHaveLength(6);
    await expect(PeftModel.fromPretrained(make("mlp")[0], join(folder, "nothing"))).rejects.toThrow(
      "Expected a folder, or the name of a repository on the Hub",
    );
    expect(() => setPeftModelStateDict(make("mlp")[0] as never, {})).toThrow("expected a model with adapters");
  });
});
