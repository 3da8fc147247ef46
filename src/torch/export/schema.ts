/**
 * What the JSON of an exported program holds. Follows torch/_export/serde/schema.py: what a dataclass is there is an object here,
 * and what a union is there an object with one key, which names the kind.
 */
import { onceWithZod } from "../../internal/zod.js";

/** A union's value: `{ as_int: 3 }`. */
export type Union = Readonly<Record<string, unknown>>;

export interface TensorMeta {
  dtype: number;
  sizes: Union[];
  strides: Union[];
  storage_offset: Union;
  requires_grad: boolean;
  device: { type: string; index?: number | null | undefined };
  layout: number;
}
export interface SerializedNode {
  target: string;
  inputs: { name: string; arg: Union; kind?: number | null | undefined }[];
  outputs: Union[];
  metadata: Record<string, string>;
  is_hop_single_tensor_return?: boolean | null | undefined;
  name?: string | null | undefined;
}
export interface SerializedGraph {
  inputs: Union[];
  outputs: Union[];
  nodes: SerializedNode[];
  tensor_values: Record<string, TensorMeta>;
  sym_int_values: Record<string, Union>;
  is_single_tensor_return?: boolean | undefined;
}
export interface SerializedProgram {
  graph_module: {
    graph: SerializedGraph;
    signature: { input_specs: Union[]; output_specs: Union[] };
    module_call_graph: {
      fqn: string;
      signature?:
        | { in_spec: string; out_spec: string; forward_arg_names?: string[] | null | undefined }
        | null
        | undefined;
    }[];
  };
  range_constraints: Record<string, { min_val?: number | bigint | null; max_val?: number | bigint | null }>;
  schema_version: { major: number; minor: number };
  torch_version: string;
  guards_code: string[];
}
/** Where the bytes of a weight or a constant lie, and how they are read. */
export interface Payload {
  path_name: string;
  is_param: boolean;
  use_pickle: boolean;
  tensor_meta: TensorMeta | null;
}

const parts = onceWithZod((z) => {
  const union = z.record(z.string(), z.unknown()).refine((value) => Object.keys(value).length === 1, {
    error: "expected an object with one key",
  });
  const tensorMeta = z.object({
    dtype: z.int(),
    sizes: z.array(union),
    strides: z.array(union),
    storage_offset: union,
    requires_grad: z.boolean(),
    device: z.object({ type: z.string(), index: z.int().nullish() }),
    layout: z.int(),
  });
  const node = z.object({
    target: z.string(),
    inputs: z.array(z.object({ name: z.string(), arg: union, kind: z.int().nullish() })),
    outputs: z.array(union),
    metadata: z.record(z.string(), z.string()),
    is_hop_single_tensor_return: z.boolean().nullish(),
    name: z.string().nullish(),
  });
  const graph = z.object({
    inputs: z.array(union),
    outputs: z.array(union),
    nodes: z.array(node),
    tensor_values: z.record(z.string(), tensorMeta),
    sym_int_values: z.record(z.string(), union),
    is_single_tensor_return: z.boolean().optional(),
  });
  const bound = z.union([z.number(), z.bigint()]).nullish();
  const program = z.object({
    graph_module: z.object({
      graph,
      signature: z.object({ input_specs: z.array(union), output_specs: z.array(union) }),
      module_call_graph: z.array(
        z.object({
          fqn: z.string(),
          signature: z
            .object({
              in_spec: z.string(),
              out_spec: z.string(),
              forward_arg_names: z.array(z.string()).nullish(),
            })
            .nullish(),
        }),
      ),
    }),
    range_constraints: z.record(z.string(), z.object({ min_val: bound, max_val: bound })),
    schema_version: z.object({ major: z.int(), minor: z.int() }),
    torch_version: z.string().default("<=2.4"),
    guards_code: z.array(z.string()).default([]),
  });
  const payload = z.object({
    path_name: z.string(),
    is_param: z.boolean(),
    use_pickle: z.boolean(),
    tensor_meta: tensorMeta.nullable(),
  });
  return { graph, program, payloads: z.object({ config: z.record(z.string(), payload) }) };
});

/** The schemas that a file's JSON is checked with. */
export const schemas = parts;

/** A union's kind and value. */
export function kindOf(union: Union): [kind: string, value: unknown] {
  return Object.entries(union)[0] as [string, unknown];
}
