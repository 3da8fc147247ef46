/** What DataPipes share: the check of functions, and open files. Follows torch/utils/data/datapipes/utils/common.py. */

import { isPlainObject } from "../../../../internal/plain_object.js";
import { limitArguments } from "../../../../internal/surplus.js";
import { RuntimeError, ValueError } from "../../../../python/exceptions.js";
import { shown } from "../../../../python/repr.js";
import { warnOnce } from "../../../../python/warnings.js";
import { deepcopy } from "../../../nn/modules/deepcopy.js";
import type { Column } from "./forms.js";

/**
 * Refuses a function that takes more than it is given. JavaScript does not say of a function that it takes less: parameters
 * with defaults are not counted.
 */
// biome-ignore lint/complexity/noBannedTypes: any function
export function validateInputCol(fn: Function, inputCol: Column | readonly Column[] | null): void {
  // As in Python, built-in functions are not looked into.
  if (Function.prototype.toString.call(fn).endsWith("{ [native code] }")) return;
  const given = Array.isArray(inputCol) ? inputCol.length : 1;
  if (fn.length <= given) return;
  throw new ValueError(
    `The function ${fn.name || "<lambda>"} takes ${fn.length} positional parameters, but ${given} are required.`,
  );
}

/** A part of an item. */
export function columnOf(item: unknown, column: Column): unknown {
  if (item instanceof Map) return item.get(column);
  if (Array.isArray(item) && typeof column === "number") return item.at(column);
  return (item as Record<Column, unknown>)[column];
}

/** What a function is given of an item. */
export function argumentsOf(item: unknown, inputCol: Column | readonly Column[] | null): unknown[] {
  if (inputCol === null) return [item];
  return (Array.isArray(inputCol) ? inputCol : [inputCol]).map((column) => columnOf(item, column as Column));
}

/** A copy of arrays, objects, Maps and Sets with what they hold; of others a warning, and themselves. */
export function copyOf<T>(value: T, kind: "iterable" | "sequence"): T {
  if (Array.isArray(value) || value instanceof Map || value instanceof Set) return deepcopy(value);
  if (isPlainObject(value) || ArrayBuffer.isView(value)) return deepcopy(value);
  if (typeof value !== "string") {
    const stop = kind === "iterable" ? "." : "";
    warnOnce(
      `The input ${kind} can not be deepcopied, please be aware of in-place modification would affect source data${stop}`,
    );
  }
  return value;
}

/** What can be read and closed. */
export interface FileLike {
  read?(size?: number | null): unknown;
  close?(): unknown;
  [Symbol.iterator]?(): Iterator<unknown>;
}

// What nobody closes is closed when it is let go of, as in Python.
const forgotten = new FinalizationRegistry<FileLike>((file) => file.close?.());

/** An open file of a pipe: closed when it is let go of, or with its last child where it says so. */
export class StreamWrapper {
  childCounter = 0;
  closeOnLastChild = false;
  closed = false;

  constructor(
    readonly fileObj: FileLike,
    readonly parentStream: StreamWrapper | null = null,
    readonly name: string | null = null,
  ) {
    if (parentStream !== null) {
      if (!(parentStream instanceof StreamWrapper)) {
        throw new RuntimeError(`Parent stream should be StreamWrapper, ${shown(parentStream)} was given`);
      }
      parentStream.childCounter++;
    }
    forgotten.register(this, fileObj, this);
  }

  /** Closes all streams in arrays and objects, to a depth of ten. */
  static closeStreams(value: unknown, depth = 0): void {
    if (depth > 10) return;
    if (value instanceof StreamWrapper) value.close();
    else if (Array.isArray(value)) for (const item of value) StreamWrapper.closeStreams(item, depth + 1);
    else if (isPlainObject(value)) {
      for (const item of Object.values(value)) StreamWrapper.closeStreams(item, depth + 1);
    }
  }

  /** So many bytes or characters from here on, or all. */
  read(size: number | null = null): unknown {
    if (typeof this.fileObj.read !== "function") throw new ValueError(`${this} has no read()`);
    return this.fileObj.read(size);
  }

  /** Closes the file; a second time does nothing. */
  close(): void {
    if (this.closed) return;
    const { parentStream } = this;
    if (parentStream !== null && --parentStream.childCounter === 0 && parentStream.closeOnLastChild) {
      parentStream.close();
    }
    forgotten.unregister(this);
    this.fileObj.close?.();
    this.closed = true;
  }

  /** Closes it with its last child, or now where there is none. */
  autoclose(): void {
    this.closeOnLastChild = true;
    if (this.childCounter === 0) this.close();
  }

  /** The lines of a file. */
  [Symbol.iterator](): Iterator<unknown> {
    if (this.fileObj[Symbol.iterator] === undefined) throw new ValueError(`${this} has no lines`);
    return this.fileObj[Symbol.iterator]?.() as Iterator<unknown>;
  }

  /** As Python prints it. */
  toString(): string {
    const of = shown(this.fileObj);
    return this.name === null ? `StreamWrapper<${of}>` : `StreamWrapper<${this.name},${of}>`;
  }
}

limitArguments(StreamWrapper.prototype, { read: 1, close: 0, autoclose: 0 });
