import { truncate, writeFile } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { expect, test } from "vitest";
import torch from "../../../src/index.js";
import { temporaryFolder } from "./folder.js";
import { archive, type Records, recordsOf } from "./records.js";

const inFolder = temporaryFolder();
const path = inFolder("damaged.pt");

/** The records of a good file. */
async function good(): Promise<Records> {
  await torch.save({ x: torch.arange(4, { dtype: "float32" }), n: 5 }, path);
  return recordsOf(path);
}

async function load(records: Records): Promise<unknown> {
  await writeFile(path, archive(records));
  return torch.load(path);
}

/** A pickle that is given by its opcodes. */
const pickle = (...parts: (string | number[])[]) =>
  Buffer.concat([Buffer.of(0x80, 2), ...parts.map((part) => Buffer.from(part as string, "latin1")), Buffer.from(".")]);

const TENSOR = (
  size: string,
  stride: string,
  storage = "(X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\0" + "0X\x03\0\0\0cpuK\x04tQ",
) => pickle(`ctorch._utils\n_rebuild_tensor_v2\n(${storage}K\0(${size}t(${stride}t\x89)tR`);

test("the records of a good file make a good file again", async () => {
  const loaded = (await load(await good())) as { x: torch.Tensor; n: number };
  expect([loaded.x.tolist(), loaded.n]).toEqual([[0, 1, 2, 3], 5]);
  const records = await good();
  records.set("data.pkl", TENSOR("K\x02K\x02", "K\x02K\x01"));
  expect(((await load(records)) as torch.Tensor).tolist()).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test.each<[string, Buffer, RegExp]>([
  [
    "runs a command",
    pickle("cposix\nsystem\nX\x02\0\0\0ls\x85R"),
    /unsupported GLOBAL posix\.system whose module posix is blocked/,
  ],
  [
    "evaluates",
    pickle("c__builtin__\neval\nX\x01\0\0\0" + "1\x85R"),
    /GLOBAL eval was not an allowed global by default.*addSafeGlobals\(\[\[callable, "builtins\.eval"\]\]\)/,
  ],
  ["calls what is no class", pickle("K\x01)R"), /it would call what is no class/],
  ["has an opcode that weights never have", pickle("i"), /at byte 2 of its pickle: Unsupported operand 105/],
  ["takes more than it gives", pickle("\x85"), /at byte 2 of its pickle: it takes more values than it gives/],
  ["ends a list it did not begin", pickle("t"), /ends a list that it did not begin/],
  ["recalls what it did not keep", pickle("h\x07"), /recalls value 7, which it did not keep/],
  [
    "ends in the middle of a string",
    pickle("X\xff\xff\xff\x7fabc"),
    /at byte 2 of its pickle: it ends after 4 of 2147483647/,
  ],
  ["does not end", Buffer.of(0x80, 2, 0x4e), /at byte 3 of its pickle: it ends after 0 of 1 bytes/],
  ["has a string that is not UTF-8", pickle("X\x01\0\0\0\xff"), /a string that is not UTF-8/],
  ["appends to a number", pickle("K\x01K\x02a"), /appends to what is no list/],
  ["sets a key of a list", pickle("]K\x01K\x02s"), /sets a key of what is no dict/],
  ["gives attributes to a list", pickle("]}b"), /gives attributes to what takes none/],
  ["has a class as a value", pickle("ctorch\nSize\n"), /it has a class itself as a value/],
  ["is nested a hundred thousand deep", pickle(`)${"\x85".repeat(100_000)}`), /nested deeper than 1000/],
  [
    "has a tensor beyond its storage",
    TENSOR("K\x03K\x02", "K\x02K\x01"),
    /of size \[3,2\], stride \[2,1\] and offset 0 goes beyond the 4/,
  ],
  ["has a tensor with a stride too wide", TENSOR("K\x02", "K\x04"), /goes beyond the 4 elements/],
  [
    "has a tensor of more elements than can be counted",
    TENSOR("\x8a\x08\0\0\0\0\0\0\0\x40K\x02", "K\0K\0"),
    /offset, sizes or strides/,
  ],
  ["has a negative size", TENSOR("J\xff\xff\xff\xff", "K\x01"), /offset, sizes or strides/],
  ["has a tensor with too few strides", TENSOR("K\x01K\x01", "K\x01"), /offset, sizes or strides/],
  [
    "has a storage larger than its record",
    TENSOR("K\x01", "K\x01", "(X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\0" + "0X\x03\0\0\0cpuJ\0\0\0\x7ftQ"),
    /storage 0 has 16 bytes, which is less than 2130706432 of float32/,
  ],
  [
    "has a storage that is not there",
    TENSOR("K\x01", "K\x01", "(X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\0" + "7X\x03\0\0\0cpuK\x04tQ"),
    /no record "damaged\/data\/7"/,
  ],
  [
    "refers to a file",
    pickle("(X\x04\0\0\0fileX\x0b\0\0\0/etc/passwdtQ"),
    /refers to something outside that is no storage/,
  ],
])("a file whose pickle %s is refused", async (_what, bytes, message) => {
  const records = await good();
  records.set("data.pkl", bytes);
  await expect(load(records)).rejects.toThrow(message);
  await expect(load(records)).rejects.toThrow(/^Expected a file of torch\.save, but .*damaged\.pt\)$/s);
});

test.each<[string, (records: Records) => unknown, RegExp]>([
  ["no pickle", (records) => records.delete("data.pkl"), /no record "damaged\/data\.pkl"/],
  ["no version", (records) => records.delete("version"), /no record "damaged\/version"/],
  ["a version of the future", (records) => records.set("version", Buffer.from("11")), /its format version is "11"/],
  ["another byte order", (records) => records.set("byteorder", Buffer.from("vax")), /Unknown endianness type: "vax"/],
  [
    "a program",
    (records) => records.set("constants.pkl", Buffer.from(".")),
    /it is a TorchScript archive.*load it with torch\.jit\.load/,
  ],
])("a file with %s is refused", async (_what, change, message) => {
  const records = await good();
  change(records);
  await expect(load(records)).rejects.toThrow(message);
});

test("a bit that flipped in a tensor is found", async () => {
  await good();
  const bytes = archive(await recordsOf(path));
  const at = bytes.indexOf(Buffer.from(Float32Array.of(0, 1, 2, 3).buffer));
  bytes[at + 5]! ^= 1;
  await writeFile(path, bytes);
  await expect(torch.load(path)).rejects.toThrow(/record "damaged\/data\/0" is damaged: the sum/);
});

test("records that are compressed, double or share their bytes are refused", async () => {
  const bytes = archive(await good());
  const refused = async (change: (bytes: Buffer, entry: number) => void, message: RegExp) => {
    const changed = Buffer.from(bytes);
    change(changed, changed.indexOf("PK\u0001\u0002", 0, "latin1"));
    await writeFile(path, changed);
    await expect(torch.load(path)).rejects.toThrow(message);
  };
  await refused(
    (changed, entry) => changed.writeUInt16LE(8, entry + 10),
    /"damaged\/data\.pkl" is compressed or encrypted: another program than torch\.save packed it/,
  );
  await refused((changed, entry) => {
    const second = changed.indexOf("PK\u0001\u0002", entry + 1, "latin1");
    changed.writeUInt32LE(changed.readUInt32LE(entry + 42), second + 42);
  }, /share bytes/);
  await refused((changed) => {
    const name = changed.lastIndexOf("damaged/version");
    changed.write("damaged/data/0\0", name);
    changed.writeUInt16LE(14, name - 46 + 28);
    changed.writeUInt16LE(1, name - 46 + 30);
  }, /two records called "damaged\/data\/0"/);
  await refused((changed, entry) => changed.writeUInt32LE(0xffff_fff0, entry + 42), /zip archive is broken/);
  await refused(
    (changed) => changed.writeUInt32LE(crc32("x"), changed.lastIndexOf("PK\u0006\u0006") + 52),
    /zip archive is broken/,
  );
});

test("a file that is cut short, empty or something else is refused", async () => {
  await good();
  await truncate(path, 700);
  await expect(torch.load(path)).rejects.toThrow(/zip archive is broken: its end is not there; the file is cut short/);
  await writeFile(path, "");
  await expect(torch.load(path)).rejects.toThrow(/it is empty/);
  await writeFile(path, "{}");
  await expect(torch.load(path)).rejects.toThrow(/does not begin as a zip archive/);
});
