import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../internal/package_root.js";
import { runProgram } from "../internal/run_program.js";

/** What came of a small computation: the libtorch that did it, or why it failed. */
export type ProbeResult = { libtorch: string } | { error: string };

const TIMEOUT_MS = 120_000;

function probeFile(): string {
  if (import.meta.url.endsWith(".ts")) return fileURLToPath(new URL("./probe_from_source.mjs", import.meta.url));
  return join(packageRoot(), "dist", "doctor", "probe.js");
}

/** Runs the computation on a device in a child process, so that a crash there is a result here. */
export async function runProbe(
  device: "cpu" | "cuda",
  env: NodeJS.ProcessEnv = process.env,
  { file = probeFile(), timeoutMs = TIMEOUT_MS } = {},
): Promise<ProbeResult> {
  const end = await runProgram(process.execPath, [file, device], { env, timeoutMs });
  if (end.code === 0) return JSON.parse(end.stdout) as ProbeResult;
  if (end.timedOut) return { error: `it did not end within ${timeoutMs / 1000} s` };
  const how =
    end.signal === null ? `the process ended with exit code ${end.code}` : `the process crashed (${end.signal})`;
  return { error: `${how}${lastWords(end.stderr)}` };
}

function lastWords(stderr: string): string {
  const line = stderr.trim().split("\n").at(-1);
  return line ? `: ${line}` : "";
}
