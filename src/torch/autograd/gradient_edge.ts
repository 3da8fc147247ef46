/** Where gradients arrive. Follows torch/autograd/graph.py and torch/autograd/__init__.py. */

import { integer, nullable } from "../../internal/kinds.js";
import { type Given, kind, signature } from "../../internal/signature.js";
import { withoutSurplus } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import type { NativeHandle } from "../../native/handle.js";
import { RuntimeError, TypeError } from "../../python/exceptions.js";
import { shown, typeName } from "../../python/repr.js";
import type { DType } from "../dtype.js";
import { aten } from "../ops/index.js";
import { Tensor, wrapOptional } from "../tensor.js";
import { backwardPass } from "./engine_callbacks.js";
import { isNode, Node } from "./node.js";

const node = kind<Node<Tensor>>((callee, name, value) => {
  if (isNode(value)) return value as Node<Tensor>;
  throw new TypeError(`${callee}: expected ${name} to be a Node, got ${shown(value)}`);
});

const fields = signature("GradientEdge", ["node", "outputNr", "ownershipToken"], {
  node,
  /** The place among the gradients that the node takes. */
  outputNr: integer,
  /** Another node that keeps the graph. A node keeps it itself here. Default: null. */
  ownershipToken: nullable(node)(null),
});

/** Where the gradient of a tensor arrives: a node, and the place among the gradients that it takes. */
export class GradientEdge {
  readonly node: Node<Tensor>;
  /** The place among the gradients that the node takes. */
  readonly outputNr: number;
  /** What Python keeps the graph by where a node does not; here a node does. */
  readonly ownershipToken: Node<Tensor> | null;

  constructor(...given: Given<typeof fields>) {
    const { node, outputNr, ownershipToken } = fields(given);
    this.node = node;
    this.outputNr = outputNr;
    this.ownershipToken = ownershipToken;
  }
}

/**
 * Where the gradient of `tensor` is computed, also that of a leaf.
 * @throws RuntimeError when the tensor does not require gradients.
 */
export const getGradientEdge = withoutSurplus("getGradientEdge", 1, (tensor: Tensor): GradientEdge => {
  const [handle, outputNr] = native.gradientEdge(tensor);
  if (handle === null) {
    throw new RuntimeError("It is not possible to get the gradient edge for a Tensor that does not require gradients");
  }
  return new GradientEdge(new Node<Tensor>(handle), outputNr);
});

/** A tensor, or where its gradient arrives. */
export type TensorOrEdge = Tensor | GradientEdge;

// An object may have the prototype without having been made by the constructor.
function pair({ node, outputNr }: GradientEdge): [NativeHandle, number] {
  if (isNode(node) && Number.isSafeInteger(outputNr)) return [node.handle, outputNr];
  throw new TypeError(
    "expected a GradientEdge that getGradientEdge() or the constructor made, got one without its node",
  );
}

function edgeOf(value: unknown, what: string): [NativeHandle, number] {
  if (value instanceof GradientEdge) return pair(value);
  if (value instanceof Tensor) {
    const [handle, place] = native.gradientEdge(value);
    if (handle !== null) return [handle, place];
    const text =
      what === "inputs"
        ? "One of the differentiated Tensors does not require grad"
        : "element 0 of tensors does not require grad and does not have a grad_fn";
    throw new RuntimeError(text);
  }
  throw new TypeError(`expected ${what} to be Tensors or GradientEdges, got ${typeName(value)}`);
}

/** The gradient that a pass begins with at an edge. */
function initial(output: TensorOrEdge, given: Tensor | null, place: number): Tensor {
  let shape: number[];
  let dtype: DType;
  let device: string;
  if (output instanceof Tensor) {
    ({ shape, dtype } = output);
    device = output.device.toString();
  } else {
    const metadata = output.node.inputMetadata[output.outputNr];
    if (metadata === null || metadata === undefined) {
      throw new RuntimeError("this GradientEdge's node does not know what its gradient is like: give it the gradient");
    }
    ({ shape, dtype, device } = metadata);
  }
  if (given !== null) {
    if (given.shape.join() === shape.join()) return given;
    throw new RuntimeError(
      `Mismatch in shape: grad_output[${place}] has a shape of torch.Size([${given.shape.join(", ")}]) and output[${place}] has ` +
        `a shape of torch.Size([${shape.join(", ")}]).`,
    );
  }
  if (shape.some((size) => size !== 1)) {
    throw new RuntimeError("grad can be implicitly created only for scalar outputs");
  }
  if (!aten.empty([0], { dtype }).isFloatingPoint()) {
    throw new RuntimeError(`grad can be implicitly created only for real scalar outputs but got ${dtype}`);
  }
  return aten.ones(shape, { dtype, device });
}

/** @internal How a pass over edges runs. */
export interface EdgePass {
  readonly retainGraph: boolean;
  readonly createGraph: boolean;
  readonly accumulates: boolean;
  readonly allowUnused: boolean;
}

/** @internal A pass some of whose ends are given as edges. */
export function passOverEdges(
  outputs: readonly TensorOrEdge[],
  gradients: readonly (Tensor | null)[] | null,
  inputs: readonly TensorOrEdge[],
  { retainGraph, createGraph, accumulates, allowUnused }: EdgePass,
): (Tensor | null)[] {
  if (gradients !== null && gradients.length !== outputs.length) {
    throw new RuntimeError(`got ${outputs.length} tensors and ${gradients.length} gradients`);
  }
  const roots = outputs.map((output) => edgeOf(output, "outputs"));
  const begun = outputs.map((output, i) => initial(output, gradients?.[i] ?? null, i));
  const ends = inputs.map((input) => edgeOf(input, "inputs"));
  const found = backwardPass(() =>
    native.gradientsOfEdges(roots, begun, ends, retainGraph, createGraph, accumulates),
  ).map(wrapOptional);
  const unused = allowUnused ? -1 : found.indexOf(null);
  if (unused < 0) return found;
  throw new RuntimeError(
    `The differentiated Tensor at index ${unused} appears to not have been used in the graph. Set allow_unused=True if this is ` +
      "the desired behavior.",
  );
}
