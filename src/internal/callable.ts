/** What makes `tokenizer(text)` possible: an instance is a function object whose prototype is its class. */
export abstract class Callable {
  constructor() {
    const callable = (...args: unknown[]): unknown => (callable as unknown as Callable).call_(...args);
    // A function's own `name` and `length` would hide what the class has under these names.
    Reflect.deleteProperty(callable, "name");
    Reflect.deleteProperty(callable, "length");
    Object.setPrototypeOf(callable, new.target.prototype);
    // biome-ignore lint/correctness/noConstructorReturn: the function is the instance; subclasses put their fields on it.
    return callable as unknown as Callable;
  }

  /** What a call of the instance does. */
  protected abstract call_(...args: unknown[]): unknown;
}
