import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packageRoot } from "../internal/package_root.js";

/** What came of a small computation: the libtorch that did it, or why it failed. */
export type ProbeResult = { libtorch: string } | { error: string };

const TIMEOUT_MS = 120_000;

function probeFile(): string {
  if (import.meta.url.endsWith(".ts")) return fileURLToPath(new URL("./probe_from_source.mjs", import.meta.url));
  return join(packageRoot(), "dist", "doctor", "probe.js");
}

/** Runs the computation on a device in a child process, so that a crash there is a result here. */
export function runProbe(
  device: "cpu" | "cuda",
  env: NodeJS.ProcessEnv = process.env,
  { file = probeFile(), timeoutMs = TIMEOUT_MS } = {},
): Promise<ProbeResult> {
  return new Promise((resolve) => {
    const options = { env, timeout: timeoutMs, killSignal: "SIGKILL" } as const;
    const started = performance.now();
    execFile(process.execPath, [file, device], options, (error, stdout, stderr) => {
      if (!error) resolve(JSON.parse(stdout) as ProbeResult);
      else if (error.killed && performance.now() - started >= timeoutMs)
        resolve({ error: `it did not end within ${timeoutMs / 1000} s` });
      else if (error.signal) resolve({ error: `the process crashed (${error.signal})${lastWords(stderr)}` });
      else resolve({ error: `the process ended with exit code ${error.code}${lastWords(stderr)}` });
    });
  });
}

function lastWords(stderr: string): string {
  const line = stderr.trim().split("\n").at(-1);
  return line ? `: ${line}` : "";
}
