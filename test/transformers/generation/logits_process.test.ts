/** Each processor beside transformers': the same bits, and the same words for what cannot be. */

import { beforeAll, describe, expect, test } from "vitest";
import torch from "../../../src/index.js";
import { logitsProcess } from "../../../src/transformers/generation/index.js";
import type { ScoresFunction } from "../../../src/transformers/generation/logits_process/base.js";
import { type Bits, expectSameBits, fromBits, noPython, python } from "../../python.js";

type Case = [name: keyof typeof logitsProcess, options?: Record<string, unknown>];

const PROMPTS = [
  [3, 5, 3, 5, 9, 7],
  [1, 1, 1, 1, 1, 1],
  [4, 2, 6, 4, 2, 8],
];
const tensorOf = (rows: readonly unknown[]) => ({ $tensor: rows });

const cases: Case[] = [
  ["MinLengthLogitsProcessor", { minLength: 7, eosTokenId: [2, 5] }],
  ["MinLengthLogitsProcessor", { minLength: 6, eosTokenId: 2 }],
  ["MinLengthLogitsProcessor", { minLength: 9, eosTokenId: [2, 99] }],
  ["MinNewTokensLengthLogitsProcessor", { promptLengthToSkip: 4, minNewTokens: 3, eosTokenId: [0] }],
  ["MinNewTokensLengthLogitsProcessor", { promptLengthToSkip: 4, minNewTokens: 2, eosTokenId: 0 }],
  ["TemperatureLogitsWarper", { temperature: 0.7 }],
  ["TemperatureLogitsWarper", { temperature: 1.3 }],
  ["RepetitionPenaltyLogitsProcessor", { penalty: 1.3 }],
  ["RepetitionPenaltyLogitsProcessor", { penalty: 0.6, promptIgnoreLength: 3 }],
  ["RepetitionPenaltyLogitsProcessor", { penalty: 1.7, promptIgnoreLength: 9 }],
  ["RepetitionPenaltyLogitsProcessor", { penalty: 1.7, promptIgnoreLength: tensorOf([0, 6, 4]) }],
  [
    "EncoderRepetitionPenaltyLogitsProcessor",
    {
      penalty: 1.4,
      encoderInputIds: tensorOf([
        [3, 1],
        [4, 4],
        [5, 6],
      ]),
    },
  ],
  ["EncoderRepetitionPenaltyLogitsProcessor", { penalty: 0.4, encoderInputIds: tensorOf([[3, 1, 9]]) }],
  ...[0, 0.3, 0.8, 0.999, 1].map((topP): Case => ["TopPLogitsWarper", { topP }]),
  ["TopPLogitsWarper", { topP: 0.05, minTokensToKeep: 4, filterValue: -1e4 }],
  ["TopPLogitsWarper", { topP: 0.05, minTokensToKeep: 400 }],
  ...[1, 5, 500].map((topK): Case => ["TopKLogitsWarper", { topK }]),
  ["TopKLogitsWarper", { topK: 2, minTokensToKeep: 7, filterValue: 3 }],
  ...[0.1, 0.5, 1].map((topH): Case => ["TopHLogitsWarper", { topH }]),
  ...[0, 0.05, 0.4, 1].map((minP): Case => ["MinPLogitsWarper", { minP }]),
  ["MinPLogitsWarper", { minP: 0.99, minTokensToKeep: 3 }],
  ["TypicalLogitsWarper"],
  ...[0.01, 0.5, 0.99].map((mass): Case => ["TypicalLogitsWarper", { mass, minTokensToKeep: 2 }]),
  ["EpsilonLogitsWarper", { epsilon: 0.03 }],
  ["EpsilonLogitsWarper", { epsilon: 0.5, minTokensToKeep: 2 }],
  ["EtaLogitsWarper", { epsilon: 0.03 }],
  ["EtaLogitsWarper", { epsilon: 0.6, minTokensToKeep: 3 }],
  ...[1, 2, 3, 6, 9].map((ngramSize): Case => ["NoRepeatNGramLogitsProcessor", { ngramSize }]),
  ...[1, 2, 3].map((encoderNgramSize): Case => {
    return [
      "EncoderNoRepeatNGramLogitsProcessor",
      { encoderNgramSize, encoderInputIds: tensorOf([[9, 7, 1, 1, 2, 8, 3, 2, 8]]) },
    ];
  }),
  [
    "SequenceBiasLogitsProcessor",
    {
      sequenceBias: [
        [[4], 2.5],
        [[9, 7, 3], -1.5],
        [[7, 3], 0.25],
        [[4], -0.5],
        [[8, 3], 0.3],
        [[2, 8, 3], 0.1],
      ],
    },
  ],
  ["SequenceBiasLogitsProcessor", { sequenceBias: [[[1, 1, 1, 1, 1, 1, 1, 5], 2.5]] }],
  ["NoBadWordsLogitsProcessor", { badWordsIds: [[4], [9, 7, 3], [1, 1], [2]] }],
  ["NoBadWordsLogitsProcessor", { badWordsIds: [[4], [9, 7, 3], [1, 1], [2]], eosTokenId: [2, 3] }],
  ["ForcedBOSTokenLogitsProcessor", { bosTokenId: 4 }],
  ["ForcedEOSTokenLogitsProcessor", { maxLength: 7, eosTokenId: [4, 6] }],
  ["ForcedEOSTokenLogitsProcessor", { maxLength: 8, eosTokenId: 4 }],
  ["InfNanRemoveLogitsProcessor"],
  [
    "ExponentialDecayLengthPenalty",
    { exponentialDecayLengthPenalty: [2, 1.3], eosTokenId: [2, 7], inputIdsSeqLength: 2 },
  ],
  ["ExponentialDecayLengthPenalty", { exponentialDecayLengthPenalty: [4, 1.3], eosTokenId: 2, inputIdsSeqLength: 2 }],
  ["LogitNormalization"],
  ["SuppressTokensAtBeginLogitsProcessor", { beginSuppressTokens: [1, 5, 90], beginIndex: 6 }],
  ["SuppressTokensAtBeginLogitsProcessor", { beginSuppressTokens: [1, 5], beginIndex: 5 }],
  ["SuppressTokensLogitsProcessor", { suppressTokens: [0, 39, 1000] }],
];

const wrong: Case[] = [
  ["MinLengthLogitsProcessor", { minLength: -1, eosTokenId: 2 }],
  ["MinNewTokensLengthLogitsProcessor", { promptLengthToSkip: 1, minNewTokens: -3, eosTokenId: 2 }],
  ["TemperatureLogitsWarper", { temperature: -1.5 }],
  ["RepetitionPenaltyLogitsProcessor", { penalty: -1.5 }],
  ["RepetitionPenaltyLogitsProcessor", { penalty: 1.5, promptIgnoreLength: -1 }],
  ["TopPLogitsWarper", { topP: 1.5 }],
  ["TopPLogitsWarper", { topP: 0.5, minTokensToKeep: 0 }],
  ["TopKLogitsWarper", { topK: 0 }],
  ["TopHLogitsWarper", { topH: 1.5 }],
  ["MinPLogitsWarper", { minP: 1.5 }],
  ["TypicalLogitsWarper", { mass: 1.5 }],
  ["EpsilonLogitsWarper", { epsilon: 1.5 }],
  ["EtaLogitsWarper", { epsilon: -0.5 }],
  ["NoRepeatNGramLogitsProcessor", { ngramSize: 0 }],
  ["NoBadWordsLogitsProcessor", { badWordsIds: [] }],
  ["SequenceBiasLogitsProcessor", { sequenceBias: [] }],
  [
    "SequenceBiasLogitsProcessor",
    {
      sequenceBias: [
        [[41], 2.5],
        [[40, 3], 1.5],
      ],
    },
  ],
  ["ClassifierFreeGuidanceLogitsProcessor", { guidanceScale: 0.5 }],
  ["ClassifierFreeGuidanceLogitsProcessor", { guidanceScale: 1.5 }],
];

const allowed: [name: string, table: number[][]][] = [
  ["some ids of each", [[1, 2], [3], [5, 39]]],
  ["ids without a score", [[0], [0, 1], [7]]],
];

function make([name, options]: Case): ScoresFunction {
  const given = Object.entries(options ?? {}).map(([key, value]) => {
    const isTensor = typeof value === "object" && value !== null && "$tensor" in value;
    return [key, isTensor ? torch.tensor(value.$tensor as number[], { dtype: "int64" }) : value];
  });
  const Processor = logitsProcess[name] as unknown as new (options: object) => ScoresFunction;
  return options === undefined
    ? new (Processor as new () => ScoresFunction)()
    : new Processor(Object.fromEntries(given));
}

describe.skipIf(noPython)("beside transformers' logits processors", () => {
  let theirs: { scores: Bits[]; ids: Bits; results: Bits[][]; errors: string[]; constrained: Bits[]; guided: Bits };

  beforeAll(async () => {
    theirs = await python(
      `
import re
from transformers.generation import logits_process as lp
snake = lambda name: re.sub("[A-Z]", lambda m: "_" + m.group().lower(), name)
def value(v):
    return torch.tensor(v["$tensor"]) if isinstance(v, dict) else v
def make(name, options=None):
    options = {snake(k): value(v) for k, v in (options or {}).items()}
    return getattr(lp, name)(**options)
torch.manual_seed(5)
ids = torch.tensor(args["prompts"])
plain = torch.randn(3, 40) * 3
ties = (torch.randn(3, 40) * 2).round()
holes = plain.clone(); holes[0, :10] = -float("inf"); holes[1, 3] = -float("inf"); holes[:, 0] = -float("inf")
invalid = plain.clone(); invalid[0, 1] = float("nan"); invalid[1, 2] = float("inf"); invalid[2, 3] = -float("inf")
inputs = [plain, ties, holes, invalid]
results = []
for name, *options in args["cases"]:
    process = make(name, *options)
    results.append([bits(process(ids, s.clone())) for s in (inputs if name == "InfNanRemoveLogitsProcessor" else inputs[:3])])
errors = []
for name, *options in args["wrong"]:
    try:
        make(name, *options)(ids, plain.clone())
        errors.append("none")
    except (ValueError, TypeError) as e:
        errors.append(type(e).__name__ + ": " + str(e))
constrained = [bits(lp.PrefixConstrainedLogitsProcessor(lambda b, s: t[b], 1)(ids, holes.clone())) for _, t in args["allowed"]]
guided = bits(lp.ClassifierFreeGuidanceLogitsProcessor(1.7)(ids, torch.cat([plain, ties])))
result = {"scores": [bits(s) for s in inputs], "ids": bits(ids), "results": results, "errors": errors, "constrained": constrained, "guided": guided}`,
      { prompts: PROMPTS, cases, wrong, allowed },
    );
  });

  test.each(cases.map((one, index) => ({ one, index, name: `${one[0]} ${JSON.stringify(one[1] ?? {})}` })))(
    "$name",
    ({ one, index }) => {
      const process = make(one);
      const ids = fromBits(theirs.ids);
      for (const [at, expected] of theirs.results[index]!.entries()) {
        const scores = fromBits(theirs.scores[at]!);
        expectSameBits(process(ids, scores), expected, `scores ${at}`);
        expectSameBits(scores, theirs.scores[at]!, "what was given");
      }
    },
  );

  test("what changes nothing is told from what does", () => {
    const changed = theirs.results.filter(([first]) => first!.data !== theirs.scores[0]!.data);
    expect(changed.length).toBe(48);
  });

  test.each(allowed.map(([name, table], index) => ({ name, table, index })))(
    "PrefixConstrained: $name",
    ({ table, index }) => {
      const process = new logitsProcess.PrefixConstrainedLogitsProcessor((batch) => table[batch]!, 1);
      expectSameBits(process(fromBits(theirs.ids), fromBits(theirs.scores[2]!)), theirs.constrained[index]!, "scores");
    },
  );

  test("guidance by the second half of the batch", () => {
    const process = new logitsProcess.ClassifierFreeGuidanceLogitsProcessor(1.7);
    const both = torch.cat([fromBits(theirs.scores[0]!), fromBits(theirs.scores[1]!)]);
    expectSameBits(process(fromBits(theirs.ids), both), theirs.guided, "scores");
  });

  test.each(wrong.map((one, index) => ({ one, index, name: `${one[0]} ${JSON.stringify(one[1])}` })))(
    "refuses $name",
    ({ one, index }) => {
      const attempt = () => make(one)(fromBits(theirs.ids), fromBits(theirs.scores[0]!));
      const [, text] = /^\w+: ([\s\S]*)$/.exec(theirs.errors[index]!)!;
      // Python prints an empty dictionary where we have an empty list.
      expect(attempt).toThrow(text!.replace("is {}", "is []"));
    },
  );
});

test("a function that allows nothing is an error", () => {
  const process = new logitsProcess.PrefixConstrainedLogitsProcessor(() => [], 1);
  expect(() => process(torch.tensor([[0]]), torch.randn(1, 4))).toThrow(/empty list for batch ID 0/);
});
