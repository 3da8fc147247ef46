/** Which rule gives the divergence of two distributions. Follows torch/distributions/kl.py. */

import { callback, unchecked } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { NotImplementedError, TypeError } from "../../python/exceptions.js";
import { shown, typeName } from "../../python/repr.js";
import { warn } from "../../python/warnings.js";
import type { Tensor } from "../tensor.js";
import { Distribution } from "./distribution.js";
import { distributionKind } from "./independent.js";

/** A class of distributions. */
export type DistributionClass<D extends Distribution = Distribution> = { readonly prototype: D; readonly name: string };
type Divergence = (p: never, q: never) => Tensor;

const registry: { p: DistributionClass; q: DistributionClass; run: Divergence }[] = [];
const registration = signature("registerKl", ["typeP", "typeQ", "run"], {
  typeP: unchecked<DistributionClass>(),
  typeQ: unchecked<DistributionClass>(),
  run: callback<Divergence>(),
});

const extend = (a: DistributionClass, b: DistributionClass) =>
  a === b || Object.prototype.isPrototypeOf.call(b.prototype, a.prototype);

/** Says how the divergence of two classes, and of those that extend them, is computed. What is registered later wins. */
export function registerKl<P extends Distribution, Q extends Distribution>(
  ...given: [typeP: DistributionClass<P>, typeQ: DistributionClass<Q>, run: (p: P, q: Q) => Tensor]
): void {
  const { typeP, typeQ, run } = registration(given as never);
  for (const [name, type] of [
    ["p", typeP],
    ["q", typeQ],
  ] as const) {
    if (typeof type === "function" && extend(type, Distribution)) continue;
    throw new TypeError(`Expected type_${name} to be a Distribution subclass but got ${shown(type)}`);
  }
  const place = registry.findIndex(({ p, q }) => p === typeP && q === typeQ);
  registry.splice(place < 0 ? registry.length : place, 1, { p: typeP, q: typeQ, run });
}

type Entry = (typeof registry)[number];

/** The nearest entry, where the nearness of one of the two classes counts before that of the other. */
function nearest(matches: readonly Entry[], first: "p" | "q", second: "p" | "q"): Entry {
  return matches.reduce((best, next) => {
    if (next[first] !== best[first]) return extend(next[first], best[first]) ? next : best;
    return extend(next[second], best[second]) ? next : best;
  });
}

const classOf = (one: Distribution) => one.constructor as unknown as DistributionClass;

const two = signature("klDivergence", ["p", "q"], { p: distributionKind, q: distributionKind });

/** `KL(p || q)`, the expectation of `log(p / q)` under `p`. Shapes: `(...batchShape)`. */
export function klDivergence(...given: Given<typeof two>): Tensor {
  const { p, q } = two(given);
  const matches = registry.filter((entry) => extend(classOf(p), entry.p) && extend(classOf(q), entry.q));
  if (matches.length === 0) {
    throw new NotImplementedError(`No KL(p || q) is implemented for p type ${typeName(p)} and q type ${typeName(q)}`);
  }
  const [left, right] = [nearest(matches, "p", "q"), nearest(matches, "q", "p")];
  if (left.run !== right.run) {
    warn(
      `Ambiguous kl_divergence(${typeName(p)}, ${typeName(q)}). Please register_kl(${left.p.name}, ${right.q.name})`,
    );
  }
  return (left.run as (p: Distribution, q: Distribution) => Tensor)(p, q);
}
