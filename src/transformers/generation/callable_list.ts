import { Callable } from "../../internal/callable.js";
import { checkNoMore, limitArguments } from "../../internal/surplus.js";
import { IndexError, TypeError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";

/** A list that is called as a function, as `LogitsProcessorList` and `StoppingCriteriaList` are in Python. */
export abstract class CallableList<Item> extends Callable implements Iterable<Item> {
  readonly #items: Item[] = [];

  /** @param items What is in it at first, in order. Default: nothing. */
  constructor(items: Iterable<Item> = [], ...none: []) {
    checkNoMore(new.target.name, none);
    super();
    this.extend(items);
  }

  /** How many there are. */
  get length(): number {
    return this.#items.length;
  }

  /** What `for (... of ...)` goes through. */
  [Symbol.iterator](): Iterator<Item> {
    return this.#items[Symbol.iterator]();
  }

  /** The one at an index; negative counts from the end. */
  at(index: number): Item {
    const found = this.#items.at(index);
    if (found === undefined) throw new IndexError("list index out of range");
    return found;
  }

  /** Adds one at the end. */
  append(item: Item): this {
    return this.insert(this.length, item);
  }

  /** Adds several at the end. */
  extend(items: Iterable<Item>): this {
    if (typeof (items as Iterable<Item> | null)?.[Symbol.iterator] !== "function") {
      throw new TypeError(`${this.constructor.name}: expected an array of functions, got ${shown(items)}`);
    }
    for (const item of [...items]) this.append(item);
    return this;
  }

  /** Puts one before the one at an index. */
  insert(index: number, item: Item): this {
    if (typeof item !== "function") {
      throw new TypeError(`${this.constructor.name}: expected functions, got ${shown(item)}`);
    }
    this.#items.splice(index, 0, item);
    return this;
  }

  /** Takes the one at an index out; without an index, the last. */
  pop(index = -1): Item {
    const taken = this.at(index);
    this.#items.splice(index, 1);
    return taken;
  }
}

limitArguments(CallableList.prototype, { at: 1, append: 1, extend: 1, insert: 2, pop: 1 });
