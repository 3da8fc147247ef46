/**
 * The text of a tensor, as Python's `repr(tensor)` gives it.
 *
 * Follows torch/_tensor_str.py.
 */

import { boolean, callback, nullable, number, oneOf, optional } from "../internal/kinds.js";
import { form, type Options, signature } from "../internal/signature.js";
import { checkNoMore, withoutSurplus } from "../internal/surplus.js";
import { native } from "../native/addon.js";
import type { NativeHandle } from "../native/handle.js";
import { formatExponent, formatFixed } from "../python/format.js";
import { tupleRepr } from "../python/repr.js";
import { getDefaultDtype } from "./default_dtype.js";
import { operator } from "./ops/operator.js";
import { Tensor, wrap } from "./tensor.js";

// Only what is no method of Tensor: ops/index.ts, which has the rest, gives tensors the method of this file too.
const cat = operator("cat") as (tensors: Tensor[], dim: number) => Tensor;
const viewAsReal = operator("view_as_real") as (tensor: Tensor) => Tensor;

/** How tensors are printed; see {@link setPrintoptions}. */
export interface PrintOptions {
  /** Digits after the decimal point of floating-point elements. Default 4. */
  precision: number;
  /** Tensors of more elements than this are summarised. Default 1000. */
  threshold: number;
  /** Elements shown at each end of a summarised dimension. Default 3. */
  edgeitems: number;
  /** Characters in a line before it is broken. Default 80. */
  linewidth: number;
  /** Scientific notation: always, never, or (null) where the values ask for it. Default null. */
  sciMode: boolean | null;
}

const DEFAULTS: Readonly<PrintOptions> = { precision: 4, threshold: 1000, edgeitems: 3, linewidth: 80, sciMode: null };

const PROFILES: Record<"default" | "short" | "full", Partial<PrintOptions>> = {
  default: DEFAULTS,
  short: { precision: 2, threshold: 1000, edgeitems: 2, linewidth: 80 },
  full: { precision: 4, threshold: Number.POSITIVE_INFINITY, edgeitems: 3, linewidth: 80 },
};

const current: PrintOptions = { ...DEFAULTS };

const setting = signature(
  "setPrintoptions",
  ["precision", "threshold", "edgeitems", "linewidth", "profile", "sciMode"],
  {
    precision: optional(number),
    threshold: optional(number),
    edgeitems: optional(number),
    linewidth: optional(number),
    /** A set of values that the other options then change. */
    profile: optional(oneOf("default", "short", "full")),
    sciMode: nullable(boolean)(null),
  },
);

/**
 * Sets how tensors are printed. What is left out stays as it is, except `sciMode`, which goes back to automatic as in Python.
 */
export const setPrintoptions = form(setting, ({ profile, sciMode, ...rest }) => {
  if (profile !== undefined) Object.assign(current, PROFILES[profile]);
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) Object.assign(current, { [name]: value });
  current.sciMode = sciMode;
});

/** The options in force, as {@link setPrintoptions} takes them. */
export const getPrintoptions = withoutSurplus("getPrintoptions", 0, (): PrintOptions => ({ ...current }));

/** Runs `fn` with other print options and puts the old ones back. */
export const printoptions = withoutSurplus("printoptions", 2, <T>(options: Options<typeof setting>, fn: () => T): T => {
  callback().check("printoptions", "fn", fn);
  const before = getPrintoptions();
  setPrintoptions(options);
  try {
    return fn();
  } finally {
    setPrintoptions(before);
  }
});

/** Writes the elements of one tensor at one width. */
interface Formatter {
  readonly width: number;
  format(index: number): string;
}

function textFormatter(texts: string[]): Formatter {
  const width = texts.reduce((most, text) => Math.max(most, text.length), 1);
  return { width, format: (index) => texts[index]!.padStart(width) };
}

/** Decides, from all values, between integers, fixed point and exponents, and finds the widest text. */
function floatFormatter(values: Float64Array, options: PrintOptions): Formatter {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  let integers = true;
  const counted: number[] = [];
  for (const value of values) {
    if (!Number.isFinite(value) || value === 0) continue;
    counted.push(value);
    least = Math.min(least, Math.abs(value));
    most = Math.max(most, Math.abs(value));
    integers &&= Number.isInteger(value);
  }
  const automatic = counted.length > 0 && (most / least > 1000 || most > 1e8 || least < 1e-4);
  // With no number to judge by, Python leaves exponents off even when they were asked for.
  const exponents = counted.length > 0 && (options.sciMode ?? automatic);
  const write = (value: number): string => {
    if (exponents) return formatExponent(value, options.precision);
    if (!integers) return formatFixed(value, options.precision);
    return Number.isFinite(value) ? `${formatFixed(value, 0)}.` : formatFixed(value, 0);
  };
  const width = counted.reduce((widest, value) => Math.max(widest, write(value).length), 1);
  return { width, format: (index) => write(values[index]!).padStart(width) };
}

function formatterOf(tensor: Tensor, options: PrintOptions): Formatter {
  if (tensor.isFloatingPoint()) {
    return floatFormatter(tensor.to("float64").toTypedArray() as Float64Array, options);
  }
  const values: Iterable<number | bigint> = tensor.toTypedArray();
  const write = tensor.dtype.name === "bool" ? (value: number | bigint) => (value ? "True" : "False") : String;
  return textFormatter(Array.from(values, write));
}

/** Where Python shows `a + bj`: the real and the imaginary part have a width each. */
function complexFormatter(tensor: Tensor, options: PrintOptions): Formatter {
  const parts = viewAsReal(tensor.resolveConj().to("complex128")).toTypedArray() as Float64Array;
  const real = floatFormatter(
    parts.filter((_, index) => index % 2 === 0),
    options,
  );
  const imaginary = floatFormatter(
    parts.filter((_, index) => index % 2 === 1),
    options,
  );
  return {
    // The "j" comes on top; Python does not count the sign between the parts either.
    width: real.width + imaginary.width + 1,
    format(index) {
      const text = `${imaginary.format(index).trimStart()}j`;
      return real.format(index) + (/^[+-]/.test(text) ? text : `+${text}`);
    },
  };
}

/** The rows shown of each dimension when a tensor is too large to be shown whole. */
function summarised(tensor: Tensor, edge: number): Tensor {
  let result = tensor;
  tensor.shape.forEach((size, dimension) => {
    if (size <= 2 * edge) return;
    result = cat([result.narrow(dimension, 0, edge), result.narrow(dimension, size - edge, edge)], dimension);
  });
  return result;
}

/** The elements in brackets, at `indent` columns from the left. */
function contents(given: Tensor, indent: number, options: PrintOptions): string {
  if (given.numel() === 0) return "[]";
  const summarise = given.numel() > options.threshold;
  const edge = options.edgeitems;
  if (summarise && edge === 0) return "[...]";
  const resolved = given.detach().resolveNeg();
  const shown = summarise ? summarised(resolved, edge) : resolved;
  const formatter = shown.isComplex() ? complexFormatter(shown, options) : formatterOf(shown, options);
  const isCut = (dimension: number): boolean => summarise && given.shape[dimension]! > 2 * edge;
  const shape = shown.shape;

  const vector = (dimension: number, offset: number, column: number): string => {
    const items = Array.from({ length: shape[dimension]! }, (_, index) => formatter.format(offset + index));
    if (isCut(dimension)) items.splice(edge, 0, " ...");
    const perLine = Math.max(1, Math.floor((options.linewidth - column) / (formatter.width + 2)));
    const lines: string[] = [];
    for (let start = 0; start < items.length; start += perLine) {
      lines.push(items.slice(start, start + perLine).join(", "));
    }
    return `[${lines.join(`,\n${" ".repeat(column + 1)}`)}]`;
  };

  const write = (dimension: number, offset: number, column: number): string => {
    if (dimension === shape.length) return formatter.format(offset);
    if (dimension === shape.length - 1) return vector(dimension, offset, column);
    const stride = shape.slice(dimension + 1).reduce((product, size) => product * size, 1);
    const slices = Array.from({ length: shape[dimension]! }, (_, index) =>
      write(dimension + 1, offset + index * stride, column + 1),
    );
    if (isCut(dimension)) slices.splice(edge, 0, "...");
    return `[${slices.join(`,${"\n".repeat(shape.length - dimension - 1)}${" ".repeat(column + 1)}`)}]`;
  };

  return write(0, 0, indent);
}

/** The tensors a sparse tensor is made of, under the names that its constructor takes. */
function sparseParts(tensor: Tensor, layout: string): [name: string, part: Tensor][] {
  if (layout === "sparse_coo") {
    return [
      ["indices", tensor._indices()],
      ["values", tensor._values()],
    ];
  }
  const byRow = layout === "sparse_csr" || layout === "sparse_bsr";
  return [
    byRow ? ["crow_indices", tensor.crowIndices()] : ["ccol_indices", tensor.ccolIndices()],
    byRow ? ["col_indices", tensor.colIndices()] : ["row_indices", tensor.rowIndices()],
    ["values", tensor.values()],
  ];
}

function sparseContents(tensor: Tensor, layout: string, indent: number, options: PrintOptions): string {
  const parts = sparseParts(tensor, layout).map(([name, part]) => {
    const prefix = `${name}=tensor(`;
    const size = part.numel() === 0 ? `, size=${tupleRepr(part.shape)}` : "";
    return `${prefix}${contents(part.detach(), indent + prefix.length, options)}${size})`;
  });
  return parts.join(`,\n${" ".repeat(indent)}`);
}

function nestedContents(tensor: Tensor): string {
  const parts = tensor
    .detach()
    .unbind(0)
    .map((part: Tensor) => tensorStr(part).replaceAll(/^/gm, "  "));
  return `[\n${parts.join(",\n")}\n]`;
}

/** Puts `dtype=...` and its like behind the elements, on a new line where the last one is full. */
function withSuffixes(text: string, suffixes: string[], indent: number, newLine: boolean, linewidth: number): string {
  let result = text;
  let lastLine = text.length - text.lastIndexOf("\n") + 1;
  let force = newLine;
  for (const suffix of suffixes) {
    if (force || lastLine + suffix.length + 2 > linewidth) {
      result += `,\n${" ".repeat(indent)}${suffix}`;
      lastLine = indent + suffix.length;
      force = false;
    } else {
      result += `, ${suffix}`;
      lastLine += suffix.length + 2;
    }
  }
  return `${result})`;
}

/**
 * The text that Python's `repr` gives for a tensor: `tensor([1., 2.], requires_grad=True)`.
 *
 * @param tensor - Any tensor: dense, sparse, nested or on the meta device.
 * @param options.name - The word before the bracket. Default `"tensor"`, `"nested_tensor"` for nested ones.
 */
export function tensorStr(tensor: Tensor, options: { name?: string } = {}): string {
  const print = current;
  const isNested = tensor.isNested;
  const prefix = `${options.name ?? (isNested ? "nested_tensor" : "tensor")}(`;
  const indent = prefix.length;
  const layout = String(tensor.layout).replace(/^torch\./, "");
  const defaultDtype = getDefaultDtype().name;
  const defaultComplex = defaultDtype === "float64" ? "complex128" : "complex64";
  const dtypeIsPlain = [defaultDtype, defaultComplex, "int64", "bool"].includes(tensor.dtype.name);
  const dtype = `dtype=${tensor.dtype}`;
  const suffixes: string[] = [];
  let text: string;

  if (tensor.device.type !== "cpu") suffixes.push(`device='${tensor.device}'`);
  if (isNested) {
    text = nestedContents(tensor);
  } else if (tensor.device.type === "meta") {
    suffixes.push(`size=${tupleRepr(tensor.shape)}`);
    if (tensor.dtype.name !== defaultDtype) suffixes.push(dtype);
    text = "...";
  } else if (layout.startsWith("sparse")) {
    suffixes.push(`size=${tupleRepr(tensor.shape)}`, `nnz=${tensor._nnz()}`);
    if (!dtypeIsPlain) suffixes.push(dtype);
    text = sparseContents(tensor, layout, indent, print);
  } else if (tensor.numel() === 0) {
    if (tensor.ndim !== 1) suffixes.push(`size=${tupleRepr(tensor.shape)}`);
    // Without elements nothing else shows that the type is int64 or bool.
    if (tensor.dtype.name !== defaultDtype) suffixes.push(dtype);
    text = "[]";
  } else {
    if (print.edgeitems === 0) suffixes.push(`size=${tupleRepr(tensor.shape)}`);
    if (!dtypeIsPlain) suffixes.push(dtype);
    text = contents(layout === "strided" ? tensor : tensor.toDense(), indent, print);
  }
  if (layout !== "strided") suffixes.push(`layout=torch.${layout}`);
  const gradFn = tensor.gradFn;
  if (gradFn !== null) suffixes.push(`grad_fn=<${gradFn}>`);
  else if (tensor.requiresGrad) suffixes.push("requires_grad=True");
  return withSuffixes(prefix + text, suffixes, indent, layout === "sparse_coo", print.linewidth);
}

Object.defineProperties(Tensor.prototype, {
  toString: { value: toString, writable: true, configurable: true },
  // What `console.log` prints; it gives its own arguments.
  [Symbol.for("nodejs.util.inspect.custom")]: { value: inspected, writable: true, configurable: true },
});

function inspected(this: Tensor): string {
  return this.toString();
}

/** As Python prints it. */
function toString(this: Tensor, ...none: []): string {
  checkNoMore("Tensor.toString", none);
  if (this.isDisposed) return "tensor(<disposed>)";
  if (native.transformDepth() === 0) return tensorStr(this);
  const before = native.setTransformsSeen(false);
  try {
    return transformedStr(this);
  } finally {
    native.setTransformsSeen(before);
  }
}

/** What a function transform has made of a tensor, with its value; a plain tensor as always. */
function transformedStr(tensor: Tensor): string {
  const level = native.transformLevel(tensor);
  if (level < 0) return tensorStr(tensor);
  const value = transformedStr(wrap(native.unwrapTransformed(tensor) as NativeHandle)).replaceAll(/^/gm, "    ");
  const dim = native.batchDim(tensor);
  const kind = dim < 0 ? `GradTrackingTensor(lvl=${level}` : `BatchedTensor(lvl=${level}, bdim=${dim}`;
  return `${kind}, value=\n${value}\n)`;
}
