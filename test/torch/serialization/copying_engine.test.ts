/**
 * Files in an engine whose typed arrays the addon cannot share, so that torch.asTensor copies: Bun, Deno, and Node
 * anywhere but on Linux.
 */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { native } from "../../../src/native/addon.js";
import * as safetensors from "../../../src/safetensors/torch.js";
import { PIECE_BYTES } from "../../../src/torch/serialization/tensor_bytes.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { torch } from "../../../src/torch/torch.generated.js";
import { temporaryFolder } from "./folder.js";

const { fromTypedArray } = native;
beforeEach(() => {
  vi.spyOn(native, "fromTypedArray").mockImplementation((data) => fromTypedArray(data, false));
});
afterEach(() => void vi.restoreAllMocks());

test("asTensor copies in these tests", () => {
  const array = new Float32Array(1);
  const tensor = torch.asTensor(array);
  array[0] = 1;
  expect(tensor.item()).toBe(0);
});

const path = temporaryFolder()("file");
type Values = Record<string, Tensor>;
const ways: [string, (values: Values) => Promise<unknown>, () => Promise<unknown>][] = [
  ["torch.load", (values) => torch.save(values, path), () => torch.load(path)],
  ["torch.load with mmap", (values) => torch.save(values, path), () => torch.load(path, { mmap: true })],
  ["safetensors.loadFile", (values) => safetensors.saveFile(values, path), () => safetensors.loadFile(path)],
];

test.each(ways)("%s gives the numbers that were saved", async (_, save, load) => {
  // The second takes more than one piece.
  const values = { small: torch.arange(1, 5), large: torch.arange(PIECE_BYTES / 4) };
  await save(values);
  const loaded = (await load()) as Values;
  for (const name of ["small", "large"] as const) expect(loaded[name]!.equal(values[name])).toBe(true);
});
