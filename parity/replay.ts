/** Repeats in this library what Python's functions called, and says what came out otherwise. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { camelCase } from "../src/python/camel_case.js";
import { manualSeed } from "../src/torch/random.js";
import type { Index, Tensor } from "../src/torch/tensor.js";
import type { Case, Entry, EntryFile, Step } from "./format.js";
import { operator } from "./operator.js";
import { Blob, CaseValues } from "./values.js";

/** One case that did not come out as in Python. */
export interface Failure {
  dtype: string;
  sample: number;
  message: string;
}

/** An entry's cases and blob in memory. */
export class LoadedEntry {
  readonly cases: Case[];
  private readonly blob: Blob;

  constructor(directory: string, entry: Entry) {
    const file = JSON.parse(readFileSync(join(directory, entry.file), "utf8")) as EntryFile;
    this.cases = file.cases;
    this.blob = new Blob(readFileSync(join(directory, entry.blob)), file.storages);
  }

  /** Replays one case; null when every bit is Python's. */
  replay(index: number): Failure | null {
    const written = this.cases[index]!;
    const results: unknown[] = [];
    const values = new CaseValues(this.blob, written, results);
    const fail = (message: string): Failure => ({ dtype: written.dtype, sample: written.sample, message });
    let doing = "inputs";
    try {
      // Inputs are made before the seed is set: making them must not draw.
      for (let number = 0; number < written.inputs; number++) values.tensor(number);
      manualSeed(written.seed);
      for (const step of written.steps) {
        doing = step.op;
        results.push(call(step, values));
      }
      doing = "reading the result";
      const difference = values.difference(values.read(written.results), written.outputs);
      return difference === null ? null : fail(difference);
    } catch (error) {
      return fail(`${doing}: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`);
    }
  }
}

function call(step: Step, values: CaseValues): unknown {
  const args = step.args.map((argument) => values.read(argument));
  if (step.op === "manual_seed") return manualSeed(args[0] as number);
  if (step.op === "__getitem__") {
    const [tensor, indices] = args as [Tensor, Index[]];
    return tensor.at(...indices);
  }
  if (step.op === "__setitem__") {
    const [tensor, indices, value] = args as [Tensor, Index[], Tensor];
    return tensor.setAt(indices, value);
  }
  const options = Object.entries(step.kwargs).map(([name, value]) => [camelCase(name), values.read(value)]);
  if (options.length > 0) args.push(Object.fromEntries(options));
  return operator(step.op)(...args);
}
