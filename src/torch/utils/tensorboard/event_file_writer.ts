/** Event files as TensorBoard reads them. Follows tensorboard/summary/writer/event_file_writer.py. */

import { closeSync, openSync, writeSync } from "node:fs";
import { createRequire } from "node:module";
import { hostname } from "node:os";
import { join } from "node:path";
import { makeFolderSync } from "../../../internal/files/make_folder.js";
import { RuntimeError } from "../../../python/exceptions.js";
import { encode, type Message } from "./messages.js";

const require = createRequire(import.meta.url);

/** A checksum turned and shifted, so that a sum of a sum is no trap. */
function masked(bytes: Uint8Array): number {
  const { buf } = require("crc-32/crc32c.js") as typeof import("crc-32/crc32c.js");
  const crc = buf(bytes) >>> 0;
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}

/** A message with its length and the sums of both. */
function record(message: Uint8Array): Buffer {
  const head = Buffer.alloc(12);
  head.writeBigUInt64LE(BigInt(message.length));
  head.writeUInt32LE(masked(head.subarray(0, 8)), 8);
  const tail = Buffer.alloc(4);
  tail.writeUInt32LE(masked(message));
  return Buffer.concat([head, message, tail]);
}

let files = 0;

/** Those that are open: what they have not written yet, they write when the process ends. */
const open = new Set<EventFileWriter>();
const flushAll = () => {
  for (const writer of open) writer.flush();
};

/**
 * An event file, which it begins when it is made. Events wait until there are `maxQueueSize` of them or `flushSecs` have passed,
 * and are written at the end of the process at the latest.
 */
export class EventFileWriter {
  /** The file's path. */
  readonly path: string;
  readonly #file: number;
  #waiting: Buffer[] = [];
  #closed = false;
  readonly #timer: NodeJS.Timeout;

  constructor(
    /** The folder, which is made when it is not there. */
    readonly logdir: string,
    private readonly maxQueueSize: number,
    flushSecs: number,
    filenameSuffix: string,
  ) {
    makeFolderSync(logdir);
    const time = String(Math.floor(Date.now() / 1000)).padStart(10, "0");
    const name = `events.out.tfevents.${time}.${hostname()}.${process.pid}.${files++}${filenameSuffix}`;
    this.path = join(logdir, name);
    this.#file = openSync(this.path, "w");
    // Beyond 2^31 milliseconds Node would take it for one.
    this.#timer = setInterval(() => this.flush(), Math.min(Math.max(flushSecs * 1000, 1), 0x7fffffff)).unref();
    if (open.size === 0) process.on("exit", flushAll);
    open.add(this);
    const sourceMetadata = { writer: "tensorboard.summary.writer.event_file_writer" };
    this.addEvent({ wallTime: Date.now() / 1000, fileVersion: "brain.Event:2", sourceMetadata });
    this.flush();
  }

  /** Adds an event. */
  addEvent(event: Message): void {
    this.#checkOpen();
    this.#waiting.push(record(encode("Event", event)));
    if (this.#waiting.length > this.maxQueueSize) this.flush();
  }

  /** Writes what waits. */
  flush(): void {
    this.#checkOpen();
    const bytes = Buffer.concat(this.#waiting);
    this.#waiting = [];
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#file, bytes, written);
  }

  /** Writes what waits and closes the file. */
  close(): void {
    if (this.#closed) return;
    try {
      this.flush();
    } finally {
      this.#closed = true;
      clearInterval(this.#timer);
      open.delete(this);
      if (open.size === 0) process.off("exit", flushAll);
      closeSync(this.#file);
    }
  }

  #checkOpen(): void {
    if (this.#closed) throw new RuntimeError("Writer is closed");
  }
}
