/**
 * True for `{...}` and `Object.create(null)`: what can be an options object. Tensors, arrays and modules cannot. Objects of another realm
 * can (`vm.runInNewContext`, a REPL, a runner of tests): the prototype of theirs is another, of which nothing is the prototype either.
 */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return true;
  return Object.getPrototypeOf(prototype) === null && Object.hasOwn(prototype as object, "isPrototypeOf");
}
