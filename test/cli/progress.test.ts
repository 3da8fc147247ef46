import { describe, expect, test } from "vitest";
import { barLine } from "../../src/internal/progress_bar.js";
import { noPython } from "../python.js";
import { cliProgram } from "./run_cli.js";
import { drawn, onTerminal, UNSETTLING } from "./terminal.js";

const texts = ["42%", "step 84/200", "loss 1.2345", "36019 tokens/s", "3 s left"];

describe("a bar's line", () => {
  test.each([
    [200, `${"█".repeat(17)}${"░".repeat(23)} ${texts.join(" | ")}`],
    [80, `${"█".repeat(8)}${"░".repeat(11)} ${texts.join(" | ")}`],
    [70, `${"█".repeat(4)}${"░".repeat(5)} ${texts.join(" | ")}`],
    [60, texts.join(" | ")],
    [40, `${"█".repeat(4)}${"░".repeat(6)} 42% | step 84/200 | 3 s left`],
    [20, "42% | 3 s left"],
    [8, "42% | 3"],
  ])("of %d columns shows what has room", (columns, line) => {
    expect(barLine(0.42, texts, columns)).toBe(line);
    expect(line.length).toBeLessThan(columns);
  });
});

describe.skipIf(noPython)("a training on a terminal", () => {
  test.each([200, 80, 40])(
    "of %d columns has its bar on one line, and leaves the terminal as it was",
    async (columns) => {
      const args = [...cliProgram(), "train", "--epochs", "60", "--threads", "1"];
      const { code, written } = await onTerminal(columns, args);
      expect(code).toBe(0);
      expect(written).not.toMatch(UNSETTLING);
      const bars = drawn(written).filter((line) => line.includes("%"));
      expect(bars.length).toBeGreaterThan(1);
      for (const bar of bars) {
        expect(bar.length).toBeLessThan(columns);
        expect(bar).toMatch(/ left$/);
      }
      expect(bars.at(-1)).toContain("100%");
    },
  );

  test("that throws ends with its error, and leaves the terminal as it was, with every row of the log whole", async () => {
    const { code, written } = await onTerminal(80, ["--import", "tsx", "test/transformers/trainer/crashing_run.ts"]);
    expect(code).toBe(1);
    expect(written).toContain("Error: boom");
    expect(written).not.toMatch(UNSETTLING);
    const rows = drawn(written).filter((line) => line.startsWith("{'loss'"));
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toMatch(/'epoch': '[\d.]+'\}$/);
  });
});
