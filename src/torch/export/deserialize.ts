/** A program's JSON becomes its graph. Follows GraphModuleDeserializer of torch/_export/serde/serialize.py. */
import { ValueError } from "../../python/exceptions.js";
import { Device } from "../device.js";
import { type DType, dtypes } from "../dtype.js";
import { type Layout, layouts, type MemoryFormat, memoryFormats } from "../layout.js";
import { Scalar } from "../scalar.js";
import { type Argument, Graph, Node, tuple } from "./graph.js";
import { kindOf, type SerializedGraph, type SerializedNode, type TensorMeta, type Union } from "./schema.js";

/** By their numbers in torch/_export/serde/schema.py. */
const SCALAR_TYPES: Readonly<Record<number, string>> = {
  ...[
    ...["", "uint8", "int8", "int16", "int32", "int64", "float16", "float32", "float64"],
    ...["complex32", "complex64", "complex128", "bool", "bfloat16"],
  ],
  28: "uint16",
  29: "float8_e4m3fn",
  30: "float8_e5m2",
  31: "float8_e4m3fnuz",
  32: "float8_e5m2fnuz",
  33: "float8_e8m0fnu",
  34: "uint32",
  35: "uint64",
};
const LAYOUTS = ["", "sparse_coo", "sparse_csr", "sparse_csc", "sparse_bsr", "sparse_bsc", "_mkldnn", "strided"];
const MEMORY_FORMATS = ["", "contiguous_format", "channels_last", "channels_last_3d", "preserve_format"];

const POSITIONAL = 1;
/** Beyond it nesting has no use but to exhaust the stack. */
const MAX_DEPTH = 100;

export function scalarType(code: unknown): DType {
  return dtypes[SCALAR_TYPES[code as number] ?? ""] ?? unknown("dtype", code);
}

export function layout(code: unknown): Layout {
  return layouts[LAYOUTS[code as number] ?? ""] ?? unknown("layout", code);
}

function memoryFormat(code: unknown): MemoryFormat {
  return memoryFormats[MEMORY_FORMATS[code as number] ?? ""] ?? unknown("memory format", code);
}

export function device({ type, index }: TensorMeta["device"]): Device {
  return new Device(index == null ? type : `${type}:${index}`);
}

/** A size, a stride or an offset that does not depend on inputs. */
export function fixedInt(union: Union): number {
  const [kind, value] = kindOf(union);
  if (kind !== "as_int" || !Number.isSafeInteger(value) || (value as number) < 0) unknown("size", value);
  return value as number;
}

function unknown(what: string, value: unknown): never {
  throw new ValueError(`it has ${what} ${JSON.stringify(value)}, which is none that is known here`);
}

const JSON_FLOATS: Readonly<Record<string, number>> = { Infinity, "-Infinity": -Infinity, NaN };

/** A float, which JSON may have by its name. */
export function float(value: unknown): Scalar {
  const number = typeof value === "string" ? JSON_FLOATS[value] : value;
  if (typeof number !== "number") unknown("float", value);
  return new Scalar(number, "float");
}

/** The graph of a program, or of a part of one. `constantNames` are those of inputs that are constants. */
export function deserializeGraph(
  serialized: SerializedGraph,
  constantNames: readonly (string | null)[] = [],
  depth = 0,
): Graph {
  if (depth > MAX_DEPTH) throw new ValueError(`its graphs lie in one another more than ${MAX_DEPTH} deep`);
  return new GraphReader(depth).read(serialized, constantNames);
}

class GraphReader {
  readonly #nodes: Node[] = [];
  readonly #byName = new Map<string, Node>();
  readonly #subgraphs = new Map<string, Graph>();
  readonly #names = new Set<string>();

  constructor(private readonly depth: number) {}

  read(serialized: SerializedGraph, constantNames: readonly (string | null)[]): Graph {
    for (const [i, input] of serialized.inputs.entries()) this.#input(input, constantNames[i] ?? `arg${i}`);
    for (const node of serialized.nodes) this.#node(node);
    const outputs = serialized.outputs.map((output) => this.#argument(output));
    const single = serialized.is_single_tensor_return === true;
    if (single && outputs.length !== 1) {
      throw new ValueError(`expected single output for single_tensor_return, got ${outputs.length}`);
    }
    this.#add(new Node("output", "output", "output", [single ? (outputs[0] as Argument) : tuple(outputs)]));
    return new Graph(this.#nodes, this.#subgraphs);
  }

  #input(input: Union, constantName: string): void {
    const [kind, value] = kindOf(input);
    const { name, as_name } = Object(value) as { name?: string; as_name?: string };
    const isSymbol = kind.startsWith("as_sym");
    const label = kind === "as_tensor" || kind === "as_custom_obj" ? name : isSymbol ? as_name : constantName;
    if (typeof label !== "string") unknown("input", input);
    this.#add(new Node("placeholder", label, label), label);
  }

  #node(serialized: SerializedNode): void {
    const { target, outputs } = serialized;
    const isSymbolic = !target.startsWith("torch.ops.");
    const args: Argument[] = [];
    const kwargs: Record<string, Argument> = {};
    for (const { name, arg, kind } of serialized.inputs) {
      // Files of older releases do not say how an argument is given; those they name without need are the ones with defaults.
      const isPositional = isSymbolic || name === "" || (kind ?? POSITIONAL) === POSITIONAL;
      const value = this.#argument(arg, serialized.name ?? "");
      if (!isPositional) {
        Object.defineProperty(kwargs, name, { value, enumerable: true });
        continue;
      }
      args.push(value);
    }
    const [kind, value] = outputs.length === 1 ? kindOf(outputs[0] as Union) : ["", null];
    const result = kind === "as_tensor" || kind.startsWith("as_sym_") ? resultName(value) : null;
    const isList = Array.isArray(value);
    const inTuple = target.startsWith("torch.ops.higher_order") && serialized.is_hop_single_tensor_return === false;
    const node = new Node(
      "call_function",
      serialized.name ?? (inTuple ? null : result) ?? this.#fresh(target),
      target,
      args,
      kwargs,
    );
    this.#add(node, result !== null && !inTuple ? result : undefined);
    if (outputs.length > 1 || inTuple) this.#items(node, outputs);
    else if (isList)
      this.#items(
        node,
        value.map((item: unknown) => ({ as_tensor: item })),
      );
  }

  /** The nodes that take one of several results each. */
  #items(node: Node, outputs: readonly Union[]): void {
    for (const [i, output] of outputs.entries()) {
      const [kind, value] = kindOf(output);
      if (kind === "as_none") continue;
      const name = Array.isArray(value) ? null : resultName(value);
      const item = new Node("call_function", name ?? this.#fresh("getitem"), "operator.getitem", [node, i]);
      this.#add(item, name ?? undefined);
      if (Array.isArray(value))
        this.#items(
          item,
          value.map((each: unknown) => ({ as_tensor: each })),
        );
    }
  }

  #argument(union: Union, owner = ""): Argument {
    const [kind, value] = kindOf(union);
    const list = <T>(read: (item: never) => T): T[] => {
      if (!Array.isArray(value)) unknown(kind, value);
      return value.map(read as never);
    };
    switch (kind) {
      case "as_none":
        return null;
      case "as_tensor":
      case "as_custom_obj":
        return this.#reference((Object(value) as { name?: unknown }).name);
      case "as_tensors":
        return list(({ name }: { name: unknown }) => this.#reference(name));
      case "as_nested_tensors":
        return list((inner: { name: unknown }[]) => inner.map(({ name }) => this.#reference(name)));
      case "as_optional_tensor":
        return this.#argument(value as Union, owner);
      case "as_optional_tensors":
        return list((each: Union) => this.#argument(each, owner));
      case "as_int":
      case "as_bool":
      case "as_string":
        if (!["number", "bigint", "boolean", "string"].includes(typeof value)) unknown(kind, value);
        return value as number;
      case "as_ints":
      case "as_bools":
      case "as_strings":
        return list((each: number) => each);
      case "as_float":
        return float(value);
      case "as_floats":
        return list(float);
      case "as_complex": {
        const { real, imag } = Object(value) as { real: number; imag: number };
        return new Scalar({ re: Number(real), im: Number(imag) }, "complex");
      }
      case "as_sym_int":
      case "as_sym_bool":
      case "as_sym_float":
        return this.#symbol(value as Union);
      case "as_sym_ints":
      case "as_sym_bools":
      case "as_sym_floats":
        return list((each: Union) => this.#symbol(each));
      case "as_scalar_type":
        return scalarType(value);
      case "as_memory_format":
        return memoryFormat(value);
      case "as_layout":
        return layout(value);
      case "as_device":
        return device(value as TensorMeta["device"]);
      case "as_graph":
        return this.#graph(value as { name: string; graph: SerializedGraph });
      case "as_operator":
        if (typeof value !== "string") unknown(kind, value);
        return value;
      case "as_string_to_argument":
        return Object.fromEntries(
          Object.entries(Object(value) as Record<string, Union>).map(([key, each]) => [
            key,
            this.#argument(each, owner),
          ]),
        );
      default:
        throw new ValueError(`it has an argument of kind ${JSON.stringify(kind)}, which is none that is known here`);
    }
  }

  #symbol(union: Union): Argument {
    const [kind, value] = kindOf(union);
    if (kind === "as_name") return this.#reference(value);
    if (kind === "as_float") return float(value);
    return value as number | boolean;
  }

  #graph({ name, graph }: { name: string; graph: SerializedGraph }): Node {
    if (!this.#subgraphs.has(name)) this.#subgraphs.set(name, deserializeGraph(graph, [], this.depth + 1));
    const node = new Node("get_attr", this.#fresh(name), name);
    this.#add(node);
    return node;
  }

  #reference(name: unknown): Node {
    const node = this.#byName.get(name as string);
    if (node === undefined) throw new ValueError(`a node of its graph uses ${JSON.stringify(name)}, which none makes`);
    return node;
  }

  #add(node: Node, result?: string): void {
    this.#nodes.push(node);
    this.#names.add(node.name);
    if (result !== undefined) this.#byName.set(result, node);
  }

  /** A name for a node that the file gives none. */
  #fresh(target: string): string {
    const base = target.replace(/^torch\.ops\.\w+\.|^_?operator\./, "").replace(/\W/g, "_");
    let name = base;
    for (let i = 1; this.#names.has(name); i++) name = `${base}_${i}`;
    return name;
  }
}

/** The name under which a node's result goes; of a tensor, or of a number that depends on inputs. */
function resultName(value: unknown): string | null {
  const { name, as_name } = Object(value) as { name?: unknown; as_name?: unknown };
  const found = name ?? as_name;
  return typeof found === "string" ? found : null;
}
