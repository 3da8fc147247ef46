/** Files to fine-tune on: a text, or a line of JSON for each example. */

import { createHash } from "node:crypto";
import { readRegularFile } from "../internal/files/regular_file.js";
import { numberedLines } from "../internal/files/text_lines.js";
import { decodeUtf8 } from "../python/utf8.js";
import type { ChatMessage, PreTrainedTokenizerFast } from "../transformers/index.js";
import { UsageError } from "./exit.js";

/** The ids of an example. */
export type Example = { inputIds: number[] };

/** The examples of a file, and whether they are conversations, all of them or some. */
export interface Examples {
  examples: Example[];
  areConversations: boolean;
}

const LINES = /\.(jsonl|ndjson)$/i;

/**
 * The examples of a file: conversations written by the tokenizer's template, texts with the token that ends one; of a text as a whole,
 * pieces of the greatest length.
 * @param named what says on the command line which file it is
 * @throws UsageError that names the file, and the line
 */
export async function readExamples(
  path: string,
  tokenizer: PreTrainedTokenizerFast,
  maxLength: number,
  named = "<file>",
): Promise<Examples> {
  const { examples, areConversations } = await (LINES.test(path)
    ? lines(path, tokenizer, maxLength)
    : pieces(path, tokenizer, maxLength)
  ).catch((error: Error) => {
    throw new UsageError(`${named}: ${error.message}`, { cause: error });
  });
  // The next token of the last one is not known.
  const usable = examples.filter(({ inputIds }) => inputIds.length > 1);
  if (usable.length === 0)
    throw new UsageError(`${named}: ${path}: expected examples of two tokens at least, but it has none`);
  return { examples: usable, areConversations };
}

/** Says whether examples are the same as others. */
export function digestOf(examples: readonly Example[]): string {
  const hash = createHash("sha256");
  for (const { inputIds } of examples) hash.update(`${inputIds.join()}\n`);
  return hash.digest("hex");
}

async function pieces(path: string, tokenizer: PreTrainedTokenizerFast, maxLength: number): Promise<Examples> {
  const { inputIds } = tokenizer(decodeUtf8(await readRegularFile(path)));
  const count = Math.ceil(inputIds.length / maxLength);
  const piece = (at: number) => ({ inputIds: inputIds.slice(at * maxLength, (at + 1) * maxLength) });
  return { examples: Array.from({ length: count }, (_, at) => piece(at)), areConversations: false };
}

async function lines(path: string, tokenizer: PreTrainedTokenizerFast, maxLength: number): Promise<Examples> {
  const examples: Example[] = [];
  let areConversations = false;
  for await (const { text, number } of numberedLines(path)) {
    if (text.trim() === "") continue;
    try {
      const example: unknown = JSON.parse(text);
      examples.push({ inputIds: idsOf(example, tokenizer).slice(0, maxLength) });
      areConversations ||= Array.isArray(example) || (example as { messages?: unknown }).messages !== undefined;
    } catch (error) {
      throw new UsageError(`${path}:${number}: ${(error as Error).message}`, { cause: error });
    }
  }
  return { examples, areConversations };
}

function idsOf(example: unknown, tokenizer: PreTrainedTokenizerFast): number[] {
  const { messages, text } = (Array.isArray(example) ? { messages: example } : (example ?? {})) as Record<
    string,
    unknown
  >;
  if (text !== undefined && messages !== undefined) {
    throw new UsageError('expected "messages" or "text", but got both');
  }
  if (typeof text === "string") return tokenizer(text + (tokenizer.eosToken ?? "")).inputIds;
  // An answer that only calls tools has no content.
  const isContent = ({ content, tool_calls: calls }: { content?: unknown; tool_calls?: unknown }) =>
    typeof content === "string" || Array.isArray(content) || (content == null && Array.isArray(calls));
  const isMessage = (item: unknown) =>
    typeof item === "object" && item !== null && typeof (item as ChatMessage).role === "string" && isContent(item);
  if (!Array.isArray(messages) || messages.length === 0 || !messages.every(isMessage)) {
    throw new UsageError('expected { "messages": [{ "role": ..., "content": "..." }, ...] } or { "text": ... }');
  }
  return tokenizer.applyChatTemplate(messages as ChatMessage[]).inputIds;
}
