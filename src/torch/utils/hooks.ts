/** Follows torch/utils/hooks.py. */

/** What registering a hook returns; `remove()` may be called any number of times. */
export class RemovableHandle {
  static #next = 0;
  /** Unique in the process; later hooks have larger ids. */
  readonly id = RemovableHandle.#next++;
  readonly #hooks: Map<number, unknown>;

  constructor(hooks: Map<number, unknown>) {
    this.#hooks = hooks;
  }

  /** Takes the hook away again. */
  remove(): void {
    this.#hooks.delete(this.id);
  }

  /** What `using` calls: {@link RemovableHandle.remove}. */
  [Symbol.dispose](): void {
    this.remove();
  }
}
