import { getRngState, setRngState } from "./random.js";

/** Makes a model whose initial weights are not kept, without taking numbers from the caller's random stream. */
export function withoutDrawing<T>(make: () => T): T {
  const state = getRngState();
  try {
    return make();
  } finally {
    setRngState(state);
  }
}
