/** What pipes have in common whose order is drawn. */

import { boolean } from "../../../../internal/kinds.js";
import { kind, signature } from "../../../../internal/signature.js";
import { limitArguments } from "../../../../internal/surplus.js";
import { TypeError } from "../../../../python/exceptions.js";
import { Random } from "../../../../python/random.js";
import { shown } from "../../../../python/repr.js";
import { drawSeed } from "../sampler.js";
import { registerBuiltIns } from "../transfer.js";
import { IterDataPipe } from "./datapipe.js";

const integer = kind<number | bigint>((callee, name, value) => {
  if (typeof value === "bigint" || Number.isSafeInteger(value)) return value as number | bigint;
  throw new TypeError(`${callee}: expected ${name} to be an integer, got ${shown(value)}`);
});
const setShuffle = signature("setShuffle", ["shuffle"], { shuffle: boolean(true) });
const setSeed = signature("setSeed", ["seed"], { seed: integer });

/** A pipe that shuffles, by Python's generator. */
export abstract class SeededPipe<T> extends IterDataPipe<T> {
  protected _enabled = true;
  protected _seed: number | bigint | null = null;
  protected readonly _rng = new Random();

  /** Whether it shuffles. */
  setShuffle(shuffle = true): this {
    this._enabled = setShuffle([shuffle]).shuffle;
    return this;
  }

  /** Seeds the next iterator. */
  setSeed(seed: number | bigint): this {
    this._seed = setSeed([seed]).seed;
    return this;
  }

  /** Seeds the generator, by a number that is drawn where none was set. */
  protected _begin(): void {
    this._rng.seed(this._seed ?? drawSeed());
    this._seed = null;
  }
}

limitArguments(SeededPipe.prototype, { setShuffle: 1, setSeed: 1 });
registerBuiltIns({ "random.Random": Random });
