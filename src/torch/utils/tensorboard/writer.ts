/** Follows torch/utils/tensorboard/writer.py (`SummaryWriter`). */

import { hostname } from "node:os";
import { join } from "node:path";
import {
  anything,
  boolean,
  integer,
  listOf,
  nullable,
  number,
  record,
  string,
  unchecked,
} from "../../../internal/kinds.js";
import { type Given, signature } from "../../../internal/signature.js";
import { checkNoMore } from "../../../internal/surplus.js";
import { AssertionError, NotImplementedError, TypeError, ValueError } from "../../../python/exceptions.js";
import { tensor } from "../../kinds.js";
import type { Module } from "../../nn/modules/module.js";
import { type ArrayLike, arrayLike, numbersOf } from "./convert_np.js";
import {
  type EmbeddingInfo,
  embeddingFolder,
  type Label,
  makeMat,
  makeSprite,
  makeTsv,
  writeConfig,
} from "./embedding.js";
import { dated, FileWriter, queue } from "./file_writer.js";
import { type GraphProfile, graph } from "./graph.js";
import type { Bins } from "./histogram.js";
import type { Message } from "./messages.js";
import * as summary from "./summary.js";

/** Each ten percent further from zero, from 1e-12 to 1e20. */
function defaultBins(): number[] {
  const positive: number[] = [];
  for (let value = 1e-12; value < 1e20; value *= 1.1) positive.push(value);
  return [...positive.map((value) => -value).reverse(), 0, ...positive];
}

/** `runs/Nov25_03-30-00_host`, and what is to stand behind it. */
export function defaultLogDir(comment = ""): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, "0");
  const month = now.toLocaleString("en-US", { month: "short" });
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join("-");
  return join("runs", `${month}${two(now.getDate())}_${time}_${hostname()}${comment}`);
}

const tag = string;
const numThresholds = integer(127);
const weights = nullable(arrayLike)(null);
const charts = {
  /** Under which heading. */
  category: string("default"),
  /** The chart's. */
  title: string("untitled"),
} as const;
const formats = (initial: string) => ({
  ...dated,
  /** What the dimensions are: `"CHW"`, `"HWC"`, `"HW"`, with an `N` first for a batch. */
  dataformats: string(initial),
});

const own = {
  make: signature("SummaryWriter", ["logDir", "comment", "purgeStep", "maxQueue", "flushSecs", "filenameSuffix"], {
    /** The folder. Default: a new one in `runs/`, named after time and host. */
    logDir: nullable(string)(null),
    /** What the default folder's name ends with. */
    comment: string(""),
    /** What a crashed run wrote from this step on is hidden. */
    purgeStep: nullable(integer)(null),
    ...queue,
  }),
  addHparams: signature("addHparams", ["hparamDict", "metricDict", "hparamDomainDiscrete", "runName", "globalStep"], {
    hparamDict: anything<Readonly<Record<string, summary.HParam>>>(),
    metricDict: anything<Readonly<Record<string, ArrayLike>>>(),
    /** All values that a hyperparameter can have. */
    hparamDomainDiscrete: nullable(anything<Readonly<Record<string, readonly (number | string | boolean)[]>>>())(null),
    /** The folder of the run, in this writer's. Default: the time. */
    runName: nullable(string)(null),
    globalStep: dated.globalStep,
  }),
  addScalar: signature("addScalar", ["tag", "scalarValue", "globalStep", "walltime", "newStyle", "doublePrecision"], {
    ...{ tag, scalarValue: arrayLike, ...dated },
    /** As a tensor, which TensorBoard reads faster. */
    newStyle: boolean(false),
    /** In float64; in the new style only. */
    doublePrecision: boolean(false),
  }),
  addScalars: signature("addScalars", ["mainTag", "tagScalarDict", "globalStep", "walltime"], {
    mainTag: string,
    tagScalarDict: anything<Readonly<Record<string, ArrayLike>>>(),
    ...dated,
  }),
  addTensor: signature("addTensor", ["tag", "tensor", "globalStep", "walltime"], { tag, tensor, ...dated }),
  addHistogram: signature("addHistogram", ["tag", "values", "globalStep", "bins", "walltime", "maxBins"], {
    ...{ tag, values: arrayLike, globalStep: dated.globalStep },
    /** Edges, a number of bins, or numpy's rule for it: `"auto"`, `"fd"`, `"sturges"` ... */
    bins: unchecked<Bins>()("tensorflow"),
    walltime: dated.walltime,
    /** Bins beyond that are joined. */
    maxBins: nullable(integer)(null),
  }),
  addHistogramRaw: signature(
    "addHistogramRaw",
    ["tag", "min", "max", "num", "sum", "sumSquares", "bucketLimits", "bucketCounts", "globalStep", "walltime"],
    {
      ...{ tag, min: number, max: number, num: number, sum: number, sumSquares: number },
      /** The upper limit of each bucket. */
      bucketLimits: arrayLike,
      bucketCounts: arrayLike,
      ...dated,
    },
  ),
  addImage: signature("addImage", ["tag", "imgTensor", "globalStep", "walltime", "dataformats"], {
    ...{ tag, imgTensor: arrayLike, ...formats("CHW") },
  }),
  addImages: signature("addImages", ["tag", "imgTensor", "globalStep", "walltime", "dataformats"], {
    ...{ tag, imgTensor: arrayLike, ...formats("NCHW") },
  }),
  addImageWithBoxes: signature(
    "addImageWithBoxes",
    ["tag", "imgTensor", "boxTensor", "globalStep", "walltime", "rescale", "dataformats", "labels"],
    {
      ...{ tag, imgTensor: arrayLike, boxTensor: arrayLike, ...dated },
      /** How many times larger it is shown. */
      rescale: number(1),
      dataformats: string("CHW"),
      labels: nullable(unchecked<string | readonly string[]>())(null),
    },
  ),
  addVideo: signature("addVideo", ["tag", "vidTensor", "globalStep", "fps", "walltime"], {
    ...{ tag, vidTensor: arrayLike, globalStep: dated.globalStep },
    /** Frames per second. */
    fps: number(4),
    walltime: dated.walltime,
  }),
  addAudio: signature("addAudio", ["tag", "sndTensor", "globalStep", "sampleRate", "walltime"], {
    ...{ tag, sndTensor: arrayLike, globalStep: dated.globalStep },
    /** In Hertz. */
    sampleRate: integer(44100),
    walltime: dated.walltime,
  }),
  addText: signature("addText", ["tag", "textString", "globalStep", "walltime"], { tag, textString: string, ...dated }),
  addGraph: signature("addGraph", ["model", "inputToModel", "verbose", "useStrictTrace"], {
    model: unchecked<Module>(),
    /** The model's arguments: a tensor, or a list of them. */
    inputToModel: nullable(unchecked<unknown>())(null),
    /** Print it as well. */
    verbose: boolean(false),
    /** Says nothing here: no model is traced. */
    useStrictTrace: boolean(true),
  }),
  addEmbedding: signature("addEmbedding", ["mat", "metadata", "labelImg", "globalStep", "tag", "metadataHeader"], {
    /** A row for each point: `[N, D]`. */
    mat: arrayLike,
    /** A label for each, or a row of them. */
    metadata: nullable(unchecked<readonly (Label | readonly Label[])[]>())(null),
    /** An image for each: `[N, C, H, W]`. */
    labelImg: nullable(tensor)(null),
    globalStep: dated.globalStep,
    tag: string("default"),
    /** The names of the columns of `metadata`. */
    metadataHeader: nullable(listOf(string))(null),
  }),
  addPrCurve: signature(
    "addPrCurve",
    ["tag", "labels", "predictions", "globalStep", "numThresholds", "weights", "walltime"],
    {
      ...{ tag, labels: arrayLike, predictions: arrayLike, globalStep: dated.globalStep, numThresholds },
      /** Of each prediction. */
      weights,
      walltime: dated.walltime,
    },
  ),
  addPrCurveRaw: signature(
    "addPrCurveRaw",
    [
      ...(["tag", "truePositiveCounts", "falsePositiveCounts", "trueNegativeCounts", "falseNegativeCounts"] as const),
      ...(["precision", "recall", "globalStep", "numThresholds", "weights", "walltime"] as const),
    ],
    {
      ...{ tag, truePositiveCounts: arrayLike, falsePositiveCounts: arrayLike },
      ...{ trueNegativeCounts: arrayLike, falseNegativeCounts: arrayLike, precision: arrayLike, recall: arrayLike },
      ...{ globalStep: dated.globalStep, numThresholds },
      /** Says nothing, as in Python. */
      weights,
      walltime: dated.walltime,
    },
  ),
  multiline: signature("addCustomScalarsMultilinechart", ["tags", "category", "title"], {
    tags: listOf(string),
    ...charts,
  }),
  margin: signature("addCustomScalarsMarginchart", ["tags", "category", "title"], { tags: listOf(string), ...charts }),
  addMesh: signature("addMesh", ["tag", "vertices", "colors", "faces", "configDict", "globalStep", "walltime"], {
    /** `[B, N, 3]` */
    ...{ tag, vertices: arrayLike },
    /** `[B, N, 3]`, in [0, 255] or [0, 1]. */
    colors: nullable(arrayLike)(null),
    /** `[B, M, 3]`: the vertices of triangles. */
    faces: nullable(arrayLike)(null),
    /** Camera, lights and material, as three.js has them. */
    configDict: nullable(record)(null),
    ...dated,
  }),
};

/**
 * Writes what TensorBoard shows to event files in a folder. Follows torch.utils.tensorboard.SummaryWriter.
 *
 * Events wait until there are `maxQueue` of them, {@link flush} or {@link close} is called, or the process ends. Where Python takes
 * numpy's arrays, typed arrays and nested lists of numbers are taken.
 */
export class SummaryWriter implements Disposable {
  /** The folder of the event files. */
  readonly logDir: string;
  readonly #settings: { maxQueue: number; flushSecs: number; filenameSuffix: string };
  #purgeStep: number | null;
  /** By their folders, the writer's own first; those of `addScalars` behind it. */
  #writers = new Map<string, FileWriter>();
  readonly #embeddings: EmbeddingInfo[] = [];

  constructor(...given: Given<typeof own.make>) {
    const { logDir, comment, purgeStep, ...settings } = own.make(given);
    this.logDir = logDir === null || logDir === "" ? defaultLogDir(comment) : logDir;
    this.#settings = settings;
    this.#purgeStep = purgeStep;
    this.#fileWriter();
  }

  #writerOf(folder: string): FileWriter {
    const known = this.#writers.get(folder);
    if (known !== undefined) return known;
    const made = new FileWriter({ logDir: folder, ...this.#settings });
    this.#writers.set(folder, made);
    return made;
  }

  /** The writer's own file; a new one where it was closed. */
  #fileWriter(): FileWriter {
    const writer = this.#writerOf(this.logDir);
    const step = this.#purgeStep;
    this.#purgeStep = null;
    if (step !== null) {
      writer.addEvent({ fileVersion: "brain.Event:2" }, step);
      writer.addEvent({ sessionLog: { status: 1 } }, step);
    }
    return writer;
  }

  #add(message: Message, { globalStep, walltime }: { globalStep: number | null; walltime: number | null }): void {
    this.#fileWriter().addSummary(message, globalStep, walltime);
  }

  /** The folder of the event files. */
  getLogdir(...none: []): string {
    checkNoMore("getLogdir", none);
    return this.logDir;
  }

  /** Hyperparameters (numbers, texts, booleans, tensors or null) and the metrics they led to, as a run of its own. */
  addHparams(...given: Given<typeof own.addHparams>): void {
    const { hparamDict, metricDict, hparamDomainDiscrete, runName, globalStep } = own.addHparams(given);
    for (const dictionary of [hparamDict, metricDict])
      if (typeof dictionary !== "object" || dictionary === null || Array.isArray(dictionary))
        throw new TypeError("hparam_dict and metric_dict should be dictionary.");
    const messages = summary.hparams(hparamDict, metricDict, hparamDomainDiscrete ?? {});
    const folder = join(this.#fileWriter().getLogdir(), runName || String(Date.now() / 1000));
    using writer = new SummaryWriter({ logDir: folder });
    for (const message of messages) writer.#add(message, { globalStep, walltime: null });
    for (const [name, value] of Object.entries(metricDict)) writer.addScalar(name, value, globalStep);
  }

  /** A number of a curve. */
  addScalar(...given: Given<typeof own.addScalar>): void {
    const { tag, scalarValue, newStyle, doublePrecision, ...date } = own.addScalar(given);
    this.#add(summary.scalar(tag, scalarValue, newStyle, doublePrecision), date);
  }

  /** Numbers of several curves that stand in one chart; each has a file of its own. */
  addScalars(...given: Given<typeof own.addScalars>): void {
    const { mainTag, tagScalarDict, globalStep, walltime } = own.addScalars(given);
    const now = walltime ?? Date.now() / 1000;
    const folder = this.#fileWriter().getLogdir();
    for (const [name, value] of Object.entries(tagScalarDict)) {
      const writer = this.#writerOf(`${folder}/${mainTag.replaceAll("/", "_")}_${name}`);
      const checked = arrayLike.check("addScalars", name, value);
      writer.addSummary(summary.scalar(mainTag, checked, false, false), globalStep, now);
    }
  }

  /** A whole tensor. */
  addTensor(...given: Given<typeof own.addTensor>): void {
    const { tag, tensor, ...date } = own.addTensor(given);
    this.#add(summary.tensorProto(tag, tensor), date);
  }

  /** How values are distributed. */
  addHistogram(...given: Given<typeof own.addHistogram>): void {
    const { tag, values, bins, maxBins, ...date } = own.addHistogram(given);
    this.#add(summary.histogram(tag, values, bins === "tensorflow" ? defaultBins() : bins, maxBins), date);
  }

  /** A distribution that was counted elsewhere. */
  addHistogramRaw(...given: Given<typeof own.addHistogramRaw>): void {
    const { tag, bucketLimits, bucketCounts, globalStep, walltime, ...numbers } = own.addHistogramRaw(given);
    const [bucketLimit, bucket] = [bucketLimits, bucketCounts].map((values) => [...numbersOf(values)]);
    if (bucketLimit?.length !== bucket?.length)
      throw new ValueError("len(bucket_limits) != len(bucket_counts), see the document.");
    this.#add(summary.histogramRaw(tag, { ...numbers, bucketLimit, bucket }), { globalStep, walltime });
  }

  /** An image: bytes, or numbers in [0, 1]; `[3, H, W]` by default. */
  addImage(...given: Given<typeof own.addImage>): void {
    const { tag, imgTensor, dataformats, ...date } = own.addImage(given);
    this.#add(summary.image(tag, imgTensor, dataformats), date);
  }

  /** Images in a grid, eight in a row; `[N, 3, H, W]` by default. */
  addImages(...given: Given<typeof own.addImages>): void {
    const { tag, imgTensor, dataformats, ...date } = own.addImages(given);
    this.#add(summary.image(tag, imgTensor, dataformats), date);
  }

  /**
   * An image with a red frame for each row of `boxTensor`: the least x and y, the largest x and y.
   *
   * @throws NotImplementedError for labels: there is no font here
   */
  addImageWithBoxes(...given: Given<typeof own.addImageWithBoxes>): void {
    const { tag, imgTensor, boxTensor, rescale, dataformats, labels, ...date } = own.addImageWithBoxes(given);
    // As many as there are boxes, or none are written, as in Python.
    if (labels !== null && [labels].flat().length === boxTensor.size(0)) summary.refuseLabels();
    this.#add(summary.imageBoxes(tag, imgTensor, boxTensor, rescale, dataformats), date);
  }

  /** @throws NotImplementedError always: there is no matplotlib here. Give the pixels to {@link addImage}. */
  addFigure(..._given: unknown[]): never {
    throw new NotImplementedError(
      "addFigure: there is no matplotlib here; draw the figure and give its pixels to addImage",
    );
  }

  /** Videos `[N, T, C, H, W]` in a grid. As an animated PNG, which browsers show; Python writes a GIF, of 256 colours. */
  addVideo(...given: Given<typeof own.addVideo>): void {
    const { tag, vidTensor, fps, ...date } = own.addVideo(given);
    this.#add(summary.video(tag, vidTensor, fps), date);
  }

  /** A sound of one channel, in [-1, 1]. */
  addAudio(...given: Given<typeof own.addAudio>): void {
    const { tag, sndTensor, sampleRate, ...date } = own.addAudio(given);
    this.#add(summary.audio(tag, sndTensor, sampleRate), date);
  }

  /** A text, which TensorBoard shows as Markdown. */
  addText(...given: Given<typeof own.addText>): void {
    const { tag, textString, ...date } = own.addText(given);
    this.#add(summary.text(tag, textString), date);
  }

  /** @throws NotImplementedError always: ONNX models are not read here. */
  addOnnxGraph(..._given: unknown[]): never {
    throw new NotImplementedError("addOnnxGraph: ONNX models are not read here; addGraph shows a module");
  }

  /**
   * The model's layers, and what each was given, from one run in evaluation mode. Python traces the model with TorchScript and
   * shows its operators; here an operator between two layers is not seen: what comes of it seems to come of the layer before.
   */
  addGraph(...given: Given<typeof own.addGraph>): void {
    const { model, inputToModel, verbose } = own.addGraph(given);
    const profile: GraphProfile = graph(model, inputToModel);
    if (verbose) console.log(profile.listing);
    this.#fileWriter().addGraph(profile);
  }

  /** Points for the projector, with labels and images; in files beside the event file. */
  addEmbedding(...given: Given<typeof own.addEmbedding>): void {
    const { mat, metadata, labelImg, globalStep, tag, metadataHeader } = own.addEmbedding(given);
    const step = String(globalStep ?? 0).padStart(5, "0");
    const encoded = tag.replaceAll("%", "%25").replaceAll("/", "%2f").replaceAll("\\", "%5c");
    const subdir = `${step}/${encoded}`;
    const logdir = this.#fileWriter().getLogdir();
    const folder = embeddingFolder(logdir, subdir);
    if (metadata !== null) {
      if (mat.size(0) !== metadata.length) throw new AssertionError("#labels should equal with #data points");
      makeTsv(metadata, folder, metadataHeader);
    }
    if (labelImg !== null) {
      if (mat.size(0) !== labelImg.size(0)) throw new AssertionError("#images should equal with #data points");
      makeSprite(labelImg.detach().cpu(), folder);
    }
    if (mat.ndim !== 2) throw new AssertionError("mat should be 2D, where mat.size(0) is the number of data points");
    makeMat(mat, folder);
    const sprite = labelImg === null ? null : ([labelImg.size(3), labelImg.size(2)] as const);
    this.#embeddings.push({ tensorName: `${tag}:${step}`, subdir, hasMetadata: metadata !== null, sprite });
    writeConfig(logdir, this.#embeddings);
  }

  /** Precision and recall of predictions in [0, 1] for labels that are true or not. */
  addPrCurve(...given: Given<typeof own.addPrCurve>): void {
    const { tag, labels, predictions, numThresholds, weights, ...date } = own.addPrCurve(given);
    this.#add(summary.prCurve(tag, labels, predictions, numThresholds, weights), date);
  }

  /** Precision and recall that were counted elsewhere. */
  addPrCurveRaw(...given: Given<typeof own.addPrCurveRaw>): void {
    const { tag, globalStep, walltime, numThresholds, weights: _, ...counted } = own.addPrCurveRaw(given);
    const { truePositiveCounts, falsePositiveCounts, trueNegativeCounts, falseNegativeCounts } = counted;
    const rows = [
      ...[truePositiveCounts, falsePositiveCounts, trueNegativeCounts, falseNegativeCounts],
      ...[counted.precision, counted.recall],
    ];
    this.#add(summary.prCurveRaw(tag, rows.map(numbersOf), numThresholds), { globalStep, walltime });
  }

  /** A chart with the curves of these tags. */
  addCustomScalarsMultilinechart(...given: Given<typeof own.multiline>): void {
    const { tags, category, title } = own.multiline(given);
    this.addCustomScalars({ [category]: { [title]: ["Multiline", tags] } });
  }

  /** A chart with a curve between two others: three tags. */
  addCustomScalarsMarginchart(...given: Given<typeof own.margin>): void {
    const { tags, category, title } = own.margin(given);
    if (tags.length !== 3) throw new AssertionError(`Expected 3 tags, got ${tags.length}.`);
    this.addCustomScalars({ [category]: { [title]: ["Margin", tags] } });
  }

  /** Charts of curves, by heading and title: `{ heading: { title: ["Multiline", tags] } }`, or `"Margin"` with three tags. */
  addCustomScalars(layout: summary.ChartLayout, ...none: []): void {
    checkNoMore("addCustomScalars", none);
    this.#add(summary.customScalars(layout), { globalStep: null, walltime: null });
  }

  /** Points in space, with colours, and triangles between them. */
  addMesh(...given: Given<typeof own.addMesh>): void {
    const { tag, vertices, colors, faces, configDict, ...date } = own.addMesh(given);
    this.#add(summary.mesh(tag, { VERTEX: vertices, FACE: faces, COLOR: colors }, configDict), date);
  }

  /** Writes what waits to the files. */
  flush(...none: []): void {
    checkNoMore("flush", none);
    for (const writer of this.#writers.values()) writer.flush();
  }

  /** Writes what waits and closes the files. What is added after goes to new ones. */
  close(...none: []): void {
    checkNoMore("close", none);
    const writers = [...this.#writers.values()];
    this.#writers = new Map();
    for (const writer of writers) writer.close();
  }

  /** What `using` calls: {@link close}. */
  [Symbol.dispose](): void {
    this.close();
  }
}
