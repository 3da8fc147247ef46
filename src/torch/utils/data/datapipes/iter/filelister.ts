/** Follows torch/utils/data/datapipes/iter/filelister.py. */

import { type Given, kind, signature } from "../../../../../internal/signature.js";
import { TypeError } from "../../../../../python/exceptions.js";
import { shown } from "../../../../../python/repr.js";
import { registerBuiltIns } from "../../transfer.js";
import { IterDataPipe, saidLength } from "../datapipe.js";
import { functionalDatapipe } from "../decorator.js";
import { filesOf, type Listing } from "../files.js";
import { listing } from "../forms.js";
import { IterableWrapperIterDataPipe } from "./utils.js";

const fileLister = signature("FileLister", ["root", "masks"], {
  /** A folder, or several: a path, an array of paths, or a pipe of them. Default: ".". */
  root: kind<string | Iterable<string>>((callee, name, value) => {
    const iterable = value as Iterable<string> | null;
    if (typeof value === "string" || typeof iterable?.[Symbol.iterator] === "function") return value as string;
    throw new TypeError(`${callee}: expected ${name} to be a path, or several, got ${shown(value)}`);
  })("."),
  ...listing,
});

/** The paths of the files in folders, each as its folder's path is. Functional form: `listFiles`. */
export class FileListerIterDataPipe extends IterDataPipe<string> {
  readonly datapipe: Iterable<string>;
  readonly masks: string | readonly string[];
  readonly recursive: boolean;
  readonly abspath: boolean;
  readonly nonDeterministic: boolean;
  private readonly _length: number;

  constructor(...given: Given<typeof fileLister>) {
    super();
    const { root, masks, recursive, abspath, nonDeterministic, length } = fileLister(given);
    const roots = typeof root === "string" ? [root] : root;
    this.datapipe = roots instanceof IterDataPipe ? roots : new IterableWrapperIterDataPipe(roots);
    this.masks = masks;
    this.recursive = recursive;
    this.abspath = abspath;
    this.nonDeterministic = nonDeterministic;
    this._length = length;
  }

  /** How many there were said to be. */
  get length(): number {
    return saidLength(this, this._length);
  }

  /** The items. */
  override *[Symbol.iterator](): IterableIterator<string> {
    for (const path of this.datapipe) yield* filesOf(path, this as Listing);
  }
}

functionalDatapipe("listFiles")(FileListerIterDataPipe);
registerBuiltIns({ FileListerIterDataPipe });
