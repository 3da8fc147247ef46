import { ValueError } from "../../python/exceptions.js";

/** Refuses a sequence with more positions than a model knows. */
export function checkPositions(length: number, maxLen: number): void {
  if (length > maxLen) {
    throw new ValueError(
      `Expected a sequence of at most ${maxLen} positions, which is what the model knows, but got ${length}. ` +
        "Give it the last positions only, or make a model with more.",
    );
  }
}
