/** What tests have to know of `npm run test:sanitize`. */

/** Whether the addon is one with the sanitizers in it. */
export const sanitized = process.env.LIBTORCH_NODE_SANITIZED === "1";

/** The environment for programs of others, in which the sanitizers' runtimes have no place. */
export function withoutSanitizers(): Record<string, string> {
  const { LD_PRELOAD, ...env } = process.env as Record<string, string>;
  return sanitized || LD_PRELOAD === undefined ? env : { ...env, LD_PRELOAD };
}
