import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { execa } from "execa";
import { expect, test } from "vitest";
import { programEnv } from "./program_env.js";

const root = fileURLToPath(new URL("..", import.meta.url));

/** The lines that an example prints, run from the sources. */
async function run(name: string, ...args: string[]): Promise<string[]> {
  const { stdout } = await execa(process.execPath, ["--import", "tsx", `examples/${name}`, ...args], {
    cwd: root,
    env: { ...programEnv, OMP_NUM_THREADS: "1" },
  });
  return stdout.split("\n");
}

test("examples/encoder.ts prints the average loss of each epoch, which falls", async () => {
  const losses = (await run("encoder.ts", "3")).map((line, index) => {
    expect(line).toMatch(new RegExp(`^Epoch ${index + 1}/3, average loss: \\d\\.\\d{4}$`));
    return Number(line.split(" ").at(-1));
  });
  expect(losses).toHaveLength(3);
  expect(losses[2]!).toBeLessThan(losses[0]!);
});

test("examples/tinygpt.ts learns its tokens by heart", async () => {
  const lines = await run("tinygpt.ts", "150");
  expect(lines[0]).toBe("23524 parameters");
  expect(Number(lines.at(-3)!.split(" ").at(-1))).toBeLessThan(1);
  expect(lines.at(-1)!.replace("said:    ", "")).toBe(lines.at(-2)!.replace("learned: ", ""));
});

test("examples/tiny_transformer.ts learns to say its input again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "libtorch-node-example-"));
  try {
    const lines = await run("tiny_transformer.ts", folder, "40");
    expect(lines.filter((line) => line.startsWith("{'loss'"))).toHaveLength(80);
    expect(lines.at(-1)).toBe("hi machine -> hi machine");
    expect(readdirSync(folder).sort()).toEqual(["checkpoint-80", "log_history.jsonl", "runs"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
