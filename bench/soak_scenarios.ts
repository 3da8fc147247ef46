/** What a soak repeats: each scenario is one step of work that has to leave nothing behind. */

import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import torch, { autograd, data, nn, noGrad, optim, type Tensor, tidy, trainTinyLM } from "../src/index.js";
import * as safetensors from "../src/safetensors/index.js";
import { NOTEBOOK, trainingJob } from "./training_job.js";

/** Work that is repeated. */
export interface Scenario {
  description: string;
  /** How often, where the command line does not say. */
  steps: number;
  /** Sets up, and gives one step. What a step leaves alive is counted. */
  begin(): (step: number) => void | Promise<void>;
}

/** A layer, its optimizer, and a batch. */
function layer() {
  torch.manualSeed(0);
  const model = new nn.Linear(64, 64);
  return { model, optimizer: new optim.SGD(model.parameters(), { lr: 1e-4 }), input: torch.randn(16, 64) };
}

/** Runs what has to throw. */
function fails(work: () => unknown): void {
  try {
    work();
  } catch {
    return;
  }
  throw new Error("Expected a step that throws, but it did not");
}

class Boom extends Error {}
function boom(): never {
  throw new Boom();
}

export const scenarios = {
  train: {
    description: "training steps in one synchronous loop, with nothing that helps the garbage collector",
    steps: 100_000,
    begin() {
      const job = trainingJob(NOTEBOOK);
      return () => job.step();
    },
  },
  exceptions: {
    description: "training steps that throw, each in another place: JavaScript's exceptions and libtorch's",
    steps: 20_000,
    begin() {
      const { model, optimizer, input } = layer();
      const wrong = torch.randn(16, 63);
      const kinds: (() => unknown)[] = [
        () => model(wrong),
        () => [model(input).sum(), boom()],
        () => tidy(() => [model(input).sum(), boom()]),
        () => noGrad(() => [model(input), boom()]),
        () => model(input).backward(),
        () => {
          const hidden = model(input);
          hidden.registerHook(boom);
          hidden.sum().backward();
        },
        () => {
          model(input).sum().backward();
          boom();
        },
      ];
      return (step) => {
        optimizer.zeroGrad();
        fails(kinds[step % kinds.length]!);
        model(input).sum().backward();
        optimizer.step();
      };
    },
  },
  workers: {
    description: "threads that are made and ended: a training's, and a loader's",
    steps: 300,
    begin() {
      const dataset = new data.TensorDataset(torch.arange(8));
      return async (step) => {
        if (step % 2 === 0) {
          const { model } = await trainTinyLM({ corpus: ["a b"], epochs: 1, threads: 1 });
          for (const weight of Object.values(model.stateDict())) weight.dispose();
          return;
        }
        const loader = new data.DataLoader(dataset, { batchSize: 4, numWorkers: 1 });
        for await (const [batch] of loader as AsyncIterable<[Tensor]>) batch.dispose();
      };
    },
  },
  loads: {
    description: "files that are loaded: torch.load, and safetensors.loadFile",
    steps: 2000,
    begin() {
      const weights = { weight: torch.randn(256, 256), bias: torch.randn(256) };
      const files = mkdtemp(join(tmpdir(), "libtorch-node-soak-")).then(async (folder) => {
        process.on("exit", () => rmSync(folder, { recursive: true }));
        const [pickled, plain] = [join(folder, "weights.pt"), join(folder, "weights.safetensors")];
        await torch.save(weights, pickled);
        await safetensors.saveFile(weights, plain);
        return { pickled, plain };
      });
      return async (step) => {
        const { pickled, plain } = await files;
        await (step % 2 === 0 ? torch.load(pickled) : safetensors.loadFile(plain));
      };
    },
  },
  hooks: {
    description: "a hook that is registered in each step, on what the step computed, and holds on to it",
    // More than elsewhere: what a hook holds goes with whole collections, by which the heap finds its size later.
    steps: 300_000,
    begin() {
      const { model, optimizer, input } = layer();
      return () => {
        optimizer.zeroGrad();
        const hidden = model(input);
        hidden.registerHook((grad) => grad.mul(hidden.detach().sign()));
        hidden.sum().backward();
        optimizer.step();
      };
    },
  },
  "module-hook": {
    description: "hooks that stay on a module for the whole training",
    steps: 20_000,
    begin() {
      const { model, optimizer, input } = layer();
      model.registerForwardHook((_module, _inputs, output) => (output as Tensor).mul(2));
      model.registerFullBackwardHook((_module, gradInput) => gradInput);
      const leaf = input.clone().requiresGrad_();
      return () => {
        optimizer.zeroGrad();
        leaf.grad = null;
        model(leaf).sum().backward();
        optimizer.step();
      };
    },
  },
  function: {
    description: "a custom autograd function in each step, which saves tensors and keeps values on its context",
    steps: 20_000,
    begin() {
      class Gate extends autograd.Function {
        static override forward(ctx: autograd.FunctionCtx, x: Tensor): Tensor {
          const gate = x.sigmoid();
          ctx.saveForBackward(x, gate);
          ctx.gate = gate;
          return x.mul(gate);
        }
        static override backward(ctx: autograd.FunctionCtx, grad: Tensor): Tensor {
          const [x, gate] = ctx.savedTensors;
          return grad.mul(gate.mul(x.mul(gate.neg().add(1)).add(1)));
        }
      }
      const { model, optimizer, input } = layer();
      return () => {
        optimizer.zeroGrad();
        Gate.apply(model(input)).sum().backward();
        optimizer.step();
      };
    },
  },
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof scenarios;
export const scenarioNames = Object.keys(scenarios) as ScenarioName[];
