/** Which settings of generation cannot be, and which have no effect. Follows `GenerationConfig.validate`. */

import { NotImplementedError, ValueError } from "../../python/exceptions.js";
import { boolRepr, floatRepr, stringRepr } from "../../python/repr.js";
import { snakeCase } from "../../python/snake_case.js";
import { FLOATS, type GenerationFields } from "./generation_fields.js";

type Settings = Readonly<GenerationFields>;
type Name = keyof GenerationFields;

const STATIC_CACHES: readonly string[] = ["static", "offloaded_static"];
const OLD_STATIC_CACHES: readonly string[] = [
  ...["sliding_window", "hybrid", "hybrid_chunked", "offloaded_hybrid", "offloaded_hybrid_chunked"],
];
/** Python's names of caches. */
const CACHES: readonly string[] = [
  ...STATIC_CACHES,
  ...OLD_STATIC_CACHES,
  "dynamic",
  "offloaded",
  "quantized",
  "paged",
];

/** A value as Python prints it. */
function printed(name: Name, value: unknown): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return boolRepr(value);
  return typeof value === "number" && FLOATS.has(name) ? floatRepr(value) : String(value);
}

/** @throws ValueError for what cannot be. */
export function checkSettings(settings: Settings): void {
  const { earlyStopping, maxNewTokens, assistantEnsembleWeight, cacheImplementation } = settings;
  if (![null, true, false, "never"].includes(earlyStopping)) {
    throw new ValueError(`\`early_stopping\` must be a boolean or 'never', but is ${earlyStopping}.`);
  }
  if (maxNewTokens !== null && maxNewTokens <= 0) {
    throw new ValueError(`\`max_new_tokens\` must be greater than 0, but is ${maxNewTokens}.`);
  }
  if (assistantEnsembleWeight !== null && !(assistantEnsembleWeight > 0 && assistantEnsembleWeight < 1)) {
    throw new ValueError(
      "`assistant_ensemble_weight` must be in the open interval `(0.0, 1.0)`, but is " +
        `${floatRepr(assistantEnsembleWeight)}. Use \`None\` for standard (lossless) speculative decoding.`,
    );
  }
  if (cacheImplementation !== null && !CACHES.includes(cacheImplementation)) {
    throw new ValueError(
      `Invalid \`cache_implementation\` (${cacheImplementation}). Choose one of: (${CACHES.map(stringRepr).join(", ")})`,
    );
  }
  checkCount(settings);
  checkForced(settings);
}

function checkCount({ numReturnSequences: count, numBeams, doSample }: Settings): void {
  if (count === null || count <= 1) return;
  if ((numBeams ?? 1) !== 1) {
    if (count <= (numBeams as number)) return;
    throw new ValueError(
      `\`num_return_sequences\` (${count}) has to be smaller or equal to \`num_beams\` (${numBeams}).`,
    );
  }
  if (doSample) return;
  throw new ValueError(
    "Greedy methods (do_sample != True) without beam search do not support `num_return_sequences` different than 1 " +
      `(got ${count}).`,
  );
}

function checkForced(settings: Settings): void {
  const suppressed = new Set(settings.suppressTokens ?? []);
  for (const name of ["forcedBosTokenId", "forcedEosTokenId"] as const) {
    const forced = [settings[name] ?? []].flat();
    if (forced.length === 0 || !forced.every((id) => suppressed.has(id))) continue;
    const spelled = snakeCase(name);
    const sorted = [...new Set(forced)].sort((a, b) => a - b).join(", ");
    throw new ValueError(
      `Every token in \`${spelled}\` ([${sorted}]) is also in \`suppress_tokens\`. Forcing a token while suppressing it sets all ` +
        "logits to `-inf` at the forcing step, which produces `nan` probabilities and crashes generation. Remove the overlapping " +
        `token(s) from either \`${spelled}\` or \`suppress_tokens\` (if you meant to prevent an early EOS token, use ` +
        "`min_new_tokens` instead).",
    );
  }
}

/** Settings for draws, with the value at which they do nothing. */
const SAMPLING: readonly (readonly [Name, number | null])[] = [
  ...([
    ["temperature", 1],
    ["topP", 1],
    ["minP", null],
    ["topH", null],
    ["typicalP", 1],
    ["topK", 50],
  ] as const),
  ...([
    ["epsilonCutoff", 0],
    ["etaCutoff", 0],
  ] as const),
];
const BEAMS: readonly (readonly [Name, number | boolean])[] = [
  ["earlyStopping", false],
  ["lengthPenalty", 1],
];
const OUTPUTS = ["outputAttentions", "outputHiddenStates", "outputScores", "outputLogits"] as const;

/**
 * What has no effect, by setting, with the reason.
 *
 * @param own The settings that the caller set, of which alone there is something to say; null for all.
 */
export function minorIssues(settings: Settings, own: ReadonlySet<string> | null): Partial<Record<Name, string>> {
  const issues: Partial<Record<Name, string>> = {};
  const isOwn = (name: Name) => own?.has(name) === true;
  // A setting that came with the model says nothing where the caller chose the mode in which it does nothing.
  const concerns = (mode: Name, name: Name) => isOwn(name) || !isOwn(mode);
  const { padTokenId } = settings;
  if (padTokenId !== null && padTokenId < 0) {
    issues.padTokenId =
      `\`pad_token_id\` should be positive but got ${padTokenId}. This will cause errors when batch generating, if there is ` +
      "padding. Please set `pad_token_id` explicitly as `model.generation_config.pad_token_id=PAD_TOKEN_ID` to avoid errors in " +
      "generation";
  }
  for (const [name, neutral] of settings.doSample === true ? [] : SAMPLING) {
    const value = settings[name];
    if (value === null || value === neutral || !concerns("doSample", name)) continue;
    issues[name] =
      `\`do_sample\` is not set to \`True\`. However, \`${snakeCase(name)}\` is set to \`${printed(name, value)}\` -- this flag is ` +
      `only used in sample-based generation modes. You should set \`do_sample=True\` or unset \`${snakeCase(name)}\`.`;
  }
  for (const [name, neutral] of (settings.numBeams ?? 1) === 1 ? BEAMS : []) {
    const value = settings[name];
    if (value === null || value === neutral || !concerns("numBeams", name)) continue;
    issues[name] =
      `\`num_beams\` is set to ${printed("numBeams", settings.numBeams)}. However, \`${snakeCase(name)}\` is set to ` +
      `\`${printed(name, value)}\` -- this flag is only used in beam-based generation modes. You should set \`num_beams>1\` or ` +
      `unset \`${snakeCase(name)}\`.`;
  }
  for (const name of settings.useCache === false ? (["cacheImplementation", "cacheConfig"] as const) : []) {
    if (settings[name] === null) continue;
    issues[name] =
      `You have not set \`use_cache\` to \`True\`, but ${snakeCase(name)} is set to ${settings[name]}.${snakeCase(name)} will have no ` +
      "effect.";
  }
  for (const name of settings.returnDictInGenerate === true ? [] : OUTPUTS) {
    if (settings[name] !== true) continue;
    issues[name] =
      `\`return_dict_in_generate\` is NOT set to \`True\`, but \`${snakeCase(name)}\` is. When \`return_dict_in_generate\` is not ` +
      `\`True\`, \`${snakeCase(name)}\` is ignored.`;
  }
  return issues;
}

/** Settings that ask for what is not here; a file may have them, a call of `generate` may not. */
const MISSING: readonly (readonly [Name, (value: never) => boolean, string])[] = [
  ["useMtp", (value: boolean) => value, "assisted generation"],
  ["promptLookupNumTokens", () => true, "assisted generation"],
  ["assistantEarlyExit", () => true, "assisted generation"],
  ["isAssistant", (value: boolean) => value, "assisted generation"],
  ["dolaLayers", () => true, "DoLa generation"],
  ["penaltyAlpha", (value: number) => value > 0, "contrastive search"],
  ["constraints", () => true, "constrained beam search"],
  ["forceWordsIds", () => true, "constrained beam search"],
  ["numBeamGroups", (value: number) => value > 1, "group beam search"],
  ["watermarkingConfig", () => true, "watermarking"],
  ["tokenHealing", (value: boolean) => value, "token healing"],
  ["compileConfig", () => true, "compilation"],
  ["continuousBatchingConfig", () => true, "continuous batching"],
  ["cacheConfig", () => true, "a quantized cache"],
  [
    "cacheImplementation",
    (value: string) => /offloaded|quantized|paged/.test(value),
    "offloading or quantizing a cache",
  ],
];

/** @throws NotImplementedError for settings that only Python knows. */
export function checkImplemented(settings: Settings): void {
  for (const [name, asks, what] of MISSING) {
    const value = settings[name];
    if (value === null || !asks(value as never)) continue;
    throw new NotImplementedError(
      `generate: ${name} is ${JSON.stringify(value)}, but ${what} is not implemented here: leave it out`,
    );
  }
  if (settings.lowMemory !== true) return;
  throw new ValueError("`low_memory=True` is not supported after the beam search refactor. Leave it out.");
}

/** Whether a cache has its full size from the beginning. */
export const isStaticCache = (implementation: string | null): boolean =>
  implementation !== null && [...STATIC_CACHES, ...OLD_STATIC_CACHES].includes(implementation);
