/** What is known of a program besides its graph: what goes in, what comes out, and what it holds. Follows torch/export/graph_signature.py. */
import { ValueError } from "../../python/exceptions.js";
import type { Scalar } from "../scalar.js";
import type { Tensor } from "../tensor.js";
import type { ProgramFile } from "./archive.js";
import { deserializeGraph, float } from "./deserialize.js";
import type { Graph } from "./graph.js";
import { loadTreeSpec, type TreeSpec } from "./pytree.js";
import { kindOf, type SerializedProgram, type TensorMeta, type Union } from "./schema.js";

/** What the caller has to give as it was when the program was exported; a float is a Scalar. */
export type Constant = number | bigint | boolean | string | Scalar;

/** Where the value of a placeholder comes from. */
export interface Input {
  /** The placeholder's name. */
  name: string;
  /** PyTorch's word for it: `PARAMETER`, `BUFFER`, `USER_INPUT`. */
  kind: string;
  /** The name of a parameter, buffer or constant in the model. */
  target: string | null;
  /** Of a buffer: whether it is part of the state dict. */
  persistent: boolean | null;
  /** Whether the caller gives it. */
  isInput: boolean;
  /** Of what the caller gives: the shape it was exported with, or the constant that it has to be. */
  meta: Constant | TensorMeta | null;
  value: unknown;
}

/** Where a result of the graph goes. */
export interface Output {
  name: string;
  kind: string;
  target: string | null;
  /** The placeholder that it is copied into; null for what is returned. */
  mutates: string | null;
}

/** A tensor that the program holds. */
export interface Held {
  target: string;
  tensor: Tensor;
  kind: "parameter" | "buffer" | "nonPersistentBuffer" | "constant";
}

/** A program as its file has it, in a form that can be run. */
export class Program {
  readonly graph: Graph;
  readonly inputs: readonly Input[];
  readonly outputs: readonly Output[];
  readonly inSpec: TreeSpec;
  readonly outSpec: TreeSpec;
  /** The names of positional arguments. */
  readonly argumentNames: readonly string[];
  readonly ranges: SerializedProgram["range_constraints"];
  readonly guards: readonly string[];
  readonly hasExampleInputs: boolean;

  constructor(readonly file: ProgramFile) {
    const { graph_module: module, range_constraints, guards_code } = file.program;
    const { graph } = module;
    this.inputs = module.signature.input_specs.map((spec) => readInput(spec, graph.tensor_values));
    this.graph = deserializeGraph(
      graph,
      this.inputs.map(({ name }) => name),
    );
    const placeholders = this.graph.placeholders;
    if (placeholders.length !== this.inputs.length) {
      throw new ValueError(`its graph has ${placeholders.length} inputs, its signature ${this.inputs.length}`);
    }
    this.outputs = module.signature.output_specs.map((spec) => readOutput(spec, this.inputs));
    const signature = module.module_call_graph[0]?.signature;
    if (signature == null) throw new ValueError("it does not say what form its inputs and outputs have");
    this.inSpec = loadTreeSpec(signature.in_spec);
    this.outSpec = loadTreeSpec(signature.out_spec);
    if (this.inSpec.children.length !== 2) throw new ValueError("its inputs are not arguments and keyword arguments");
    this.argumentNames = signature.forward_arg_names ?? [];
    this.ranges = range_constraints;
    this.guards = guards_code;
    this.hasExampleInputs = file.hasExampleInputs;
  }

  /** What the program holds, in the order of its file. */
  *state(): Generator<Held> {
    const { stateDict, constants } = this.file;
    for (const { kind, target, persistent } of this.inputs) {
      if (target === null) continue;
      const tensor = stateDict.get(target) ?? constants.get(target);
      if (tensor === undefined) throw new ValueError(`it lacks the tensor ${JSON.stringify(target)}`);
      if (kind === "PARAMETER") yield { target, tensor, kind: "parameter" };
      else if (kind === "BUFFER")
        yield { target, tensor, kind: persistent === false ? "nonPersistentBuffer" : "buffer" };
      else yield { target, tensor, kind: "constant" };
    }
  }
}

function nameOf(argument: unknown): string {
  const { name, as_name } = Object(argument) as { name?: unknown; as_name?: unknown };
  return String(name ?? as_name ?? "");
}

function readInput(spec: Union, metas: Readonly<Record<string, TensorMeta>>): Input {
  const [kind, value] = kindOf(spec);
  const fields = Object(value) as Record<string, unknown>;
  const own = { target: null, persistent: null, isInput: false, meta: null, value: null };
  const text = (name: string): string => {
    if (typeof fields[name] !== "string") throw new ValueError(`an input of its signature lacks ${name}`);
    return fields[name];
  };
  switch (kind) {
    case "parameter":
      return { ...own, name: nameOf(fields.arg), kind: "PARAMETER", target: text("parameter_name") };
    case "buffer":
      return {
        ...own,
        name: nameOf(fields.arg),
        kind: "BUFFER",
        target: text("buffer_name"),
        persistent: fields.persistent === true,
      };
    case "tensor_constant":
      return { ...own, name: nameOf(fields.arg), kind: "CONSTANT_TENSOR", target: text("tensor_constant_name") };
    case "user_input": {
      const [, argument] = kindOf(Object(fields.arg) as Union) ?? [];
      const name = nameOf(argument);
      return { ...own, name, kind: "USER_INPUT", isInput: true, meta: metas[name] ?? null };
    }
    case "constant_input": {
      const [type, constant] = kindOf(Object(fields.value) as Union);
      const meta = type === "as_none" ? null : type === "as_float" ? float(constant) : (constant as Constant);
      return { ...own, name: text("name"), kind: "USER_INPUT", isInput: true, meta };
    }
    default:
      throw new ValueError(`its signature has an input of kind ${JSON.stringify(kind)}, which is not known here`);
  }
}

/** Follows `OutputSpec` of torch/_export/serde/schema.py. */
const OUTPUTS = new Set([
  ...["user_output", "loss_output", "token", "gradient_to_parameter", "gradient_to_user_input"],
  ...["buffer_mutation", "parameter_mutation", "user_input_mutation"],
]);

function readOutput(spec: Union, inputs: readonly Input[]): Output {
  const [kind, value] = kindOf(spec);
  const fields = Object(value) as Record<string, unknown>;
  const argument = Object(fields.arg) as Union;
  const name = "name" in argument ? nameOf(argument) : nameOf(Object.values(argument)[0]);
  const target = [fields.buffer_name, fields.parameter_name, fields.user_input_name].find((each) => each !== undefined);
  if (!OUTPUTS.has(kind))
    throw new ValueError(`its signature has an output of kind ${JSON.stringify(kind)}, which is not known here`);
  const word = kind.toUpperCase();
  if (!kind.endsWith("_mutation")) return { name, kind: word, target: null, mutates: null };
  const mutated = inputs.find((input) => (kind === "user_input_mutation" ? input.name : input.target) === target);
  if (mutated === undefined) {
    throw new ValueError(`the program changes ${JSON.stringify(target)}, which is none of its inputs`);
  }
  return { name, kind: word, target: String(target), mutates: mutated.name };
}
