/** Boxes on images, and images of another size. Follows Pillow's ImageDraw.line and Image.resize (Resample.c), with its pixels. */

import { NotImplementedError, ValueError } from "../../../python/exceptions.js";
import type { Pixels } from "./png.js";

const RED = [255, 0, 0, 255];

/** A red frame of two pixels for each box: the corners' x and y, the least first. */
export function drawBoxes(image: Pixels, boxes: readonly (readonly number[])[]): Pixels {
  const { width, height, channels } = image;
  if (channels < 3) throw new NotImplementedError("boxes are drawn on RGB images only");
  const data = image.data.slice();
  const fill = (xs: [number, number], ys: [number, number]) => {
    const [left, right] = xs.sort((a, b) => a - b);
    const [top, bottom] = ys.sort((a, b) => a - b);
    for (let y = Math.max(top, 0); y <= Math.min(bottom, height - 1); y++)
      for (let x = Math.max(left, 0); x <= Math.min(right, width - 1); x++)
        for (let c = 0; c < channels; c++) data[(y * width + x) * channels + c] = RED[c] as number;
  };
  for (const box of boxes) {
    const [left, top, right, bottom] = box.map(Math.trunc) as [number, number, number, number];
    // The second pixel of a line lies to the left of its way.
    const across = Math.sign(right - left);
    const down = Math.sign(bottom - top);
    fill([left, left + down], [top, bottom]);
    fill([left, right], [bottom, bottom + across]);
    fill([right, right - down], [top, bottom]);
    fill([left, right], [top, top - across]);
  }
  return { ...image, data };
}

/** Lanczos' window of three lobes. */
function lanczos(x: number): number {
  if (x < -3 || x >= 3) return 0;
  const sinc = (y: number) => (y === 0 ? 1 : Math.sin(y * Math.PI) / (y * Math.PI));
  return sinc(x) * sinc(x / 3);
}

const PRECISION = 22;

/** For each new place the first old one that counts, and the weights from there on, as integers. */
function weightsOf(from: number, to: number): { first: number; weights: number[] }[] {
  const scale = from / to;
  const stretch = Math.max(scale, 1);
  return Array.from({ length: to }, (_, place) => {
    const center = (place + 0.5) * scale;
    const first = Math.max(Math.trunc(center - 3 * stretch + 0.5), 0);
    const last = Math.min(Math.trunc(center + 3 * stretch + 0.5), from);
    const weights = Array.from({ length: last - first }, (_, i) => lanczos((i + first - center + 0.5) / stretch));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    const whole = (weight: number) => Math.trunc((weight < 0 ? -0.5 : 0.5) + (weight / sum) * 2 ** PRECISION);
    return { first, weights: weights.map(whole) };
  });
}

/** Along one direction, of which `step` is the distance in bytes; `starts` are where its lines begin, old and new. */
function resample(
  data: Uint8Array,
  size: number,
  weights: ReturnType<typeof weightsOf>,
  lines: Iterable<{ from: number; to: number }>,
  steps: { from: number; to: number },
): Uint8Array {
  const result = new Uint8Array(size);
  for (const { from, to } of lines) {
    weights.forEach(({ first, weights: factors }, place) => {
      let sum = 2 ** (PRECISION - 1);
      factors.forEach((factor, i) => {
        sum += factor * (data[from + (first + i) * steps.from] as number);
      });
      result[to + place * steps.to] = Math.min(Math.max(Math.floor(sum / 2 ** PRECISION), 0), 255);
    });
  }
  return result;
}

/** The image in another size: first across, then down. */
export function resize(image: Pixels, width: number, height: number): Pixels {
  if (width < 1 || height < 1) throw new ValueError("height and width must be > 0");
  if (width === image.width && height === image.height) return image;
  const { channels } = image;
  if (channels % 2 === 0) throw new NotImplementedError("images with alpha are not resized");
  function* rows() {
    for (let y = 0; y < image.height; y++)
      for (let c = 0; c < channels; c++) yield { from: y * image.width * channels + c, to: y * width * channels + c };
  }
  function* columns() {
    for (let i = 0; i < width * channels; i++) yield { from: i, to: i };
  }
  const beside = { from: channels, to: channels };
  const across =
    width === image.width
      ? image.data
      : resample(image.data, image.height * width * channels, weightsOf(image.width, width), rows(), beside);
  const below = { from: width * channels, to: width * channels };
  const data =
    height === image.height
      ? across
      : resample(across, height * width * channels, weightsOf(image.height, height), columns(), below);
  return { width, height, channels, data };
}
