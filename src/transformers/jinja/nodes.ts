/** What a template is read into. Follows jinja2/nodes.py. */

import type { Value } from "./values.js";

export interface Arguments {
  readonly args: readonly Expression[];
  readonly keywords: readonly (readonly [string, Expression])[];
  readonly spread?: Expression | undefined;
  readonly keywordSpread?: Expression | undefined;
}

export type Expression =
  | { readonly type: "const"; readonly value: Value }
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "tuple" | "list" | "concat"; readonly items: readonly Expression[] }
  | { readonly type: "dict"; readonly items: readonly (readonly [Expression, Expression])[] }
  | { readonly type: "attribute"; readonly object: Expression; readonly name: string }
  | { readonly type: "item"; readonly object: Expression; readonly key: Expression }
  | { readonly type: "slice"; readonly parts: readonly (Expression | undefined)[] }
  | { readonly type: "call"; readonly callee: Expression; readonly given: Arguments }
  | { readonly type: "filter"; readonly name: string; readonly on?: Expression | undefined; readonly given: Arguments }
  | { readonly type: "test"; readonly name: string; readonly on: Expression; readonly given: Arguments }
  | { readonly type: "not" | "negative" | "positive"; readonly operand: Expression }
  | { readonly type: "and" | "or"; readonly left: Expression; readonly right: Expression }
  | { readonly type: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly type: "compare"; readonly first: Expression; readonly rest: readonly (readonly [string, Expression])[] }
  | {
      readonly type: "conditional";
      readonly test: Expression;
      readonly yes: Expression;
      readonly otherwise?: Expression | undefined;
    };

export type Target =
  | { readonly type: "name"; readonly name: string }
  | { readonly type: "namespace"; readonly name: string; readonly attribute: string }
  | { readonly type: "tuple"; readonly items: readonly Target[] };

export interface Signature {
  readonly names: readonly string[];
  /** Those of the last names. */
  readonly defaults: readonly Expression[];
}

export type Body = readonly Statement[];

export type Statement =
  | { readonly type: "data"; readonly text: string }
  | { readonly type: "output"; readonly value: Expression }
  | { readonly type: "if"; readonly branches: readonly (readonly [Expression, Body])[]; readonly otherwise: Body }
  | {
      readonly type: "for";
      readonly target: Target;
      readonly over: Expression;
      readonly test?: Expression | undefined;
      readonly recursive: boolean;
      readonly body: Body;
      readonly otherwise: Body;
    }
  | { readonly type: "set"; readonly target: Target; readonly value: Expression }
  | {
      readonly type: "set_block";
      readonly target: Target;
      readonly filter?: Expression | undefined;
      readonly body: Body;
    }
  | { readonly type: "filter_block"; readonly filter: Expression; readonly body: Body }
  | { readonly type: "macro"; readonly name: string; readonly signature: Signature; readonly body: Body }
  | { readonly type: "call_block"; readonly call: Expression; readonly signature: Signature; readonly body: Body }
  | { readonly type: "with"; readonly pairs: readonly (readonly [Target, Expression])[]; readonly body: Body }
  | { readonly type: "generation"; readonly body: Body }
  | { readonly type: "break" | "continue" };
