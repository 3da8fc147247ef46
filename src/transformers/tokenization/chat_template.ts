/** Conversations written as a model wants them. Follows transformers/utils/chat_template_utils.py. */

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomic } from "../../internal/files/atomic_write.js";
import { makeFolder } from "../../internal/files/make_folder.js";
import { anything, boolean, nullable, optional, record, unchecked } from "../../internal/kinds.js";
import { isPlainObject } from "../../internal/plain_object.js";
import { type Options, signature } from "../../internal/signature.js";
import { TypeError, ValueError } from "../../python/exceptions.js";
import { shown } from "../../python/repr.js";
import { warnOnce } from "../../python/warnings.js";
import { tensor } from "../../torch/creation.js";
import { Tensor } from "../../torch/tensor.js";
import { Template } from "../jinja/template.js";
import type { BatchEncoding, Encoding, Span, TensorEncoding } from "./batch_encoding.js";
import type { EncodingLookups } from "./encoding_lookups.js";
import { type TokenizeOptions, tokenizing } from "./tokenizer_options.js";

/** A turn of a conversation: who speaks, what, and whatever else the model's template reads. */
export interface ChatMessage {
  role: string;
  content?: unknown;
  [field: string]: unknown;
}

/** A Jinja template, several by their names, or none. */
export type ChatTemplates = string | Readonly<Record<string, string>> | null;

const { padding, truncation, maxLength, returnTensors } = tokenizing.shape;

export const chatOptions = signature("tokenizer.applyChatTemplate", [], {
  /** JSON schemas of the functions that the model may call. Default: none. */
  tools: nullable(anything<readonly unknown[]>())(null),
  /** Documents that the model may read, `{ title, text }` each. Default: none. */
  documents: nullable(anything<readonly unknown[]>())(null),
  /** A Jinja template, or the name of one of the tokenizer's. Default: the tokenizer's own. */
  chatTemplate: optional(unchecked<string | null>()),
  /** Ends with what begins an answer of the model. Default: false. */
  addGenerationPrompt: boolean(false),
  /** Leaves the last message open, for the model to go on with it; a string names its field. Default: false. */
  continueFinalMessage: optional(unchecked<boolean | string>()),
  /** Gives ids, and not the text. Default: true. */
  tokenize: boolean(true),
  padding,
  truncation,
  maxLength,
  returnTensors,
  /** Gives what a call gives, and not ids alone. Default: true. */
  returnDict: boolean(true),
  /**
   * Also gives `assistantMasks`: 1 for each token of what the template has between `{% generation %}` and `{% endgeneration %}`, for
   * training on the model's own words alone. Default: false.
   */
  returnAssistantTokensMask: boolean(false),
  /** Options of the call. Default: none. */
  tokenizerOptions: optional(anything<TokenizeOptions>()),
  /** What the template reads beside messages, as `{ enable_thinking: false }`. Default: none. */
  templateOptions: optional(record),
});

/** Options of `tokenizer.applyChatTemplate`. */
export type ChatTemplateOptions = Options<typeof chatOptions>;

type Conversation = readonly ChatMessage[];

/** What a conversation, or several, become. */
export interface ApplyChatTemplate {
  (conversation: Conversation, options: ChatTemplateOptions & { tokenize: false }): string;
  (conversations: readonly Conversation[], options: ChatTemplateOptions & { tokenize: false }): string[];
  (
    conversation: Conversation | readonly Conversation[],
    options: ChatTemplateOptions & { returnTensors: "pt" },
  ): TensorEncoding & EncodingLookups;
  (conversation: Conversation, options: ChatTemplateOptions & { returnDict: false }): number[];
  (conversation: Conversation, options?: ChatTemplateOptions): Encoding & EncodingLookups;
  (conversations: readonly Conversation[], options: ChatTemplateOptions & { returnDict: false }): number[][];
  (conversations: readonly Conversation[], options?: ChatTemplateOptions): BatchEncoding & EncodingLookups;
}

interface Templated {
  readonly specialTokensMap: Record<string, string>;
  getChatTemplate(chatTemplate: string | null, tools: readonly unknown[] | null): string;
}
type Called = { inputIds: unknown; offsetMapping?: Span[] | Span[][] | Tensor; assistantMasks?: unknown };
type Call = (text: string | string[], options: TokenizeOptions) => Called;
type Generated = ReturnType<Template["renderGenerated"]>["generated"];
type ChatOptions = ReturnType<typeof chatOptions>;

export function applyChatTemplate(
  tokenizer: Templated,
  conversation: Conversation | readonly Conversation[],
  options: ChatOptions,
): unknown {
  const { tools, documents, addGenerationPrompt, continueFinalMessage, templateOptions } = options;
  if (!Array.isArray(conversation) || conversation.length === 0) {
    throw new ValueError("Expected a conversation of at least one message, { role, content }, but got none");
  }
  if (continueFinalMessage && addGenerationPrompt) {
    throw new ValueError("Expected continueFinalMessage or addGenerationPrompt, but got both");
  }
  const { returnAssistantTokensMask: isMasked } = options;
  if (isMasked) checkMasked(options);
  const several = Array.isArray(conversation[0]);
  const conversations = (several ? conversation : [conversation]) as readonly Conversation[];
  const source = tokenizer.getChatTemplate(options.chatTemplate ?? null, tools);
  if (isMasked && !/\{%-?\s*generation\s*-?%\}/.test(source)) {
    warnOnce("return_assistant_tokens_mask==True but chat template does not contain `{% generation %}` keyword.");
  }
  const generated: Generated[] = [];
  const texts = conversations.map((messages) => {
    const normal = messages.map(normalized);
    const context = { ...tokenizer.specialTokensMap, ...templateOptions, tools, documents };
    const rendered = render(source, { ...context, messages: normal, add_generation_prompt: addGenerationPrompt });
    const { text } = rendered;
    generated.push(rendered.generated);
    if (!continueFinalMessage) return text;
    return cutAfter(text, normal, continueFinalMessage === true ? "content" : continueFinalMessage);
  });
  if (!options.tokenize) return several ? texts : texts[0]!;
  const call = tokenizer as unknown as Call;
  const encoded = call(several ? texts : texts[0]!, {
    padding: options.padding,
    truncation: options.truncation,
    maxLength: options.maxLength,
    returnTensors: options.returnTensors,
    ...options.tokenizerOptions,
    ...(isMasked ? { returnOffsetsMapping: true } : {}),
    addSpecialTokens: false,
  } as TokenizeOptions);
  if (isMasked) addMasks(encoded, generated, several, options);
  return options.returnDict ? encoded : encoded.inputIds;
}

function checkMasked({ returnDict, tokenize, continueFinalMessage, tokenizerOptions }: ChatOptions): void {
  if (!(returnDict && tokenize)) {
    throw new ValueError("`return_assistant_tokens_mask=True` requires `return_dict=True` and `tokenize=True`");
  }
  if (continueFinalMessage)
    throw new ValueError("continue_final_message is not compatible with return_assistant_tokens_mask.");
  if (tokenizerOptions?.returnOverflowingTokens) {
    throw new ValueError("Expected returnAssistantTokensMask or returnOverflowingTokens, but got both");
  }
}

/** Adds 1 for each token that has a part of what was generated, 0 for others. */
function addMasks(
  encoded: Called,
  generated: readonly Generated[],
  several: boolean,
  { returnTensors, tokenizerOptions }: ChatOptions,
): void {
  const { offsetMapping } = encoded;
  const isTensor = offsetMapping instanceof Tensor;
  const rows = (isTensor ? offsetMapping.tolist() : several ? offsetMapping : [offsetMapping]) as Span[][];
  const masks = rows.map((offsets, row) => maskOf(offsets, generated[row]!));
  if (tokenizerOptions?.returnOffsetsMapping !== true) delete encoded.offsetMapping;
  encoded.assistantMasks =
    returnTensors === null && !isTensor ? (several ? masks : masks[0]) : tensor(masks, { dtype: "int64" });
}

function maskOf(offsets: readonly Span[], spans: Generated): number[] {
  const mask = new Array<number>(offsets.length).fill(0);
  let at = 0;
  for (const [token, [start, end]] of offsets.entries()) {
    while (at < spans.length && start >= spans[at]![1]) at++;
    if (at === spans.length) break;
    if (end > spans[at]![0]) mask[token] = 1;
  }
  return mask;
}

/** A message without what is null, and with its reasoning under the names that templates read. */
function normalized(message: ChatMessage): ChatMessage {
  if (typeof message !== "object" || message === null || Array.isArray(message)) {
    throw new TypeError(`Expected messages of { role, content }, but got ${typeof message}`);
  }
  const entries = Object.entries(message).filter(([, value]) => value !== null && value !== undefined);
  const kept = Object.fromEntries(entries) as ChatMessage;
  const reasoning = kept.reasoning_content ?? kept.thinking ?? kept.reasoning;
  return reasoning === undefined ? kept : { thinking: reasoning, ...kept, reasoning_content: reasoning };
}

const compiled = new Map<string, Template>();
/** So many templates stay compiled; a program has one or two. */
const MOST_COMPILED = 32;

function render(source: string, context: Record<string, unknown>): ReturnType<Template["renderGenerated"]> {
  let template = compiled.get(source);
  try {
    if (template === undefined) {
      template = new Template(source);
      if (compiled.size >= MOST_COMPILED) compiled.clear();
      compiled.set(source, template);
    }
    return template.renderGenerated(context);
  } catch (error) {
    const reason =
      error instanceof RangeError ? "it goes too deep" : error instanceof Error ? error.message : String(error);
    throw new ValueError(`The chat template cannot be rendered: ${reason}`, { cause: error });
  }
}

/** The text up to the end of the last message. */
function cutAfter(text: string, messages: Conversation, field: string): string {
  let final = messages.at(-1)?.[field];
  if (Array.isArray(final)) {
    final = (final as { type?: string; text?: string }[]).findLast((part) => part.type === "text")?.text;
  }
  const last = typeof final === "string" ? final.trim() : undefined;
  const at = last === undefined ? -1 : text.lastIndexOf(last);
  if (last === undefined || at < 0) {
    throw new ValueError(
      `Expected a last message whose "${field}" is in the text of the chat template, for continueFinalMessage to go on with it`,
    );
  }
  const end = at + last.length;
  const whole = final as string;
  // A template may take white space from the end of a message; where it does not, it stays.
  return text.slice(at, at + whole.trimStart().length) === whole.trimStart()
    ? text.slice(0, at + whole.trimStart().length)
    : text.slice(0, end);
}

/** @throws TypeError for what is no template. */
export function checkTemplates(templates: unknown, name: string): void {
  if (templates === null || typeof templates === "string") return;
  if (isPlainObject(templates) && Object.values(templates).every((template) => typeof template === "string")) return;
  throw new TypeError(
    `${name}: expected the text of a Jinja template, an object of such by their names, or null, got ${shown(templates)}`,
  );
}

export function chatTemplateOf(
  templates: ChatTemplates,
  given: string | null,
  tools: readonly unknown[] | null,
): string {
  checkTemplates(templates, "tokenizer.chatTemplate");
  if (given !== null && typeof given !== "string") {
    throw new TypeError(`chatTemplate: expected the text of a template or the name of one, got ${shown(given)}`);
  }
  if (typeof templates === "object" && templates !== null) {
    if (given !== null) return Object.hasOwn(templates, given) ? templates[given]! : given;
    const name = tools !== null && Object.hasOwn(templates, "tool_use") ? "tool_use" : "default";
    if (Object.hasOwn(templates, name)) return templates[name]!;
    throw new ValueError(
      `Expected the name of a chat template, as none of this tokenizer's is the default: ${Object.keys(templates).sort().join(", ")}`,
    );
  }
  const template = given ?? templates;
  if (template !== null) return template;
  throw new ValueError(
    "Expected a chat template: the tokenizer has none (tokenizer.chatTemplate), and no chatTemplate was given",
  );
}

const TEMPLATE_FILE = "chat_template.jinja";
const TEMPLATE_FOLDER = "additional_chat_templates";

/** The templates that stand in files beside the tokenizer's. */
export async function readTemplates(folder: string): Promise<ChatTemplates> {
  const named: Record<string, string> = {};
  const own = await readFile(join(folder, TEMPLATE_FILE), "utf8").catch(none);
  if (own !== undefined) named.default = own;
  for (const file of (await readdir(join(folder, TEMPLATE_FOLDER)).catch(none)) ?? []) {
    if (file.endsWith(".jinja")) named[file.slice(0, -6)] = await readFile(join(folder, TEMPLATE_FOLDER, file), "utf8");
  }
  const names = Object.keys(named);
  if (names.length === 0) return null;
  return names.length === 1 && named.default !== undefined ? named.default : named;
}

function none(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
}

/** Writes them as transformers 5 does; gives the paths. */
export async function saveTemplates(folder: string, templates: ChatTemplates): Promise<string[]> {
  checkTemplates(templates, "tokenizer.chatTemplate");
  if (templates === null) return [];
  const named = typeof templates === "string" ? { default: templates } : templates;
  const files: string[] = [];
  for (const [name, template] of Object.entries(named)) {
    const path = name === "default" ? join(folder, TEMPLATE_FILE) : join(folder, TEMPLATE_FOLDER, `${name}.jinja`);
    if (name !== "default") await makeFolder(join(folder, TEMPLATE_FOLDER));
    await writeFileAtomic(path, [template]);
    files.push(path);
  }
  return files;
}
