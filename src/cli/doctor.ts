import type { Command } from "commander";
import type { Report } from "../doctor/report.js";
import type { ProbeResult } from "../doctor/run_probe.js";
import type { Problem } from "../install/checks.js";
import type { Tried } from "../native/libtorch/resolve.js";
import { ExitCode } from "./exit.js";

export function define(command: Command): void {
  command.option("--json", "print one JSON object and nothing else").action(doctor);
}

async function doctor({ json }: { json?: boolean }): Promise<void> {
  const { examine } = await import("../doctor/report.js");
  const report = await examine();
  process.stdout.write(json ? `${JSON.stringify(report)}\n` : describe(report));
  process.exitCode = report.usable ? ExitCode.ok : ExitCode.failed;
}

function describe({
  versions,
  driver,
  settings,
  resolution,
  computation,
  whyNoCuda,
  problems,
  hints,
  usable,
}: Report): string {
  const { glibc, libtorch, node, platform } = versions;
  const gpus = driver.gpus.map(({ name, memory }) => `${name} (${memory})`).join(", ");
  const facts: [string, string][] = [
    ["libtorch-node", versions["libtorch-node"]],
    ["Node", `${node} on ${platform}, glibc ${glibc ?? "none"}`],
    ["NVIDIA driver", driver.version ?? "none found"],
    ["GPUs", gpus || "none found"],
    ...Object.entries(settings),
    ["CPU", computed(computation.cpu, libtorch)],
    ["CUDA", whyNoCuda === null ? computed(computation.cuda, libtorch) : `not available: ${whyNoCuda}`],
  ];
  const width = Math.max(...facts.map(([name]) => name.length));
  return [
    ...facts.map(([name, value]) => `${name.padEnd(width)}  ${value}`),
    ...(resolution ? ["", `Looked for libtorch (device: ${resolution.device}) in this order:`] : []),
    ...(resolution?.tried ?? []).map(placeLine),
    ...list("Problems:", problems),
    ...list("Hints:", hints),
    "",
    usable ? "libtorch-node can be used." : "libtorch-node CANNOT be used as it is set up.",
    "",
  ].join("\n");
}

function computed(result: ProbeResult | null, libtorch: string | null): string {
  if (result === null) return "not tried";
  return "error" in result ? `FAILS: ${result.error}` : `works (libtorch ${libtorch})`;
}

const OUTCOMES: Record<Tried["outcome"], string> = {
  chosen: "USED",
  spare: "spare",
  absent: "-",
  unwanted: "passed over",
  unusable: "UNUSABLE",
};

function placeLine({ outcome, title, path, found, reason }: Tried): string {
  const what = found ? `libtorch ${found.version ?? "of unknown version"} for ${found.cuda ? "CUDA" : "the CPU"}` : "";
  return `  ${OUTCOMES[outcome].padEnd(11)}  ${title}: ${[path, what, reason].filter(Boolean).join(", ")}`;
}

function list(title: string, problems: Problem[]): string[] {
  return problems.length === 0
    ? []
    : ["", title, ...problems.flatMap(({ what, fix }) => [`  * ${what}`, `    Fix: ${fix}`])];
}
