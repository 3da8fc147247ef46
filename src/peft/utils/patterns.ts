/** Python's regular expressions, as far as names of modules need them. Follows peft/utils/other.py. */

import { ValueError } from "../../python/exceptions.js";
import { degreeOf } from "../../tokenizers/regex_cost.js";

/** Names of modules have up to a hundred characters: with more, one of them takes minutes, and nobody could stop it. */
const MOST_DEGREE = 4;

const compiled = new Map<string, RegExp>();

/** A pattern of Python's `re` as one of JavaScript's, which is anchored at both ends. */
function anchored(pattern: string, before: string, after: string): RegExp {
  const whole = `^(?:${before}${pattern}${after})$`;
  let expression = compiled.get(whole);
  if (expression === undefined) {
    const here = whole
      .replaceAll("(?P<", "(?<")
      .replace(/\(\?P=(\w+)\)/g, "\\k<$1>")
      .replaceAll("\\A", "^")
      .replaceAll("\\Z", "$");
    try {
      expression = new RegExp(here);
    } catch (error) {
      throw new ValueError(`expected a regular expression, got ${JSON.stringify(pattern)}: ${String(error)}`);
    }
    if (degreeOf(pattern.replace(/\(\?P?<(?![=!])\w+>/g, "(")) > MOST_DEGREE) {
      throw new ValueError(
        `expected a regular expression that a name of a module is quickly matched with, got ${JSON.stringify(pattern)}, which may try too ` +
          "many ways: name the modules, or use fewer repetitions, and none inside another",
      );
    }
    compiled.set(whole, expression);
  }
  return expression;
}

/** Python's `re.fullmatch`. */
export function matchTargetAgainstKey(pattern: string, key: string): boolean {
  return anchored(pattern, "", "").test(key);
}

/** Whether a pattern is that of a module's name, or of the last parts of it. */
export function isPatternOf(pattern: string, key: string): boolean {
  return anchored(pattern, "(?:.*\\.)?(?:", ")").test(key);
}

/** Whether a module is one of a list of patterns, or inside of one. */
export function isAtOrUnder(patterns: readonly string[], key: string): boolean {
  return patterns.some((pattern) => anchored(pattern, "(?:|.*\\.)(?:", ")(?:|\\..*)").test(key));
}

/** The index of the layer that a module belongs to: the first number that follows a name, or one of these patterns. */
export function layerIndex(patterns: readonly string[], key: string): number | null {
  for (const pattern of patterns.length > 0 ? patterns : [null]) {
    // A number after the first name: in a mixture of experts, another one follows.
    const expression =
      pattern === null
        ? anchored("\\.[^.]*\\.(?<idx>\\d+)\\.", ".*?", ".*")
        : anchored(`(?:${pattern})\\.(?<idx>\\d+)\\.`, "(?:|.*?\\.)", ".*");
    const index = expression.exec(key)?.groups?.idx;
    if (index !== undefined) return Number(index);
  }
  return null;
}

/** The first of some patterns that is that of a module's name; the name itself where none is. */
export function getPatternKey(patterns: Iterable<string>, key: string): string {
  for (const pattern of patterns) if (isPatternOf(pattern, key)) return pattern;
  return key;
}

/** Whether a name is one of these, or ends with one after a dot. */
export function isNamed(names: readonly string[], key: string): boolean {
  return names.some((name) => key === name || key.endsWith(`.${name}`));
}
