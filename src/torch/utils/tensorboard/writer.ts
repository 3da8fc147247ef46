/** Event files as TensorBoard reads them. Follows tensorboard/summary/writer and tensorboard/compat/proto. */

import { type FileHandle, open } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import type { Type } from "protobufjs";
import { makeFolder } from "../../../internal/files/make_folder.js";
import { limitArguments } from "../../../internal/surplus.js";

/** CRC-32C, the sum of Castagnoli. */
type Checksum = typeof import("crc-32/crc32c.js").buf;

/** A checksum turned and shifted, so that a sum of a sum is no trap. */
function masked(checksum: number): number {
  const crc = checksum >>> 0;
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0;
}

/** A message with its length and the sums of both. */
function record(message: Uint8Array, checksum: Checksum): Buffer {
  const head = Buffer.alloc(12);
  head.writeBigUInt64LE(BigInt(message.length));
  head.writeUInt32LE(masked(checksum(head.subarray(0, 8))), 8);
  const tail = Buffer.alloc(4);
  tail.writeUInt32LE(masked(checksum(message)));
  return Buffer.concat([head, message, tail]);
}

const field = (type: string, id: number, rule?: "repeated") => ({ type, id, ...(rule && { rule }) });

/** What of TensorBoard's messages is written here. */
const MESSAGES = {
  Event: {
    fields: {
      ...{ wallTime: field("double", 1), step: field("int64", 2) },
      ...{ fileVersion: field("string", 3), summary: field("Summary", 5) },
    },
  },
  Summary: { fields: { value: field("Value", 1, "repeated") } },
  Value: {
    fields: {
      ...{ tag: field("string", 1), simpleValue: field("float", 2) },
      ...{ tensor: field("TensorProto", 8), metadata: field("SummaryMetadata", 9) },
    },
  },
  SummaryMetadata: { fields: { pluginData: field("PluginData", 1) } },
  PluginData: { fields: { pluginName: field("string", 1) } },
  TensorProto: {
    fields: { dtype: field("int32", 1), tensorShape: field("Shape", 2), stringVal: field("bytes", 8, "repeated") },
  },
  Shape: { fields: { dim: field("Dimension", 2, "repeated") } },
  Dimension: { fields: { size: field("int64", 1) } },
};
const DT_STRING = 7;

let files = 0;

/**
 * Writes an event file, the part of `torch.utils.tensorboard.SummaryWriter` that a training needs. What is added is in the file
 * when the promise is settled.
 */
export class SummaryWriter {
  private constructor(
    /** The file's path. */
    readonly path: string,
    private readonly file: FileHandle,
    private readonly event: Type,
    private readonly checksum: Checksum,
  ) {}

  /** Begins a new file in a folder, which is made when it is not there. */
  static async open(folder: string): Promise<SummaryWriter> {
    const { default: protobuf } = await import("protobufjs/light.js");
    const { default: crc32c } = await import("crc-32/crc32c.js");
    const event = protobuf.Root.fromJSON({ nested: MESSAGES }).lookupType("Event");
    await makeFolder(folder);
    const time = String(Math.floor(Date.now() / 1000)).padStart(10, "0");
    const path = join(folder, `events.out.tfevents.${time}.${hostname()}.${process.pid}.${files++}`);
    const writer = new SummaryWriter(path, await open(path, "a"), event, crc32c.buf);
    await writer.#add({ fileVersion: "brain.Event:2" });
    return writer;
  }

  /** A number of a curve. */
  async addScalar(tag: string, value: number, step = 0): Promise<void> {
    await this.#add({ step, summary: { value: [{ tag, simpleValue: value }] } });
  }

  /** A text, which TensorBoard shows as Markdown. */
  async addText(tag: string, text: string, step = 0): Promise<void> {
    const tensor = { dtype: DT_STRING, tensorShape: { dim: [{ size: 1 }] }, stringVal: [Buffer.from(text)] };
    const value = { tag: `${tag}/text_summary`, tensor, metadata: { pluginData: { pluginName: "text" } } };
    await this.#add({ step, summary: { value: [value] } });
  }

  /** Closes the file; everything is in it then. */
  async close(): Promise<void> {
    await this.file.close();
  }

  async #add(event: Record<string, unknown>): Promise<void> {
    const message = this.event.encode(this.event.create({ wallTime: Date.now() / 1000, ...event })).finish();
    await this.file.appendFile(record(message, this.checksum));
  }
}

limitArguments(SummaryWriter, { open: 1 });
limitArguments(SummaryWriter.prototype, { addScalar: 3, addText: 3, close: 0 });
