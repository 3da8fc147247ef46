/** Which rule gives the divergence of two distributions. Follows torch/distributions/kl.py. */

import { callback, unchecked } from "../../internal/kinds.js";
import { type Given, signature } from "../../internal/signature.js";
import { NotImplementedError, TypeError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
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
  found.clear();
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

/** What was found for pairs of classes since the last registration. */
const found = new Map<DistributionClass, Map<DistributionClass, Divergence>>();

function find(p: DistributionClass, q: DistributionClass): Divergence {
  const known = found.get(p)?.get(q);
  if (known !== undefined) return known;
  const matches = registry.filter((entry) => extend(p, entry.p) && extend(q, entry.q));
  if (matches.length === 0) {
    throw new NotImplementedError(`No KL(p || q) is implemented for p type ${p.name} and q type ${q.name}`);
  }
  const [left, right] = [nearest(matches, "p", "q"), nearest(matches, "q", "p")];
  if (left.run !== right.run) {
    const advice = `Please register_kl(${left.p.name}, ${right.q.name})`;
    warn(`Ambiguous kl_divergence(${p.name}, ${q.name}). ${advice}`, "RuntimeWarning");
  }
  found.set(p, (found.get(p) ?? new Map()).set(q, left.run));
  return left.run;
}

const two = signature("klDivergence", ["p", "q"], { p: distributionKind, q: distributionKind });

/** `KL(p || q)`, the expectation of `log(p / q)` under `p`. Shapes: `(...batchShape)`. */
export function klDivergence(...given: Given<typeof two>): Tensor {
  const { p, q } = two(given);
  return (find(classOf(p), classOf(q)) as (p: Distribution, q: Distribution) => Tensor)(p, q);
}
