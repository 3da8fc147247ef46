/** The half of the parser that reads expressions. Follows jinja2/parser.py. */

import { TemplateSyntaxError } from "./errors.js";
import type { Token, TokenType } from "./lexer.js";
import type { Arguments, Expression } from "./nodes.js";

const COMPARISONS = ["==", "!=", "<", "<=", ">", ">="];
const CONSTANTS: Readonly<Record<string, boolean | null>> = {
  true: true,
  True: true,
  false: false,
  False: false,
  none: null,
  None: null,
};
const NO_ARGUMENTS: Arguments = { args: [], keywords: [] };
const ENDS_OF_TUPLES: readonly TokenType[] = ["variable_end", "block_end"];

interface TupleForm {
  /** Whether `a if b` may stand there. Default: true. */
  readonly conditional?: boolean;
  /** Names and attributes alone, which can be assigned to. */
  readonly simple?: boolean;
  /** A name that ends it. */
  readonly end?: string | undefined;
  readonly inParentheses?: boolean;
}

export class ExpressionParser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get current(): Token {
    return this.#tokens[this.#at]!;
  }

  next(): Token {
    const token = this.current;
    if (token.type !== "eof") this.#at++;
    return token;
  }

  isNext(type: TokenType, value: string, ahead = 0): boolean {
    const token = this.#tokens[this.#at + ahead];
    return token?.type === type && token.value === value;
  }

  skipIf(type: TokenType, value: string): boolean {
    const found = this.isNext(type, value);
    if (found) this.next();
    return found;
  }

  fail(message: string): never {
    throw new TemplateSyntaxError(message, this.current.line);
  }

  expect(type: TokenType, value?: string): Token {
    const { current } = this;
    if (current.type !== type || (value !== undefined && current.value !== value)) {
      this.fail(`expected token '${value ?? type}', got '${current.value || current.type}'`);
    }
    return this.next();
  }

  expression(): Expression {
    let node = this.#or();
    while (this.skipIf("name", "if")) {
      const test = this.#or();
      const otherwise = this.skipIf("name", "else") ? this.expression() : undefined;
      node = { type: "conditional", test, yes: node, otherwise };
    }
    return node;
  }

  /** One expression, or a tuple of several with commas. */
  tuple(form: TupleForm = {}): Expression {
    const { conditional = true, simple = false, end, inParentheses = false } = form;
    const items: Expression[] = [];
    let isTuple = false;
    for (;;) {
      if (items.length > 0) this.expect("operator", ",");
      const { type, value } = this.current;
      if (ENDS_OF_TUPLES.includes(type) || this.isNext("operator", ")") || (type === "name" && value === end)) break;
      items.push(simple ? this.#assigned() : conditional ? this.expression() : this.#or());
      if (!this.isNext("operator", ",")) break;
      isTuple = true;
    }
    if (isTuple) return { type: "tuple", items };
    if (items.length > 0) return items[0]!;
    if (!inParentheses) this.fail(`Expected an expression, got '${this.current.value || this.current.type}'`);
    return { type: "tuple", items };
  }

  #assigned(): Expression {
    const node = this.#primary();
    if (node.type !== "name" || !this.skipIf("operator", ".")) return node;
    return { type: "attribute", object: node, name: this.expect("name").value };
  }

  #or(): Expression {
    let left = this.#and();
    while (this.skipIf("name", "or")) left = { type: "or", left, right: this.#and() };
    return left;
  }

  #and(): Expression {
    let left = this.#not();
    while (this.skipIf("name", "and")) left = { type: "and", left, right: this.#not() };
    return left;
  }

  #not(): Expression {
    return this.skipIf("name", "not") ? { type: "not", operand: this.#not() } : this.#compare();
  }

  #compare(): Expression {
    const first = this.#sum();
    const rest: [string, Expression][] = [];
    for (;;) {
      const { type, value } = this.current;
      if (type === "operator" && COMPARISONS.includes(value)) {
        this.next();
        rest.push([value, this.#sum()]);
      } else if (this.skipIf("name", "in")) {
        rest.push(["in", this.#sum()]);
      } else if (this.isNext("name", "not") && this.isNext("name", "in", 1)) {
        this.#at += 2;
        rest.push(["not in", this.#sum()]);
      } else {
        return rest.length === 0 ? first : { type: "compare", first, rest };
      }
    }
  }

  /** Operators of one rank, from left to right. */
  #binary(operators: readonly string[], operand: () => Expression): Expression {
    let left = operand();
    while (this.current.type === "operator" && operators.includes(this.current.value)) {
      left = { type: "binary", operator: this.next().value, left, right: operand() };
    }
    return left;
  }

  #sum(): Expression {
    return this.#binary(["+", "-"], () => this.#concat());
  }

  #concat(): Expression {
    const items = [this.#product()];
    while (this.skipIf("operator", "~")) items.push(this.#product());
    return items.length === 1 ? items[0]! : { type: "concat", items };
  }

  #product(): Expression {
    return this.#binary(["*", "/", "//", "%"], () => this.#binary(["**"], () => this.#unary(true)));
  }

  #unary(withFilters: boolean): Expression {
    let node: Expression;
    if (this.skipIf("operator", "-")) node = { type: "negative", operand: this.#unary(false) };
    else if (this.skipIf("operator", "+")) node = { type: "positive", operand: this.#unary(false) };
    else node = this.#primary();
    node = this.#postfix(node);
    return withFilters ? this.#filtered(node) : node;
  }

  #primary(): Expression {
    const token = this.next();
    const { type, value } = token;
    if (type === "name") {
      if (Object.hasOwn(CONSTANTS, value)) return { type: "const", value: CONSTANTS[value]! };
      return { type: "name", name: value };
    }
    if (type === "string") {
      let text = value;
      while (this.current.type === "string") text += this.next().value;
      return { type: "const", value: text };
    }
    if (type === "integer") return { type: "const", value: BigInt(value.replaceAll("_", "")) };
    if (type === "float") return { type: "const", value: Number(value.replaceAll("_", "")) };
    if (type === "operator" && value === "(") {
      const node = this.tuple({ inParentheses: true });
      this.expect("operator", ")");
      return node;
    }
    if (type === "operator" && value === "[") return { type: "list", items: this.#until("]", () => this.expression()) };
    if (type === "operator" && value === "{") {
      const items = this.#until("}", (): [Expression, Expression] => {
        const key = this.expression();
        this.expect("operator", ":");
        return [key, this.expression()];
      });
      return { type: "dict", items };
    }
    throw new TemplateSyntaxError(`unexpected '${value || type}'`, token.line);
  }

  /** What stands between commas, a last one too, up to what closes it. */
  #until<T>(closing: string, one: () => T): T[] {
    const items: T[] = [];
    while (!this.isNext("operator", closing)) {
      if (items.length > 0) this.expect("operator", ",");
      if (this.isNext("operator", closing)) break;
      items.push(one());
    }
    this.next();
    return items;
  }

  #postfix(start: Expression): Expression {
    let node = start;
    for (;;) {
      if (this.skipIf("operator", ".")) node = this.#dotted(node);
      else if (this.skipIf("operator", "[")) node = { type: "item", object: node, key: this.#subscript() };
      else if (this.isNext("operator", "(")) node = { type: "call", callee: node, given: this.#arguments() };
      else return node;
    }
  }

  #dotted(object: Expression): Expression {
    const { type, value } = this.next();
    if (type === "name") return { type: "attribute", object, name: value };
    if (type !== "integer") this.fail("expected name or number");
    return { type: "item", object, key: { type: "const", value: BigInt(value.replaceAll("_", "")) } };
  }

  #subscript(): Expression {
    const items: Expression[] = [];
    while (!this.isNext("operator", "]")) {
      if (items.length > 0) this.expect("operator", ",");
      items.push(this.#subscribed());
    }
    this.next();
    return items.length === 1 ? items[0]! : { type: "tuple", items };
  }

  #subscribed(): Expression {
    const ends = () => this.isNext("operator", ":") || this.isNext("operator", "]") || this.isNext("operator", ",");
    const part = () => (ends() ? undefined : this.expression());
    const start = this.isNext("operator", ":") ? undefined : this.expression();
    if (!this.skipIf("operator", ":")) return start!;
    const stop = part();
    return { type: "slice", parts: [start, stop, this.skipIf("operator", ":") ? part() : undefined] };
  }

  #arguments(): Arguments {
    this.expect("operator", "(");
    const args: Expression[] = [];
    const keywords: [string, Expression][] = [];
    let spread: Expression | undefined;
    let keywordSpread: Expression | undefined;
    const ensure = (holds: boolean) => holds || this.fail("invalid syntax for function call expression");
    let isFirst = true;
    while (!this.isNext("operator", ")")) {
      if (!isFirst) this.expect("operator", ",");
      if (!isFirst && this.isNext("operator", ")")) break;
      isFirst = false;
      if (this.skipIf("operator", "*")) {
        ensure(spread === undefined && keywordSpread === undefined);
        spread = this.expression();
      } else if (this.skipIf("operator", "**")) {
        ensure(keywordSpread === undefined);
        keywordSpread = this.expression();
      } else if (this.current.type === "name" && this.isNext("operator", "=", 1)) {
        ensure(keywordSpread === undefined);
        const name = this.next().value;
        this.next();
        ensure(!keywords.some(([other]) => other === name));
        keywords.push([name, this.expression()]);
      } else {
        ensure(spread === undefined && keywordSpread === undefined && keywords.length === 0);
        args.push(this.expression());
      }
    }
    this.next();
    return { args, keywords, spread, keywordSpread };
  }

  #filtered(start: Expression): Expression {
    let node = start;
    for (;;) {
      if (this.isNext("operator", "|")) node = this.filters(node, false)!;
      else if (this.skipIf("name", "is")) node = this.#test(node);
      else if (this.isNext("operator", "(")) node = { type: "call", callee: node, given: this.#arguments() };
      else return node;
    }
  }

  /** Filters of a value; of a block's text where there is none. */
  filters(on: Expression | undefined, startsInline: boolean): Expression | undefined {
    let node = on;
    let inline = startsInline;
    while (inline || this.isNext("operator", "|")) {
      if (!inline) this.next();
      inline = false;
      const name = this.#dottedName();
      node = { type: "filter", name, on: node, given: this.isNext("operator", "(") ? this.#arguments() : NO_ARGUMENTS };
    }
    return node;
  }

  #dottedName(): string {
    let name = this.expect("name").value;
    while (this.skipIf("operator", ".")) name += `.${this.expect("name").value}`;
    return name;
  }

  #test(on: Expression): Expression {
    const negated = this.skipIf("name", "not");
    const name = this.#dottedName();
    let given = NO_ARGUMENTS;
    const { type, value } = this.current;
    if (this.isNext("operator", "(")) {
      given = this.#arguments();
    } else if (
      type === "string" ||
      type === "integer" ||
      type === "float" ||
      (type === "operator" && (value === "[" || value === "{")) ||
      (type === "name" && !["else", "or", "and"].includes(value))
    ) {
      if (this.isNext("name", "is")) this.fail("You cannot chain multiple tests with is");
      given = { args: [this.#postfix(this.#primary())], keywords: [] };
    }
    const node: Expression = { type: "test", name, on, given };
    return negated ? { type: "not", operand: node } : node;
  }
}
