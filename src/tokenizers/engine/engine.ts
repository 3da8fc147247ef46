import { ValueError } from "../../python/exceptions.js";
import { formatTokenizerFile, type TokenizerComponent, type TokenizerFile } from "../tokenizer_file.js";
import { byteTokensOf } from "./byte_offsets.js";
import { type Client, EngineError, engineClient } from "./client.js";
import { endless, endlesslyLong, type Hazards, hazardsOf, PATIENCE_MS } from "./hazards.js";
import type { Cutting, Request, Results, Rows, Sequence, Task, Wanted } from "./messages.js";
import { hasItsTokens, NearDecoder } from "./near_decoder.js";
import { NearEncoder } from "./near_encoder.js";

/** What is to be encoded, and how. */
export interface EncodeTask {
  texts: readonly Sequence[];
  pairs: readonly (Sequence | null)[] | null;
  addSpecialTokens: boolean;
  cutting: Cutting | null;
  wanted: Wanted;
}

type Of<Kind extends Task["kind"]> = Extract<Task, { kind: Kind }>;
type Job = Exclude<Task, Of<"load"> | Of<"free">>;
type JobOptions<Kind extends Job["kind"]> = Omit<Of<Kind>, "kind" | "tokenizer">;

/** The tokens of each row. */
type TokenRows = () => readonly (readonly string[])[];

/** Up to so many ids it takes longer to ask the thread than to decode them here. */
const NEAR_IDS = 1024;

let made = 0;
/** The thread forgets a tokenizer that nobody holds. */
const freed = new FinalizationRegistry<{ client: Client; tokenizer: number }>(({ client, tokenizer }) =>
  client.forget({ kind: "free", tokenizer }),
);

/**
 * A tokenizer.json at work: `tokenizers`, the library in Rust that Python has too, in a thread of its own. Each task can be awaited, or
 * done at once, where the caller sleeps until the thread has done it.
 */
export class Engine {
  readonly #file: TokenizerFile;
  readonly #where: string;
  readonly #hazards: Hazards;
  readonly #number = made++;
  #near: NearDecoder | undefined;
  #nearEncoder: NearEncoder | null | undefined;
  #client: Client | undefined;
  #added = { single: 0, pair: 0 };
  /** Whether the process apart has it. */
  #isApart = false;

  /** @param where names the file in errors. */
  constructor(file: TokenizerFile, where: string) {
    this.#file = file;
    this.#where = where;
    this.#hazards = hazardsOf(file);
    this.#load(this.#hazards.always);
  }

  /** How many special tokens are put around a text, and around a pair. */
  get added(): Results["load"] {
    return this.#added;
  }

  encode(task: EncodeTask): Rows {
    const words = this.#nearWords(task);
    if (words === null) return this.#encodeFar(task);
    const { addSpecialTokens, cutting, wanted } = task;
    const near = this.#nearEncoder!;
    const known = near.encode(words, addSpecialTokens, cutting?.maxLength ?? Number.POSITIVE_INFINITY);
    if (known !== null) return wanted.typeIds ? known : { lengths: known.lengths, ids: known.ids };
    // Of one that is cut, not all words are seen.
    if (cutting !== null) return this.#encodeFar(task);
    const rows = this.#encodeFar({ ...task, wanted: { ...wanted, typeIds: true, words: true } });
    near.learn(words, addSpecialTokens, rows);
    const { lengths, ids, typeIds } = rows;
    return wanted.typeIds ? { lengths, ids, typeIds: typeIds! } : { lengths, ids };
  }

  #encodeFar(task: EncodeTask): Rows {
    return this.#atOnce({ kind: "encode", ...task, tokenizer: this.#number }, () => textsOf(task)) as Rows;
  }

  /** The words of a text whose ids may be known here. */
  #nearWords({ texts, pairs, cutting, wanted }: EncodeTask): string[] | null {
    const [text] = texts;
    if (texts.length !== 1 || typeof text !== "string" || pairs !== null) return null;
    if (wanted.offsets || wanted.specialTokensMask || wanted.details || wanted.words) return null;
    if (cutting !== null && (cutting.overflow || cutting.stride > 0)) return null;
    const { always, of, tooLong } = this.#hazards;
    const given = () => [text];
    if (always || tooLong.encode(given) !== null || of(given) !== null) return null;
    if (this.#nearEncoder === undefined) this.#nearEncoder = isPlain(this.#file) ? NearEncoder.of(this.#file) : null;
    return this.#nearEncoder?.wordsOf(text) ?? null;
  }

  encodeLater(task: EncodeTask): Promise<Rows> {
    return this.#later({ kind: "encode", ...task, tokenizer: this.#number }, () => textsOf(task)) as Promise<Rows>;
  }

  /** The texts of rows of ids; `tokens` are what they stand for, by which one sees whether it takes long. */
  decode(task: JobOptions<"decode">, tokens: TokenRows): string[] {
    if (task.ids.length <= NEAR_IDS && this.#isNear(joined(tokens))) {
      this.#near ??= new NearDecoder(this.#file);
      return tokens().map((row) => this.#decodeNear(row));
    }
    return this.#atOnce({ kind: "decode", ...task, tokenizer: this.#number }, joined(tokens)) as string[];
  }

  #isNear(texts: () => readonly string[]): boolean {
    const { always, of, tooLong } = this.#hazards;
    return !always && hasItsTokens(this.#file) && tooLong.decode(texts) === null && of(texts) === null;
  }

  #decodeNear(tokens: readonly string[]): string {
    try {
      return this.#near!.decode(tokens);
    } catch (error) {
      throw new ValueError(`${this.#where}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }

  decodeLater(task: JobOptions<"decode">, tokens: TokenRows): Promise<string[]> {
    return this.#later({ kind: "decode", ...task, tokenizer: this.#number }, joined(tokens)) as Promise<string[]>;
  }

  /** What the normalizer and the pre-tokenizer make of texts. */
  words(texts: readonly string[]): [string, number][] {
    return this.#atOnce({ kind: "words", texts, tokenizer: this.#number }, () => texts) as [string, number][];
  }

  wordsLater(texts: readonly string[]): Promise<[string, number][]> {
    return this.#later({ kind: "words", texts, tokenizer: this.#number }, () => texts) as Promise<[string, number][]>;
  }

  #load(isApart: boolean): void {
    const task: Task = {
      kind: "load",
      tokenizer: this.#number,
      json: formatTokenizerFile(this.#file),
      isPlain: isPlain(this.#file),
      bytes: byteTokensOf(this.#file),
    };
    const client = engineClient();
    try {
      this.#added = client.atOnce(task, isApart ? { milliseconds: PATIENCE_MS } : null) as Results["load"];
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      throw new ValueError(`${this.#where}: this tokenizer cannot be run: ${error.message}`, { cause: error });
    }
    if (this.#client !== client) freed.register(this, { client, tokenizer: this.#number }, client);
    this.#client = client;
    if (isApart) this.#isApart = true;
  }

  /** Whether a task goes to the process apart, which then has the tokenizer. */
  #prepare({ kind }: Job, texts: () => readonly string[]): { apart: Request["apart"]; pattern: string | undefined } {
    const characters = this.#hazards.tooLong[kind === "decode" ? kind : "encode"](texts);
    if (characters !== null) throw endlesslyLong(this.#where, texts(), characters);
    const watched = this.#hazards.of(texts);
    const isApart = watched !== null || this.#hazards.always;
    if (this.#client?.hasEnded !== false) {
      this.#isApart = false;
      this.#load(isApart);
    } else if (isApart && !this.#isApart) this.#load(true);
    return {
      apart: isApart ? { milliseconds: watched?.milliseconds ?? PATIENCE_MS } : null,
      pattern: watched?.pattern,
    };
  }

  #atOnce(task: Job, texts: () => readonly string[]): Results[Job["kind"]] {
    const { apart, pattern } = this.#prepare(task, texts);
    try {
      return this.#client!.atOnce(task, apart) as Results[Job["kind"]];
    } catch (error) {
      throw this.#explain(error, texts, pattern);
    }
  }

  async #later(task: Job, texts: () => readonly string[]): Promise<Results[Job["kind"]]> {
    const { apart, pattern } = this.#prepare(task, texts);
    try {
      return (await this.#client!.later(task, apart)) as Results[Job["kind"]];
    } catch (error) {
      throw this.#explain(error, texts, pattern);
    }
  }

  #explain(error: unknown, texts: () => readonly string[], pattern: string | undefined): unknown {
    if (!(error instanceof EngineError)) return error;
    const { kind, message } = error.failure;
    if (kind === "ended" || kind === "late") {
      this.#isApart = false;
      if (pattern !== undefined) return endless(this.#where, texts(), pattern);
    }
    return new ValueError(`${this.#where}: ${message}`, { cause: error });
  }
}

const joined = (tokens: TokenRows) => () => tokens().map((row) => row.join(""));

function textsOf({ texts, pairs }: EncodeTask): string[] {
  return [...texts, ...(pairs ?? [])].flatMap((text) => text ?? []);
}

/** Whether a post-processor has each text once. */
function isPlain({ post_processor: processor }: TokenizerFile): boolean {
  const templates = [processor, ...((processor?.processors ?? []) as (TokenizerComponent | null)[])];
  return templates.every((part) => {
    if (part?.type === "Sequence") return part === processor;
    if (part?.type !== "TemplateProcessing") return true;
    const count = (pieces: unknown, id: string) =>
      Array.isArray(pieces)
        ? (pieces as ({ Sequence?: { id: string } } | null)[]).filter((piece) => piece?.Sequence?.id === id).length
        : 0;
    return count(part.single, "A") === 1 && count(part.pair, "A") === 1 && count(part.pair, "B") === 1;
  });
}
