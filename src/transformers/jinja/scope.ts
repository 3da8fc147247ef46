/** Where a template's names are looked up: in the innermost scope that has them. */

import { Undefined, type Value } from "./values.js";

export class Scope {
  readonly #names = new Map<string, Value>();
  readonly #outer: Scope | undefined;
  constructor(outer?: Scope) {
    this.#outer = outer;
  }

  get(name: string): Value {
    for (let scope: Scope | undefined = this; scope !== undefined; scope = scope.#outer) {
      const value = scope.#names.get(name);
      if (value !== undefined) return value;
    }
    return Undefined.named(name);
  }

  set(name: string, value: Value): void {
    this.#names.set(name, value);
  }

  inner(): Scope {
    return new Scope(this);
  }
}
