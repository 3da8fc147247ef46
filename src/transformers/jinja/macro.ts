/** A template's own functions. Follows Macro of jinja2/runtime.py. */

import { TypeError } from "../../python/exceptions.js";
import { TemplateSyntaxError } from "./errors.js";
import type { Body, Expression, Signature } from "./nodes.js";
import type { Scope } from "./scope.js";
import { Callable, Dict, type Keywords, Tuple, Undefined, type Value } from "./values.js";

interface Running {
  readonly scope: Scope;
  evaluate(node: Expression, scope: Scope): Value;
  run(scope: Scope): string;
}

const SPECIAL = ["caller", "kwargs", "varargs"];

export function macro(name: string, signature: Signature, body: Body, running: Running): Callable {
  const { names, defaults } = signature;
  // Those that its body reads are given to it; without them, what would go there is too much.
  const special = new Set(SPECIAL.filter((word) => !names.includes(word) && readBy(body).has(word)));
  const hasCaller = special.has("caller") || names.includes("caller");
  const shown = name === "caller" ? "None" : `'${name}'`;
  if (names.includes("caller") && defaults.length === 0) {
    throw new TemplateSyntaxError(
      'When defining macros or call blocks the special "caller" argument must be omitted or be given a default.',
      0,
    );
  }

  const call = (args: readonly Value[], keywords: Keywords): Value => {
    const scope = running.scope.inner();
    const left = new Map(keywords);
    const values = names.map((parameter, i) => {
      const passed = args[i] === undefined ? left.get(parameter) : args[i];
      if (args[i] === undefined) left.delete(parameter);
      else if (left.has(parameter) && !special.has("kwargs")) {
        throw new TypeError(`macro ${shown} got multiple values for argument '${parameter}'`);
      }
      return passed;
    });
    if (special.has("caller")) {
      // None is no caller, in Python too.
      scope.set("caller", left.get("caller") ?? new Undefined(() => "No caller defined"));
      left.delete("caller");
    }
    if (special.has("kwargs")) scope.set("kwargs", new Dict(left));
    else if (left.has("caller") && !hasCaller) {
      throw new TypeError(
        `macro ${shown} was invoked with two values for the special caller argument. This is most likely a bug.`,
      );
    } else if (left.size > 0) throw new TypeError(`macro ${shown} takes no keyword argument '${[...left.keys()][0]}'`);
    if (special.has("varargs")) scope.set("varargs", new Tuple(args.slice(names.length)));
    else if (args.length > names.length)
      throw new TypeError(`macro ${shown} takes not more than ${names.length} argument(s)`);
    names.forEach((parameter, i) => {
      const place = i - (names.length - defaults.length);
      const otherwise = () =>
        place < 0
          ? new Undefined(() => `parameter '${parameter}' was not provided`)
          : running.evaluate(defaults[place]!, scope);
      const passed = values[i];
      scope.set(parameter, passed === undefined ? otherwise() : passed);
    });
    return running.run(scope);
  };
  const attributes: Record<string, () => Value> = {
    name: () => name,
    arguments: () => new Tuple([...names]),
    catch_kwargs: () => special.has("kwargs"),
    catch_varargs: () => special.has("varargs"),
    caller: () => hasCaller,
  };
  return new Callable(name, call, "Macro", attributes);
}

const known = new WeakMap<Body, ReadonlySet<string>>();

/** Those of the special names that a body reads. A loop may define one macro many times, and its body is gone through once. */
function readBy(body: Body): ReadonlySet<string> {
  const found = known.get(body) ?? new Set(SPECIAL.filter((word) => reads(body, word)));
  known.set(body, found);
  return found;
}

/** Whether a name stands anywhere in these nodes. */
function reads(node: unknown, name: string): boolean {
  if (typeof node !== "object" || node === null) return false;
  const { type, name: own } = node as { type?: string; name?: string };
  if (type === "name" && own === name) return true;
  return Object.values(node).some((part) => reads(part, name));
}
