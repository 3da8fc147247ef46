/** What a dtype says of its elements: every one that both have, against Python. */

import torch, { DType } from "libtorch-node";
import { describe, expect, test } from "vitest";
import { noPython, python } from "../../python.js";

type Row = [floating: boolean, complex: boolean, signed: unknown, itemsize: number, real: string, complexOf: string];

const dtypes = Object.entries(torch).filter((entry): entry is [string, DType] => entry[1] instanceof DType);

const orError = <T>(read: () => T): T | string => {
  try {
    return read();
  } catch (error) {
    return String(error);
  }
};

describe("dtypes", () => {
  test.skipIf(noPython)("are floating, complex, signed and as large as Python's", async () => {
    const theirs = await python<Record<string, Row>>(
      `
def text(f):
    try:
        return f()
    except RuntimeError as error:
        return f"RuntimeError: {error}"
result = {}
for name in args:
    d = getattr(torch, name)
    signed, complex_of = text(lambda: d.is_signed), text(lambda: str(d.to_complex()))
    result[name] = [d.is_floating_point, d.is_complex, signed, d.itemsize, str(d.to_real()), complex_of]
`,
      dtypes.map(([name]) => name),
    );
    expect(dtypes.length).toBeGreaterThan(40);
    for (const [name, dtype] of dtypes) {
      const { isFloatingPoint, isComplex, itemsize } = dtype;
      const signed = orError(() => dtype.isSigned);
      const complexOf = orError(() => String(dtype.toComplex())).replace(/ for .*/, "");
      const ours = [isFloatingPoint, isComplex, signed, itemsize, String(dtype.toReal()), complexOf];
      // The error names libtorch's own types.
      expect(ours, name).toEqual(
        theirs[name]!.map((value) =>
          String(value).includes("Unknown") ? (value as string).replace(/ for .*/, "") : value,
        ),
      );
    }
  });

  test("take no arguments", () => {
    // @ts-expect-error none are declared
    expect(() => torch.float32.toReal(1)).toThrow(/takes no further arguments/);
    // @ts-expect-error
    expect(() => torch.float32.toComplex(1)).toThrow(/takes no further arguments/);
  });
});
