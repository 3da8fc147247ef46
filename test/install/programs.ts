/** The programs that a user would write: in the three ways of taking the package in, and for other runtimes than Node. */

const body = `
const run = await trainTinyLM({ epochs: 3, seed: 0 });
console.log(JSON.stringify(run.losses));
`;

/** What an engine has a part in. All that it prints is the same everywhere. */
const engine = `import torch, { F, nn, optim } from "libtorch-node";
import * as safetensors from "libtorch-node/safetensors";
import { rmSync } from "node:fs";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";

if (isMainThread) await main();
else parentPort.postMessage(torch.share(torch.receive(workerData).mul_(2).add(1)));

async function main() {
  torch.manualSeed(0);
  const model = new nn.Sequential(new nn.Linear(4, 8), new nn.ReLU(), new nn.Linear(8, 2));
  const optimizer = new optim.AdamW(model.parameters());
  const seen = [];
  const [layer] = model.children();
  layer.registerForwardHook((module, inputs, output) => void seen.push(output.shape));
  layer.weight.registerHook((gradient) => gradient.mul(2));
  const [x, y] = [torch.randn(16, 4), torch.randint(0, 2, [16])];
  for (let step = 0; step < 5; step++) {
    optimizer.zeroGrad();
    const loss = F.crossEntropy(model(x), y);
    loss.backward();
    optimizer.step();
    console.log("loss", loss.item());
  }
  console.log("hooks", JSON.stringify(seen));
  console.log(String(layer.weight));
  console.log(String(torch.tensor(new Float64Array([1, 2]))), String(torch.asTensor(new Int16Array([3, 4]))));

  await torch.save(model.stateDict(), "engine.pt");
  await safetensors.saveFile(model.stateDict(), "engine.safetensors");
  const loaded = [
    await torch.load("engine.pt"),
    await torch.load("engine.pt", { mmap: true }),
    await safetensors.loadFile("engine.safetensors"),
  ];
  for (const state of loaded) console.log("loaded", state["0.weight"].equal(layer.weight));
  for (const name of ["engine.pt", "engine.safetensors"]) rmSync(name);

  const shared = torch.arange(3);
  const worker = new Worker(new URL(import.meta.url), { workerData: torch.share(shared) });
  const answer = await new Promise((resolve, reject) => worker.on("message", resolve).on("error", reject));
  console.log("worker", String(torch.receive(answer)), String(shared));

  for (const wrong of [() => torch.ones(2).add(torch.ones(3)), () => torch.empty(1e15), () => structuredClone(x)]) {
    try {
      wrong();
      console.log("no error");
    } catch (error) {
      console.log(error.name);
    }
  }
}
`;

export const programs: Record<string, string> = {
  "main.mjs": `import { trainTinyLM } from "libtorch-node";\n${body}`,
  "main.cjs": `const { trainTinyLM } = require("libtorch-node");\n(async () => {${body}})();\n`,
  "main.ts": `import torch, { trainTinyLM } from "libtorch-node";\n${body}
const shape: number[] = torch.ones(2, 3).shape;
if (shape.length !== 2) throw new Error("unexpected shape");
`,
  "engine.mjs": engine,
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      module: "nodenext",
      moduleResolution: "nodenext",
      target: "es2022",
      lib: ["es2023", "esnext.disposable"],
      types: ["node"],
      strict: true,
      skipLibCheck: false,
      outDir: "out",
    },
    include: ["main.ts"],
  }),
};
