/** Other adapters in the place of one, beside Python's `peft.utils.hotswap`. */

import { join } from "node:path";
import { expect, test } from "vitest";
import torch, { nn, noGrad } from "../../src/index.js";
import { hotswapAdapter, PeftModel } from "../../src/peft/index.js";
import { LlamaForCausalLM } from "../../src/transformers/index.js";
import { type Bits, expectSameBits, noPython, python } from "../python.js";
import { temporaryFolder } from "../torch/serialization/folder.js";

const inFolder = temporaryFolder();
/** Of each adapter: what it adapts, and how. */
const ADAPTERS: Record<string, object> = {
  first: { target_modules: ["q_proj", "v_proj"], r: 2 },
  same: { target_modules: ["q_proj", "v_proj"], r: 2, lora_alpha: 5 },
  smaller: { target_modules: ["q_proj"], r: 1 },
  larger: { target_modules: ["q_proj", "v_proj"], r: 4 },
  elsewhere: { target_modules: ["q_proj", "k_proj"], r: 2 },
  rootScaled: { target_modules: ["q_proj", "v_proj"], r: 2, use_rslora: true },
};

test.skipIf(noPython)("an adapter takes another's place, as in Python", async () => {
  const folder = inFolder(".");
  const theirs = await python<{ logits: Bits[]; errors: string[] }>(
    `import peft, transformers
from peft.utils.hotswap import hotswap_adapter
torch.manual_seed(0)
config = transformers.LlamaConfig(vocab_size=31, hidden_size=16, intermediate_size=24, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2)
transformers.LlamaForCausalLM(config).save_pretrained(args["folder"] + "/base")
base = lambda: transformers.LlamaForCausalLM.from_pretrained(args["folder"] + "/base")
for name, options in args["adapters"].items():
    peft.get_peft_model(base(), peft.LoraConfig(**options, init_lora_weights=False)).save_pretrained(args["folder"] + "/" + name)
model = peft.PeftModel.from_pretrained(base(), args["folder"] + "/first")
logits, errors = [], []
for name in args["order"]:
    try:
        hotswap_adapter(model, args["folder"] + "/" + name, adapter_name="default", torch_device="cpu")
    except Exception as e:
        errors.append(type(e).__name__)
    with torch.no_grad():
        logits.append(bits(model(input_ids=torch.tensor([[3, 4, 5]])).logits))
result = {"logits": logits, "errors": errors}`,
    { folder, adapters: ADAPTERS, order: ["same", "elsewhere", "smaller", "rootScaled", "larger", "smaller", "first"] },
  );
  const base = await LlamaForCausalLM.fromPretrained(join(folder, "base"));
  const model = await PeftModel.fromPretrained(base, join(folder, "first"));
  const inputIds = torch.tensor([[3, 4, 5]], { dtype: "int64" });
  const errors: string[] = [];
  for (const [i, name] of ["same", "elsewhere", "smaller", "rootScaled", "larger", "smaller", "first"].entries()) {
    await hotswapAdapter(model, join(folder, name), "default").catch((error: Error) => errors.push(error.name));
    expectSameBits(
      noGrad(() => model({ inputIds }).logits),
      theirs.logits[i]!,
      `${i}: ${name}`,
    );
  }
  expect(errors).toEqual(theirs.errors);
  expect(errors).toHaveLength(2);
  await expect(hotswapAdapter(model, join(folder, "first"), "other")).rejects.toThrow("'other'");
  await expect(hotswapAdapter(new nn.Linear(2, 2) as never, join(folder, "first"), "default")).rejects.toThrow(
    "expected a model with adapters",
  );
  model.mergeAdapter();
  await expect(hotswapAdapter(model, join(folder, "first"), "default")).rejects.toThrow("is currently merged");
});
