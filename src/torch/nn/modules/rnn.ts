/** Recurrent layers over sequences. Follows torch/nn/modules/rnn.py, whose cells are in rnn_cells.ts. */

import { type Given, type Options, signature } from "../../../internal/signature.js";
import { limitArguments } from "../../../internal/surplus.js";
import { native } from "../../../native/addon.js";
import { RuntimeError, TypeError, ValueError } from "../../../python/exceptions.js";
import { floatRepr, numberRepr, settingsRepr, shown, tupleRepr } from "../../../python/repr.js";
import { warn } from "../../../python/warnings.js";
import { noGrad } from "../../autograd/index.js";
import { cudnn } from "../../backends/cudnn.js";
import { factory } from "../../kinds.js";
import { aten } from "../../ops/index.js";
import { Tensor } from "../../tensor.js";
import * as init from "../init.js";
import type { Parameter } from "../parameter.js";
import { PackedSequence } from "../utils/rnn.js";
import { emptyParameter } from "./empty_parameter.js";
import { Module } from "./module.js";
import { AFTER_CONVERSION } from "./module_state.js";
import { mode, nonlinearity, noProjection, order, projSize, type RNNMode, settings, sizes } from "./rnn_settings.js";

/** The hidden state: one tensor, or an LSTM's hidden and cell state. */
type State = Tensor | [hidden: Tensor, cell: Tensor];

/** How many numbers each step computes for each one of the hidden state, and libtorch's number for the mode. */
const MODES: Readonly<Record<RNNMode, { gates: number; cudnn: number; run: (...args: never[]) => Tensor[] }>> = {
  RNN_RELU: { gates: 1, cudnn: 0, run: aten.rnnRelu },
  RNN_TANH: { gates: 1, cudnn: 1, run: aten.rnnTanh },
  LSTM: { gates: 4, cudnn: 2, run: aten.lstm },
  GRU: { gates: 3, cudnn: 3, run: aten.gru },
};

const rnnBase = signature(
  "RNNBase",
  ["mode", "inputSize", "hiddenSize", "numLayers", ...order, "projSize", "device", "dtype"],
  { mode, ...sizes, ...settings, ...projSize, ...factory },
);
const rnn = signature("RNN", ["inputSize", "hiddenSize", "numLayers", "nonlinearity", ...order], {
  ...sizes,
  /** Default: tanh. */
  nonlinearity: nonlinearity("tanh"),
  ...settings,
  ...factory,
  ...noProjection,
});
const lstm = signature("LSTM", ["inputSize", "hiddenSize", "numLayers", ...order, "projSize", "device", "dtype"], {
  ...sizes,
  ...settings,
  ...projSize,
  ...factory,
});
const gru = signature("GRU", ["inputSize", "hiddenSize", "numLayers", ...order], {
  ...sizes,
  ...settings,
  ...factory,
  ...noProjection,
});

/** Options of {@link RNN}. */
export type RNNOptions = Options<typeof rnn>;
/** Options of {@link LSTM}. */
export type LSTMOptions = Options<typeof lstm>;
/** Options of {@link GRU}. */
export type GRUOptions = Options<typeof gru>;

type WeightName = `${"weightIh" | "weightHh" | "weightHr" | "biasIh" | "biasHh"}L${string}`;

/**
 * What the recurrent layers share: their weights, all uniform within `1 / sqrt(hiddenSize)` at first, and checks.
 *
 * Layer `k` has `weightIhL{k}` `(gates * hiddenSize, layer's input)`, `weightHhL{k}` `(gates * hiddenSize, hiddenSize)`, `biasIhL{k}`
 * and `biasHhL{k}` `(gates * hiddenSize)`, with projections `weightHrL{k}` `(projSize, hiddenSize)`, and the same again with
 * `Reverse` behind the name for the other direction.
 */
export class RNNBase<S extends State = Tensor> extends Module {
  /** A weight, such as `weightIhL0` of input and hidden state (`weight_ih_l0` in state dicts), or `biasHhL1Reverse`. */
  [name: WeightName]: Parameter;
  mode: RNNMode;
  inputSize: number;
  hiddenSize: number;
  numLayers: number;
  bias: boolean;
  batchFirst: boolean;
  dropout: number;
  bidirectional: boolean;
  projSize: number;
  /** @internal The names of the weights of each layer and direction. */
  weightNames: WeightName[][];

  constructor(...given: Given<typeof rnnBase>) {
    super();
    const { device, dtype, ...rest } = rnnBase(given, new.target.name);
    const { mode, inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional, projSize } = rest;
    this.mode = mode;
    this.inputSize = inputSize;
    this.hiddenSize = hiddenSize;
    this.numLayers = numLayers;
    this.bias = bias;
    this.batchFirst = batchFirst;
    this.dropout = dropout;
    this.bidirectional = bidirectional;
    this.projSize = projSize;
    this.weightNames = [];
    if (dropout > 0 && numLayers === 1) {
      warn(
        "dropout option adds dropout after all but last recurrent layer, so non-zero dropout expects num_layers greater " +
          `than 1, but got dropout=${numberRepr(dropout)} and num_layers=1`,
      );
    }
    if (projSize >= hiddenSize) throw new ValueError("proj_size has to be smaller than hidden_size");

    const gates = MODES[mode].gates * hiddenSize;
    const output = projSize > 0 ? projSize : hiddenSize;
    const directions = bidirectional ? ["", "Reverse"] : [""];
    for (let layer = 0; layer < numLayers; layer++) {
      const input = layer === 0 ? inputSize : output * directions.length;
      for (const direction of directions) {
        const shapes: [WeightName, number[]][] = [
          [`weightIhL${layer}${direction}`, [gates, input]],
          [`weightHhL${layer}${direction}`, [gates, output]],
        ];
        if (bias) shapes.push([`biasIhL${layer}${direction}`, [gates]], [`biasHhL${layer}${direction}`, [gates]]);
        if (projSize > 0) shapes.push([`weightHrL${layer}${direction}`, [projSize, hiddenSize]]);
        for (const [name, shape] of shapes) this.registerParameter(name, emptyParameter(shape, { device, dtype }));
        this.weightNames.push(shapes.map(([name]) => name));
      }
    }
    this.flattenParameters();
    this.resetParameters();
  }

  /** The weights of each layer and direction. */
  get allWeights(): Parameter[][] {
    return this.weightNames.map((names) => names.map((name) => this[name] as Parameter));
  }

  /** Draws all weights anew. */
  resetParameters(): void {
    const bound = 1 / Math.sqrt(this.hiddenSize);
    for (const weight of this.parameters()) init.uniform_(weight, -bound, bound);
  }

  /** Lays all weights into one block of memory, from which cuDNN is quicker; does nothing on the CPU. */
  flattenParameters(): void {
    const weights = this.allWeights.flat();
    const { mode, inputSize, hiddenSize, projSize, numLayers, batchFirst, bidirectional } = this;
    const dtype = weights[0]?.dtype;
    const fits = (weight: unknown): boolean =>
      weight instanceof Tensor && weight.device.type === "cuda" && weight.dtype === dtype && dtype.name !== "complex64";
    if (!weights.every(fits) || !cudnn.enabled || !cudnn.isAvailable()) return;
    // What lies at one place for two weights would be torn apart.
    if (new Set(weights.map((weight) => weight.dataPtr())).size !== weights.length) return;
    const [each, number] = [this.weightNames[0]?.length ?? 0, MODES[mode].cudnn];
    const all = [inputSize, number, hiddenSize, projSize, numLayers, batchFirst, bidirectional] as const;
    noGrad(() => aten._cudnnRnnFlattenWeight(weights, each, ...all));
  }

  /** @internal */
  [AFTER_CONVERSION](): void {
    this.flattenParameters();
  }

  /** Refuses an input of a wrong dtype or size. */
  checkInput(input: Tensor, batchSizes: Tensor | null): void {
    const dtype = this[this.weightNames[0]?.[0] as WeightName]?.dtype;
    if (input.dtype !== dtype && !isAutocast(input)) {
      throw new ValueError(
        `RNN input dtype (${input.dtype}) does not match weight dtype (${dtype}). Convert input: input.to(${dtype}), or ` +
          `convert model: model.to(${input.dtype})`,
      );
    }
    const { shape } = input;
    const dimensions = batchSizes === null ? 3 : 2;
    if (shape.length !== dimensions) {
      throw new RuntimeError(`input must have ${dimensions} dimensions, got ${shape.length}`);
    }
    const size = shape[dimensions - 1];
    if (size !== this.inputSize) {
      throw new RuntimeError(`input.size(-1) must be equal to input_size. Expected ${this.inputSize}, got ${size}`);
    }
  }

  /** The shape that the hidden state must have: `(layers * directions, batch, projSize or hiddenSize)`. */
  getExpectedHiddenSize(input: Tensor, batchSizes: Tensor | null): [number, number, number] {
    return stateShape(this, input, batchSizes, this.projSize > 0 ? this.projSize : this.hiddenSize);
  }

  /** Refuses a hidden state of another shape; the message has `{}` where the two shapes go. */
  checkHiddenSize(hx: Tensor, expected: readonly number[], message = "Expected hidden size {}, got {}"): void {
    const { shape } = hx;
    if (shape.length === expected.length && shape.every((size, at) => size === expected[at])) return;
    throw new RuntimeError(message.replace("{}", tupleRepr(expected)).replace("{}", `[${shape.join(", ")}]`));
  }

  /** Refuses an input or a hidden state that does not fit. */
  checkForwardArgs(input: Tensor, hidden: S, batchSizes: Tensor | null): void {
    this.checkInput(input, batchSizes);
    this.checkHiddenSize(hidden as Tensor, this.getExpectedHiddenSize(input, batchSizes));
  }

  /** The hidden state with its batch in another order; null for the one that it has. */
  permuteHidden(hx: S, permutation: Tensor | null): S {
    return permutation === null ? hx : each(hx, (state) => state.indexSelect(1, permutation));
  }

  override extraRepr(): string {
    const { inputSize, hiddenSize, projSize, numLayers, bias, batchFirst, dropout, bidirectional } = this;
    return settingsRepr(inputSize, hiddenSize, {
      projSize: projSize === 0 ? undefined : projSize,
      numLayers: numLayers === 1 ? undefined : numLayers,
      bias: bias ? undefined : bias,
      batchFirst: batchFirst || undefined,
      dropout: dropout === 0 ? undefined : floatRepr(dropout),
      bidirectional: bidirectional || undefined,
    });
  }
}

limitArguments(RNNBase.prototype, {
  ...{
    flattenParameters: 0,
    checkInput: 2,
    getExpectedHiddenSize: 2,
    checkHiddenSize: 3,
    checkForwardArgs: 3,
    permuteHidden: 2,
  },
});

/** Whether operators cast for themselves, on any device that this input could come to. */
function isAutocast(input: Tensor): boolean {
  return ["cpu", "cuda", input.device.type].some((type) => native.isAutocastEnabled(type));
}

/** For each tensor of a state. */
function each<S extends State>(state: S, map: (state: Tensor) => Tensor): S {
  return (Array.isArray(state) ? state.map(map) : map(state)) as S;
}

type Layout = Pick<RNNBase, "numLayers" | "bidirectional" | "batchFirst">;

function stateShape(layer: Layout, input: Tensor, batchSizes: Tensor | null, size: number) {
  const batch = batchSizes === null ? input.size(layer.batchFirst ? 0 : 1) : Number(batchSizes.at(0).item());
  return [layer.numLayers * (layer.bidirectional ? 2 : 1), batch, size] as [number, number, number];
}

/** Refuses what is no state of such a layer. */
function checkState(layer: string, hx: unknown, pair: boolean): void {
  const fits = pair
    ? Array.isArray(hx) && hx.length === 2 && hx.every((state) => state instanceof Tensor)
    : hx instanceof Tensor;
  if (fits) return;
  throw new TypeError(
    `${layer}: expected hx to be ${pair ? "[hidden, cell], two tensors" : "a Tensor"}, got ${shown(hx)}`,
  );
}

type Sequence = Tensor | PackedSequence;

/** What all three layers do with their input. */
function run<S extends State>(layer: RNNBase<S>, given: Sequence, hx: S | null | undefined): [Sequence, S] {
  const { mode, batchFirst, bias, numLayers, dropout, training, bidirectional } = layer;
  const name = mode.slice(0, 3) === "RNN" ? "RNN" : mode;
  const pair = mode === "LSTM";
  const packed = given instanceof PackedSequence ? given : null;
  if (packed === null && !(given instanceof Tensor)) {
    throw new TypeError(`${name}: expected input to be a Tensor or a PackedSequence, got ${shown(given)}`);
  }
  let input = packed?.data ?? (given as Tensor);
  const batchSizes = packed?.batchSizes ?? null;
  let state = hx ?? null;
  if (state !== null) checkState(name, state, pair);
  // Each look at a tensor is a call into the library, and a step of a small network is a few dozen microseconds.
  const dimensions = packed === null ? input.dim() : 3;
  const isBatched = dimensions === 3;
  const batchDim = batchFirst ? 0 : 1;
  if (packed === null) {
    if (dimensions !== 2 && dimensions !== 3) {
      const what = name === "RNN" ? "D tensor" : "D";
      throw new ValueError(`${name}: Expected input to be 2D or 3D, got ${dimensions}${what} instead`);
    }
    if (state !== null) checkDimensions(state, isBatched ? 3 : 2);
    if (!isBatched) {
      input = input.unsqueeze(batchDim);
      if (state !== null) state = each(state, (one) => one.unsqueeze(1));
    }
  }
  // As in Python, what an LSTM gets packed is left to libtorch's own checks.
  const checked = packed === null || !pair;
  if (state === null) {
    if (checked) layer.checkInput(input, batchSizes);
    const shape = stateShape(layer, input, batchSizes, layer.hiddenSize);
    const hidden = aten.newZeros(input, layer.projSize > 0 ? [shape[0], shape[1], layer.projSize] : shape);
    state = (pair ? [hidden, aten.newZeros(input, shape)] : hidden) as S;
  } else {
    state = layer.permuteHidden(state, packed?.sortedIndices ?? null);
    if (checked) layer.checkForwardArgs(input, state, batchSizes);
  }
  const weights: Parameter[] = [];
  for (const names of layer.weightNames) for (const name of names) weights.push(layer[name] as Parameter);
  const options = [weights, bias, numLayers, dropout, training, bidirectional] as const;
  const call = MODES[mode].run as (...args: unknown[]) => Tensor[];
  const results =
    batchSizes === null ? call(input, state, ...options, batchFirst) : call(input, batchSizes, state, ...options);
  const output = results[0] as Tensor;
  const hidden = (pair ? results.slice(1) : results[1]) as S;
  if (packed !== null) {
    const { sortedIndices, unsortedIndices } = packed;
    const sequence = new PackedSequence(output, packed.batchSizes, sortedIndices, unsortedIndices);
    return [sequence, layer.permuteHidden(hidden, unsortedIndices)];
  }
  if (isBatched) return [output, layer.permuteHidden(hidden, null)];
  return [
    output.squeeze(batchDim),
    layer.permuteHidden(
      each(hidden, (one) => one.squeeze(1)),
      null,
    ),
  ];
}

function checkDimensions(state: State, expected: 2 | 3): void {
  const input = expected === 3 ? "batched 3-D" : "unbatched 2-D";
  if (Array.isArray(state)) {
    const [hidden, cell] = state.map((one) => one.dim()) as [number, number];
    if (hidden === expected && cell === expected) return;
    throw new RuntimeError(
      `For ${input} input, hx and cx should also be ${expected}-D but got (${hidden}-D, ${cell}-D) tensors`,
    );
  }
  if (state.dim() === expected) return;
  throw new RuntimeError(`For ${input} input, hx should also be ${expected}-D but got ${state.dim()}-D tensor`);
}

// Written in each class's own interface, these come before what every module is called with; of a base they would come after it.
export interface RNN {
  (input: Tensor, hx?: Tensor | null): [output: Tensor, hidden: Tensor];
  (input: PackedSequence, hx?: Tensor | null): [output: PackedSequence, hidden: Tensor];
}
export interface GRU {
  (input: Tensor, hx?: Tensor | null): [output: Tensor, hidden: Tensor];
  (input: PackedSequence, hx?: Tensor | null): [output: PackedSequence, hidden: Tensor];
}
export interface LSTM {
  (input: Tensor, hx?: [Tensor, Tensor] | null): [output: Tensor, state: [hidden: Tensor, cell: Tensor]];
  (
    input: PackedSequence,
    hx?: [Tensor, Tensor] | null,
  ): [output: PackedSequence, state: [hidden: Tensor, cell: Tensor]];
}

/**
 * `h[t] = tanh(W_ih x[t] + b_ih + W_hh h[t - 1] + b_hh)`, in several layers; `relu` with that nonlinearity.
 *
 * Shapes: input `(T, N, inputSize)`, `(N, T, inputSize)` with `batchFirst`, `(T, inputSize)` without a batch, or a
 * PackedSequence; hx `(layers * directions, N, hiddenSize)`, zeros where it is left out. Gives `[output, hidden]`: the last layer's
 * hidden state at each step, `(T, N, directions * hiddenSize)`, and that of each layer at the last one, shaped as hx.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above says how it is called
export class RNN extends RNNBase {
  nonlinearity: "tanh" | "relu";

  constructor(...given: Given<typeof rnn>) {
    const { nonlinearity, inputSize, hiddenSize, projSize: _, ...options } = rnn(given, new.target.name);
    super(nonlinearity === "tanh" ? "RNN_TANH" : "RNN_RELU", inputSize, hiddenSize, options);
    this.nonlinearity = nonlinearity;
  }

  override forward(
    input: Tensor | PackedSequence,
    hx?: Tensor | null,
    ..._none: never[]
  ): [Tensor | PackedSequence, Tensor] {
    return run(this, input, hx);
  }
}

/**
 * A long short-term memory: gates `i, f, o = sigmoid(W_ih x[t] + b_ih + W_hh h[t - 1] + b_hh)` and `g`, the same with tanh; then
 * `c[t] = f * c[t - 1] + i * g` and `h[t] = o * tanh(c[t])`, with `projSize` multiplied by `W_hr`.
 *
 * Shapes: input as of {@link RNN}; hx `[hidden, cell]`, `(layers * directions, N, projSize or hiddenSize)` and `(layers * directions,
 * N, hiddenSize)`, zeros where it is left out. Gives `[output, [hidden, cell]]`.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above says how it is called
export class LSTM extends RNNBase<[hidden: Tensor, cell: Tensor]> {
  constructor(...given: Given<typeof lstm>) {
    const { inputSize, hiddenSize, ...options } = lstm(given, new.target.name);
    super("LSTM", inputSize, hiddenSize, options);
  }

  /** The shape that the cell state must have: `(layers * directions, batch, hiddenSize)`. */
  getExpectedCellSize(input: Tensor, batchSizes: Tensor | null): [number, number, number] {
    return stateShape(this, input, batchSizes, this.hiddenSize);
  }

  override checkForwardArgs(input: Tensor, [hidden, cell]: [Tensor, Tensor], batchSizes: Tensor | null): void {
    this.checkInput(input, batchSizes);
    const shape = this.getExpectedHiddenSize(input, batchSizes);
    this.checkHiddenSize(hidden, shape, "Expected hidden[0] size {}, got {}");
    this.checkHiddenSize(cell, this.getExpectedCellSize(input, batchSizes), "Expected hidden[1] size {}, got {}");
  }

  override forward(
    input: Tensor | PackedSequence,
    hx?: [Tensor, Tensor] | null,
    ..._none: never[]
  ): [Tensor | PackedSequence, [Tensor, Tensor]] {
    return run(this, input, hx);
  }
}

limitArguments(LSTM.prototype, { getExpectedCellSize: 2, checkForwardArgs: 3 });

/**
 * Gated recurrent units: gates `r, z = sigmoid(W_ih x[t] + b_ih + W_hh h[t - 1] + b_hh)`, then
 * `n = tanh(W_in x[t] + b_in + r * (W_hn h[t - 1] + b_hn))` and `h[t] = (1 - z) * n + z * h[t - 1]`.
 *
 * Shapes: as of {@link RNN}.
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the interface above says how it is called
export class GRU extends RNNBase {
  constructor(...given: Given<typeof gru>) {
    const { inputSize, hiddenSize, projSize: _, ...options } = gru(given, new.target.name);
    super("GRU", inputSize, hiddenSize, options);
  }

  override forward(
    input: Tensor | PackedSequence,
    hx?: Tensor | null,
    ..._none: never[]
  ): [Tensor | PackedSequence, Tensor] {
    return run(this, input, hx);
  }
}
