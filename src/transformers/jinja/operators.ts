/** Python's operators on a template's values. */

import { TypeError, ValueError } from "../../python/exceptions.js";
import { spend, spendBits, spendItems, spendText } from "./budget.js";
import { Unsupported } from "./errors.js";
import { percentFormat } from "./formats.js";
import {
  asText,
  compare,
  Dict,
  DictView,
  defined,
  equal,
  isInteger,
  isNumeric,
  itemsOf,
  iterate,
  Markup,
  Tuple,
  typeNameOf,
  Undefined,
  type Value,
} from "./values.js";

type Numeric = boolean | bigint | number;

/** Python's `int` of a bool; others as they are. */
const plain = (value: Numeric): bigint | number => (typeof value === "boolean" ? BigInt(value) : value);

export function toFloat(value: Numeric): number {
  const float = Number(value);
  if (typeof value === "bigint" && !Number.isFinite(float)) throw new ValueError("int too large to convert to float");
  return float;
}

export function binary(operator: string, left: Value, right: Value): Value {
  const text = asText(left);
  if (operator === "%" && text !== undefined) return percentFormat(text, right);
  defined(left);
  defined(right);
  if (isNumeric(left) && isNumeric(right)) return arithmetic(operator, plain(left), plain(right));
  const made = operator === "+" ? sum(left, right) : operator === "*" ? repeated(left, right) : undefined;
  if (made !== undefined) return made;
  const shown = operator === "**" ? "** or pow()" : operator;
  throw new TypeError(`unsupported operand type(s) for ${shown}: '${typeNameOf(left)}' and '${typeNameOf(right)}'`);
}

function sum(left: Value, right: Value): Value | undefined {
  const text = asText(left);
  if (text !== undefined) {
    if (left instanceof Markup || right instanceof Markup)
      throw new Unsupported("'+' with what the filter 'safe' gave");
    if (typeof right !== "string") throw new TypeError(`can only concatenate str (not "${typeNameOf(right)}") to str`);
    spendText(text.length + right.length);
    return text + right;
  }
  const [one, other] = [itemsOf(left), itemsOf(right)];
  if (one === undefined || other === undefined || Array.isArray(left) !== Array.isArray(right)) return undefined;
  spendItems(one.length + other.length);
  return Array.isArray(left) ? [...one, ...other] : new Tuple([...one, ...other]);
}

function repeated(left: Value, right: Value): Value | undefined {
  const [value, times] = isInteger(left) ? [right, left] : [left, right];
  if (!isInteger(times)) return undefined;
  const count = BigInt(times) < 0n ? 0n : BigInt(times);
  if (typeof value === "string") {
    spendText(BigInt(value.length) * count);
    if (value === "") return value;
    return value.repeat(Number(count));
  }
  const items = itemsOf(value);
  if (items === undefined) return undefined;
  spendItems(BigInt(items.length) * count);
  const all = Array.from({ length: items.length === 0 ? 0 : Number(count) }, () => items).flat();
  return Array.isArray(value) ? all : new Tuple(all);
}

function arithmetic(operator: string, left: bigint | number, right: bigint | number): bigint | number {
  if (typeof left === "bigint" && typeof right === "bigint") return integers(operator, left, right);
  return floats(operator, toFloat(left), toFloat(right));
}

const bitsOf = (value: bigint): bigint => BigInt(value.toString(16).length * 4);

function integers(operator: string, left: bigint, right: bigint): bigint | number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      spendBits(bitsOf(left) + bitsOf(right));
      return left * right;
    case "/":
      if (right === 0n) throw new ValueError("division by zero");
      if (!Number.isSafeInteger(Number(left)) || !Number.isSafeInteger(Number(right))) {
        throw new Unsupported("The division of ints of more than 53 bits");
      }
      return Number(left) / Number(right);
    case "//":
      if (right === 0n) throw new ValueError("integer division or modulo by zero");
      return floorDivide(left, right);
    case "%":
      if (right === 0n) throw new ValueError("integer modulo by zero");
      return left - floorDivide(left, right) * right;
    default:
      if (right < 0n) return floats("**", toFloat(left), toFloat(right));
      if (left > 1n || left < -1n) spendBits(bitsOf(left) * right);
      return left ** right;
  }
}

function floorDivide(left: bigint, right: bigint): bigint {
  const quotient = left / right;
  return left % right !== 0n && left < 0n !== right < 0n ? quotient - 1n : quotient;
}

function floats(operator: string, left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      if (right === 0) throw new ValueError("float division by zero");
      return left / right;
    case "//":
      if (right === 0) throw new ValueError("float floor division by zero");
      return divmod(left, right)[0];
    case "%":
      if (right === 0) throw new ValueError("float modulo");
      return divmod(left, right)[1];
    default:
      return power(left, right);
  }
}

/** As CPython computes them: the quotient from the remainder. */
function divmod(left: number, right: number): [number, number] {
  let remainder = left % right;
  let quotient = (left - remainder) / right;
  if (remainder !== 0) {
    if (right < 0 !== remainder < 0) {
      remainder += right;
      quotient -= 1;
    }
  } else {
    remainder = Object.is(right, -0) || right < 0 ? -0 : 0;
  }
  if (quotient === 0) return [left / right < 0 || Object.is(left / right, -0) ? -0 : 0, remainder];
  const floor = Math.floor(quotient);
  return [quotient - floor > 0.5 ? floor + 1 : floor, remainder];
}

function power(left: number, right: number): number {
  if (left === 0 && right < 0) throw new ValueError("0.0 cannot be raised to a negative power");
  if (left < 0 && !Number.isInteger(right) && Number.isFinite(right) && Number.isFinite(left)) {
    throw new Unsupported("A negative number to a broken power, which is complex,");
  }
  // In C a base of one gives one for every exponent.
  const result = left === 1 || (left === -1 && !Number.isFinite(right) && !Number.isNaN(right)) ? 1 : left ** right;
  if (!Number.isFinite(result) && Number.isFinite(left) && Number.isFinite(right))
    throw new ValueError("Numerical result out of range");
  return result;
}

export function negative(value: Value): Value {
  defined(value);
  if (!isNumeric(value)) throw new TypeError(`bad operand type for unary -: '${typeNameOf(value)}'`);
  return -plain(value);
}

export function positive(value: Value): Value {
  defined(value);
  if (!isNumeric(value)) throw new TypeError(`bad operand type for unary +: '${typeNameOf(value)}'`);
  return plain(value);
}

export function contains(container: Value, value: Value): boolean {
  const text = asText(container);
  if (text !== undefined) {
    const part = asText(value);
    if (part !== undefined) return text.includes(part);
    defined(value);
    throw new TypeError(`'in <string>' requires string as left operand, not ${typeNameOf(value)}`);
  }
  if (container instanceof Dict) return container.has(value);
  if (container instanceof DictView && container.kind === "keys") return container.dict.has(value);
  if (container instanceof Undefined) return false;
  if (isNumeric(container) || container === null)
    throw new TypeError(`argument of type '${typeNameOf(container)}' is not iterable`);
  for (const item of iterate(container)) {
    spend(1);
    if (item === value || equal(item, value)) return true;
  }
  return false;
}

export function compared(operator: string, left: Value, right: Value): boolean {
  switch (operator) {
    case "==":
      return equal(left, right);
    case "!=":
      return !equal(left, right);
    case "in":
      return contains(right, left);
    case "not in":
      return !contains(right, left);
    case "<":
      return compare(left, right, operator) < 0;
    case "<=":
      return compare(left, right, operator) <= 0;
    case ">":
      return compare(left, right, operator) > 0;
    default:
      return compare(left, right, operator) >= 0;
  }
}
