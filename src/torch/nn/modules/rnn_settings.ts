/** What the recurrent layers are given, checked with Python's words. Follows torch/nn/modules/rnn.py. */

import { boolean, integer, optional } from "../../../internal/kinds.js";
import { kind } from "../../../internal/signature.js";
import { TypeError, ValueError } from "../../../python/exceptions.js";
import { typeName } from "../../../python/repr.js";
import { snakeCase } from "../../../python/snake_case.js";

/** What a recurrent layer computes with. */
export type RNNMode = "RNN_TANH" | "RNN_RELU" | "LSTM" | "GRU";

const modes: readonly unknown[] = ["RNN_TANH", "RNN_RELU", "LSTM", "GRU"] satisfies RNNMode[];

/** What Python calls the type of such a value. */
function pythonType(value: unknown): string {
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
  return { string: "str", boolean: "bool" }[typeof value as string] ?? (value === null ? "NoneType" : typeName(value));
}

/** `true` or `false`, with Python's words. */
const flag = kind<boolean>((_callee, name, value) => {
  if (typeof value === "boolean") return value;
  throw new TypeError(`${snakeCase(name)} should be of type bool, got: ${pythonType(value)}`);
});

/** A size of one or more, with Python's words. */
const width = kind<number>((_callee, name, value) => {
  if (!Number.isSafeInteger(value)) {
    throw new TypeError(`${snakeCase(name)} should be of type int, got: ${pythonType(value)}`);
  }
  if ((value as number) > 0) return value as number;
  throw new ValueError(`${snakeCase(name)} must be greater than zero`);
});

const depth = kind<number>((callee, name, value) => {
  const given = integer.check(callee, name, value);
  if (given > 0) return given;
  throw new ValueError("num_layers must be greater than zero");
});

const share = kind<number>((_callee, _name, value) => {
  if (typeof value === "number" && value >= 0 && value <= 1) return value;
  throw new ValueError(
    "dropout should be a number in range [0, 1] representing the probability of an element being zeroed",
  );
});

const projection = kind<number>((callee, name, value) => {
  const given = integer.check(callee, name, value);
  if (given >= 0) return given;
  throw new ValueError("proj_size should be a positive integer or zero to disable projections");
});

/** What is refused whatever it is. */
const forLSTM = kind<never>(() => {
  throw new ValueError("proj_size argument is only supported for LSTM, not RNN or GRU");
});

/** An RNN's nonlinearity. */
export const nonlinearity = kind<"tanh" | "relu">((_callee, _name, value) => {
  if (value === "tanh" || value === "relu") return value;
  throw new ValueError(`Unknown nonlinearity '${String(value)}'. Select from 'tanh' or 'relu'.`);
});

/** What a recurrent layer computes with. */
export const mode = kind<RNNMode>((_callee, _name, value) => {
  if (modes.includes(value)) return value as RNNMode;
  throw new ValueError(`Unrecognized RNN mode: ${String(value)}`);
});

/** How wide and how deep. */
export const sizes = {
  inputSize: width,
  hiddenSize: width,
  /** How many layers, each over the outputs of the one before. Default: 1. */
  numLayers: depth(1),
} as const;
/** What all recurrent layers are given. */
export const settings = {
  /** Learn additive biases. Default: true. */
  bias: flag(true),
  /** The batch is the first dimension of inputs and outputs, and time the second. Default: false, the other way round. */
  batchFirst: flag(false),
  /** In training, the probability of a zero in the outputs of all layers but the last. Default: 0. */
  dropout: share(0),
  /** Go through the sequence backwards too, with weights of their own. Default: false. */
  bidirectional: boolean(false),
} as const;
/** What an LSTM is given too. */
export const projSize = {
  /** Size of the hidden state after a projection, in an LSTM only. Default: 0, no projection. */
  projSize: projection(0),
} as const;
/** What the others refuse. */
export const noProjection = {
  /** Refused: only an LSTM has projections. */
  projSize: optional(forLSTM),
} as const;
/** The order of {@link settings}. */
export const order = ["bias", "batchFirst", "dropout", "bidirectional"] as const;
