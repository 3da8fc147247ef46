/** `generate` of tiny models beside transformers' own: the same ids for the same seed. */

import { beforeAll, describe, expect, test } from "vitest";
import torch from "../../../src/index.js";
import { snakeCase } from "../../../src/python/snake_case.js";
import {
  GPT2LMHeadModel,
  LlamaForCausalLM,
  MistralForCausalLM,
  type PreTrainedModel,
} from "../../../src/transformers/index.js";
import { noPython, python } from "../../python.js";
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
export const MODELS = `
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
