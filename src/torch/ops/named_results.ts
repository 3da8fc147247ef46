/** Results that have names: of `max` along a dimension the values and the indices. Follows torch.return_types. */

/** Makes an array of an operator's results, which has them under their names too. */
export type NamedResults = new (results: readonly unknown[]) => unknown[];

/** The class of the results of the operator of that name: to define the names on each array took longer than most operators. */
export function namedResults(operator: string, names: readonly string[]): NamedResults {
  class Results extends Array<unknown> {
    static override get [Symbol.species]() {
      return Array;
    }

    constructor(results: readonly unknown[]) {
      super(results.length);
      for (let i = 0; i < results.length; i++) this[i] = results[i];
    }

    /** As Python prints it. */
    override toString(): string {
      const lines = names.map((name, i) => `${name}=${String(this[i])}`);
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
