/** Stop strings, streams, outputs and hands of one's own in `generate`, beside transformers. */

import { beforeAll, describe, expect, test } from "vitest";
import torch from "../../../src/index.js";
import type { GenerateOutput } from "../../../src/transformers/generation/index.js";
import {
  DynamicCache,
  GenerationConfig,
  LlamaConfig,
  LlamaForCausalLM,
  LlamaModel,
  PreTrainedTokenizerFast,
  StaticCache,
  StoppingCriteria,
  StopStringCriteria,
  TemperatureLogitsWarper,
  TextIteratorStreamer,
  TextStreamer,
} from "../../../src/transformers/index.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";
import { temporaryFolder } from "../../torch/serialization/folder.js";

const inFolder = temporaryFolder();
const CONFIG = { vocabSize: 40, hiddenSize: 16, intermediateSize: 24, numHiddenLayers: 2, numAttentionHeads: 4 };

function makeModel(): LlamaForCausalLM {
  torch.manualSeed(3);
  const options = { ...CONFIG, numKeyValueHeads: 2, maxPositionEmbeddings: 64, initializerRange: 0.4 };
  return new LlamaForCausalLM(new LlamaConfig({ ...options, padTokenId: 0 })).eval() as LlamaForCausalLM;
}
const prompt = torch.tensor([[5, 9, 3]], { dtype: "int64" });

const TEXT = "the quick brown fox jumps\\nover the lazy dog \\u4f60\\u597d, again and again! caf\\u00e9 is open.";
/** What is asked of each tokenizer: a text's ids, stop strings, whether each beginning of the ids has ended. */
const STOPS: string[][] = [["fox"], ["azy d", "zzz"], ["\n"], ["again!"], ["\u00e9 i"], ["o"], ["\u597d, a"]];

describe.skipIf(noPython)("beside Python", () => {
  type Kind = "byte_level" | "metaspace" | "words";
  let theirs: Record<
    Kind,
    { ids: number[]; ended: boolean[][]; pieces: string[]; skipped: string[]; refused: string }
  > & {
    outputs: Record<string, Record<string, Bits | Bits[]>>;
  };

  beforeAll(async () => {
    await makeModel().savePretrained(inFolder("llama"));
    theirs = await python(
      `
import transformers
from tokenizers import Tokenizer, models, trainers, pre_tokenizers, decoders
from transformers import PreTrainedTokenizerFast, TextStreamer, LlamaForCausalLM
from transformers.generation.stopping_criteria import StopStringCriteria
transformers.utils.logging.set_verbosity_error(); transformers.utils.logging.disable_progress_bar()
text = "${TEXT}"
def tokenizer(kind):
    if kind == "words":
        t = Tokenizer(models.WordPiece(unk_token="[UNK]")); t.pre_tokenizer = pre_tokenizers.BertPreTokenizer(); t.decoder = decoders.WordPiece()
        trainer = trainers.WordPieceTrainer(vocab_size=120, special_tokens=["[UNK]", "</s>"])
    elif kind == "byte_level":
        t = Tokenizer(models.BPE()); t.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False); t.decoder = decoders.ByteLevel()
        trainer = trainers.BpeTrainer(vocab_size=300, special_tokens=["</s>"], initial_alphabet=pre_tokenizers.ByteLevel.alphabet())
    else:
        t = Tokenizer(models.BPE(byte_fallback=True)); t.pre_tokenizer = pre_tokenizers.Metaspace()
        t.decoder = decoders.Sequence([decoders.Replace("\\u2581", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)])
        trainer = trainers.BpeTrainer(vocab_size=360, special_tokens=["</s>"] + ["<0x%02X>" % i for i in range(256)], initial_alphabet=list("abcdefghijklmnopqrstuvwxyz"))
    t.train_from_iterator([text] * 3 + ["abcdef"], trainer)
    return PreTrainedTokenizerFast(tokenizer_object=t, eos_token="</s>")
class Pieces(TextStreamer):
    def __init__(self, *a, **k): super().__init__(*a, **k); self.pieces = []
    def on_finalized_text(self, text, stream_end=False): self.pieces.append(text)
def pieces(t, ids, **options):
    streamer = Pieces(t, **options)
    streamer.put(torch.tensor([ids[:4]]))
    for i in ids[4:]: streamer.put(torch.tensor([i]))
    streamer.end()
    return streamer.pieces
result = {}
for kind in ("byte_level", "metaspace", "words"):
    t = tokenizer(kind); t.save_pretrained(args["folder"] + "/" + kind)
    ids = t(text, add_special_tokens=False)["input_ids"] + [t.eos_token_id]
    def ended(stop):
        try: c = StopStringCriteria(t, stop)
        except ValueError: return []
        return [bool(c(torch.tensor([ids[:n]]), None)[0]) for n in range(1, len(ids) + 1)]
    try: StopStringCriteria(t, ["\\u0416"]); refused = "none"
    except ValueError as e: refused = str(e)
    result[kind] = dict(ids=ids, ended=[ended(s) for s in args["stops"]], pieces=pieces(t, ids), skipped=pieces(t, ids, skip_prompt=True, skip_special_tokens=True), refused=refused)
model = LlamaForCausalLM.from_pretrained(args["folder"] + "/llama")
def out(**options):
    torch.manual_seed(2)
    o = model.generate(torch.tensor([[5, 9, 3]]), max_new_tokens=4, return_dict_in_generate=True, output_scores=True, output_logits=True, output_hidden_states=True, **options)
    found = {k: bits(v) for k, v in o.items() if isinstance(v, torch.Tensor)}
    for k in ("scores", "logits"): found[k] = [bits(v) for v in o[k]]
    found["hidden_states"] = [bits(v) for step in o["hidden_states"] for v in step]
    found["keys"] = [bits(layer.keys) for layer in o["cache"].layers]
    return found
result["outputs"] = {"drawn": out(do_sample=True, top_k=5), "beams": out(num_beams=3, num_return_sequences=2), "static": out(cache_implementation="static")}`,
      { folder: inFolder("."), stops: STOPS },
    );
  });

  test.each(["byte_level", "metaspace", "words"] as const)("stop strings and pieces of text: %s", async (kind) => {
    const tokenizer = await PreTrainedTokenizerFast.fromPretrained(inFolder(kind));
    const { ids, ended, pieces, skipped, refused } = theirs[kind];
    for (const [index, stop] of STOPS.entries()) {
      const isKnown = ended[index]!.length > 0;
      const criterion = isKnown ? new StopStringCriteria(tokenizer as never, stop) : null;
      if (criterion === null)
        expect(() => new StopStringCriteria(tokenizer as never, stop)).toThrow(/unable to identify/);
      else {
        const ours = ids.map((_, at) => criterion(torch.tensor([ids.slice(0, at + 1)], { dtype: "int64" })).tolist());
        expect(ours.flat(), JSON.stringify(stop)).toEqual(ended[index]);
      }
    }
    expect(ended.flat()).toContain(true);
    if (refused !== "none") expect(() => new StopStringCriteria(tokenizer as never, "\u0416")).toThrow(refused);
    class Pieces extends TextStreamer {
      readonly pieces: string[] = [];
      override onFinalizedText(text: string): void {
        this.pieces.push(text);
      }
    }
    const streamed = (options: object) => {
      const streamer = new Pieces(tokenizer, options);
      streamer.put(torch.tensor([ids.slice(0, 4)], { dtype: "int64" }));
      for (const id of ids.slice(4)) streamer.put(torch.tensor([id], { dtype: "int64" }));
      streamer.end();
      return streamer.pieces;
    };
    expect(streamed({})).toEqual(pieces);
    expect(streamed({ skipPrompt: true, skipSpecialTokens: true })).toEqual(skipped);
  });

  test.each(["drawn", "beams", "static"])("all outputs: %s", async (kind) => {
    const model = makeModel();
    const options = {
      drawn: { doSample: true, topK: 5 },
      beams: { numBeams: 3, numReturnSequences: 2 },
      static: { cacheImplementation: "static" },
    };
    torch.manualSeed(2);
    const asked = { outputScores: true, outputLogits: true, outputHiddenStates: true };
    const ours: GenerateOutput = model.generate(prompt, {
      ...{ maxNewTokens: 4, ...asked, ...options[kind as keyof typeof options] },
      returnDictInGenerate: true,
    });
    const found = theirs.outputs[kind]!;
    expectSameBits(ours.sequences, found.sequences as Bits, "sequences");
    const list = (name: string, tensors: torch.Tensor[]) => {
      expect(tensors.length, name).toBe((found[name] as Bits[]).length);
      for (const [at, tensor] of tensors.entries())
        expectSameBits(tensor, (found[name] as Bits[])[at]!, `${name} ${at}`);
    };
    list("scores", ours.scores!);
    list("logits", ours.logits!);
    list("hidden_states", ours.hiddenStates!.flat() as torch.Tensor[]);
    list(
      "keys",
      ours.cache!.layers.map(({ keys }) => keys!),
    );
    if (kind === "beams") {
      expectSameBits(ours.sequencesScores, found.sequences_scores as Bits, "sequencesScores");
      expectSameBits(ours.beamIndices, found.beam_indices as Bits, "beamIndices");
    }
  });
});

describe("hands of one's own", () => {
  test("processors and criteria are functions or classes, and may change what they are given", () => {
    const model = makeModel();
    const fives = model.generate(prompt, {
      maxNewTokens: 6,
      logitsProcessor: [(_ids, scores) => scores.fill_(0).indexFill_(1, torch.tensor([7], { dtype: "int64" }), 5)],
      stoppingCriteria: [(ids) => ids.size(1) === 6],
    });
    expect(fives.tolist()).toEqual([[5, 9, 3, 7, 7, 7]]);
    class AtSeven extends StoppingCriteria {
      override ended(ids: torch.Tensor): torch.Tensor {
        return ids.select(1, -1).eq(7);
      }
    }
    const ended = model.generate(prompt, { maxNewTokens: 6, forcedEosTokenId: 7, stoppingCriteria: [new AtSeven()] });
    expect(ended.size(1)).toBe(9);
    // Its own class takes the place of the one that the settings ask for.
    const given = { maxNewTokens: 6, doSample: true, temperature: 0.5 };
    torch.manualSeed(1);
    const cold = model.generate(prompt, { ...given, logitsProcessor: [new TemperatureLogitsWarper(0.01)] });
    expect(cold.shape).toEqual([1, 9]);
  });

  test("settings come from the call, its configuration, the model", () => {
    const model = makeModel();
    model.generationConfig!.maxNewTokens = 2;
    expect(model.generate(prompt).size(1)).toBe(5);
    expect(model.generate(prompt, { generationConfig: new GenerationConfig({ maxNewTokens: 3 }) }).size(1)).toBe(6);
    expect(model.generate(prompt, new GenerationConfig({ maxNewTokens: 3 }), { maxNewTokens: 1 }).size(1)).toBe(4);
    expect(model.generate({ inputIds: prompt, maxNewTokens: 1 }).size(1)).toBe(4);
    expect(model.generate({ maxNewTokens: 1 }).tolist()[0]).toHaveLength(2);
  });

  test("a cache is gone on from", () => {
    const model = makeModel();
    const whole = model.generate(prompt, { maxNewTokens: 8 });
    for (const cache of [new DynamicCache({ config: model.config }), new StaticCache(model.config as never, 20)]) {
      const first = model.generate(prompt, { maxNewTokens: 3, cache });
      expect(cache.getSeqLength()).toBe(5);
      expect(model.generate(first, { maxNewTokens: 5, cache }).tolist()).toEqual(whole.tolist());
      cache.crop(-4);
      expect(cache.getSeqLength()).toBe(6);
      cache.reset();
      expect(cache.getSeqLength()).toBe(0);
    }
  });

  test("tokens stream while the event loop runs, and a signal ends it", async () => {
    const model = makeModel();
    const options = { maxNewTokens: 20, eosTokenId: null };
    const whole = model.generate(prompt, options).tolist() as unknown as number[][];
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 0);
    const streamed: (number | null)[] = [];
    for await (const [id] of model.generateStream(prompt, options)) streamed.push(id!);
    clearInterval(timer);
    expect(streamed).toEqual(whole[0]!.slice(3));
    expect(turns).toBeGreaterThan(2);
    expect((await model.generateAsync(prompt, { ...options, numBeams: 2 })).size(1)).toBe(23);

    const tokenizer = { decode: (ids: number[]) => ids.map((id) => `${id} `).join("") };
    const streamer = new TextIteratorStreamer(tokenizer, { skipPrompt: true });
    const done = model.generateAsync(prompt, { ...options, streamer });
    let text = "";
    for await (const piece of streamer) text += piece;
    expect(text).toBe(tokenizer.decode(whole[0]!.slice(3)));
    expect((await done).tolist()).toEqual(whole);

    const controller = new AbortController();
    const stopped = new TextIteratorStreamer(tokenizer, { skipPrompt: true });
    const ended = model.generateAsync(prompt, { ...options, streamer: stopped, signal: controller.signal });
    const pieces = (async () => {
      for await (const _ of stopped) controller.abort(new Error("enough"));
    })();
    await expect(ended).rejects.toThrow("enough");
    await expect(pieces).rejects.toThrow("enough");
    const late = new TextIteratorStreamer(tokenizer, { timeout: 0.01 });
    await expect(late[Symbol.asyncIterator]().next()).rejects.toThrow(/no text came in 0.01 seconds/);
  });

  test("what cannot be is an error", () => {
    const model = makeModel();
    const refused = (options: object) => expect(() => model.generate(prompt, options as never));
    refused({ maxLength: 2 }).toThrow(/Input length of input_ids is 3, but `max_length` is set to 2/);
    refused({ maxNewTokens: 3, stopStrings: "x" }).toThrow(/could not locate a tokenizer/);
    refused({ maxNewTokens: 3, numBeams: 2, streamer: new TextStreamer({ decode: () => "" }) }).toThrow(/beam search/);
    refused({ maxNewTokens: 3, promptLookupNumTokens: 2 }).toThrow(/assisted generation is not implemented here/);
    refused({ maxNewTokens: 3, cacheImplementation: "quantized" }).toThrow(/not implemented here/);
    refused({ maxNewTokens: 3, cacheImplementation: "static", cache: new DynamicCache() }).toThrow(/use only one/);
    refused({ maxNewToken: 3 }).toThrow(/unexpected option 'maxNewToken'/);
    refused({ maxNewTokens: 3, temperature: 0, doSample: true }).toThrow(/set `do_sample=False`/);
    refused({ inputIds: prompt, maxNewTokens: 3 }).toThrow(/but got both/);
    expect(() => model.generate([[]])).toThrow(/at least one in each row/);
    const base = new LlamaModel(model.config as never);
    expect(() => base.generate(prompt)).toThrow(/'LlamaModel' has no 'generate'/);
  });
});
