/**
 * What one layer of a model has seen: keys and values (batch, heads, tokens, headDim). Follows the layers of
 * transformers/cache_utils.py.
 */

import { RuntimeError, ValueError } from "../python/exceptions.js";
import { aten } from "../torch/ops/index.js";
import { outliving } from "../torch/outliving.js";
import type { Tensor } from "../torch/tensor.js";

/** Keys and values. */
export type KeyValues = [keys: Tensor, values: Tensor];

/** What a layer has seen, whatever the way it keeps it. Python's `CacheLayerMixin`. */
export abstract class CacheLayer {
  /** Whether tokens see no further back than a window. */
  readonly isSliding: boolean = false;
  /** Whether it has one size for ever, in which unused places are masked. */
  readonly isCompileable: boolean = false;
  protected states: KeyValues | null = null;

  /** The keys that it keeps; null before the first token. */
  get keys(): Tensor | null {
    return this.states?.[0] ?? null;
  }

  /** The values that it keeps; null before the first token. */
  get values(): Tensor | null {
    return this.states?.[1] ?? null;
  }

  /** Adds the keys and values of new tokens, and gives those that the tokens may attend to. */
  abstract update(keyStates: Tensor, valueStates: Tensor): KeyValues;
  /** How many keys so many new tokens attend to, and the position of the first of those. */
  abstract getMaskSizes(queryLength: number): [kvLength: number, kvOffset: number];
  /** How many tokens it has seen. */
  abstract getSeqLength(): number;
  /** How many it can keep; -1 for any number. */
  abstract getMaxLength(): number;
  /** Forgets the last tokens: -2 for the last two. */
  abstract crop(tokensToRemove: number): void;
  /** Forgets everything. */
  abstract reset(): void;

  /** Puts the rows of the batch into another order, or takes some of them several times: indices (rows). */
  reorderCache(beamIdx: Tensor): void {
    this.change((states) => states.indexSelect(0, beamIdx.to(states.device)));
  }

  /** Repeats each row of the batch. */
  batchRepeatInterleave(repeats: number): void {
    this.change((states) => states.repeatInterleave(repeats, 0));
  }

  protected change(each: (states: Tensor) => Tensor): void {
    if (this.states !== null) this.states = outliving([each(this.states[0]), each(this.states[1])]);
  }
}

/** It grows with each token. */
export class DynamicLayer extends CacheLayer {
  override update(keyStates: Tensor, valueStates: Tensor): KeyValues {
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

  override getMaskSizes(queryLength: number): [kvLength: number, kvOffset: number] {
    return [this.getSeqLength() + queryLength, 0];
  }

  override getSeqLength(): number {
    return this.states?.[0].size(-2) ?? 0;
  }

  override getMaxLength(): number {
    return -1;
  }

  override crop(tokensToRemove: number): void {
    if (tokensToRemove > 0) {
      throw new ValueError(
        `Calling \`crop\` with a positive value (\`${tokensToRemove}\`) is not supported. Please use a negative integer to remove ` +
          "that number of tokens from the cache instead.",
      );
    }
    this.change((states) => states.narrow(-2, 0, Math.max(states.size(-2) + tokensToRemove, 0)));
  }

  override reset(): void {
    this.states = null;
  }
}

/** Its tokens see no further back than a window, and it keeps no more. */
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

  override getMaxLength(): number {
    return this.slidingWindow;
  }

  override crop(tokensToRemove: number): void {
    if (this.#seen >= this.slidingWindow) {
      throw new RuntimeError(
        "`crop` was called, but the current layer does not track past states, and the sliding window size was already reached.",
      );
    }
    super.crop(tokensToRemove);
    this.#seen = super.getSeqLength();
  }

  override reset(): void {
    super.reset();
    this.#seen = 0;
  }
}

/** It has its full size from the first token on; places that no token has taken yet are zeros, which masks hide. */
export class StaticLayer extends CacheLayer {
  override readonly isCompileable = true;
  protected seen = 0;

  constructor(readonly maxCacheLen: number) {
    super();
  }

  override update(keyStates: Tensor, valueStates: Tensor): KeyValues {
    const states = this.room(keyStates, valueStates);
    this.put(states, keyStates, valueStates);
    return [...states];
  }

  /** The whole of what it keeps, which is made for the first token. */
  protected room(keyStates: Tensor, valueStates: Tensor): KeyValues {
    const made = (x: Tensor) => x.newZeros([x.size(0), x.size(1), this.maxCacheLen, x.size(3)]);
    this.states ??= outliving([made(keyStates), made(valueStates)]);
    return this.states;
  }

  /** Puts new states behind those that are there. */
  protected put([keys, values]: KeyValues, keyStates: Tensor, valueStates: Tensor): void {
    const count = keyStates.size(-2);
    if (this.seen + count > this.maxCacheLen) {
      throw new RuntimeError(
        `${this.constructor.name}: expected at most ${this.maxCacheLen} tokens, for which it was made, got ${this.seen + count}`,
      );
    }
    keys.narrow(2, this.seen, count).copy_(keyStates);
    values.narrow(2, this.seen, count).copy_(valueStates);
    this.seen += count;
  }

  override getMaskSizes(_queryLength: number): [kvLength: number, kvOffset: number] {
    return [this.maxCacheLen, 0];
  }

  override getSeqLength(): number {
    return this.seen;
  }

  override getMaxLength(): number {
    return this.maxCacheLen;
  }

  override crop(tokensToRemove: number): void {
    if (tokensToRemove > 0) {
      throw new RuntimeError(
        "Static layers can only be cropped by passing a negative int, to specify how many tokens to remove",
      );
    }
    this.seen = Math.max(this.seen + tokensToRemove, 0);
  }

  override reset(): void {
    for (const states of this.states ?? []) states.zero_();
    this.seen = 0;
  }
}

/** The same for tokens that see no further back than a window: it has that window's size. */
export class StaticSlidingWindowLayer extends StaticLayer {
  override readonly isSliding = true;
  readonly #isCroppable: boolean;

  constructor(maxCacheLen: number, slidingWindow: number) {
    super(Math.min(slidingWindow, maxCacheLen));
    this.#isCroppable = maxCacheLen <= slidingWindow;
  }

  override update(keyStates: Tensor, valueStates: Tensor): KeyValues {
    const states = this.room(keyStates, valueStates);
    const count = keyStates.size(-2);
    if (this.seen + count <= this.maxCacheLen) {
      this.put(states, keyStates, valueStates);
      return [...states];
    }
    // Of a full window the oldest token is seen no more; before it is full all are.
    const [from, kept] = this.seen >= this.maxCacheLen ? [1, this.maxCacheLen - 1] : [0, this.seen];
    const added = (old: Tensor, fresh: Tensor) =>
      kept === 0 ? fresh : aten.cat([old.narrow(2, from, kept), fresh], -2);
    const all: KeyValues = [added(states[0], keyStates), added(states[1], valueStates)];
    for (const [at, whole] of all.entries()) {
      states[at as 0 | 1].copy_(whole.narrow(2, whole.size(2) - this.maxCacheLen, this.maxCacheLen));
    }
    const isFull = this.seen >= this.maxCacheLen;
    this.seen += count;
    return isFull && count === 1 ? [...states] : all;
  }

  override getMaskSizes(queryLength: number): [kvLength: number, kvOffset: number] {
    const window = this.maxCacheLen;
    const offset = Math.max(this.seen - window + 1, 0);
    if (this.seen >= window) return [window + queryLength - 1, offset];
    return [Math.max(this.seen + queryLength, window), offset];
  }

  override crop(tokensToRemove: number): void {
    if (!this.#isCroppable) {
      throw new RuntimeError(
        `${this.constructor.name}: what fell out of the window is gone, so that it cannot be cropped`,
      );
    }
    super.crop(tokensToRemove);
  }
}
