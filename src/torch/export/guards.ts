/**
 * What a program takes for granted of its inputs: sizes that are fixed, equal, within bounds, or whatever the code that was exported
 * asked of them. Follows `_get_input_guards_for_graph` and `_convert_guards_code_to_fn` of torch/export/_unlift.py.
 */
import jsep, { type CoreExpression, type Expression } from "jsep";
import { AssertionError, AttributeError, ValueError } from "../../python/exceptions.js";
import { boolRepr, floatRepr, stringRepr, typeName } from "../../python/repr.js";
import { Scalar } from "../scalar.js";
import { Tensor } from "../tensor.js";
import type { Constant } from "./program.js";
import type { Leaf } from "./pytree.js";
import { kindOf, type SerializedProgram, type TensorMeta } from "./schema.js";
import { symbolName } from "./symbols.js";

type Ranges = SerializedProgram["range_constraints"];

// Guards are Python's expressions, of which these are not JavaScript's.
jsep.addBinaryOp("//", 10);
jsep.addBinaryOp("and", 2);
jsep.addBinaryOp("or", 1);
Object.assign(jsep.literals, { True: true, False: false, None: null });

/** Checks inputs before a program runs. */
export class Guards {
  readonly #guards: readonly Expression[];

  /** @throws ValueError for code that is no condition. */
  constructor(code: readonly string[]) {
    this.#guards = code.map(parse);
  }

  /**
   * @param leaves the inputs, by the paths that stand in the guards
   * @throws AssertionError that says which condition does not hold.
   */
  check(leaves: readonly Leaf[]): void {
    for (const expression of this.#guards) {
      if (evaluate(expression, leaves) === true) continue;
      throw new AssertionError(`Guard failed: ${unparse(expression)}`);
    }
  }
}

/** The conditions that the shapes of inputs make, in Python's words; `paths` are those of the inputs. */
export function shapeGuards(
  inputs: readonly { path: string; meta: Constant | TensorMeta | null }[],
  ranges: Ranges,
): string[] {
  const guards: string[] = [];
  const sources = new Map<string, string>();
  for (const { path, meta } of inputs) {
    if (meta === null) continue;
    if (typeof meta !== "object" || meta instanceof Scalar) {
      guards.push(constantGuard(`L${path}`, meta));
      continue;
    }
    for (const [i, size] of meta.sizes.entries()) {
      const source = `L${path}.size()[${i}]`;
      const [kind, value] = kindOf(size);
      if (kind === "as_int") {
        guards.push(`${source} == ${value as number}`);
        continue;
      }
      const symbol = symbolName((value as { expr_str: string }).expr_str);
      const range = symbol === null ? undefined : ranges[symbol];
      if (symbol === null || range === undefined) continue;
      const other = sources.get(symbol);
      if (other !== undefined) {
        guards.push(`${source} == ${other}`);
        continue;
      }
      sources.set(symbol, source);
      // Sizes of 0 and 1 pass in Python too: programs are exported for sizes from 2 on, and most run with less.
      if (range.min_val != null && range.min_val > 2) guards.push(`${source} >= ${range.min_val}`);
      if (range.max_val != null && range.max_val < INT_MAX) guards.push(`${source} <= ${range.max_val}`);
    }
  }
  return guards;
}

function constantGuard(source: string, constant: Constant): string {
  if (typeof constant === "string") return `${source} == '${constant}'`;
  if (typeof constant === "boolean") return `${source} == ${boolRepr(constant)}`;
  if (!(constant instanceof Scalar)) return `${source} == ${constant}`;
  const number = constant.value as number;
  if (Number.isNaN(number)) return `math.isnan(${source})`;
  return `${source} == ${floatRepr(number).replace("inf", "math.inf")}`;
}

/** What stands for no bound: sizes are int64. */
const INT_MAX = 2n ** 63n - 2n;

function parse(code: string): Expression {
  try {
    return jsep(code);
  } catch (error) {
    throw new ValueError(`its guard ${JSON.stringify(code)} is no expression: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** As Python sees it, where True is 1. */
function isEqual(a: unknown, b: unknown): boolean {
  const number = (value: unknown) => (typeof value === "boolean" ? Number(value) : value);
  return number(a) === number(b);
}

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  "==": isEqual,
  "!=": (a, b) => !isEqual(a, b),
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};
const ARITHMETIC: Readonly<Record<string, (a: number, b: number) => number>> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "//": (a, b) => Math.floor(a / b),
  // With the sign of the divisor.
  "%": (a, b) => a - b * Math.floor(a / b),
  "**": (a, b) => a ** b,
};
const FUNCTIONS: Readonly<Record<string, (...numbers: number[]) => unknown>> = {
  "math.isnan": Number.isNaN,
  "math.floor": Math.floor,
  "math.ceil": Math.ceil,
  "math.trunc": Math.trunc,
  "math.sqrt": Math.sqrt,
  abs: Math.abs,
  max: Math.max,
  min: Math.min,
  Max: Math.max,
  Min: Math.min,
  int: Math.trunc,
  Eq: (a, b) => a === b,
  Ne: (a, b) => a !== b,
  Mod: ARITHMETIC["%"] as (a: number, b: number) => number,
  FloorDiv: ARITHMETIC["//"] as (a: number, b: number) => number,
};
const NAMES: Readonly<Record<string, number>> = { "math.inf": Infinity, inf: Infinity };

function evaluate(expression: Expression, leaves: readonly Leaf[]): unknown {
  const node = expression as CoreExpression;
  const inner = (part: Expression): unknown => evaluate(part, leaves);
  switch (node.type) {
    case "Literal":
      return node.value;
    case "UnaryExpression": {
      const value = inner(node.argument);
      if (node.operator !== "-" && node.operator !== "+") return unknown(node.operator);
      return node.operator === "-" ? -(value as number) : value;
    }
    case "BinaryExpression": {
      const [first, ...steps] = spine(node);
      return steps.reduce((value, step) => combined(value, step, inner), inner(first));
    }
    case "CallExpression": {
      const values = node.arguments.map(inner);
      const { callee } = node;
      const name = dotted(callee);
      if (name !== null && Object.hasOwn(FUNCTIONS, name)) return FUNCTIONS[name]!(...(values as number[]));
      if (callee.type !== "MemberExpression") return unknown(name);
      const { object, property } = callee as CoreExpression & { object: Expression; property: { name: string } };
      return attribute(inner(object), property.name);
    }
    case "Identifier":
    case "MemberExpression": {
      const path = inputPath(node);
      const leaf = path === null ? undefined : leaves.find((each) => each.path === path);
      if (leaf !== undefined) return leaf.value;
      const name = dotted(node);
      if (name !== null && Object.hasOwn(NAMES, name)) return NAMES[name];
      if (node.type !== "MemberExpression" || !node.computed) return unknown(name);
      const index = inner(node.property) as number;
      return (inner(node.object) as readonly unknown[])[index];
    }
    default:
      return unknown(node.type);
  }
}

type Binary = CoreExpression & { readonly type: "BinaryExpression" };

/**
 * What an expression begins with, and what is done with it, step by step: `a and b and c` is one in another, of which there may be more
 * than calls can be nested.
 */
function spine(expression: Binary): [Expression, ...Binary[]] {
  const steps: Binary[] = [];
  let node = expression as CoreExpression;
  for (; node.type === "BinaryExpression"; node = node.left as CoreExpression) steps.push(node);
  return [node, ...steps.reverse()];
}

function combined(value: unknown, { operator, left, right }: Binary, inner: (part: Expression) => unknown): unknown {
  // Python reads `a < b < c` as two comparisons, `a < b == c` too: exporters write none.
  if (operator in COMPARISONS && (left as CoreExpression & { operator?: string }).operator! in COMPARISONS)
    return unknown("a chain of comparisons");
  if (operator === "and") return value && inner(right);
  if (operator === "or") return value || inner(right);
  const compute = COMPARISONS[operator] ?? ARITHMETIC[operator];
  if (compute === undefined) return unknown(operator);
  return compute(value as number, inner(right) as number);
}

const precedence = ({ operator }: Binary): number => PRECEDENCES.findIndex((operators) => operators.includes(operator));

const PRECEDENCES: readonly (readonly string[])[] = [
  ["or"],
  ["and"],
  Object.keys(COMPARISONS),
  ["+", "-"],
  ["*", "/", "//", "%"],
  ["**"],
];

/** The expression as Python's `ast.unparse` writes it, with the inputs by their bare names. */
function unparse(expression: Expression, outer = -1): string {
  const node = expression as CoreExpression;
  switch (node.type) {
    case "UnaryExpression": {
      return `${node.operator}${unparse(node.argument, PRECEDENCES.length)}`;
    }
    case "BinaryExpression": {
      const [first, ...steps] = spine(node) as [Expression, ...Binary[]];
      let [text, before] = [unparse(first, precedence(steps[0] as Binary)), PRECEDENCES.length];
      for (const step of steps) {
        const own = precedence(step);
        const left = before < own ? `(${text})` : text;
        text = `${left} ${step.operator} ${unparse(step.right, own + 1)}`;
        before = own;
      }
      return before < outer ? `(${text})` : text;
    }
    case "CallExpression":
      return `${unparse(node.callee)}(${node.arguments.map((argument) => unparse(argument)).join(", ")})`;
    case "MemberExpression": {
      if (!node.computed) return `${unparse(node.object)}.${unparse(node.property)}`;
      const isInput = node.object.type === "Identifier" && node.object.name === "L";
      const { value } = node.property as { value?: unknown };
      return isInput ? String(value) : `${unparse(node.object)}[${unparse(node.property)}]`;
    }
    case "Literal":
      return typeof node.value === "string" ? stringRepr(node.value) : node.raw;
    default:
      return String((node as { name?: unknown }).name);
  }
}

/** What guards ask of a tensor. */
function attribute(value: unknown, name: string): unknown {
  if (!(value instanceof Tensor)) throw new AttributeError(`'${typeName(value)}' object has no attribute '${name}'`);
  if (name === "size") return value.shape;
  if (name === "stride") return value.stride();
  if (name === "storage_offset") return value.storageOffset();
  return unknown(name);
}

/** `['x'][0]` of `L['x'][0]`. */
function inputPath(expression: Expression): string | null {
  const node = expression as CoreExpression;
  if (node.type === "Identifier") return node.name === "L" ? "" : null;
  if (node.type !== "MemberExpression" || !node.computed) return null;
  const [object, key] = [inputPath(node.object), node.property as CoreExpression];
  return object === null || key.type !== "Literal" ? null : `${object}[${key.raw.replace(/^"(.*)"$/, "'$1'")}]`;
}

/** `math.inf`. */
function dotted(expression: Expression): string | null {
  const node = expression as CoreExpression;
  if (node.type === "Identifier") return node.name;
  if (node.type !== "MemberExpression" || node.computed) return null;
  const object = dotted(node.object);
  return object === null ? null : `${object}.${dotted(node.property)}`;
}

function unknown(what: unknown): never {
  throw new ValueError(`a guard of the program has ${JSON.stringify(what)}, which is not known here`);
}
