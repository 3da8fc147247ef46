import { describe, expect, test } from "vitest";
import type { RawTensor, SafetensorsContent } from "../../../src/safetensors/format.js";
import { compareRecords } from "../../../src/systems/compare/compare_records.js";

function record(losses: number[], norms: number[], weight: number[]): SafetensorsContent {
  const raw = (values: number[]): RawTensor => {
    return { dtype: "F32", shape: [values.length], data: new Uint8Array(Float32Array.from(values).buffer) };
  };
  const tensors = new Map([
    ["losses", raw(losses)],
    ["grad_norms", raw(norms)],
    ["weights.embed.weight", raw(weight)],
  ]);
  return { tensors, metadata: {} };
}

describe("records of two runs", () => {
  test("that hold the same bits are identical, NaN included", () => {
    const run = () => record([2, Number.NaN], [1, 1], [0.5]);
    expect(compareRecords(run(), run())).toEqual({
      identical: true,
      firstDifference: null,
      maxAbsDiff: { loss: 0, gradNorm: 0, weights: 0 },
    });
  });

  test("differ first where the computation first differs", () => {
    const comparison = compareRecords(record([2, 1.5, 3], [1, 3, 1], [0.5]), record([2, 1, 1], [1, 1, 0], [0.25]));
    expect(comparison).toEqual({
      identical: false,
      firstDifference: { what: "loss", step: 2, name: null, ours: 1.5, python: 1 },
      maxAbsDiff: { loss: 2, gradNorm: 2, weights: 0.25 },
    });
  });

  test("differ in a gradient norm before they differ in a later loss", () => {
    const { firstDifference } = compareRecords(record([2, 1, 9], [3, 2, 1], [0]), record([2, 1, 1], [3, 1, 1], [0]));
    expect(firstDifference).toMatchObject({ what: "gradNorm", step: 2 });
  });

  test("that differ in the final weights alone name the weight", () => {
    const { firstDifference } = compareRecords(record([1], [1], [0.5]), record([1], [1], [0.25]));
    expect(firstDifference).toEqual({ what: "weights", step: null, name: "embed.weight", ours: 0.5, python: 0.25 });
  });

  test("tell zero from minus zero", () => {
    const comparison = compareRecords(record([0], [1], [1]), record([-0], [1], [1]));
    expect(comparison).toMatchObject({ identical: false, maxAbsDiff: { loss: 0 } });
  });

  test("that are not of one shape say so", () => {
    const { firstDifference } = compareRecords(record([1, 2], [1, 2], [1]), record([1], [1], [1]));
    expect(firstDifference).toMatchObject({ what: "shape", name: "losses", ours: "F32 [2]", python: "F32 [1]" });
  });

  test("say that a weight is missing before anything else", () => {
    const [ours, python] = [record([1], [1], [1]), record([2], [2], [2])];
    python.tensors.delete("weights.embed.weight");
    const { firstDifference } = compareRecords(ours, python);
    expect(firstDifference).toMatchObject({ what: "shape", name: "weights.embed.weight", python: "missing" });
  });

  test("where one side is not a number are infinitely far apart", () => {
    expect(compareRecords(record([1], [1], [1]), record([Number.NaN], [1], [1])).maxAbsDiff.loss).toBe(Infinity);
  });
});
