/** Sizes of what is learned where the options do not say. Needs no libtorch. */

/** Ids of an example. */
export const DEFAULT_BLOCK_SIZE = 64;
/** Ids of byte-pair encoding. */
export const DEFAULT_BPE_SIZE = 512;
/** Examples of a batch, where they are not words. */
export const DEFAULT_CHARACTER_BATCH = 32;
