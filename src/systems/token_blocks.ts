/** Datasets of token ids for language models: what a model sees, and the same one token on. */

import { between, integer, optional, size } from "../internal/kinds.js";
import { form, kind, signature } from "../internal/signature.js";
import { ValueError } from "../python/exceptions.js";
import { tensor } from "../torch/kinds.js";
import { aten } from "../torch/ops/index.js";
import type { Tensor } from "../torch/tensor.js";
import { TensorDataset } from "../torch/utils/data/dataset.js";
import { generator } from "../torch/utils/data/sampler.js";

const sequence = kind<Tensor>((callee, name, value) => {
  const ids = tensor.check(callee, name, value);
  if (ids.ndim === 1) return ids;
  throw new ValueError(`${callee}: expected ids of one dimension, got shape [${ids.shape.join(", ")}]`);
});

const tokens = between(integer, 1);

const block = {
  ids: sequence,
  /** How many tokens the model sees at once. */
  blockSize: tokens,
} as const;

function checkBlock(callee: string, ids: Tensor, blockSize: number): void {
  if (ids.numel() > blockSize) return;
  throw new ValueError(
    `${callee}: expected more than blockSize=${blockSize} ids, as targets are one token on; got ${ids.numel()}`,
  );
}

/**
 * Blocks of a text as a dataset: item `i` is `[ids[s : s + blockSize], ids[s + 1 : s + blockSize + 1]]` with
 * `s = i * stride`. Blocks are views; what is left after the last whole one is not used.
 *
 * @throws ValueError when there is not one block.
 */
export const tokenBlocks = form(
  signature("tokenBlocks", ["ids"], {
    ...block,
    /** How many tokens on the next block begins. Default: `blockSize`, so that none comes twice. */
    stride: optional(tokens),
  }),
  ({ ids, blockSize, stride = blockSize }): TensorDataset<[inputs: Tensor, targets: Tensor]> => {
    checkBlock("tokenBlocks", ids, blockSize);
    return new TensorDataset(ids.at(":-1").unfold(0, blockSize, stride), ids.at("1:").unfold(0, blockSize, stride));
  },
);

/**
 * A batch of blocks that begin anywhere: nanoGPT's `get_batch`, with its one draw, `torch.randint(len(ids) - blockSize,
 * (batchSize,))`.
 *
 * @returns inputs and targets, each (batchSize, blockSize), int64
 * @throws ValueError when there is not one block.
 */
export const randomBlocks = form(
  signature("randomBlocks", ["ids"], {
    ...block,
    /** How many blocks. */
    batchSize: size,
    /** Where to draw from. Default: the default generator. */
    generator: optional(generator),
  }),
  ({ ids, blockSize, batchSize, generator }): [inputs: Tensor, targets: Tensor] => {
    checkBlock("randomBlocks", ids, blockSize);
    const starts = aten.randint(ids.numel() - blockSize, [batchSize], { dtype: "int64", generator }).to(ids.device);
    const rows = (from: number) => aten.indexSelect(ids.at(`${from}:`).unfold(0, blockSize, 1), 0, starts).to("int64");
    return [rows(0), rows(1)];
  },
);
