/** Datasets of token ids for language models: what a model sees, and the same one token on. */

import { checkInteger, parseArguments } from "../internal/arguments.js";
import { ValueError } from "../python/exceptions.js";
import { aten } from "../torch/ops/index.js";
import type { Generator } from "../torch/random.js";
import type { Tensor } from "../torch/tensor.js";
import { TensorDataset } from "../torch/utils/data/dataset.js";

function checkBlock(callee: string, ids: Tensor, blockSize: number): void {
  if (ids.ndim !== 1)
    throw new ValueError(`${callee}: expected ids of one dimension, got shape [${ids.shape.join(", ")}]`);
  if (checkInteger(callee, "blockSize", blockSize) < 1) {
    throw new ValueError(`${callee}: expected blockSize to be positive, got ${blockSize}`);
  }
  if (ids.numel() <= blockSize) {
    throw new ValueError(
      `${callee}: expected more than blockSize=${blockSize} ids, as targets are one token on; got ${ids.numel()}`,
    );
  }
}

/**
 * Blocks of a text as a dataset: item `i` is `[ids[s : s + blockSize], ids[s + 1 : s + blockSize + 1]]` with
 * `s = i * stride`. Blocks are views; what is left after the last whole one is not used.
 *
 * @param ids the text's token ids, one dimension
 * @param options the sizes, in tokens
 * @param options.blockSize how many tokens the model sees at once
 * @param options.stride how many tokens on the next block begins. Default: `blockSize`, so that none comes twice.
 * @throws ValueError when there is not one block.
 */
export function tokenBlocks(
  ids: Tensor,
  options: { blockSize: number; stride?: number },
  ...surplus: never[]
): TensorDataset<[inputs: Tensor, targets: Tensor]> {
  const defaults: { blockSize: number; stride?: number | undefined } = { blockSize: Number.NaN, stride: undefined };
  const given = parseArguments("tokenBlocks", [], [options, ...surplus], defaults);
  const { blockSize, stride = blockSize } = given;
  checkBlock("tokenBlocks", ids, blockSize);
  if (checkInteger("tokenBlocks", "stride", stride) < 1) {
    throw new ValueError(`tokenBlocks: expected stride to be positive, got ${stride}`);
  }
  return new TensorDataset(ids.at(":-1").unfold(0, blockSize, stride), ids.at("1:").unfold(0, blockSize, stride));
}

/**
 * A batch of blocks that begin anywhere: nanoGPT's `get_batch`, with its one draw, `torch.randint(len(ids) - blockSize,
 * (batchSize,))`.
 *
 * @param ids the text's token ids, one dimension
 * @param options the sizes, in tokens and in blocks
 * @param options.generator where to draw from. Default: the default generator.
 * @returns inputs and targets, each (batchSize, blockSize), int64
 * @throws ValueError when there is not one block.
 */
export function randomBlocks(
  ids: Tensor,
  options: { blockSize: number; batchSize: number; generator?: Generator },
  ...surplus: never[]
): [inputs: Tensor, targets: Tensor] {
  const defaults: { blockSize: number; batchSize: number; generator?: Generator | undefined } = {
    ...{ blockSize: Number.NaN, batchSize: Number.NaN, generator: undefined },
  };
  const given = parseArguments("randomBlocks", [], [options, ...surplus], defaults);
  const { blockSize, batchSize, generator } = given;
  checkBlock("randomBlocks", ids, blockSize);
  const starts = aten.randint(ids.numel() - blockSize, [batchSize], { dtype: "int64", generator }).to(ids.device);
  const rows = (from: number) => aten.indexSelect(ids.at(`${from}:`).unfold(0, blockSize, 1), 0, starts).to("int64");
  return [rows(0), rows(1)];
}
