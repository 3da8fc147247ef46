/** Objects of Python's classes, for pickles that are no files of weights. */

import type { Tuple } from "../python_types.js";

/** What a function or class of Python's gives when it is called. */
export class PythonCall {
  constructor(
    readonly module: string,
    readonly name: string,
    readonly args: readonly unknown[],
  ) {}
}

/** An object of a class of Python's, with its attributes, or with what it makes of a state. */
export class PythonObject {
  constructor(
    readonly module: string,
    readonly name: string,
    readonly state: Readonly<Record<string, unknown>> | Tuple,
  ) {}
}
