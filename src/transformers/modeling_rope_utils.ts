/** Rotary position embeddings. Follows transformers/modeling_rope_utils.py and the RotaryEmbedding of models/llama/modeling_llama.py. */

import { camelCase } from "../python/camel_case.js";
import { KeyError, ValueError } from "../python/exceptions.js";
import { isGradEnabled } from "../torch/autograd/index.js";
import { Module } from "../torch/nn/modules/module.js";
import { Buffer } from "../torch/nn/parameter.js";
import { aten } from "../torch/ops/index.js";
import type { Tensor } from "../torch/tensor.js";
import type { PreTrainedConfig, RopeParameters } from "./configuration_utils.js";

/** What of a configuration the embeddings depend on. */
export interface RopeConfig extends PreTrainedConfig {
  hiddenSize: number;
  numAttentionHeads: number;
  headDim?: number | null;
  maxPositionEmbeddings: number;
  ropeParameters: RopeParameters | null;
}

/** Numbers among the parameters, by name. */
function parameter(config: RopeConfig, name: string): number {
  const value = config.ropeParameters?.[name];
  if (typeof value === "number") return value;
  throw new KeyError(
    `Expected the rope parameters of type ${config.ropeParameters?.ropeType} to have a number ${name}, got ${JSON.stringify(value)}`,
  );
}

/**
 * Completes the parameters, also from where older files have them: `rope_theta` and `rope_scaling`. Follows
 * `convert_rope_params_to_dict`.
 *
 * @param extra What the file holds beside what the class knows.
 * @returns What is left of it.
 */
export function standardizeRope(config: RopeConfig, extra: Record<string, unknown>): Record<string, unknown> {
  const { rope_scaling: scaling, rope_theta: theta, ...rest } = extra;
  const given = (scaling as RopeParameters | null | undefined) ?? config.ropeParameters ?? {};
  // Either spelling of a name.
  const spelled = Object.entries(given).map(([name, value]) => [camelCase(name), value]);
  const { type, ...named } = Object.fromEntries(spelled) as { type?: string } & RopeParameters;
  const parameters: RopeParameters = { ...named, ropeType: named.ropeType ?? type ?? "default" };
  parameters.ropeTheta ??= (theta as number | undefined) ?? 10_000;
  if (["llama3", "yarn"].includes(parameters.ropeType as string)) {
    parameters.originalMaxPositionEmbeddings ??= config.maxPositionEmbeddings;
  }
  if (!Object.hasOwn(frequencies, parameters.ropeType as string)) {
    throw new ValueError(
      `Expected the rope type to be one of ${Object.keys(frequencies).join(", ")}, got ${JSON.stringify(parameters.ropeType)}`,
    );
  }
  config.ropeParameters = parameters;
  return rest;
}

/** The part of each head that turns. */
function rotated(config: RopeConfig): number {
  const head = config.headDim ?? Math.floor(config.hiddenSize / config.numAttentionHeads);
  return Math.trunc(head * ((config.ropeParameters?.partialRotaryFactor as number | undefined) ?? 1));
}

// Computed on the CPU, wherever the rest of a model is being made: without memory there would be no values.
const cpu = { device: "cpu" } as const;

/** `base ** (even numbers / width)`. */
const wavelengths = (base: number, width: number): Tensor =>
  aten.pow(
    base,
    aten
      .arange(0, width, 2, { dtype: "int64", ...cpu })
      .to("float32")
      .div(width),
  );

const inverse = (base: number, width: number): Tensor => wavelengths(base, width).reciprocal().mul(1);

type Frequencies = [inverse: Tensor, attentionScaling: number];

/** The inverse frequencies of each type, and the factor of cosine and sine. */
const frequencies: Readonly<Record<string, (config: RopeConfig, length?: number) => Frequencies>> = {
  default: (config) => [inverse(parameter(config, "ropeTheta"), rotated(config)), 1],
  linear: (config) => [inverse(parameter(config, "ropeTheta"), rotated(config)).div_(parameter(config, "factor")), 1],
  dynamic: (config, length = 0) => {
    const [width, factor, most] = [rotated(config), parameter(config, "factor"), config.maxPositionEmbeddings];
    const stretched = (factor * Math.max(length, most)) / most - (factor - 1);
    return [inverse(parameter(config, "ropeTheta") * stretched ** (width / (width - 2)), width), 1];
  },
  llama3: (config) => {
    const [factor, low, high, length] = [
      "factor",
      "lowFreqFactor",
      "highFreqFactor",
      "originalMaxPositionEmbeddings",
    ].map((name) => parameter(config, name)) as [number, number, number, number];
    const plain = inverse(parameter(config, "ropeTheta"), rotated(config));
    const wave = plain.reciprocal().mul(2 * Math.PI);
    const slow = wave.gt(length / low);
    const scaled = aten.where(slow, plain.div(factor), plain);
    const smooth = wave
      .reciprocal()
      .mul(length)
      .sub(low)
      .div(high - low);
    const between = smooth.rsub(1).mul(scaled).div(factor).add(smooth.mul(scaled));
    const medium = wave
      .lt(length / high)
      .bitwiseNot()
      .mul(slow.bitwiseNot());
    return [aten.where(medium, between, scaled), 1];
  },
  yarn: (config) => {
    const [base, width] = [parameter(config, "ropeTheta"), rotated(config)];
    const given = (config.ropeParameters ?? {}) as Record<string, number | undefined>;
    const original = parameter(config, "originalMaxPositionEmbeddings");
    const factor = given.factor ?? config.maxPositionEmbeddings / original;
    const scale = (by = 1) => (factor <= 1 ? 1 : 0.1 * by * Math.log(factor) + 1);
    const ratio = given.mscale && given.mscaleAllDim ? scale(given.mscale) / scale(given.mscaleAllDim) : scale();
    const dimension = (rotations: number) =>
      (width * Math.log(original / (rotations * 2 * Math.PI))) / (2 * Math.log(base));
    const whole = (config.ropeParameters?.truncate ?? true) === true;
    const [first, last] = [dimension(given.betaFast || 32), dimension(given.betaSlow || 1)];
    const low = Math.max(whole ? Math.floor(first) : first, 0);
    const high = Math.min(whole ? Math.ceil(last) : last, width - 1);
    const places = aten.arange(Math.floor(width / 2), { dtype: "float32", ...cpu });
    const ramp = places
      .sub(low)
      .div((low === high ? high + 0.001 : high) - low)
      .clamp(0, 1);
    const extrapolated = ramp.rsub(1);
    const waves = wavelengths(base, width);
    const interpolation = waves.mul(factor).reciprocal().mul(1).mul(extrapolated.rsub(1));
    return [interpolation.add(waves.reciprocal().mul(1).mul(extrapolated)), given.attentionFactor ?? ratio];
  },
};

/** How often a tensor was changed; one of inference mode does not count. */
const changes = (x: Tensor): number => (x.isInference() ? 0 : x._version);

/** The cosines and sines of the first places, each (places, 1, headDim). */
class AngleTable {
  readonly #dtype: string;
  readonly #changes: number;

  constructor(
    x: Tensor,
    readonly inverse: Buffer,
    readonly angles: [cos: Tensor, sin: Tensor],
  ) {
    this.#dtype = x.dtype.name;
    this.#changes = changes(inverse);
  }

  /** Whether it has that place, in the dtype of `x` and by these frequencies. */
  serves(x: Tensor, inverse: Buffer, place: number): boolean {
    return (
      inverse === this.inverse &&
      changes(inverse) === this.#changes &&
      place < this.angles[0].size(0) &&
      x.dtype.name === this.#dtype
    );
  }

  /** Those of some places, copied: whoever is given them may change them. */
  at(places: Tensor): [cos: Tensor, sin: Tensor] {
    return this.angles.map((table) => aten.indexSelect(table, 0, places)) as [Tensor, Tensor];
  }
}

/** The cosine and sine of each position's angles, computed in float32. */
export class RotaryEmbedding extends Module {
  invFreq: Buffer;
  originalInvFreq: Buffer;
  readonly config: RopeConfig;
  #longest: number;
  #attentionScaling: number;
  #table: AngleTable | undefined;

  constructor(config: RopeConfig, ...none: []) {
    super(...none);
    this.config = config;
    const [inverted, scaling] = this.frequencies();
    this.#attentionScaling = scaling;
    this.#longest = config.maxPositionEmbeddings;
    this.invFreq = new Buffer(inverted, { persistent: false });
    this.originalInvFreq = new Buffer(inverted.clone(), { persistent: false });
  }

  /** The inverse frequencies for texts of a length, which only the type `dynamic` depends on. */
  frequencies(length?: number): Frequencies {
    const { ropeType = "default" } = this.config.ropeParameters ?? {};
    return (frequencies[ropeType] as (typeof frequencies)[string])(this.config, length);
  }

  /** Positions (batch or 1, sequence) give cosine and sine, each (batch or 1, sequence, headDim), in the dtype of `x`. */
  override forward(x: Tensor, positionIds: Tensor): [cos: Tensor, sin: Tensor] {
    if (this.config.ropeParameters?.ropeType === "dynamic") this.#adapt(positionIds);
    else if (positionIds.size(-1) === 1 && !isGradEnabled() && x.device.type === "cpu") {
      return this.#remembered(x, positionIds);
    }
    return this.#computed(x, positionIds);
  }

  /** The same for one place of each text: of a text that grows by a token at a time, each step would compute them anew. */
  #remembered(x: Tensor, positionIds: Tensor): [cos: Tensor, sin: Tensor] {
    const column = positionIds.view(-1);
    const places = column.tolist() as number[];
    const last = Math.max(...places);
    if (Math.min(...places) < 0 || last >= this.config.maxPositionEmbeddings) return this.#computed(x, positionIds);
    if (this.#table?.serves(x, this.invFreq, last) !== true) {
      const length = Math.max(256, 2 ** Math.ceil(Math.log2(last + 1)));
      const known = aten.arange(length, { device: "cpu" }).unsqueeze(1);
      this.#table = new AngleTable(x, this.invFreq, this.#computed(x, known));
    }
    return this.#table.at(column);
  }

  #computed(x: Tensor, positionIds: Tensor): [cos: Tensor, sin: Tensor] {
    const half = positionIds.unsqueeze(-1).float().mul(this.invFreq.to(x.device, "float32"));
    const angles = aten.cat([half, half], -1);
    const scaling = this.#attentionScaling;
    const scaled = (values: Tensor) => (scaling === 1 ? values : values.mul(scaling)).to(x.dtype);
    return [scaled(angles.cos()), scaled(angles.sin())];
  }

  /** Longer texts than any before have longer waves; texts as short as in training have their own again. */
  #adapt(positionIds: Tensor): void {
    const most = this.config.maxPositionEmbeddings;
    const length = Number(positionIds.max().item()) + 1;
    if (length > this.#longest) {
      this.invFreq = new Buffer(this.frequencies(length)[0].to(positionIds.device), { persistent: false });
      this.#longest = length;
    }
    if (length < most && this.#longest > most) {
      this.invFreq = new Buffer(this.originalInvFreq.to(positionIds.device), { persistent: false });
      this.#longest = most;
    }
  }
}
