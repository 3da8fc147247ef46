/** Follows transformers/models/{llama,mistral,qwen2,qwen3}/configuration_*.py. */

import { boolean, integer, listOf, nullable, size, string } from "../../../internal/kinds.js";
import { ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import {
  type ConfigJSON,
  configuration,
  float,
  type PreTrainedConfig,
  ropeParameters,
} from "../../configuration_utils.js";
import { standardizeRope } from "../../modeling_rope_utils.js";
import { layerCount, tokenIds } from "../config_fields.js";

const id = nullable(integer);
/** What all of the family have, with Llama's defaults. */
const shared = {
  /** How many ids there are. Default: 32000. */
  vocabSize: size(32000),
  /** Features of a position. Default: 4096. */
  hiddenSize: size(4096),
  /** Features inside of the feed-forward network. Default: 11008. */
  intermediateSize: size(11008),
  /** Default: 32. */
  numHiddenLayers: layerCount(32),
  /** Heads of queries. Default: 32. */
  numAttentionHeads: size(32),
  /** Heads of keys and values, of which each serves several of queries. Default: null, as many. */
  numKeyValueHeads: nullable(size)(null),
  /** Features of a head. Default: null, `hiddenSize / numAttentionHeads`. */
  headDim: nullable(size)(null),
  /** The feed-forward network's activation. Default: `silu`. */
  hiddenAct: string("silu"),
  /** The longest text that the model was made for. Default: 2048. */
  maxPositionEmbeddings: size(2048),
  /** Standard deviation of the initial weights. Default: 0.02. */
  initializerRange: float(0.02),
  /** Added to the mean square in the norms. Default: 1e-6. */
  rmsNormEps: float(1e-6),
  /** Whether a cache is filled where nothing else is said. Default: true. */
  useCache: boolean(true),
  padTokenId: id(null),
  bosTokenId: id(1),
  eosTokenId: tokenIds(2),
  /** Whether the output's weights are the input embeddings'. Default: false. */
  tieWordEmbeddings: boolean(false),
  /** The rotary position embeddings; default: type `default` with a base of 10000. */
  ropeParameters,
  /** The probability of dropping an attention weight in training. Default: 0. */
  attentionDropout: float(0),
} as const;

const noIds = { bosTokenId: id(null), eosTokenId: tokenIds(null) } as const;

/** Which tokens the layers of a model see. */
const windows = {
  /** Whether layers from `maxWindowLayers` on see no further back than `slidingWindow`. Default: false. */
  useSlidingWindow: boolean(false),
  /** Default: 4096; null where it is not used. */
  slidingWindow: nullable(size)(4096),
  /** How many layers see everything, where windows are used. Default: 28. */
  maxWindowLayers: size(28),
  /** `full_attention` or `sliding_attention` for each layer. Default: by the above. */
  layerTypes: nullable(listOf(string))(null),
} as const;

/** What of a configuration the family's modules are made by. */
export interface DecoderConfig extends PreTrainedConfig {
  vocabSize: number;
  hiddenSize: number;
  intermediateSize: number;
  numHiddenLayers: number;
  numAttentionHeads: number;
  numKeyValueHeads: number | null;
  headDim?: number | null;
  hiddenAct: string;
  maxPositionEmbeddings: number;
  initializerRange: number;
  rmsNormEps: number;
  useCache: boolean;
  padTokenId: number | null;
  tieWordEmbeddings: boolean;
  ropeParameters: import("../../configuration_utils.js").RopeParameters | null;
  attentionDropout: number;
  slidingWindow?: number | null;
  layerTypes?: string[] | null;
  /** Where biases are, and whether queries and keys are normalised. */
  readonly traits: DecoderTraits;
}

/** In what the models of the family differ. */
export interface DecoderTraits {
  /** What the names of its classes begin with. */
  readonly family: string;
  readonly queryKeyValueBias: boolean;
  readonly outputBias: boolean;
  readonly mlpBias: boolean;
  /** Whether each head's queries and keys are normalised. */
  readonly queryKeyNorm: boolean;
}

const plain = { queryKeyValueBias: false, outputBias: false, mlpBias: false, queryKeyNorm: false } as const;

function checkLayerTypes({ layerTypes, numHiddenLayers }: DecoderConfig): void {
  if (layerTypes == null) return;
  if (layerTypes.length !== numHiddenLayers) {
    throw new ValueError(
      `\`num_hidden_layers\` (${numHiddenLayers}) must be equal to the number of \`layer_types\` (${layerTypes.length})`,
    );
  }
  const unknown = layerTypes.find((type) => type !== "full_attention" && type !== "sliding_attention");
  if (unknown !== undefined) {
    throw new ValueError(`Expected layerTypes of full_attention and sliding_attention, got ${shown(unknown)}`);
  }
}

/** Sets what the configuration leaves to be found. */
function complete(config: DecoderConfig & Partial<Windows>, extra: ConfigJSON): ConfigJSON {
  const { numHiddenLayers, maxWindowLayers = 0 } = config;
  if (config.headDim === null) config.headDim = Math.floor(config.hiddenSize / config.numAttentionHeads);
  config.numKeyValueHeads ??= config.numAttentionHeads;
  if (config.numKeyValueHeads === 0) {
    throw new ValueError(`${config.constructor.name}: expected numKeyValueHeads to be 1 or more, or null, got 0`);
  }
  if (config.useSlidingWindow === false) config.slidingWindow = null;
  if (config.layerTypes === null) {
    const isSliding = (layer: number) => config.slidingWindow !== null && layer >= maxWindowLayers;
    config.layerTypes = Array.from({ length: numHiddenLayers }, (_, layer) =>
      isSliding(layer) ? "sliding_attention" : "full_attention",
    );
  }
  return standardizeRope(config, extra);
}

/** What of Qwen's configurations says which layers have windows. */
interface Windows {
  useSlidingWindow: boolean;
  maxWindowLayers: number;
}

function checkHeads({ hiddenSize, numAttentionHeads }: DecoderConfig): void {
  if (hiddenSize % numAttentionHeads === 0) return;
  throw new ValueError(
    `The hidden size (${hiddenSize}) is not a multiple of the number of attention heads (${numAttentionHeads}).`,
  );
}

/** The configuration of Llama, SmolLM and all others of that architecture. Follows models/llama/configuration_llama.py. */
export class LlamaConfig
  extends configuration(
    "LlamaConfig",
    "llama",
    {
      ...shared,
      pretrainingTp: nullable(integer)(1),
      /** Whether the projections of attention have a bias. Default: false. */
      attentionBias: boolean(false),
      /** Whether the feed-forward network has biases. Default: false. */
      mlpBias: boolean(false),
    },
    { complete, validate: checkHeads },
  )
  implements DecoderConfig
{
  get traits(): DecoderTraits {
    const { attentionBias, mlpBias } = this;
    return { ...plain, family: "Llama", queryKeyValueBias: attentionBias, outputBias: attentionBias, mlpBias };
  }
}

/** The configuration of Mistral. Follows models/mistral/configuration_mistral.py. */
export class MistralConfig
  extends configuration(
    "MistralConfig",
    "mistral",
    {
      ...shared,
      /** Default: 14336. */
      intermediateSize: size(14336),
      /** Default: 8. */
      numKeyValueHeads: nullable(size)(8),
      /** Default: 131072. */
      maxPositionEmbeddings: size(131072),
      /** How far back a token sees; null for everything. Default: 4096. */
      slidingWindow: nullable(size)(4096),
    },
    { complete },
  )
  implements DecoderConfig
{
  get traits(): DecoderTraits {
    return { ...plain, family: "Mistral" };
  }
}

const { headDim: _, ...withoutHeadDim } = shared;

/** The configuration of Qwen2. Follows models/qwen2/configuration_qwen2.py. */
export class Qwen2Config
  extends configuration(
    "Qwen2Config",
    "qwen2",
    {
      ...{ ...withoutHeadDim, ...noIds, ...windows },
      /** Default: 151936. */
      vocabSize: size(151936),
      /** Default: 22016. */
      intermediateSize: size(22016),
      /** Default: 32. */
      numKeyValueHeads: nullable(size)(32),
      /** Default: 32768. */
      maxPositionEmbeddings: size(32768),
    },
    { complete, validate: checkLayerTypes },
  )
  implements DecoderConfig
{
  get traits(): DecoderTraits {
    return { ...plain, family: "Qwen2", queryKeyValueBias: true };
  }
}

/** The configuration of Qwen3. Follows models/qwen3/configuration_qwen3.py. */
export class Qwen3Config
  extends configuration(
    "Qwen3Config",
    "qwen3",
    {
      ...{ ...shared, ...noIds, ...windows },
      /** Default: 151936. */
      vocabSize: size(151936),
      /** Default: 22016. */
      intermediateSize: size(22016),
      /** Default: 32. */
      numKeyValueHeads: nullable(size)(32),
      /** Default: 128. */
      headDim: size(128),
      /** Default: 32768. */
      maxPositionEmbeddings: size(32768),
      /** Whether the projections of attention have a bias. Default: false. */
      attentionBias: boolean(false),
    },
    { complete, validate: checkLayerTypes },
  )
  implements DecoderConfig
{
  get traits(): DecoderTraits {
    const bias = this.attentionBias;
    return { ...plain, family: "Qwen3", queryKeyValueBias: bias, outputBias: bias, queryKeyNorm: true };
  }
}
