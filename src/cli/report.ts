import type { Command } from "commander";

const DEFAULT_NAME = "report.html";

export function define(command: Command): void {
  command
    .argument("<dir>", "a folder written by train --save")
    .option("-o, --output <file>", `the file to write (default: ${DEFAULT_NAME})`)
    .action(report);
}

async function report(folder: string, { output = DEFAULT_NAME }: { output?: string }): Promise<void> {
  const { checkOutputFile } = await import("../internal/files/output_target.js");
  await checkOutputFile("output", output);
  const { readRunRecord } = await import("../systems/training/run_record.js");
  const record = await readRunRecord(folder);
  const [{ runReport }, { writeFileAtomic }] = await Promise.all([
    import("../systems/report/run_report.js"),
    import("../internal/files/atomic_write.js"),
  ]);
  await writeFileAtomic(output, [await runReport(record)]);
  process.stdout.write(`Wrote ${output}\n`);
}
