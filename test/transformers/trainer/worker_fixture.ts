/** A dataset and a collator that workers can have. */

import { data } from "../../../src/index.js";
import { defaultDataCollator, type Feature } from "../../../src/transformers/index.js";

export class Rows extends data.Dataset<Feature> {
  constructor(readonly rows: Feature[]) {
    super();
  }

  get length(): number {
    return this.rows.length;
  }

  override at(index: number): Feature {
    return this.rows[index]!;
  }
}

export function collate(features: Feature[]) {
  return defaultDataCollator(features);
}

data.registerModule(import.meta.url, { Rows, collate });
