/** A declaration is all that a callable needs: names, positions, defaults, checks, types and errors come from it. */

import { describe, expect, expectTypeOf, test } from "vitest";
import { anything, boolean, number, oneOf, optional, shape, size } from "../../src/internal/kinds.js";
import { type Given, type Options, signature, type Values } from "../../src/internal/signature.js";

const pool = signature("Pool", ["kernelSize", "stride", "mode"], {
  kernelSize: shape,
  stride: size(1),
  mode: oneOf("max", "mean")("max"),
  ceil: boolean(false),
  seed: optional(number),
});
const defaults = { kernelSize: [2], stride: 1, mode: "max", ceil: false, seed: undefined };

describe("a signature", () => {
  test.each<[string, unknown[], object]>([
    ["by position", [2, 3, "mean"], { stride: 3, mode: "mean" }],
    ["by name", [{ kernelSize: 2, ceil: true, seed: 5 }], { ceil: true, seed: 5 }],
    ["by both", [2, { mode: "mean" }], { mode: "mean" }],
    ["with undefined for what is not given", [2, undefined, "mean", undefined], { mode: "mean" }],
    ["with undefined by name, too", [2, { stride: undefined }], {}],
    ["with null as a prototype", [2, Object.assign(Object.create(null), { stride: 4 })], { stride: 4 }],
  ])("reads arguments %s", (_how, given, changed) => {
    expect(pool(given)).toEqual({ ...defaults, ...changed });
  });

  test.each<[string, unknown[], string]>([
    [
      "too many",
      [2, 1, "max", true],
      "Pool() takes at most 3 argument(s) by position (kernelSize, stride, mode), got 4; pass the others in an options object, such as { ceil: ... }",
    ],
    [
      "none of what is required",
      [],
      "Pool() missing required argument 'kernelSize'; expected Pool(kernelSize, stride, mode, ceil, seed)",
    ],
    ["undefined for what is required", [undefined, 2], "Pool() missing required argument 'kernelSize'"],
    [
      "an unknown name",
      [2, { strides: 2 }],
      "Pool() got an unexpected option 'strides'; expected one of: kernelSize, stride, mode, ceil, seed",
    ],
    ["a name of every object", [2, { constructor: 2 }], "Pool() got an unexpected option 'constructor'"],
    ["one twice", [2, { kernelSize: 3 }], "Pool() got multiple values for argument 'kernelSize'"],
    ["another kind", [2, "1"], "Pool: expected stride to be an integer, got '1'"],
    ["another kind by name", [{ kernelSize: [2, "x"] }], "Pool: expected kernelSize[1] to be an integer, got 'x'"],
    ["another text", [2, { mode: "min" }], "Pool: expected mode to be 'max' or 'mean', got 'min'"],
    ["null for an option", [2, null], "Pool: expected stride to be an integer, got null"],
  ])("refuses %s", (_what, given, message) => {
    expect(() => pool(given)).toThrow(message);
  });

  test("takes an object for a value only where a value may be one", () => {
    const loader = signature("Loader", ["dataset", "batchSize"], { dataset: anything<object>(), batchSize: size(1) });
    const dataset = { length: 3 };
    expect(loader([dataset])).toEqual({ dataset, batchSize: 1 });
    expect(loader([dataset, { batchSize: 2 }])).toEqual({ dataset, batchSize: 2 });
    expect(loader([{ dataset, batchSize: 2 }])).toEqual({ dataset, batchSize: 2 });
    expect(() => loader([dataset, { length: 2 }])).toThrow("Loader() got an unexpected option 'length'");
  });

  test("has the types of its declaration", () => {
    const call = (...given: Given<typeof pool>) => pool(given);
    expectTypeOf(call(2)).toEqualTypeOf<{
      kernelSize: number[];
      stride: number;
      mode: "max" | "mean";
      ceil: boolean;
      seed: number | undefined;
    }>();
    call([2, 2], 1, "mean", { ceil: true });
    call({ kernelSize: 2, stride: 1 });
    // @ts-expect-error: a text where a number belongs
    expect(() => call(2, "1")).toThrow();
    // @ts-expect-error: by name only
    expect(() => call(2, 1, "max", true)).toThrow();
    // @ts-expect-error: unknown
    expect(() => call(2, { strides: 1 })).toThrow();
    // @ts-expect-error: required
    expect(() => call({ stride: 1 })).toThrow();
    expectTypeOf<Options<typeof pool>["mode"]>().toEqualTypeOf<"max" | "mean" | undefined>();
    expectTypeOf<Values<typeof pool>["mode"]>().toEqualTypeOf<"max" | "mean">();
  });
});
