/** Which files hold which part of a dataset. Follows datasets/data_files.py. */

import { isPlainObject } from "../internal/plain_object.js";
import { TypeError, ValueError } from "../python/exceptions.js";

/** Files by the part of the dataset that they hold. */
export type DataFiles = string | readonly string[] | Record<string, string | readonly string[]>;

/** The files of each part; those without a part are of `train`. */
export function byPart(files: DataFiles): Record<string, string[]> {
  if (typeof files !== "string" && !Array.isArray(files) && !isPlainObject(files)) {
    throw new TypeError(`Expected dataFiles to be a path, paths or an object of them by part, but got ${typeof files}`);
  }
  const parts = typeof files === "string" || Array.isArray(files) ? { train: files as string | string[] } : files;
  return Object.fromEntries(Object.entries(parts).map(([name, paths]) => [name, [paths].flat() as string[]]));
}

/**
 * The files of a repository that paths and patterns name.
 *
 * @throws ValueError for one that names no file
 */
export async function matchParts(
  name: string,
  data: readonly string[],
  wanted: Record<string, string[]>,
): Promise<Record<string, string[]>> {
  const parts: [string, string[]][] = [];
  for (const [split, patterns] of Object.entries(wanted)) {
    const files = new Set<string>();
    for (const pattern of patterns) {
      const found = data.includes(pattern) ? [pattern] : await matching(data, pattern);
      if (found.length === 0) {
        throw new ValueError(
          `${name}: expected a data file that ${JSON.stringify(pattern)} names, but the repository has: ${data.join(", ")}`,
        );
      }
      for (const path of found) files.add(path);
    }
    parts.push([split, [...files]]);
  }
  return Object.fromEntries(parts);
}

/**
 * The paths that a pattern names: `*` and `?` are for characters of one name, `[ab]` for one of these, `**` for any folders. Follows
 * fsspec's `glob_translate`, which `datasets` matches with.
 */
export async function matching(paths: readonly string[], pattern: string): Promise<string[]> {
  if (pattern.split("/").some((part) => part.includes("**") && part !== "**")) {
    throw new ValueError(
      `Invalid pattern: '**' can only be an entire path component, but got ${JSON.stringify(pattern)}`,
    );
  }
  // It walks through a name once whatever the pattern; the libraries that make regular expressions of patterns come to no end for some.
  const { Minimatch } = await import("minimatch");
  // A backslash is a character like any other there.
  const matcher = new Minimatch(pattern.replaceAll("\\", "\\\\"), {
    ...{ dot: true, nobrace: true, nocomment: true, noext: true, nonegate: true },
    platform: "linux",
  });
  return paths.filter((path) => matcher.match(path));
}

const KEYWORDS = {
  train: ["train", "training"],
  validation: ["validation", "valid", "dev", "val"],
  test: ["test", "testing", "eval", "evaluation"],
};

/** The parts that the names of the files say. */
export function guessParts(data: readonly string[]): Record<string, string[]> {
  const parts: Record<string, string[]> = {};
  for (const [split, words] of Object.entries(KEYWORDS)) {
    const files = data.filter((path) =>
      path
        .toLowerCase()
        .split(/[^a-z]+/)
        .some((word) => words.includes(word)),
    );
    if (files.length > 0) parts[split] = files;
  }
  return Object.keys(parts).length > 0 ? parts : { train: [...data] };
}

/** Whether a file describes a repository and is no data. */
export function isAbout(path: string): boolean {
  return /(^|\/)(\.[^/]*|dataset_infos?\.json|dataset_dict\.json|state\.json|config\.json|license\.txt|requirements\.txt)$/i.test(
    path,
  );
}
