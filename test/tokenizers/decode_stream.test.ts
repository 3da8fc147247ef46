/** Text of ids that come one by one: what Python's DecodeStream gives, step by step. */

import { beforeAll, describe, expect, test } from "vitest";
import { DecodeStream, type TokenizerFile } from "../../src/tokenizers/index.js";
import { PreTrainedTokenizerFast } from "../../src/transformers/index.js";
import { noPython, python } from "../python.js";

const KINDS = ["byte_level", "byte_fallback", "wordpiece", "wordlevel"];

interface Stream {
  ids: number[] | null;
  skip: boolean;
  steps: (number | number[])[];
  /** What each step gave; an error's text ends the list. */
  told: (string | null)[];
  error: string | null;
}

describe.skipIf(noPython)("a stream of ids becomes Python's text, step by step:", () => {
  let told: Record<string, { file: string; streams: Stream[] }>;

  beforeAll(async () => {
    told = await python(
      `
import random
from tokenizers import Tokenizer, AddedToken, decoders, models, pre_tokenizers, trainers
from tokenizers.decoders import DecodeStream
texts = ["Hello there, how are you?", "naïve café – \\U0001f642\\U0001f468‍\\U0001f469‍\\U0001f467 東京 \\U00020000", "don't  stop , now !"] * 3
special = [AddedToken("<s>", special=True), AddedToken("<unk>", special=True)]
made = {}
t = Tokenizer(models.BPE()); t.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False); t.decoder = decoders.ByteLevel()
t.train_from_iterator(texts, trainers.BpeTrainer(vocab_size=320, special_tokens=special, initial_alphabet=pre_tokenizers.ByteLevel.alphabet()))
made["byte_level"] = t
vocab = {token: i for i, token in enumerate(["<unk>", "<s>"] + [f"<0x{i:02X}>" for i in range(256)] + list("▁abcdehlo") + ["▁hello"])}
t = Tokenizer(models.BPE(vocab, [], unk_token="<unk>", byte_fallback=True)); t.add_special_tokens(special)
t.decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)])
made["byte_fallback"] = t
t = Tokenizer(models.WordPiece(unk_token="<unk>")); t.pre_tokenizer = pre_tokenizers.Whitespace(); t.decoder = decoders.WordPiece()
t.train_from_iterator(texts, trainers.WordPieceTrainer(vocab_size=120, special_tokens=special))
made["wordpiece"] = t
t = Tokenizer(models.WordLevel(unk_token="<unk>")); t.pre_tokenizer = pre_tokenizers.Whitespace()
t.train_from_iterator(texts, trainers.WordLevelTrainer(special_tokens=special))
made["wordlevel"] = t
draw = random.Random(3)
result = {}
for name, t in made.items():
    streams = []
    for n in range(40):
        some = lambda k: [draw.randrange(t.get_vocab_size()) for _ in range(k)]
        steps = t.encode(texts[n % 3]).ids if n < 6 else some(30)
        if n % 5 == 4: steps = [steps[i:i + 2] for i in range(0, len(steps), 2)]
        given = some(4) if n % 4 == 3 else None
        skip = n % 2 == 1
        stream = DecodeStream(given, skip)
        out, error = [], None
        for step in steps:
            try: out.append(stream.step(t, step))
            except Exception as e:
                error = str(e)
                break
        streams.append(dict(ids=given, skip=skip, steps=steps, told=out, error=error))
    result[name] = dict(file=t.to_str(), streams=streams)
`,
      {},
    );
  }, 60_000);

  test.each(KINDS)("%s", (kind) => {
    const { file, streams } = told[kind]!;
    const tokenizer = new PreTrainedTokenizerFast({ tokenizerObject: JSON.parse(file) as TokenizerFile });
    for (const { ids, skip, steps, told: expected, error } of streams) {
      const stream = new DecodeStream({ ids, skipSpecialTokens: skip });
      const ours: (string | null)[] = [];
      let wrong: string | null = null;
      for (const step of steps) {
        try {
          ours.push(stream.step(tokenizer, step));
        } catch (failure) {
          wrong = (failure as Error).message;
          break;
        }
      }
      expect(ours).toEqual(expected);
      expect(wrong).toBe(error);
    }
  });
});

test("what is no id is refused", () => {
  const tokenizer = new PreTrainedTokenizerFast({ tokenizerFile: null });
  expect(() => new DecodeStream().step(tokenizer, "1" as never)).toThrow(/an id or a list of ids/);
  expect(() => new DecodeStream({ skip: true } as never)).toThrow(/skip/);
});
