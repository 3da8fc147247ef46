import { native } from "../../src/native/addon.js";
import type { Schema, SchemaArgument } from "../../src/native/interface.js";
import { camelCase } from "../../src/python/camel_case.js";
import { methods } from "../../src/torch/ops/index.js";
import { description } from "./descriptions.js";
import { hasPage } from "./pages.js";

const elementTypes: Record<string, string> = {
  Tensor: "Tensor",
  Scalar: "Num",
  number: "Num",
  int: "Int",
  SymInt: "Int",
  float: "Float",
  bool: "boolean",
  str: "string",
  ScalarType: "DTypeLike",
  Layout: "LayoutLike",
  MemoryFormat: "MemoryFormatLike",
  Device: "DeviceLike",
  Generator: "Generator",
};

/** The TypeScript type of a schema type such as `int[]?`; undefined where JavaScript has no such value. */
function typeOf(type: string, size: number | null = null): string | undefined {
  if (type.endsWith("?")) {
    const inner = typeOf(type.slice(0, -1), size);
    return inner && `${inner} | null`;
  }
  const list = /^(.*)\[\d*\]$/.exec(type);
  if (list) {
    const inner = typeOf(list[1] as string);
    if (!inner) return undefined;
    const array = `readonly ${inner.includes("|") ? `(${inner})` : inner}[]`;
    return size === null ? array : `${inner} | ${array}`;
  }
  return elementTypes[type];
}

function resultType(returns: SchemaArgument[]): string {
  const types = returns.map(({ type }) => {
    const named: Record<string, string> = { Tensor: "Tensor", "Tensor[]": "Tensor[]", bool: "boolean", str: "string" };
    if (type in named) return named[type];
    if (/^(int|SymInt|float|Scalar|number)$/.test(type)) return "number";
    if (/^(int|SymInt)\[\]$/.test(type)) return "number[]";
    return type === "ScalarType" ? "DType" : "unknown";
  });
  if (types.length === 0) return "void";
  if (types.length === 1) return types[0] as string;
  const names = returns.filter(({ name }) => name).map(({ name }, i) => `readonly ${camelCase(name)}: ${types[i]}`);
  const tuple = `[${types.join(", ")}]`;
  return names.length === types.length ? `${tuple} & { ${names.join("; ")} }` : tuple;
}

interface Parameter {
  name: string;
  type: string;
  optional: boolean;
  positional: boolean;
}

const reserved = new Set(["default", "function", "in", "with", "var", "new", "this", "class", "enum", "delete"]);

function parameters(schema: Schema): Parameter[] | undefined {
  const result: Parameter[] = [];
  for (const argument of schema.arguments) {
    if (argument.isOut) continue;
    const type = typeOf(argument.type, argument.size);
    if (!type) return undefined;
    result.push({
      name: camelCase(argument.name),
      type,
      optional: argument.hasDefault,
      positional: !argument.kwargOnly,
    });
  }
  return result;
}

function signature(schema: Schema, asMethod: boolean, takesOut: boolean): string | undefined {
  const all = parameters(schema)?.slice(asMethod ? 1 : 0);
  if (!all) return undefined;
  const named = all.map(({ name, type, optional }) => `${name}${optional ? "?" : ""}: ${type}`);
  const isFactory = ["dtype", "layout", "device", "pinMemory"].every((name) => all.some((p) => p.name === name));
  if (isFactory) named.push("requiresGrad?: boolean");
  if (takesOut) named.push("out?: Out");
  const optional = named.map((text) => text.replace(/^(\w+): /, "$1?: "));
  const options = named.length > 0 ? `{ ${optional.join("; ")} }` : "";
  const positional = all.filter((p) => p.positional);
  const keywordRequired = all.some((p) => !p.positional && !p.optional);
  const lone = positional[0];
  const listed: string[] = [];
  let mayOmit = false;
  for (const { name, type, optional: isOptional } of positional) {
    // From the first optional one on, the options object may stand in any place.
    mayOmit ||= isOptional;
    const label = reserved.has(name) ? `${name}_` : name;
    listed.push(mayOmit ? `${label}?: ${type} | ${options}` : `${label}: ${type}`);
  }
  if (options) listed.push(keywordRequired && !mayOmit ? `options: ${options}` : `options?: ${options}`);
  const result = resultType(schema.returns);
  // All by name but self: sum(x, { dim: 1 }).
  const self = !asMethod && positional[0]?.name === "self" ? 1 : 0;
  const byName = positional.slice(self).some((p) => !p.optional)
    ? `;\n  METHOD(${self ? "self: Tensor, " : ""}options: { ${named.slice(self).join("; ")} }): ${result}`
    : "";
  const text = `(${listed.join(", ")}): ${result}`;
  // view(2, 3): the only positional argument is a list of integers.
  if (positional.length === 1 && lone?.type === "readonly Int[]") {
    return `${text};\n  METHOD(...${lone.name}: Int[]): ${result};\n  METHOD(...args: [...Int[], ${options}]): ${result}${byName}`;
  }
  return text + byName;
}

/** A schema in PyTorch's notation. The registry does not say what the defaults are, only where there is one. */
function notation({ name, overload, arguments: args, returns }: Schema): string {
  const listed: string[] = [];
  for (const { name, type, kwargOnly, hasDefault, isOut } of args) {
    if (isOut) continue;
    if (kwargOnly && !listed.includes("*")) listed.push("*");
    listed.push(`${type} ${name}${hasDefault ? "=..." : ""}`);
  }
  const results = returns.map(({ type, name }) => (name ? `${type} ${name}` : type)).join(", ");
  const full = overload === "" ? name : `${name}.${overload}`;
  return `${full}(${listed.join(", ")}) -> ${returns.length === 1 ? results : `(${results})`}`;
}

/** One property with a signature for each overload. */
function declare(name: string, schemas: Schema[], asMethod: boolean): string {
  const key = camelCase(name);
  const signatures = new Map<string, string>();
  // An out variant is its functional sibling with one more argument; only where there is none is it shown by itself.
  const functional = schemas.filter((schema) => outs(schema) === 0);
  const takesOut = functional.length > 0 && functional.length < schemas.length && !asMethod;
  for (const schema of functional.length > 0 ? functional : schemas) {
    const text = signature(schema, asMethod, takesOut || functional.length === 0);
    if (!text) continue;
    const declared = `${key}${text.replaceAll("METHOD", key)}`;
    if (!signatures.has(declared)) signatures.set(declared, notation(schema));
  }
  const [first = "", ...others] = [...signatures.keys()].flatMap((declared) => declared.split(";\n  "));
  if (first === "") return "";
  // One docstring: an editor shows that of the first signature with all that have none.
  const text = docstring(name, [...new Set(signatures.values())], asMethod);
  return [text, ...[first, ...others].map((line) => `  ${line};\n`)].join("");
}

/** What an operator computes, where PyTorch says more about it, and its schemas. */
function docstring(name: string, schemas: readonly string[], asMethod: boolean): string {
  const page = pageOf(name, asMethod);
  const said = [description(name), page && `[${page.name}](${page.url})`].filter(Boolean).join(" ");
  // A method's schemas are those of the function, whose page is one click further.
  if (asMethod && page !== undefined) return `  /** ${said} */\n`;
  if (said === "" && schemas.length === 1) return `  /** \`${schemas[0]}\` */\n`;
  return ["  /**", ...(said ? [said] : []), ...schemas.map((schema) => `- \`${schema}\``)]
    .join("\n   * ")
    .concat("\n   */\n");
}

const outs = (schema: Schema) => schema.arguments.filter(({ isOut }) => isOut).length;

const IMPORTS = `// Written by \`npm run generate:ops\` from libtorch's schema registry. Do not edit.
import type { DeviceLike } from "../device.js";
import type { DType, DTypeLike } from "../dtype.js";
import type { Layout, MemoryFormat } from "../layout.js";
import type { Complex, Scalar } from "../scalar.js";
`;

const LIKES = `type LayoutLike = Layout | string;
export type MemoryFormatLike = MemoryFormat | string;
`;

const PREFIXES = [
  ["torch.nn.functional", ""],
  ["torch.linalg", "linalg_"],
  ["torch.fft", "fft_"],
  ["torch.special", "special_"],
  ["torch", ""],
  ["torch.Tensor", ""],
] as const;

/** The public name of an operator that has a page in PyTorch's documentation, and that page. */
export function pageOf(operator: string, asMethod: boolean): { name: string; url: string } | undefined {
  for (const [namespace, prefix] of asMethod ? [...PREFIXES].reverse() : PREFIXES) {
    const own = operator.slice(prefix.length);
    if (!operator.startsWith(prefix) || !hasPage(namespace, own)) continue;
    const name = `${namespace}.${own}`;
    // Special functions have one page for all.
    const page = namespace === "torch.special" ? `special.html#${name}` : `generated/${name}.html`;
    return { name, url: `https://docs.pytorch.org/docs/stable/${page}` };
  }
  return undefined;
}

/** The types of src/torch/ops/, by file. */
export function generateTypes(): Record<string, string> {
  const names = native.operatorNames();
  const byName = new Map<string, Schema[]>();
  for (const schema of native.schemas()) byName.set(schema.name, [...(byName.get(schema.name) ?? []), schema]);
  const all = names.all.map((name) => declare(name, byName.get(name) ?? [], false)).join("");
  const ofTensors = methods
    .map((name) => {
      const withSelf = (byName.get(name) ?? []).filter(
        ({ arguments: [first] }) => first?.name === "self" && first.type === "Tensor",
      );
      return declare(name, withSelf, true);
    })
    .join("")
    // A method's type comes before the class, whose it is.
    .replace(/^(?! {2}\/\*\*| {3}\*).*$/gm, (line) => line.replace(/\b(Num|Int|Float|Out)\b/g, "$1<Tensor>"));
  return {
    "functions.generated.d.ts": `${IMPORTS}import type { Generator } from "../random.js";
import type { Tensor } from "../tensor.js";

export type Num = number | bigint | boolean | Complex | Scalar | Tensor;
export type Int = number | bigint | Tensor;
export type Float = number | bigint | Tensor;
export type Out = Tensor | readonly Tensor[];
${LIKES}
/**
 * Every ATen operator as a function, with its schemas, and of those that are public what they compute and PyTorch's own page.
 */
export interface AtenOperators {
${all}}
`,
    "methods.generated.d.ts": `${IMPORTS}
type Num<Tensor> = number | bigint | boolean | Complex | Scalar | Tensor;
type Int<Tensor> = number | bigint | Tensor;
type Float<Tensor> = number | bigint | Tensor;
type Out<Tensor> = Tensor | readonly Tensor[];
${LIKES}
/**
 * Every ATen operator whose first argument is a tensor, as a method: in its schemas \`self\` is the tensor.
 */
export interface TensorOperators<Tensor, Generator> {
${ofTensors}}
`,
  };
}
