/** Recurrent layers of one step. Follows torch/nn/modules/rnn.py. */

import { boolean, size, string } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { RuntimeError, TypeError, ValueError } from "../../../python/exceptions.js";
import { settingsRepr, shown } from "../../../python/repr.js";
import { factory, tensor } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import * as init from "../init.js";
import type { Parameter } from "../parameter.js";
import { absent, emptyParameter } from "./empty_parameter.js";
import { Module } from "./module.js";

const sizes = { inputSize: size, hiddenSize: size } as const;
const bias = {
  /** Learn additive biases. Default: true. */
  bias: boolean(true),
} as const;

const order = ["inputSize", "hiddenSize", "bias", "device", "dtype"] as const;
const cellBase = signature("RNNCellBase", ["inputSize", "hiddenSize", "bias", "numChunks", "device", "dtype"], {
  ...{ ...sizes, bias: boolean, numChunks: size, ...factory },
});
const rnnCell = signature("RNNCell", ["inputSize", "hiddenSize", "bias", "nonlinearity", "device", "dtype"], {
  ...sizes,
  ...bias,
  /** `tanh` or `relu`; another is an error when the cell is called. Default: tanh. */
  nonlinearity: string("tanh"),
  ...factory,
});
const lstmCell = signature("LSTMCell", order, { ...sizes, ...bias, ...factory });
const gruCell = signature("GRUCell", order, { ...sizes, ...bias, ...factory });

/**
 * What the cells share: their weights, uniform within `1 / sqrt(hiddenSize)` at first. `numChunks` is how many numbers a step
 * computes for each one of the hidden state.
 */
export class RNNCellBase extends Module {
  inputSize: number;
  hiddenSize: number;
  bias: boolean;
  /** `(numChunks * hiddenSize, inputSize)`. */
  weightIh: Parameter;
  /** `(numChunks * hiddenSize, hiddenSize)`. */
  weightHh: Parameter;
  /** `(numChunks * hiddenSize)`; null without one. */
  biasIh: Parameter = absent;
  /** `(numChunks * hiddenSize)`; null without one. */
  biasHh: Parameter = absent;

  constructor(...given: Given<typeof cellBase>) {
    super();
    const { inputSize, hiddenSize, bias, numChunks, ...factory } = cellBase(given, new.target.name);
    const rows = numChunks * hiddenSize;
    this.inputSize = inputSize;
    this.hiddenSize = hiddenSize;
    this.bias = bias;
    this.weightIh = emptyParameter([rows, inputSize], factory);
    this.weightHh = emptyParameter([rows, hiddenSize], factory);
    this.registerParameter("biasIh", bias ? emptyParameter([rows], factory) : null);
    this.registerParameter("biasHh", bias ? emptyParameter([rows], factory) : null);
    this.resetParameters();
  }

  /** Draws all weights anew. */
  resetParameters(): void {
    const bound = this.hiddenSize > 0 ? 1 / Math.sqrt(this.hiddenSize) : 0;
    for (const weight of this.parameters()) init.uniform_(weight, -bound, bound);
  }

  override extraRepr(): string {
    const { inputSize, hiddenSize, bias } = this;
    return settingsRepr(inputSize, hiddenSize, { bias: bias ? undefined : bias });
  }
}

/** Refuses an input or a state that is no step of one sequence or of a batch. */
function checkStep(callee: string, name: string, value: unknown): Tensor {
  const given = tensor.check(callee, name, value);
  if (given.dim() === 1 || given.dim() === 2) return given;
  throw new ValueError(`${callee}: Expected ${name} to be 1D or 2D, got ${given.dim()}D instead`);
}

/** Refuses what is no pair of states. */
function checkPair(hx: unknown): void {
  if (Array.isArray(hx) && hx.length === 2) return;
  throw new TypeError(`LSTMCell: expected hx to be [hidden, cell], two tensors, got ${shown(hx)}`);
}

type Call = (input: Tensor, state: Tensor, ...weights: [Tensor, Tensor, Tensor | null, Tensor | null]) => Tensor;

/** The next hidden state of a cell that has no other. */
function next(cell: RNNCellBase, name: string, call: Call, input: Tensor, hx: Tensor | null | undefined): Tensor {
  const isBatched = checkStep(name, "input", input).dim() === 2;
  const given = hx === null || hx === undefined ? null : checkStep(name, "hidden", hx);
  const step = isBatched ? input : input.unsqueeze(0);
  const state = given === null ? zeros(cell, step) : isBatched ? given : given.unsqueeze(0);
  const { weightIh, weightHh, biasIh, biasHh } = cell;
  const result = call(step, state, weightIh, weightHh, biasIh, biasHh);
  return isBatched ? result : result.squeeze(0);
}

function zeros({ hiddenSize }: RNNCellBase, input: Tensor): Tensor {
  return input.newZeros([input.size(0), hiddenSize]);
}

/**
 * One step of an RNN: `tanh(W_ih x + b_ih + W_hh h + b_hh)`, or `relu` of it.
 *
 * Shapes: input `(N, inputSize)` or `(inputSize)`; hx, and the result, `(N, hiddenSize)` or `(hiddenSize)`. Without hx it is zeros.
 */
export class RNNCell extends RNNCellBase {
  nonlinearity: string;

  constructor(...given: Given<typeof rnnCell>) {
    const { inputSize, hiddenSize, bias, nonlinearity, ...factory } = rnnCell(given, new.target.name);
    super(inputSize, hiddenSize, bias, 1, factory);
    this.nonlinearity = nonlinearity;
  }

  override forward(input: Tensor, hx?: Tensor | null, ..._none: never[]): Tensor {
    const { nonlinearity } = this;
    const call: Call = (...given) => {
      if (nonlinearity === "tanh") return aten.rnnTanhCell(...given);
      if (nonlinearity === "relu") return aten.rnnReluCell(...given);
      throw new RuntimeError(`Unknown nonlinearity: ${nonlinearity}`);
    };
    return next(this, "RNNCell", call, input, hx);
  }

  override extraRepr(): string {
    const { nonlinearity } = this;
    const options = settingsRepr({ nonlinearity: nonlinearity === "tanh" ? undefined : nonlinearity });
    return [super.extraRepr(), options].filter((text) => text !== "").join(", ");
  }
}

/**
 * One step of an LSTM.
 *
 * Shapes: input `(N, inputSize)` or `(inputSize)`; hx `[hidden, cell]`, and the result, each `(N, hiddenSize)` or `(hiddenSize)`.
 * Without hx both are zeros.
 */
export class LSTMCell extends RNNCellBase {
  constructor(...given: Given<typeof lstmCell>) {
    const { inputSize, hiddenSize, bias, ...factory } = lstmCell(given, new.target.name);
    super(inputSize, hiddenSize, bias, 4, factory);
  }

  override forward(
    input: Tensor,
    hx?: readonly [Tensor, Tensor] | null,
    ..._none: never[]
  ): [hidden: Tensor, cell: Tensor] {
    const isBatched = checkStep("LSTMCell", "input", input).dim() === 2;
    const step = isBatched ? input : input.unsqueeze(0);
    let state: readonly Tensor[];
    if (hx === null || hx === undefined) {
      const zero = zeros(this, step);
      state = [zero, zero];
    } else {
      checkPair(hx);
      state = hx.map((value, at) => checkStep("LSTMCell", `hx[${at}]`, value));
      if (!isBatched) state = state.map((one) => one.unsqueeze(0));
    }
    const { weightIh, weightHh, biasIh, biasHh } = this;
    const [hidden, cell] = aten.lstmCell(step, state, weightIh, weightHh, biasIh, biasHh);
    return isBatched ? [hidden, cell] : [hidden.squeeze(0), cell.squeeze(0)];
  }
}

/**
 * One step of a GRU.
 *
 * Shapes: as of {@link RNNCell}.
 */
export class GRUCell extends RNNCellBase {
  constructor(...given: Given<typeof gruCell>) {
    const { inputSize, hiddenSize, bias, ...factory } = gruCell(given, new.target.name);
    super(inputSize, hiddenSize, bias, 3, factory);
  }

  override forward(input: Tensor, hx?: Tensor | null, ..._none: never[]): Tensor {
    return next(this, "GRUCell", (...given) => aten.gruCell(...given), input, hx);
  }
}
