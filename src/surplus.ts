import { TypeError } from "./errors.js";

/**
 * The function, with an error for more arguments than `most`: JavaScript drops what a function has no parameter for, and
 * what was dropped would have meant something in Python.
 */
export function withoutSurplus<F extends (...args: never[]) => unknown>(name: string, most: number, run: F): F {
  return function (this: unknown, ...args: never[]) {
    if (args.length > most) {
      const given = args.length === 1 ? "1 was" : `${args.length} were`;
      throw new TypeError(`${name}() takes ${most} positional argument${most === 1 ? "" : "s"} but ${given} given`);
    }
    return run.apply(this, args);
  } as F;
}
