/** GGUF files that Python's `gguf` writes, and the numbers that it makes of them. */

import { readFile, writeFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import torch, { ValueError } from "../../src/index.js";
import { loadGguf, loadGgufCheckpoint } from "../../src/transformers/index.js";
import { type Bits, bits, noPython, python } from "../python.js";
import { temporaryFolder } from "../torch/serialization/folder.js";

const inFolder = temporaryFolder();
const path = inFolder("all.gguf");
const TYPES = "F32 F16 BF16 Q4_0 Q4_1 Q5_0 Q5_1 Q8_0 Q4_K Q5_K Q6_K";

describe.skipIf(noPython)("beside Python", () => {
  let theirs: { tensors: Record<string, Bits>; metadata: Record<string, unknown> };

  beforeAll(async () => {
    theirs = await python(
      `
import gguf, numpy as np
rng = np.random.default_rng(0)
writer = gguf.GGUFWriter(args["path"], "llama")
writer.add_uint32("llama.block_count", 2); writer.add_float32("x.float", 0.5); writer.add_bool("x.bool", True)
writer.add_string("x.string", "ü"); writer.add_array("x.strings", ["a", "b" * 300]); writer.add_array("x.ints", [1, -2])
writer.add_uint64("x.large", 2**40); writer.add_int8("x.small", -3)
tensors = {}
for name in args["types"].split(" "):
    kind = gguf.GGMLQuantizationType[name]
    block, size = gguf.GGML_QUANT_SIZES[kind]
    for shape in ((3, 2, 512), (1, 256), (70, 4096)) if name != "F32" else ((7,), (3, 5)):
        if name in ("F32", "F16", "BF16") or (name.startswith("Q") and not name.endswith("K") and shape[0] < 9):
            raw = gguf.quantize(rng.standard_normal(shape, dtype=np.float32), kind) # numbers as a model has them
        else:
            raw = rng.integers(0, 256, (*shape[:-1], shape[-1] // block * size), dtype=np.uint8) # any bytes, scales that are finite
            blocks = raw.reshape(-1, size)
            for at in {"Q6_K": (208,), "Q4_0": (0,), "Q5_0": (0,), "Q8_0": (0,)}.get(name, (0, 2)): blocks[:, at + 1] &= 0xBB
        writer.add_tensor(f"{name}.{shape}", raw, raw_dtype=kind)
        tensors[f"{name}.{shape}"] = bits(torch.from_numpy(np.copy(gguf.dequantize(raw, kind))))
writer.write_header_to_file(); writer.write_kv_data_to_file(); writer.write_tensors_to_file(); writer.close()
result = {"tensors": tensors, "metadata": {f.name: f.contents() for f in gguf.GGUFReader(args["path"]).fields.values() if not f.name.startswith("GGUF.")}}
`,
      { path, types: TYPES },
    );
  }, 120_000);

  test("every type has Python's bits", async () => {
    const { tensors } = await loadGguf(path);
    expect(Object.keys(tensors)).toEqual(Object.keys(theirs.tensors));
    for (const [name, tensor] of Object.entries(tensors)) {
      const same = bits(tensor).data === theirs.tensors[name]?.data;
      expect([name, tensor.dtype.name, tensor.shape, same]).toEqual([
        name,
        "float32",
        theirs.tensors[name]?.shape,
        true,
      ]);
    }
  });

  test("the header says what Python reads in it", async () => {
    const { metadata, tensors } = await loadGguf(path, { returnTensors: false });
    expect(tensors).toEqual({});
    expect(metadata).toMatchObject(theirs.metadata);
    expect(metadata["x.large"]).toBe(2 ** 40);
  });

  test("tensors come in the dtype that is asked for", async () => {
    const { tensors } = await loadGguf(path, { dtype: "bfloat16", device: "cpu" });
    const whole = (await loadGguf(path)).tensors["Q4_K.(70, 4096)"] as torch.Tensor;
    expect(bits(tensors["Q4_K.(70, 4096)"] as torch.Tensor)).toEqual(bits(whole.bfloat16()));
  });

  test("eighty damaged files each end in an error that names the file, or are read", async () => {
    const good = await readFile(path);
    const header = 2500;
    const damaged = inFolder("damaged.gguf");
    let state = 1;
    const below = (bound: number) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * bound);
    };
    let refused = 0;
    for (let i = 0; i < 80; i++) {
      const bytes = i % 10 === 0 ? Buffer.from(good.subarray(0, below(header * 2))) : Buffer.from(good);
      for (let k = below(4); k >= 0 && bytes.length > 0; k--) {
        const at = below(Math.min(header, bytes.length));
        bytes[at] = below(3) === 0 ? 255 : below(256);
      }
      await writeFile(damaged, bytes);
      const error = await loadGguf(damaged, { returnTensors: i % 5 === 0 }).then(
        () => null,
        (thrown: Error) => thrown,
      );
      if (error === null) continue;
      refused++;
      expect([i, String(error)]).toEqual([i, expect.stringContaining(damaged)]);
      expect(error instanceof ValueError || error.name === "NotImplementedError").toBe(true);
    }
    expect(refused).toBeGreaterThan(20);
  }, 60_000);
});

describe.skipIf(noPython)("checkpoints beside transformers", () => {
  type Checkpoint = Record<"config" | "tokenizer" | "tokenizer_config", Record<string, unknown>> & {
    tensors: Record<string, Bits>;
    bfloat16: Bits;
  };
  let theirs: Record<string, Checkpoint>;

  beforeAll(async () => {
    theirs = await python(
      `
import gguf, numpy as np
from transformers import AutoConfig, AutoModelForCausalLM
from transformers.modeling_gguf_pytorch_utils import load_gguf_checkpoint
sizes = dict(vocab_size=32, hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4, num_key_value_heads=2, max_position_embeddings=64)
torch.manual_seed(0)
result = {}
for kind in ("llama", "mistral", "qwen2", "qwen3"):
    config = AutoConfig.for_model(kind, **sizes, head_dim=8, tie_word_embeddings=kind == "qwen2")
    model = AutoModelForCausalLM.from_config(config)
    architecture = "llama" if kind == "mistral" else kind
    path = args["folder"] + f"/{kind}.gguf"
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_name(kind); writer.add_context_length(64); writer.add_block_count(2); writer.add_feed_forward_length(64); writer.add_embedding_length(32)
    writer.add_rope_dimension_count(8); writer.add_rope_freq_base(10000.0); writer.add_head_count(4); writer.add_head_count_kv(2); writer.add_layer_norm_rms_eps(1e-5)
    writer.add_tokenizer_model("gpt2"); writer.add_token_list(["<s>", *(chr(97 + i) for i in range(25)), "aa", "ab", "ac", "ad", "ae", "af"]); writer.add_token_merges(["a b", "a c"])
    writer.add_token_types([1] * 32); writer.add_bos_token_id(0); writer.add_eos_token_id(1); writer.add_chat_template("{{ messages }}"); writer.add_add_bos_token(True); writer.add_tokenizer_pre("smollm")
    names = gguf.get_tensor_name_map(getattr(gguf.MODEL_ARCH, architecture.upper()), 2)
    for name, value in model.state_dict().items():
        if name == "lm_head.weight" and kind == "qwen2": continue
        stem, suffix = name.rsplit(".", 1)
        x = value.numpy()
        writer.add_tensor(names.get_name(stem) + "." + suffix, gguf.quantize(x, gguf.GGMLQuantizationType.Q8_0) if x.ndim == 2 else x, raw_dtype=gguf.GGMLQuantizationType.Q8_0 if x.ndim == 2 else None)
    writer.add_tensor("rope_freqs.weight", np.ones(4, np.float32))
    writer.write_header_to_file(); writer.write_kv_data_to_file(); writer.write_tensors_to_file(); writer.close()
    # Of a Mistral transformers says that gguf has no names; they are Llama's.
    if kind == "mistral": model = AutoModelForCausalLM.from_config(AutoConfig.for_model("llama", **sizes, head_dim=8))
    read = load_gguf_checkpoint(path, return_tensors=True, model_to_load=model)
    half = load_gguf_checkpoint(path, return_tensors=True, model_to_load=model, torch_dtype=torch.bfloat16)
    result[kind] = {k: read[k] for k in ("config", "tokenizer", "tokenizer_config")} | {"tensors": {k: bits(v) for k, v in read["tensors"].items()}, "bfloat16": bits(half["tensors"]["model.layers.1.self_attn.q_proj.weight"])}
`,
      { folder: inFolder("") },
    );
  }, 120_000);

  test.each(["llama", "mistral", "qwen2", "qwen3"])(
    "%s has Python's names, numbers and configuration",
    async (kind) => {
      const file = inFolder(`${kind}.gguf`);
      const { config, tokenizer, tokenizerConfig, tensors } = await loadGgufCheckpoint(file, true);
      const expected = theirs[kind] as Checkpoint;
      expect(config).toEqual(expected.config);
      expect(tokenizer).toEqual(expected.tokenizer);
      expect(tokenizerConfig).toEqual(expected.tokenizer_config);
      expect(Object.fromEntries(Object.entries(tensors).map(([name, t]) => [name, bits(t)]))).toEqual(expected.tensors);
      const half = await loadGgufCheckpoint(file, { returnTensors: true, torchDtype: "bfloat16" });
      expect(bits(half.tensors["model.layers.1.self_attn.q_proj.weight"] as torch.Tensor)).toEqual(expected.bfloat16);
      expect((await loadGgufCheckpoint(file)).tensors).toEqual({});
    },
  );
});

test("what is no GGUF file is refused", async () => {
  await writeFile(inFolder("other"), "GGML");
  await expect(loadGguf(inFolder("other"))).rejects.toThrow(
    /Expected a GGUF file, but its header is broken: not a valid gguf/,
  );
  await torch.save({}, inFolder("x.pt"));
  await expect(loadGguf(inFolder("x.pt"))).rejects.toThrow(ValueError);
});

test.skipIf(noPython)("what a header says of a model has to be of its kind", async () => {
  const cases: [call: string, text: RegExp][] = [
    ["add_uint32('llama.context_length', 0)", /expected llama\.context_length to be 1 or more, got 0$/],
    [
      "add_float32('llama.rope.freq_base', float('nan'))",
      /expected llama\.rope\.freq_base to be a number above 0, got NaN$/,
    ],
    ["add_float32('llama.attention.layer_norm_rms_epsilon', -1.0)", /rms_epsilon to be a number above 0, got -1$/],
    ["add_string('llama.block_count', 'two')", /llama\.block_count to be an integer, got 'two'$/],
    ["add_array('llama.attention.head_count_kv', [2, 2])", /head_count_kv to be an integer, got \[ 2, 2 \]$/],
    ["add_int32('tokenizer.ggml.bos_token_id', -2)", /tokenizer\.ggml\.bos_token_id to be zero or more, got -2$/],
    ["add_array('tokenizer.ggml.tokens', [1, 2])", /tokenizer\.ggml\.tokens\[0\] to be a string, got 1$/],
    ["add_string('tokenizer.ggml.merges', 'a b')", /tokenizer\.ggml\.merges .*, got 'a b'$/],
    ["add_array('tokenizer.ggml.scores', ['a'])", /tokenizer\.ggml\.scores\[0\] to be a number, got 'a'$/],
    ["add_uint32('tokenizer.chat_template', 5)", /tokenizer\.chat_template to be a string, got 5$/],
    ["add_bool('tokenizer.ggml.model', True)", /tokenizer\.ggml\.model to be a string, got true$/],
    ["add_string('tokenizer.ggml.add_bos_token', 'no')", /add_bos_token to be true or false, got 'no'$/],
  ];
  await python(
    `import gguf
for i, call in enumerate(args["calls"]):
    writer = gguf.GGUFWriter(args["path"] + str(i), "llama")
    exec("writer." + call)
    writer.write_header_to_file(); writer.write_kv_data_to_file(); writer.write_tensors_to_file(); writer.close()
result = None`,
    { path: inFolder("odd"), calls: cases.map(([call]) => call) },
  );
  for (const [i, [call, text]] of cases.entries()) {
    const where = inFolder(`odd${i}`);
    await expect(loadGgufCheckpoint(where), call).rejects.toThrow(text);
    await expect(loadGgufCheckpoint(where), call).rejects.toThrow(`${where}: expected`);
  }
});
