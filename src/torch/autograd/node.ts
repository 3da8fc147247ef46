/** Nodes of the recorded graph. Follows torch.autograd.graph.Node. */

import { limitArguments } from "../../internal/surplus.js";
import { native } from "../../native/addon.js";
import type { Handled, NativeHandle } from "../../native/handle.js";
import { RuntimeError, TypeError } from "../../python/exceptions.js";
import type { DType } from "../dtype.js";
import { RemovableHandle } from "../utils/hooks.js";
import { wrapHandle } from "../wrap.js";

/** What a node knows of a gradient that it takes. */
export interface InputMetadata {
  shape: number[];
  dtype: DType;
  device: string;
}

type Gradients<Tensor> = (Tensor | null)[];
/** What a hook may return: gradients in place of those that it was given, or nothing. */
export type Replaced<Tensor> = Tensor | readonly (Tensor | null)[] | null | undefined | void;

const wrapAll = (handles: readonly (NativeHandle | null)[]) =>
  handles.map((handle) => (handle === null ? null : wrapHandle(handle)));

/** @internal Whether a value is a node that the constructor made: `instanceof` asks for the prototype only. */
export let isNode: (value: unknown) => value is Node;

/**
 * A node of the graph that a backward pass runs through. It keeps what lies behind it, so long as JavaScript holds it.
 * Two objects may stand for one node: {@link Node.isSame}.
 */
export class Node<Tensor extends Handled = Handled> {
  readonly #handle: NativeHandle;
  /** Whatever one likes. */
  readonly metadata: Record<string, unknown> = {};

  /** @internal Of the node behind that handle. */
  constructor(handle: NativeHandle) {
    this.#handle = handle;
  }

  static {
    isNode = (value): value is Node => typeof value === "object" && value !== null && #handle in value;
  }

  /** @internal */
  get handle(): NativeHandle {
    return this.#handle;
  }

  /** A number that no other node has while this one lives. */
  get id(): bigint {
    return native.nodeId(this.#handle);
  }

  /** Its name, such as `"AddBackward0"`. */
  name(): string {
    return native.nodeName(this.#handle);
  }

  /** Whether both are the same node: Python's `is`. */
  isSame(other: Node): boolean {
    return other instanceof Node && this.id === other.id;
  }

  /** The nodes to which its gradients go on, each with the place among the gradients that it takes. */
  get nextFunctions(): [node: Node<Tensor> | null, place: number][] {
    return native
      .nodeNext(this.#handle)
      .map(([handle, place]) => [handle === null ? null : new Node<Tensor>(handle), place]);
  }

  /** The leaf into which an `AccumulateGrad` accumulates; null for all others. */
  get variable(): Tensor | null {
    const handle = native.nodeVariable(this.#handle);
    return handle === null ? null : (wrapHandle(handle) as Tensor);
  }

  /** What the gradients are like that it takes, one for each result of what was recorded; null where that is not known. */
  get inputMetadata(): (InputMetadata | null)[] {
    return native.nodeInputs(this.#handle) as (InputMetadata | null)[];
  }

  /** Later nodes have larger numbers, and their turn comes earlier in a backward pass. */
  get sequenceNr(): number | bigint {
    return native.nodeSequence(this.#handle);
  }

  /** What a custom `Function` saved. @throws RuntimeError when the graph was freed, and for nodes of libtorch's own. */
  get savedTensors(): (Tensor | null)[] {
    return wrapAll(native.savedTensors(this.#handle)) as (Tensor | null)[];
  }

  /**
   * Calls `hook` after the node with the gradients that it gives and those that it took; it may return others to be given. A
   * hook lives as long as its node: one that refers to what was computed from the node keeps it until it is removed.
   */
  registerHook(
    hook: (gradInputs: Gradients<Tensor>, gradOutputs: Gradients<Tensor>) => Replaced<Tensor>,
  ): RemovableHandle {
    const { handle, run } = removable(hook);
    native.registerNodeHook(this.#handle, run);
    return handle;
  }

  /** Calls `hook` before the node with the gradients that it takes; it may return others. As {@link Node.registerHook}. */
  registerPrehook(hook: (gradOutputs: Gradients<Tensor>) => Replaced<Tensor>): RemovableHandle {
    const { handle, run } = removable(hook);
    native.registerNodePrehook(this.#handle, run);
    return handle;
  }

  /** Its name. */
  toString(): string {
    return this.name();
  }

  /** What `console.log` prints. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return `<${this.name()}>`;
  }
}

limitArguments(Node.prototype, { name: 0, isSame: 1, registerHook: 1, registerPrehook: 1 });

type AnyHook = (...lists: never[]) => unknown;

// What the graph calls cannot be taken from it while it runs: it finds the hook in a table, or not any more. A function of
// its own, so that what the graph holds does not hold the node.
function removable(hook: AnyHook) {
  if (typeof hook !== "function") throw new TypeError(`expected a hook function, got ${typeof hook}`);
  const hooks = new Map<number, AnyHook>();
  const handle = new RemovableHandle(hooks);
  const { id } = handle;
  hooks.set(id, hook);
  const run = (...lists: (NativeHandle | null)[][]) => {
    const returned = hooks.get(id)?.(...(lists.map(wrapAll) as never[])) ?? null;
    const count = lists[0]?.length ?? 0;
    if (!Array.isArray(returned)) return returned;
    // A copy: native code reads arrays as they are, and a Proxy of one is none to it.
    if (returned.length === count) return [...(returned as unknown[])];
    throw new RuntimeError(
      `hook '${hook.name || "<lambda>"}' has returned an incorrect number of values (got ${returned.length}, but expected ${count})`,
    );
  };
  return { handle, run };
}

/** The node that made a tensor; null for a leaf. */
export function gradientNode<Tensor extends Handled>(tensor: Tensor): Node<Tensor> | null {
  const handle = native.gradientNode(tensor);
  return handle === null ? null : new Node<Tensor>(handle);
}
