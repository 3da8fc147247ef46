/** Follows torch/utils/data/datapipes/iter/streamreader.py. */

import { type Given, signature } from "../../../../../internal/signature.js";
import { registerBuiltIns } from "../../transfer.js";
import type { FileLike } from "../common.js";
import { IterDataPipe } from "../datapipe.js";
import { functionalDatapipe } from "../decorator.js";
import { reading, source } from "../forms.js";

const streamReader = signature("StreamReader", ["datapipe", "chunk"], {
  datapipe: source<readonly [string, FileLike]>(),
  ...reading,
});

/** What is in streams, whole or piece by piece, each with its label: `[label, data]`. Functional form: `readFromStream`. */
export class StreamReaderIterDataPipe<T = unknown> extends IterDataPipe<[string, T]> {
  readonly datapipe: Iterable<readonly [string, FileLike]>;
  readonly chunk: number | null;

  constructor(...given: Given<typeof streamReader>) {
    super();
    const { datapipe, chunk } = streamReader(given);
    this.datapipe = datapipe;
    this.chunk = chunk;
  }

  /** The items. */
  override *[Symbol.iterator](): IterableIterator<[string, T]> {
    for (const [label, stream] of this.datapipe) {
      for (;;) {
        const data = stream.read?.(this.chunk) as T & { readonly length: number };
        if (data === undefined || data.length === 0) break;
        yield [label, data];
      }
      stream.close?.();
    }
  }
}

functionalDatapipe("readFromStream")(StreamReaderIterDataPipe);
registerBuiltIns({ StreamReaderIterDataPipe });
