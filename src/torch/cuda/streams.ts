import { boolean, nullable, number, unchecked } from "../../internal/kinds.js";
import { scoped } from "../../internal/scoped.js";
import { type Given, signature } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import { type Handled, handleKey, type NativeHandle, newIdentity } from "../../native/handle.js";
import { RuntimeError } from "../../python/exceptions.js";
import type { Tensor } from "../tensor.js";
import { type CudaDeviceLike, optionalIndex } from "./device.js";

const streamArguments = signature("Stream", ["device", "priority"], {
  /** Where it runs. Default: null, the current device. */
  device: nullable(unchecked<CudaDeviceLike>())(null),
  /** A lower number goes first. Default: 0. */
  priority: number(0),
});
const eventArguments = signature("Event", ["enableTiming"], {
  /** Needed for {@link Event.elapsedTime}. Default: false. */
  enableTiming: boolean(false),
});

/** A stream that exists natively, as a Stream. */
function streamOf(handle: NativeHandle): Stream {
  return Object.create(Stream.prototype, { [handleKey]: { value: handle } }) as Stream;
}

/**
 * A queue of work on one device: what one stream was given runs in order, streams run side by side. Follows
 * torch.cuda.Stream.
 */
export class Stream implements Handled {
  /** @internal */
  readonly [handleKey]: NativeHandle;
  /** @internal No two are deeply equal. */
  readonly identity = newIdentity();

  constructor(...given: Given<typeof streamArguments>) {
    const { device, priority } = streamArguments(given);
    if (!native.cudaIsBuilt()) throw new RuntimeError("torch.cuda.Stream requires CUDA support");
    this[handleKey] = native.streamNew(optionalIndex(device), priority);
  }

  /** The number of its device. */
  get device(): number {
    return native.streamInfo(this).device;
  }

  /** CUDA's own handle of it, a `cudaStream_t`. */
  get cudaStream(): bigint {
    return native.streamInfo(this).pointer;
  }

  /** Whether everything it was given is done. */
  query(...none: []): boolean {
    checkNoMore("Stream.query", none);
    return native.streamQuery(this);
  }

  /** Waits until everything it was given is done. */
  synchronize(...none: []): void {
    checkNoMore("Stream.synchronize", none);
    native.streamSynchronize(this);
  }

  /** What it is given from now on begins after the event. */
  waitEvent(event: Event, ...none: []): void {
    checkNoMore("Stream.waitEvent", none);
    event.wait(this);
  }

  /** What it is given from now on begins after what the other stream has been given so far. */
  waitStream(stream: Stream, ...none: []): void {
    checkNoMore("Stream.waitStream", none);
    this.waitEvent(stream.recordEvent());
  }

  /** Marks this point of the stream with an event, by default a new one. */
  recordEvent(event: Event = new Event(), ...none: []): Event {
    checkNoMore("Stream.recordEvent", none);
    event.record(this);
    return event;
  }

  /** Whether both are the same stream to CUDA. */
  equals(other: Stream, ...none: []): boolean {
    checkNoMore("Stream.equals", none);
    const [a, b] = [native.streamInfo(this), native.streamInfo(other)];
    return a.device === b.device && a.id === b.id;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    const { device, pointer } = native.streamInfo(this);
    return `<torch.cuda.Stream device=cuda:${device} cuda_stream=0x${pointer.toString(16)}>`;
  }
}

/** A point in a stream, to wait for and to measure between. Follows torch.cuda.Event. */
export class Event implements Handled {
  /** @internal */
  readonly [handleKey]: NativeHandle;
  /** @internal No two are deeply equal. */
  readonly identity = newIdentity();

  constructor(...given: Given<typeof eventArguments>) {
    const { enableTiming } = eventArguments(given);
    if (!native.cudaIsBuilt()) throw new RuntimeError("Tried to instantiate dummy base class Event");
    this[handleKey] = native.eventNew(enableTiming);
  }

  /** Marks this point of a stream, by default of the current one. */
  record(stream: Stream = currentStream(), ...none: []): void {
    checkNoMore("Event.record", none);
    native.eventRecord(this, stream);
  }

  /** What a stream, by default the current one, is given from now on begins after this event. */
  wait(stream: Stream = currentStream(), ...none: []): void {
    checkNoMore("Event.wait", none);
    native.eventBlock(this, stream);
  }

  /** Whether what was queued before it is done. */
  query(...none: []): boolean {
    checkNoMore("Event.query", none);
    return native.eventQuery(this);
  }

  /** Waits until what was queued before it is done. */
  synchronize(...none: []): void {
    checkNoMore("Event.synchronize", none);
    native.eventSynchronize(this);
  }

  /** Milliseconds from this event to `end`; both with `enableTiming`, recorded and done. */
  elapsedTime(end: Event, ...none: []): number {
    checkNoMore("Event.elapsedTime", none);
    return native.eventElapsed(this, end);
  }
}

/** The stream that work on a device, by default the current one, is queued on. */
export function currentStream(device?: CudaDeviceLike | null, ...none: []): Stream {
  checkNoMore("currentStream", none);
  native.cudaInit();
  return streamOf(native.streamCurrent(optionalIndex(device)));
}

/** The stream that is current where no other was chosen. */
export function defaultStream(device?: CudaDeviceLike | null, ...none: []): Stream {
  checkNoMore("defaultStream", none);
  native.cudaInit();
  return streamOf(native.streamDefault(optionalIndex(device)));
}

/** Makes a stream, and its device, this thread's current one; null does nothing. `stream()` changes back. */
export function setStream(stream: Stream | null, ...none: []): void {
  checkNoMore("setStream", none);
  if (stream !== null) native.streamSet(stream);
}

/**
 * Runs `body` with a stream, and its device, as the current one. Without `body`: a guard for `using`. A null stream
 * changes nothing. Follows torch.cuda.stream.
 */
export function stream<R>(stream: Stream | null, body: () => R): R;
export function stream(stream: Stream | null): Disposable;
export function stream<R>(stream: Stream | null, ...body: unknown[]): R | Disposable {
  const enter = () => {
    if (stream === null) return () => {};
    const before = currentStream();
    const there = currentStream(stream.device);
    native.streamSet(stream);
    return () => {
      native.streamSet(there);
      native.streamSet(before);
    };
  };
  return scoped("stream", "stream", enter, body);
}

/** {@link stream} as a class: `using _ = new StreamContext(s)`. Follows torch.cuda.StreamContext. */
export class StreamContext implements Disposable {
  /** What it was made with. */
  readonly stream: Stream | null;
  readonly #guard: Disposable;

  constructor(of: Stream | null, ...none: []) {
    checkNoMore("StreamContext", none);
    this.stream = of;
    this.#guard = stream(of);
  }

  /** Makes the stream of before the current one again. */
  [Symbol.dispose](): void {
    this.#guard[Symbol.dispose]();
  }
}

/**
 * Tells the allocator that a stream uses this tensor too, so that its memory is not given away before that work is done.
 * Follows torch.Tensor.record_stream.
 */
export function recordStream(tensor: Tensor, stream: Stream, ...none: []): void {
  checkNoMore("recordStream", none);
  native.recordStream(tensor, stream);
}
