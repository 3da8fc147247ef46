/** What is timed, on our side; bench/gpu/workloads.py has the same under the same names. */
import torch, { nn, type Tensor, TinyLM } from "../../src/index.js";
import { capturedSteps } from "../../src/torch/cuda/captured_steps.js";
import { Gpt, type GptSizes } from "./gpt.js";

/** What decides how large the workloads are: the real sizes, or small ones that try the programs out. */
export interface Scale {
  device: string;
  gpt: GptSizes;
  gptBatch: number;
  prompt: number;
  newTokens: number;
}

/** A workload is set up once; each call does one round, whose result is a number both sides must agree on. */
export type Workload = (scale: Scale) => () => number;

/** Sizes of the notebook's model. */
const [VOCAB, BATCH, LENGTH] = [12, 4, 8];

function notebook(capture: boolean): Workload {
  return ({ device }) => {
    torch.manualSeed(0);
    const model = new TinyLM(VOCAB).to(device);
    const inputs = torch.randint(VOCAB, [BATCH, LENGTH]).to(device);
    const targets = torch.randint(VOCAB, [BATCH, LENGTH]).to(device);
    const optimizer = new torch.optim.Adam(model.parameters(), { lr: 1e-3, capturable: capture });
    const eager = (ids: Tensor, goal: Tensor) => {
      optimizer.zeroGrad();
      const loss = nn.functional.crossEntropy(model(ids).view(-1, VOCAB), goal.view(-1));
      loss.backward();
      optimizer.step();
      return loss;
    };
    const step = capture ? capturedSteps(eager) : eager;
    return () => {
      let loss = step(inputs, targets);
      for (let i = 1; i < 100; i++) loss = step(inputs, targets);
      return loss.item() as number;
    };
  };
}

const gptTraining: Workload = ({ device, gpt, gptBatch }) => {
  torch.manualSeed(0);
  const model = new Gpt(gpt).to(device);
  const ids = torch.randint(gpt.vocab, [gptBatch, gpt.block]).to(device);
  const optimizer = new torch.optim.AdamW(model.parameters(), { lr: 3e-4, fused: true });
  return () => {
    let loss: Tensor | undefined;
    for (let i = 0; i < 5; i++) {
      optimizer.zeroGrad();
      loss = torch.autocast(device, { dtype: torch.bfloat16 }, () =>
        nn.functional.crossEntropy(model(ids).view(-1, gpt.vocab).float(), ids.view(-1)),
      );
      loss.backward();
      optimizer.step();
    }
    return loss?.item() as number;
  };
};

const generation: Workload = ({ device, gpt, prompt, newTokens }) => {
  torch.manualSeed(0);
  const model = new Gpt(gpt).to(device).to("bfloat16").eval();
  const ids = torch.randint(gpt.vocab, [1, prompt]).to(device);
  return () =>
    torch.noGrad(() => {
      const cache: [] = [];
      let next = ids;
      let sum = 0;
      for (let i = 0; i < newTokens; i++) {
        const logits = model(next, cache, i === 0 ? 0 : prompt + i - 1);
        next = logits.at(":", -1).argmax(-1, true);
        sum += Number(next.item());
      }
      return sum;
    });
};

export const WORKLOADS: Record<string, Workload> = {
  "tinylm eager": notebook(false),
  "tinylm graph": notebook(true),
  "gpt training": gptTraining,
  "gpt generation": generation,
};
