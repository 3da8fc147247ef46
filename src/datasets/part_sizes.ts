import { inspect } from "node:util";
import { ValueError } from "../python/exceptions.js";

/** Python's sizes: the test part is rounded up, the training part down. */
export function partSizes(
  length: number,
  testSize: number | undefined,
  trainSize: number | undefined,
): [number, number] {
  const check = (name: string, size: number | undefined): void => {
    if (size === undefined || (size > 0 && (size < 1 || (Number.isInteger(size) && size < length)))) return;
    throw new ValueError(
      `Expected ${name} to be a fraction between 0 and 1 or a number of examples below ${length}, but got ${inspect(size)}`,
    );
  };
  check("testSize", testSize);
  check("trainSize", trainSize);
  const wanted = testSize === undefined && trainSize === undefined ? 0.25 : testSize;
  const share = (size: number, round: (x: number) => number): number => (size < 1 ? round(size * length) : size);
  const test = wanted === undefined ? length - share(trainSize!, Math.floor) : share(wanted, Math.ceil);
  const train = trainSize === undefined ? length - test : share(trainSize, Math.floor);
  if (train + test > length) {
    throw new ValueError(
      `Expected trainSize and testSize to be at most ${length} together, but they are ${train} and ${test}`,
    );
  }
  if (train === 0) {
    throw new ValueError(`Expected a training part with at least one of ${length} examples. Make testSize smaller`);
  }
  return [train, test];
}
