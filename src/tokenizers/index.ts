/**
 * Hugging Face's `tokenizers`: trainers, and the file tokenizer.json. Tokenizers themselves are in `libtorch-node/transformers`.
 *
 * @module libtorch-node/tokenizers
 */

export { textLines } from "../internal/files/text_lines.js";
export { AddedToken, type AddedTokenLike } from "./added_token.js";
export { byteAlphabet } from "./byte_level.js";
export { DecodeStream } from "./decode_stream.js";
export { type DecodeOptions, OutOfVocabularyError, type Tokenizer, type TokenizerJSON } from "./tokenizer.js";
export type { TokenizerComponent, TokenizerFile } from "./tokenizer_file.js";
export { BpeTrainer, type Trainer, WordLevelTrainer } from "./trainers/index.js";
