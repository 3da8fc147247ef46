/** Results that have names: of `max` along a dimension the values and the indices. Follows torch.return_types. */

import { snakeCase } from "../../python/snake_case.js";

/** An array of an operator's results, which has them under their names too. */
export abstract class NamedResults extends Array<unknown> {
  // What is made of them, such as by map(), is a list like any other.
  static override get [Symbol.species]() {
    return Array;
  }

  protected constructor(results: readonly unknown[]) {
    super(results.length);
    for (let i = 0; i < results.length; i++) this[i] = results[i];
  }
}

/** Makes them. */
export type ResultsClass = new (results: readonly unknown[]) => NamedResults;

/** What makes others such as this list: with names, where it has some. */
export function listsLike(list: readonly unknown[]): (items: unknown[]) => unknown[] {
  if (!(list instanceof NamedResults)) return (items) => items;
  const Results = list.constructor as ResultsClass;
  return (items) => new Results(items);
}

const shown = (result: unknown): string =>
  Array.isArray(result) ? `(${result.map(shown).join(", ")}${result.length === 1 ? "," : ""})` : String(result);

/** The class of the results of the operator of that name: to define the names on each array took longer than most operators. */
export function resultsClass(operator: string, names: readonly string[]): ResultsClass {
  class Results extends NamedResults {
    constructor(results: readonly unknown[]) {
      super(results);
    }

    /** As Python prints it. */
    override toString(): string {
      const lines = names.map((name, i) => `${snakeCase(name)}=${shown(this[i])}`);
      return `torch.return_types.${operator}(\n${lines.join(",\n")})`;
    }

    [Symbol.for("nodejs.util.inspect.custom")](): string {
      return this.toString();
    }
  }
  names.forEach((name, i) => {
    Object.defineProperty(Results.prototype, name, {
      get(this: unknown[]) {
        return this[i];
      },
    });
  });
  Object.defineProperty(Results, "name", { value: operator });
  return Results;
}
