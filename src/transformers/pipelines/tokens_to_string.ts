/** Follows `convert_tokens_to_string` of transformers/tokenization_utils_tokenizers.py. */

import type { PreTrainedTokenizerFast } from "../tokenization/index.js";

const CLEANED: readonly [string, string][] = [
  [" .", "."],
  [" ?", "?"],
  [" !", "!"],
  [" ,", ","],
  [" ' ", "'"],
  [" n't", "n't"],
  [" 'm", "'m"],
  [" do not", " don't"],
  [" 's", "'s"],
  [" 've", "'ve"],
  [" 're", "'re"],
];

interface Decoder {
  type?: string;
  prefix?: string;
  cleanup?: boolean;
}

/** The text of some tokens, of which those of WordPiece may be of no vocabulary. */
export function tokensToString(tokenizer: PreTrainedTokenizerFast, tokens: readonly string[]): string {
  const decoder = tokenizer.toJSON().decoder as Decoder | null | undefined;
  if (decoder == null) return tokens.join(" ");
  if (decoder.type === "WordPiece") return ofWordPieces(tokens, decoder);
  return tokenizer.decode(tokens.map((token) => tokenizer.convertTokensToIds(token) as number));
}

function ofWordPieces(tokens: readonly string[], { prefix = "##", cleanup = true }: Decoder): string {
  const parts = tokens.map((token, at) => {
    const part = at === 0 ? token : token.startsWith(prefix) ? token.slice(prefix.length) : ` ${token}`;
    return cleanup ? CLEANED.reduce((text, [from, to]) => text.replaceAll(from, to), part) : part;
  });
  return parts.join("");
}
