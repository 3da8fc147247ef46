/** Images brought into one form. Follows torch/utils/tensorboard/_utils.py. */

import { AssertionError, ValueError } from "../../../python/exceptions.js";
import { sizeRepr } from "../../../python/repr.js";
import { aten } from "../../ops/index.js";
import type { Tensor } from "../../tensor.js";

const threefold = (image: Tensor, dim: number): Tensor =>
  image.size(dim) === 1 ? aten.cat([image, image, image], dim) : image;

/** Images `[N, 1 or 3, H, W]` beside and below each other, so many in a row: `[3, rows * H, columns * W]`. */
export function makeGrid(given: Tensor, ncols = 8): Tensor {
  const images = given.ndim > 1 ? threefold(given, 1) : given;
  if (images.ndim !== 4 || images.size(1) !== 3)
    throw new AssertionError("Input should be a 4D numpy array with 3 channels");
  const [count, , height, width] = images.shape as [number, number, number, number];
  const columns = Math.min(count, ncols);
  const rows = Math.ceil(count / columns);
  const canvas = aten.zeros([rows * columns, 3, height, width], { dtype: images.dtype });
  canvas.narrow(0, 0, count).copy_(images);
  return canvas
    .reshape([rows, columns, 3, height, width])
    .permute([2, 0, 3, 1, 4])
    .reshape([3, rows * height, columns * width]);
}

/** An image, or a batch of them, whose dimensions the letters of `format` name, as `[height, width, channels]`. */
export function convertToHWC(tensor: Tensor, format: string): Tensor {
  if (new Set(format).size !== format.length)
    throw new AssertionError(`You can not use the same dimension shorthand twice.             input_format: ${format}`);
  if (tensor.ndim !== format.length)
    throw new AssertionError(
      `size of input tensor and input format are different.         tensor shape: ${sizeRepr(tensor.shape)}, input_format: ${format}`,
    );
  const given = format.toUpperCase();
  const ordered = (wanted: string) => {
    const order = [...wanted].map((letter) => given.indexOf(letter));
    if (order.includes(-1)) throw new ValueError(`expected a format of the letters ${wanted}, got ${format}`);
    return tensor.permute(order);
  };
  if (given.length === 4) return makeGrid(ordered("NCHW")).permute([1, 2, 0]);
  if (given.length === 3) return threefold(ordered("HWC"), 2);
  if (given.length !== 2) throw new ValueError(`expected a format of two to four letters, got ${format}`);
  const grey = ordered("HW");
  return aten.stack([grey, grey, grey], 2);
}

/** Videos `[N, T, C, H, W]` in a grid that is one video: `[T, rows * H, columns * W, C]`. */
export function prepareVideo(given: Tensor): Tensor {
  if (given.ndim !== 5) throw new ValueError(`not enough values to unpack (expected 5, got ${given.ndim})`);
  const [count, time, channels, height, width] = given.shape as [number, number, number, number, number];
  let videos = given.dtype.name === "uint8" ? given.to("float32").div(255) : given;
  const bits = count.toString(2).length;
  if (count === 0 || (count & (count - 1)) !== 0) {
    const padding = aten.zeros([2 ** (count === 0 ? 0 : bits) - count, time, channels, height, width], {
      dtype: "float64",
    });
    videos = aten.cat([videos.to("float64"), padding], 0);
  }
  const rows = 2 ** Math.floor((bits - 1) / 2);
  const columns = Math.floor(videos.size(0) / rows);
  return videos
    .reshape([rows, columns, time, channels, height, width])
    .permute([2, 0, 4, 1, 5, 3])
    .reshape([time, rows * height, columns * width, channels]);
}

/** Values in [0, 1], or bytes in [0, 255], as bytes. */
export function toBytes(image: Tensor): Tensor {
  const factor = image.dtype.name === "uint8" ? 1 : 255;
  return image.to("float32").mul(factor).clamp(0, 255).to("uint8");
}
