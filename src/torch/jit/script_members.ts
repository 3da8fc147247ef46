/** What a script's module holds by name, read from it at each look: a script may put another tensor in a buffer's place. */

import { native } from "../../native/addon.js";
import type { NativeHandle } from "../../native/handle.js";
import { RuntimeError } from "../../python/exceptions.js";
import { isModuleObject, type Member, type MemberKind, Members, type ModuleObject } from "../nn/modules/members.js";
import { Parameter } from "../nn/parameter.js";
import { Tensor } from "../tensor.js";
import { HANDLE, isExternal } from "../wrap.js";

/** An attribute of a module as its class declares it. */
export interface ScriptAttribute {
  readonly name: string;
  readonly kind: "module" | "parameter" | "buffer" | "attribute";
}

/** The tensors of a tree of modules by their identity: what is tied there is one object here. */
export class KnownTensors {
  readonly #tensors = new Map<bigint, WeakRef<Tensor>>();
  #sweepAt = 64;

  /** The object of a tensor that a slot holds. Not one of a tidy() scope: the module keeps it. */
  objectOf(handle: NativeHandle, kind: "parameter" | "buffer"): Tensor {
    const identity = native.jitIdentity(handle);
    const known = this.#tensors.get(identity)?.deref();
    if (known !== undefined && (kind === "buffer" || known instanceof Parameter)) return known;
    const tensor = Reflect.construct(Tensor, [handle, HANDLE], kind === "parameter" ? Parameter : Tensor) as Tensor;
    this.#tensors.set(identity, new WeakRef(tensor));
    this.#sweep();
    return tensor;
  }

  #sweep(): void {
    if (this.#tensors.size < this.#sweepAt) return;
    for (const [identity, tensor] of this.#tensors) if (tensor.deref() === undefined) this.#tensors.delete(identity);
    this.#sweepAt = Math.max(64, 2 * this.#tensors.size);
  }
}

/** The members of a module that a script made. Names are Python's own. */
export class ScriptMembers extends Members {
  readonly #known = new Map<string, Tensor>();

  constructor(
    private readonly handle: NativeHandle,
    private readonly attributes: readonly ScriptAttribute[],
    private readonly modules: ReadonlyMap<string, ModuleObject>,
    private readonly tensors: KnownTensors,
  ) {
    super();
  }

  /** What is in a parameter's or buffer's place now; null for none. */
  tensor(name: string, kind: "parameter" | "buffer"): Tensor | null {
    const known = this.#known.get(name) ?? null;
    const found = native.jitAttribute(this.handle, name, known);
    if (found === known) return known;
    if (typeof found !== "object" || found === null || !isExternal(found)) {
      this.#known.delete(name);
      return null;
    }
    const tensor = this.tensors.objectOf(found as NativeHandle, kind);
    this.#known.set(name, tensor);
    return tensor;
  }

  override *all(): IterableIterator<Member & { readonly kind: MemberKind }> {
    for (const { name, kind } of this.attributes) {
      if (kind === "attribute") continue;
      const value = kind === "module" ? (this.modules.get(name) ?? null) : this.tensor(name, kind);
      yield { key: name, name, kind, value, persistent: true };
    }
  }

  /** Until then no name is known: the module's own accessors are yet to be defined. */
  isReady = false;

  override find(key: string): Member | undefined {
    if (!this.isReady) return undefined;
    for (const member of this.all()) if (member.key === key) return member;
    return undefined;
  }

  /** Python's `__setattr__`: a name that the script does not have takes anything but what would be part of its state. */
  override assign(key: string, value: unknown): void {
    if (isModuleObject(value)) {
      throw new RuntimeError(
        "Cannot re-assign modules in a ScriptModule with non-scripted module, tried to replace existing module " +
          `'${key}': ${String(value)}`,
      );
    }
    if (value instanceof Parameter) {
      throw new RuntimeError(`Can't add a new parameter after ScriptModule construction. Tried to add '${key}'`);
    }
  }

  override declare(key: string, kind: MemberKind | null): void {
    if (kind === null) return;
    throw new RuntimeError(`Can't add a new ${kind} after ScriptModule construction. Tried to add '${key}'`);
  }

  override remove(_key: string): void {}
}
