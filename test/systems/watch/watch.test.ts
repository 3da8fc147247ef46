import { existsSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "../../../src/internal/package_root.js";
import { attentionMaps } from "../../../src/systems/models/attention_maps.js";
import { TinyGPT } from "../../../src/systems/models/tiny_gpt.js";
import { TinyLM } from "../../../src/systems/models/tiny_lm.js";
import { TransformerEncoderModel } from "../../../src/systems/models/transformer_encoder.js";
import type { TrainingStep } from "../../../src/systems/training/progress.js";
import { runTraining } from "../../../src/systems/training/train.js";
import { WatchServer } from "../../../src/systems/watch/server.js";
import { WatchedHistory } from "../../../src/systems/watch/watched_history.js";
import { tensor } from "../../../src/torch/creation.js";
import { manualSeed } from "../../../src/torch/random.js";
import type { Tensor } from "../../../src/torch/tensor.js";
import { launchBrowser, noBrowser } from "../../browser.js";
import { runCli } from "../../cli/run_cli.js";

const noPage = existsSync(join(packageRoot(), "dist", "systems", "watch", "page.js"))
  ? ""
  : "the page's script is not built: npm run build";

const step = (number: number): TrainingStep => ({
  ...{ step: number, totalSteps: 10_000, epoch: 1, loss: 1 / number, gradNorm: 2, learningRate: 0.1 },
  ...{ tokens: number * 8, seconds: number / 100, tokensPerSecond: 800 },
});

describe("attention maps", () => {
  const ids = tensor([[1, 2, 3, 4, 5]], { dtype: "int64" });

  test.each([
    ["TinyLM", () => new TinyLM(10), 2],
    ["the encoder", () => new TransformerEncoderModel(10), 2],
    ["TinyGPT", () => new TinyGPT(10, { projections: true }), 4],
    ["TinyGPT without projections", () => new TinyGPT(10), 4],
  ])("of %s have rows that sum to 1 and see nothing that comes later", (_name, make, heads) => {
    manualSeed(0);
    const model = make();
    const before = model.generationLogits(ids).tolist();
    model.train();
    const maps = attentionMaps(model, ids);
    expect(maps.map(({ shape }) => shape)).toEqual(Array(2).fill([1, heads, 5, 5]));
    for (const map of maps) {
      expect(map.sum(-1).sub(1).abs().max().item()).toBeLessThan(1e-6);
      expect(map.triu(1).abs().max().item()).toBe(0);
    }
    // Dropout was off, and is on again.
    expect(model.training).toBe(true);
    expect(model.generationLogits(ids).tolist()).not.toEqual(before);
  });

  test("are what TinyGPT's attention uses", () => {
    manualSeed(0);
    const model = new TinyGPT(10, { layers: 1, heads: 1 }).eval() as TinyGPT;
    const attention = model.blocks.at(0).attention;
    let input: Tensor | undefined;
    let output: Tensor | undefined;
    attention.registerForwardHook((_module, [x], result) => {
      [input, output] = [x, result];
    });
    const [map] = attentionMaps(model, ids);
    const expected = map!.select(0, 0).select(0, 0).matmul(input!.select(0, 0));
    expect(expected.sub(output!.select(0, 0)).abs().max().item()).toBeLessThan(1e-6);
  });
});

test("a long history is thinned evenly, and keeps the first step", () => {
  const history = new WatchedHistory();
  for (let number = 1; number <= 10_000; number++) history.add(step(number));
  expect(history.steps.length).toBeLessThanOrEqual(4000);
  expect(history.steps.slice(0, 3).map((kept) => kept.step)).toEqual([1, 5, 9]);
  expect(history.steps.at(-1)!.step).toBe(9997);
});

test("a training that is watched has the bits of one that is not", async () => {
  const options = { model: "tinylm", epochs: 40, threads: 1, gradNorm: true } as const;
  const { receive } = await import("../../../src/torch/share.js");
  let snapshots = 0;
  const watched = await runTraining(options, {
    onSnapshot: ({ weights }) => {
      snapshots += 1;
      for (const [, token] of weights) receive(token).dispose();
    },
  });
  const alone = await runTraining(options);
  expect(snapshots).toBeGreaterThan(0);
  expect([watched.losses, watched.gradNorms]).toEqual([alone.losses, alone.gradNorms]);
  for (const { weights } of [watched, alone]) for (const [, token] of weights) receive(token).dispose();
});

describe("the live page's server", { skip: noPage !== "" }, () => {
  let server: WatchServer;
  afterEach(() => server.close());

  async function ask(headers: Record<string, string>, path = "/", method = "GET"): Promise<number> {
    return new Promise((resolve, reject) => {
      const options = { port: server.port, host: "127.0.0.1", path, method, headers };
      request(options, (response) => resolve(response.resume().statusCode!))
        .once("error", reject)
        .end();
    });
  }

  test("answers this machine only", async () => {
    server = await WatchServer.start("A run", 0);
    expect(server.url).toBe(`http://127.0.0.1:${server.port}/`);
    expect(await ask({})).toBe(200);
    expect(await ask({ host: `localhost:${server.port}` })).toBe(200);
    expect(await ask({ host: "evil.example" })).toBe(403);
    expect(await ask({ origin: "http://evil.example" }, "/prompt", "POST")).toBe(403);
    expect(await ask({}, "/../package.json")).toBe(404);
  });

  test("says when the port is taken", async () => {
    server = await WatchServer.start("A run", 0);
    await expect(WatchServer.start("Another", server.port)).rejects.toThrow(/EADDRINUSE/);
  });
});

const noPageTest = noBrowser || noPage;
describe(`the live page in Chromium${noPageTest && ` (skipped: ${noPageTest})`}`, { skip: noPageTest !== "" }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const steps = (page: Page) => page.locator("#state").textContent();

  test("shows a real training's curves, sample and attention, also when it is loaded anew", async () => {
    const server = await WatchServer.start("A <b>run</b>", 0);
    try {
      const page = await browser.newPage();
      const errors: string[] = [];
      const hosts = new Set<string>();
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("request", (sent) => hosts.add(new URL(sent.url()).host));
      await page.goto(server.url);
      await expect.poll(() => steps(page)).toBe("Waiting for the first step");

      const result = await runTraining(
        {
          ...{ model: "tinylm", epochs: 30, threads: 1, gradNorm: true },
          onStep: (taken) => server.step(taken),
        },
        { onSnapshot: (snapshot) => server.snapshot(snapshot) },
      );
      const { receive } = await import("../../../src/torch/share.js");
      for (const [, token] of result.weights) receive(token).dispose();
      server.end("finished");

      const check = async () => {
        await expect.poll(() => steps(page), { timeout: 10_000 }).toBe("Finished: step 30 of 30");
        expect(await page.locator("#title").textContent()).toBe("A <b>run</b>");
        expect(await page.locator("#charts h3").allTextContents()).toEqual([
          ...["Loss", "Learning rate", "Gradient norm", "Tokens per second"],
        ]);
        expect(await page.locator("#charts svg path[stroke='var(--first)']").count()).toBeGreaterThanOrEqual(4);
        // Two layers of two heads.
        expect(await page.locator("#attention figure svg").count()).toBe(4);
        expect(await page.locator("#attention path[fill='var(--first)']").count()).toBeGreaterThan(16);
        expect(await page.locator("#sample-step").textContent()).toBe("After step 30");
      };
      await check();
      await page.reload();
      await check();
      expect(await page.locator("#sample").textContent()).toMatch(/^hello , how/);

      await page.fill("#prompt", "how is your");
      await page.click("#prompt-form button");
      await expect.poll(() => page.locator("#sample b").textContent()).toBe("how is your");
      await page.fill("#prompt", "nonsense");
      await page.click("#prompt-form button");
      await expect.poll(() => page.locator("#problem").textContent()).toContain(`"nonsense" is not in the vocabulary`);
      expect(await page.locator("#sample b").textContent()).toBe("how is your");
      expect([errors, [...hosts]]).toEqual([[], [`127.0.0.1:${server.port}`]]);
    } finally {
      await server.close();
    }
  });

  test("train --watch serves it until Ctrl+C, and still says what it trained", async () => {
    let served = "";
    const args = ["train", "--epochs", "3", "--threads", "1", "--watch"];
    const { code, stdout, stderr } = await runCli(args, {
      onOutput: (text, kill) => {
        if (!text.includes("Trained") || served !== "") return;
        served = "asked";
        kill("SIGINT");
      },
    });
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^Live page: http:\/\/127\.0\.0\.1:\d+\/\n$/)]);
    expect(stdout).toContain("Trained 17932 parameters");
  });

  test("a wrong port is a wrong command line", async () => {
    const { code, stderr } = await runCli(["train", "--watch", "--port", "70000"]);
    expect([code, stderr]).toEqual([2, "error: --port: expected an integer from 0 to 65535, but got 70000\n"]);
  });
});
