/** Runs a table of expressions in Python and here, and compares what they give: values, dtypes, printed forms or errors. */

import { isDeepStrictEqual } from "node:util";
import { Tensor } from "libtorch-node";
import { expect } from "vitest";
import { python } from "../../python.js";

const DESCRIBE = `
def described(value):
    if isinstance(value, torch.Tensor):
        if value.layout != torch.strided: value = value.to_dense()
        value = value.resolve_conj()
        return ["tensor", str(value.dtype), str(value.device), list(value.shape), bits(value)["data"] if value.device.type == "cpu" else None]
    if isinstance(value, (list, tuple)): return [described(v) for v in value]
    if isinstance(value, dict): return {k: described(v) for k, v in value.items()}
    if value is None or isinstance(value, (bool, int, str)): return value
    if isinstance(value, float): return str(value) if value != value or value in (float("inf"), -float("inf")) else value
    if isinstance(value, (torch.dtype, torch.device, torch.layout)): return str(value)
    return "other"
def answer(source):
    space = dict(globals())
    try:
        *before, last = source.split(";;")
        for line in before: exec(line.strip(), space)
        return described(eval(last.strip(), space))
    except Exception as error:
        return ["error", type(error).__name__.lstrip("_"), str(error)]
`;

function described(value: unknown): unknown {
  if (value instanceof Tensor) {
    const dense = value.layout.name === "strided" ? value : value.toDense();
    const data = dense.device.type === "cpu" ? Buffer.from(dense.detach().toBytes()).toString("base64") : null;
    return ["tensor", String(dense.dtype), String(dense.device), dense.shape, data];
  }
  if (Array.isArray(value)) return value.map(described);
  if (Object.is(value, -0)) return 0;
  if (typeof value === "bigint") return Number(value);
  if (typeof value === "number" && !Number.isFinite(value))
    return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  if (value === null || ["boolean", "number", "string"].includes(typeof value)) return value;
  if (Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value as object).map(([key, each]) => [key, described(each)]));
  }
  return /^(torch\.|cpu|cuda|meta)/.test(String(value)) ? String(value) : "other";
}

/** Python's source, whose parts before the last `;;` are statements; the same here; and, of an error, which part of Python's text. */
export type Row = readonly [python: string, here: () => unknown, text?: string | RegExp];

/** Fails unless all rows give the same on both sides; an error has to be of Python's class and to have Python's text, or `text`. */
export async function expectSame(rows: readonly Row[], setup = ""): Promise<void> {
  const expected = await python<unknown[]>(
    `${setup}\n${DESCRIBE}\nresult = [answer(source) for source in args]`,
    rows.map(([source]) => source),
  );
  const different: unknown[] = [];
  for (const [i, [source, here, text]] of rows.entries()) {
    const theirs = expected[i];
    let ours: unknown;
    try {
      ours = described(here());
    } catch (error) {
      ours = ["error", (error as Error).name, (error as Error).message];
    }
    const error = ours as unknown[];
    const raised = Array.isArray(theirs) && theirs[0] === "error" && Array.isArray(ours) && ours[0] === "error";
    const isSame =
      raised && text !== undefined
        ? error[1] === theirs[1] && String(error[2]).search(text) >= 0
        : isDeepStrictEqual(ours, theirs);
    if (!isSame) different.push({ source, python: theirs, here: ours });
  }
  expect(different).toEqual([]);
}
