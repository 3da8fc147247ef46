/** The limits of dtypes. Follows torch/csrc/TypeInfo.cpp. */

import { optional } from "../internal/kinds.js";
import { type Given, kind, signature } from "../internal/signature.js";
import { TypeError } from "../python/exceptions.js";
import { shown } from "../python/repr.js";
import { getDefaultDtype } from "./default_dtype.js";
import { DType, type DTypeLike, dtypes, toDType } from "./dtype.js";

const given = (callee: string) =>
  kind<DType, DTypeLike>((_callee, _name, value) => {
    if (value instanceof DType || typeof value === "string") return toDType(value);
    throw new TypeError(`${callee}(): argument 'type' (position 1) must be torch.dtype, not ${shown(value)}`);
  });
const finfoArguments = signature("finfo", ["type"], {
  /** The dtype. Default: the default dtype. */
  type: optional(given("finfo")),
});
const iinfoArguments = signature("iinfo", ["type"], { type: given("iinfo") });

/** Bits, digits of the mantissa, smallest and largest exponent and the largest value; `resolution` as NumPy counts digits. */
const FLOATS: Readonly<
  Record<string, readonly [bits: number, eps: number, tiny: number, max: number, digits: number]>
> = {
  float64: [64, 2 ** -52, 2 ** -1022, Number.MAX_VALUE, 15],
  float32: [32, 2 ** -23, 2 ** -126, 2 ** 127 * (2 - 2 ** -23), 6],
  float16: [16, 2 ** -10, 2 ** -14, 65504, 3],
  bfloat16: [16, 2 ** -7, 2 ** -126, 2 ** 127 * (2 - 2 ** -7), 2],
  float8_e4m3fn: [8, 2 ** -3, 2 ** -6, 448, 0],
  float8_e5m2: [8, 2 ** -2, 2 ** -14, 57344, 0],
  float8_e4m3fnuz: [8, 2 ** -3, 2 ** -7, 240, 0],
  float8_e5m2fnuz: [8, 2 ** -3, 2 ** -15, 57344, 0],
  float8_e8m0fnu: [8, 1, 2 ** -127, 2 ** 127, 0],
};
const PARTS: Readonly<Record<string, string>> = { complex32: "float16", complex64: "float32", complex128: "float64" };

/** Six digits as C++'s streams write numbers, which round a tie to the even digit; JavaScript's formats round it up. */
function sixDigits(value: number): string {
  const [digits, exponentText] = value.toExponential(40).split("e") as [string, string];
  const isTie = /^-?\d\.\d{4}[02468]50*$/.test(digits);
  const rounded = Number(isTie ? `${digits.slice(0, digits.indexOf(".") + 6)}e${exponentText}` : value.toPrecision(6));
  const exponent = Number(exponentText);
  if (exponent >= -4 && exponent < 6) return String(rounded);
  return rounded.toExponential().replace(/e([+-])(\d)$/, "e$10$2");
}

/** The limits of a floating-point dtype; of a complex one, those of its parts. Follows torch.finfo. */
export class FInfo {
  /** Bits of an element. */
  readonly bits: number;
  /** The distance from 1 to the next larger number. */
  readonly eps: number;
  /** The largest number. */
  readonly max: number;
  /** The smallest number, which is most negative; positive where there is no sign. */
  readonly min: number;
  /** The smallest positive normal number. */
  readonly smallestNormal: number;
  /** The same, by its older name. */
  readonly tiny: number;
  /** The approximate decimal resolution. */
  readonly resolution: number;
  /** The dtype's name. */
  readonly dtype: string;

  /** @internal `torch.finfo(dtype)` makes it. */
  constructor(...given: Given<typeof finfoArguments>) {
    const { type = getDefaultDtype() } = finfoArguments(given);
    const name = PARTS[type.name] ?? type.name;
    const limits = FLOATS[name];
    if (limits === undefined) {
      throw new TypeError(
        `torch.finfo() requires a floating point input type. Use torch.iinfo to handle 'torch.finfo'`,
      );
    }
    const [bits, eps, tiny, max, digits] = limits;
    this.bits = bits;
    this.eps = eps;
    this.max = max;
    this.min = name === "float8_e8m0fnu" ? tiny : -max;
    this.smallestNormal = tiny;
    this.tiny = tiny;
    this.resolution = Number(`1e-${digits}`);
    this.dtype = name;
  }

  /** As Python prints it. */
  toString(): string {
    const shown = { resolution: this.resolution, min: this.min, max: this.max, eps: this.eps };
    const parts = Object.entries({ ...shown, smallest_normal: this.tiny, tiny: this.tiny });
    return `finfo(${parts.map(([name, value]) => `${name}=${sixDigits(value)}`).join(", ")}, dtype=${this.dtype})`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** The limits of an integer dtype. Follows torch.iinfo. */
export class IInfo {
  /** Bits of an element. */
  readonly bits: number;
  /** The largest integer; a BigInt for 64 bits. */
  readonly max: number | bigint;
  /** The smallest integer; a BigInt for int64. */
  readonly min: number | bigint;
  /** The dtype's name. */
  readonly dtype: string;

  /** @internal `torch.iinfo(dtype)` makes it. */
  constructor(...given: Given<typeof iinfoArguments>) {
    const { type } = iinfoArguments(given);
    if (type === dtypes.bool) throw new TypeError("torch.bool is not supported by torch.iinfo");
    const [, unsigned, digits] = /^(u?)int(8|16|32|64)$/.exec(type.name) ?? [];
    if (digits === undefined) {
      throw new TypeError("torch.iinfo() requires an integer input type. Use torch.finfo to handle 'torch.iinfo'");
    }
    this.bits = Number(digits);
    const end = 2n ** BigInt(unsigned === "u" ? this.bits : this.bits - 1);
    const exact = (value: bigint) => (Number.isSafeInteger(Number(value)) ? Number(value) : value);
    this.max = exact(end - 1n);
    this.min = exact(unsigned === "u" ? 0n : -end);
    this.dtype = type.name;
  }

  /** As Python prints it. */
  toString(): string {
    return `iinfo(min=${sixDigits(Number(this.min))}, max=${sixDigits(Number(this.max))}, dtype=${this.dtype})`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** The limits of a floating-point dtype: `torch.finfo(torch.float32).eps`. Default: of the default dtype. */
export const finfo = (...given: Given<typeof finfoArguments>): FInfo => new FInfo(...given);

/** The limits of an integer dtype: `torch.iinfo(torch.int8).max`. Those of 64 bits are BigInts. */
export const iinfo = (...given: Given<typeof iinfoArguments>): IInfo => new IInfo(...given);
