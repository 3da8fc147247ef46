/** `generate` of tiny models beside transformers' own: the same ids for the same seed. */

import { beforeAll, describe, expect, test } from "vitest";
import torch from "../../../src/index.js";
import { snakeCase } from "../../../src/python/snake_case.js";
import {
  GPT2LMHeadModel,
  LlamaConfig,
  LlamaForCausalLM,
  LogitsProcessorList,
  MaxLengthCriteria,
  MistralForCausalLM,
  type PreTrainedModel,
  StoppingCriteriaList,
  TemperatureLogitsWarper,
  TopKLogitsWarper,
} from "../../../src/transformers/index.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";
import { temporaryFolder } from "../../torch/serialization/folder.js";
import { type Drawn, drawSettings, PAD, VOCAB } from "./settings.js";

const inFolder = temporaryFolder();
interface Loader {
  fromPretrained(folder: string, options?: object): Promise<PreTrainedModel>;
}
const CLASSES = { llama: LlamaForCausalLM, gpt2: GPT2LMHeadModel, mistral: MistralForCausalLM } as unknown as Record<
  string,
  Loader
>;

/** Makes the models, whose scores are far enough apart for every setting to matter, and saves them. */
const MODELS = `
import re, transformers
from transformers import *
transformers.utils.logging.set_verbosity_error()
transformers.utils.logging.disable_progress_bar()
snake = lambda name: re.sub("[A-Z]", lambda m: "_" + m.group().lower(), name)
common = dict(vocab_size=${VOCAB}, bos_token_id=1, eos_token_id=2, pad_token_id=${PAD}, initializer_range=0.4)
decoder = dict(hidden_size=16, intermediate_size=24, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2, max_position_embeddings=64)
configs = {
    "llama": LlamaConfig(**common, **decoder),
    "gpt2": GPT2Config(**common, n_embd=16, n_layer=2, n_head=4, n_positions=64),
    "mistral": MistralConfig(**common, **decoder, sliding_window=4),
}
models = {}
for name, config in configs.items():
    torch.manual_seed(7)
    model = AutoModelForCausalLM.from_config(config).eval()
    model.save_pretrained(args["folder"] + "/" + name)
    models[name] = model
FLOATS = ("temperature", "repetition_penalty", "length_penalty", "top_p", "guidance_scale")
def fix(options):
    fixed = {snake(k): v for k, v in options.items()}
    for k in FLOATS:
        if k in fixed: fixed[k] = float(fixed[k])
    if "sequence_bias" in fixed: fixed["sequence_bias"] = [[i, float(b)] for i, b in fixed["sequence_bias"]]
    return fixed
def run(drawn):
    model = models[drawn["model"]]
    model.set_attn_implementation(drawn["attention"])
    torch.manual_seed(drawn["seed"])
    mask = None if drawn["mask"] is None else torch.tensor(drawn["mask"])
    try:
        return model.generate(torch.tensor(drawn["prompts"]), attention_mask=mask, **fix(drawn["options"])).tolist()
    except (ValueError, RuntimeError) as e:
        return type(e).__name__
`;

describe.skipIf(noPython)("generate gives Python's ids", () => {
  const drawn = drawSettings(200, 1);
  const models: Record<string, PreTrainedModel> = {};
  let theirs: (number[][] | string)[];

  beforeAll(async () => {
    theirs = await python(`${MODELS}\nresult = [run(d) for d in args["drawn"]]`, { drawn, folder: inFolder(".") });
    for (const [name, modelClass] of Object.entries(CLASSES)) {
      for (const attnImplementation of ["sdpa", "eager"] as const) {
        models[`${name} ${attnImplementation}`] = await modelClass.fromPretrained(inFolder(name), {
          attnImplementation,
        });
      }
    }
  });

  const run = ({ model, attention, seed, prompts, mask, options }: Drawn) => {
    torch.manualSeed(seed);
    const attentionMask = mask === null ? null : torch.tensor(mask, { dtype: "int64" });
    try {
      return models[`${model} ${attention}`]!.generate(prompts, { attentionMask, ...options }).tolist();
    } catch (error) {
      return (error as Error).name;
    }
  };

  test.each(drawn.map((one, index) => ({ one, index, name: `${index} ${one.model} ${JSON.stringify(one.options)}` })))(
    "$name",
    ({ one, index }) => {
      expect(run(one)).toEqual(theirs[index]);
    },
  );

  test("the settings are of all kinds, and nearly all work", () => {
    const names = new Set(drawn.flatMap(({ options }) => Object.keys(options).map(snakeCase)));
    expect(names.size).toBeGreaterThan(35);
    expect(theirs.filter((ids) => typeof ids === "string").length).toBeLessThan(10);
    expect(new Set(theirs.map((ids) => JSON.stringify(ids))).size).toBeGreaterThan(190);
  });
});

describe.skipIf(noPython)("computeTransitionScores gives Python's bits", () => {
  const CALLS = [
    { model: "llama", options: { maxNewTokens: 6 }, normalize: true },
    { model: "gpt2", options: { maxNewTokens: 6, doSample: true, topK: 5 }, normalize: false },
    {
      model: "gpt2",
      options: { maxNewTokens: 8, numBeams: 3, numReturnSequences: 3, eosTokenId: [6], lengthPenalty: 0 },
      normalize: false,
    },
    {
      model: "llama",
      options: { maxNewTokens: 8, numBeams: 4, numReturnSequences: 4, earlyStopping: true },
      normalize: true,
    },
  ];
  const prompts = [
    [3, 4, 5, 6],
    [7, 8, 9, 3],
  ];

  test("with and without beams", async () => {
    const told = await python<Bits[]>(
      `${MODELS}
def scored(model, options, normalize):
    model = models[model]
    torch.manual_seed(4)
    out = model.generate(torch.tensor(args["prompts"]), return_dict_in_generate=True, output_scores=True, **fix(options))
    beams = getattr(out, "beam_indices", None)
    return bits(model.compute_transition_scores(out.sequences, out.scores, beams, normalize_logits=normalize))
result = [scored(**call) for call in args["calls"]]`,
      { calls: CALLS, prompts, folder: inFolder("transitions") },
    );
    let ended = 0;
    for (const [i, { model: name, options, normalize }] of CALLS.entries()) {
      const model = await CLASSES[name]!.fromPretrained(inFolder(`transitions/${name}`));
      torch.manualSeed(4);
      const wanted = { ...options, returnDictInGenerate: true, outputScores: true } as const;
      const { sequences, scores, beamIndices } = model.generate(prompts, wanted);
      const ours = model.computeTransitionScores(sequences, scores!, beamIndices, { normalizeLogits: normalize });
      expectSameBits(ours, told[i]!, JSON.stringify(options));
      ended += ours.eq(0).sum().item() as number;
    }
    expect(ended, "steps after the end of a beam").toBeGreaterThan(0);
    const model = await CLASSES.llama!.fromPretrained(inFolder("transitions/llama"));
    expect(() => model.computeTransitionScores(torch.tensor(prompts, { dtype: "int64" }), [])).toThrow(
      /at least one step/,
    );
  });
});

describe("lists of processors and criteria", () => {
  const ids = torch.tensor([[3, 4, 5]], { dtype: "int64" });

  test("are called as one, and generate takes them", async () => {
    const processors = new LogitsProcessorList([new TemperatureLogitsWarper(2)]);
    processors.append((_ids, scores) => scores.add(1)).insert(0, new TopKLogitsWarper(2));
    expect([processors.length, [...processors].length, processors.at(-1)]).toEqual([3, 3, [...processors][2]]);
    const scores = torch.tensor([[4, 2, 8]]);
    expect(processors(ids, scores).tolist()).toEqual([[3, Number.NEGATIVE_INFINITY, 5]]);
    expect(processors.pop()(ids, scores).tolist()).toEqual([[5, 3, 9]]);
    const criteria = new StoppingCriteriaList([(inputIds) => inputIds.size(1) >= 5]);
    expect([criteria.maxLength, criteria(ids, null).tolist()]).toEqual([null, [false]]);
    expect(criteria.append(new MaxLengthCriteria(3)).maxLength).toBe(3);
    const ended = criteria(ids, null);
    expect([ended.tolist(), ended.dtype.name]).toEqual([[true], "bool"]);
    torch.manualSeed(0);
    const model = new LlamaForCausalLM(
      new LlamaConfig({ vocabSize: 20, hiddenSize: 8, intermediateSize: 8, numHiddenLayers: 1, numAttentionHeads: 2 }),
    );
    const seven = new LogitsProcessorList([
      (_ids, given) => given.mul(0).indexFill(1, torch.tensor([7], { dtype: "int64" }), 1),
    ]);
    criteria.pop();
    const made = model.generate(ids, { logitsProcessor: seven, stoppingCriteria: criteria, maxNewTokens: 9 });
    expect(made.tolist()).toEqual([[3, 4, 5, 7, 7]]);
  });

  test("hold functions alone", () => {
    expect(() => new LogitsProcessorList([3 as never])).toThrow("LogitsProcessorList: expected functions, got 3");
    expect(() => new StoppingCriteriaList(3 as never)).toThrow(
      "StoppingCriteriaList: expected an array of functions, got 3",
    );
    expect(() => new StoppingCriteriaList().pop()).toThrow("list index out of range");
  });
});
