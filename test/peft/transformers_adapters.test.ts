/** Adapters that a model of transformers takes itself, beside Python's: `addAdapter`, `loadAdapter` and the others. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import torch, { nn, noGrad, type Tensor } from "../../src/index.js";
import {
  injectAdapterInModel,
  LoraConfig,
  type LoraConfigOptions,
  type ModulesToSaveWrapper,
} from "../../src/peft/index.js";
import { AutoModelForCausalLM, LlamaConfig, LlamaForCausalLM } from "../../src/transformers/index.js";
import { type Bits, expectSameBits, noPython, python } from "../python.js";

interface Step {
  logits: Bits;
  active: string[];
  trained: string[];
}
interface Told {
  steps: Record<string, Step>;
  info: [missing: string[], unexpected: string[]];
  state: [string, Bits][];
  files: string[];
  errors: string[];
}

const SCRIPT = `
import contextlib, os, peft, shutil, transformers
transformers.utils.logging.set_verbosity_error()
transformers.utils.logging.disable_progress_bar()
# This transformers asks for a newer peft than there is yet.
import transformers.integrations.peft as integration
integration.check_peft_version = lambda **_: None
FOLDER = args["folder"]
torch.manual_seed(0)
config = transformers.LlamaConfig(vocab_size=31, hidden_size=16, intermediate_size=24, num_hidden_layers=2, num_attention_heads=4,
    num_key_value_heads=2, max_position_embeddings=64, bos_token_id=1, eos_token_id=2, pad_token_id=0)
transformers.LlamaForCausalLM(config).save_pretrained(f"{FOLDER}/base")
base = lambda: transformers.LlamaForCausalLM.from_pretrained(f"{FOLDER}/base")
ids = torch.tensor([[3, 4, 5, 6, 7, 8]])
steps, errors = {}, []
def note(name):
    with torch.no_grad():
        logits = bits(model(input_ids=ids).logits)
    steps[name] = {"logits": logits, "active": model.active_adapters(), "trained": [n for n, p in model.named_parameters() if p.requires_grad]}
def refused(run):
    try:
        run()
        errors.append("")
    except Exception as e:
        errors.append(f"{type(e).__name__}: {e}")
first = lambda: peft.LoraConfig(target_modules=["q_proj"], r=2, init_lora_weights=False)
second = lambda: peft.LoraConfig(target_modules=["v_proj"], r=3, init_lora_weights=False)
with contextlib.redirect_stdout(sys.stderr):
    model = base()
    refused(lambda: model.set_adapter("default"))
    refused(lambda: model.active_adapters())
    torch.manual_seed(1)
    model.add_adapter(first())
    note("first")
    model.save_pretrained(f"{FOLDER}/theirs")
    files = sorted(os.listdir(f"{FOLDER}/theirs"))
    state = [[k, bits(v)] for k, v in model.get_adapter_state_dict().items()]
    torch.manual_seed(2)
    model.add_adapter(second(), "second")
    refused(lambda: model.add_adapter(second(), "second"))
    refused(lambda: model.set_adapter("third"))
    refused(lambda: model.set_adapter(["default", "third"]))
    refused(lambda: model.delete_adapter("third"))
    note("second")
    model.set_adapter("default")
    note("first again")
    model.disable_adapters()
    note("none")
    model.enable_adapters()
    note("on again")
    loaded = model.load_adapter(f"{FOLDER}/theirs", "third")
    note("third")
    model.set_adapter("third")
    note("third alone")
    model.delete_adapter("third")
    note("without third")
    model.delete_adapter(["default", "second"])
    refused(lambda: model.active_adapters())
    model = base()
    model.load_adapter(f"{FOLDER}/theirs", is_trainable=True)
    note("to be trained")
    refused(lambda: model.load_adapter(f"{FOLDER}/theirs"))
    model = base()
    torch.manual_seed(3)
    model.add_adapter(peft.LoraConfig(target_modules=["q_proj"], r=2, init_lora_weights=False, modules_to_save=["lm_head"]))
    with torch.no_grad():
        model.lm_head.modules_to_save.default.weight.mul_(2)
    note("with a head")
    model.disable_adapters()
    note("without the head")
    model.enable_adapters()
    note("with the head again")
    model.save_pretrained(f"{FOLDER}/theirs-head")
    refused(lambda: model.add_adapter(second(), "second"))
    model = base()
    model.load_adapter(f"{FOLDER}/theirs-head")
    note("a head that was saved")
    model = base()
    model, alone = transformers.AutoModelForCausalLM.from_pretrained(f"{FOLDER}/theirs", output_loading_info=True)
    note("a folder of an adapter alone")
    model = transformers.LlamaForCausalLM.from_pretrained(f"{FOLDER}/theirs-head")
    note("another, by a class")
    shutil.copytree(f"{FOLDER}/base", f"{FOLDER}/whole")
    for name in os.listdir(f"{FOLDER}/theirs"): shutil.copy(f"{FOLDER}/theirs/{name}", f"{FOLDER}/whole")
    model = transformers.AutoModelForCausalLM.from_pretrained(f"{FOLDER}/whole")
    note("a folder of a model with an adapter")
    model = base()
    tensors = {k.replace("lora_A", "lora_Z"): v for k, v in peft.load_peft_weights(f"{FOLDER}/theirs").items()}
    unfit = model.load_adapter(peft_config=first(), adapter_state_dict=tensors)
result = {"steps": steps, "errors": errors, "files": files, "state": state,
    "info": [sorted(unfit.missing_keys), sorted(unfit.unexpected_keys)], "good": [sorted(loaded.missing_keys), sorted(loaded.unexpected_keys)],
    "alone": [sorted(alone["missing_keys"]), sorted(alone["unexpected_keys"])]}
`;

const sizes = { vocabSize: 11, hiddenSize: 8, intermediateSize: 8, numHiddenLayers: 1, numAttentionHeads: 2 };
const config = (options: LoraConfigOptions) => new LoraConfig({ initLoraWeights: false, ...options });
const first = () => config({ targetModules: ["q_proj"], r: 2 });
const second = () => config({ targetModules: ["v_proj"], r: 3 });

describe.skipIf(noPython)("a model of transformers takes adapters itself, as in Python:", () => {
  let folder: string;
  type Infos = Record<"good" | "alone", Told["info"]>;
  let told: Told & Infos;
  const ours: Omit<Told, "steps" | "state"> & Infos = {
    ...{ info: [[], []], good: [[], []], alone: [[], []], files: [], errors: [] },
  };
  const steps: Record<string, Omit<Step, "logits"> & { logits: Tensor }> = {};
  let state: Record<string, Tensor>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "libtorch-node-adapters-"));
    told = await python(SCRIPT, { folder });
    const base = () => LlamaForCausalLM.fromPretrained(join(folder, "base"));
    const theirs = join(folder, "theirs");
    const ids = torch.tensor([[3, 4, 5, 6, 7, 8]], { dtype: "int64" });
    let model: LlamaForCausalLM = await base();
    const note = (name: string) => {
      steps[name] = {
        logits: noGrad(() => model(ids).logits),
        active: model.activeAdapters(),
        trained: model.namedParameters().flatMap(([key, { requiresGrad }]) => (requiresGrad ? [key] : [])),
      };
    };
    const refused = async (run: () => unknown) => {
      ours.errors.push(
        await (async () => run())().then(
          () => "",
          (error) => `${error.name}: ${error.message}`,
        ),
      );
    };
    await refused(() => model.setAdapter("default"));
    await refused(() => model.activeAdapters());
    torch.manualSeed(1);
    model.addAdapter(first());
    note("first");
    await model.savePretrained(join(folder, "ours"));
    ours.files = readdirSync(join(folder, "ours")).sort();
    state = model.getAdapterStateDict();
    torch.manualSeed(2);
    model.addAdapter(second(), "second");
    await refused(() => model.addAdapter(second(), "second"));
    await refused(() => model.setAdapter("third"));
    await refused(() => model.setAdapter(["default", "third"]));
    await refused(() => model.deleteAdapter("third"));
    note("second");
    model.setAdapter("default");
    note("first again");
    model.disableAdapters();
    note("none");
    model.enableAdapters();
    note("on again");
    const loaded = await model.loadAdapter(theirs, "third");
    ours.good = [loaded.missingKeys.sort(), loaded.unexpectedKeys.sort()];
    note("third");
    model.setAdapter("third");
    note("third alone");
    model.deleteAdapter("third");
    note("without third");
    model.deleteAdapter(["default", "second"]);
    await refused(() => model.activeAdapters());
    model = await base();
    await model.loadAdapter(theirs, { isTrainable: true });
    note("to be trained");
    await refused(() => model.loadAdapter(theirs));
    model = await base();
    torch.manualSeed(3);
    model.addAdapter(config({ targetModules: ["q_proj"], r: 2, modulesToSave: ["lm_head"] }));
    const { modulesToSave } = model.lmHead as unknown as ModulesToSaveWrapper;
    noGrad(() => void (modulesToSave.get("default") as nn.Linear).weight.mul_(2));
    note("with a head");
    model.disableAdapters();
    note("without the head");
    model.enableAdapters();
    note("with the head again");
    await model.savePretrained(join(folder, "ours-head"));
    await refused(() => model.addAdapter(second(), "second"));
    model = await base();
    await model.loadAdapter(join(folder, "theirs-head"));
    note("a head that was saved");
    const [alone, info] = await AutoModelForCausalLM.fromPretrained(theirs, { outputLoadingInfo: true });
    ours.alone = [info.missingKeys.sort(), info.unexpectedKeys.sort()];
    model = alone as unknown as LlamaForCausalLM;
    note("a folder of an adapter alone");
    model = await LlamaForCausalLM.fromPretrained(join(folder, "theirs-head"));
    note("another, by a class");
    model = (await AutoModelForCausalLM.fromPretrained(join(folder, "whole"))) as unknown as LlamaForCausalLM;
    note("a folder of a model with an adapter");
    model = await base();
    const tensors = Object.entries(state).map(([key, tensor]) => [
      `base_model.model.${key}`.replace("lora_A", "lora_Z"),
      tensor,
    ]);
    const unfit = await model.loadAdapter({ peftConfig: first(), adapterStateDict: Object.fromEntries(tensors) });
    ours.info = [unfit.missingKeys.sort(), unfit.unexpectedKeys.sort()];
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ...["first", "second", "first again", "none", "on again", "third", "third alone", "without third", "to be trained"],
    ...["with a head", "without the head", "with the head again", "a head that was saved"],
    ...["a folder of an adapter alone", "another, by a class", "a folder of a model with an adapter"],
  ])("%s", (name) => {
    const { logits, ...rest } = steps[name]!;
    const { logits: expected, ...others } = told.steps[name]!;
    expectSameBits(logits, expected, name);
    expect(rest).toEqual(others);
  });

  test("saved as Python saves it, byte for byte", () => {
    expect(ours.files).toEqual(told.files);
    for (const file of ["/adapter_model.safetensors", "/adapter_config.json", "-head/adapter_model.safetensors"]) {
      expect(readFileSync(join(folder, `ours${file}`)).equals(readFileSync(join(folder, `theirs${file}`))), file).toBe(
        true,
      );
    }
    expect(Object.keys(state)).toEqual(told.state.map(([key]) => key));
    for (const [key, bits] of told.state) expectSameBits(state[key]!, bits, key);
  });

  test("what is missing or not used is told", () => {
    // Python has put the adapter's name into names that it does not know, too.
    const [missing, unused] = told.info;
    const info = [missing, unused.map((key) => key.replace(".default", ""))];
    const { good, alone } = told;
    expect({ info: ours.info, good: ours.good, alone: ours.alone }).toEqual({ info, good, alone });
  });

  test("what Python refuses is refused, in its words", () => {
    expect(ours.errors).toEqual(told.errors.map((error) => error.replace("{'default'}", "default")));
  });

  test("of an adapter that cannot be put in, nothing is left", async () => {
    const model = await LlamaForCausalLM.fromPretrained(join(folder, "base"));
    const names = Object.keys(model.stateDict());
    const wrong = { "base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight": torch.ones([3, 3]) };
    await expect(model.loadAdapter({ peftConfig: first(), adapterStateDict: wrong })).rejects.toThrow("size mismatch");
    expect(() => model.addAdapter(new LoraConfig({ targetModules: ["nothing"] }))).toThrow("not found");
    expect(Object.keys(model.stateDict())).toEqual(names);
    model.addAdapter(first());
    expect(() => model.addAdapter(new LoraConfig({ targetModules: ["nothing"] }), "other")).toThrow("not found");
    expect(model.activeAdapters()).toEqual(["default"]);
    for (const names of [null, 5, {}, [undefined]]) {
      expect(() => model.setAdapter(names as string)).toThrow("setAdapter: expected the name of an adapter");
      expect(() => model.deleteAdapter(names as string)).toThrow("deleteAdapter: expected the name of an adapter");
    }
    model.addAdapter(second(), "other");
    const two = await Promise.allSettled([1, 2].map(() => model.loadAdapter(join(folder, "theirs"), "third")));
    expect(two.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("patterns that try too many ways are refused", () => {
    for (const targetModules of ["(.*)*x", "(\\w+\\.?)+!", "(.*)*(.*)*x"]) {
      const model = new LlamaForCausalLM(new LlamaConfig(sizes));
      expect(() => model.addAdapter(new LoraConfig({ targetModules }))).toThrow("may try too many ways");
    }
    const model = new LlamaForCausalLM(new LlamaConfig(sizes));
    model.addAdapter(new LoraConfig({ targetModules: ".*\\.(?:self_attn|mlp)\\.(q|v)_proj" }));
    expect(model.activeAdapters()).toEqual(["default"]);
  });

  test("a configuration of another kind is refused, and a folder without an adapter", async () => {
    const model = await LlamaForCausalLM.fromPretrained(join(folder, "base"));
    expect(() => model.addAdapter({ r: 2 })).toThrow(/should be an instance of PeftConfig/);
    await expect(model.loadAdapter(join(folder, "base"))).rejects.toThrow(/adapter_config\.json/);
    const nameless = join(folder, "nameless");
    mkdirSync(nameless);
    writeFileSync(join(nameless, "adapter_config.json"), JSON.stringify({ peft_type: "LORA" }));
    await expect(AutoModelForCausalLM.fromPretrained(nameless)).rejects.toThrow(
      /nameless\/adapter_config\.json to name its model in base_model_name_or_path, got null/,
    );
    await expect(model.loadAdapter()).rejects.toThrow(/You should either pass/);
    expect(() => model.enableAdapters()).toThrow("No adapter loaded");
  });
});

test("an adapter is loaded where nobody has imported libtorch-node/peft", async () => {
  const folder = mkdtempSync(join(tmpdir(), "libtorch-node-adapters-"));
  try {
    torch.manualSeed(0);
    const model = new LlamaForCausalLM(new LlamaConfig(sizes));
    await model.savePretrained(join(folder, "base"));
    model.addAdapter(first());
    await model.savePretrained(join(folder, "adapter"));
    const { stdout } = await execa("node", ["--import", "tsx", "--input-type=module"], {
      cwd: fileURLToPath(new URL("../..", import.meta.url)),
      input: `import { LlamaForCausalLM } from "./src/transformers/index.ts";
const model = await LlamaForCausalLM.fromPretrained(${JSON.stringify(join(folder, "base"))});
try { model.addAdapter({}); } catch (error) { console.log(error.message); }
await model.loadAdapter(${JSON.stringify(join(folder, "adapter"))});
console.log(model.activeAdapters());`,
    });
    expect(stdout).toMatch(/instance of PeftConfig \(of libtorch-node\/peft\)\. Got \{\} instead\.\n\[ 'default' \]/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("names of modules to save that the model has not are warned of, but not what a task adds", () => {
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  try {
    const said = (options: LoraConfigOptions) => {
      warned.mockClear();
      const model = new nn.ModuleDict({ q_proj: new nn.Linear(2, 2), score: new nn.Linear(2, 2) });
      injectAdapterInModel(config({ targetModules: ["q_proj"], r: 1, ...options }), model);
      return warned.mock.calls.map(([text]) => String(text));
    };
    expect(said({ modulesToSave: ["score", "scores"] })).toEqual([
      "The model has no modules of the names [ 'scores' ] of `modules_to_save`: nothing of them is trained or saved.",
    ]);
    expect(said({ modulesToSave: ["score"] })).toEqual([]);
    expect(said({ modulesToSave: ["score", "classifier"], taskType: "SEQ_CLS" })).toEqual([]);
  } finally {
    warned.mockRestore();
  }
});
