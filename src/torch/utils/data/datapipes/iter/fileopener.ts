/** Follows torch/utils/data/datapipes/iter/fileopener.py. */

import { type Given, signature } from "../../../../../internal/signature.js";
import { TypeError, ValueError } from "../../../../../python/exceptions.js";
import { typeName } from "../../../../../python/repr.js";
import { registerBuiltIns } from "../../transfer.js";
import { StreamWrapper } from "../common.js";
import { IterDataPipe, saidLength } from "../datapipe.js";
import { functionalDatapipe } from "../decorator.js";
import { openFile } from "../files.js";
import { opening, source } from "../forms.js";

const fileOpener = signature("FileOpener", ["datapipe", "mode", "encoding", "length"], {
  datapipe: source<string>(),
  ...opening,
});

/** Each file with its path, open for reading: `[path, stream]`. Functional form: `openFiles`. */
export class FileOpenerIterDataPipe extends IterDataPipe<[string, StreamWrapper]> {
  readonly datapipe: Iterable<string>;
  readonly mode: string;
  readonly encoding: string | null;
  private readonly _length: number;

  /** @throws ValueError for an encoding of bytes. */
  constructor(...given: Given<typeof fileOpener>) {
    super();
    const { datapipe, mode, encoding, length } = fileOpener(given);
    this.datapipe = datapipe;
    this.mode = mode;
    this.encoding = encoding;
    if (mode.includes("b") && encoding !== null) throw new ValueError("binary mode doesn't take an encoding argument");
    this._length = length;
  }

  /** How many there were said to be. */
  get length(): number {
    return saidLength(this, this._length);
  }

  /** The items. */
  override *[Symbol.iterator](): IterableIterator<[string, StreamWrapper]> {
    const paths = typeof this.datapipe === "string" ? [this.datapipe as string] : this.datapipe;
    for (const path of paths) {
      if (typeof path !== "string") throw new TypeError(`Expected string type for pathname, but got ${typeName(path)}`);
      yield [path, new StreamWrapper(openFile(path, this.mode, this.encoding))];
    }
  }
}

functionalDatapipe("openFiles")(FileOpenerIterDataPipe);
registerBuiltIns({ FileOpenerIterDataPipe });
