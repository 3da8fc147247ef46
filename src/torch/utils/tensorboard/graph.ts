/** A model as a graph that TensorBoard draws. Follows torch/utils/tensorboard/_pytorch_graph.py as far as modules go. */

import type { Module } from "../../nn/modules/module.js";
import { Tensor } from "../../tensor.js";
import { encode, type Message } from "./messages.js";

/** Something that is drawn. */
interface Node {
  name: string;
  op: string;
  input: string[];
  shape: readonly number[] | null;
  attributes: string;
}

const tensorsOf = (value: unknown): Tensor[] => {
  if (value instanceof Tensor) return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(tensorsOf);
};

/** The module's own name and those around it: `Net/Sequential[layers]/Linear[0]`. */
function scopesOf(model: Module): Map<Module, string> {
  const scopes = new Map<Module, string>();
  for (const [name, module] of model.namedModules()) {
    const dot = name.lastIndexOf(".");
    const around = name === "" ? "" : `${scopes.get(model.getSubmodule(name.slice(0, Math.max(dot, 0))))}/`;
    const own = module.constructor.name;
    scopes.set(module, name === "" ? own : `${around}${own}[${name.slice(dot + 1)}]`);
  }
  return scopes;
}

function nodesOf(model: Module, inputs: readonly unknown[]): Node[] {
  const scopes = scopesOf(model);
  const nodes: Node[] = [];
  const names = new Set<string>();
  // By their objects: a view or a sum of a tensor is another one.
  const origins = new Map<Tensor, string>();
  let latest: string | undefined;
  const add = (wanted: string, node: Omit<Node, "name">): string => {
    let name = wanted;
    for (let again = 1; names.has(name); again++) name = `${wanted}_${again}`;
    names.add(name);
    nodes.push({ name, ...node });
    return name;
  };
  tensorsOf(inputs).forEach((tensor, index) => {
    const name = index === 0 ? "input/x" : `input/x_${index}`;
    origins.set(tensor, add(name, { op: "IO Node", input: [], shape: tensor.shape, attributes: "" }));
  });
  const namesOf = (tensors: readonly Tensor[]): string[] => {
    const known = tensors.map((tensor) => origins.get(tensor) ?? latest);
    return [...new Set(known.filter((name) => name !== undefined))];
  };
  const handles = model.modules().flatMap((module) => {
    if (module.children().length > 0) return [];
    return [
      module.registerForwardHook((_module: unknown, args: unknown, result: unknown) => {
        const scope = scopes.get(module) as string;
        const own = module
          .namedParameters()
          .map(([name, { shape }]) =>
            names.has(`${scope}/${name}`)
              ? `${scope}/${name}`
              : add(`${scope}/${name}`, { op: "Parameter", input: [], shape, attributes: "" }),
          );
        const results = tensorsOf(result);
        latest = add(`${scope}/${module.constructor.name}`, {
          op: module.constructor.name,
          input: [...namesOf(tensorsOf(args)), ...own],
          shape: results[0]?.shape ?? null,
          attributes: module.extraRepr(),
        });
        for (const tensor of results) origins.set(tensor, latest);
      }),
    ];
  });
  try {
    const result = (model as unknown as (...args: unknown[]) => unknown)(...inputs);
    tensorsOf(result).forEach((tensor, index) => {
      const node = { op: "IO Node", input: namesOf([tensor]), shape: tensor.shape, attributes: "" };
      add(`output/output.${index + 1}`, node);
    });
  } finally {
    for (const handle of handles) handle.remove();
  }
  return nodes;
}

const messageOf = ({ name, op, input, shape, attributes }: Node): Message => ({
  ...{ name, op, input },
  attr: {
    attr: { s: Buffer.from(attributes) },
    ...(shape && { _output_shapes: { list: { shape: [{ dim: shape.map((size) => ({ size })) }] } } }),
  },
});

/** The graph and what TensorBoard wants beside it, as bytes. */
export interface GraphProfile {
  readonly graphDef: Uint8Array;
  readonly runMetadata: Uint8Array;
  /** A line for each node. */
  readonly listing: string;
}

/** Runs the model in evaluation mode and writes down which layer was given what. */
export function graph(model: Module, given: unknown): GraphProfile {
  const inputs = given === null ? [] : Array.isArray(given) ? given : [given];
  const { training } = model;
  model.train(false);
  let nodes: Node[];
  try {
    nodes = nodesOf(model, inputs);
  } finally {
    model.train(training);
  }
  return {
    graphDef: encode("GraphDef", { node: nodes.map(messageOf), versions: { producer: 22 } }),
    runMetadata: encode("RunMetadata", { stepStats: { devStats: [{ device: "/device:CPU:0" }] } }),
    listing: nodes
      .map(({ name, op, input }) => `%${name} = ${op}(${input.map((from) => `%${from}`).join(", ")})`)
      .join("\n"),
  };
}
