/**
 * Numbers as Python's format mini-language writes them.
 *
 * JavaScript's `toFixed` and `toExponential` round exact ties up, Python rounds them to even, and `toFixed` gives up at
 * 1e21; so both are done here on the double's exact value.
 */

/** A finite double as `mantissa * 2 ** exponent`, both exact. The sign is left out. */
function exact(value: number): { mantissa: bigint; exponent: number } {
  const bits = new BigUint64Array(new Float64Array([value]).buffer)[0]!;
  const fraction = bits & 0xfffffffffffffn;
  const exponent = Number((bits >> 52n) & 0x7ffn);
  return exponent === 0
    ? { mantissa: fraction, exponent: -1074 }
    : { mantissa: fraction | 0x10000000000000n, exponent: exponent - 1075 };
}

/** `value * 10 ** power` rounded to an integer, halves to even. The sign is left out. */
function scaled(value: number, power: number): bigint {
  const { mantissa, exponent } = exact(value);
  let numerator = mantissa;
  let denominator = 1n;
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  if (power >= 0) numerator *= 10n ** BigInt(power);
  else denominator *= 10n ** BigInt(-power);
  const quotient = numerator / denominator;
  const twice = (numerator % denominator) * 2n;
  const roundUp = twice > denominator || (twice === denominator && (quotient & 1n) === 1n);
  return roundUp ? quotient + 1n : quotient;
}

function isNegative(value: number): boolean {
  return value < 0 || Object.is(value, -0);
}

function notFinite(value: number): string {
  return Number.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
}

/** Python's `f"{value:.{digits}f}"`. */
export function formatFixed(value: number, digits: number): string {
  if (!Number.isFinite(value)) return notFinite(value);
  const text = scaled(value, digits)
    .toString()
    .padStart(digits + 1, "0");
  const point = text.length - digits;
  const sign = isNegative(value) ? "-" : "";
  return digits === 0 ? sign + text : `${sign}${text.slice(0, point)}.${text.slice(point)}`;
}

/** Python's `f"{value:.{digits}e}"`: the exponent has a sign and at least two digits. */
export function formatExponent(value: number, digits: number): string {
  if (!Number.isFinite(value)) return notFinite(value);
  let exponent = value === 0 ? 0 : Number(value.toExponential().split("e")[1]);
  let text = scaled(value, digits - exponent).toString();
  if (value !== 0) {
    // The shortest text of a double may have one digit more, and rounding may add one.
    if (text.length < digits + 1) text = scaled(value, digits - --exponent).toString();
    if (text.length > digits + 1) {
      exponent++;
      text = text.slice(0, digits + 1);
    }
  } else {
    text = "0".repeat(digits + 1);
  }
  const mantissa = digits === 0 ? text : `${text[0]}.${text.slice(1)}`;
  const magnitude = String(Math.abs(exponent)).padStart(2, "0");
  return `${isNegative(value) ? "-" : ""}${mantissa}e${exponent < 0 ? "-" : "+"}${magnitude}`;
}

/** Python's `f"{value:.{digits}g}"`. */
export function formatGeneral(value: number, digits: number): string {
  if (!Number.isFinite(value)) return notFinite(value);
  const [mantissa, power] = formatExponent(value, digits - 1).split("e") as [string, string];
  const trim = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);
  const exponent = Number(power);
  if (exponent >= -4 && exponent < digits) return trim(formatFixed(value, digits - 1 - exponent));
  return `${trim(mantissa)}e${power}`;
}
