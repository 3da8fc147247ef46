/** What operators give back, on its way to JavaScript. */
import { describe, expect, it, vi } from "vitest";
import { native } from "../../../src/native/addon.js";
import { handleKey, type NativeHandle } from "../../../src/native/handle.js";
import { DType } from "../../../src/torch/dtype.js";
import { Tensor } from "../../../src/torch/tensor.js";
import { torch } from "../../../src/torch/torch.generated.js";
import { wrapResult } from "../../../src/torch/wrap.js";

const handle = () => native.call(native.operator("ones").id, [2]) as NativeHandle;

describe("a result of an operator", () => {
  it("becomes a Tensor, whatever prototype a runtime gives to handles", () => {
    expect(wrapResult(handle(), [], [])).toBeInstanceOf(Tensor);
    // As in Bun.
    const results = [handle(), [handle()]];
    const prototypes = vi.spyOn(Object, "getPrototypeOf").mockReturnValue(Object.prototype);
    const wrapped = results.map((result) => wrapResult(result, [], []));
    prototypes.mockRestore();
    expect(String(wrapped)).toBe("tensor([1., 1.]),tensor([1., 1.])");
  });

  it("stays what it is when it is none", () => {
    expect(torch.resultType(torch.ones(1), torch.ones(1, { dtype: "int64" }))).toBeInstanceOf(DType);
    expect(torch.tensor({ re: 1, im: 2 }).item()).toEqual({ re: 1, im: 2 });
    expect(wrapResult({ re: 1, im: 2 }, [], [])).toEqual({ re: 1, im: 2 });
    const x = torch.ones(2);
    expect(wrapResult(x[handleKey], [x], [x[handleKey]])).toBe(x);
  });
});
