/** A queue from callbacks to one reader that awaits. */
export class Mailbox<T> {
  readonly #items: T[] = [];
  #end: { error?: unknown } | undefined;
  #wake: (() => void) | undefined;

  put(item: T): void {
    this.#items.push(item);
    this.#wake?.();
  }

  /** No item follows. An error, when given, is thrown to the reader once it has taken all items. */
  close(end: { error?: unknown } = {}): void {
    this.#end ??= end;
    this.#wake?.();
  }

  /** The next item; undefined after the last one. */
  async take(): Promise<T | undefined> {
    while (this.#items.length === 0 && this.#end === undefined) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#items.length > 0) return this.#items.shift();
    if (this.#end !== undefined && "error" in this.#end) throw this.#end.error;
    return undefined;
  }
}
