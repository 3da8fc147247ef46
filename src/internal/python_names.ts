import { AttributeError } from "../python/exceptions.js";
import { snakeCase } from "../python/snake_case.js";

/**
 * Has an object throw where a property of it is read or set by Python's name: read it would be undefined, which is false, and what
 * is set would be a property of its own, of no effect.
 *
 * @param names The properties as they are here; of those that are called so in Python too nothing is refused.
 * @param problem What the error says before `; it is spelled requiresGrad here`, given Python's name.
 */
export function refusePythonNames(target: object, names: Iterable<string>, problem: (name: string) => string): void {
  for (const name of names) {
    const python = snakeCase(name);
    if (python === name || Object.hasOwn(target, python)) continue;
    const refuse = () => {
      throw new AttributeError(`${problem(python)}; it is spelled ${name} here`);
    };
    Object.defineProperty(target, python, { get: refuse, set: refuse, configurable: true });
  }
}

/** The names of the accessors that a class has. */
export function accessorsOf(prototype: object): string[] {
  const all = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  return all.filter(([, { get }]) => get !== undefined).map(([name]) => name);
}
