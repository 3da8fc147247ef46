import { expect, test } from "vitest";
import { decodeSafetensors, encodeSafetensors, type RawTensor } from "../../src/serialization/safetensors_format.js";

const floats = (...values: number[]) => new Uint8Array(Float32Array.from(values).buffer);
const file = (header: unknown, data: Uint8Array = new Uint8Array(0)) => {
  const text = Buffer.from(typeof header === "string" ? header : JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  return new Uint8Array(Buffer.concat([length, text, data]));
};
const entry = (shape: number[], from: number, to: number, dtype = "F32") => ({
  dtype,
  shape,
  data_offsets: [from, to],
});

test("what was written is read again, metadata, empty tensors and odd names included", () => {
  const tensors = new Map<string, RawTensor>([
    ["weight", { dtype: "F32", shape: [2, 1], data: floats(1, -0) }],
    ["empty", { dtype: "I64", shape: [0, 3], data: new Uint8Array(0) }],
    ["scalar", { dtype: "BOOL", shape: [], data: Uint8Array.of(1) }],
    ["__proto__", { dtype: "U8", shape: [1], data: Uint8Array.of(7) }],
  ]);
  const bytes = new Uint8Array(Buffer.concat(encodeSafetensors({ tensors, metadata: { format: "pt" } })));
  expect(decodeSafetensors(bytes)).toEqual({ tensors, metadata: { format: "pt" } });
});

test("the data begins at a multiple of eight bytes", () => {
  const [length, header] = encodeSafetensors({ tensors: new Map(), metadata: { a: "b" } });
  expect((length!.byteLength + header!.byteLength) % 8).toBe(0);
});

test.each<[string, Uint8Array, RegExp]>([
  ["is too short", Uint8Array.of(1, 2), /only 2 bytes/],
  [
    "has a header longer than itself",
    Uint8Array.of(255, 0, 0, 0, 0, 0, 0, 0, 1),
    /the header has 255 bytes, the file 9/,
  ],
  ["has a header of no JSON", file("{"), /the header is not JSON/],
  ["has a header that is a list", file([]), /the header is not an object/],
  ["has numbers for metadata", file({ __metadata__: { a: 1 } }), /__metadata__ is not a table of strings/],
  ["has an unknown dtype", file({ w: entry([1], 0, 4, "F99") }, floats(1)), /"w" has the dtype "F99"/],
  ["has a negative size", file({ w: entry([-1], 0, 4) }, floats(1)), /"w" has the shape \[-1\]/],
  ["ends before its tensors do", file({ w: entry([2], 0, 8) }, floats(1)), /the offsets \[0,8\] in 4 bytes of data/],
  ["has a shape that is not its bytes", file({ w: entry([3], 0, 4) }, floats(1)), /takes 12 bytes, but has 4/],
  ["uses bytes twice", file({ a: entry([1], 0, 4), b: entry([1], 0, 4) }, floats(1)), /overlap or leave a gap/],
  ["has a gap", file({ a: entry([1], 4, 8) }, floats(1, 2)), /overlap or leave a gap/],
  ["has data that is nobody's", file({ a: entry([1], 0, 4) }, floats(1, 2)), /data after the last tensor/],
])("a file that %s is refused", (_what, bytes, message) => {
  expect(() => decodeSafetensors(bytes)).toThrow(message);
});

test("a tensor cannot take the name of the metadata", () => {
  const tensors = new Map<string, RawTensor>([["__metadata__", { dtype: "U8", shape: [0], data: new Uint8Array(0) }]]);
  expect(() => encodeSafetensors({ tensors, metadata: {} })).toThrow("cannot be called __metadata__");
});
