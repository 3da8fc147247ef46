/**
 * The keys and values of the tokens that a model has seen, so that the next token costs one position and not all of them. Follows
 * transformers/cache_utils.py.
 *
 * Keys and values are (batch, heads, tokens, headDim).
 */

import { nullable, unchecked } from "../internal/kinds.js";
import { type Given, signature } from "../internal/signature.js";
import { limitArguments } from "../internal/surplus.js";
import { aten } from "../torch/ops/index.js";
import { outliving } from "../torch/outliving.js";
import type { Tensor } from "../torch/tensor.js";

/** Keys and values. */
export type KeyValues = [keys: Tensor, values: Tensor];

/** What the layers of a model are, as far as a cache has to know; a model's configuration says it. */
export interface CachedConfig {
  readonly numHiddenLayers: number;
  /** `full_attention` or `sliding_attention` for each layer; where there is none, all layers see `slidingWindow`, or everything. */
  readonly layerTypes?: readonly string[] | null;
  readonly slidingWindow?: number | null;
}

/** What one layer has seen; it grows with each token. Follows `DynamicLayer`. */
export class DynamicLayer {
  readonly isSliding: boolean = false;
  protected states: KeyValues | null = null;

  /** The keys of all tokens so far; null before the first. */
  get keys(): Tensor | null {
    return this.states?.[0] ?? null;
  }

  /** The values of all tokens so far; null before the first. */
  get values(): Tensor | null {
    return this.states?.[1] ?? null;
  }

  /** Adds the keys and values of new tokens, and gives those that the tokens may attend to. */
  update(keyStates: Tensor, valueStates: Tensor): KeyValues {
    // As in Python, the first are appended to nothing: what comes of it lies in memory in order, which decides the kernels after it.
    const [keys, values] = this.states ?? [keyStates.newEmpty([0]), valueStates.newEmpty([0])];
    const all: KeyValues = [aten.cat([keys, keyStates], -2), aten.cat([values, valueStates], -2)];
    this.states = outliving(this.kept(all));
    return all;
  }

  /** What of the states is kept for the tokens to come. */
  protected kept(all: KeyValues): KeyValues {
    return all;
  }

  /** How many keys so many new tokens attend to, and the position of the first of those. */
  getMaskSizes(queryLength: number): [kvLength: number, kvOffset: number] {
    return [this.getSeqLength() + queryLength, 0];
  }

  /** How many tokens it has seen. */
  getSeqLength(): number {
    return this.states?.[0].size(-2) ?? 0;
  }

  /** Puts the rows of the batch into another order, or takes some of them several times: indices (rows). */
  reorderCache(beamIdx: Tensor): void {
    this.change((states) => states.indexSelect(0, beamIdx));
  }

  /** Repeats each row of the batch. */
  batchRepeatInterleave(repeats: number): void {
    this.change((states) => states.repeatInterleave(repeats, 0));
  }

  /** Forgets everything. */
  reset(): void {
    this.states = null;
  }

  private change(each: (states: Tensor) => Tensor): void {
    if (this.states !== null) this.states = outliving([each(this.states[0]), each(this.states[1])]);
  }
}

/** A layer whose tokens see no further back than a window; it keeps no more. Follows `DynamicSlidingWindowLayer`. */
export class DynamicSlidingWindowLayer extends DynamicLayer {
  override readonly isSliding = true;
  #seen = 0;

  constructor(readonly slidingWindow: number) {
    super();
  }

  override update(keyStates: Tensor, valueStates: Tensor): KeyValues {
    this.#seen += keyStates.size(-2);
    return super.update(keyStates, valueStates);
  }

  protected override kept(all: KeyValues): KeyValues {
    const length = all[0].size(-2);
    // As Python's slice from `1 - window`, which takes everything where the window is 1.
    const count = this.slidingWindow === 1 ? length : Math.min(length, this.slidingWindow - 1);
    return all.map((states) => states.narrow(-2, length - count, count)) as KeyValues;
  }

  override getMaskSizes(queryLength: number): [kvLength: number, kvOffset: number] {
    const offset = Math.max(this.#seen - this.slidingWindow + 1, 0);
    const kept = this.#seen >= this.slidingWindow ? this.slidingWindow - 1 : this.#seen;
    return [kept + queryLength, offset];
  }

  override getSeqLength(): number {
    return this.#seen;
  }

  override reset(): void {
    super.reset();
    this.#seen = 0;
  }
}

/** The layers that a configuration asks for. */
function layersOf({ numHiddenLayers, layerTypes, slidingWindow }: CachedConfig): DynamicLayer[] {
  const window = slidingWindow ?? null;
  const types =
    layerTypes ?? new Array<string>(numHiddenLayers).fill(window === null ? "full_attention" : "sliding_attention");
  return types.map((type) =>
    type === "sliding_attention" && window !== null ? new DynamicSlidingWindowLayer(window) : new DynamicLayer(),
  );
}

/** A cache of several layers, made of what each of them has seen. Follows `Cache`. */
export abstract class Cache {
  abstract readonly layers: DynamicLayer[];

  /**
   * Adds the keys and values of new tokens.
   *
   * @returns Those that the tokens may attend to.
   */
  abstract update(keyStates: Tensor, valueStates: Tensor, layerIdx: number): KeyValues;

  /** How many tokens a layer has seen; default: the first. */
  getSeqLength(layerIdx = 0): number {
    return this.layers[layerIdx]?.getSeqLength() ?? 0;
  }

  /** The position of the first of the tokens to come. */
  getQueryOffset(layerIdx = 0): number {
    return this.getSeqLength(layerIdx);
  }

  /** How many keys so many new tokens attend to in a layer, and the position of the first of those. */
  getMaskSizes(queryLength: number, layerIdx: number): [kvLength: number, kvOffset: number] {
    return this.layers[layerIdx]?.getMaskSizes(queryLength) ?? [queryLength, 0];
  }

  /** Puts the rows of the batch into another order: indices (rows). */
  reorderCache(beamIdx: Tensor): void {
    for (const layer of this.layers) layer.reorderCache(beamIdx);
  }

  /** Repeats each row of the batch. */
  batchRepeatInterleave(repeats: number): void {
    for (const layer of this.layers) layer.batchRepeatInterleave(repeats);
  }

  /** Forgets everything. */
  reset(): void {
    for (const layer of this.layers) layer.reset();
  }
}

limitArguments(Cache.prototype, {
  ...{ getSeqLength: 1, getQueryOffset: 1, getMaskSizes: 2 },
  ...{ reorderCache: 1, batchRepeatInterleave: 1, reset: 0 },
});

const dynamicCache = signature("DynamicCache", [], {
  /** The configuration of the model that it is for; default null, where every layer keeps everything. */
  config: nullable(unchecked<CachedConfig>())(null),
});

/**
 * A cache that grows with each token. Where it is given a model's configuration, layers with a sliding window keep no more than that
 * window. Follows `DynamicCache`.
 */
export class DynamicCache extends Cache {
  readonly layers: DynamicLayer[];

  constructor(...given: Given<typeof dynamicCache>) {
    const { config } = dynamicCache(given);
    super();
    this.layers = config === null ? [] : layersOf(config);
  }

  override update(keyStates: Tensor, valueStates: Tensor, layerIdx: number): KeyValues {
    while (this.layers.length <= layerIdx) this.layers.push(new DynamicLayer());
    return (this.layers[layerIdx] as DynamicLayer).update(keyStates, valueStates);
  }
}

limitArguments(DynamicCache.prototype, { update: 3 });
