// In a process of its own: it is about the threads of one.

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { execa } from "execa";
import { afterEach, describe, expect, it } from "vitest";
import torch, { backends, getNumThreads, manualSeed, nn, optim } from "../../../src/index.js";

const { openmp } = backends;

/** What a program printed that has the address of the built package in `library`. */
async function printed(program: string, env: Record<string, string> = {}): Promise<string> {
  const library = new URL("../../../dist/index.js", import.meta.url).href;
  const code = `const library = ${JSON.stringify(library)}; ${program}`;
  const { stdout } = await execa(process.execPath, ["--input-type=module", "-e", code], { env });
  return stdout;
}

const chosen = openmp.waitPolicy;
afterEach(() => {
  openmp.waitPolicy = chosen;
});

function training(): () => number {
  manualSeed(0);
  const model = new nn.TransformerEncoderLayer(32, 2, 64, { batchFirst: true });
  const source = torch.randn(8, 16, 32);
  const optimizer = new optim.Adam(model.parameters());
  return () => {
    optimizer.zeroGrad();
    const loss = model(source).square().sum();
    loss.backward();
    optimizer.step();
    return loss.item() as number;
  };
}

describe("backends.openmp", () => {
  it("does not change a bit by its policy", () => {
    const losses = (["active", "passive", "adaptive"] as const).map((policy) => {
      openmp.waitPolicy = policy;
      const step = training();
      return Array.from({ length: 5 }, step);
    });
    expect(losses[1]).toEqual(losses[0]);
    expect(losses[2]).toEqual(losses[0]);
  });

  // One thread waits for no other, and only Linux's kernel tells how long a thread had to wait for a processor.
  it.skipIf(getNumThreads() === 1 || !existsSync("/proc/thread-self/schedstat"))(
    "lets threads sleep beside other work, unless that is forbidden",
    async () => {
      const others = Array.from({ length: availableParallelism() }, () => spawn(process.execPath, ["-e", "for (;;);"]));
      try {
        const step = training();
        const until = async (isDone: () => boolean, limit: number) => {
          for (const end = Date.now() + limit; !isDone() && Date.now() < end; ) {
            step();
            await new Promise(setImmediate);
          }
        };
        openmp.waitPolicy = "active";
        await until(() => false, 1500);
        expect(openmp.currentWaitPolicy).toBe("active");
        openmp.waitPolicy = "adaptive";
        await until(() => openmp.currentWaitPolicy === "passive", 30_000);
        expect(openmp.currentWaitPolicy).toBe("passive");
      } finally {
        for (const other of others) other.kill("SIGKILL");
      }
    },
    60_000,
  );

  it("refuses another policy", () => {
    expect(() => {
      openmp.waitPolicy = "lazy" as "active";
    }).toThrow("expected waitPolicy to be 'adaptive', 'active' or 'passive', got 'lazy'");
  });

  it("leaves to the environment what the environment says", async () => {
    const program = "console.log((await import(library)).backends.openmp.waitPolicy)";
    expect(await printed(program, { OMP_WAIT_POLICY: "passive" })).toBe("active");
    expect(await printed(program, { GOMP_SPINCOUNT: "1000" })).toBe("active");
    expect(await printed(program)).toBe("adaptive");
  });

  it.skipIf(!existsSync("/proc/self/task"))(
    "ends its threads with the last JavaScript that has the library",
    async () => {
      const program = `
      import { once } from "node:events";
      import { readdirSync } from "node:fs";
      import { setTimeout as pause } from "node:timers/promises";
      import { Worker } from "node:worker_threads";
      const inWorker = \`
        import { parentPort, workerData } from "node:worker_threads";
        import("\${library}").then(({ backends }) => {
          backends.openmp.waitPolicy = workerData;
          parentPort.postMessage(backends.openmp.currentWaitPolicy);
        });\`;
      const tasks = () => readdirSync("/proc/self/task").length;
      const run = async (workerData) => {
        const worker = new Worker(inWorker, { eval: true, workerData });
        const [policy] = await once(worker, "message");
        await once(worker, "exit");
        return policy;
      };
      // The first starts what Node keeps.
      await run("active");
      const others = [await run("active"), tasks()];
      const policy = await run("passive");
      // The system takes the time it likes to end them: what is waited for is that they do.
      while (tasks() > others[1]) await pause(50);
      console.log(others[0], policy);`;
      expect(await printed(program)).toBe("active passive");
    },
  );
});
