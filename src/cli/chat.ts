import { createInterface, type Interface } from "node:readline";
import type { Command } from "commander";
import { decodeUtf8 } from "../python/utf8.js";
import type { ChatMessage, TextGenerationPipeline } from "../transformers/index.js";
import {
  addModelOptions,
  addSamplingOptions,
  answer,
  generationOf,
  type ModelFlags,
  openCausalModel,
  type Sampling,
  samplingOf,
} from "./causal_model.js";
import { ConfigFile, configOption } from "./config_file.js";
import { ExitCode, UsageError } from "./exit.js";

interface Flags extends ModelFlags, Partial<Sampling> {
  system?: string;
  json?: boolean;
  config?: string;
}

const help = `
On a terminal, Ctrl+C ends an answer, /clear forgets what was said, and Ctrl+D or /exit leaves. Elsewhere each line is a message.`;

export async function define(command: Command, args: readonly string[]): Promise<void> {
  const config = await ConfigFile.of(args);
  command
    .argument("<model>", "a chat model: a folder of transformers' layout, or a name at the Hugging Face Hub")
    .addOption(configOption())
    .option("--system <text>", "what the model is told before the conversation");
  addModelOptions(command);
  addSamplingOptions(command);
  command
    .option("--json", "print one JSON object for each message and nothing else")
    .addHelpText("after", help)
    .action((model: string, flags: Flags) => config.explain(() => chat(model, flags)));
  config.apply(command);
}

async function chat(model: string, flags: Flags): Promise<void> {
  const { seed, ...drawing } = samplingOf(flags);
  const pipe = await openCausalModel(model, flags);
  if (pipe.tokenizer.chatTemplate === null) {
    throw new UsageError(
      `<model>: ${model} has no chat template, so it is no model to chat with; libtorch-node generate goes on with a text`,
    );
  }
  const { manualSeed } = await import("../torch/random.js");
  manualSeed(seed);
  await new Conversation(pipe, flags, generationOf(drawing)).run();
}

/** Takes messages from the standard input, and answers them. */
class Conversation {
  readonly #messages: ChatMessage[] = [];
  readonly #isTerminal = process.stdin.isTTY === true;
  readonly #lines: Interface;
  /** Ends the answer that is being given. */
  #answering: AbortController | null = null;
  #isInterrupted = false;
  /** Whether Ctrl+C was the last that came. */
  #leaves = false;
  /** Whether a message got no answer. */
  #hasRefused = false;

  constructor(
    private readonly pipe: TextGenerationPipeline,
    private readonly flags: Flags,
    private readonly options: ReturnType<typeof generationOf>,
  ) {
    const output = this.#isTerminal ? { output: process.stdout } : {};
    // As bytes, of which each line is decoded by itself: what is no text is one message, and not all that follow.
    if (!this.#isTerminal) process.stdin.setEncoding("latin1");
    this.#lines = createInterface({ input: process.stdin, ...output, prompt: "> " });
    this.#forget();
  }

  async run(): Promise<void> {
    const interrupt = () => this.#interrupt();
    // A terminal gives Ctrl+C as a key, others send a signal.
    this.#lines.on("SIGINT", interrupt);
    process.on("SIGINT", interrupt);
    try {
      this.#ask();
      for await (const line of this.#lines) {
        if (this.#isInterrupted) break;
        this.#leaves = false;
        if (this.#isTerminal && line.trim() === "/exit") break;
        if (this.#isTerminal && line.trim() === "/clear") this.#forget();
        else if (line.trim() !== "") await this.#answer(line);
        this.#ask();
      }
    } finally {
      process.off("SIGINT", interrupt);
      this.#lines.close();
    }
    if (this.#isInterrupted) throw Object.assign(new Error("interrupted"), { name: "AbortError" });
    if (this.#hasRefused && !this.#isTerminal) process.exitCode = ExitCode.usage;
  }

  #ask(): void {
    if (this.#isTerminal) this.#lines.prompt();
  }

  #forget(): void {
    const { system } = this.flags;
    this.#messages.length = 0;
    if (system !== undefined) this.#messages.push({ role: "system", content: system });
  }

  #interrupt(): void {
    if (this.#answering !== null) this.#answering.abort();
    else if (this.#isTerminal && !this.#leaves) {
      this.#leaves = true;
      process.stdout.write("\n(Ctrl+C again, or Ctrl+D, leaves)\n");
      // What was typed so far is no message.
      this.#lines.write(null, { ctrl: true, name: "u" });
      this.#ask();
    } else {
      this.#isInterrupted = true;
      this.#lines.close();
    }
  }

  async #answer(line: string): Promise<void> {
    const { json } = this.flags;
    const before = [...this.#messages];
    let message = line;
    this.#answering = new AbortController();
    try {
      if (!this.#isTerminal) message = decoded(line);
      this.#messages.push({ role: "user", content: message });
      const { signal } = this.#answering;
      const maxNewTokens = this.#makeRoom();
      const options = { ...this.options, ...(maxNewTokens === undefined ? {} : { maxNewTokens }), signal };
      const write = (piece: string) => void (json || process.stdout.write(piece));
      const text = await answer(this.pipe, this.#messages, options, write);
      process.stdout.write(json ? `${JSON.stringify({ message, answer: text })}\n` : "\n");
      this.#messages.push({ role: "assistant", content: text });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      // The conversation goes on as if it had not been said.
      this.#messages.splice(0, Number.POSITIVE_INFINITY, ...before);
      this.#hasRefused = true;
      if (json) process.stdout.write(`${JSON.stringify({ message, error: error.message })}\n`);
      else process.stderr.write(`error: ${error.message}\n`);
    } finally {
      this.#answering = null;
    }
  }

  /** Forgets the oldest turns where the model's places would not do; gives how many tokens are left, where that is few. */
  #makeRoom(): number | undefined {
    const { model, tokenizer } = this.pipe;
    const { maxPositionEmbeddings: places } = model.config as { maxPositionEmbeddings?: number };
    if (places === undefined) return undefined;
    const wanted = this.options.maxNewTokens ?? model.generationConfig?.maxNewTokens ?? 256;
    const length = () => tokenizer.applyChatTemplate(this.#messages, { addGenerationPrompt: true }).inputIds.length;
    const first = this.flags.system === undefined ? 0 : 1;
    while (length() + Math.min(wanted, places >> 1) > places && this.#messages.length > first + 2) {
      this.#messages.splice(first, 2);
    }
    const left = places - length();
    if (left < 1)
      throw new UsageError(`the message is too long: the model has ${places} places, and it takes ${length()}`);
    return left < wanted ? left : undefined;
  }
}

/** The text of a line whose characters are its bytes. */
function decoded(line: string): string {
  try {
    return decodeUtf8(Buffer.from(line, "latin1"));
  } catch (error) {
    throw new UsageError(`expected messages in UTF-8, but ${(error as Error).message}`, { cause: error });
  }
}
