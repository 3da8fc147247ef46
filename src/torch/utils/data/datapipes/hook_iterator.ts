/**
 * One iterator at a time for each DataPipe: a new one makes earlier ones throw. Follows
 * torch/utils/data/datapipes/_hook_iterator.py, whose metaclass does to a class what is done here to its prototype.
 */

import { RuntimeError } from "../../../../python/exceptions.js";
import { shown } from "../../../../python/repr.js";
import { inRange } from "../../../autograd/record_range.js";

/** A pipe as it is seen here. */
export interface Hooked {
  /** Counts the iterators that were made; null before the first. */
  _validIteratorId: number | null;
  reset(): void;
  /** A pipe that is one of several over the same source takes part in a common count. */
  _beginAsChild?(): number;
  _isCurrentChild?(id: number): boolean;
}

const FEEDBACK =
  "\nFor feedback regarding this single iterator per IterDataPipe constraint, feel free " +
  "to comment on this issue: https://github.com/pytorch/data/issues/45.";

/** A value as an error shows it. */
function simple(value: unknown): string {
  if (typeof value === "function") return value.name || "<lambda>";
  return shown(value);
}

/** A pipe with its settings: its class and its fields, without those for inner use. */
export function describePipe(pipe: object): string {
  const fields = Object.entries(pipe).filter(([name]) => !name.startsWith("_"));
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `${pipe.constructor.name}(${sorted.map(([name, value]) => `${name}=${simple(value)}`).join(", ")})`;
}

function profileName(pipe: object): string {
  return describePipe(pipe).replaceAll("IterDataPipe", "").replaceAll("MapDataPipe", "");
}

/** Begins an iterator: its number. */
function begin(pipe: Hooked): number {
  if (pipe._beginAsChild) return pipe._beginAsChild();
  pipe._validIteratorId = pipe._validIteratorId === null ? 0 : pipe._validIteratorId + 1;
  pipe.reset();
  return pipe._validIteratorId;
}

function checkValid(pipe: Hooked, id: number): void {
  if (pipe._isCurrentChild) {
    if (pipe._isCurrentChild(id)) return;
    const { mainDatapipe } = pipe as unknown as { mainDatapipe: object };
    throw new RuntimeError(
      "This iterator has been invalidated, because a new iterator has been created " +
        `from one of the ChildDataPipes of ${describePipe(mainDatapipe)}.${FEEDBACK}`,
    );
  }
  if (pipe._validIteratorId === id) return;
  throw new RuntimeError(
    "This iterator has been invalidated because another iterator has been created " +
      `from the same IterDataPipe: ${describePipe(pipe)}\n` +
      "This may be caused by multiple references to the same IterDataPipe. We recommend " +
      `using \`.fork()\` if that is necessary.${FEEDBACK}`,
  );
}

/** Says in an error which pipe it came from: the innermost. */
function explain(error: unknown, pipe: object): void {
  if (!(error instanceof Error)) return;
  const { message } = error;
  const by = `thrown by __iter__ of ${describePipe(pipe)}`;
  if (message === "") Reflect.set(error, "message", `\nThis exception is ${by}`);
  else if (
    !message.includes("thrown by __iter__ of") &&
    !message.includes("single iterator per IterDataPipe constraint")
  )
    Reflect.set(error, "message", `${message}\nThis exception is ${by}`);
}

type Iterate = (this: Hooked) => Iterator<unknown>;

/** A generator function's iterator begins, as in Python, when its first item is asked for. */
function hookGenerator(iterate: Iterate): Iterate {
  return function* (this: Hooked) {
    const items = iterate.call(this);
    const id = begin(this);
    try {
      let step = inRange(
        () => profileName(this),
        () => items.next(),
      );
      while (!step.done) {
        const sent: unknown = yield step.value;
        step = inRange(
          () => profileName(this),
          () => {
            checkValid(this, id);
            return items.next(sent as undefined);
          },
        );
      }
    } catch (error) {
      explain(error, this);
      throw error;
    } finally {
      items.return?.();
    }
  };
}

/** Any other's begins when it is made. */
function hookFunction(iterate: Iterate): Iterate {
  return function (this: Hooked) {
    const items = iterate.call(this);
    const id = begin(this);
    const next = () => {
      checkValid(this, id);
      return items.next();
    };
    const iterator: IterableIterator<unknown> = {
      next: () => inRange(() => profileName(this), next),
      return: (value) => items.return?.(value) ?? { done: true, value },
      [Symbol.iterator]: () => iterator,
    };
    return iterator;
  };
}

const GeneratorFunction = function* () {}.constructor;
const seen = new WeakSet<object>();

/** Sees to the iterators of a class of pipes and of those that it extends. Each is changed once. */
export function hookIterators(constructor: { readonly prototype: object }): void {
  for (
    let prototype: object | null = constructor.prototype;
    prototype !== null && prototype !== Object.prototype && !seen.has(prototype);
    prototype = Object.getPrototypeOf(prototype) as object | null
  ) {
    seen.add(prototype);
    if (!Object.hasOwn(prototype, Symbol.iterator)) continue;
    const iterate = Reflect.get(prototype, Symbol.iterator) as Iterate;
    const value = iterate instanceof GeneratorFunction ? hookGenerator(iterate) : hookFunction(iterate);
    Object.defineProperty(prototype, Symbol.iterator, { value, writable: true, configurable: true });
  }
}
