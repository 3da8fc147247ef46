/**
 * `nn.utils.stateless`: a module called with other parameters and buffers. Follows torch/nn/utils/stateless.py.
 */

import { isMap } from "node:util/types";
import { anything, boolean, nullable, record } from "../../../internal/kinds.js";
import { isPlainObject } from "../../../internal/plain_object.js";
import { form, kind, signature } from "../../../internal/signature.js";
import { awaited } from "../../../internal/synchronous.js";
import { RuntimeError, TypeError, ValueError } from "../../../python/exceptions.js";
import { shown, stringRepr } from "../../../python/repr.js";
import { Tensor } from "../../tensor.js";
import { module } from "../kinds.js";
import type { Module } from "../modules/module.js";
import { ASSIGN, ENTRIES, STATE } from "../modules/module_state.js";
import { joined } from "../modules/named_members.js";
import { ownBuffers } from "../modules/own_tensors.js";

/** Tensors by the names that `namedParameters` and `namedBuffers` give. */
export type NamedTensors = Record<string, Tensor> | Map<string, Tensor>;

/** Where a module, or one below it, holds a tensor. */
interface Place {
  owner: Module;
  key: string;
  value: Tensor;
}

function placesOf(module: Module): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [path, owner] of module.namedModules({ removeDuplicate: false })) {
    const held = [...owner[ENTRIES]().filter(({ value }) => value instanceof Tensor), ...ownBuffers(owner)];
    for (const { key, name, value } of held) places.set(joined(path, name), { owner, key, value: value as Tensor });
  }
  return places;
}

function put({ owner, key }: Place, value: Tensor): void {
  owner[STATE].members.substitute(key, value);
  owner[ASSIGN](key, value);
}

/** Adds the names under which the module holds the same tensors. */
function tie(places: ReadonlyMap<string, Place>, given: Map<string, Tensor>): void {
  const names = new Map<Tensor, string[]>();
  for (const [name, { value }] of places) names.set(value, [...(names.get(value) ?? []), name]);
  for (const tied of names.values()) {
    const values = new Set(tied.flatMap((name) => given.get(name) ?? []));
    if (values.size > 1) {
      throw new ValueError(
        `functional_call got multiple values for keys [${tied.sort().map(stringRepr).join(", ")}], which are tied. ` +
          "Consider using tie_weights=False",
      );
    }
    for (const value of values) for (const name of tied) given.set(name, value);
  }
}

function checkNames(module: Module, places: ReadonlyMap<string, Place>, given: ReadonlyMap<string, Tensor>): void {
  const unexpected = [...given.keys()].filter((name) => !places.has(name));
  const missing = [...places.keys()].filter((name) => !given.has(name));
  const listed = (names: string[]): string => names.map(stringRepr).join(", ");
  const errors = [
    ...(unexpected.length > 0 ? [`Unexpected key(s): ${listed(unexpected)}.`] : []),
    ...(missing.length > 0 ? [`Missing key(s): ${listed(missing)}.`] : []),
  ];
  if (errors.length === 0) return;
  throw new RuntimeError(`Error(s) in reparametrizing for ${module.constructor.name}:\n\t${errors.join("\n\t")}`);
}

/**
 * Runs `body` while a module holds other tensors, and puts back what it held. What the module has put in their places
 * meanwhile goes into `tensors`.
 */
export function withTensors<R>(
  module: Module,
  tensors: NamedTensors,
  { tieWeights, strict }: { tieWeights: boolean; strict: boolean },
  body: () => R,
): R {
  const given = new Map(isMap(tensors) ? tensors : Object.entries(tensors));
  const names = [...given.keys()];
  const places = placesOf(module);
  if (tieWeights) tie(places, given);
  if (strict) checkNames(module, places, given);
  const swapped = [...given].flatMap(([name, value]): [string, Place, Tensor][] => {
    const place = places.get(name);
    return place === undefined ? [] : [[name, place, value]];
  });
  try {
    for (const [, place, value] of swapped) put(place, value);
    return body();
  } finally {
    for (const [name, place, value] of swapped) {
      const now: unknown = Reflect.get(place.owner, place.key);
      if (now instanceof Tensor && now !== value && names.includes(name)) {
        if (isMap(tensors)) tensors.set(name, now);
        else tensors[name] = now;
      }
      put(place, place.value);
    }
  }
}

const namedTensors = kind<NamedTensors>(
  (callee, name, value) => {
    awaited(callee, `${name} itself`, value);
    if (isMap(value) || isPlainObject(value)) {
      const wrong = [...(isMap(value) ? value : Object.entries(value))].find(([, t]) => !(t instanceof Tensor));
      if (wrong === undefined) return value as NamedTensors;
      throw new TypeError(`${callee}: expected ${name}[${shown(wrong[0])}] to be a Tensor, got ${shown(wrong[1])}`);
    }
    throw new TypeError(`${callee}: expected ${name} to be tensors by their names, got ${shown(value)}`);
  },
  { takesObject: true },
);

/** What `functionalCall` takes, here and in `torch.func`. @internal */
export const functionalCallParameters = {
  module,
  /** What takes the place of the module's own tensors; those that are not named stay. */
  parametersAndBuffers: namedTensors,
  /** The arguments: an array, or one alone. Default: none. */
  args: anything<unknown>()(null),
  /** The options of the call. Default: none. */
  kwargs: nullable(record)(null),
  /** Let tensors that the module holds under several names change together. Default: true. */
  tieWeights: boolean(true),
  /** Throw for names that are missing or unexpected. Default: false. */
  strict: boolean(false),
} as const;

/** Calls a module with other parameters and buffers. Gradients flow to these. The module is as it was afterwards. */
export const functionalCall = form(
  signature("functionalCall", ["module", "parametersAndBuffers", "args", "kwargs"], functionalCallParameters),
  ({ module, parametersAndBuffers, args, kwargs, tieWeights, strict }): unknown => {
    const positions = args === null ? [] : Array.isArray(args) ? args : [args];
    const all = kwargs === null ? positions : [...positions, kwargs];
    return withTensors(module, parametersAndBuffers, { tieWeights, strict }, () => module(...all) as unknown);
  },
);
