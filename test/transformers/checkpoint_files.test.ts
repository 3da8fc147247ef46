/** Weights in one file or many, of either kind, beside transformers and huggingface_hub. */

import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import torch, { nn, TinyConfig, TinyTransformerModel } from "../../src/index.js";
import { loadShardedCheckpoint, loadStateDict } from "../../src/transformers/index.js";
import { type Bits, bits, noPython, python } from "../python.js";
import { temporaryFolder } from "../torch/serialization/folder.js";

const inFolder = temporaryFolder();
const LAYOUTS = ["safe_one", "safe_many", "bin_one", "bin_many", "bin_old", "both"] as const;

const net = () => new nn.Sequential(new nn.Linear(6, 5), new nn.BatchNorm1d(5), new nn.Linear(5, 3));
const stateBits = (state: Record<string, torch.Tensor>) => {
  return Object.fromEntries(Object.entries(state).map(([name, tensor]) => [name, bits(tensor)]));
};

describe.skipIf(noPython)("beside Python", () => {
  let theirs: {
    model: Record<string, Bits>;
    net: Record<string, Bits>;
    messages: Record<string, string>;
    shards: number;
  };
  const whole = inFolder("safe_one");

  beforeAll(async () => {
    torch.manualSeed(0);
    const config = new TinyConfig({ vocabSize: 11, hiddenSize: 8, numHiddenLayers: 2, numAttentionHeads: 2 });
    await new TinyTransformerModel(config).savePretrained(whole);
    for (const layout of LAYOUTS.slice(1)) {
      await mkdir(inFolder(layout));
      await copyFile(join(whole, "config.json"), join(inFolder(layout), "config.json"));
    }
    theirs = await python(
      `
import os
from huggingface_hub import save_torch_state_dict
from safetensors.torch import load_file
from transformers.trainer_utils import load_sharded_checkpoint
f = lambda name: args["folder"] + "/" + name
state = load_file(f("safe_one/model.safetensors"))
small = {"max_shard_size": 700}
save_torch_state_dict(state, f("safe_many"), filename_pattern="model{suffix}.safetensors", **small)
torch.save(state, f("bin_one/pytorch_model.bin"))
torch.save(state, f("bin_old/pytorch_model.bin"), _use_new_zipfile_serialization=False)
save_torch_state_dict(state, f("bin_many"), safe_serialization=False, filename_pattern="pytorch_model{suffix}.bin", **small)
wrong = {k: v + 1 for k, v in state.items()}
save_torch_state_dict(state, f("both"), filename_pattern="model{suffix}.safetensors", **small)
save_torch_state_dict(wrong, f("both"), safe_serialization=False, filename_pattern="pytorch_model{suffix}.bin", **small)
net = nn.Sequential(nn.Linear(6, 5), nn.BatchNorm1d(5), nn.Linear(5, 3))
torch.manual_seed(3)
for p in net.parameters(): p.data.normal_()
own = {k: v.clone() for k, v in net.state_dict().items()}
for kind, safe in (("safe", True), ("bin", False)):
    os.makedirs(f("net_" + kind)); pattern = "model{suffix}.safetensors" if safe else "pytorch_model{suffix}.bin"
    save_torch_state_dict(own, f("net_" + kind), safe_serialization=safe, filename_pattern=pattern, max_shard_size=100)
messages = {}
for name, module, folder in (("keys", nn.Sequential(nn.Linear(6, 5), nn.Linear(5, 5)), "net_safe"), ("index", net, "safe_one")):
    try: load_sharded_checkpoint(module, f(folder))
    except Exception as error: messages[name] = str(error)
every = lambda s: {k: bits(v) for k, v in s.items()}
result = {"model": every(state), "net": every(own), "messages": messages, "shards": len([n for n in os.listdir(f("bin_many")) if n.endswith(".bin")])}
`,
      { folder: inFolder("") },
    );
  }, 120_000);

  test.each(LAYOUTS)("fromPretrained reads the folder %s", async (layout) => {
    const model = await TinyTransformerModel.fromPretrained(inFolder(layout));
    expect(stateBits(model.stateDict())).toEqual(theirs.model);
    expect(theirs.shards).toBeGreaterThan(2);
  });

  test.each(["safe", "bin"])("loadShardedCheckpoint copies %s files one by one", async (kind) => {
    const module = net();
    const result = await loadShardedCheckpoint(module, inFolder(`net_${kind}`));
    expect(String(result)).toBe("<All keys matched successfully>");
    expect(stateBits(module.stateDict())).toEqual(theirs.net);
    const part = new nn.Sequential(
      new nn.Linear(6, 5),
      new nn.BatchNorm1d(5),
      new nn.Linear(5, 3),
      new nn.Linear(1, 1),
    );
    const { missingKeys, unexpectedKeys } = await loadShardedCheckpoint(part, inFolder(`net_${kind}`), false);
    expect([missingKeys, unexpectedKeys]).toEqual([["3.weight", "3.bias"], []]);
  });

  test("what does not fit is said in Python's words", async () => {
    const other = new nn.Sequential(new nn.Linear(6, 5), new nn.Linear(5, 5));
    await expect(loadShardedCheckpoint(other, inFolder("net_safe"))).rejects.toThrow(theirs.messages.keys);
    await expect(loadShardedCheckpoint(net(), whole)).rejects.toThrow(theirs.messages.index);
  });

  test("one file is read by its kind", async () => {
    expect(stateBits(await loadStateDict(join(whole, "model.safetensors")))).toEqual(theirs.model);
    const onMeta = await loadStateDict(join(inFolder("bin_old"), "pytorch_model.bin"), "meta");
    expect(new Set(Object.values(onMeta).map(({ device }) => String(device)))).toEqual(new Set(["meta"]));
  });
});

test("an index that is wrong is refused", async () => {
  const folder = inFolder("wrong");
  await mkdir(folder);
  const weights = join(folder, "part.bin");
  await torch.save({ "0.weight": torch.ones(2, 2) }, weights);
  const index = (map: unknown) =>
    writeFile(join(folder, "pytorch_model.bin.index.json"), JSON.stringify({ weight_map: map }));
  const read = () => loadShardedCheckpoint(new nn.Linear(2, 2), folder, { strict: false });
  for (const [map, message] of [
    [{ "0.weight": "../part.bin" }, /must reference files inside the model directory, got \.\.\/part\.bin/],
    [{ "0.weight": weights }, /must reference files inside the model directory/],
    [{ "0.weight": 3 }, /Expected "weight_map" in .*index\.json to give the file of each weight/],
    [[], /Expected "weight_map"/],
    [{ "0.bias": "part.bin" }, /Expected .*part\.bin to hold "0\.bias", as .*index\.json says/],
    [{ "0.bias": "absent.bin" }, /absent\.bin/],
  ] as const) {
    await index(map);
    await expect(read()).rejects.toThrow(message);
  }
  await torch.save({ a: 1 }, weights);
  await expect(loadStateDict(weights)).rejects.toThrow(/to hold a state dict, names to tensors, but "a" is none/);
  await rm(join(folder, "pytorch_model.bin.index.json"));
  await writeFile(join(folder, "config.json"), "{}");
  await expect(read()).rejects.toThrow("Can't find a checkpoint index (pytorch_model.bin.index.json or model.safe");
});
