import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { aten } from "../../torch/ops/index.js";
import { outliving } from "../../torch/outliving.js";
import type { Tensor } from "../../torch/tensor.js";

/**
 * The keys and values of the tokens that a model has seen, so that the next token costs one position and not all of them.
 * One for each generation. Follows transformers/cache_utils.py (`DynamicCache`).
 */
export class DynamicCache {
  readonly #layers: [keys: Tensor, values: Tensor][] = [];

  constructor(...none: []) {
    checkNoMore(new.target.name, none);
  }

  /**
   * Adds the keys and values of new tokens, each (batch, heads, tokens, headDim).
   *
   * @returns Those of all tokens so far.
   */
  update(keyStates: Tensor, valueStates: Tensor, layerIdx: number): [keys: Tensor, values: Tensor] {
    const known = this.#layers[layerIdx];
    const all: [Tensor, Tensor] =
      known === undefined
        ? [keyStates, valueStates]
        : [aten.cat([known[0], keyStates], -2), aten.cat([known[1], valueStates], -2)];
    this.#layers[layerIdx] = outliving(all);
    return all;
  }

  /** How many tokens it holds. */
  getSeqLength(): number {
    return this.#layers[0]?.[0].size(-2) ?? 0;
  }
}

limitArguments(DynamicCache.prototype, { update: 3, getSeqLength: 0 });
