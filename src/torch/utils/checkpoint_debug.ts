/** What `debug` of a checkpoint writes down. Follows torch/utils/checkpoint.py and torch/testing/_internal/logging_tensor.py. */

import { shown } from "../../python/repr.js";
import type { DType } from "../dtype.js";
import { Tensor } from "../tensor.js";
import { type Dispatched, dispatchMode } from "./dispatch_mode.js";

const ABBREVIATIONS: Record<string, string> = {
  ...{ bfloat16: "bf16", float64: "f64", float32: "f32", float16: "f16", complex32: "c32", complex64: "c64" },
  ...{ complex128: "c128", int8: "i8", int16: "i16", int32: "i32", int64: "i64", bool: "b8", uint8: "u8" },
};

const abbreviated = ({ name }: DType) => ABBREVIATIONS[name] ?? name;

/** The operators of one pass, a line for each, and where each was called. */
export class OperatorLog {
  readonly lines: string[] = [];
  readonly traces: string[] = [];
  // A tensor is known by what it is to libtorch: a handler's objects are new ones each time.
  readonly #ids = new Map<string, number>();

  /** Writes down what is called until the guard is disposed of. */
  enter(): Disposable {
    return dispatchMode((call) => {
      this.#write(call, call.run());
      return undefined;
    });
  }

  #write({ op, args, kwargs }: Dispatched, results: unknown[]): void {
    const named = Object.entries(kwargs).map(([key, value]) => `${key}=${this.#format(value, false)}`);
    const given = [...args.map((arg) => this.#format(arg, false)), ...named];
    const result = this.#format(results.length === 1 ? results[0] : results, true);
    this.lines.push(`${result} = torch._ops.${op}(${given.join(", ")})`);
    this.traces.push((new Error().stack ?? "").split("\n").slice(4).join("\n"));
  }

  #format(value: unknown, withType: boolean): string {
    if (Array.isArray(value)) return `[${value.map((item) => this.#format(item, withType)).join(", ")}]`;
    if (!(value instanceof Tensor)) return shown(value);
    const key = `${value.dataPtr()} ${value.shape} ${value.stride()} ${value.dtype}`;
    const id = this.#ids.get(key) ?? this.#ids.size;
    this.#ids.set(key, id);
    return `$${id}${withType ? `: ${abbreviated(value.dtype)}[${value.shape.join(", ")}]` : ""}`;
  }

  /** Each line with where it came from. */
  traced(label: string): string {
    return this.lines
      .map((line, i) => `${line}   (${i + 1} of ${this.lines.length} in ${label})\n\n${this.traces[i]}\n\n\n`)
      .join("");
  }
}

const heading = (text: string) => `+${"-".repeat(78)}+\n|  ${text.padEnd(76)}|\n+${"-".repeat(78)}+\n`;

/** The text of the error. */
export function debugText(forward: OperatorLog, again: OperatorLog): string {
  return (
    "An error happened while unpacking tensors; dumping logs of latest computation because you passed `debug=True` to " +
    "`torch.utils.checkpoint.checkpoint()`.\nScroll all the way down for guidance on how to navigate these logs.\n\n" +
    heading("1. Stack traces of the operators that ran in the original forward") +
    `\n${forward.traced("original")}\n` +
    heading("2. Stack traces of the operators that ran during recomputation") +
    `\n${again.traced("recompute")}\n` +
    heading("3. Log of operators in the original forward and recomputation") +
    '\nDifferences in "detach" calls between the two are made by the checkpoint itself.\n\n' +
    `Operations executed during the original forward:\n\n${forward.lines.join("\n")}\n\n` +
    `Operations executed during recomputation:\n\n${again.lines.join("\n")}\n\n` +
    heading("ERROR: Detected non-determinism while running activation checkpointing") +
    "\nThe tensors that are saved in the recomputation differ from those of the original forward, as where different operators " +
    "run. Compare the operators of both, and look up with its stack trace where each was called.\n"
  );
}
