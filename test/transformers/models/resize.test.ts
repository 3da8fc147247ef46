/** Models with other numbers of tokens, as transformers resizes them. */

import { expect, test } from "vitest";
import torch, { nn } from "../../../src/index.js";
import * as transformers from "../../../src/transformers/index.js";
import { type Bits, expectSameBits, noPython, python } from "../../python.js";

const BERT = {
  vocab_size: 20,
  hidden_size: 8,
  num_hidden_layers: 1,
  num_attention_heads: 2,
  intermediate_size: 8,
  max_position_embeddings: 16,
};
const LLAMA = {
  vocab_size: 20,
  hidden_size: 8,
  intermediate_size: 8,
  num_hidden_layers: 1,
  num_attention_heads: 2,
  pad_token_id: 19,
};
const GPT2 = { vocab_size: 20, n_embd: 8, n_layer: 1, n_head: 2, n_positions: 16 };
const DISTIL = { vocab_size: 20, dim: 8, n_layers: 1, n_heads: 2, hidden_dim: 8, max_position_embeddings: 16 };
const MODELS: [config: string, model: string, options: object][] = [
  ["BertConfig", "BertForMaskedLM", BERT],
  ["BertConfig", "BertForMaskedLM", { ...BERT, tie_word_embeddings: false }],
  ["BertConfig", "BertForSequenceClassification", BERT],
  ["RobertaConfig", "RobertaForMaskedLM", BERT],
  ["DistilBertConfig", "DistilBertForMaskedLM", DISTIL],
  ["DistilBertConfig", "DistilBertForMaskedLM", { ...DISTIL, tie_word_embeddings: false }],
  ["GPT2Config", "GPT2LMHeadModel", GPT2],
  ["LlamaConfig", "LlamaForCausalLM", LLAMA],
  ["LlamaConfig", "LlamaForCausalLM", { ...LLAMA, tie_word_embeddings: true }],
  ["LlamaConfig", "LlamaModel", LLAMA],
];
const CALLS: [newNumTokens: number | null, padToMultipleOf: number | null, meanResizing: boolean][] = [
  [23, null, true],
  [23, 8, false],
  [17, null, true],
  [null, 16, true],
  [null, null, true],
];
const CASES = MODELS.flatMap(([config, model, options]) =>
  CALLS.flatMap((call) => ["float32", "bfloat16"].map((dtype) => ({ config, model, options, call, dtype }))),
);

interface Told {
  size: number;
  weights: Record<string, Bits>;
  padding: number | null;
  names: string[];
  next: Bits;
}

test.skipIf(noPython)(
  "resizeTokenEmbeddings has Python's bits",
  async () => {
    const told = await python<Told[]>(
      `import transformers
transformers.logging.set_verbosity_error()
result = []
for case in args["cases"]:
    torch.manual_seed(0)
    model = getattr(transformers, case["model"])(getattr(transformers, case["config"])(**case["options"])).to(getattr(torch, case["dtype"]))
    weights = model.get_input_embeddings()
    weights.weight.requires_grad_(case["call"][0] != 23)
    found = model.resize_token_embeddings(*case["call"])
    assert found is model.get_input_embeddings() and found.weight.requires_grad == (case["call"][0] != 23)
    result.append({
        "size": model.config.vocab_size, "padding": found.padding_idx, "names": [name for name, _ in model.named_parameters()],
        "weights": {name: bits(weight) for name, weight in model.state_dict().items()}, "next": bits(torch.rand(2)),
    })`,
      { cases: CASES },
    );
    CASES.forEach(({ config, model, options, call, dtype }, i) => {
      torch.manualSeed(0);
      // biome-ignore lint/suspicious/noExplicitAny: classes by their names
      const classes = transformers as any;
      const net: transformers.PreTrainedModel = new classes[model](classes[config].fromDict(options)).to(dtype);
      net.getInputEmbeddings().weight.requiresGrad_(call[0] !== 23);
      const found = net.resizeTokenEmbeddings(...(call as [number, number, boolean]));
      const what = JSON.stringify(CASES[i]);
      expect(found, what).toBe(net.getInputEmbeddings());
      expect(found.weight.requiresGrad).toBe(call[0] !== 23);
      const { size, weights, padding, names, next } = told[i]!;
      expect(
        [(net.config as unknown as { vocabSize: number }).vocabSize, found.paddingIdx, found.numEmbeddings],
        what,
      ).toEqual([size, padding, size]);
      expect(
        net.namedParameters().map(([name]) => name),
        what,
      ).toEqual(names);
      const state = net.stateDict();
      expect(Object.keys(state), what).toEqual(Object.keys(weights));
      for (const [name, weight] of Object.entries(weights)) expectSameBits(state[name]!, weight, `${what} ${name}`);
      expectSameBits(torch.rand(2), next, what);
    });
  },
  120_000,
);

test("a model goes on with its new tokens, and without those that went", () => {
  const made = new transformers.GPT2LMHeadModel(transformers.GPT2Config.fromDict(GPT2) as never);
  made.resizeTokenEmbeddings(23);
  const ids = torch.tensor([[1, 22]], { dtype: "int64" });
  expect(made(ids, { labels: ids } as never).logits.shape).toEqual([1, 2, 23]);
  expect(made.lmHead.weight).toBe(made.getInputEmbeddings().weight);
  expect(() => made.resizeTokenEmbeddings(0)).toThrow(/1 or more/);
  expect(() => made.resizeTokenEmbeddings(-1)).toThrow();
  expect(() => made.resizeTokenEmbeddings(5, 0)).toThrow(/1/);
  expect(() => made.resizeTokenEmbeddings(5, { padToMultiple: 2 } as never)).toThrow(/padToMultiple/);
  const other = new nn.Embedding(30, 8);
  made.setInputEmbeddings(other);
  expect(made.getInputEmbeddings()).toBe(other);
  const head = new nn.Linear(8, 30);
  made.setOutputEmbeddings(head);
  expect(made.getOutputEmbeddings()).toBe(head);
});
