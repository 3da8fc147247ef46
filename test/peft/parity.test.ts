/** LoRA beside Python's `peft`: how adapters start, what they compute, how they are trained, merged, saved and loaded. */

import { beforeAll, describe, expect, test } from "vitest";
import torch, { type nn, noGrad, type Tensor } from "../../src/index.js";
import { getPeftModel, getPeftModelStateDict, LoraConfig, type LoraConfigOptions } from "../../src/peft/index.js";
import { camelCase } from "../../src/python/camel_case.js";
import { type Bits, expectSameBits, noPython, python } from "../python.js";
import { make, PYTHON_NETS, train } from "./nets.js";

type Config = Record<string, unknown>;
interface Case {
  name: string;
  task: string;
  config: Config;
  dtype?: string;
}
type Named = [string, Bits | null][];
interface Answer {
  text: string;
  config: Config;
  counts: [number, number];
  start: Named;
  losses: Bits[];
  grads: Named;
  trained: Named;
  adapter: Named;
  output: Bits;
  disabled: Bits;
  merged: Named | null;
  mergedOutput: Bits | null;
  unmerged: Named | null;
  unloaded: Named | null;
  unloadedText: string | null;
}

const qv = { r: 2, lora_alpha: 4, target_modules: ["q_proj", "v_proj"] };
const cases: Case[] = [
  { name: "names", task: "mlp", config: { ...qv } },
  { name: "float64", task: "mlp", config: { ...qv }, dtype: "float64" },
  { name: "bfloat16, whose adapters are float32", task: "mlp", config: { ...qv }, dtype: "bfloat16" },
  { name: "dropout", task: "mlp", config: { ...qv, lora_dropout: 0.25 } },
  { name: "rsLoRA", task: "mlp", config: { ...qv, use_rslora: true } },
  { name: "DoRA", task: "mlp", config: { ...qv, use_dora: true } },
  { name: "DoRA with dropout", task: "mlp", config: { ...qv, use_dora: true, lora_dropout: 0.25 } },
  { name: "a regular expression", task: "mlp", config: { r: 4, target_modules: ".*layers\\.[01]\\.(q_proj|v_proj)" } },
  { name: "all linear layers", task: "mlp", config: { r: 4, target_modules: "all-linear" } },
  { name: "excluded modules", task: "mlp", config: { ...qv, exclude_modules: ["layers.1.q_proj"] } },
  { name: "excluded by a regular expression", task: "mlp", config: { ...qv, exclude_modules: "layers\\.2.*" } },
  { name: "layers by index", task: "nested", config: { ...qv, layers_to_transform: [0, 2] } },
  { name: "layers by pattern", task: "mlp", config: { ...qv, layers_to_transform: 1, layers_pattern: "layers" } },
  {
    name: "other ranks and alphas",
    task: "mlp",
    config: { ...qv, rank_pattern: { "layers.1.q_proj": 3, "^layers.2.v_proj": 5 }, alpha_pattern: { v_proj: 16 } },
  },
  { name: "all biases", task: "mlp", config: { ...qv, bias: "all" } },
  { name: "the layers' biases", task: "mlp", config: { ...qv, bias: "lora_only" } },
  { name: "a bias of B", task: "mlp", config: { ...qv, target_modules: ["q_proj"], lora_bias: true } },
  { name: "a module that is saved", task: "mlp", config: { ...qv, modules_to_save: ["head"] } },
  { name: "embeddings", task: "mlp", config: { ...qv, target_modules: ["embed", "q_proj"] } },
  { name: "embeddings with DoRA", task: "mlp", config: { ...qv, target_modules: ["embed", "head"], use_dora: true } },
  ...[false, "gaussian", "olora", "pissa", "pissa_niter_4", "orthogonal"].map((start) => ({
    name: `initLoraWeights ${start}`,
    task: "mlp",
    config: { ...qv, init_lora_weights: start },
  })),
  {
    name: "embeddings that start gaussian",
    task: "mlp",
    config: { r: 2, target_modules: ["embed"], init_lora_weights: "gaussian" },
  },
  { name: "Conv1d", task: "conv1", config: { r: 2, target_modules: ["0"] } },
  { name: "Conv1d with DoRA", task: "conv1", config: { r: 2, target_modules: ["0", "2"], use_dora: true } },
  { name: "Conv2d", task: "conv2", config: { r: 2, target_modules: ["0", "2"], lora_dropout: 0.5 } },
  { name: "Conv2d with DoRA", task: "conv2", config: { r: 2, target_modules: ["0", "2"], use_dora: true } },
  {
    name: "Conv2d with DoRA and dropout",
    task: "conv2",
    config: { r: 2, target_modules: ["0"], use_dora: true, lora_dropout: 0.5 },
  },
  { name: "Conv3d", task: "conv3", config: { r: 2, target_modules: ["0", "2"] } },
  { name: "Conv3d with DoRA", task: "conv3", config: { r: 2, target_modules: ["0"], use_dora: true } },
  { name: "MultiheadAttention", task: "attention", config: { r: 2, target_modules: ["attn"] } },
  {
    name: "parameters",
    task: "experts",
    config: { r: 2, target_modules: [], target_parameters: ["experts.gate_up_proj", "experts.scale"] },
  },
];

const SCRIPT = `${PYTHON_NETS}
def answer(case):
    model, x = make(case["task"], dtype=case.get("dtype"))
    if x.is_floating_point() and case.get("dtype"):
        x = x.to(getattr(torch, case["dtype"]))
    model = peft.get_peft_model(model, peft.LoraConfig(**case["config"]))
    a = {"text": repr(model), "counts": model.get_nb_trainable_parameters(), "start": state_bits(model.state_dict())}
    torch.manual_seed(1)
    a["losses"], a["grads"] = train(model, x)
    a["trained"] = state_bits(model.state_dict())
    a["adapter"] = state_bits(peft.get_peft_model_state_dict(model))
    model.eval()
    with torch.no_grad():
        a["output"] = bits(model(x))
        with model.disable_adapter():
            a["disabled"] = bits(model(x))
        model.merge_adapter()
        a["merged"] = state_bits(model.state_dict())
        a["mergedOutput"] = bits(model(x))
        model.unmerge_adapter()
        a["unmerged"] = state_bits(model.state_dict())
        unloaded = model.merge_and_unload(safe_merge=True)
    a["unloaded"] = state_bits(unloaded.state_dict())
    a["unloadedText"] = repr(unloaded)
    return a
result = [answer(case) for case in args]
`;

function expectSame(ours: readonly [string, Tensor | null][], theirs: Named, what: string): void {
  expect(
    ours.map(([name]) => name),
    `${what}: names`,
  ).toEqual(theirs.map(([name]) => name));
  for (const [index, [name, tensor]] of ours.entries()) expectSameBits(tensor, theirs[index]![1], `${what}: ${name}`);
}

const state = (model: nn.Module): [string, Tensor][] => Object.entries(model.stateDict());
const here = (config: Config): LoraConfig =>
  new LoraConfig(
    Object.fromEntries(Object.entries(config).map(([key, value]) => [camelCase(key), value])) as LoraConfigOptions,
  );

describe.skipIf(noPython)("LoRA beside Python", () => {
  let answers: Answer[];
  beforeAll(async () => {
    answers = await python<Answer[]>(SCRIPT, cases);
  }, 240_000);

  test.each(cases.map((one, index) => [one.name, one, index] as const))(
    "%s",
    (_name, { task, config, dtype }, index) => {
      const theirs = answers[index]!;
      const [base, input] = make(task, 0, dtype);
      const x = dtype !== undefined && input.isFloatingPoint() ? input.to(dtype) : input;
      const model = getPeftModel(base, here(config));
      expect(String(model)).toBe(theirs.text);
      expect(model.getNbTrainableParameters()).toEqual(theirs.counts);
      expectSame(state(model), theirs.start, "start");
      torch.manualSeed(1);
      const { losses, grads } = train(model, x);
      expectSame(grads, theirs.grads, "gradients");
      for (const [step, loss] of losses.entries()) expectSameBits(loss, theirs.losses[step]!, `loss ${step}`);
      expectSame(state(model), theirs.trained, "trained");
      expectSame(Object.entries(getPeftModelStateDict(model)), theirs.adapter, "adapter");
      model.eval();
      noGrad(() => {
        expectSameBits(model(x), theirs.output, "output");
        expectSameBits(
          model.disableAdapter(() => model(x) as Tensor),
          theirs.disabled,
          "without adapters",
        );
        model.mergeAdapter();
        expectSame(state(model), theirs.merged!, "merged");
        expectSameBits(model(x), theirs.mergedOutput, "merged output");
        model.unmergeAdapter();
        expectSame(state(model), theirs.unmerged!, "unmerged");
        const unloaded = model.mergeAndUnload({ safeMerge: true });
        expectSame(state(unloaded), theirs.unloaded!, "unloaded");
        expect(String(unloaded)).toBe(theirs.unloadedText);
      });
    },
  );
});
