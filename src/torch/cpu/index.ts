/**
 * `torch.cpu`: what `torch.cuda` has, for programs that take either from `torch.getDeviceModule()`. The CPU does things as they come,
 * so streams and events do nothing. Follows torch/cpu/__init__.py.
 *
 * @module
 */

import { scoped } from "../../internal/scoped.js";
import { checkNoMore, limitDeclared, withoutSurplus } from "../../internal/surplus.js";
import type { DeviceLike } from "../device.js";

/** Does nothing. */
export class Stream {
  constructor(_priority = -1, ...none: []) {
    checkNoMore("Stream", none);
  }

  /** Does nothing. */
  waitStream(_stream: unknown): void {}
  /** Does nothing. */
  recordEvent(): void {}
  /** Does nothing. */
  waitEvent(_event: unknown): void {}
}

/** Has always happened. */
export class Event {
  constructor(...none: []) {
    checkNoMore("Event", none);
  }

  /** True. */
  query(): boolean {
    return true;
  }
  /** Does nothing. */
  record(_stream: unknown = null, ...none: []): void {
    checkNoMore("Event.record", none);
  }
  /** Does nothing. */
  synchronize(): void {}
  /** Does nothing. */
  wait(_stream: unknown = null, ...none: []): void {
    checkNoMore("Event.wait", none);
  }
}

limitDeclared(Stream.prototype, ["waitStream", "recordEvent", "waitEvent"]);
limitDeclared(Event.prototype, ["query", "synchronize"]);

let current = new Stream();

/** The stream that was chosen last. */
export const currentStream = withoutSurplus("currentStream", 1, (_device?: DeviceLike | null): Stream => current);

/** Runs `body` with a stream as the current one; null changes nothing. Without `body`: a guard for `using`. */
export function stream<R>(stream: Stream | null, body: () => R): R;
export function stream(stream: Stream | null): Disposable;
export function stream<R>(stream: Stream | null, ...body: unknown[]): R | Disposable {
  const enter = () => {
    const before = current;
    current = stream ?? before;
    return () => {
      current = before;
    };
  };
  return scoped("stream", "stream", enter, body);
}

/** {@link stream} as a class: `using _ = new StreamContext(s)`. */
export class StreamContext implements Disposable {
  readonly #guard: Disposable;

  constructor(
    readonly stream: Stream | null,
    ...none: []
  ) {
    checkNoMore("StreamContext", none);
    this.#guard = enter(stream);
  }

  /** Makes the stream of before the current one again. */
  [Symbol.dispose](): void {
    this.#guard[Symbol.dispose]();
  }
}

const enter = (of: Stream | null) => stream(of);

/** Whether there is a CPU. */
export const isAvailable = withoutSurplus("isAvailable", 0, () => true);
/** Whether it was set up. */
export const isInitialized = withoutSurplus("isInitialized", 0, () => true);
/** The one CPU, whatever its cores. */
export const deviceCount = withoutSurplus("deviceCount", 0, () => 1);
/** Its name. */
export const currentDevice = withoutSurplus("currentDevice", 0, () => "cpu");
/** Does nothing: there is but one. */
export const setDevice = withoutSurplus("setDevice", 1, (_device: DeviceLike): void => {});
/** Does nothing: what an operator is asked for is done when it returns. */
export const synchronize = withoutSurplus("synchronize", 1, (_device?: DeviceLike | null): void => {});
