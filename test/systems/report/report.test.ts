import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SystemComparison } from "../../../src/systems/compare/compare.js";
import { compareReport } from "../../../src/systems/report/compare_report.js";
import { runReport } from "../../../src/systems/report/run_report.js";
import { type RunRecord, readRunRecord } from "../../../src/systems/training/run_record.js";
import { trainTinyLM } from "../../../src/systems/training/train_tiny_lm.js";
import { launchBrowser, noBrowser } from "../../browser.js";
import { runCli } from "../../cli/run_cli.js";

const HOSTILE = `<script>fetch("https://example.com")</script>"'&`;

let folder: string;
let record: RunRecord;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "libtorch-node-report-"));
  const run = await trainTinyLM({ epochs: 30, threads: 1, gradNorm: true });
  await run.save(join(folder, "run"));
  record = await readRunRecord(join(folder, "run"));
  expect(record.history.loss).toEqual(run.losses);
  expect(record.history.gradNorm).toEqual(run.gradNorms);
});
afterAll(() => rm(folder, { recursive: true }));

const comparison: SystemComparison = {
  ...{ model: "tinylm", device: "cpu", seed: 0, steps: 3, threads: 1, identical: false, repeat: 1, nproc: 1 },
  firstDifference: { what: "loss", step: 2, name: null, ours: 2, python: 1.75 },
  maxAbsDiff: { loss: 0.25, gradNorm: 0, weights: 0.5 },
  ...{ generatedIds: [1], validationLoss: null, ratio: { process: 0.5, loop: 0.25 } },
  seconds: { ours: { process: 1, loop: 0.5 }, python: { process: 2, loop: 2 } },
  versions: { python: HOSTILE },
};
const series = {
  losses: { ours: [3, 2, 1], python: [3, 1.75, 1] },
  grad_norms: { ours: [1, 1, 1], python: [1, 1, 1] },
};

describe("the record of a run", () => {
  test("has every step's figures, the settings, samples and the environment", () => {
    expect(record).toMatchObject({ version: 1, model: "tinylm", corpus: null, parameterCount: 17_932, threads: 1 });
    expect(record.settings).toMatchObject({ epochs: 30, dModel: 32, activation: "relu" });
    expect(record.history.learningRate).toEqual(Array(30).fill(1e-3));
    // Four sentences of up to eight words, filled up.
    expect(record.history.tokens.slice(0, 2)).toEqual([32, 64]);
    const seconds = record.history.seconds as number[];
    expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
    expect(record.samples.map(({ step, temperature }) => [step, temperature])).toEqual([
      [30, 0],
      [30, 0.8],
    ]);
    for (const { prompt, text } of record.samples) expect(text.startsWith(prompt)).toBe(true);
    expect(Object.keys(record.environment)).toEqual(["libtorch-node", "libtorch", "node", "system", "processor"]);
  });

  test.each<[string, string, RegExp]>([
    ["no JSON", "{", /run\.json: expected JSON/],
    ["another layout", `{"version": 2}`, /^Expected the record of a run in .*run\.json:\n.*version/s],
  ])("a file with %s is an error that names it", async (_name, text, message) => {
    const damaged = await mkdtemp(join(folder, "damaged-"));
    await writeFile(join(damaged, "run.json"), text);
    await expect(readRunRecord(damaged)).rejects.toThrow(message);
  });

  test("lists of unequal length are an error", async () => {
    const damaged = await mkdtemp(join(folder, "damaged-"));
    const history = { ...record.history, tokens: [1] };
    await writeFile(join(damaged, "run.json"), JSON.stringify({ ...record, history }));
    await expect(readRunRecord(damaged)).rejects.toThrow(/expected as many values in each list/);
  });
});

describe("report", () => {
  test("writes a page about a saved run", async () => {
    const output = join(folder, "run.html");
    const result = await runCli(["report", join(folder, "run"), "--output", output]);
    expect(result).toEqual({ code: 0, stdout: `Wrote ${output}\n`, stderr: "" });
    expect(await readFile(output, "utf8")).toBe(await runReport(record));
  });

  test("says what a folder without a run lacks", async () => {
    const { code, stderr } = await runCli(["report", folder]);
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^error: Expected a folder written by train --save, but/),
    ]);
  });

  test("has no figure that was not a number, and no gradient norm that was not measured", async () => {
    const history = { ...record.history, loss: record.history.loss.map(() => null), gradNorm: null };
    const page = await runReport({ ...record, history });
    expect(page).toContain("<dt>Last loss</dt><dd>not a number</dd>");
    expect(page).not.toContain(`id="grad-norm"`);
  });
});

describe("a page in Chromium", { skip: noBrowser !== "" }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** Opens a page with every request refused, and tells which were tried. */
  async function open(html: string, colorScheme: "light" | "dark" = "light") {
    const path = join(folder, `${Math.random()}.html`);
    await writeFile(path, html);
    const page = await browser.newPage({ colorScheme, viewport: { width: 1160, height: 900 } });
    const [requests, errors]: [string[], string[]] = [[], []];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => errors.push(message.text()));
    await page.context().setOffline(true);
    const { href } = pathToFileURL(path);
    await page.goto(href);
    expect([requests, errors]).toEqual([[href], []]);
    return page;
  }

  test("of a run shows the curves, drawn from its numbers, and asks for nothing", async () => {
    const page = await open(await runReport(record));
    expect(await page.locator("figure h3").allTextContents()).toEqual([
      ...["Loss", "Learning rate", "Gradient norm", "Tokens per second"],
    ]);
    const line = page.locator("#loss svg path[stroke='var(--first)']").last();
    const box = (await line.boundingBox())!;
    expect(box.width).toBeGreaterThan(300);
    expect(box.height).toBeGreaterThan(80);
    expect(await page.locator("table").first().textContent()).toContain("the notebook's four sentences");
  });

  test("follows the browser's choice of light or dark", async () => {
    const look = async (scheme: "light" | "dark") => {
      const page = await open(await runReport(record), scheme);
      const line = `document.querySelector("#loss svg path[stroke='var(--first)']")`;
      const stroke = await page.evaluate(`getComputedStyle(${line}).stroke`);
      return [await page.evaluate("getComputedStyle(document.body).backgroundColor"), stroke];
    };
    expect(await look("light")).toEqual(["rgb(246, 247, 249)", "rgb(37, 99, 201)"]);
    expect(await look("dark")).toEqual(["rgb(18, 22, 28)", "rgb(126, 174, 252)"]);
  });

  test("shows as text what would be markup", async () => {
    const samples = [{ step: 1, prompt: HOSTILE, temperature: 0, text: `${HOSTILE} and more` }];
    const page = await open(await runReport({ ...record, samples, corpus: HOSTILE }));
    expect(await page.locator("pre").textContent()).toBe(`${HOSTILE} and more`);
    expect(await page.locator("td", { hasText: "example.com" }).textContent()).toBe(HOSTILE);
    expect(await page.locator("script").count()).toBe(0);
  });

  test("of a comparison shows both curves, the differences and the times", async () => {
    const page = await open(await compareReport(comparison, series));
    expect(await page.locator("figure").evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      ...["losses", "losses-difference", "grad_norms", "grad_norms-difference"],
    ]);
    for (const color of ["var(--first)", "var(--second)"]) {
      expect(await page.locator(`#losses svg path[stroke='${color}'][fill='none']`).count()).toBeGreaterThan(0);
    }
    expect(await page.locator(".bad").textContent()).toBe("Different: first loss of step 2: ours 2, Python's 1.75.");
    expect(await page.locator("tr", { hasText: "loop" }).allInnerTexts()).toEqual(["loop\t0.500 s\t2.000 s\t0.250"]);
    expect(await page.locator("table").last().textContent()).toContain(HOSTILE);
  });

  test("of an identical comparison says so", async () => {
    const page = await open(await compareReport({ ...comparison, identical: true, firstDifference: null }, series));
    expect(await page.locator(".good strong").textContent()).toBe("Identical");
  });
});
