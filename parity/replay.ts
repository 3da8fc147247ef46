/** Repeats in this library what Python's functions called, and says what came out otherwise. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manualSeed } from "../src/torch/random.js";
import type { Index, Tensor } from "../src/torch/tensor.js";
import { detached, errorDifference, gradientDifference, said } from "./difference.js";
import type { Entry, EntryFile, OperatorCase, Part, Step } from "./format.js";
import { operator, publicFunction } from "./operator.js";
import { replayModule } from "./replay_module.js";
import { replayOptimizer } from "./replay_optimizer.js";
import { Blob, CaseValues } from "./values.js";

/** One case that did not come out as in Python. */
export interface Failure {
  part: Part;
  dtype: string;
  sample: number;
  message: string;
}

/** An entry's cases and blob in memory. */
export class LoadedEntry {
  readonly cases: EntryFile["cases"];
  private readonly blob: Blob;

  constructor(directory: string, entry: Entry) {
    const file = JSON.parse(readFileSync(join(directory, entry.file), "utf8")) as EntryFile;
    this.cases = file.cases;
    this.blob = new Blob(readFileSync(join(directory, entry.blob)), file.storages);
  }

  /** Replays one case; null when every bit is Python's. */
  replay(index: number): Failure | null {
    const written = this.cases[index]!;
    const { part, dtype, sample } = written;
    const difference = replayCase(written, this.blob);
    return difference === null ? null : { part, dtype, sample, message: difference };
  }
}

function replayCase(written: EntryFile["cases"][number], blob: Blob): string | null {
  if ("module" in written) return replayModule(written, new CaseValues(blob, written, { plain: true }));
  if ("optimizer" in written) return replayOptimizer(written, new CaseValues(blob, written, { plain: true }));
  return replayOperators(written, blob);
}

function replayOperators(written: OperatorCase, blob: Blob): string | null {
  const results: unknown[] = [];
  const values = new CaseValues(blob, written, { results, plain: written.call !== undefined });
  let doing = "inputs";
  try {
    // Inputs are made before the seed is set: making them must not draw.
    for (let number = 0; number < written.inputs; number++) values.tensor(number);
    for (const leaf of written.backward?.leaves ?? []) values.tensor(leaf).requiresGrad_();
    manualSeed(written.seed);
    if (written.error !== undefined) return errorDifference(written.error, refusal(written, values, results));
    for (const step of written.steps) {
      doing = step.op;
      results.push(call(step, values));
    }
    doing = "reading the result";
    const result = values.read(written.results);
    const difference = values.difference(detached(result), written.outputs);
    if (difference !== null || written.backward === undefined) return difference;
    doing = "backward";
    return gradientDifference(values, written.backward, result);
  } catch (error) {
    return `${doing}: ${said(error)}`;
  }
}

/** What is said of a wrong call; null when nothing is. */
function refusal(written: OperatorCase, values: CaseValues, results: unknown[]): string | null {
  try {
    if (written.call !== undefined) {
      const { name, args, kwargs } = written.call;
      const given = args.map((argument) => values.read(argument));
      publicFunction(name)(...given, ...values.named(kwargs));
    }
    for (const step of written.steps) results.push(call(step, values));
    return null;
  } catch (error) {
    return said(error);
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
  return operator(step.op)(...args, ...values.named(step.kwargs));
}
