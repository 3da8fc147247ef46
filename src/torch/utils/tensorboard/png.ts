/** Images as PNG, and several as one that moves (APNG). Follows the PNG specification, third edition. */

import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Rows of pixels, each of as many bytes as there are channels: 1, grey; 2, with alpha; 3, RGB; 4, with alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOR_TYPES = [0, 4, 2, 6];

function chunk(type: string, content: Uint8Array): Buffer {
  const { buf } = require("crc-32") as typeof import("crc-32");
  const body = Buffer.concat([Buffer.from(type, "latin1"), content]);
  return Buffer.concat([uint32(content.length), body, uint32(buf(body) >>> 0)]);
}

function uint32(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => {
    bytes.writeUInt32BE(value, 4 * index);
  });
  return bytes;
}

function header({ width, height, channels }: Pixels): Buffer {
  const color = Buffer.from([8, COLOR_TYPES[channels - 1] ?? 0, 0, 0, 0]);
  return chunk("IHDR", Buffer.concat([uint32(width, height), color]));
}

/** The rows, each behind the number of its filter: none. */
function compressed({ width, height, channels, data }: Pixels): Buffer {
  const length = width * channels;
  const rows = Buffer.alloc(height * (length + 1));
  for (let y = 0; y < height; y++) rows.set(data.subarray(y * length, (y + 1) * length), y * (length + 1) + 1);
  return process.getBuiltinModule("node:zlib").deflateSync(rows);
}

/** The image as a PNG file. */
export function png(pixels: Pixels): Buffer {
  const end = chunk("IEND", Buffer.alloc(0));
  return Buffer.concat([SIGNATURE, header(pixels), chunk("IDAT", compressed(pixels)), end]);
}

/** Images of one size as a PNG that shows them in turn, for ever, each so many milliseconds. Other readers show the first. */
export function animatedPng(frames: readonly Pixels[], milliseconds: number): Buffer {
  const [first] = frames as [Pixels];
  const parts = [SIGNATURE, header(first), chunk("acTL", uint32(frames.length, 0))];
  let sequence = 0;
  const delay = Buffer.alloc(6);
  delay.writeUInt16BE(Math.min(Math.max(Math.round(milliseconds), 1), 0xffff), 0);
  delay.writeUInt16BE(1000, 2);
  frames.forEach((frame, index) => {
    parts.push(chunk("fcTL", Buffer.concat([uint32(sequence++, frame.width, frame.height, 0, 0), delay])));
    const data = compressed(frame);
    parts.push(index === 0 ? chunk("IDAT", data) : chunk("fdAT", Buffer.concat([uint32(sequence++), data])));
  });
  return Buffer.concat([...parts, chunk("IEND", Buffer.alloc(0))]);
}
