/**
 * Llama and its kin, in one implementation: Llama 1 to 3, SmolLM, Mistral, Qwen2 and Qwen3 differ in a few traits of their
 * configurations. Follows transformers/models/{llama,mistral,qwen2,qwen3}/modeling_*.py.
 *
 * Hidden states are (batch, sequence, hiddenSize).
 */

import { boolean, calledHere, nullable, unchecked } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { native } from "../../../native/addon.js";
import { ValueError } from "../../../python/exceptions.js";
import { floatRepr, tupleRepr } from "../../../python/repr.js";
import { tensor } from "../../../torch/kinds.js";
import { Embedding, Linear, Module, ModuleList } from "../../../torch/nn/index.js";
import { isPlain } from "../../../torch/nn/modules/plain_module.js";
import { Parameter } from "../../../torch/nn/parameter.js";
import { aten } from "../../../torch/ops/index.js";
import { type Tensor, wrap } from "../../../torch/tensor.js";
import { getActivation, isSilu } from "../../activations.js";
import { type Cache, DynamicCache } from "../../cache_utils.js";
import { attentionOf, splitHeads } from "../../integrations/attention.js";
import { createCausalMask, createSlidingWindowCausalMask, type MaskInputs } from "../../masking_utils.js";
import { GradientCheckpointingLayer } from "../../modeling_layers.js";
import type { BaseModelOutputWithPast } from "../../modeling_outputs.js";
import { RotaryEmbedding } from "../../modeling_rope_utils.js";
import { PreTrainedModel } from "../../modeling_utils.js";
import { OutputRecorder } from "../../output_recorder.js";
import { checkIds } from "../check_ids.js";
import { positionsAfter } from "../decoder_places.js";
import type { DecoderConfig } from "./configuration_llama.js";

/** Divides by the root of the mean square, in float32. */
class RMSNorm extends Module {
  weight: Parameter;

  constructor(
    hiddenSize: number,
    readonly eps: number,
  ) {
    super();
    this.weight = new Parameter(aten.ones(hiddenSize));
  }

  override forward(hidden: Tensor): Tensor {
    return wrap(native.rmsNorm(hidden, this.weight, this.eps));
  }

  override extraRepr(): string {
    return `${tupleRepr(this.weight.shape)}, eps=${floatRepr(this.eps)}`;
  }
}

/** Whether a layer is nothing but a product with a weight. */
const isBare = (layer: Linear): boolean => isPlain(layer, Linear.prototype) && layer.bias === null;

/** `down(activation(gate(x)) * up(x))`. */
class MLP extends Module {
  gateProj;
  upProj;
  downProj;
  actFn;

  constructor({ hiddenSize, intermediateSize, hiddenAct, traits }: DecoderConfig) {
    super();
    const bias = traits.mlpBias;
    this.gateProj = new Linear(hiddenSize, intermediateSize, { bias });
    this.upProj = new Linear(hiddenSize, intermediateSize, { bias });
    this.downProj = new Linear(intermediateSize, hiddenSize, { bias });
    this.actFn = getActivation(hiddenAct);
  }

  override forward(x: Tensor): Tensor {
    const { gateProj: gate, upProj: up, downProj: down } = this;
    if (isSilu(this.actFn) && isBare(gate) && isBare(up) && isBare(down)) {
      return wrap(native.gatedMlp(x, gate.weight, up.weight, down.weight));
    }
    return down((this.actFn(gate(x)) as Tensor).mul(up(x)));
  }
}

/** What all layers of a pass are given. */
interface LayerInputs {
  /** Of the angles of all positions, each (batch or 1, sequence, headDim). */
  rotary: [cos: Tensor, sin: Tensor];
  mask: Tensor | null;
  cache: Cache | null;
}

/** Attention with rotary positions, whose heads of keys and values serve several heads of queries each. */
class Attention extends Module {
  qProj;
  kProj;
  vProj;
  oProj;
  readonly #headDim: number;
  readonly #settings;

  constructor(
    readonly config: DecoderConfig,
    readonly layerIdx: number,
    norm: typeof RMSNorm,
  ) {
    super();
    const { hiddenSize, numAttentionHeads: heads, traits } = config;
    const keyValueHeads = config.numKeyValueHeads ?? heads;
    const headDim = config.headDim ?? Math.floor(hiddenSize / heads);
    this.#headDim = headDim;
    this.#settings = {
      scaling: headDim ** -0.5,
      isCausal: true,
      softmaxInFloat32: true,
      groups: Math.floor(heads / keyValueHeads),
    };
    const bias = traits.queryKeyValueBias;
    this.qProj = new Linear(hiddenSize, heads * headDim, { bias });
    this.kProj = new Linear(hiddenSize, keyValueHeads * headDim, { bias });
    this.vProj = new Linear(hiddenSize, keyValueHeads * headDim, { bias });
    this.oProj = new Linear(heads * headDim, hiddenSize, { bias: traits.outputBias });
    if (traits.queryKeyNorm) {
      this.qNorm = new norm(headDim, config.rmsNormEps);
      this.kNorm = new norm(headDim, config.rmsNormEps);
    }
  }

  /** Norms of each head's queries and keys, where the family has them. */
  declare qNorm?: RMSNorm;
  declare kNorm?: RMSNorm;

  override forward(hidden: Tensor, { rotary, mask, cache }: LayerInputs): [output: Tensor, weights: Tensor | null] {
    const normed = (x: Tensor, norm?: RMSNorm): Tensor => norm?.(x.unflatten(-1, [-1, this.#headDim])) ?? x;
    const [query, key, value] = splitHeads(
      [normed(this.qProj(hidden), this.qNorm), normed(this.kProj(hidden), this.kNorm), this.vProj(hidden)],
      this.#headDim,
      rotary,
    );
    const [allKeys, allValues] = cache === null ? [key, value] : cache.update(key, value, this.layerIdx);
    const [output, weights] = attentionOf(this.config)(query, allKeys, allValues, mask, {
      ...this.#settings,
      dropout: this.training ? this.config.attentionDropout : 0,
    });
    return [this.oProj(output), weights];
  }
}

/** The modules of a family, under the names that its classes have in Python. */
interface Parts {
  RMSNorm: typeof RMSNorm;
  MLP: typeof MLP;
  Attention: typeof Attention;
  RotaryEmbedding: typeof RotaryEmbedding;
  DecoderLayer: typeof DecoderLayer;
}

const families = new Map<string, Parts>();

function partsOf({ traits: { family } }: DecoderConfig): Parts {
  const known = families.get(family);
  if (known !== undefined) return known;
  const named = <C>(part: C, name: string): C => Object.defineProperty(part, "name", { value: family + name });
  const parts: Parts = {
    RMSNorm: named(class extends RMSNorm {}, "RMSNorm"),
    MLP: named(class extends MLP {}, "MLP"),
    Attention: named(class extends Attention {}, "Attention"),
    RotaryEmbedding: named(class extends RotaryEmbedding {}, "RotaryEmbedding"),
    DecoderLayer: named(class extends DecoderLayer {}, "DecoderLayer"),
  };
  families.set(family, parts);
  return parts;
}

/** Attention and a feed-forward network, each after a norm and beside a shortcut. */
class DecoderLayer extends GradientCheckpointingLayer {
  selfAttn;
  mlp;
  inputLayernorm;
  postAttentionLayernorm;

  constructor(config: DecoderConfig, layerIdx: number) {
    super();
    const parts = partsOf(config);
    this.selfAttn = new parts.Attention(config, layerIdx, parts.RMSNorm);
    this.mlp = new parts.MLP(config);
    this.inputLayernorm = new parts.RMSNorm(config.hiddenSize, config.rmsNormEps);
    this.postAttentionLayernorm = new parts.RMSNorm(config.hiddenSize, config.rmsNormEps);
  }

  override forward(hidden: Tensor, inputs: LayerInputs, recorder: OutputRecorder): Tensor {
    const cache = this.isCheckpointed ? null : inputs.cache;
    const [output, weights] = this.checkpointed((): [Tensor, Tensor | null] => {
      const [attended, weights] = this.selfAttn(this.inputLayernorm(hidden), { ...inputs, cache });
      const middle = hidden.add(attended);
      return [middle.add(this.mlp(this.postAttentionLayernorm(middle))), weights];
    });
    if (weights !== null) recorder.attentions?.push(weights);
    return output;
  }
}

const inputs = {
  /** Ids (batch, sequence), or `inputsEmbeds`. */
  inputIds: nullable(tensor)(null),
  /** (batch, tokens so far), 0 for padding; default: nothing is padded. */
  attentionMask: nullable(tensor)(null),
  /** (batch or 1, sequence); default: one after another, from what the cache has. */
  positionIds: nullable(tensor)(null),
  /** Keys and values of the tokens before these, which get those of these added. */
  cache: nullable(unchecked<Cache>())(null),
  /** (batch, sequence, hiddenSize), in the place of ids. */
  inputsEmbeds: nullable(tensor)(null),
} as const;
const asked = {
  /** Whether a cache is made where none is given. Default: what the configuration says. */
  useCache: nullable(boolean)(null),
  /** Default: what the configuration says. */
  outputHiddenStates: nullable(boolean)(null),
  /** Default: what the configuration says. Only `eager` has weights to give. */
  outputAttentions: nullable(boolean)(null),
  pastKeyValues: calledHere("cache"),
} as const;

/** What a decoder is called with, for the heads upon it. @internal */
export const decoderArguments = { inputs, asked } as const;

const decoderForward = signature("forward", ["inputIds", "attentionMask", "positionIds", "cache", "inputsEmbeds"], {
  ...inputs,
  ...asked,
});

/** The model without a head. */
export abstract class DecoderModel extends PreTrainedModel<DecoderConfig> {
  static override readonly baseModelPrefix: string = "model";
  static readonly forwardInputs: readonly string[] = Object.keys(decoderForward.shape);

  embedTokens: Embedding;
  layers: ModuleList<DecoderLayer>;
  norm: RMSNorm;
  rotaryEmb: RotaryEmbedding;

  constructor(config: DecoderConfig, ...none: []) {
    super(config, ...none);
    const parts = partsOf(config);
    this.embedTokens = new Embedding(config.vocabSize, config.hiddenSize, { paddingIdx: config.padTokenId });
    this.layers = new ModuleList(
      Array.from({ length: config.numHiddenLayers }, (_, index) => new parts.DecoderLayer(config, index)),
    );
    this.norm = new parts.RMSNorm(config.hiddenSize, config.rmsNormEps);
    this.rotaryEmb = new parts.RotaryEmbedding(config);
    this.postInit();
  }

  override forward(...given: Given<typeof decoderForward>): BaseModelOutputWithPast {
    const { inputIds, attentionMask, inputsEmbeds, ...rest } = decoderForward(
      given,
      `${this.constructor.name}.forward`,
    );
    if ((inputIds === null) === (inputsEmbeds === null)) {
      throw new ValueError("You must specify exactly one of input_ids or inputs_embeds");
    }
    checkIds(`${this.constructor.name}.forward`, inputIds);
    const { config } = this;
    const embedded = inputsEmbeds ?? this.embedTokens(inputIds as Tensor);
    const useCache =
      (rest.useCache ?? config.useCache) &&
      !(this.training && [...this.layers].some((layer) => layer.gradientCheckpointing));
    const cache = rest.cache ?? (useCache ? new DynamicCache({ config }) : null);
    const positionIds = rest.positionIds ?? positionsAfter(cache, embedded);
    const masks = this.#masks({ config, inputsEmbeds: embedded, attentionMask, cache, positionIds });
    const rotary = this.rotaryEmb(embedded, positionIds);
    const recorder = new OutputRecorder(config, rest);
    let hidden = embedded;
    for (const [index, layer] of [...this.layers].entries()) {
      recorder.hiddenStates?.push(hidden);
      hidden = layer(hidden, { rotary, mask: masks(index), cache }, recorder);
    }
    const lastHiddenState = this.norm(hidden);
    return {
      lastHiddenState,
      cache: useCache || rest.cache !== null ? cache : null,
      ...recorder.outputs(lastHiddenState),
    };
  }

  /** The mask of each layer, by its number. */
  #masks(inputs: MaskInputs): (layer: number) => Tensor | null {
    const { layerTypes, slidingWindow } = this.config;
    if (layerTypes == null) {
      const mask = slidingWindow == null ? createCausalMask(inputs) : createSlidingWindowCausalMask(inputs);
      return () => mask;
    }
    const full = createCausalMask(inputs);
    const sliding = layerTypes.includes("sliding_attention") ? createSlidingWindowCausalMask(inputs) : null;
    return (layer) => (layerTypes[layer] === "sliding_attention" ? sliding : full);
  }
}
