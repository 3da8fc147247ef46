/** A mode that ends when it is disposed of; for `using guard = torch.noGrad()`. */
class Guard implements Disposable {
  #leave: (() => void) | undefined;

  constructor(leave: () => void) {
    this.#leave = leave;
  }

  [Symbol.dispose](): void {
    this.#leave?.();
    this.#leave = undefined;
  }
}

/** Enters a mode and runs `body` in it; without `body`, the guard whose disposal leaves the mode. */
export function scoped<R>(enter: () => () => void, body: (() => R) | undefined): R | Disposable {
  const guard = new Guard(enter());
  if (body === undefined) return guard;
  try {
    return body();
  } finally {
    guard[Symbol.dispose]();
  }
}
