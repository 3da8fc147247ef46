/** Follows datasets/load.py. */

import { HubRepository, hubOptions } from "../huggingface_hub/hub_repository.js";
import { boolean, optional, string, unchecked } from "../internal/kinds.js";
import { type Options, signature } from "../internal/signature.js";
import { TypeError, ValueError } from "../python/exceptions.js";
import { byPart, type DataFiles, guessParts, isAbout, matchParts } from "./data_files.js";
import { Dataset } from "./dataset.js";
import { DatasetDict } from "./dataset_dict.js";
import { IterableDataset } from "./iterable_dataset.js";
import { IterableDatasetDict } from "./iterable_dataset_dict.js";
import { csvOptions, jsonOptions, readOptions } from "./readers/options.js";
import { type Format, formatOf, isFormat, readFiles } from "./readers/reader.js";

const reading = { ...readOptions, ...csvOptions, ...jsonOptions } as const;
const load = signature("loadDataset", ["path"], {
  path: unchecked<string>(),
  /** The part to give, such as `"train"`. Default: all parts. */
  split: optional(string),
  /** The files: paths, or patterns of paths in the repository; by part, or all of `"train"`. Default: what the names of the files say. */
  dataFiles: optional(unchecked<DataFiles>()),
  /** Gives {@link IterableDataset}s, which read the files (downloaded first) piece by piece. Default: false. */
  streaming: boolean(false),
  ...hubOptions,
  ...reading,
});

/** Options of {@link loadDataset}. */
export type LoadDatasetOptions = Options<typeof load>;

/**
 * A dataset from the Hub (`loadDataset("user/name")`) or from files of one format (`loadDataset("json", { dataFiles })`, also
 * `"text"`, `"csv"`, `"parquet"`).
 *
 * Of a repository without `dataFiles` those files are read whose names say a part: `train`, `validation` (or `valid`, `dev`),
 * `test` (or `eval`), as a word of the path; all data files are of `train` when none does.
 *
 * @returns With `split` that part, otherwise a {@link DatasetDict} of all parts, with `streaming` an {@link IterableDatasetDict}.
 * @throws ValueError that names what is not there; RuntimeError when the Hub cannot be reached; the signal's reason when aborted
 */
export function loadDataset(
  path: string,
  options: LoadDatasetOptions & { split: string; streaming: true },
): Promise<IterableDataset>;
export function loadDataset(
  path: string,
  options: LoadDatasetOptions & { split: string; streaming?: false },
): Promise<Dataset>;
export function loadDataset(
  path: string,
  options: LoadDatasetOptions & { streaming: true },
): Promise<IterableDatasetDict & Record<string, IterableDataset>>;
export function loadDataset(
  path: string,
  options?: LoadDatasetOptions,
): Promise<DatasetDict<Dataset> & Record<string, Dataset>>;
export async function loadDataset(
  ...given: unknown[]
): Promise<Dataset | IterableDataset | DatasetDict<Dataset> | IterableDatasetDict> {
  const { path, ...options } = load(given);
  const { split, streaming } = options;
  // A format says itself which of these it has.
  const rest = Object.fromEntries(
    Object.entries(options).filter(([name, value]) => value !== undefined && Object.hasOwn(reading, name)),
  );
  if (isFormat(path)) checkNoHub(path, options);
  const parts = isFormat(path) ? localParts(path, options) : await hubParts(path, options);
  const names = Object.keys(parts);
  if (split !== undefined && !names.includes(split)) {
    throw new ValueError(`${path}: expected a split of ${names.join(", ")}, but got ${JSON.stringify(split)}`);
  }
  const loadPart = async (name: string): Promise<Dataset | IterableDataset> => {
    const { format, files } = await parts[name]!();
    if (streaming) return IterableDataset.fromFiles(format, files, rest);
    return Dataset.fromAsyncIterable(readFiles(`loadDataset of ${format} files`, format, files, rest));
  };
  if (split !== undefined) return loadPart(split);
  const loaded: [string, Dataset | IterableDataset][] = [];
  for (const name of names) loaded.push([name, await loadPart(name)]);
  const splits = Object.fromEntries(loaded);
  if (streaming) return new IterableDatasetDict(splits as Record<string, IterableDataset>);
  return new DatasetDict(splits as Record<string, Dataset>);
}

/** Files of this machine need nothing that says how the Hub is asked. */
function checkNoHub(format: Format, options: LoadDatasetOptions): void {
  const given = Object.keys(hubOptions).find((name) => options[name as keyof typeof hubOptions] !== undefined);
  if (given === undefined) return;
  throw new TypeError(
    `loadDataset() got the option '${given}', which has no effect on ${format} files of this machine; ` +
      "it is for datasets of the Hub. Leave it out",
  );
}

/** Fetches the files of a part. */
type Part = () => Promise<{ format: Format; files: string[] }>;

function localParts(format: Format, { dataFiles }: LoadDatasetOptions): Record<string, Part> {
  if (dataFiles === undefined) throw new ValueError(`Expected dataFiles, the paths of ${format} files, but got none`);
  const parts = Object.entries(byPart(dataFiles));
  return Object.fromEntries(parts.map(([name, files]) => [name, async () => ({ format, files })]));
}

async function hubParts(name: string, options: LoadDatasetOptions): Promise<Record<string, Part>> {
  if (!/^\w[\w.-]*(\/\w[\w.-]*)?$/.test(name)) {
    throw new ValueError(
      `Expected the name of a dataset on the Hub ("user/name") or a format (text, json, csv, parquet), but got ${JSON.stringify(name)}`,
    );
  }
  const repository = await HubRepository.open(name, "dataset", options);
  const data = (await repository.list()).filter((path) => formatOf(path) !== undefined && !isAbout(path)).sort();
  const chosen =
    options.dataFiles === undefined ? guessParts(data) : await matchParts(name, data, byPart(options.dataFiles));
  if (Object.values(chosen).flat().length === 0) {
    throw new ValueError(
      `${name}: expected files of text, JSON Lines, CSV or Parquet in the repository, but it has none`,
    );
  }
  const part = (files: string[]): Part => {
    return async () => {
      const format = formatOf(files[0]!)!;
      const other = files.find((path) => formatOf(path) !== format);
      if (other !== undefined) {
        throw new ValueError(
          `${name}: expected files of one format, but ${files[0]} and ${other} differ. Choose some with dataFiles`,
        );
      }
      const paths: string[] = [];
      for (const path of files) paths.push(await repository.download(path));
      return { format, files: paths };
    };
  };
  return Object.fromEntries(Object.entries(chosen).map(([split, files]) => [split, part(files)]));
}
