/** Follows torch/utils/tensorboard/writer.py (`FileWriter`). */

import { anything, integer, nullable, number, record, string } from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { checkNoMore } from "../../../internal/surplus.js";
import { EventFileWriter } from "./event_file_writer.js";
import type { GraphProfile } from "./graph.js";
import type { Message } from "./messages.js";

/** What all additions take last. */
export const dated = {
  /** The step that it belongs to. */
  globalStep: nullable(integer)(null),
  /** Seconds since 1970. Default: now. */
  walltime: nullable(number)(null),
} as const;

const queue = {
  /** How many events may wait before they are written. */
  maxQueue: integer(10),
  /** After how many seconds they are written at the latest. */
  flushSecs: number(120),
  /** What the file's name ends with. */
  filenameSuffix: string(""),
} as const;
const own = {
  make: signature("FileWriter", ["logDir", "maxQueue", "flushSecs", "filenameSuffix"], {
    /** The folder, which is made when it is not there. */
    logDir: string,
    ...queue,
  }),
  addEvent: signature("addEvent", ["event", "step", "walltime"], {
    event: record,
    step: dated.globalStep,
    walltime: dated.walltime,
  }),
  addSummary: signature("addSummary", ["summary", "globalStep", "walltime"], { summary: record, ...dated }),
  addGraph: signature("addGraph", ["graphProfile", "walltime"], {
    graphProfile: anything<GraphProfile>(),
    walltime: dated.walltime,
  }),
};

export { queue };

/**
 * Writes an event file in a folder. Events are plain objects with the fields of TensorBoard's `Event`, in camelCase; a
 * {@link SummaryWriter} makes them.
 */
export class FileWriter {
  #events: EventFileWriter;
  readonly #make: () => EventFileWriter;
  #closed = false;

  constructor(...given: Given<typeof own.make>) {
    const { logDir, maxQueue, flushSecs, filenameSuffix } = own.make(given);
    this.#make = () => new EventFileWriter(logDir, maxQueue, flushSecs, filenameSuffix);
    this.#events = this.#make();
  }

  /** The event file. */
  get path(): string {
    return this.#events.path;
  }

  /** The folder of the event file. */
  getLogdir(...none: []): string {
    checkNoMore("getLogdir", none);
    return this.#events.logdir;
  }

  /** Adds an event, at a step and a time. */
  addEvent(...given: Given<typeof own.addEvent>): void {
    const { event, step, walltime } = own.addEvent(given);
    this.#events.addEvent({ ...event, wallTime: walltime ?? Date.now() / 1000, ...(step !== null && { step }) });
  }

  /** Adds an event with a `Summary`. */
  addSummary(...given: Given<typeof own.addSummary>): void {
    const { summary, globalStep, walltime } = own.addSummary(given);
    this.addEvent({ summary }, globalStep, walltime);
  }

  /** Adds a graph, as {@link SummaryWriter.addGraph} makes it. */
  addGraph(...given: Given<typeof own.addGraph>): void {
    const { graphProfile, walltime } = own.addGraph(given);
    this.addEvent({ graphDef: graphProfile.graphDef }, null, walltime);
    this.addEvent({ taggedRunMetadata: { tag: "step1", runMetadata: graphProfile.runMetadata } }, null, walltime);
  }

  /** Adds the graph of an ONNX model: a `GraphDef` as bytes. */
  addOnnxGraph(graph: Uint8Array, walltime: number | null = null, ...none: []): void {
    checkNoMore("addOnnxGraph", none);
    this.addEvent({ graphDef: graph } satisfies Message, null, walltime);
  }

  /** Writes what waits to the file. */
  flush(...none: []): void {
    checkNoMore("flush", none);
    this.#events.flush();
  }

  /** Writes what waits and closes the file. */
  close(...none: []): void {
    checkNoMore("close", none);
    this.#closed = true;
    this.#events.close();
  }

  /** After a {@link close}, begins a new file in the same folder. */
  reopen(...none: []): void {
    checkNoMore("reopen", none);
    if (!this.#closed) return;
    this.#events = this.#make();
    this.#closed = false;
  }
}
