/** What a LoRA adapter is like. Follows peft/tuners/lora/config.py. */

import { isRegExp, isSet } from "node:util/types";
import {
  boolean,
  integer,
  listOf,
  nullable,
  number,
  oneOf,
  record,
  string,
  unchecked,
} from "../../../internal/kinds.js";
import { type Given, kind, type Options, signature, type Values } from "../../../internal/signature.js";
import { NotImplementedError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { warn } from "../../../python/warnings.js";
import { common, PeftConfig, registerMethod } from "../../config.js";

/** Names of modules, or the one regular expression that all of a module's name must match. */
const names = kind<string | string[], string | RegExp | readonly string[] | ReadonlySet<string>>(
  (callee, name, value) => {
    if (typeof value === "string") return value;
    if (isRegExp(value)) {
      if (value.flags === "") return value.source;
      throw new ValueError(`${callee}: expected ${name} to be a regular expression without flags, got ${value}`);
    }
    const list = isSet(value) ? [...value] : value;
    if (!Array.isArray(list) || !list.every((item) => typeof item === "string")) {
      throw new TypeError(`${callee}: expected ${name} to be names or a regular expression, got ${shown(value)}`);
    }
    return [...new Set<string>(list)];
  },
);

/** Numbers by names, or by regular expressions of names. */
const byPattern = kind<Record<string, number>>(
  (callee, name, value) => {
    const given = record.check(callee, name, value);
    for (const [key, item] of Object.entries(given)) number.check(callee, `${name}[${JSON.stringify(key)}]`, item);
    return { ...given } as Record<string, number>;
  },
  { takesObject: true },
);

const indices = kind<number | number[], number | readonly number[]>((callee, name, value) =>
  (Array.isArray(value) ? listOf(integer) : integer).check(callee, name, value),
);
const texts = kind<string | string[], string | readonly string[]>((callee, name, value) =>
  (Array.isArray(value) ? listOf(string) : string).check(callee, name, value),
);

/** How A and B start. */
export type InitLoraWeights = boolean | "gaussian" | "olora" | "pissa" | `pissa_niter_${number}` | "orthogonal";

const STARTS = /^(gaussian|olora|pissa(_niter_\d+)?|orthogonal)$/;
const start = kind<InitLoraWeights>((callee, name, value) => {
  if (typeof value === "boolean" || (typeof value === "string" && STARTS.test(value))) return value as InitLoraWeights;
  throw new ValueError(
    `${callee}: expected ${name} to be true, false, "gaussian", "olora", "pissa", "pissa_niter_[number of iters]" or ` +
      `"orthogonal", got ${shown(value)}`,
  );
});

/** What Python's has beside, which is here for its files alone. */
const elsewhere = {
  megatronConfig: unchecked<null>()(null),
  trainableTokenIndices: unchecked<null>()(null),
  evaConfig: unchecked<null>()(null),
  cordaConfig: unchecked<null>()(null),
  loraGaConfig: unchecked<null>()(null),
  veloraConfig: unchecked<null>()(null),
  aloraInvocationTokens: unchecked<null>()(null),
  useQalora: unchecked<false>()(false),
  montecloraConfig: unchecked<null>()(null),
  layerReplication: unchecked<null>()(null),
  useBdlora: unchecked<null>()(null),
  arrowConfig: unchecked<null>()(null),
  kasaConfig: unchecked<null>()(null),
  ensureWeightTying: unchecked<false>()(false),
} as const;

const config = signature("LoraConfig", [], {
  ...common,
  /** Rank: how many rows A and columns B has. Default: 8. */
  r: integer(8),
  /**
   * Which modules are adapted: the ends of their names in Python's spelling, such as `["q_proj", "v_proj"]`; one regular
   * expression of whole names; or `"all-linear"`. Default: what is usual for the model's type.
   */
  targetModules: nullable(names)(null),
  /** Which are not, by names or a regular expression. */
  excludeModules: nullable(names)(null),
  /** The adapter is scaled by `loraAlpha / r`. Default: 8. */
  loraAlpha: number(8),
  /** Probability of dropping a feature of the adapter's input in training. Default: 0. */
  loraDropout: number(0),
  /** Whether the weights of the layers are stored as (in, out). Default: false. */
  fanInFanOut: boolean(false),
  /** Which biases are trained too. Default: `"none"`. */
  bias: oneOf("none", "all", "lora_only")("none"),
  /** Scale by `loraAlpha / sqrt(r)` (rsLoRA). Default: false. */
  useRslora: boolean(false),
  /** Modules that are trained as a whole and saved with the adapter, by the ends of their names. */
  modulesToSave: nullable(listOf(string))(null),
  /**
   * How A and B start: true for A drawn as by `nn.Linear` and B of zeros, false for both drawn as by `nn.Linear`, `"gaussian"`,
   * `"pissa"`, `"pissa_niter_16"`, `"olora"` or `"orthogonal"`. Default: true.
   */
  initLoraWeights: start(true),
  /** Only layers of these indices. */
  layersToTransform: nullable(indices)(null),
  /** What the list of those layers is called, where it is not found: `"layers"` or `"h"`. */
  layersPattern: nullable(texts)(null),
  /** Other ranks by names, or by regular expressions of names. */
  rankPattern: byPattern({}),
  /** Other alphas. */
  alphaPattern: byPattern({}),
  megatronCore: nullable(string)("megatron.core"),
  loftqConfig: nullable(record)({}),
  /** Train the length of each row of the weight apart from its direction (DoRA). Default: false. */
  useDora: boolean(false),
  qaloraGroupSize: integer(16),
  /** Give B a bias. Default: false. */
  loraBias: boolean(false),
  /** Parameters that are adapted themselves, by the ends of their names: of modules that are no layers, such as experts. */
  targetParameters: nullable(listOf(string))(null),
  ...elsewhere,
});

type LoraValues = Values<typeof config>;
/** Options of {@link LoraConfig}. */
export type LoraConfigOptions = Options<typeof config>;

/** What {@link LoraConfig} holds by name. */
export interface LoraConfig extends LoraValues {}

/**
 * A low-rank adapter: to the weight W of each targeted layer, `B @ A * loraAlpha / r` is added, of which only A and B are trained.
 * All options of Python's are known by name; those of methods that are not here (EVA, CorDA, LoRA-GA, LoftQ, aLoRA, VeLoRA, KaSA,
 * MonteCLoRA, BD-LoRA, QALoRA, Arrow, Megatron, trainable tokens, tied adapters, replicated layers) must be left at their defaults.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface holds the values, which are assigned together
export class LoraConfig extends PeftConfig {
  constructor(...given: Given<typeof config>) {
    const values = config(given);
    super(values);
    Object.assign(this, values, { peftVersion: this.peftVersion });
    this.rankPattern = { ...values.rankPattern };
    this.alphaPattern = { ...values.alphaPattern };
    this.loftqConfig = {};
    this.check(values.loftqConfig);
  }

  protected override get floats(): readonly string[] {
    return ["loraDropout"];
  }

  private check(loftqConfig: Record<string, unknown> | null): void {
    for (const [name, { initial }] of Object.entries(elsewhere)) {
      if (Reflect.get(this, name) === initial) continue;
      throw new NotImplementedError(`LoraConfig: ${name} is not here; leave it at ${shown(initial)}`);
    }
    if (typeof this.targetModules === "string") {
      for (const name of ["layersToTransform", "layersPattern"] as const) {
        if (this[name] === null) continue;
        throw new ValueError(`\`${name}\` cannot be used when \`targetModules\` is a string.`);
      }
    }
    const hasPattern = this.layersPattern !== null && this.layersPattern.length > 0;
    if (hasPattern && this.layersToTransform === null) {
      throw new ValueError("When `layersPattern` is specified, `layersToTransform` must also be specified. ");
    }
    if (loftqConfig !== null && Object.keys(loftqConfig).length > 0) {
      warn("`loftqConfig` specified but will be ignored when `initLoraWeights` is not 'loftq'.");
    }
    if (!this.loraBias) return;
    if (typeof this.initLoraWeights !== "boolean") {
      throw new ValueError(
        "The argument loraBias: true is only supported with initLoraWeights true or false, got " +
          `initLoraWeights: ${shown(this.initLoraWeights)} instead.`,
      );
    }
    if (this.useDora) {
      throw new ValueError("The argument loraBias: true is not supported for DoRA, please pass useDora: false");
    }
  }
}

registerMethod("LORA", {
  names: new Set(Object.keys(config.shape)),
  make: (values) => new LoraConfig(values as LoraConfigOptions),
});
