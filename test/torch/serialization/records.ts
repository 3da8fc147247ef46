/** The records of a file of torch.save, taken apart and put together again, for tests that damage them. */
import { InputFile } from "../../../src/torch/serialization/input_file.js";
import { readZipDirectory } from "../../../src/torch/serialization/zip_reader.js";
import { zipArchive } from "../../../src/torch/serialization/zip_writer.js";

/** Contents by name, without the archive's own folder. */
export type Records = Map<string, Buffer>;

export async function recordsOf(path: string): Promise<Records> {
  const file = await InputFile.open(path);
  const records: Records = new Map();
  for (const { name, start, size } of (await readZipDirectory(file)).values()) {
    records.set(name.slice(name.indexOf("/") + 1), Buffer.from(await file.read(start, size)));
  }
  await file.close();
  return records;
}

/** An archive with right sums; `records` may have a name twice. */
export function archive(records: Iterable<readonly [string, Buffer]>): Buffer {
  const list = Array.from(records, ([name, content]) => ({
    name: `damaged/${name}`,
    size: content.length,
    content: [content],
  }));
  return Buffer.concat([...zipArchive(list)]);
}
