/** Follows transformers/pipelines/token_classification.py. */

import { boolean, listOf, nullable, oneOf, size, string, unchecked } from "../../internal/kinds.js";
import { type Options, signature, type Values } from "../../internal/signature.js";
import { checkNoMore } from "../../internal/surplus.js";
import { ValueError } from "../../python/exceptions.js";
import type { Tensor } from "../../torch/tensor.js";
import {
  batching,
  type Computed,
  labelOf,
  numbersOf,
  Pipeline,
  type PipelineParts,
  type Prepared,
  tensorsOf,
} from "./base.js";
import { type Entity, type Group, groupEntities, joinOverlapping, joinWords, type Token } from "./entities.js";
import { argmax, softmax } from "./numpy_math.js";
import { tokensToString } from "./tokens_to_string.js";

/** A text, or its words with `isSplitIntoWords`. */
type Text = string | readonly string[];

const tagging = signature("TokenClassificationPipeline", ["inputs"], {
  /** A text, or several; with `isSplitIntoWords` the words of a text, or those of several. */
  inputs: unchecked<Text | readonly Text[]>(),
  /** Labels that are left out. Default: `["O"]`. */
  ignoreLabels: listOf(string)(["O"]),
  /**
   * What becomes of tokens: `none`, each is given; `simple`, neighbours of one label are joined; `first`, `average` and `max`, words
   * have the label of their first token, of the mean of their tokens, or of the surest one, and then are joined. Default: `none`.
   */
  aggregationStrategy: oneOf("none", "simple", "first", "average", "max")("none"),
  /** Texts that are longer than the model are read in parts, which have this many tokens in common. Default: null, they are cut. */
  stride: nullable(size)(null),
  /** Default: false. */
  isSplitIntoWords: boolean(false),
  /** What stands between words. Default: a space. */
  delimiter: string(" "),
  ...batching,
});

/** What a call takes beside the texts. */
export type TokenClassificationOptions = Omit<Options<typeof tagging>, "inputs">;
type CallValues = Values<typeof tagging>;

/** What is kept of a text beside its tensors; places are code points, as in Python. */
interface Aside {
  characters: string[];
  wordIds: (number | null)[] | null;
  /** Where each word begins. */
  wordStarts: number[];
}

/** Where tokens are joined. */
type Joined = { aggregationStrategy: "simple" | "first" | "average" | "max" };

/** Called with a text, or several. */
export interface TokenClassificationPipeline {
  (inputs: string, options: TokenClassificationOptions & Joined): Promise<Group[]>;
  (inputs: readonly string[], options: TokenClassificationOptions & Joined): Promise<Group[][]>;
  (inputs: string, options?: TokenClassificationOptions): Promise<Entity[]>;
  (inputs: readonly Text[], options?: TokenClassificationOptions): Promise<Entity[][]>;
}

/** Says of which kind each token of a text is, or each name in it. */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above holds the call signature
export class TokenClassificationPipeline extends Pipeline<Text, CallValues, Aside, (Entity | Group)[]> {
  constructor(parts: PipelineParts, defaults: TokenClassificationOptions = {}, ...none: []) {
    checkNoMore(new.target.name, none);
    super(parts, tagging, defaults);
  }

  protected override isSeveral({ inputs, isSplitIntoWords }: CallValues): boolean {
    return Array.isArray(inputs) && (!isSplitIntoWords || inputs.every((input) => Array.isArray(input)));
  }

  protected override finish(
    results: (Entity | Group)[][],
    several: boolean,
    { isSplitIntoWords }: CallValues,
  ): unknown {
    return several || isSplitIntoWords ? results : results[0];
  }

  protected override preprocess(text: Text, values: CallValues): Prepared<Aside>[] {
    const { isSplitIntoWords, delimiter, stride, aggregationStrategy } = values;
    if (isSplitIntoWords !== Array.isArray(text)) {
      throw new ValueError(
        isSplitIntoWords
          ? "When `is_split_into_words=True`, `sentence` must be a list of tokens."
          : "When `is_split_into_words=False`, `sentence` must be an untokenized string.",
      );
    }
    if (stride !== null && stride >= this.tokenizer.modelMaxLength) {
      throw new ValueError(
        "`stride` must be less than `tokenizer.model_max_length` (or even lower if the tokenizer adds special tokens)",
      );
    }
    if (stride !== null && aggregationStrategy === "none") {
      throw new ValueError(
        "`stride` was provided to process all the text but `aggregation_strategy=none`, please select another one instead.",
      );
    }
    const encoding = this.tokenizer(text as never, {
      ...{ returnTensors: "pt", truncation: true, returnSpecialTokensMask: true, returnOffsetsMapping: true },
      ...(stride === null ? {} : { returnOverflowingTokens: true, padding: true, stride }),
      ...(isSplitIntoWords ? { isSplitIntoWords } : {}),
    });
    const { overflowToSampleMapping: _, ...tensors } = tensorsOf(encoding);
    const words = isSplitIntoWords ? (text as readonly string[]) : [];
    const starts = startsOf(words, delimiter);
    const characters = [...(isSplitIntoWords ? words.join(delimiter) : (text as string))];
    return Array.from({ length: (tensors.inputIds as Tensor).size(0) }, (_, row) => ({
      inputs: Object.fromEntries(Object.entries(tensors).map(([name, tensor]) => [name, tensor.narrow(0, row, 1)])),
      aside: { characters, wordIds: isSplitIntoWords ? encoding.wordIds(row) : null, wordStarts: starts },
    }));
  }

  protected override postprocess(rows: Computed<Aside>[], values: CallValues): (Entity | Group)[] {
    const { ignoreLabels, aggregationStrategy } = values;
    const found = rows.flatMap((row): (Entity | Group)[] => {
      const tokens = this.#tokens(row);
      const isIgnored = (label: string) => ignoreLabels.includes(label);
      const entities =
        aggregationStrategy === "none" || aggregationStrategy === "simple" ? tokens.map(this.#entity) : null;
      if (aggregationStrategy === "none") {
        return (entities as Entity[]).filter(({ entity }) => !isIgnored(entity));
      }
      const joined =
        entities ??
        joinWords(tokens, {
          strategy: aggregationStrategy as "first" | "average" | "max",
          labelOf: (index) => labelOf(this.model, index),
          text: (words) => tokensToString(this.tokenizer, words),
        });
      const groups = groupEntities(joined, (words) => tokensToString(this.tokenizer, words));
      return groups.filter(({ entityGroup }) => !isIgnored(entityGroup));
    });
    return rows.length > 1 ? joinOverlapping(found as Group[]) : found;
  }

  readonly #entity = ({ word, scores, start, end, index }: Token): Entity => {
    const best = argmax(scores);
    return { entity: labelOf(this.model, best), score: scores[best] as number, index, word, start, end };
  };

  /** What a row's tokens are, without special ones. */
  #tokens({ inputs, aside, scores }: Computed<Aside>): Token[] {
    const [ids, special] = ["inputIds", "specialTokensMask"].map((name) =>
      ((inputs[name] as Tensor).select(0, 0).tolist() as (number | bigint)[]).map(Number),
    ) as [number[], number[]];
    const offsets = (inputs.offsetMapping as Tensor).select(0, 0).tolist() as [number | bigint, number | bigint][];
    const { continuing_subword_prefix: prefix } = this.tokenizer.toJSON().model as {
      continuing_subword_prefix?: string;
    };
    const rows = scores.select(0, 0);
    return ids.flatMap((id, index): Token[] => {
      if (special[index] === 1) return [];
      const word = aside.wordIds?.[index];
      const shift = word == null ? 0 : (aside.wordStarts[word] as number);
      const [start, end] = (offsets[index] as [number, number]).map((place) => Number(place) + shift) as [
        number,
        number,
      ];
      const own = aside.characters.slice(start, end).join("");
      const token = this.tokenizer.convertIdsToTokens([id])[0] as string;
      const isUnknown = id === this.tokenizer.unkTokenId;
      const isRest = prefix
        ? [...token].length !== end - start
        : start > 0 && !aside.characters.slice(start - 1, start + 1).includes(" ");
      return [
        {
          ...{ word: isUnknown ? own : token, scores: softmax(numbersOf(rows.select(0, index))), start, end, index },
          isSubword: !isUnknown && isRest,
        },
      ];
    });
  }
}

/** Where each word begins in a text of them. */
function startsOf(words: readonly string[], delimiter: string): number[] {
  let place = 0;
  return words.map((word) => {
    const start = place;
    place += [...word].length + [...delimiter].length;
    return start;
  });
}
