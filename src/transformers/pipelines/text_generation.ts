/** Follows transformers/pipelines/text_generation.py. */

import { anything, boolean, nullable, oneOf, optional, string, unchecked } from "../../internal/kinds.js";
import { type Options, signature, type Values } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import { aten } from "../../torch/ops/index.js";
import { Tensor } from "../../torch/tensor.js";
import { drawSeed } from "../../torch/utils/data/sampler.js";
import type { GenerationConfig } from "../generation/configuration_utils.js";
import { FIELD_NAMES, type GenerationFields } from "../generation/generation_fields.js";
import { type GenerateOutput, generation } from "../generation/utils.js";
import type { ChatMessage, ChatTemplateOptions } from "../tokenization/chat_template.js";
import type { TokenizeOptions } from "../tokenization/tokenizer_options.js";
import { batching, collated, Pipeline, type PipelineParts, type Prepared, tensorsOf } from "./base.js";

const { inputs: _, inputIds: __, attentionMask: ___, tokenizer: ____, ...generating } = generation.shape;

/** A conversation, of which the answer is asked. */
export type Chat = readonly ChatMessage[];
type Prompt = string | Chat;

const writing = signature("TextGenerationPipeline", ["inputs"], {
  /** A prompt, or a conversation of messages; or several. */
  inputs: unchecked<Prompt | readonly Prompt[]>(),
  /** Gives prompt and answer, or the answer alone. Default: true. */
  returnFullText: optional(boolean),
  /** Gives ids and no text, whatever it is set to, as in Python. */
  returnTensors: optional(boolean),
  /** Gives text, which is the default. */
  returnText: optional(boolean),
  /** Default: the tokenizer's. */
  cleanUpTokenizationSpaces: optional(boolean),
  /** Stands before each prompt, and is not in the result. */
  prefix: optional(string),
  /** What is done with a prompt that leaves no room for `maxNewTokens`: `"hole"` cuts it on the left. Default: nothing. */
  handleLongGeneration: optional(nullable(oneOf("hole"))),
  /** Texts that end the answer. */
  stopSequence: optional(unchecked<string | readonly string[]>()),
  /** Goes on with the last message. Default: whether it is the assistant's. */
  continueFinalMessage: optional(boolean),
  /** Default: true. */
  skipSpecialTokens: optional(boolean),
  /** What the tokenizer is told beside that. */
  tokenizerEncodeKwargs: optional(anything<TokenizeOptions | ChatTemplateOptions>()),
  /** What a chat template reads. */
  tools: optional(anything<readonly unknown[]>()),
  documents: optional(anything<readonly unknown[]>()),
  truncation: optional(unchecked<TokenizeOptions["truncation"]>()),
  padding: optional(unchecked<TokenizeOptions["padding"]>()),
  addSpecialTokens: optional(boolean),
  ...batching,
  ...generating,
});

/** What a call takes beside the prompts: options of its own, and those of `generate`. */
export type TextGenerationOptions = Omit<Options<typeof writing>, "inputs">;
type CallValues = Values<typeof writing>;

/** An answer. With `returnTensors` it is ids; with `returnDictInGenerate` scores stand beside the text. */
export interface GeneratedText<Text = string> {
  generatedText: Text;
  [recorded: string]: unknown;
}
/** An answer of ids. */
export interface GeneratedIds {
  generatedTokenIds: number[];
}

type Answered<Text, Given> = Given extends { returnTensors: boolean }
  ? GeneratedIds[]
  : Given extends { returnFullText: false }
    ? GeneratedText[]
    : GeneratedText<Text>[];

/** Called with a prompt or a conversation, or several; each has as many answers as `numReturnSequences`. */
export interface TextGenerationPipeline {
  <const Given extends TextGenerationOptions>(inputs: string, options?: Given): Promise<Answered<string, Given>>;
  <const Given extends TextGenerationOptions>(
    inputs: readonly string[],
    options?: Given,
  ): Promise<Answered<string, Given>[]>;
  <const Given extends TextGenerationOptions>(
    inputs: readonly ChatMessage[],
    options?: Given,
  ): Promise<Answered<ChatMessage[], Given>>;
  <const Given extends TextGenerationOptions>(
    inputs: readonly Chat[],
    options?: Given,
  ): Promise<Answered<ChatMessage[], Given>[]>;
}

type Result = (GeneratedText<string | ChatMessage[]> | GeneratedIds)[];

/** What holds where neither the user nor the model's own settings say anything. */
const DEFAULTS: Partial<GenerationFields> = { maxNewTokens: 256, doSample: true, temperature: 0.7 };
/** Those of them that matter only where tokens are drawn. */
const SAMPLING = ["temperature"];
const SETTINGS: readonly string[] = [...FIELD_NAMES, "generationConfig"];

/**
 * Goes on with texts, and answers conversations. Tokens are drawn unless the model's settings, or `doSample: false`, say otherwise; from
 * the default generator, which a list of prompts takes one number more from, as Python's loader of them does. Other work has its turn
 * between tokens; `signal` ends it.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above holds the call signatures
export class TextGenerationPipeline extends Pipeline<Prompt, CallValues, Prompt, Result> {
  /** The settings of generation that all calls have; a call's own `generationConfig` stands in their place. */
  readonly #settings: Partial<CallValues>;

  constructor(parts: PipelineParts, defaults: TextGenerationOptions = {}, ...none: []) {
    checkNoMore(new.target.name, none);
    const isSetting = ([name]: [string, unknown]) => SETTINGS.includes(name);
    const given = Object.entries(defaults);
    super(parts, writing, Object.fromEntries(given.filter((entry) => !isSetting(entry))));
    const settings = Object.fromEntries(given.filter(isSetting));
    const checked = Object.entries(writing(["", settings], "pipeline"));
    this.#settings = Object.fromEntries(checked.filter(([name, value]) => name in settings && value !== undefined));
    // What decodes goes on from the last column.
    if (this.tokenizer.paddingSide === "right") this.tokenizer.paddingSide = "left";
  }

  protected override isSeveral({ inputs }: CallValues): boolean {
    return Array.isArray(inputs) && !isMessage(inputs[0]);
  }

  protected override preprocess(prompt: Prompt, values: CallValues): Prepared<Prompt>[] {
    const { addSpecialTokens, truncation, padding, maxLength, tokenizerEncodeKwargs } = values;
    const given = { truncation, padding, maxLength: maxLength ?? undefined, ...tokenizerEncodeKwargs };
    const encoding = isChat(prompt)
      ? this.#chat(prompt, values, given as ChatTemplateOptions)
      : this.tokenizer(this.#prefix(values) + prompt, {
          ...(addSpecialTokens === undefined ? {} : { addSpecialTokens }),
          ...(given as TokenizeOptions),
          returnTensors: "pt",
        });
    const { inputIds, attentionMask } = tensorsOf(encoding) as { inputIds: Tensor; attentionMask: Tensor };
    const length = inputIds.size(1);
    const kept = values.handleLongGeneration === "hole" ? this.#kept(length, values) : length;
    const last = (x: Tensor) => (kept === length ? x : x.narrow(1, length - kept, kept));
    return [{ inputs: { inputIds: last(inputIds), attentionMask: last(attentionMask) }, aside: prompt }];
  }

  #chat(messages: Chat, values: CallValues, given: ChatTemplateOptions): object {
    const goesOn = continues(messages, values);
    const { tools, documents } = values;
    return this.tokenizer.applyChatTemplate(messages, {
      ...{ addGenerationPrompt: !goesOn, continueFinalMessage: goesOn, tools, documents },
      ...given,
      returnTensors: "pt",
    });
  }

  #prefix({ prefix }: CallValues): string {
    const own = (this.model.config as { extra?: { prefix?: unknown } }).extra?.prefix;
    return prefix ?? (typeof own === "string" ? own : "");
  }

  /** How many ids of a prompt stay where the text must not be longer than the model's longest. */
  #kept(length: number, values: CallValues): number {
    const settings = this.#known(this.#settingsOf(values));
    const newTokens = settings.maxNewTokens ?? (settings.maxLength as number) - length;
    if (newTokens < 0) throw new ValueError("We cannot infer how many new tokens are expected");
    const longest = this.tokenizer.modelMaxLength;
    if (length + newTokens <= longest) return length;
    if (longest - newTokens > 0) return longest - newTokens;
    throw new ValueError(
      "We cannot use `hole` to handle this generation the number of desired tokens exceeds the models max length",
    );
  }

  /** What `generate` is told: the call's settings, the pipeline's, and its defaults where nobody says anything. */
  #settingsOf(values: CallValues): Partial<CallValues> {
    const call = Object.fromEntries(
      SETTINGS.flatMap((name) => {
        const value = values[name as keyof CallValues];
        return value === undefined || (name === "generationConfig" && value === null) ? [] : [[name, value]];
      }),
    );
    const own: Partial<CallValues> = "generationConfig" in call ? call : { ...this.#settings, ...call };
    const known = this.#known(own);
    const { padTokenId } = this.tokenizer;
    const defaults = { ...DEFAULTS, ...(padTokenId === null ? {} : { padTokenId }) };
    const isMissing = (name: string) => !(name in known) && !(name === "maxNewTokens" && "maxLength" in known);
    const missing = Object.entries(defaults).filter(([name]) => isMissing(name));
    const draws = known.doSample ?? Object.fromEntries(missing).doSample;
    const added = Object.fromEntries(missing.filter(([name]) => draws === true || !SAMPLING.includes(name)));
    if (own.generationConfig == null) return { ...own, ...added };
    const generationConfig = own.generationConfig.clone();
    generationConfig.update(added);
    return { ...own, generationConfig };
  }

  /** The settings that somebody set: the model, a configuration, or these. */
  #known(own: Partial<CallValues>): Partial<GenerationFields> {
    const set = (config: GenerationConfig | null | undefined) =>
      Object.fromEntries(
        FIELD_NAMES.flatMap((name) => (config?.[name] == null ? [] : [[name, config[name]] as const])),
      );
    return { ...set(this.model.generationConfig), ...set(own.generationConfig), ...own };
  }

  protected override async run(prompts: readonly Prompt[], values: CallValues): Promise<Result[]> {
    // Python's DataLoader draws where it begins.
    if (this.isSeveral(values)) drawSeed();
    const rows = prompts.flatMap((prompt) => this.preprocess(prompt, values));
    const results: Result[] = [];
    for (let at = 0; at < rows.length; at += values.batchSize) {
      results.push(...(await this.#generate(rows.slice(at, at + values.batchSize), values)));
    }
    return results;
  }

  async #generate(rows: readonly Prepared<Prompt>[], values: CallValues): Promise<Result[]> {
    const { inputIds, attentionMask } = collated(this.tokenizer, rows, values.batchSize > 1) as Record<string, Tensor>;
    const length = (inputIds as Tensor).size(1);
    const prompt =
      length === 0
        ? {}
        : { inputs: (inputIds as Tensor).to(this.device), attentionMask: (attentionMask as Tensor).to(this.device) };
    const own = Object.keys(generating).filter((name) => !SETTINGS.includes(name)) as (keyof CallValues)[];
    const { stopSequence } = values;
    const output = (await this.model.generateAsync({
      ...prompt,
      ...Object.fromEntries(own.map((name) => [name, values[name]])),
      ...this.#lengths(this.#settingsOf(values), values),
      ...(stopSequence === undefined ? {} : { stopStrings: [stopSequence].flat() }),
      tokenizer: this.tokenizer,
    } as never)) as unknown as Tensor | GenerateOutput;
    const sequences = idRows(output instanceof Tensor ? output : output.sequences);
    const recorded = output instanceof Tensor ? {} : recordedOf(output);
    const each = sequences.length / rows.length;
    return rows.map(({ aside }, row) =>
      sequences.slice(row * each, (row + 1) * each).map((ids, index) => {
        const beside = Object.entries(recorded).map(([name, lists]) => [name, lists[row * each + index]]);
        return this.#result(ids, length, aside, { values, beside: Object.fromEntries(beside) });
      }),
    );
  }

  /** Lengths of a whole text count the prefix too. */
  #lengths(settings: Partial<CallValues>, values: CallValues): Partial<CallValues> {
    const prefix = this.#prefix(values);
    if (prefix === "") return settings;
    const addSpecialTokens = values.addSpecialTokens ?? false;
    const { length } = this.tokenizer.encode(prefix, { addSpecialTokens });
    const known = this.#known(settings);
    const longer = (["max", "min"] as const).flatMap((which) => {
      const whole = known[`${which}Length`];
      return whole == null || `${which}NewTokens` in known ? [] : [[`${which}Length`, whole + length] as const];
    });
    return { ...settings, ...Object.fromEntries(longer) };
  }

  #result(
    ids: number[],
    promptLength: number,
    prompt: Prompt,
    { values, beside }: { values: CallValues; beside: Record<string, unknown> },
  ): Result[number] {
    const { cleanUpTokenizationSpaces, skipSpecialTokens = true } = values;
    const returns = returned(values);
    if (returns === "ids") return { generatedTokenIds: ids };
    const text = this.tokenizer.decode(ids.slice(promptLength), {
      skipSpecialTokens,
      ...(cleanUpTokenizationSpaces === undefined ? {} : { cleanUpTokenizationSpaces }),
    });
    if (returns === "new") return { generatedText: text, ...beside };
    if (!isChat(prompt)) return { generatedText: prompt + text, ...beside };
    const last = prompt.at(-1) as ChatMessage;
    const messages = continues(prompt, values)
      ? [...prompt.slice(0, -1), { role: last.role, content: `${last.content}${text}` }]
      : [...prompt, { role: "assistant", content: text }];
    return { generatedText: messages, ...beside };
  }

  protected override postprocess(): Result {
    throw new ValueError("TextGenerationPipeline makes its results in run");
  }
}

/** Whether something is a message of a conversation. */
const isMessage = (value: unknown): value is ChatMessage =>
  typeof value === "object" && value !== null && "role" in value && "content" in value;

function isChat(prompt: Prompt): prompt is Chat {
  if (typeof prompt === "string") return false;
  if (Array.isArray(prompt) && prompt.length > 0 && isMessage(prompt[0])) return true;
  throw new ValueError("Expected a text, or a conversation of messages, { role, content }, but got neither");
}

/** Few models take two messages of an assistant after each other, so the last one of it is gone on with. */
const continues = (messages: Chat, { continueFinalMessage }: CallValues): boolean =>
  continueFinalMessage ?? messages.at(-1)?.role === "assistant";

function returned({ returnFullText, returnTensors, returnText }: CallValues): "ids" | "new" | "full" {
  const exclusive = (one: string, other: string) =>
    new ValueError(`\`${one}\` is mutually exclusive with \`${other}\``);
  if (returnFullText !== undefined) {
    if (returnText !== undefined) throw exclusive("returnText", "returnFullText");
    if (returnTensors !== undefined) throw exclusive("returnFullText", "returnTensors");
    return returnFullText ? "full" : "new";
  }
  if (returnTensors === undefined) return "full";
  if (returnText !== undefined) throw exclusive("returnText", "returnTensors");
  return "ids";
}

const idRows = (ids: Tensor): number[][] => (ids.cpu().tolist() as (number | bigint)[][]).map((row) => row.map(Number));

/** What else was recorded of each text, as lists. */
function recordedOf(output: GenerateOutput): Record<string, unknown[]> {
  const { sequencesScores, beamIndices, scores, logits, sequences } = output;
  const steps = (each: Tensor[] | null) =>
    each === null || each[0]?.size(0) !== sequences.size(0) ? null : aten.stack(each, 1);
  const all = { scores: steps(scores), logits: steps(logits), sequencesScores, beamIndices };
  const kept = Object.entries(all).filter((entry): entry is [string, Tensor] => entry[1] !== null);
  return Object.fromEntries(kept.map(([name, tensor]) => [name, tensor.cpu().tolist() as unknown[]]));
}
