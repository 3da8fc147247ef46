/** Several adapters in one model, and what configurations target, beside Python's `peft`. */

import { beforeAll, describe, expect, test } from "vitest";
import torch, { nn, noGrad, type Tensor } from "../../src/index.js";
import {
  getPeftModel,
  getPeftModelStateDict,
  injectAdapterInModel,
  LoraConfig,
  type LoraConfigOptions,
  ModulesToSaveWrapper,
  NoMatchingPeftModuleError,
  type PeftModel,
  PeftModelForCausalLM,
  PeftModelForSequenceClassification,
  tuners,
} from "../../src/peft/index.js";
import { COMBINATIONS } from "../../src/peft/tuners/lora/weighted.js";
import { checkTargetModuleExists, findMinimalTargetModules } from "../../src/peft/tuners/target_modules.js";
import { camelCase } from "../../src/python/camel_case.js";
import { type Bits, expectSameBits, noPython, python } from "../python.js";
import { make, PYTHON_NETS, train } from "./nets.js";

type Config = Record<string, unknown>;
const qv: Config = { r: 2, lora_alpha: 4, target_modules: ["q_proj", "v_proj"] };
const here = (config: Config): LoraConfig =>
  new LoraConfig(
    Object.fromEntries(Object.entries(config).map(([key, value]) => [camelCase(key), value])) as LoraConfigOptions,
  );

const keys = [
  ...[
    "embed",
    "layers",
    "layers.0",
    "model.layers.0.q_proj",
    "model.layers.1.q_proj",
    "model.layers.10.v_proj",
    "q_proj",
  ],
  ...[
    "model.layers.1.experts.0.q_proj",
    "model.h.1.attn.c_attn",
    "my_q_proj",
    "head",
    "model.head",
    "head.q_proj",
    "x.lm_head",
  ],
];
const targetings: Config[] = [
  { target_modules: ["q_proj"] },
  { target_modules: ["q_proj"], exclude_modules: ["model.layers.0.q_proj"] },
  { target_modules: "model\\.layers\\.\\d+\\.(?P<kind>[qv])_proj" },
  { target_modules: ".*_proj", exclude_modules: ".*\\.1\\..*" },
  { target_modules: ["q_proj", "head"], modules_to_save: ["head"] },
  { target_modules: ["q_proj"], layers_to_transform: 1 },
  { target_modules: ["q_proj", "v_proj"], layers_to_transform: [0, 10] },
  { target_modules: ["q_proj", "c_attn"], layers_to_transform: [1], layers_pattern: ["h", "layers"] },
  { target_modules: ["q_proj", "c_attn"], layers_to_transform: [1], layers_pattern: "h" },
  { target_modules: ["q_proj"], layers_to_transform: [] },
  { target_modules: [] },
];
const lists: [string[], string[]][] = [
  [
    ["a.0.q", "a.1.q", "b.v"],
    ["a.0.k", "c.v"],
  ],
  [["x.y", "y"], ["z"]],
  [
    Array.from({ length: 30 }, (_, i) => `model.layers.${i}.self_attn.q_proj`),
    Array.from({ length: 30 }, (_, i) => `model.enc.${i}.self_attn.q_proj`),
  ],
];
const wrong: [name: string, task: string, config: Config][] = [
  ["no such module", "mlp", { target_modules: ["k_proj"] }],
  ["all excluded", "mlp", { target_modules: ["q_proj"], exclude_modules: ".*" }],
  ["some excluded", "mlp", { target_modules: ["q_proj"], exclude_modules: ["q_proj"] }],
  ["layers that are not there", "nested", { target_modules: ["q_proj"], layers_to_transform: [7] }],
  ["a module without a weight", "mlp", { target_modules: ["act"] }],
  ["no rank", "mlp", { r: 0, target_modules: ["q_proj"] }],
  ["an odd rank", "mlp", { r: 3, target_modules: ["q_proj"], init_lora_weights: "orthogonal" }],
  ["DoRA of attention", "attention", { target_modules: ["attn"], use_dora: true }],
  ["a bias of an embedding", "mlp", { target_modules: ["embed"], lora_bias: true }],
  ["dropout of a parameter", "experts", { target_parameters: ["experts.scale"], lora_dropout: 0.1 }],
  ["no targets", "mlp", { r: 2 }],
  ["saving a list", "mlp", { ...qv, modules_to_save: ["layers"], target_modules: ["head"] }],
];

interface Answers {
  matches: string[][];
  shortest: string[][];
  errors: [string, string][];
  several: Record<string, Bits>;
  trained: Record<string, string[]>;
  active: Record<string, string[]>;
  weighted: Record<string, [string, Bits][]>;
  text: string;
  heads: Record<string, [string[], string[], string]>;
}

const SCRIPT = `${PYTHON_NETS}
from peft.tuners.tuners_utils import check_target_module_exists, _find_minimal_target_modules, _ExcludedModule
ARGS = args
def match(config, key):
    found = check_target_module_exists(peft.LoraConfig(**config), key)
    return "excluded" if isinstance(found, _ExcludedModule) else "target" if found else "other"
a = {}
a["matches"] = [[match(config, key) for key in ARGS["keys"]] for config in ARGS["targetings"]]
a["shortest"] = [sorted(_find_minimal_target_modules(t, o)) for t, o in ARGS["lists"]]
errors = []
for name, task, config in ARGS["wrong"]:
    try:
        peft.get_peft_model(make(task)[0], peft.LoraConfig(**config))
        errors.append(["", ""])
    except Exception as e:
        errors.append([type(e).__name__, str(e)])
a["errors"] = errors

qv = dict(r=2, lora_alpha=4, target_modules=["q_proj", "v_proj"])
outputs, trained, active = {}, {}, {}
def look(name):
    model.eval()
    with torch.no_grad():
        outputs[name] = bits(model(x))
    trained[name] = [n for n, p in model.named_parameters() if p.requires_grad]
    active[name] = list(model.active_adapters)
base, x = make("mlp")
model = peft.get_peft_model(base, peft.LoraConfig(**qv, init_lora_weights=False, modules_to_save=["head"]), adapter_name="one")
look("one")
model.add_adapter("two", peft.LoraConfig(r=3, target_modules=["q_proj"], init_lora_weights=False))
look("added")
model.set_adapter("two")
look("two")
model.add_adapter("three", peft.LoraConfig(r=2, target_modules=["v_proj", "q_proj"], use_dora=True, modules_to_save=["head"]))
model.set_adapter("three")
torch.manual_seed(3)
model.train()
train(model, x, 2)
look("three")
model.set_adapter("one", inference_mode=True)
look("frozen")
model.base_model.set_adapter(["one", "two"])
look("both")
model.merge_adapter(["two"])
look("two merged")
model.set_adapter("two")
look("unmerged")
model.set_requires_grad("one")
look("required")
with torch.no_grad():
    outputs["mixed"] = bits(model(x, adapter_names=["one", "__base__", "one", "one", "__base__"]))
a["text"] = repr(model)
with model.disable_adapter():
    look("disabled")
    with model.disable_adapter():
        look("disabled twice")
    look("still disabled")
look("enabled")
model.set_adapter("one")
model.delete_adapter("two")
look("deleted")
model.delete_adapter("one")
look("one left")
a["several"], a["trained"], a["active"] = outputs, trained, active
for task, targets in ARGS["weighted"]:
    base, x = make(task)
    m = peft.get_peft_model(base, peft.LoraConfig(r=2, target_modules=targets, init_lora_weights=False), adapter_name="first")
    m.add_adapter("second", peft.LoraConfig(r=3, target_modules=targets[:1], init_lora_weights=False, lora_dropout=0.5))
    m.eval()
    outputs["mixed " + task] = bits(m(x, adapter_names=["first", "__base__", "second", "first", "second"]))

def weighted(task, kind, targets, **more):
    base, x = make(task)
    m = peft.get_peft_model(base, peft.LoraConfig(r=2, lora_alpha=4, target_modules=targets, init_lora_weights=False), adapter_name="first")
    m.add_adapter("second", peft.LoraConfig(r=2, lora_alpha=6, target_modules=targets[:1], init_lora_weights=False, use_rslora=True))
    torch.manual_seed(5)
    m.add_weighted_adapter(["first", "second"], [0.7, -0.4], "third", combination_type=kind, density=0.5, **more)
    return state_bits(peft.get_peft_model_state_dict(m, adapter_name="third"))
a["weighted"] = {f"{task} {kind}": weighted(task, kind, targets) for task, targets in ARGS["weighted"] for kind in ARGS["kinds"]}
a["weighted"]["clamped"] = weighted("mlp", "svd", ["q_proj", "embed"], svd_rank=3, svd_clamp=0.9, svd_full_matrices=False)
a["weighted"]["frequency"] = weighted("mlp", "ties", ["q_proj", "embed"], majority_sign_method="frequency")

class Headed(nn.Module):
    def __init__(self, name):
        super().__init__()
        self.q_proj = nn.Linear(4, 4)
        setattr(self, name, nn.Linear(4, 3))
heads = {}
for task, name in ARGS["tasks"]:
    torch.manual_seed(0)
    m = peft.get_peft_model(Headed(name), peft.LoraConfig(task_type=task, target_modules=["q_proj"]))
    m.add_adapter("b", peft.LoraConfig(task_type=task, target_modules=["q_proj"]))
    heads[f"{task} {name}"] = [list(m.state_dict()), [n for n, p in m.named_parameters() if p.requires_grad], type(m).__name__]
a["heads"] = heads
result = a
`;

const heads = [
  ["SEQ_CLS", "classifier"],
  ["SEQ_CLS", "score"],
  ["TOKEN_CLS", "classifier"],
  ["QUESTION_ANS", "qaOutputs"],
] as const;
const weightings: [string, string[]][] = [
  ["mlp", ["q_proj", "embed"]],
  ["conv2", ["0", "2"]],
];
const kinds = COMBINATIONS;

class Headed extends nn.Module {
  qProj = new nn.Linear(4, 4);

  constructor(name: string) {
    super();
    this.registerModule(name, new nn.Linear(4, 3));
  }
}

describe.skipIf(noPython)("several adapters", () => {
  let theirs: Answers;
  beforeAll(async () => {
    const tasks = heads.map(([task, name]) => [task, name === "qaOutputs" ? "qa_outputs" : name]);
    theirs = await python<Answers>(SCRIPT, { keys, targetings, lists, wrong, weighted: weightings, kinds, tasks });
  }, 240_000);

  test("configurations match modules as in Python", () => {
    const matches = targetings.map((config) => keys.map((key) => checkTargetModuleExists(here(config), key)));
    expect(matches).toEqual(theirs.matches);
    expect(lists.map(([targets, others]) => findMinimalTargetModules(targets, others).sort())).toEqual(theirs.shortest);
  });

  test.each(wrong.map(([name, task, config], index) => [name, task, config, index] as const))(
    "what cannot be is an error: %s",
    (_name, task, config, index) => {
      const [type, message] = theirs.errors[index]!;
      let error: unknown;
      try {
        getPeftModel(make(task)[0], here(config));
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toBeInstanceOf(Error);
      const plain = (text: string) =>
        text.replace(/<class '(?:\w+\.)*(\w+)'>/g, "$1").replace(/type ModuleList/, "type ModuleList");
      expect([(error as Error).constructor.name, plain((error as Error).message)]).toEqual([type, plain(message)]);
      if (type === "NoMatchingPeftModuleError") expect(error).toBeInstanceOf(NoMatchingPeftModuleError);
    },
  );

  test("are added, chosen, trained, merged, mixed, switched off and taken out as in Python", () => {
    const [base, x] = make("mlp");
    const model: PeftModel = getPeftModel(base, here({ ...qv, init_lora_weights: false, modules_to_save: ["head"] }), {
      adapterName: "one",
    });
    const look = (name: string): void => {
      model.eval();
      noGrad(() => expectSameBits(model(x) as Tensor, theirs.several[name]!, name));
      const trained = model.namedParameters().flatMap(([key, { requiresGrad }]) => (requiresGrad ? [key] : []));
      expect(trained, name).toEqual(theirs.trained[name]);
      expect(model.activeAdapters, name).toEqual(theirs.active[name]);
    };
    look("one");
    model.addAdapter("two", here({ r: 3, target_modules: ["q_proj"], init_lora_weights: false }));
    look("added");
    model.setAdapter("two");
    look("two");
    model.addAdapter(
      "three",
      here({ r: 2, target_modules: ["v_proj", "q_proj"], use_dora: true, modules_to_save: ["head"] }),
    );
    model.setAdapter("three");
    torch.manualSeed(3);
    model.train();
    train(model, x, 2);
    look("three");
    model.setAdapter("one", true);
    look("frozen");
    model.baseModel.setAdapter(["one", "two"]);
    look("both");
    model.mergeAdapter(["two"]);
    look("two merged");
    model.setAdapter("two");
    look("unmerged");
    model.setRequiresGrad("one");
    look("required");
    const adapterNames = ["one", "__base__", "one", "one", "__base__"];
    noGrad(() => expectSameBits(model(x, { adapterNames }) as Tensor, theirs.several.mixed!, "mixed"));
    expect(String(model)).toBe(theirs.text);
    model.disableAdapter(() => {
      look("disabled");
      model.disableAdapter(() => look("disabled twice"));
      look("still disabled");
    });
    look("enabled");
    model.setAdapter("one");
    model.deleteAdapter("two");
    look("deleted");
    model.deleteAdapter("one");
    look("one left");
  });

  test.each(weightings)("are mixed in one batch: %s", (task, targets) => {
    const [base, x] = make(task);
    const start = { init_lora_weights: false };
    const model: PeftModel = getPeftModel(base, here({ r: 2, target_modules: targets, ...start }), "first");
    model.addAdapter("second", here({ r: 3, target_modules: targets.slice(0, 1), lora_dropout: 0.5, ...start }));
    model.eval();
    const adapterNames = ["first", "__base__", "second", "first", "second"];
    expectSameBits(model(x, { adapterNames }) as Tensor, theirs.several[`mixed ${task}`]!, "mixed");
  });

  test("say what their layers are", () => {
    const model = getPeftModel(make("mlp")[0], here({ ...qv, target_modules: ["embed", "head"] }));
    model.mergeAdapter();
    expect(
      model.getLayerStatus().map(({ name, moduleType, mergedAdapters }) => [name, moduleType, mergedAdapters]),
    ).toEqual([
      ["embed", "lora.Embedding", ["default"]],
      ["head", "lora.Linear", ["default"]],
    ]);
    expect(model.baseModel.targetedModuleNames).toEqual(["embed", "head"]);
    expect((model.getBaseModel() as unknown as { head: unknown }).head).toBeInstanceOf(tuners.lora.Linear);
  });

  test.each(weightings.flatMap(([task, targets]) => kinds.map((kind) => [task, kind, targets] as const)))(
    "are combined as in Python: %s, %s",
    (task, kind, targets) => expectWeighted(task, kind, targets, {}, theirs.weighted[`${task} ${kind}`]!),
  );

  test("are combined with Python's options", () => {
    const targets = ["q_proj", "embed"];
    const options = { svdRank: 3, svdClamp: 0.9, svdFullMatrices: false };
    expectWeighted("mlp", "svd", targets, options, theirs.weighted.clamped!);
    expectWeighted("mlp", "ties", targets, { majoritySignMethod: "frequency" }, theirs.weighted.frequency!);
  });

  function expectWeighted(
    task: string,
    kind: string,
    targets: string[],
    more: object,
    expected: [string, Bits][],
  ): void {
    const model = getPeftModel(
      make(task)[0],
      here({ ...qv, target_modules: targets, init_lora_weights: false }),
      "first",
    );
    const second = {
      r: 2,
      lora_alpha: 6,
      target_modules: targets.slice(0, 1),
      init_lora_weights: false,
      use_rslora: true,
    };
    model.addAdapter("second", here(second));
    torch.manualSeed(5);
    const combinationType = kind as "cat";
    model.addWeightedAdapter(["first", "second"], [0.7, -0.4], "third", { combinationType, density: 0.5, ...more });
    const state = Object.entries(getPeftModelStateDict(model, { adapterName: "third" }));
    expect(state.map(([name]) => name)).toEqual(expected.map(([name]) => name));
    for (const [index, [name, tensor]] of state.entries()) expectSameBits(tensor, expected[index]![1], name);
  }

  test.each(heads)("of a task train its head: %s, %s", (task, name) => {
    torch.manualSeed(0);
    const model = getPeftModel(new Headed(name), here({ task_type: task, target_modules: ["q_proj"] }));
    model.addAdapter("b", here({ task_type: task, target_modules: ["q_proj"] }));
    const trained = model.namedParameters().flatMap(([key, { requiresGrad }]) => (requiresGrad ? [key] : []));
    const key = `${task} ${name === "qaOutputs" ? "qa_outputs" : name}`;
    expect([Object.keys(model.stateDict()), trained, model.constructor.name]).toEqual(theirs.heads[key]);
  });
});

test("the model's own properties and methods are there", () => {
  class Talker extends nn.Module {
    config = { modelType: "talker", vocabSize: 5 };
    qProj = new nn.Linear(2, 2);
    greeting = "hello";

    greet(name: string): string {
      return `${this.greeting}, ${name}`;
    }

    override forward(x: Tensor): Tensor {
      return this.qProj(x);
    }
  }
  const base = new Talker();
  const model = getPeftModel(base, new LoraConfig({ targetModules: /.*Proj|q_proj/, taskType: "CAUSAL_LM" }));
  expect(model).toBeInstanceOf(PeftModelForCausalLM);
  const forwarded = model as unknown as Talker;
  base.greeting = "hi";
  expect([forwarded.greet("you"), forwarded.config.vocabSize]).toEqual(["hi, you", 5]);
  expect(forwarded.qProj).toBe(base.qProj);
  expect(Object.keys(model.stateDict()).every((key) => key.startsWith("base_model.model.q_proj"))).toBe(true);
  expect(model.unload()).toBe(base);
  expect(String(base)).not.toContain("lora");
});

test("what is saved as a whole is read through its wrapper", () => {
  const base = new nn.Sequential(new nn.Linear(2, 2), new nn.Linear(2, 3));
  const model = getPeftModel(base, new LoraConfig({ targetModules: ["0"], modulesToSave: ["1"] }));
  const wrapper = base[1] as unknown as ModulesToSaveWrapper & { weight: Tensor; outFeatures: number };
  expect(wrapper).toBeInstanceOf(ModulesToSaveWrapper);
  expect([wrapper.outFeatures, wrapper.weight === (wrapper.modulesToSave.get("default") as nn.Linear).weight]).toEqual([
    3,
    true,
  ]);
  model.disableAdapter(() => expect(wrapper.weight).toBe((wrapper.originalModule as nn.Linear).weight));
});

test("an adapter goes into a model that stays what it is", () => {
  const base = new nn.Sequential(new nn.Linear(2, 2));
  const model = injectAdapterInModel(new LoraConfig({ targetModules: ["0"] }), base);
  expect(model).toBe(base);
  expect(Object.keys(getPeftModelStateDict(model as never))).toEqual(["0.lora_A.weight", "0.lora_B.weight"]);
  const copy = model.clone();
  expect(String(copy)).toBe(String(model));
});

test.each<[string, () => unknown, string]>([
  ["no module", () => getPeftModel({} as never, new LoraConfig()), "expected model to be a Module"],
  ["no configuration", () => getPeftModel(new nn.Linear(1, 1), {} as never), "expected peftConfig to be a LoraConfig"],
  ["an unknown option", () => new LoraConfig({ rank: 2 } as never), "got an unexpected option 'rank'"],
  ["Python's spelling", () => new LoraConfig({ lora_alpha: 2 } as never), "it is spelled loraAlpha here"],
  [
    "what is not here",
    () => new LoraConfig({ evaConfig: {} as never }),
    "LoraConfig: evaConfig is not here; leave it at null",
  ],
  [
    "a start that is none",
    () => new LoraConfig({ initLoraWeights: "eva" as never }),
    "expected initLoraWeights to be true, false",
  ],
  ["flags", () => new LoraConfig({ targetModules: /q/i }), "a regular expression without flags"],
  [
    "layers of an expression",
    () => new LoraConfig({ targetModules: "q", layersToTransform: 1 }),
    "cannot be used when",
  ],
  ["a pattern alone", () => new LoraConfig({ targetModules: ["q"], layersPattern: "h" }), "must also be specified"],
  ["a bias with DoRA", () => new LoraConfig({ loraBias: true, useDora: true }), "is not supported for DoRA"],
  ["a task that is none", () => new LoraConfig({ taskType: "CHAT" as never }), "expected taskType to be"],
])("%s is refused", (_name, run, message) => {
  expect(run).toThrow(message);
});

test("hooks on an adapter's parts are called, and change no bits", () => {
  torch.manualSeed(0);
  const base = new nn.Sequential({ qProj: new nn.Linear(4, 3) });
  const model = injectAdapterInModel(new LoraConfig({ targetModules: ["q_proj"], initLoraWeights: false }), base);
  const x = torch.randn(2, 4);
  const plain = model(x) as Tensor;
  const layer = model.getSubmodule("q_proj") as unknown as { lora_A: nn.ModuleDict<nn.Module> };
  const seen: string[] = [];
  layer.lora_A.get("default").registerForwardHook(() => void seen.push("A"));
  expect((model(x) as Tensor).equal(plain)).toBe(true);
  expect(seen).toEqual(["A"]);
});

test("names, adapters and calls that cannot be are refused", () => {
  const [base, x] = make("mlp");
  const model = getPeftModel(base, here(qv));
  expect(() => model.setAdapter("none")).toThrow("Adapter none not found.");
  expect(() => model.addAdapter("default", here(qv))).toThrow("Adapter with name 'default' already exists.");
  expect(() => model.deleteAdapter("none")).toThrow("Adapter none does not exist");
  expect(() => model(x, { adapterNames: ["default"] })).toThrow("when the model is in training mode");
  model.eval();
  expect(() => model(x, { adapterNames: ["default"] })).toThrow("Length of `adapter_names` should be the same");
  expect(() => model(x, { adapterNames: Array(5).fill("none") })).toThrow("non-existing adapter(s): none");
  model.mergeAdapter();
  expect(() => model(x, { adapterNames: Array(5).fill("default") })).toThrow("when there are merged adapters");
  expect(() => model.deleteAdapter("default")).toThrow("while they are merged");
  expect(() => model.disableAdapter((async () => {}) as never)).toThrow("needs a synchronous function");
  expect(() => model.addAdapter("bad", here({ ...qv, target_modules: ["none"] }))).toThrow(NoMatchingPeftModuleError);
  expect([...model.peftConfig.keys()]).toEqual(["default"]);
  expect(PeftModelForSequenceClassification.name).toBe("PeftModelForSequenceClassification");
});
