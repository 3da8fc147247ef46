/** Looks for filters and tests that there are not, before a template runs. Follows jinja2/compiler.py. */

import { TemplateError } from "./errors.js";
import { isFilter } from "./filters.js";
import { isTest } from "./tests.js";

/** These have scopes of their own, which Python's compiler looks into strictly. */
const STRICT = ["for", "macro", "call_block", "filter_block", "set_block", "with", "generation"];

/** `soft` is what stands under a condition: there a name that is none is an error only when it is come to. */
export function checkNames(node: unknown, soft = false): void {
  if (typeof node !== "object" || node === null) return;
  const { type, name } = node as { type?: string; name?: string };
  if (!soft && type === "filter" && !isFilter(name!)) throw new TemplateError(`No filter named '${name}'.`);
  if (!soft && type === "test" && !isTest(name!)) throw new TemplateError(`No test named '${name}'.`);
  const inside = type === "if" || type === "conditional" || (soft && !STRICT.includes(type ?? ""));
  for (const part of Object.values(node)) checkNames(part, inside);
}
