/** What `loop` is inside a `for`. Follows LoopContext of jinja2/runtime.py. */

import { TypeError } from "../../python/exceptions.js";
import { callable } from "./arguments.js";
import { str } from "./text.js";
import {
  Attributes,
  Callable,
  equal,
  Generator,
  given,
  iterate,
  lengthOf,
  Tuple,
  Undefined,
  type Value,
} from "./values.js";

export class Loop {
  #index0 = -1;
  #before: Value | undefined;
  #current: Value | undefined;
  /** The value after the current one, where it was asked for. */
  #after: Value | undefined;
  #peeked = false;
  #length: number | undefined;
  #changed: Value | undefined;
  #iterator: Iterator<Value>;

  constructor(
    over: Value,
    readonly depth0: number,
    readonly again: ((over: Value) => string) | undefined,
  ) {
    this.#iterator = iterate(over)[Symbol.iterator]();
    // What goes through a Generator leaves nothing for others; its length is known when it was gone through.
    if (!(over instanceof Generator)) this.#length = Number(lengthOf(over));
  }

  get current(): Value {
    return this.#current!;
  }

  advance(): boolean {
    const next = this.#peeked ? this.#after : this.#next();
    this.#peeked = false;
    if (next === undefined) return false;
    this.#before = this.#current;
    this.#current = next;
    this.#index0++;
    return true;
  }

  #next(): Value | undefined {
    const { done, value } = this.#iterator.next();
    return done ? undefined : value;
  }

  #peek(): Value | undefined {
    if (!this.#peeked) this.#after = this.#next();
    this.#peeked = true;
    return this.#after;
  }

  #count(): number {
    if (this.#length === undefined) {
      const after = this.#peek();
      const rest: Value[] = [];
      for (let next = this.#next(); next !== undefined; next = this.#next()) rest.push(next);
      this.#iterator = rest[Symbol.iterator]();
      this.#length = this.#index0 + 1 + rest.length + (after === undefined ? 0 : 1);
    }
    return this.#length;
  }

  attributes(): Attributes {
    const cycle = new Callable("cycle", (args) => {
      if (args.length === 0) throw new TypeError("no items for cycling given");
      return args[this.#index0 % args.length]!;
    });
    const changed = new Callable("changed", (args) => {
      const value = new Tuple([...args]);
      const isSame = this.#changed !== undefined && equal(this.#changed, value);
      this.#changed = value;
      return !isSame;
    });
    const call = callable("loop", ["iterable"], (over) => {
      if (this.again === undefined)
        throw new TypeError("The loop must have the 'recursive' marker to be called recursively.");
      return this.again(over!);
    });
    const parts: Record<string, () => Value> = {
      index: () => BigInt(this.#index0 + 1),
      index0: () => BigInt(this.#index0),
      revindex: () => BigInt(this.#count() - this.#index0),
      revindex0: () => BigInt(this.#count() - this.#index0 - 1),
      first: () => this.#index0 === 0,
      last: () => this.#peek() === undefined,
      length: () => BigInt(this.#count()),
      depth: () => BigInt(this.depth0 + 1),
      depth0: () => BigInt(this.depth0),
      previtem: () => (this.#index0 === 0 ? new Undefined(() => "there is no previous item") : this.#before!),
      nextitem: () => given(this.#peek(), new Undefined(() => "there is no next item")),
      cycle: () => cycle,
      changed: () => changed,
    };
    const shown = () => `<LoopContext ${str(parts.index!())}/${this.#count()}>`;
    return new Attributes("LoopContext", parts, shown, call.call);
  }
}
