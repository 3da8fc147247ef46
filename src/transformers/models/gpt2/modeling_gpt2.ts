/** GPT-2. Follows transformers/models/gpt2/modeling_gpt2.py. Hidden states are (batch, sequence, nEmbd). */

import { boolean, calledHere, nullable, size, unchecked } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { limitDeclared } from "../../../internal/surplus.js";
import { ValueError } from "../../../python/exceptions.js";
import { autocast } from "../../../torch/amp/index.js";
import { tensor } from "../../../torch/kinds.js";
import { Dropout, Embedding, LayerNorm, Linear, Module, ModuleList } from "../../../torch/nn/index.js";
import { aten } from "../../../torch/ops/index.js";
import type { Tensor } from "../../../torch/tensor.js";
import { getActivation } from "../../activations.js";
import { type Cache, DynamicCache } from "../../cache_utils.js";
import { normal_, zeros_ } from "../../initialization.js";
import { attentionOf, splitHeads } from "../../integrations/attention.js";
import * as losses from "../../loss/loss_utils.js";
import { createCausalMask } from "../../masking_utils.js";
import { GradientCheckpointingLayer } from "../../modeling_layers.js";
import type {
  BaseModelOutputWithPast,
  CausalLMOutputWithPast,
  QuestionAnsweringModelOutput,
  SequenceClassifierOutputWithPast,
  TokenClassifierOutput,
} from "../../modeling_outputs.js";
import { PreTrainedModel } from "../../modeling_utils.js";
import { OutputRecorder } from "../../output_recorder.js";
import { Conv1D } from "../../pytorch_utils.js";
import { lastPositions, lastScores, positionsAfter } from "../decoder_places.js";
import { GPT2Config } from "./configuration_gpt2.js";

/** What all layers of a pass are given. */
interface LayerInputs {
  mask: Tensor | null;
  cache: Cache | null;
}

class GPT2Attention extends Module {
  cAttn;
  cProj;
  attnDropout;
  residDropout;
  readonly #scaling: number;

  constructor(
    readonly config: GPT2Config,
    readonly layerIdx: number,
  ) {
    super();
    const { nEmbd, nHead, attnPdrop, residPdrop, scaleAttnWeights, scaleAttnByInverseLayerIdx } = config;
    const scaling = scaleAttnWeights ? (nEmbd / nHead) ** -0.5 : 1;
    this.#scaling = scaleAttnByInverseLayerIdx ? scaling / (layerIdx + 1) : scaling;
    this.cAttn = new Conv1D(3 * nEmbd, nEmbd);
    this.cProj = new Conv1D(nEmbd, nEmbd);
    this.attnDropout = new Dropout(attnPdrop);
    this.residDropout = new Dropout(residPdrop);
  }

  override forward(hidden: Tensor, { mask, cache }: LayerInputs): [output: Tensor, weights: Tensor | null] {
    const { nEmbd, nHead, attnImplementation, reorderAndUpcastAttn } = this.config;
    const [query, key, value] = splitHeads(this.cAttn(hidden), nEmbd / nHead);
    const [keys, values] = cache === null ? [key, value] : cache.update(key, value, this.layerIdx);
    const [output, weights] =
      reorderAndUpcastAttn && attnImplementation === "eager"
        ? this.#upcast(query, keys, values, mask)
        : attentionOf(this.config)(query, keys, values, mask, {
            scaling: this.#scaling,
            dropout: this.training ? this.attnDropout.p : 0,
            isCausal: true,
            groups: 1,
          });
    return [this.residDropout(this.cProj(output)), weights];
  }

  /** Scores in float32, scaled while they are computed. */
  #upcast(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | null): [output: Tensor, weights: Tensor] {
    const [batch, heads, length, width] = query.shape as [number, number, number, number];
    const keys = key.size(2);
    let scores = autocast(query.device.type, { enabled: false }, () => {
      const q = query.reshape([-1, length, width]).float();
      const k = key.transpose(-1, -2).reshape([-1, width, keys]).float();
      const room = aten.empty([batch * heads, length, keys], { dtype: "float32", device: query.device });
      return aten.baddbmm(room, q, k, { beta: 0, alpha: this.#scaling });
    }).reshape([batch, heads, length, keys]);
    if (mask !== null) scores = scores.add(mask);
    const weights = this.attnDropout(aten.softmax(scores, -1).to(value.dtype));
    return [weights.matmul(value).transpose(1, 2).flatten(2), weights];
  }
}

class GPT2MLP extends Module {
  cFc;
  cProj;
  act;
  dropout;

  constructor({ nEmbd, nInner, activationFunction, residPdrop }: GPT2Config) {
    super();
    const inner = nInner ?? 4 * nEmbd;
    this.cFc = new Conv1D(inner, nEmbd);
    this.cProj = new Conv1D(nEmbd, inner);
    this.act = getActivation(activationFunction);
    this.dropout = new Dropout(residPdrop);
  }

  override forward(hidden: Tensor): Tensor {
    return this.dropout(this.cProj(this.act(this.cFc(hidden)) as Tensor));
  }
}

class GPT2Block extends GradientCheckpointingLayer {
  ln_1;
  attn;
  ln_2;
  mlp;

  constructor(config: GPT2Config, layerIdx: number) {
    super();
    const eps = config.layerNormEpsilon;
    this.ln_1 = new LayerNorm(config.nEmbd, { eps });
    this.attn = new GPT2Attention(config, layerIdx);
    this.ln_2 = new LayerNorm(config.nEmbd, { eps });
    this.mlp = new GPT2MLP(config);
  }

  override forward(hidden: Tensor, { mask, cache }: LayerInputs, recorder: OutputRecorder): Tensor {
    const [output, weights] = this.checkpointed((): [Tensor, Tensor | null] => {
      const [attended, weights] = this.attn(this.ln_1(hidden), { mask, cache: this.isCheckpointed ? null : cache });
      const middle = attended.add(hidden);
      return [middle.add(this.mlp(this.ln_2(middle))), weights];
    });
    if (weights !== null) recorder.attentions?.push(weights);
    return output;
  }
}

const inputs = {
  /** Ids (batch, sequence), or `inputsEmbeds`. */
  inputIds: nullable(tensor)(null),
  /** Keys and values of the tokens before these, which get those of these added. */
  cache: nullable(unchecked<Cache>())(null),
  /** (batch, tokens so far), 0 for padding; default: nothing is padded. */
  attentionMask: nullable(tensor)(null),
  /** Ids (batch, sequence) whose embeddings are added. */
  tokenTypeIds: nullable(tensor)(null),
  /** (batch or 1, sequence); default: one after another, from what the cache has. */
  positionIds: nullable(tensor)(null),
  /** (batch, sequence, nEmbd), in the place of ids. */
  inputsEmbeds: nullable(tensor)(null),
} as const;
const order = ["inputIds", "cache", "attentionMask", "tokenTypeIds", "positionIds", "inputsEmbeds"] as const;
/** Whether a cache is made where none is given. Default: what the configuration says. */
const useCache = nullable(boolean)(null);
const recorded = {
  /** Default: what the configuration says. */
  outputHiddenStates: nullable(boolean)(null),
  /** Default: what the configuration says. Only `eager` has weights to give. */
  outputAttentions: nullable(boolean)(null),
  pastKeyValues: calledHere("cache"),
} as const;
/** What a loss is computed for. Default: no loss. */
const labels = nullable(tensor)(null);
/** How many labels the whole step has, which the sum of losses is divided by, as the Trainer says. Default: those that are given. */
const numItemsInBatch = nullable(unchecked<Tensor | number>())(null);

const baseForward = signature("GPT2Model.forward", [...order, "useCache"], { ...inputs, useCache, ...recorded });
const causalForward = signature("GPT2LMHeadModel.forward", [...order, "labels", "useCache", "logitsToKeep"], {
  ...inputs,
  /** (batch, sequence) of the ids themselves, -100 for those that do not count. Default: no loss. */
  labels,
  useCache,
  /** How many of the last positions get scores; 0, the default, for all. */
  logitsToKeep: size(0),
  ...recorded,
  numItemsInBatch,
});
const labelledForward = signature("forward", [...order, "labels", "useCache"], {
  ...{ ...inputs, labels, useCache },
  ...recorded,
  numItemsInBatch,
});
const { cache: _, ...withoutCache } = inputs;
const answerOrder = ["inputIds", "attentionMask", "tokenTypeIds", "positionIds", "inputsEmbeds"] as const;
const answerForward = signature(
  "GPT2ForQuestionAnswering.forward",
  [...answerOrder, "startPositions", "endPositions"],
  {
    ...withoutCache,
    /** (batch): where answers begin. Default: no loss. */
    startPositions: labels,
    /** (batch): where answers end. */
    endPositions: labels,
    ...recorded,
    numItemsInBatch,
  },
);

/** What all models of GPT-2 have. */
abstract class GPT2PreTrainedModel extends PreTrainedModel<GPT2Config> {
  static readonly configClass = GPT2Config;
  static override readonly baseModelPrefix = "transformer";
  static override readonly keysToIgnoreOnLoadUnexpected = [/attn\.bias$/, /attn\.masked_bias$/];

  protected override initWeights(module: Module): void {
    super.initWeights(module);
    const std = this.config.initializerRange;
    if (module instanceof Conv1D) {
      normal_(module.weight, std);
      zeros_(module.bias);
    } else if (module instanceof GPT2Attention || module instanceof GPT2MLP) {
      // What is added to the shortcuts grows with the depth.
      normal_(module.cProj.weight, std / Math.sqrt(2 * this.config.nLayer));
    }
  }
}

/** GPT-2 without a head. */
export class GPT2Model extends GPT2PreTrainedModel {
  static override readonly inputEmbeddings = "wte";
  static readonly forwardInputs = Object.keys(baseForward.shape);

  wte: Embedding;
  wpe: Embedding;
  drop: Dropout;
  h: ModuleList<GPT2Block>;
  lnF: LayerNorm;

  constructor(config: GPT2Config, ...none: []) {
    super(config, ...none);
    const { vocabSize, nEmbd, nPositions, nLayer, embdPdrop, layerNormEpsilon: eps } = config;
    this.wte = new Embedding(vocabSize, nEmbd);
    this.wpe = new Embedding(nPositions, nEmbd);
    this.drop = new Dropout(embdPdrop);
    this.h = new ModuleList(Array.from({ length: nLayer }, (_, index) => new GPT2Block(config, index)));
    this.lnF = new LayerNorm(nEmbd, { eps });
    this.postInit();
  }

  override forward(...given: Given<typeof baseForward>): BaseModelOutputWithPast {
    const { inputIds, inputsEmbeds, attentionMask, tokenTypeIds, ...rest } = baseForward(given);
    if (inputIds !== null && inputsEmbeds !== null) {
      throw new ValueError("You cannot specify both input_ids and inputs_embeds at the same time");
    }
    if (inputIds === null && inputsEmbeds === null) {
      throw new ValueError("You have to specify either input_ids or inputs_embeds");
    }
    const { config } = this;
    const embedded = inputsEmbeds ?? this.wte(inputIds as Tensor);
    const useCache = (rest.useCache ?? config.useCache) && !(this.training && this.isGradientCheckpointing);
    const cache = rest.cache ?? (useCache ? new DynamicCache({ config }) : null);
    const positionIds = rest.positionIds ?? positionsAfter(cache, embedded);
    const mask = createCausalMask({ config, inputsEmbeds: embedded, attentionMask, cache, positionIds });
    let hidden = embedded.add(this.wpe(positionIds));
    if (tokenTypeIds !== null) hidden = hidden.add(this.wte(tokenTypeIds));
    hidden = this.drop(hidden);
    const recorder = new OutputRecorder(config, rest);
    for (const block of this.h) {
      recorder.hiddenStates?.push(hidden);
      hidden = block(hidden, { mask, cache }, recorder);
    }
    const lastHiddenState = this.lnF(hidden);
    return { lastHiddenState, cache: useCache ? cache : null, ...recorder.outputs(lastHiddenState) };
  }
}

limitDeclared(GPT2Model.prototype, ["getInputEmbeddings"]);

/** GPT-2 with a layer that scores the next token. */
export class GPT2LMHeadModel extends GPT2PreTrainedModel {
  static override readonly tiedWeightsKeys = { "lm_head.weight": "transformer.wte.weight" };
  static override readonly generates = true;
  static readonly acceptsLossKwargs = true;
  static readonly shiftsLabels = true;
  // Python's Trainer knows a loss by the name of its class, and of this one it knows none.
  static readonly countsFirstLabels = true;
  static readonly forwardInputs = Object.keys(causalForward.shape);

  transformer: GPT2Model;
  lmHead: Linear;

  constructor(config: GPT2Config, ...none: []) {
    super(config, ...none);
    this.transformer = new GPT2Model(config);
    this.lmHead = new Linear(config.nEmbd, config.vocabSize, { bias: false });
    this.postInit();
  }

  override forward(...given: Given<typeof causalForward>): CausalLMOutputWithPast {
    const { labels, logitsToKeep, numItemsInBatch, ...rest } = causalForward(given);
    const { lastHiddenState, ...outputs } = this.transformer(rest);
    const logits = this.lmHead(lastPositions(lastHiddenState, logitsToKeep));
    const { vocabSize } = this.config;
    const loss = labels === null ? null : losses.forCausalLMLoss(logits, labels, vocabSize, { numItemsInBatch });
    return { loss, logits, ...outputs };
  }
}

/** GPT-2 that scores the labels of a text, at its last token that is no padding. */
export class GPT2ForSequenceClassification extends GPT2PreTrainedModel {
  static readonly acceptsLossKwargs = true;
  static readonly forwardInputs = Object.keys(labelledForward.shape);

  transformer: GPT2Model;
  score: Linear;

  constructor(config: GPT2Config, ...none: []) {
    super(config, ...none);
    this.transformer = new GPT2Model(config);
    this.score = new Linear(config.nEmbd, config.numLabels, { bias: false });
    this.postInit();
  }

  override forward(...given: Given<typeof labelledForward>): SequenceClassifierOutputWithPast {
    const { labels, numItemsInBatch: _, ...rest } = labelledForward(given, "GPT2ForSequenceClassification.forward");
    const { lastHiddenState, ...outputs } = this.transformer(rest);
    const logits = lastScores(this.score(lastHiddenState), rest.inputIds, this.config.padTokenId);
    const loss = labels === null ? null : losses.forSequenceClassificationLoss(logits, labels, this.config);
    return { loss, logits, ...outputs };
  }
}

/** GPT-2 that scores the labels of each token. */
export class GPT2ForTokenClassification extends GPT2PreTrainedModel {
  static readonly acceptsLossKwargs = true;
  static readonly forwardInputs = Object.keys(labelledForward.shape);

  transformer: GPT2Model;
  dropout: Dropout;
  classifier: Linear;

  constructor(config: GPT2Config, ...none: []) {
    super(config, ...none);
    const { classifier_dropout: classifier, hidden_dropout: hidden } = config.extra;
    this.transformer = new GPT2Model(config);
    this.dropout = new Dropout(((classifier ?? hidden) as number | null | undefined) ?? 0.1);
    this.classifier = new Linear(config.nEmbd, config.numLabels);
    this.postInit();
  }

  override forward(...given: Given<typeof labelledForward>): TokenClassifierOutput {
    const { labels, numItemsInBatch: _, ...rest } = labelledForward(given, "GPT2ForTokenClassification.forward");
    const { lastHiddenState, cache: __, ...outputs } = this.transformer(rest);
    const logits = this.classifier(this.dropout(lastHiddenState));
    const loss = labels === null ? null : losses.forTokenClassificationLoss(logits, labels, this.config);
    return { loss, logits, ...outputs };
  }
}

/** GPT-2 that scores where an answer begins and ends. */
export class GPT2ForQuestionAnswering extends GPT2PreTrainedModel {
  static readonly acceptsLossKwargs = true;
  static readonly forwardInputs = Object.keys(answerForward.shape);

  transformer: GPT2Model;
  qaOutputs: Linear;

  constructor(config: GPT2Config, ...none: []) {
    super(config, ...none);
    this.transformer = new GPT2Model(config);
    this.qaOutputs = new Linear(config.nEmbd, 2);
    this.postInit();
  }

  override forward(...given: Given<typeof answerForward>): QuestionAnsweringModelOutput {
    const { startPositions, endPositions, numItemsInBatch: _, ...rest } = answerForward(given);
    const { lastHiddenState, cache: __, ...outputs } = this.transformer(rest);
    return { ...losses.answers(this.qaOutputs(lastHiddenState), startPositions, endPositions), ...outputs };
  }
}
