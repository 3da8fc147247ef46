/** Whether what was computed is close to what was expected. Follows torch/testing/_comparison.py. */

import { boolean, nullable, number, unchecked } from "../../internal/kinds.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { type Given, type Options, signature, type Values } from "../../internal/signature.js";
import { AssertionError, TypeError, ValueError } from "../../python/exceptions.js";
import { boolRepr, floatRepr, shown, sizeRepr, tupleRepr, typeName } from "../../python/repr.js";
import { warnOnce } from "../../python/warnings.js";
import { tensor as newTensor, type TensorData } from "../creation.js";
import { operator } from "../ops/operator.js";
import { Tensor } from "../tensor.js";

const call = {
  isclose: operator("isclose"),
  all: operator("all"),
  max: operator("max.dim"),
  promote: operator("promote_types"),
  maskedFill_: operator("masked_fill_.Scalar"),
};

const assertCloseArguments = signature("assertClose", [], {
  /** Whether a subclass of Tensor may stand beside a Tensor. Default: true. */
  allowSubclasses: boolean(true),
  /** Relative tolerance; given with `atol`. Default: null, by the dtype. */
  rtol: nullable(number)(null),
  /** Absolute tolerance; given with `rtol`. Default: null, by the dtype. */
  atol: nullable(number)(null),
  /** Whether NaN equals NaN. Default: false. */
  equalNan: boolean(false),
  /** Whether the devices have to be the same. Default: true. */
  checkDevice: boolean(true),
  /** Whether the dtypes have to be the same. Default: true. */
  checkDtype: boolean(true),
  /** Whether the layouts have to be the same. Default: true. */
  checkLayout: boolean(true),
  /** Whether the strides have to be the same. Default: false. */
  checkStride: boolean(false),
  /** The error's text, or what makes it of the text that it would have. Default: null. */
  msg: nullable(unchecked<string | ((text: string) => string)>())(null),
});

/** Options of {@link assertClose}. */
export type AssertCloseOptions = Options<typeof assertCloseArguments>;
type Settings = Values<typeof assertCloseArguments>;

const PRECISIONS: Readonly<Record<string, readonly [rtol: number, atol: number]>> = {
  ...{ float16: [0.001, 1e-5], bfloat16: [0.016, 1e-5], float32: [1.3e-6, 1e-5], float64: [1e-7, 1e-7] },
  ...{ complex32: [0.001, 1e-5], complex64: [1.3e-6, 1e-5], complex128: [1e-7, 1e-7] },
  ...{ quint8: [1.3e-6, 1e-5], qint8: [1.3e-6, 1e-5], qint32: [1.3e-6, 1e-5] },
};

function tolerances(dtypes: readonly string[], { rtol, atol }: Settings): [rtol: number, atol: number] {
  if ((rtol === null) !== (atol === null)) {
    const missing = rtol === null ? "rtol" : "atol";
    const [given, other] = rtol === null ? ["atol", "rtol"] : ["rtol", "atol"];
    throw new ValueError(
      `Both 'rtol' and 'atol' must be either specified or unspecified, but got no ${missing} with ${given}; give ${other} too`,
    );
  }
  if (rtol !== null && atol !== null) return [rtol, atol];
  const pairs = dtypes.map((dtype) => PRECISIONS[dtype] ?? [0, 0]);
  return [Math.max(...pairs.map(([r]) => r)), Math.max(...pairs.map(([, a]) => a))];
}

/** Where a difference is. */
interface Difference {
  value: unknown;
  index?: readonly number[];
}

const repr = (value: unknown): string => {
  if (typeof value === "number")
    return Number.isInteger(value) && Math.abs(value) > 0 ? floatRepr(value) : floatRepr(value);
  return typeof value === "boolean" ? boolRepr(value) : String(value);
};

function mismatch(
  subject: string,
  extra: string,
  differences: Record<string, Difference>,
  rtol: number,
  atol: number,
): string {
  const isExact = rtol === 0 && atol === 0;
  const lines = Object.entries(differences).map(([type, { value, index }]) => {
    const title = `${type[0]?.toUpperCase()}${type.slice(1)}`;
    const head = index === undefined ? `${title} difference: ` : `Greatest ${type} difference: `;
    const where = index === undefined ? "" : ` at index ${tupleRepr(index)}`;
    const allowed = isExact ? "" : ` (up to ${floatRepr(type === "absolute" ? atol : rtol)} allowed)`;
    return `${head}${repr(value)}${where}${allowed}`;
  });
  return [`${subject} are not ${isExact ? "equal" : "close"}!`, "", extra, ...lines].join("\n");
}

function compareNumbers(actual: number | bigint, expected: number | bigint, settings: Settings): string | null {
  const isWhole = [actual, expected].every((value) => typeof value === "bigint" || Number.isInteger(value));
  const [rtol, atol] = tolerances([isWhole ? "int64" : "float64"], settings);
  const [a, b] = [Number(actual), Number(expected)];
  if (actual === expected || a === b || (settings.equalNan && Number.isNaN(a) && Number.isNaN(b))) return null;
  const difference = Math.abs(a - b);
  if (Number.isFinite(difference) && difference <= atol + rtol * Math.abs(b)) return null;
  const print = (value: number) => (isWhole ? String(value) : floatRepr(value));
  const relative = b === 0 ? Number.POSITIVE_INFINITY : difference / Math.abs(b);
  const text = mismatch("Scalars", `Expected ${print(b)} but got ${print(a)}.`, {}, rtol, atol);
  const allowed = (tolerance: number) => (rtol === 0 && atol === 0 ? "" : ` (up to ${floatRepr(tolerance)} allowed)`);
  return `${text}\nAbsolute difference: ${print(difference)}${allowed(atol)}\nRelative difference: ${floatRepr(relative)}${allowed(rtol)}`;
}

function compareAttributes(actual: Tensor, expected: Tensor, settings: Settings): string | null {
  const said = (name: string, a: unknown, b: unknown) =>
    `The values for attribute '${name}' do not match: ${a} != ${b}.`;
  if (String(actual.shape) !== String(expected.shape))
    return said("shape", sizeRepr(actual.shape), sizeRepr(expected.shape));
  if (settings.checkLayout && actual.layout !== expected.layout) return said("layout", actual.layout, expected.layout);
  const isStrided = actual.layout.name === "strided" && expected.layout.name === "strided";
  if (settings.checkStride && isStrided && String(actual.stride()) !== String(expected.stride())) {
    return said("stride()", tupleRepr(actual.stride()), tupleRepr(expected.stride()));
  }
  if (settings.checkDevice && String(actual.device) !== String(expected.device))
    return said("device", actual.device, expected.device);
  if (settings.checkDtype && actual.dtype !== expected.dtype) return said("dtype", actual.dtype, expected.dtype);
  return null;
}

function compareTensors(actual: Tensor, expected: Tensor, settings: Settings): string | null {
  const differs = compareAttributes(actual, expected, settings);
  if (differs !== null) return differs;
  const [rtol, atol] = tolerances([actual.dtype.name, expected.dtype.name], settings);
  const dtype = actual.dtype === expected.dtype ? undefined : call.promote(actual.dtype, expected.dtype);
  const [a, b] = [actual, expected].map((tensor) => {
    let plain = tensor.detach();
    if (plain.layout.name !== "strided") plain = plain.toDense();
    if (plain.isQuantized) plain = plain.dequantize();
    return plain.to({ device: "cpu", ...(dtype === undefined ? {} : { dtype: dtype as never }) });
  }) as [Tensor, Tensor];
  const matches = call.isclose(a, b, { rtol, atol, equalNan: settings.equalNan }) as Tensor;
  if ((call.all(matches) as Tensor).item()) return null;
  if (a.ndim === 0) {
    const [x, y] = [a.item(), b.item()] as [number, number];
    return typeof x === "number"
      ? compareNumbers(x, y, { ...settings, rtol, atol })
      : `Expected ${repr(y)} but got ${repr(x)}.`;
  }
  const [flatA, flatB, same] = [a, b, matches].map((tensor) => tensor.flatten()) as [Tensor, Tensor, Tensor];
  const isWhole = !a.isFloatingPoint() && !a.isComplex();
  const [left, right] = (isWhole ? [flatA.long(), flatB.long()] : [flatA, flatB]) as [Tensor, Tensor];
  const absolute = call.maskedFill_(left.sub(right).abs(), same, 0) as Tensor;
  const relative = call.maskedFill_(absolute.div(right.abs()), same, 0) as Tensor;
  const total = same.numel();
  const wrong = total - Number(same.sum().item());
  const percent = ((100 * wrong) / total).toFixed(1);
  const greatest = (tensor: Tensor): Difference => {
    const [value, place] = call.max(tensor, 0) as [Tensor, Tensor];
    const shown = value.item();
    const text = isWhole && tensor === absolute ? String(shown) : floatRepr(Number(shown));
    return { value: text, index: unravel(Number(place.item()), a.shape) };
  };
  const extra = `Mismatched elements: ${wrong} / ${total} (${percent}%)`;
  return mismatch("Tensor-likes", extra, { absolute: greatest(absolute), relative: greatest(relative) }, rtol, atol);
}

function unravel(flat: number, shape: readonly number[]): number[] {
  const index: number[] = [];
  for (const size of [...shape].reverse()) {
    index.unshift(flat % size);
    flat = Math.floor(flat / size);
  }
  return index;
}

const isNumber = (value: unknown): value is number | bigint => typeof value === "number" || typeof value === "bigint";

/** What is wrong, and at which item; null where nothing is. */
function compare(actual: unknown, expected: unknown, settings: Settings, id: string): string | null {
  const at = (text: string | null) =>
    text === null || id === "" ? text : `${text}\n\nThe failure occurred for item ${id}`;
  if (Array.isArray(actual) && Array.isArray(expected)) {
    if (actual.length !== expected.length) {
      return at(`The length of the sequences mismatch: ${actual.length} != ${expected.length}`);
    }
    return first(actual.map((item, i) => () => compare(item, expected[i], settings, `${id}[${i}]`)));
  }
  if (isPlainObject(actual) && isPlainObject(expected)) {
    const [have, want] = [Object.keys(actual), Object.keys(expected)];
    const missing = want.filter((key) => !have.includes(key));
    const more = have.filter((key) => !want.includes(key));
    if (missing.length + more.length > 0) {
      const list = (keys: string[]) =>
        `[${keys
          .sort()
          .map((key) => `'${key}'`)
          .join(", ")}]`;
      const parts = [
        ...(missing.length > 0 ? [`Missing keys in the actual mapping: ${list(missing)}`] : []),
        ...(more.length > 0 ? [`Additional keys in the actual mapping: ${list(more)}`] : []),
      ];
      return at(`The keys of the mappings do not match:\n${parts.join("\n")}`);
    }
    return first(have.sort().map((key) => () => compare(actual[key], expected[key], settings, `${id}['${key}']`)));
  }
  if (actual === null || expected === null) {
    return at(actual === expected ? null : `None mismatch: ${actual ?? "None"} is not ${expected ?? "None"}`);
  }
  if (typeof actual === "boolean" && typeof expected === "boolean") {
    return at(actual === expected ? null : `Booleans mismatch: ${boolRepr(actual)} is not ${boolRepr(expected)}`);
  }
  if (isNumber(actual) && isNumber(expected)) return at(compareNumbers(actual, expected, settings));
  if (actual instanceof Tensor && expected instanceof Tensor) {
    if (settings.allowSubclasses || actual.constructor === expected.constructor) {
      return at(compareTensors(actual, expected, settings));
    }
  }
  throw new TypeError(
    `No comparison pair was able to handle inputs of type ${typeName(actual)} and ${typeName(expected)}.${id === "" ? "" : ` (item ${id})`}`,
  );
}

function first(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const text = check();
    if (text !== null) return text;
  }
  return null;
}

/**
 * Nothing where `actual` is close to `expected`, in tensors, numbers, and arrays and objects of them, to `atol + rtol * |expected|`.
 * Follows torch.testing.assert_close, with its texts. A whole number is Python's int and has to be equal.
 *
 * @throws AssertionError saying how far off they are, and where.
 */
export function assertClose(actual: unknown, expected: unknown, ...given: [options?: AssertCloseOptions]): void {
  const settings = assertCloseArguments(given);
  const text = compare(actual, expected, settings, "");
  if (text === null) return;
  const { msg } = settings;
  if (msg !== null && typeof msg !== "string" && typeof msg !== "function") {
    throw new TypeError(`assertClose: expected msg to be a string or a function, got ${shown(msg)}`);
  }
  throw new AssertionError(msg === null ? text : typeof msg === "string" ? msg : msg(text));
}

const assertAllcloseArguments = signature("assertAllclose", ["actual", "expected", "rtol", "atol", "equalNan", "msg"], {
  actual: unchecked<unknown>(),
  expected: unchecked<unknown>(),
  rtol: nullable(number)(null),
  atol: nullable(number)(null),
  equalNan: boolean(true),
  /** The error's text. Default: `""`, the one that it would have. */
  msg: unchecked<string>()(""),
});
const LOOSE: Readonly<Record<string, readonly [rtol: number, atol: number]>> = {
  ...{ float16: [1e-3, 1e-3], float32: [1e-4, 1e-5], float64: [1e-5, 1e-8] },
};

/**
 * {@link assertClose} as it was before: NaN equals NaN, dtypes may differ, and the tolerances are others. Follows
 * torch.testing.assert_allclose.
 */
export function assertAllclose(...given: Given<typeof assertAllcloseArguments>): void {
  const { actual, expected, equalNan, msg, ...tolerances } = assertAllcloseArguments(given);
  warnOnce(
    "`torch.testing.assert_allclose()` is deprecated since 1.12 and will be removed in a future release. " +
      "Please use `torch.testing.assert_close()` instead. " +
      "You can find detailed upgrade instructions in https://github.com/pytorch/pytorch/issues/61844.",
    "FutureWarning",
  );
  const a = actual instanceof Tensor ? actual : newTensor(actual as TensorData);
  const b = expected instanceof Tensor ? expected : newTensor(expected as TensorData, { dtype: a.dtype });
  let { rtol, atol } = tolerances;
  if (rtol === null && atol === null) {
    const pairs = [a, b].map(({ dtype }) => LOOSE[dtype.name] ?? [0, 0]);
    rtol = Math.max(...pairs.map(([relative]) => relative));
    atol = Math.max(...pairs.map(([, absolute]) => absolute));
  }
  assertClose(a, b, { rtol, atol, equalNan, checkDtype: false, msg: msg === "" ? null : msg });
}
