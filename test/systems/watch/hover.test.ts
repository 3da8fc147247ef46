/** What the mouse does to the live page's charts. */

import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "../../../src/internal/package_root.js";
import type { TrainingStep } from "../../../src/systems/training/progress.js";
import { runTraining } from "../../../src/systems/training/train.js";
import { WatchServer } from "../../../src/systems/watch/server.js";
import { receive } from "../../../src/torch/share.js";
import { launchBrowser, noBrowser } from "../../browser.js";

const noPage = existsSync(join(packageRoot(), "dist", "systems", "watch", "page.js")) ? "" : "npm run build";
const why = noBrowser || noPage;

/** What these tests ask of an element in the page; Node knows no types of a browser. */
interface Path {
  getAttribute(name: string): string | null;
  getTotalLength(): number;
  getPointAtLength(length: number): { matrixTransform(to: unknown): { x: number; y: number } };
  getScreenCTM(): unknown;
}

const STEPS = 300;
const step = (number: number): TrainingStep => ({
  ...{ step: number, totalSteps: STEPS, epoch: 1, loss: 3 / number, gradNorm: 2 + Math.sin(number / 9) },
  ...{ learningRate: 0.1, tokens: number * 8, seconds: number / 100, tokensPerSecond: 800 },
});

describe(`the mouse over the live page${why && ` (skipped: ${why})`}`, { skip: why !== "" }, () => {
  let browser: Browser;
  let server: WatchServer;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    server = await WatchServer.start("A run", 0);
    const { weights } = await runTraining(
      { model: "tinylm", epochs: 2, threads: 1 },
      { onSnapshot: (snapshot) => server.snapshot(snapshot) },
    );
    for (const [, token] of weights) receive(token).dispose();
    for (let number = 1; number <= STEPS; number++) server.step(step(number));
    server.end("finished");
    page = await browser.newPage({ viewport: { width: 1280, height: 1400 } });
    await page.goto(server.url);
    await page.locator("#loss svg").waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** The stroke and fill of a chart's paths, the longest path first. */
  const colours = (chart: string) =>
    page.locator(`#${chart} svg path`).evaluateAll((paths) => {
      const length = (path: Path) => path.getAttribute("d")?.length ?? 0;
      const sorted = ([...paths] as Path[]).sort((a, b) => length(b) - length(a));
      return sorted.map((path) => [path.getAttribute("stroke"), path.getAttribute("fill")]);
    });

  async function moveTo(x: number, y: number): Promise<void> {
    await page.mouse.move(x, y, { steps: 4 });
    // Nothing tells that the chart has answered, where it draws nothing new.
    await page.waitForTimeout(300);
  }

  /** Moves the mouse onto what is drawn, to a part of its length. */
  async function moveOnto(path: string, share: number): Promise<void> {
    const [x, y] = await page.locator(path).evaluateAll((paths, part) => {
      const longest = (paths as Path[]).reduce((a, b) => (b.getTotalLength() > a.getTotalLength() ? b : a));
      const at = longest.getPointAtLength(longest.getTotalLength() * part).matrixTransform(longest.getScreenCTM());
      return [at.x, at.y] as const;
    }, share);
    await moveTo(x, y);
  }

  test.each(["loss", "learning-rate", "grad-norm", "rate"])("leaves the curve of %s its colour", async (chart) => {
    await moveTo(1, 1);
    expect((await colours(chart))[0]).toEqual(["var(--first)", "none"]);
    for (const share of [0.3, 0.5, 0.8]) {
      await moveOnto(`#${chart} svg path[stroke="var(--first)"]`, share);
      expect((await colours(chart))[0]).toEqual(["var(--first)", "none"]);
    }
  });

  test("leaves the squares of attention their colour", async () => {
    await moveTo(1, 1);
    const filled = async () => (await colours("attention-0-0")).filter(([, fill]) => fill === "var(--first)").length;
    const before = await filled();
    const square = (await page.locator(`#attention-0-0 svg path[fill="var(--first)"]`).nth(2).boundingBox())!;
    await moveTo(square.x + square.width / 2, square.y + square.height / 2);
    expect(await filled()).toBe(before);
  });

  test("tells the step as a whole number, and the value", async () => {
    await moveOnto(`#loss svg path[stroke="var(--first)"]`, 0.9);
    const text = await page.locator("#loss .chart > div").last().innerText();
    const [, number] = /^step (\d+)\s+training\s+([\d.]+)$/.exec(text)!;
    expect(text).toBe(`step ${number}\ntraining\n${Number((3 / Number(number)).toPrecision(4))}`);
  });
});
