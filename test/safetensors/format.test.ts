import { expect, test } from "vitest";
import { decodeSafetensors, encodeHeader } from "../../src/safetensors/format.js";

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

test("the data begins at a multiple of eight bytes", () => {
  expect(encodeHeader(new Map(), { a: "b" }).byteLength % 8).toBe(0);
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
  ["has a header after a space", file(" {}"), /the header is not an object/],
  ["has something after its header", file("{}x"), /not JSON: something after the end at character 2/],
  ["has a header that is not UTF-8", file(Buffer.from([0x7b, 0x22, 0xff, 0x22]).toString("latin1")), /not JSON/],
  ["has a header nested deeply", file("[".repeat(100_000)), /not JSON: nesting deeper than 3 at character 3/],
  ["has a string that does not end", file(`{"${"a\\\\".repeat(50_000)}`), /not JSON: expected a string/],
  [
    "has a tensor twice",
    file(`{"w":${JSON.stringify(entry([1], 0, 4))},"w":${JSON.stringify(entry([1], 0, 4))}}`, floats(1)),
    /the key "w" a second time/,
  ],
  ["has an entry with a key twice", file('{"w":{"dtype":"F32","dtype":"I32"}}'), /the key "dtype" a second time/],
  [
    "has a size that no number holds",
    file({ w: { ...entry([], 0, 4), shape: [2 ** 53] } }, floats(1)),
    /has the shape/,
  ],
  [
    "has sizes whose product is huge",
    file({ w: entry([2 ** 40, 2 ** 40], 0, 4) }, floats(1)),
    /takes 4\.8\d*e\+24 bytes, but has 4/,
  ],
  ["has half a size", file({ w: entry([0.5], 0, 4) }, floats(1)), /has the shape \[0\.5\]/],
  ["has one offset", file({ w: { dtype: "F32", shape: [1], data_offsets: [0] } }, floats(1)), /has the offsets \[0\]/],
  ["has offsets in reverse", file({ w: entry([1], 4, 0) }, floats(1)), /has the offsets \[4,0\]/],
  ["has no dtype", file({ w: { shape: [1] } }), /"w" has the dtype undefined/],
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
  const tensors = new Map([["__metadata__", { dtype: "U8" as const, shape: [0] }]]);
  expect(() => encodeHeader(tensors, null)).toThrow("cannot be called __metadata__");
});
