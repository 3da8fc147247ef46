/**
 * zod, which checks options and files. It is loaded when something is checked for the first time: to compile and set it
 * up would be a tenth of `import "libtorch-node"`, and it has to come without an `await`, for constructors check too.
 */
import { createRequire } from "node:module";
import type { z } from "zod";
import type * as parts from "./zod_parts.js";

/** What of zod is used here. */
export type Zod = typeof parts;

/** Where the bundle has zod_parts.ts; in the sources there is only zod itself. Set by the bundler. */
declare const BUNDLED_ZOD: string | undefined;

const require = createRequire(import.meta.url);

export function zod(): Zod {
  return require(typeof BUNDLED_ZOD === "undefined" ? "zod" : BUNDLED_ZOD);
}

/** A function that makes a value at its first call, for schemas: `once((z) => z.strictObject({ size: z.int() }))`. */
export function onceWithZod<T>(make: (z: Zod) => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make(zod()) };
    return made.value;
  };
}

/**
 * Gives the value, its defaults filled in, or what is wrong with it. Of zod its type names nothing: what the types of the
 * package are made of would otherwise bring those of zod into the bundle.
 */
export type Check<Value> = (value: unknown) => { value: Value } | { problem: string };
/** What a check gives. */
export type Checked<From> = From extends Check<infer Value> ? Value : never;

/** The check that a schema makes. */
export function checkOf<Value>(schema: z.ZodType<Value>): Check<Value> {
  return (value) => {
    const { success, data, error } = schema.safeParse(value);
    return success ? { value: data } : { problem: zod().prettifyError(error) };
  };
}
