/**
 * What the ranks of a checkpoint tell each other: pickles of Python's plans, results and failures, so that a world may be of Node and
 * of Python. Follows torch/distributed/checkpoint/planner.py, storage.py and api.py.
 */

import { ValueError } from "../../../python/exceptions.js";
import { shown } from "../../../python/repr.js";
import { toDType } from "../../dtype.js";
import { Builder } from "../../serialization/builder.js";
import { PythonCall, PythonObject } from "../../serialization/pickle/instances.js";
import { PickledGlobal, unpickle } from "../../serialization/pickle/unpickler.js";
import { Weights } from "../../serialization/pickle/weights.js";
import { Size, Tuple } from "../../serialization/python_types.js";
import { type Callable, SafePickledGlobal } from "../../serialization/safe_globals.js";
import {
  chunkIn,
  chunkObject,
  dtypeOf,
  FILESYSTEM,
  indexObject,
  indexOf,
  METADATA_CLASSES,
  pathsObject,
  pathsOf,
  propertiesOf,
  sizes,
  storedAt,
  storedObject,
  withoutTensors,
} from "./metadata.js";
import type { SavePlan, WriteItem, Written } from "./planner.js";

const PLANNER = "torch.distributed.checkpoint.planner";
const STORAGE = "torch.distributed.checkpoint.storage";
const API = "torch.distributed.checkpoint.api";

/** What one rank tells another. */
export interface Message<T> {
  write(value: T): Uint8Array;
  /** @throws ValueError for another message */
  read(value: unknown, pickle: Uint8Array): T;
}

/** An error of some rank. */
export interface Failure {
  readonly name: string;
  readonly message: string;
}

class PickledPlan {}
class PickledItem {}
class PickledPrefix {}
class PickledTensorData {}
class PickledResult {}
class PickledFailures {
  constructor(
    readonly step: unknown,
    readonly failures: unknown,
  ) {}
}

/** An object of any other class: an exception, or what only Python's ranks have to understand. */
class Foreign {
  constructor(
    readonly name: string,
    readonly args: readonly unknown[],
  ) {}
}

const CLASSES: ReadonlyMap<string, Callable> = new Map<string, Callable>([
  ...METADATA_CLASSES,
  [`${PLANNER}.SavePlan`, PickledPlan],
  [`${PLANNER}.WriteItem`, PickledItem],
  [`${PLANNER}.WriteItemType`, (value: unknown) => value],
  [`${PLANNER}.TensorWriteData`, PickledTensorData],
  [`${FILESYSTEM}._StoragePrefix`, PickledPrefix],
  [`${STORAGE}.WriteResult`, PickledResult],
  [`${API}.CheckpointException`, PickledFailures],
]);

/** Whatever a pickle names has a place in it, as nothing of that is called. */
class Messages extends Weights {
  override global(name: string): unknown {
    // A list, which its frames are appended to.
    if (name === "traceback.StackSummary") return new PickledGlobal(name, () => []);
    const known = CLASSES.get(name);
    if (known !== undefined) return new SafePickledGlobal(name, known);
    return super.global(name) ?? new SafePickledGlobal(name, (...args: unknown[]) => new Foreign(name, args));
  }
}

/**
 * What is in a message.
 * @throws ValueError for a damaged one
 */
export const readMessage = (pickle: Uint8Array): unknown => new Builder().build(unpickle(pickle, new Messages()), 0);

/** Of the classes of errors, those that Python has by itself and makes of a text alone. */
const BUILTIN = [
  "RuntimeError",
  "ValueError",
  "TypeError",
  "KeyError",
  "IndexError",
  "AssertionError",
  "AttributeError",
];

export const failureOf = (error: unknown): Failure =>
  error instanceof Error ? { name: error.name, message: error.message } : { name: "Error", message: String(error) };

/** An exception, and where it was raised. Follows `_wrap_exception`. */
function wrapped({ name, message }: Failure): Tuple {
  const exception = BUILTIN.includes(name)
    ? new PythonCall("builtins", name, [message])
    : new PythonCall("builtins", "RuntimeError", [`${name}: ${message}`]);
  return Tuple.fromItems<unknown>([exception, new PythonCall("traceback", "StackSummary", [])]);
}

/** What a rank says that failed. */
export const writeFailure = (error: unknown): Uint8Array => withoutTensors(wrapped(failureOf(error)));

/** In short for what is no text: a small message may stand for something enormous. */
const textOf = (value: unknown): string => (typeof value === "string" ? value : shown(value));

/** The failure that a message reports; undefined for another message. Follows `_is_wrapped_exception`. */
export function failureIn(value: unknown): Failure | undefined {
  const [exception, frames] = value instanceof Tuple && value.length === 2 ? value : [];
  if (!(exception instanceof Foreign) || !Array.isArray(frames)) return undefined;
  return { name: exception.name.replace(/^builtins\./, ""), message: exception.args.map(textOf).join(", ") };
}

/** What all are told where some failed. */
export const writeFailures = (step: string, failures: ReadonlyMap<number, Failure>): Uint8Array =>
  withoutTensors(
    new PythonCall(API, "CheckpointException", [
      step,
      new Map([...failures].map(([rank, failure]) => [rank, wrapped(failure)])),
    ]),
  );

/** The failures that a message reports, by their ranks; undefined for another message. */
export function failuresIn(value: unknown): Map<number, Failure> | undefined {
  if (!(value instanceof PickledFailures)) return undefined;
  const failures = Object.entries(value.failures as object);
  return new Map(
    failures.map(([rank, one]) => [Number(rank), failureIn(one) ?? { name: "Error", message: textOf(one) }]),
  );
}

/** That a rank has done its part. */
export const done: Message<void> = { write: () => withoutTensors(null), read: () => {} };

/** What the parts of a tensor, whole tensors and other values are in Python's `WriteItemType`. */
const [TENSOR, SHARD, BYTES] = [1, 2, 3];
const type = (value: number) => new PythonCall(PLANNER, "WriteItemType", [value]);

function itemObject({ name, tensor }: WriteItem): PythonObject {
  const data =
    tensor &&
    new PythonObject(PLANNER, "TensorWriteData", {
      chunk: chunkObject(tensor),
      properties: propertiesOf(toDType(tensor.dtype)),
      size: Size.fromItems(tensor.size),
    });
  return new PythonObject(PLANNER, "WriteItem", {
    index: indexObject(name, tensor?.offsets ?? null, null),
    type: type(tensor === null ? BYTES : tensor.isShard ? SHARD : TENSOR),
    bytes_io_data: null,
    tensor_data: data,
  });
}

function itemIn(value: unknown): WriteItem {
  if (!(value instanceof PickledItem)) throw new ValueError("an item of a plan that is none");
  const { index, type, tensor_data: data } = value as Record<string, unknown>;
  const { name, offsets } = indexOf(index);
  if (type === BYTES) return { name, tensor: null };
  if (!(data instanceof PickledTensorData) || offsets === null) throw new ValueError(`no data of the tensor '${name}'`);
  const { chunk, properties, size } = data as Record<string, unknown>;
  return {
    name,
    tensor: { ...chunkIn(chunk), dtype: dtypeOf(properties).name, size: sizes(size), isShard: type === SHARD },
  };
}

/** What a rank has, or is to write. */
export const plans: Message<SavePlan> = {
  write({ items, paths, prefix }) {
    const storage = prefix && new PythonObject(FILESYSTEM, "_StoragePrefix", { prefix });
    return withoutTensors(
      new PythonObject(PLANNER, "SavePlan", {
        items: items.map(itemObject),
        storage_data: storage,
        planner_data: pathsObject(paths),
        usable: true,
      }),
    );
  },
  read(value) {
    if (!(value instanceof PickledPlan)) throw new ValueError("expected a plan");
    const { items, storage_data: storage, planner_data: paths, usable } = value as Record<string, unknown>;
    if (usable !== true) {
      throw new ValueError(
        "a plan that says 'as before': Python's planner must have enable_plan_caching=False in a world with Node",
      );
    }
    if (!Array.isArray(items)) throw new ValueError("a plan without items");
    const prefix = storage instanceof PickledPrefix ? String((storage as Record<string, unknown>).prefix) : null;
    return { items: items.map(itemIn), paths: pathsOf(paths), prefix };
  },
};

/** Where a rank wrote what. */
export const results: Message<readonly Written[]> = {
  write: (written) =>
    withoutTensors(
      written.map(
        ({ name, offsets, stored }) =>
          new PythonObject(STORAGE, "WriteResult", {
            index: indexObject(name, offsets, null),
            size_in_bytes: stored.length,
            storage_data: storedObject(stored),
          }),
      ),
    ),
  read(value) {
    if (!Array.isArray(value)) throw new ValueError("expected a list of what was written");
    return value.map((one) => {
      if (!(one instanceof PickledResult)) throw new ValueError("a result of writing that is none");
      const { index, storage_data: stored } = one as Record<string, unknown>;
      return { ...indexOf(index), stored: storedAt(stored) };
    });
  },
};

/** What a rank is to read: Python's ranks say it, and get back what they said. */
export const loadPlans: Message<Uint8Array> = { write: (pickle) => pickle, read: (_value, pickle) => pickle };

/** That of a rank of Node, which does not say it. */
export const emptyLoadPlan = (): Uint8Array =>
  withoutTensors(new PythonObject(PLANNER, "LoadPlan", { items: [], storage_data: null, planner_data: null }));
