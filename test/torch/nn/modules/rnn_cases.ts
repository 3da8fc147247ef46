/** The recurrent layers that are held against Python: which, with what options and inputs. */

import * as nn from "../../../../src/torch/nn/index.js";

/** A layer with its options, called with one kind of input. */
export interface RecurrentCase {
  /** Python's expression for the layer. */
  readonly python: string;
  readonly make: () => nn.Module;
  readonly dtype: "float32" | "float64" | "bfloat16";
  readonly input: "batch" | "sequence" | "packed" | "unsorted" | "step" | "steps";
  readonly batchFirst: boolean;
  /** The shapes of the state that is passed, without its batch; none for the layer's own. */
  readonly state: readonly (readonly number[])[];
  /** Whether the state is a pair. */
  readonly pair: boolean;
}

interface Settings {
  numLayers: number;
  bias: boolean;
  batchFirst: boolean;
  dropout: number;
  bidirectional: boolean;
  projSize: number;
}

const each = <A, B>(all: readonly A[], make: (one: A) => readonly B[]): B[] => all.flatMap(make);
const bools = [false, true] as const;

const LAYERS = {
  RNN: { python: "nn.RNN(3, 4", make: nn.RNN, more: {} },
  relu: { python: "nn.RNN(3, 4, nonlinearity='relu'", make: nn.RNN, more: { nonlinearity: "relu" } },
  GRU: { python: "nn.GRU(3, 4", make: nn.GRU, more: {} },
  LSTM: { python: "nn.LSTM(3, 4", make: nn.LSTM, more: {} },
} as const;

const SNAKE: Readonly<Record<keyof Settings, string>> = {
  ...{ numLayers: "num_layers", bias: "bias", batchFirst: "batch_first", dropout: "dropout" },
  ...{ bidirectional: "bidirectional", projSize: "proj_size" },
};
const PYTHON: Readonly<Record<string, string>> = { true: "True", false: "False" };

function recurrent(
  layer: keyof typeof LAYERS,
  given: Settings,
  input: RecurrentCase["input"],
  withState: boolean,
  dtype: RecurrentCase["dtype"],
): RecurrentCase {
  const { python, make, more } = LAYERS[layer];
  const pair = layer === "LSTM";
  const { projSize, ...common } = given;
  const settings = pair ? given : common;
  const words = Object.entries(settings).map(
    ([name, value]) => `${SNAKE[name as keyof Settings]}=${PYTHON[String(value)] ?? value}`,
  );
  const depth = given.numLayers * (given.bidirectional ? 2 : 1);
  const state = [[depth, projSize > 0 ? projSize : 4], ...(pair ? [[depth, 4]] : [])];
  return {
    python: `${[python, ...words].join(", ")}, dtype=torch.${dtype})`,
    make: () => new (make as unknown as new (...given: unknown[]) => nn.Module)(3, 4, { ...settings, ...more, dtype }),
    ...{ dtype, input, batchFirst: given.batchFirst, state: withState ? state : [], pair },
  };
}

/** Layers over sequences. */
export const recurrentCases: readonly RecurrentCase[] = each(Object.keys(LAYERS) as (keyof typeof LAYERS)[], (layer) =>
  each(layer === "LSTM" ? [0, 2] : [0], (projSize) =>
    each([1, 2], (numLayers) =>
      each(bools, (bias) =>
        each(bools, (batchFirst) =>
          each(bools, (bidirectional) =>
            each(["batch", "sequence", "packed", "unsorted"] as const, (input) => {
              const dropout = numLayers > 1 ? 0.3 : 0;
              const settings = { numLayers, bias, batchFirst, dropout, bidirectional, projSize };
              const ofType = (state: boolean, dtype: RecurrentCase["dtype"]) =>
                recurrent(layer, settings, input, state, dtype);
              // Of the other dtypes every second one, which leaves each option with each input.
              const others = batchFirst === bias ? [ofType(bidirectional, "float64"), ofType(!bias, "bfloat16")] : [];
              return [ofType(false, "float32"), ofType(true, "float32"), ...others];
            }),
          ),
        ),
      ),
    ),
  ),
);

const CELLS = [
  ["RNNCell", nn.RNNCell, 1],
  ["LSTMCell", nn.LSTMCell, 2],
  ["GRUCell", nn.GRUCell, 1],
  ["RNNCell", nn.RNNCell, 1, "relu"],
] as const;

/** Cells. */
export const cellCases: readonly RecurrentCase[] = each(CELLS, ([name, make, states, nonlinearity]) =>
  each(bools, (bias) =>
    each(bools, (withState) =>
      each(["step", "steps"] as const, (input) =>
        (["float32", "float64", "bfloat16"] as const).map((dtype) => ({
          python:
            `nn.${name}(3, 4, bias=${PYTHON[String(bias)]}, dtype=torch.${dtype}` +
            `${nonlinearity === undefined ? "" : `, nonlinearity='${nonlinearity}'`})`,
          make: () =>
            new (make as unknown as new (...given: unknown[]) => nn.Module)(3, 4, {
              ...{ bias, dtype },
              ...(nonlinearity === undefined ? {} : { nonlinearity }),
            }),
          ...{ dtype, input, batchFirst: true, state: withState ? new Array(states).fill([4]) : [], pair: states > 1 },
        })),
      ),
    ),
  ),
);
