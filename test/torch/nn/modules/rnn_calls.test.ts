/** Recurrent layers: wrong calls, and what they do beside computing. */

import { describe, expect, test, vi } from "vitest";
import { tensor } from "../../../../src/torch/creation.js";
import * as nn from "../../../../src/torch/nn/index.js";
import { aten } from "../../../../src/torch/ops/index.js";
import type { Tensor } from "../../../../src/torch/tensor.js";
import { noPython, python } from "../../../python.js";

const U = nn.utils.rnn;
const ones = (...size: number[]) => aten.ones(size);
const any = (value: unknown) => value as never;

/** What fails, on both sides, with the same words. */
const WRONG: readonly (readonly [string, () => unknown])[] = [
  ["nn.LSTM(3, 4, dropout=1.5)", () => new nn.LSTM(3, 4, { dropout: 1.5 })],
  ["nn.GRU(3, 4, dropout=True)", () => new nn.GRU(3, 4, { dropout: any(true) })],
  ["nn.RNN(3, 4, dropout=-0.1)", () => new nn.RNN(3, 4, { dropout: -0.1 })],
  ["nn.LSTM(3, 4, bias=0)", () => new nn.LSTM(3, 4, { bias: any(0) })],
  ["nn.GRU(3, 4, bias='True')", () => new nn.GRU(3, 4, { bias: any("True") })],
  ["nn.RNN(3, 4, batch_first=1)", () => new nn.RNN(3, 4, { batchFirst: any(1) })],
  ["nn.LSTM(3.5, 4)", () => new nn.LSTM(3.5, 4)],
  ["nn.LSTM('3', 4)", () => new nn.LSTM(any("3"), 4)],
  ["nn.LSTM(3, None)", () => new nn.LSTM(3, any(null))],
  ["nn.LSTM(0, 4)", () => new nn.LSTM(0, 4)],
  ["nn.GRU(10, 0, 1)", () => new nn.GRU(10, 0, 1)],
  ["nn.RNN(10, 10, 0)", () => new nn.RNN(10, 10, 0)],
  ["nn.LSTM(3, 4, proj_size=-1)", () => new nn.LSTM(3, 4, { projSize: -1 })],
  ["nn.LSTM(3, 4, proj_size=4)", () => new nn.LSTM(3, 4, { projSize: 4 })],
  ["nn.GRU(3, 4, proj_size=2)", () => new nn.GRU(3, 4, { projSize: any(2) })],
  ["nn.RNN(3, 4, proj_size=2)", () => new nn.RNN(3, 4, { projSize: any(2) })],
  ["nn.RNN(3, 4, nonlinearity='gelu')", () => new nn.RNN(3, 4, { nonlinearity: any("gelu") })],
  ["nn.RNN(3, 4, 1, 'sigmoid')", () => new nn.RNN(3, 4, 1, any("sigmoid"))],
  ["nn.RNNBase('CNN', 3, 4)", () => new nn.RNNBase(any("CNN"), 3, 4)],
  ["nn.RNNBase('GRU', 3, 4)(torch.ones(2, 2, 3))", () => (new nn.RNNBase("GRU", 3, 4) as nn.Module)(ones(2, 2, 3))],

  ["nn.RNN(3, 4)(torch.ones(3))", () => new nn.RNN(3, 4)(ones(3))],
  ["nn.GRU(3, 4)(torch.ones(1, 1, 1, 3))", () => new nn.GRU(3, 4)(ones(1, 1, 1, 3))],
  ["nn.LSTM(3, 4)(torch.ones(3))", () => new nn.LSTM(3, 4)(ones(3))],
  ["nn.LSTM(3, 4)(torch.ones(5, 2, 4))", () => new nn.LSTM(3, 4)(ones(5, 2, 4))],
  ["nn.GRU(3, 4)(torch.ones(5, 2))", () => new nn.GRU(3, 4)(ones(5, 2))],
  ["nn.LSTM(3, 4)(torch.ones(5, 2, 3).double())", () => new nn.LSTM(3, 4)(ones(5, 2, 3).double())],
  ["nn.GRU(3, 4).bfloat16()(torch.ones(5, 2, 3))", () => new nn.GRU(3, 4).bfloat16()(ones(5, 2, 3))],
  ["nn.RNN(3, 4)(torch.ones(5, 2, 3), torch.ones(1, 4))", () => new nn.RNN(3, 4)(ones(5, 2, 3), ones(1, 4))],
  ["nn.RNN(3, 4)(torch.ones(5, 3), torch.ones(1, 1, 4))", () => new nn.RNN(3, 4)(ones(5, 3), ones(1, 1, 4))],
  ["nn.GRU(3, 4)(torch.ones(5, 2, 3), torch.ones(1, 2, 5))", () => new nn.GRU(3, 4)(ones(5, 2, 3), ones(1, 2, 5))],
  ["nn.GRU(3, 4)(torch.ones(5, 3), torch.ones(2, 4))", () => new nn.GRU(3, 4)(ones(5, 3), ones(2, 4))],
  [
    "nn.LSTM(3, 4)(torch.ones(5, 2, 3), (torch.ones(1, 2, 4), torch.ones(2, 4)))",
    () => new nn.LSTM(3, 4)(ones(5, 2, 3), [ones(1, 2, 4), ones(2, 4)]),
  ],
  [
    "nn.LSTM(3, 4)(torch.ones(5, 3), (torch.ones(1, 4), torch.ones(1, 2, 4)))",
    () => new nn.LSTM(3, 4)(ones(5, 3), [ones(1, 4), ones(1, 2, 4)]),
  ],
  [
    "nn.LSTM(3, 4, bidirectional=True)(torch.ones(5, 2, 3), (torch.ones(1, 2, 4), torch.ones(2, 2, 4)))",
    () => new nn.LSTM(3, 4, { bidirectional: true })(ones(5, 2, 3), [ones(1, 2, 4), ones(2, 2, 4)]),
  ],
  [
    "nn.LSTM(3, 4, proj_size=2, batch_first=True)(torch.ones(5, 2, 3), (torch.ones(1, 5, 2), torch.ones(1, 5, 2)))",
    () => new nn.LSTM(3, 4, { projSize: 2, batchFirst: true })(ones(5, 2, 3), [ones(1, 5, 2), ones(1, 5, 2)]),
  ],
  [
    "nn.GRU(3, 4)(U.pack_sequence([torch.ones(2, 3)]), torch.ones(1, 2, 4))",
    () => new nn.GRU(3, 4)(U.packSequence([ones(2, 3)]), ones(1, 2, 4)),
  ],
  ["nn.RNN(3, 4)(U.pack_sequence([torch.ones(2, 4)]))", () => new nn.RNN(3, 4)(U.packSequence([ones(2, 4)]))],
  ["nn.RNN(3, 4)(U.pack_sequence([torch.ones(2)]))", () => new nn.RNN(3, 4)(U.packSequence([ones(2)]))],

  ["nn.RNNCell(10, 20)(torch.ones(3, 11))", () => new nn.RNNCell(10, 20)(ones(3, 11))],
  ["nn.GRUCell(10, 20)(torch.ones(3, 10), torch.ones(3, 21))", () => new nn.GRUCell(10, 20)(ones(3, 10), ones(3, 21))],
  ["nn.GRUCell(10, 20)(torch.ones(3, 10), torch.ones(5, 20))", () => new nn.GRUCell(10, 20)(ones(3, 10), ones(5, 20))],
  [
    "nn.RNNCell(10, 20)(torch.ones(3, 10), torch.ones(3, 1, 1, 20))",
    () => new nn.RNNCell(10, 20)(ones(3, 10), ones(3, 1, 1, 20)),
  ],
  ["nn.LSTMCell(10, 20)(torch.ones(3, 1, 10))", () => new nn.LSTMCell(10, 20)(ones(3, 1, 10))],
  [
    "nn.LSTMCell(10, 20)(torch.ones(3, 10), (torch.ones(3, 20), torch.ones(3, 1, 1, 20)))",
    () => new nn.LSTMCell(10, 20)(ones(3, 10), [ones(3, 20), ones(3, 1, 1, 20)]),
  ],
  [
    "nn.LSTMCell(10, 20)(torch.ones(3, 10), (torch.ones(5, 20), torch.ones(5, 20)))",
    () => new nn.LSTMCell(10, 20)(ones(3, 10), [ones(5, 20), ones(5, 20)]),
  ],
  ["nn.RNNCell(3, 4, nonlinearity='gelu')(torch.ones(3))", () => new nn.RNNCell(3, 4, true, "gelu")(ones(3))],

  ["U.pack_padded_sequence(torch.ones(4, 2), [2, 4])", () => U.packPaddedSequence(ones(4, 2), [2, 4])],
  ["U.pack_padded_sequence(torch.ones(4, 2), [4, 0])", () => U.packPaddedSequence(ones(4, 2), [4, 0])],
  ["U.pack_padded_sequence(torch.ones(4, 2), [4])", () => U.packPaddedSequence(ones(4, 2), [4])],
  ["U.pack_padded_sequence(torch.ones(4, 2), torch.ones(2, 2))", () => U.packPaddedSequence(ones(4, 2), ones(2, 2))],
  ["U.pack_sequence([])", () => U.packSequence([])],
  ["U.pad_sequence([])", () => U.padSequence([])],
  ["U.pad_sequence([torch.ones(2), torch.ones(2, 2)])", () => U.padSequence([ones(2), ones(2, 2)])],
  [
    "U.pad_packed_sequence(U.pack_sequence([torch.ones(3)]), total_length=2)",
    () => U.padPackedSequence(U.packSequence([ones(3)]), { totalLength: 2 }),
  ],
  ["U.PackedSequence(torch.ones(2))", () => new U.PackedSequence(ones(2))],
  ["U.unpad_sequence(torch.ones(4, 2), torch.tensor([1, 2, 3]))", () => U.unpadSequence(ones(4, 2), tensor([1, 2, 3]))],
  ["U.unpad_sequence(torch.ones(4, 2), torch.tensor([1]))", () => U.unpadSequence(ones(4, 2), tensor([1]))],
];

const SCRIPT = `
import torch.nn.utils.rnn as U
result = []
for code in args:
    try:
        eval(code)
        result.append("")
    except Exception as error:
        result.append(f"{type(error).__name__}: {error}")
`;

describe.skipIf(noPython)("wrong calls of recurrent layers", () => {
  test("fail with Python's words", async () => {
    const theirs = await python<string[]>(
      SCRIPT,
      WRONG.map(([code]) => code),
    );
    const ours = WRONG.map(([code, run]) => {
      try {
        run();
        return [code, ""];
      } catch (error) {
        return [code, `${(error as Error).name}: ${(error as Error).message}`];
      }
    });
    expect(ours).toEqual(WRONG.map(([code], at) => [code, theirs[at]]));
  });
});

test("what only JavaScript can get wrong is told too", () => {
  const lstm = new nn.LSTM(3, 4);
  expect(() => lstm(any([1, 2]))).toThrow("LSTM: expected input to be a Tensor or a PackedSequence, got [ 1, 2 ]");
  expect(() => lstm(ones(5, 2, 3), any(ones(1, 2, 4)))).toThrow("expected hx to be [hidden, cell], two tensors");
  expect(() => new nn.GRU(3, 4)(ones(5, 2, 3), any([ones(1, 2, 4)]))).toThrow("GRU: expected hx to be a Tensor");
  expect(() => new nn.LSTMCell(3, 4)(ones(3), any(ones(4)))).toThrow("LSTMCell: expected hx to be [hidden, cell]");
  expect(() => new nn.GRUCell(3, 4)(any("x"))).toThrow("GRUCell: expected input to be a Tensor, got 'x'");
  expect(() => new nn.LSTM(3, 4, any({ batch_first: true }))).toThrow("it is spelled batchFirst here");
  expect(() => new nn.GRU(3, 4, 1, true, false, 0, false, any(2))).toThrow("takes at most 7 argument(s) by position");
  expect(() => U.unpackSequence(any([ones(2)]))).toThrow("expected packedSequences to be a PackedSequence");
  expect(() => U.packSequence(any(3))).toThrow("Expected iterable for input sequences, but got arg of type: number");
  expect(() => U.packPaddedSequence(ones(2, 1), any([1.5]))).toThrow("expected lengths[0] to be an integer");
});

test("dropout in a single layer is warned of", () => {
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  try {
    new nn.LSTM(3, 4, { dropout: 0.5 });
    new nn.LSTM(3, 4, 2, { dropout: 0.5 });
    expect(warned.mock.calls.map(([text]) => text)).toEqual([
      "dropout option adds dropout after all but last recurrent layer, so non-zero dropout expects num_layers greater than 1, " +
        "but got dropout=0.5 and num_layers=1",
    ]);
  } finally {
    warned.mockRestore();
  }
});

test("a layer computes with the weights that it has", () => {
  const input = ones(5, 2, 3);
  const gru = new nn.GRU(3, 4, 2, { bidirectional: true });
  expect(gru.allWeights.map((weights) => weights.length)).toEqual([4, 4, 4, 4]);
  expect(gru.weightIhL1Reverse).toBe(gru.allWeights[3]![0]);
  const sum = (layer: nn.GRU) => layer(input)[0].sum().item();
  const before = sum(gru);
  const copy = gru.clone();
  expect(sum(copy)).toBe(before);
  gru.weightIhL0 = new nn.Parameter(aten.zeros([12, 3]));
  expect(sum(gru)).not.toBe(before);
  expect(sum(copy)).toBe(before);
  gru.loadStateDict(copy.stateDict());
  expect(sum(gru)).toBe(before);
  gru.double();
  expect(gru.allWeights.flat().every(({ dtype }) => dtype.name === "float64")).toBe(true);
  expect(gru(input.double())[0].dtype.name).toBe("float64");
});

test("the checks of a layer can be called and overridden", () => {
  const input = ones(5, 2, 3);
  class Free extends nn.RNN {
    override checkForwardArgs(): void {}
  }
  expect(() => new Free(3, 4)(input, ones(1, 1, 4))).not.toThrow("Expected hidden size");
  const lstm = new nn.LSTM(3, 4, { numLayers: 2, projSize: 2 });
  expect(lstm.getExpectedHiddenSize(input, null)).toEqual([2, 2, 2]);
  expect(lstm.getExpectedCellSize(input, tensor([7, 1], { dtype: "int64" }))).toEqual([2, 7, 4]);
  const states: [Tensor, Tensor] = [ones(2, 2, 2), ones(2, 2, 4)];
  expect(lstm.permuteHidden(states, null)).toBe(states);
  expect(() => lstm.checkForwardArgs(input, [states[1], states[0]], null)).toThrow("Expected hidden[0] size (2, 2, 2)");
});
