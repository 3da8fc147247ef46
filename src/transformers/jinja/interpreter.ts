/** Runs a template's nodes. Follows what jinja2/compiler.py makes of them. */

import { TypeError, ValueError } from "../../python/exceptions.js";
import { attribute, item, Slice } from "./attributes.js";
import { deeper, spend, spendText } from "./budget.js";
import { TemplateError } from "./errors.js";
import { isFilter, runFilter } from "./filters.js";
import { map, select } from "./list_filters.js";
import { Loop } from "./loop.js";
import { macro } from "./macro.js";
import type { Arguments, Body, Expression, Signature, Statement, Target } from "./nodes.js";
import { binary, compared, negative, positive } from "./operators.js";
import type { Scope } from "./scope.js";
import { runTest } from "./tests.js";
import { str } from "./text.js";
import {
  Attributes,
  Callable,
  Dict,
  defined,
  each,
  iterate,
  type Keywords,
  listOf,
  Namespace,
  Tuple,
  truthy,
  typeNameOf,
  Undefined,
  type Value,
} from "./values.js";

/** What a body ended with, where it did not come to its end. */
type Ending = "break" | "continue" | undefined;
/** Where a body writes. */
type Output = string[];

/** Where a `generation` tag wrote, in characters (code points) of the whole text. */
export type Span = readonly [start: number, end: number];

export class Interpreter {
  /** What the template has written so far, as far as it is counted. */
  #whole: Output = [];
  #counted = { parts: 0, characters: 0 };
  readonly #generated: Span[] = [];

  /** The text of a template, and where its `generation` tags wrote. */
  renderWhole(body: Body, scope: Scope): { text: string; generated: readonly Span[] } {
    this.#run(body, scope, this.#whole);
    return { text: joined(this.#whole), generated: this.#generated };
  }

  /** As transformers' AssistantTracker: what a macro or a block holds back is not written yet. */
  #noteGenerated(text: string): void {
    for (; this.#counted.parts < this.#whole.length; this.#counted.parts++) {
      this.#counted.characters += charactersIn(this.#whole[this.#counted.parts]!);
    }
    const start = this.#counted.characters;
    this.#generated.push([start, start + charactersIn(text)]);
  }

  /** The text of a body. */
  render(body: Body, scope: Scope): string {
    const output: Output = [];
    this.#run(body, scope, output);
    return joined(output);
  }

  #run(body: Body, scope: Scope, output: Output): Ending {
    for (const statement of body) {
      spend(1);
      const ending = this.#statement(statement, scope, output);
      if (ending !== undefined) return ending;
    }
    return undefined;
  }

  #statement(statement: Statement, scope: Scope, output: Output): Ending {
    switch (statement.type) {
      case "data":
        output.push(counted(statement.text));
        return undefined;
      case "output":
        output.push(counted(str(this.#evaluate(statement.value, scope))));
        return undefined;
      case "if": {
        const branch = statement.branches.find(([test]) => truthy(this.#evaluate(test, scope)));
        return this.#run(branch?.[1] ?? statement.otherwise, scope, output);
      }
      case "for": {
        // One that can be called again is a function in Python, whose text comes when it is whole.
        const own: Output = statement.recursive ? [] : output;
        this.#for(statement, scope, own, this.#evaluate(statement.over, scope), 0);
        if (own !== output) output.push(own.join(""));
        return undefined;
      }
      case "set":
        this.#assign(statement.target, this.#evaluate(statement.value, scope), scope);
        return undefined;
      case "set_block": {
        const text = this.render(statement.body, scope.inner());
        this.#assign(statement.target, this.#filtered(statement.filter, text, scope), scope);
        return undefined;
      }
      case "filter_block":
        output.push(counted(str(this.#filtered(statement.filter, this.render(statement.body, scope.inner()), scope))));
        return undefined;
      case "macro":
        scope.set(statement.name, this.#macro(statement.name, statement.signature, statement.body, scope));
        return undefined;
      case "call_block": {
        const caller = this.#macro("caller", statement.signature, statement.body, scope);
        output.push(counted(str(this.#evaluate(statement.call, scope, caller))));
        return undefined;
      }
      case "generation": {
        const text = this.render(statement.body, scope.inner());
        this.#noteGenerated(text);
        output.push(text);
        return undefined;
      }
      case "with": {
        const inner = scope.inner();
        for (const [target, value] of statement.pairs) this.#assign(target, this.#evaluate(value, scope), inner);
        return this.#run(statement.body, inner, output);
      }
      default:
        return statement.type;
    }
  }

  #for(statement: Statement & { type: "for" }, scope: Scope, output: Output, over: Value, depth: number): void {
    const chosen = statement.test === undefined ? over : this.#chosen(statement, scope, over);
    const again = (inner: Value) => {
      const text: Output = [];
      deeper(() => this.#for(statement, scope, text, inner, depth + 1));
      return joined(text);
    };
    const loop = new Loop(chosen, depth, statement.recursive ? again : undefined);
    const shown = loop.attributes();
    let ran = false;
    while (loop.advance()) {
      ran = true;
      spend(1);
      const inner = scope.inner();
      inner.set("loop", shown);
      this.#assign(statement.target, loop.current, inner);
      if (this.#run(statement.body, inner, output) === "break") break;
    }
    if (!ran) this.#run(statement.otherwise, scope.inner(), output);
  }

  /** What of a loop's values its `if` lets through. */
  #chosen(statement: Statement & { type: "for" }, scope: Scope, over: Value): Value {
    const chosen: Value[] = [];
    for (const value of iterate(over)) {
      spend(1);
      const inner = scope.inner();
      this.#assign(statement.target, value, inner);
      if (truthy(this.#evaluate(statement.test!, inner))) chosen.push(value);
    }
    return chosen;
  }

  #assign(target: Target, value: Value, scope: Scope): void {
    if (target.type === "name") {
      scope.set(target.name, value);
      return;
    }
    if (target.type === "namespace") {
      const namespace = scope.get(target.name);
      if (!(namespace instanceof Namespace)) throw new TemplateError("cannot assign attribute on non-namespace object");
      namespace.set(target.attribute, value);
      return;
    }
    const values = listOf(value);
    const wanted = target.items.length;
    if (values.length > wanted) throw new ValueError(`too many values to unpack (expected ${wanted})`);
    if (values.length < wanted)
      throw new ValueError(`not enough values to unpack (expected ${wanted}, got ${values.length})`);
    target.items.forEach((part, i) => {
      this.#assign(part, values[i]!, scope);
    });
  }

  #macro(name: string, signature: Signature, body: Body, scope: Scope): Callable {
    return macro(name, signature, body, {
      evaluate: (node, inner) => this.#evaluate(node, inner),
      run: (inner) => deeper(() => this.render(body, inner)),
      scope,
    });
  }

  #filtered(filter: Expression | undefined, text: string, scope: Scope): Value {
    return filter === undefined ? text : this.#evaluate(filter, scope, undefined, text);
  }

  /** `caller` goes into the call that this is; `text` under the filters that have no value of their own. */
  #evaluate(node: Expression, scope: Scope, caller?: Callable, text?: string): Value {
    spend(1);
    switch (node.type) {
      case "const":
        return node.value;
      case "name":
        return scope.get(node.name);
      case "list":
        return node.items.map((part) => this.#evaluate(part, scope));
      case "tuple":
        return new Tuple(node.items.map((part) => this.#evaluate(part, scope)));
      case "dict":
        return new Dict(node.items.map(([key, value]) => [this.#evaluate(key, scope), this.#evaluate(value, scope)]));
      case "concat": {
        const parts = node.items.map((part) => str(this.#evaluate(part, scope)));
        return joined(parts);
      }
      case "attribute":
        return attribute(this.#evaluate(node.object, scope), node.name);
      case "item":
        return item(this.#evaluate(node.object, scope), this.#evaluate(node.key, scope));
      case "slice":
        return new Slice(
          [0, 1, 2].map((i) => (node.parts[i] === undefined ? null : this.#evaluate(node.parts[i], scope))),
        );
      case "call":
        return this.#call(node, scope, caller);
      case "filter":
        return this.#filter(node, scope, text);
      case "test": {
        const { args, keywords } = this.#given(node.given, scope);
        const value = this.#evaluate(node.on, scope);
        if (node.name === "filter" && args.length === 0) return typeof value === "string" && isFilter(value);
        return runTest(node.name, value, args, keywords);
      }
      case "not":
        return !truthy(this.#evaluate(node.operand, scope));
      case "negative":
        return negative(this.#evaluate(node.operand, scope));
      case "positive":
        return positive(this.#evaluate(node.operand, scope));
      case "and": {
        const left = this.#evaluate(node.left, scope);
        return truthy(left) ? this.#evaluate(node.right, scope) : left;
      }
      case "or": {
        const left = this.#evaluate(node.left, scope);
        return truthy(left) ? left : this.#evaluate(node.right, scope);
      }
      case "binary":
        return binary(node.operator, this.#evaluate(node.left, scope), this.#evaluate(node.right, scope));
      case "compare":
        return this.#compare(node, scope);
      case "conditional":
        if (truthy(this.#evaluate(node.test, scope))) return this.#evaluate(node.yes, scope);
        if (node.otherwise !== undefined) return this.#evaluate(node.otherwise, scope);
        return new Undefined(() => "the inline if-expression evaluated to false and no else section was defined.");
    }
  }

  #compare(node: Expression & { type: "compare" }, scope: Scope): boolean {
    let left = this.#evaluate(node.first, scope);
    return node.rest.every(([operator, operand]) => {
      const right = this.#evaluate(operand, scope);
      const holds = compared(operator, left, right);
      left = right;
      return holds;
    });
  }

  #call(node: Expression & { type: "call" }, scope: Scope, caller?: Callable): Value {
    const callee = defined(this.#evaluate(node.callee, scope));
    const { args, keywords } = this.#given(node.given, scope, caller);
    const call = callee instanceof Callable || callee instanceof Attributes ? callee.call : undefined;
    if (call === undefined) throw new TypeError(`'${typeNameOf(callee)}' object is not callable`);
    return call(args, keywords);
  }

  #given(given: Arguments, scope: Scope, caller?: Callable): { args: Value[]; keywords: Keywords } {
    const args = given.args.map((one) => this.#evaluate(one, scope));
    const keywords = new Map(given.keywords.map(([name, one]) => [name, this.#evaluate(one, scope)]));
    if (caller !== undefined) keywords.set("caller", caller);
    // One by one: a call with very many arguments has no room on JavaScript's stack.
    if (given.spread !== undefined) for (const one of each(this.#evaluate(given.spread, scope))) args.push(one);
    if (given.keywordSpread !== undefined) {
      const more = this.#evaluate(given.keywordSpread, scope);
      if (!(more instanceof Dict)) throw new TypeError(`argument after ** must be a mapping, not ${typeNameOf(more)}`);
      for (const [name, value] of more.entries()) {
        if (typeof name !== "string") throw new TypeError("keywords must be strings");
        if (keywords.has(name)) throw new TypeError(`got multiple values for keyword argument '${name}'`);
        keywords.set(name, value);
      }
    }
    return { args, keywords };
  }

  #filter(node: Expression & { type: "filter" }, scope: Scope, text?: string): Value {
    const value = node.on === undefined ? text! : this.#evaluate(node.on, scope, undefined, text);
    const { args, keywords } = this.#given(node.given, scope);
    return filter(node.name, value, args, keywords);
  }
}

const SELECTING = ["select", "reject", "selectattr", "rejectattr"];

function filter(name: string, value: Value, args: readonly Value[], keywords: Keywords): Value {
  if (name === "map") return map(value, args, keywords, filter);
  if (SELECTING.includes(name)) return select(name, value, args, keywords, runTest);
  return runFilter(name, value, args, keywords);
}

/** How many characters a text has: pairs of surrogates are one. */
function charactersIn(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

function counted(text: string): string {
  spendText(text.length);
  return text;
}

function joined(output: Output): string {
  spendText(output.reduce((sum, part) => sum + part.length, 0));
  return output.join("");
}
