/** Calls in which all ranks of a group give and get one tensor, or several of one kind. */

import { integer, listOf, nullable } from "../../../internal/kinds.js";
import { form, signature } from "../../../internal/signature.js";
import { native } from "../../../native/addon.js";
import { ValueError } from "../../../python/exceptions.js";
import type { Tensor } from "../../tensor.js";
import type { Work } from "../work.js";
import { callOf, checkSameDtype, ofGroup, real, tensor } from "./calls.js";
import type { ProcessGroup } from "./process_group.js";
import { canonicalRank } from "./ranks.js";
import { type ReduceOp, reduceOp, supportsComplex } from "./reduce_op.js";

const rank = nullable(integer)(null);

/** c10d finds out what to do by the tensors, and has no words of its own where there are none. */
function checkSome(callee: string, name: string, tensors: readonly unknown[]): void {
  if (tensors.length === 0) throw new ValueError(`${callee}: expected ${name} to have at least one tensor, got none`);
}

/**
 * Gives all ranks the tensor of one of them, in place. Follows torch.distributed.broadcast.
 *
 * Shape: `tensor` (*), the same everywhere.
 */
export const broadcast = form(
  signature("broadcast", ["tensor", "src", "group", "asyncOp", "groupSrc"], {
    /** What is sent by one rank, and overwritten in the others. */
    tensor,
    /** The rank in the world of who sends. */
    src: rank,
    ...ofGroup,
    /** Its rank in the group, instead of `src`. */
    groupSrc: rank,
  }),
  ({ tensor, src, groupSrc, ...given }): Work =>
    callOf("broadcast", given, (group, asyncOp) =>
      native.distBroadcast(group, real(tensor), canonicalRank(group, src, groupSrc), asyncOp),
    ),
);

const reduced = (name: string, given: Tensor, op: ReduceOp): Tensor => {
  if (given.isComplex() && !supportsComplex(op)) {
    throw new ValueError(`${name} does not support ${op} on complex tensors`);
  }
  return real(given);
};

/**
 * Makes one tensor of those of all ranks, element by element, and gives it to all, in place. Follows torch.distributed.all_reduce.
 *
 * Shape: `tensor` (*), the same everywhere.
 */
export const allReduce = form(
  signature("allReduce", ["tensor", "op", "group", "asyncOp"], {
    /** What is reduced, and overwritten. */
    tensor,
    /** How. Default: `ReduceOp.SUM`. */
    op: reduceOp,
    ...ofGroup,
  }),
  ({ tensor, op, ...given }): Work =>
    callOf("allReduce", given, (group, asyncOp) =>
      native.distAllreduce(group, reduced("all_reduce", tensor, op), op.native, asyncOp),
    ),
);

/** {@link allReduce} of several tensors of one dtype in one call. Follows torch.distributed.all_reduce_coalesced. */
export const allReduceCoalesced = form(
  signature("allReduceCoalesced", ["tensors", "op", "group", "asyncOp"], {
    tensors: listOf(tensor),
    /** How. Default: `ReduceOp.SUM`. */
    op: reduceOp,
    ...ofGroup,
  }),
  ({ tensors, op, ...given }): Work => {
    checkSome("allReduceCoalesced", "tensors", tensors);
    checkSameDtype(...tensors);
    return callOf("allReduceCoalesced", given, (group, asyncOp) => {
      const parts = tensors.map((one) => reduced("all_reduce", one, op));
      return native.distAllreduceCoalesced(group, parts, op.native, asyncOp);
    });
  },
);

/**
 * Makes one tensor of those of all ranks, as {@link allReduce}, for one of them; what the others have then is not said. Follows
 * torch.distributed.reduce.
 *
 * Shape: `tensor` (*), the same everywhere.
 */
export const reduce = form(
  signature("reduce", ["tensor", "dst", "op", "group", "asyncOp", "groupDst"], {
    tensor,
    /** The rank in the world of who gets it. */
    dst: rank,
    /** How. Default: `ReduceOp.SUM`. */
    op: reduceOp,
    ...ofGroup,
    /** Its rank in the group, instead of `dst`. */
    groupDst: rank,
  }),
  ({ tensor, dst, op, groupDst, ...given }): Work =>
    callOf("reduce", given, (group, asyncOp) =>
      native.distReduce(group, reduced("reduce", tensor, op), op.native, canonicalRank(group, dst, groupDst), asyncOp),
    ),
);

/**
 * Gives all ranks the tensors of all. Follows torch.distributed.all_gather.
 *
 * Shape: `tensor` (*), and one of `tensorList` of the same shape for each rank.
 */
export const allGather = form(
  signature("allGather", ["tensorList", "tensor", "group", "asyncOp"], {
    /** Where they go, in the order of the ranks. */
    tensorList: listOf(tensor),
    /** What this rank gives. */
    tensor,
    ...ofGroup,
  }),
  ({ tensorList, tensor, ...given }): Work => {
    checkSameDtype(tensor, ...tensorList);
    return callOf("allGather", given, (group, asyncOp) =>
      native.distAllgather(group, tensorList.map(real), real(tensor), asyncOp),
    );
  },
);

/** {@link allGather} of several tensors in one call. Follows torch.distributed.all_gather_coalesced. */
export const allGatherCoalesced = form(
  signature("allGatherCoalesced", ["outputTensorLists", "inputTensorList", "group", "asyncOp"], {
    /** For each rank, where its tensors go. */
    outputTensorLists: listOf(listOf(tensor)),
    /** What this rank gives. */
    inputTensorList: listOf(tensor),
    ...ofGroup,
  }),
  ({ outputTensorLists, inputTensorList, ...given }): Work => {
    checkSome("allGatherCoalesced", "inputTensorList", inputTensorList);
    checkSameDtype(...inputTensorList);
    for (const outputs of outputTensorLists) checkSameDtype(...outputs);
    const outputs = outputTensorLists.map((list) => list.map(real));
    return callOf("allGatherCoalesced", given, (group, asyncOp) =>
      native.distAllgatherCoalesced(group, outputs, inputTensorList.map(real), asyncOp),
    );
  },
);

const gatherSingle = (name: string) =>
  form(
    signature(name, ["outputTensor", "inputTensor", "group", "asyncOp"], {
      /** Where they go: concatenated, or stacked. */
      outputTensor: tensor,
      /** What this rank gives. */
      inputTensor: tensor,
      ...ofGroup,
    }),
    ({ outputTensor, inputTensor, ...given }): Work =>
      callOf(name, given, (group, asyncOp) =>
        native.distAllgatherSingle(group, real(outputTensor), real(inputTensor), asyncOp),
      ),
  );

/**
 * Gives all ranks the tensors of all as one. Follows torch.distributed.all_gather_single.
 *
 * Shape: `inputTensor` (N, *), `outputTensor` (worldSize N, *) or (worldSize, N, *).
 */
export const allGatherSingle = gatherSingle("allGatherSingle");
/** The older name of {@link allGatherSingle}. */
export const allGatherIntoTensor = gatherSingle("allGatherIntoTensor");

/**
 * Reduces as many tensors as there are ranks, and gives each rank one of the results. Follows torch.distributed.reduce_scatter.
 *
 * Shape: `output` (*), and one of `inputList` of the same shape for each rank.
 */
export const reduceScatter = form(
  signature("reduceScatter", ["output", "inputList", "op", "group", "asyncOp"], {
    output: tensor,
    /** What this rank gives, for each rank. */
    inputList: listOf(tensor),
    /** How. Default: `ReduceOp.SUM`. */
    op: reduceOp,
    ...ofGroup,
  }),
  ({ output, inputList, op, ...given }): Work => {
    checkSameDtype(output, ...inputList);
    return callOf("reduceScatter", given, (group, asyncOp) =>
      native.distReduceScatter(group, output, inputList, op.native, asyncOp),
    );
  },
);

const scatterSingle = (name: string) =>
  form(
    signature(name, ["output", "input", "op", "group", "asyncOp"], {
      output: tensor,
      /** What this rank gives, one part for each rank. */
      input: tensor,
      /** How. Default: `ReduceOp.SUM`. */
      op: reduceOp,
      ...ofGroup,
    }),
    ({ output, input, op, ...given }): Work => {
      for (const [which, { ndim }] of Object.entries({ output, input }))
        if (ndim === 0) throw new ValueError(`${name}: expected ${which} to have rows, got a tensor of no dimension`);
      return callOf(name, given, (group, asyncOp) =>
        native.distReduceScatterSingle(group, output, input, op.native, asyncOp),
      );
    },
  );

/**
 * Reduces the tensors of all ranks, and gives each rank a part of the result. Follows torch.distributed.reduce_scatter_single.
 *
 * Shape: `output` (N, *), `input` (worldSize N, *) or (worldSize, N, *).
 */
export const reduceScatterSingle = scatterSingle("reduceScatterSingle");
/** The older name of {@link reduceScatterSingle}. */
export const reduceScatterTensor = scatterSingle("reduceScatterTensor");

/**
 * Gives each rank a tensor from every rank. Follows torch.distributed.all_to_all.
 *
 * Shape: of both lists one for each rank, (*); what goes has the shape that it is expected with.
 */
export const allToAll = form(
  signature("allToAll", ["outputTensorList", "inputTensorList", "group", "asyncOp"], {
    /** Where those of each rank go. */
    outputTensorList: listOf(tensor),
    /** What this rank gives each. */
    inputTensorList: listOf(tensor),
    ...ofGroup,
  }),
  ({ outputTensorList, inputTensorList, ...given }): Work => {
    checkSome("allToAll", "outputTensorList", outputTensorList);
    checkSome("allToAll", "inputTensorList", inputTensorList);
    checkSameDtype(...outputTensorList, ...inputTensorList);
    return callOf("allToAll", given, (group, asyncOp) =>
      native.distAlltoall(group, outputTensorList.map(real), inputTensorList.map(real), asyncOp),
    );
  },
);

const splits = nullable(listOf(integer))(null);

/**
 * Gives each rank a part of the tensor of every rank. Follows torch.distributed.all_to_all_single.
 *
 * Shape: `output` and `input` (N, *), divided along the first dimension.
 */
export const allToAllSingle = form(
  signature("allToAllSingle", ["output", "input", "outputSplitSizes", "inputSplitSizes", "group", "asyncOp"], {
    output: tensor,
    input: tensor,
    /** How much comes from each rank. Default: null, as much from each. */
    outputSplitSizes: splits,
    /** How much goes to each rank. Default: null, as much to each. */
    inputSplitSizes: splits,
    ...ofGroup,
  }),
  ({ output, input, outputSplitSizes, inputSplitSizes, ...given }): Work => {
    checkSameDtype(output, input);
    const [from, to] = [outputSplitSizes ?? [], inputSplitSizes ?? []];
    checkSplits("outputSplitSizes", from);
    checkSplits("inputSplitSizes", to);
    return callOf("allToAllSingle", given, (group, asyncOp) =>
      native.distAlltoallSingle(group, real(output), real(input), from, to, asyncOp),
    );
  },
);

/** libtorch looks at their sum only. */
function checkSplits(name: string, sizes: readonly number[]): void {
  const wrong = sizes.find((size) => size < 0);
  if (wrong !== undefined) throw new ValueError(`allToAllSingle: expected ${name} to be 0 or more, got ${wrong}`);
}

function checkList(name: string, group: ProcessGroup, list: readonly Tensor[], rank: number, where: string): void {
  const isThere = group.rank() === rank;
  if (isThere === list.length > 0) return;
  throw new ValueError(
    isThere
      ? `Argument \`\`${name}\`\` must be specified on ${where} rank.`
      : `Argument \`\`${name}\`\` must NOT be specified on non-${where} ranks.`,
  );
}

const some = nullable(listOf(tensor))(null);

/** @internal Where nobody is named, it is rank 0. */
export function rootOf(group: ProcessGroup, globalRank: number | null, groupRank: number | null): number {
  return canonicalRank(group, globalRank === null && groupRank === null ? 0 : globalRank, groupRank);
}

/**
 * Gives one rank the tensors of all. Follows torch.distributed.gather.
 *
 * Shape: `tensor` (*), and at the destination one of `gatherList` of the same shape for each rank.
 */
export const gather = form(
  signature("gather", ["tensor", "gatherList", "dst", "group", "asyncOp", "groupDst"], {
    tensor,
    /** Where they go, at the destination alone. */
    gatherList: some,
    /** The rank in the world of who gets them. Default: null, 0 unless there is `groupDst`. */
    dst: rank,
    ...ofGroup,
    groupDst: rank,
  }),
  ({ tensor, gatherList, dst, groupDst, ...given }): Work => {
    const list = gatherList ?? [];
    checkSameDtype(tensor, ...list);
    return callOf("gather", given, (group, asyncOp) => {
      const root = rootOf(group, dst, groupDst);
      checkList("gatherList", group, list, root, "destination");
      return native.distGather(group, root === group.rank() ? list.map(real) : null, real(tensor), root, asyncOp);
    });
  },
);

/**
 * Gives each rank one of the tensors of one rank. Follows torch.distributed.scatter.
 *
 * Shape: `tensor` (*), and at the source one of `scatterList` of the same shape for each rank.
 */
export const scatter = form(
  signature("scatter", ["tensor", "scatterList", "src", "group", "asyncOp", "groupSrc"], {
    /** Where what comes goes. */
    tensor,
    /** What each rank gets, at the source alone. */
    scatterList: some,
    /** The rank in the world of who gives them. Default: null, 0 unless there is `groupSrc`. */
    src: rank,
    ...ofGroup,
    groupSrc: rank,
  }),
  ({ tensor, scatterList, src, groupSrc, ...given }): Work => {
    const list = scatterList ?? [];
    checkSameDtype(tensor, ...list);
    return callOf("scatter", given, (group, asyncOp) => {
      const root = rootOf(group, src, groupSrc);
      checkList("scatterList", group, list, root, "source");
      return native.distScatter(group, real(tensor), root === group.rank() ? list.map(real) : null, root, asyncOp);
    });
  },
);
