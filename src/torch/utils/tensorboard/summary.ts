/** What is shown, as TensorBoard's messages. Follows torch/utils/tensorboard/summary.py. */

import { AssertionError, NotImplementedError, TypeError, ValueError } from "../../../python/exceptions.js";
import { sizeRepr } from "../../../python/repr.js";
import { warn } from "../../../python/warnings.js";
import { aten } from "../../ops/index.js";
import { Tensor } from "../../tensor.js";
import { numbersOf } from "./convert_np.js";
import { drawBoxes, resize } from "./draw.js";
import { type Bins, countEqual, makeHistogram } from "./histogram.js";
import { encode, type Message } from "./messages.js";
import { animatedPng, type Pixels, png } from "./png.js";
import { convertToHWC, prepareVideo, toBytes } from "./utils.js";

const TYPES = {
  ...{ float: 1, double: 2, int32: 3, uint8: 4, int16: 5, int8: 6, string: 7, complex64: 8, int64: 9, bool: 10 },
  ...{ bfloat16: 14, complex128: 18, half: 19 },
} as const;

const shapeOf = (sizes: readonly number[]): Message => ({ dim: sizes.map((size) => ({ size })) });
const one = (value: Message): Message => ({ value: [value] });
const pluginOf = (pluginName: string, content?: Uint8Array): Message => ({
  pluginData: { pluginName, ...(content && { content }) },
});

/** A number of a curve. */
export function scalar(tag: string, given: Tensor, newStyle: boolean, doublePrecision: boolean): Message {
  const squeezed = given.squeeze();
  if (squeezed.ndim !== 0)
    throw new AssertionError(
      `Tensor should contain one element (0 dimensions).             Was given size: ${squeezed.numel()} and ${squeezed.ndim} dimensions.`,
    );
  const value = Number(squeezed.item());
  if (!newStyle) return one({ tag, simpleValue: value });
  const tensor = doublePrecision
    ? { doubleVal: [value], dtype: TYPES.double }
    : { floatVal: [value], dtype: TYPES.float };
  return one({ tag, tensor, metadata: pluginOf("scalars") });
}

/** A half's bits in TensorBoard's field for them, which takes those of the float of that value. */
function halfBits(values: Tensor): number[] {
  return [...new Int32Array(Float32Array.from(numbersOf(values)).buffer)];
}

const numbers = (values: Tensor): number[] => [...numbersOf(values)];
const complexNumbers = (values: Tensor): number[] => numbers(aten.viewAsReal(values));
/** 64 bits as the encoder takes them. */
const longs = (values: Tensor): Message[] =>
  [...(values.reshape([-1]).toTypedArray() as BigInt64Array)].map((value) => ({
    low: Number(BigInt.asIntN(32, value)),
    high: Number(value >> 32n),
    unsigned: false,
  }));

const FIELDS: Record<string, [type: number, field: string, convert: (values: Tensor) => unknown]> = {
  float16: [TYPES.half, "halfVal", halfBits],
  bfloat16: [TYPES.bfloat16, "halfVal", halfBits],
  float32: [TYPES.float, "floatVal", numbers],
  float64: [TYPES.double, "doubleVal", numbers],
  int8: [TYPES.int8, "intVal", numbers],
  uint8: [TYPES.uint8, "uint32Val", numbers],
  int16: [TYPES.int16, "intVal", numbers],
  int32: [TYPES.int32, "intVal", numbers],
  int64: [TYPES.int64, "int64Val", longs],
  complex64: [TYPES.complex64, "scomplexVal", complexNumbers],
  complex128: [TYPES.complex128, "dcomplexVal", complexNumbers],
  bool: [TYPES.bool, "boolVal", (values) => numbers(values).map(Boolean)],
};

/** A whole tensor. */
export function tensorProto(tag: string, given: Tensor): Message {
  if (given.numel() * given.elementSize() >= 2 ** 31)
    throw new ValueError("tensor is bigger than protocol buffer's hard limit of 2GB in size");
  const known = FIELDS[given.dtype.name];
  if (known === undefined) throw new ValueError(`${tag} has unsupported tensor dtype ${given.dtype}`);
  const [dtype, field, convert] = known;
  const tensor = { dtype, tensorShape: shapeOf(given.shape), [field]: convert(given.detach().cpu()) };
  return one({ tag, tensor, metadata: pluginOf("tensor") });
}

/** How many values lie between which limits. */
export function histogram(tag: string, values: Tensor, bins: Bins, maxBins: number | null): Message {
  return one({ tag, histo: makeHistogram(numbersOf(values), bins, maxBins) });
}

/** A histogram that was counted elsewhere. */
export function histogramRaw(tag: string, histo: Message): Message {
  return one({ tag, histo });
}

function pixelsOf(bytes: Tensor): Pixels {
  const [height, width, channels] = bytes.shape as [number, number, number];
  if (channels < 1 || channels > 4 || bytes.ndim !== 3)
    throw new TypeError(`Cannot handle this data type: an image of shape ${sizeRepr(bytes.shape)}`);
  return { height, width, channels, data: bytes.contiguous().toTypedArray() as Uint8Array };
}

const imageOf = ({ height, width, channels }: Pixels, encodedImageString: Buffer): Message => ({
  ...{ height, width, colorspace: channels, encodedImageString },
});

/** An image, or a grid of several. */
export function image(tag: string, given: Tensor, dataformats: string): Message {
  const pixels = pixelsOf(toBytes(convertToHWC(given, dataformats)));
  return one({ tag, image: imageOf(pixels, png(pixels)) });
}

/** An image with frames on it, in another size. */
export function imageBoxes(tag: string, given: Tensor, boxes: Tensor, rescale: number, dataformats: string): Message {
  const pixels = pixelsOf(toBytes(convertToHWC(given, dataformats)));
  if (boxes.ndim !== 2 || boxes.size(1) < 4)
    throw new ValueError(`expected boxes of shape [N, 4], got ${sizeRepr(boxes.shape)}`);
  const framed = drawBoxes(pixels, boxes.double().tolist() as number[][]);
  const sized = resize(framed, Math.trunc(pixels.width * rescale), Math.trunc(pixels.height * rescale));
  return one({ tag, image: imageOf(pixels, png(sized)) });
}

/** A grid of videos as an image that moves. */
export function video(tag: string, given: Tensor, fps: number): Message {
  const frames = toBytes(prepareVideo(given)).unbind(0).map(pixelsOf);
  const [first] = frames;
  if (first === undefined) throw new ValueError("expected a video of one frame or more");
  if (!(fps > 0)) throw new ValueError(`expected fps to be above 0, got ${fps}`);
  return one({ tag, image: imageOf(first, animatedPng(frames, 1000 / fps)) });
}

/** A sound of one channel as a WAV file. */
export function audio(tag: string, given: Tensor, sampleRate: number): Message {
  let sound = given.squeeze();
  if (sound.numel() > 0 && Number(sound.abs().max().item()) > 1) {
    warn("audio amplitude out of range, auto clipped.");
    sound = sound.clamp(-1, 1);
  }
  if (sound.ndim !== 1) throw new AssertionError("input tensor should be 1 dimensional.");
  const samples = sound.mul(32767).to("int16").toBytes();
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(sampleRate, 24);
  head.writeUInt32LE(sampleRate * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36);
  head.writeUInt32LE(samples.length, 40);
  const encodedAudioString = Buffer.concat([head, samples]);
  const sounds = { sampleRate, numChannels: 1, lengthFrames: sound.numel(), encodedAudioString };
  return one({ tag, audio: { ...sounds, contentType: "audio/wav" } });
}

/** Charts by their titles, in categories: what is drawn, and the tags of the curves. */
export type ChartLayout = Readonly<
  Record<string, Readonly<Record<string, readonly [kind: string, tags: readonly string[]]>>>
>;

/** Which curves stand in one chart. */
export function customScalars(layout: ChartLayout): Message {
  const category = Object.entries(layout).map(([title, charts]) => ({
    title,
    chart: Object.entries(charts).map(([name, [kind, tags]]) => {
      if (kind !== "Margin") return { title: name, multiline: { tag: tags } };
      if (tags.length !== 3) throw new AssertionError("len(tags) != 3");
      const [value, lower, upper] = tags;
      return { title: name, margin: { series: [{ value, lower, upper }] } };
    }),
  }));
  const tensor = { dtype: TYPES.string, stringVal: [encode("Layout", { category })], tensorShape: {} };
  return one({ tag: "custom_scalars__config__", tensor, metadata: pluginOf("custom_scalars") });
}

/** A text, which TensorBoard shows as Markdown. */
export function text(tag: string, written: string): Message {
  const metadata = pluginOf("text", encode("TextPluginData", { version: 0 }));
  const tensor = { dtype: TYPES.string, stringVal: [Buffer.from(written)], tensorShape: shapeOf([1]) };
  return one({ tag: `${tag}/text_summary`, metadata, tensor });
}

/** Rows of a curve: true and false positives, true and false negatives, precision, recall. */
export function prCurveRaw(tag: string, rows: readonly Float64Array[], numThresholds: number): Message {
  const [length] = rows.map((row) => row.length);
  if (rows.some((row) => row.length !== length)) throw new ValueError("all input arrays must have the same shape");
  // More break the message.
  const content = encode("PrCurvePluginData", { version: 0, numThresholds: Math.min(numThresholds, 127) });
  const floatVal = rows.flatMap((row) => [...row]);
  const tensor = { dtype: TYPES.float, floatVal, tensorShape: shapeOf([rows.length, length ?? 0]) };
  return one({ tag, metadata: pluginOf("pr_curves", content), tensor });
}

/** Sums from each place to the end. */
function sumsToTheEnd(values: readonly number[]): Float64Array {
  const sums = Float64Array.from(values);
  for (let i = sums.length - 2; i >= 0; i--) sums[i] = (sums[i + 1] as number) + (sums[i] as number);
  return sums;
}

/** Precision and recall for predictions in [0, 1]. */
export function prCurve(tag: string, labels: Tensor, predictions: Tensor, thresholds: number, weights: Tensor | null) {
  const count = Math.min(thresholds, 127);
  const buckets = numbersOf(predictions.mul(count - 1).floor());
  const truth = numbersOf(labels);
  const weighted = weights === null ? null : numbersOf(weights.expand(labels.shape));
  if (truth.length !== buckets.length) throw new ValueError("weights should have the same shape as a.");
  const positives = (part: (label: number) => number) =>
    sumsToTheEnd(
      countEqual(buckets, count, 0, count - 1, (i) => part(truth[i] as number) * (weighted?.[i] ?? 1)).counts,
    );
  const tp = positives((label) => label);
  const fp = positives((label) => 1 - label);
  const tn = fp.map((value) => (fp[0] as number) - value);
  const fn = tp.map((value) => (tp[0] as number) - value);
  const ratio = (other: Float64Array) => tp.map((value, i) => value / Math.max(1e-7, value + (other[i] as number)));
  return prCurveRaw(tag, [tp, fp, tn, fn, ratio(fp), ratio(fn)], count);
}

const PARTS = { VERTEX: 1, FACE: 2, COLOR: 3 } as const;

/** As Python's `json.dumps(value, sort_keys=True)`. */
function sortedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedJson).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}: ${sortedJson(item)}`).join(", ")}}`;
}

/** Points in space, with colours and triangles between them. */
export function mesh(
  tag: string,
  parts: { readonly VERTEX: Tensor; readonly FACE: Tensor | null; readonly COLOR: Tensor | null },
  config: object | null,
): Message {
  const given = (["VERTEX", "FACE", "COLOR"] as const).flatMap((name) => {
    const tensor = parts[name];
    return tensor === null ? [] : [{ name, tensor }];
  });
  const components = given.reduce((mask, { name }) => mask | (1 << PARTS[name]), 0);
  const jsonConfig = config === null ? "{}" : sortedJson(config);
  const value = given.map(({ name, tensor }) => {
    const { shape } = tensor;
    if (shape.length !== 3)
      throw new ValueError(`Tensor shape should be of shape BxNx3, but got torch.Size(${sizeRepr(shape)}).`);
    const content = { version: 0, name: tag, contentType: PARTS[name], components, shape, jsonConfig };
    return {
      tag: `${tag}_${name}`,
      tensor: { dtype: TYPES.float, floatVal: numbers(tensor), tensorShape: shapeOf(shape) },
      metadata: pluginOf("mesh", encode("MeshPluginData", content)),
    };
  });
  return { value };
}

/** What a hyperparameter can be. */
export type HParam = number | string | boolean | Tensor | null;

function hparamOf(name: string, value: Exclude<HParam, null>): { type: number; shown: Message } {
  if (typeof value === "string") return { type: 1, shown: { stringValue: value } };
  if (value instanceof Tensor)
    return { type: 3, shown: { numberValue: Number(value.detach().reshape([-1]).at(0).item()) } };
  // Python's bool is an int, and goes the way of one.
  if (typeof value === "number" || typeof value === "boolean")
    return { type: 3, shown: { numberValue: Number(value) } };
  throw new ValueError(`value should be one of int, float, str, bool, or torch.Tensor; got another for ${name}`);
}

/** An experiment, the start of its session with hyperparameters, and the end. */
export function hparams(
  hparamDict: Readonly<Record<string, HParam>>,
  metricDict: Readonly<Record<string, unknown>>,
  domains: Readonly<Record<string, readonly (number | string | boolean)[]>>,
): Message[] {
  for (const [name, values] of Object.entries(domains)) {
    const type = typeof hparamDict[name];
    if (!(name in hparamDict) || !Array.isArray(values) || values.some((value) => typeof value !== type))
      throw new TypeError(
        `parameter: hparam_domain_discrete[${name}] should be a list of same type as hparam_dict[${name}].`,
      );
  }
  const values: Record<string, Message> = {};
  const hparamInfos: Message[] = [];
  for (const [name, value] of Object.entries(hparamDict)) {
    if (value === null || value === undefined) continue;
    const { type, shown } = hparamOf(name, value);
    values[name] = shown;
    const domain = value instanceof Tensor ? undefined : domains[name];
    hparamInfos.push({
      ...{ name, type },
      ...(domain && { domainDiscrete: { values: domain.map((item) => hparamOf(name, item).shown) } }),
    });
  }
  const summary = (tag: string, data: Message) =>
    one({
      tag: `_hparams_/${tag}`,
      metadata: pluginOf("hparams", encode("HParamsPluginData", { version: 0, ...data })),
    });
  const metricInfos = Object.keys(metricDict).map((tag) => ({ name: { tag } }));
  return [
    summary("experiment", { experiment: { hparamInfos, metricInfos } }),
    summary("session_start_info", { sessionStartInfo: { hparams: values } }),
    summary("session_end_info", { sessionEndInfo: { status: 1 } }),
  ];
}

/** @throws NotImplementedError always: why a text on an image cannot be had. */
export function refuseLabels(): never {
  throw new NotImplementedError(
    "labels beside boxes: there is no font here; leave labels out, or draw them on the image",
  );
}
