/** The graph of an exported program: its nodes as torch.fx has them, and as Python prints them. Follows torch/fx/graph.py and torch/fx/node.py. */
import { isPlainObject } from "../../internal/plain_object.js";
import { floatRepr } from "../../python/repr.js";
import type { Device } from "../device.js";
import type { DType } from "../dtype.js";
import type { Layout, MemoryFormat } from "../layout.js";
import { Scalar } from "../scalar.js";

/** What a node is called with: constants, other nodes, and lists and tuples of these. A float is a Scalar, so that 2.0 stays one. */
export type Argument =
  | Node
  | Scalar
  | number
  | bigint
  | boolean
  | string
  | null
  | DType
  | Layout
  | MemoryFormat
  | Device
  | readonly Argument[]
  | { readonly [key: string]: Argument };

/** One step of a graph: an input, a call, a graph inside this one, or what is returned. */
export class Node {
  /** The nodes that use this one's value. */
  readonly users = new Set<Node>();

  /** @internal */
  constructor(
    readonly op: "placeholder" | "call_function" | "get_attr" | "output",
    readonly name: string,
    /** What is called, by Python's name: `torch.ops.aten.add.Tensor`. */
    readonly target: string,
    readonly args: readonly Argument[] = [],
    readonly kwargs: Readonly<Record<string, Argument>> = {},
  ) {
    for (const node of nodesIn([args, kwargs])) node.users.add(this);
  }

  /** Its name. */
  toString(): string {
    return this.name;
  }

  /** The node's line in the graph's printed form. */
  format(): string {
    if (this.op === "output") return `return ${shown(this.args[0] as Argument)}`;
    const head = `%${this.name} : [num_users=${this.users.size}] = ${this.op}[target=${this.target.replace(/^_operator/, "operator")}]`;
    if (this.op !== "call_function") return head;
    return `${head}(args = ${argument(tuple(this.args))}, kwargs = ${argument(this.kwargs)})`;
  }
}

/** The nodes of a program or of a part of it (the branch of a condition, the body of a loop), in the order in which they run. */
export class Graph {
  /** @internal */
  constructor(
    readonly nodes: readonly Node[],
    /** The graphs that nodes of this one call, by name. */
    readonly subgraphs: ReadonlyMap<string, Graph>,
  ) {}

  /** The nodes that stand for inputs. */
  get placeholders(): Node[] {
    return this.nodes.filter(({ op }) => op === "placeholder");
  }

  /** What the graph returns. */
  get output(): Node {
    return this.nodes[this.nodes.length - 1] as Node;
  }

  /** As Python prints it. */
  toString(): string {
    return `graph():\n${this.nodes.map((node) => `    ${node.format()}`).join("\n")}`;
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }
}

/** Marks what is a tuple in Python; other arrays are lists. */
const tuples = new WeakSet<readonly Argument[]>();

export function tuple(items: readonly Argument[]): readonly Argument[] {
  const marked = [...items];
  tuples.add(marked);
  return marked;
}

function* nodesIn(value: unknown): Generator<Node> {
  if (value instanceof Node) yield value;
  else if (Array.isArray(value)) for (const item of value) yield* nodesIn(item);
  else if (isDict(value as Argument)) for (const item of Object.values(value as object)) yield* nodesIn(item);
}

export function isDict(value: Argument): value is { readonly [key: string]: Argument } {
  return isPlainObject(value);
}

/** Inside the arguments of a call: nodes with `%`, strings bare. */
function argument(value: Argument): string {
  if (value instanceof Node) return `%${value.name}`;
  if (typeof value === "string") return value;
  return shown(value, argument);
}

/** Python's `repr`. */
function shown(value: Argument, item: (value: Argument) => string = shown): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return `'${value}'`;
  if (value instanceof Scalar) return scalar(value);
  if (Array.isArray(value)) {
    const items = value.map((each: Argument) => item(each));
    if (!tuples.has(value)) return `[${items.join(", ")}]`;
    return items.length === 1 ? `(${items[0]},)` : `(${items.join(", ")})`;
  }
  if (isDict(value)) {
    return `{${Object.entries(value)
      .map(([key, each]) => `${key}: ${item(each)}`)
      .join(", ")}}`;
  }
  return String(value);
}

function scalar({ kind, value }: Scalar): string {
  if (kind === "float") return floatRepr(value as number);
  if (typeof value !== "object") return String(value);
  const { re, im } = value;
  const [real, imaginary] = [re, im].map((part) => floatRepr(part).replace(/\.0$/, "")) as [string, string];
  return re === 0 ? `${imaginary}j` : `(${real}${imaginary.startsWith("-") ? "" : "+"}${imaginary}j)`;
}
