import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { writeFileAtomic } from "../../internal/files/atomic_write.js";
import { jsonText, readJSON } from "../../internal/files/json_file.js";
import { packageVersion } from "../../internal/package_root.js";
import { type Checked, checkOf, onceWithZod } from "../../internal/zod.js";
import { ValueError } from "../../python/exceptions.js";
import { systemNames } from "../names.js";
import { SAVED_FILES } from "./saved_files.js";

const check = onceWithZod((z) => {
  /** A value for every step; null where it was not a number, for which JSON has no word. */
  const series = z.array(z.number().nullable());

  return checkOf(
    z
      .strictObject({
        version: z.literal(1),
        model: z.enum(systemNames),
        settings: z.record(z.string(), z.unknown()),
        corpus: z.string().nullable(),
        environment: z.record(z.string(), z.string()),
        finished: z.iso.datetime(),
        parameterCount: z.int(),
        threads: z.int(),
        history: z.strictObject({
          loss: series.min(1),
          learningRate: series,
          gradNorm: series.nullable(),
          tokens: series,
          seconds: series,
        }),
        evaluations: z.array(
          z.strictObject({ step: z.int(), train: z.number().nullable(), validation: z.number().nullable() }),
        ),
        samples: z.array(
          z.strictObject({ step: z.int(), prompt: z.string(), temperature: z.number(), text: z.string() }),
        ),
      })
      .refine(({ history }) => Object.values(history).every((of) => of === null || of.length === history.loss.length), {
        error: "expected as many values in each list",
        path: ["history"],
      }),
  );
});

/**
 * What a finished training leaves beside its model, in `run.json`: what was trained with which settings and where, and for every
 * step the loss, the rate, the norm of the gradients where it was asked for, and tokens and seconds so far.
 */
export type RunRecord = Checked<ReturnType<typeof check>>;

/** Writes the record whole or not at all. */
export async function writeRunRecord(folder: string, record: RunRecord): Promise<void> {
  await writeFileAtomic(join(folder, SAVED_FILES.run), [jsonText(record)]);
}

/** Reads what {@link writeRunRecord} wrote; a {@link ValueError} says what is wrong with the file. */
export async function readRunRecord(folder: string): Promise<RunRecord> {
  const path = join(folder, SAVED_FILES.run);
  const json = await readJSON(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
    throw new ValueError(`Expected a folder written by train --save, but there is no ${path}`, { cause: error });
  });
  const checked = check()(json);
  if ("value" in checked) return checked.value;
  throw new ValueError(`Expected the record of a run in ${path}:\n${checked.problem}`);
}

/** What a run depended on beside its settings. */
export function environment(libtorch: string): Record<string, string> {
  return {
    "libtorch-node": packageVersion(),
    libtorch,
    node: process.versions.node,
    system: `${process.platform} ${process.arch}`,
    processor: `${cpus()[0]?.model.trim() ?? "unknown"}, ${availableParallelism()} cores`,
  };
}
