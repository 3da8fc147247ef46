/** Which modules run at the moment, forward or backward. Follows torch/utils/module_tracker.py. */

import { native } from "../../native/addon.js";
import { registerMultiGradHook } from "../autograd/graph.js";
import { flatten } from "../func/tree.js";
import { type ModuleLike, type ModuleWatcher, watchers } from "../nn/modules/module_state.js";
import { Tensor } from "../tensor.js";

interface Named extends ModuleLike {
  namedChildren(): [string, Named][];
}

const withGradient = (tree: unknown): Tensor[] =>
  flatten(tree)[0].filter((leaf): leaf is Tensor => leaf instanceof Tensor && leaf.requiresGrad);

/** Tracks modules between `enter` and `exit`, by the names that state dicts give them, below the class of the outermost. */
export class ModuleTracker implements ModuleWatcher {
  readonly #names = new WeakMap<object, string>();
  readonly #seen = new WeakSet<object>();
  #hooks: { remove(): void }[] = [];
  #parents = new Set(["Global"]);
  /** The backward pass that modules were last entered in; -1 for none. */
  #task = -1;

  /** The modules that run, and `Global`. */
  get parents(): ReadonlySet<string> {
    // Python is told by its engine when a backward pass ends, and forgets what was not left.
    if (this.#task !== -1 && native.graphTask() !== this.#task) {
      this.#task = -1;
      this.#parents = new Set(["Global"]);
    }
    return this.#parents;
  }

  enter(): void {
    watchers.add(this);
  }

  exit(): void {
    watchers.delete(this);
    for (const hook of this.#hooks) hook.remove();
    this.#hooks = [];
  }

  before(module: ModuleLike, args: readonly unknown[]): void {
    const name = this.#nameOf(module as Named);
    (this.parents as Set<string>).add(name);
    this.#onGradient(args, () => this.#parents.delete(name));
  }

  after(module: ModuleLike, result: unknown): void {
    const name = this.#nameOf(module as Named);
    (this.parents as Set<string>).delete(name);
    this.#onGradient(result, () => {
      (this.parents as Set<string>).add(name);
      this.#task = native.graphTask();
    });
  }

  #onGradient(tree: unknown, then: () => void): void {
    const tensors = withGradient(tree);
    if (tensors.length > 0) this.#hooks.push(registerMultiGradHook(tensors, then));
  }

  #nameOf(module: Named): string {
    const name = this.#names.get(module) ?? module.constructor.name;
    this.#names.set(module, name);
    if (this.#seen.has(module)) return name;
    this.#seen.add(module);
    for (const [key, child] of module.namedChildren()) {
      this.#names.set(child, `${name}.${key}`);
      this.#nameOf(child);
    }
    return name;
  }
}
