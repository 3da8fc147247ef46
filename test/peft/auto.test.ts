/** Models with adapters from an adapter alone, beside Python's. */

import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import torch, { noGrad, type Tensor } from "../../src/index.js";
import * as peft from "../../src/peft/index.js";
import { LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast } from "../../src/transformers/index.js";
import { type Bits, expectSameBits, noPython, python } from "../python.js";

let folder: string;
const at = (name: string) => join(folder, name);
const sizes = { vocabSize: 20, hiddenSize: 16, intermediateSize: 24, numHiddenLayers: 1, numAttentionHeads: 2 };
const ids = [[3, 4, 5, 6]];

async function saveAdapter(name: string, taskType: "CAUSAL_LM" | null): Promise<void> {
  const base = await LlamaForCausalLM.fromPretrained(at("base"));
  base.nameOrPath = at("base");
  torch.manualSeed(2);
  const model = peft.getPeftModel(
    base,
    new peft.LoraConfig({ taskType, r: 2, initLoraWeights: false, targetModules: ["q_proj"] }),
  );
  await model.savePretrained(at(name));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-auto-peft-"));
  torch.manualSeed(1);
  await new LlamaForCausalLM(new LlamaConfig({ ...sizes, bosTokenId: null, eosTokenId: 0 })).savePretrained(at("base"));
  await saveAdapter("causal", "CAUSAL_LM");
  await saveAdapter("plain", null);
  const tokenizer = new PreTrainedTokenizerFast({ tokenizerFile: null, eosToken: "</s>" });
  tokenizer.addTokens(Array.from({ length: 24 }, (_, i) => `<${i}>`));
  await cp(at("causal"), at("wider"), { recursive: true });
  await tokenizer.savePretrained(at("wider"));
  await cp(at("plain"), at("foreign"), { recursive: true });
  const path = join(at("foreign"), "adapter_config.json");
  const config = JSON.parse(await readFile(path, "utf8"));
  await writeFile(
    path,
    JSON.stringify({ ...config, auto_mapping: { base_model_class: "Own", parent_library: "__main__" } }),
  );
});
afterAll(() => rm(folder, { recursive: true }));

const autos = {
  AutoPeftModel: peft.AutoPeftModel,
  AutoPeftModelForCausalLM: peft.AutoPeftModelForCausalLM,
  AutoPeftModelForSequenceClassification: peft.AutoPeftModelForSequenceClassification,
};
const logits = (model: unknown) =>
  noGrad(
    () => (model as (given: object) => { logits: Tensor })({ inputIds: torch.tensor(ids, { dtype: "int64" }) }).logits,
  );

describe.skipIf(noPython)("AutoPeftModel", () => {
  test.each([
    ["AutoPeftModelForCausalLM", "causal"],
    ["AutoPeftModel", "plain"],
  ] as const)("%s opens the adapter and the model that it names, with Python's bits", async (name, adapter) => {
    const theirs = await python<{ logits: Bits; type: string; training: boolean }>(
      `import peft
model = getattr(peft, args["name"]).from_pretrained(args["adapter"])
with torch.no_grad(): result = {"logits": bits(model(input_ids=torch.tensor(args["ids"])).logits), "type": type(model).__name__, "training": model.training}`,
      { name, adapter: at(adapter), ids },
    );
    const model = await autos[name].fromPretrained(at(adapter));
    expectSameBits(logits(model), theirs.logits, name);
    expect([model.constructor.name, model.training]).toEqual([theirs.type, theirs.training]);
  });

  test.each([
    ["AutoPeftModel", "causal"],
    ["AutoPeftModelForCausalLM", "foreign"],
    ["AutoPeftModelForSequenceClassification", "causal"],
  ] as const)("%s refuses what Python refuses: %s", async (name, adapter) => {
    const theirs = await python<string>(
      `import peft
try: peft.${name}.from_pretrained(args); result = "none"
except Exception as error: result = type(error).__name__`,
      at(adapter),
    );
    await expect(autos[name].fromPretrained(at(adapter))).rejects.toMatchObject({ name: theirs });
  });

  test("gives the model rows for a tokenizer that was saved beside the adapter", async () => {
    const model = await peft.AutoPeftModelForCausalLM.fromPretrained(at("wider"));
    expect(model.getInputEmbeddings().weight.size(0)).toBe(25);
  });

  test("trains it where asked, and takes options for the model", async () => {
    const model = await peft.AutoPeftModelForCausalLM.fromPretrained(at("causal"), {
      isTrainable: true,
      dtype: "bfloat16",
    });
    expect(model.parameters().filter(({ requiresGrad }) => requiresGrad)).toHaveLength(2);
    expect(String(model.getInputEmbeddings().weight.dtype)).toBe("torch.bfloat16");
  });
});
