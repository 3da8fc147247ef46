/** Tokens as the nodes of a template. Follows jinja2/parser.py, in the order of its operators. */

import { TemplateSyntaxError, Unsupported } from "./errors.js";
import { ExpressionParser } from "./expression_parser.js";
import { tokenize } from "./lexer.js";
import type { Body, Expression, Signature, Statement, Target } from "./nodes.js";

/** Tags that Python has, and that need other templates or the escaping of HTML: neither is for chat templates. */
const LEFT_OUT = ["extends", "include", "import", "from", "block", "autoescape"];

export function parseTemplate(source: string): Body {
  const parser = new Parser(tokenize(source));
  return parser.statements([]);
}

class Parser extends ExpressionParser {
  #loops = 0;
  /** The `for`s around what is read, with macros between them too. */
  #fors = 0;

  /** Statements up to one of these tags, which comes next; up to the end where there are none. */
  statements(ends: readonly string[]): Body {
    const body: Statement[] = [];
    for (;;) {
      const token = this.next();
      if (token.type === "data") {
        if (token.value !== "") body.push({ type: "data", text: token.value });
      } else if (token.type === "variable_begin") {
        body.push({ type: "output", value: this.tuple() });
        this.expect("variable_end");
      } else if (token.type === "block_begin") {
        if (this.current.type === "name" && ends.includes(this.current.value)) return body;
        body.push(...this.#statement());
        this.expect("block_end");
      } else if (ends.length === 0) {
        return body;
      } else {
        this.fail(`Unexpected end of template. Jinja was looking for the following tags: '${ends.join("' or '")}'.`);
      }
    }
  }

  /** The body of a tag. */
  #body(ends: readonly string[]): Body {
    this.skipIf("operator", ":");
    this.expect("block_end");
    return this.statements(ends);
  }

  #whole(end: string): Body {
    const body = this.#body([end]);
    this.next();
    return body;
  }

  #statement(): Statement[] {
    const { type, value: tag, line } = this.next();
    if (type !== "name") throw new TemplateSyntaxError("tag name expected", line);
    switch (tag) {
      case "if":
        return [this.#if()];
      case "for":
        return [this.#for()];
      case "set":
        return [this.#set()];
      case "with":
        return [this.#with()];
      case "macro": {
        const name = this.expect("name").value;
        const signature = this.#signature();
        return [{ type: "macro", name, signature, body: this.#apart("endmacro") }];
      }
      case "call": {
        const signature = this.isNext("operator", "(") ? this.#signature() : { names: [], defaults: [] };
        const call = this.expression();
        if (call.type !== "call") this.fail("expected call");
        return [{ type: "call_block", call, signature, body: this.#apart("endcall") }];
      }
      case "filter":
        return [{ type: "filter_block", filter: this.filters(undefined, true)!, body: this.#whole("endfilter") }];
      case "print":
        return this.#print();
      case "generation":
        return [{ type: "generation", body: this.#apart("endgeneration") }];
      case "break":
      case "continue":
        if (this.#loops === 0) this.fail(`'${tag}' outside of a loop`);
        return [{ type: tag }];
      default:
        if (LEFT_OUT.includes(tag)) throw new Unsupported(`The tag '${tag}' (line ${line})`);
        throw new TemplateSyntaxError(`Encountered unknown tag '${tag}'.`, line);
    }
  }

  /** A body that is a function of its own: no loop around it can be left from there. */
  #apart(end: string): Body {
    const loops = this.#loops;
    this.#loops = 0;
    const body = this.#whole(end);
    this.#loops = loops;
    return body;
  }

  #if(): Statement {
    const branches: [Expression, Body][] = [];
    let otherwise: Body = [];
    for (;;) {
      const test = this.tuple({ conditional: false });
      branches.push([test, this.#body(["elif", "else", "endif"])]);
      const { value } = this.next();
      if (value === "elif") continue;
      if (value === "else") otherwise = this.#whole("endif");
      return { type: "if", branches, otherwise };
    }
  }

  #for(): Statement {
    this.#fors++;
    const target = this.#target("in");
    this.expect("name", "in");
    const over = this.tuple({ conditional: false, end: "recursive" });
    const test = this.skipIf("name", "if") ? this.expression() : undefined;
    const recursive = this.skipIf("name", "recursive");
    this.#loops++;
    const body = this.#body(["endfor", "else"]);
    this.#loops--;
    const otherwise = this.next().value === "else" ? this.#whole("endfor") : [];
    this.#fors--;
    return { type: "for", target, over, test, recursive, body, otherwise };
  }

  #set(): Statement {
    const target = this.#target();
    if (this.skipIf("operator", "=")) return { type: "set", target, value: this.tuple() };
    const filter = this.filters(undefined, false);
    return { type: "set_block", target, filter, body: this.#whole("endset") };
  }

  #with(): Statement {
    const pairs: [Target, Expression][] = [];
    while (this.current.type !== "block_end") {
      if (pairs.length > 0) this.expect("operator", ",");
      const target = this.#target();
      this.expect("operator", "=");
      pairs.push([target, this.expression()]);
    }
    return { type: "with", pairs, body: this.#whole("endwith") };
  }

  #print(): Statement[] {
    const values: Statement[] = [];
    while (this.current.type !== "block_end") {
      if (values.length > 0) this.expect("operator", ",");
      values.push({ type: "output", value: this.expression() });
    }
    return values;
  }

  #signature(): Signature {
    const names: string[] = [];
    const defaults: Expression[] = [];
    this.expect("operator", "(");
    while (!this.isNext("operator", ")")) {
      if (names.length > 0) this.expect("operator", ",");
      names.push(this.expect("name").value);
      if (this.skipIf("operator", "=")) defaults.push(this.expression());
      else if (defaults.length > 0) this.fail("non-default argument follows default argument");
    }
    this.next();
    return { names, defaults };
  }

  /** What is assigned to: a name, a namespace's attribute, or several of them. */
  #target(end?: string): Target {
    const line = this.current.line;
    return this.#assignable(this.tuple({ simple: true, end }), line);
  }

  #assignable(node: Expression, line: number): Target {
    if (node.type === "tuple") return { type: "tuple", items: node.items.map((item) => this.#assignable(item, line)) };
    if (node.type === "attribute" && node.object.type === "name") {
      return { type: "namespace", name: node.object.name, attribute: node.name };
    }
    if (node.type === "name" && node.name === "loop" && this.#fors > 0) {
      throw new TemplateSyntaxError("Can't assign to special loop variable in for-loop target", line);
    }
    if (node.type === "name") return node;
    throw new TemplateSyntaxError(`can't assign to '${node.type}'`, line);
  }
}
