/**
 * The keys and values of the tokens that a model has seen, so that the next token costs one position and not all of them. Follows
 * transformers/cache_utils.py.
 *
 * Keys and values are (batch, heads, tokens, headDim).
 */

import { integer, nullable, unchecked } from "../internal/kinds.js";
import { type Given, signature } from "../internal/signature.js";
import { limitArguments } from "../internal/surplus.js";
import { IndexError } from "../python/exceptions.js";
import type { Tensor } from "../torch/tensor.js";
import {
  type CacheLayer,
  DynamicLayer,
  DynamicSlidingWindowLayer,
  type KeyValues,
  StaticLayer,
  StaticSlidingWindowLayer,
} from "./cache_layers.js";

export {
  CacheLayer,
  DynamicLayer,
  DynamicSlidingWindowLayer,
  type KeyValues,
  StaticLayer,
  StaticSlidingWindowLayer,
} from "./cache_layers.js";

/** What the layers of a model are, as far as a cache has to know; a model's configuration says it. */
export interface CachedConfig {
  readonly numHiddenLayers: number;
  /** `full_attention` or `sliding_attention` for each layer; where there is none, all layers see `slidingWindow`, or everything. */
  readonly layerTypes?: readonly string[] | null;
  readonly slidingWindow?: number | null;
}

/** The window of each layer that a configuration asks for; null for one that sees everything. */
function windowsOf({ numHiddenLayers, layerTypes, slidingWindow = null }: CachedConfig): (number | null)[] {
  if (layerTypes == null) return new Array<number | null>(numHiddenLayers).fill(slidingWindow);
  return layerTypes.map((type) => (type === "sliding_attention" ? slidingWindow : null));
}

/** A cache of several layers, made of what each of them has seen. Follows `Cache`. */
export abstract class Cache {
  abstract readonly layers: CacheLayer[];

  /**
   * Adds the keys and values of new tokens.
   *
   * @returns Those that the tokens may attend to.
   */
  update(keyStates: Tensor, valueStates: Tensor, layerIdx: number): KeyValues {
    const layer = this.layers[layerIdx];
    if (layer === undefined) {
      throw new IndexError(`${this.constructor.name}: expected a layer below ${this.layers.length}, got ${layerIdx}`);
    }
    return layer.update(keyStates, valueStates);
  }

  /** How many tokens a layer has seen; default: the first. */
  getSeqLength(layerIdx = 0): number {
    return this.layers[layerIdx]?.getSeqLength() ?? 0;
  }

  /** How many tokens a layer can keep, -1 for any number; default: the most of all layers. */
  getMaxLength(layerIdx?: number): number {
    if (layerIdx !== undefined) return this.layers[layerIdx]?.getMaxLength() ?? -1;
    return Math.max(-1, ...this.layers.map((layer) => layer.getMaxLength()));
  }

  /** The position of the first of the tokens to come. */
  getQueryOffset(layerIdx = 0): number {
    return this.getSeqLength(layerIdx);
  }

  /** How many keys so many new tokens attend to in a layer, and the position of the first of those. */
  getMaskSizes(queryLength: number, layerIdx: number): [kvLength: number, kvOffset: number] {
    return this.layers[layerIdx]?.getMaskSizes(queryLength) ?? [queryLength, 0];
  }

  /** Whether it has one size for ever, so that a mask has to hide the places that no token has taken yet. */
  get isCompileable(): boolean {
    return this.layers.length > 0 && this.layers.every((layer) => layer.isCompileable);
  }

  /** Puts the rows of the batch into another order: indices (rows). */
  reorderCache(beamIdx: Tensor): void {
    for (const layer of this.layers) layer.reorderCache(beamIdx);
  }

  /** Repeats each row of the batch. */
  batchRepeatInterleave(repeats: number): void {
    for (const layer of this.layers) layer.batchRepeatInterleave(repeats);
  }

  /** Forgets the last tokens: -2 for the last two. */
  crop(tokensToRemove: number): void {
    for (const layer of this.layers) layer.crop(tokensToRemove);
  }

  /** Forgets everything. */
  reset(): void {
    for (const layer of this.layers) layer.reset();
  }
}

limitArguments(Cache.prototype, {
  ...{ update: 3, getSeqLength: 1, getMaxLength: 1, getQueryOffset: 1, getMaskSizes: 2 },
  ...{ reorderCache: 1, batchRepeatInterleave: 1, crop: 1, reset: 0 },
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
  readonly layers: CacheLayer[];

  constructor(...given: Given<typeof dynamicCache>) {
    const { config } = dynamicCache(given);
    super();
    const windows = config === null ? [] : windowsOf(config);
    this.layers = windows.map((window) =>
      window === null ? new DynamicLayer() : new DynamicSlidingWindowLayer(window),
    );
  }

  override update(keyStates: Tensor, valueStates: Tensor, layerIdx: number): KeyValues {
    while (this.layers.length <= layerIdx) this.layers.push(new DynamicLayer());
    return super.update(keyStates, valueStates, layerIdx);
  }
}

limitArguments(DynamicCache.prototype, { update: 3 });

const staticCache = signature("StaticCache", ["config", "maxCacheLen"], {
  /** The configuration of the model that it is for. */
  config: unchecked<CachedConfig>(),
  /** How many tokens it has room for. */
  maxCacheLen: integer,
});

/** A cache that has its full size from the beginning, so that its memory stays where it is. Follows `StaticCache`. */
export class StaticCache extends Cache {
  readonly layers: CacheLayer[];

  constructor(...given: Given<typeof staticCache>) {
    const { config, maxCacheLen } = staticCache(given);
    super();
    this.layers = windowsOf(config).map((window) =>
      window === null ? new StaticLayer(maxCacheLen) : new StaticSlidingWindowLayer(maxCacheLen, window),
    );
  }
}
