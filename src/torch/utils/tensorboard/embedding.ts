/** Files of TensorBoard's projector. Follows torch/utils/tensorboard/_embedding.py. */

import { existsSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeFolderSync } from "../../../internal/files/make_folder.js";
import { AssertionError, RuntimeError } from "../../../python/exceptions.js";
import { boolRepr, floatRepr } from "../../../python/repr.js";
import { warn } from "../../../python/warnings.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";
import { png } from "./png.js";
import { makeGrid } from "./utils.js";

/** A label, or a row of them. */
export type Label = string | number | boolean;

const shown = (value: Label): string => (typeof value === "boolean" ? boolRepr(value) : String(value));

/** The folder of an embedding, below that of the event files. */
export function embeddingFolder(logdir: string, subdir: string): string {
  const folder = join(logdir, subdir);
  if (!existsSync(folder)) makeFolderSync(folder);
  else if (statSync(folder).isDirectory()) warn("Embedding dir exists, did you set global_step for add_embedding()?");
  else throw new RuntimeError(`Path: \`${folder}\` exists, but is a file. Cannot proceed.`);
  return folder;
}

/** The labels, a line for each point. */
export function makeTsv(
  metadata: readonly (Label | readonly Label[])[],
  folder: string,
  header: readonly string[] | null,
): void {
  const line = (row: Label | readonly Label[]) => (typeof row === "object" ? row.map(shown).join("\t") : shown(row));
  const rows = header === null || header.length === 0 ? metadata : [header, ...metadata];
  const [first] = metadata;
  if (rows !== metadata && (typeof first !== "object" || first.length !== header?.length))
    throw new AssertionError("len of header must be equal to the number of columns in metadata");
  writeFileSync(join(folder, "metadata.tsv"), `${rows.map(line).join("\n")}\n`);
}

/** The images of all points in one that is square. */
export function makeSprite(images: Tensor, folder: string): void {
  const grid = makeGrid(images, Math.ceil(Math.sqrt(images.size(0))));
  const [, height, width] = grid.shape as [number, number, number];
  if (height > width) throw new AssertionError("expected images at least as wide as they are high");
  const square = aten.zeros([width, width, 3], { dtype: "float64" });
  square.narrow(0, 0, height).copy_(grid.permute([1, 2, 0]));
  const data = square.mul(255).clamp(0, 255).to("uint8").toTypedArray() as Uint8Array;
  writeFileSync(join(folder, "sprite.png"), png({ width, height: width, channels: 3, data }));
}

/** The points, a line for each. */
export function makeMat(points: Tensor, folder: string): void {
  const cell = (value: unknown) =>
    typeof value === "number" && points.isFloatingPoint() ? floatRepr(value) : shown(value as Label);
  const lines = (points.tolist() as unknown[][]).map((row) => `${row.map(cell).join("\t")}\n`);
  writeFileSync(join(folder, "tensors.tsv"), lines.join(""));
}

/** What the projector is told of an embedding. */
export interface EmbeddingInfo {
  readonly tensorName: string;
  readonly subdir: string;
  readonly hasMetadata: boolean;
  /** The size of an image: width, height. */
  readonly sprite: readonly [number, number] | null;
}

/** The projector's configuration, as protocol buffers are written for people. */
export function writeConfig(logdir: string, embeddings: readonly EmbeddingInfo[]): void {
  const quoted = (text: string) => JSON.stringify(text);
  const blocks = embeddings.map(({ tensorName, subdir, hasMetadata, sprite }) => {
    const file = (name: string) => quoted(join(subdir, name));
    return [
      `  tensor_name: ${quoted(tensorName)}`,
      ...(hasMetadata ? [`  metadata_path: ${file("metadata.tsv")}`] : []),
      ...(sprite === null
        ? []
        : [
            "  sprite {",
            `    image_path: ${file("sprite.png")}`,
            ...sprite.map((size) => `    single_image_dim: ${size}`),
            "  }",
          ]),
      `  tensor_path: ${file("tensors.tsv")}`,
    ].join("\n");
  });
  const text = blocks.map((block) => `embeddings {\n${block}\n}\n`).join("");
  writeFileSync(join(logdir, "projector_config.pbtxt"), text);
}
