/** How Python names the type of a value (`torch.typename`). */

import { typeName } from "../python/repr.js";
import { layouts } from "./layout.js";
import { Tensor } from "./tensor.js";

/** The names from before dtypes; the newer dtypes have none and go by their own, with a capital letter. */
export const LEGACY: Readonly<Record<string, string>> = {
  bool: "Bool",
  uint8: "Byte",
  int8: "Char",
  int16: "Short",
  int32: "Int",
  int64: "Long",
  uint16: "UInt16",
  uint32: "UInt32",
  uint64: "UInt64",
  float16: "Half",
  bfloat16: "BFloat16",
  float32: "Float",
  float64: "Double",
  complex32: "ComplexHalf",
  complex64: "ComplexFloat",
  complex128: "ComplexDouble",
  qint8: "QInt8",
  quint8: "QUInt8",
  qint32: "QInt32",
  quint4x2: "QUInt4x2",
  quint2x4: "QUInt2x4",
};

/** `torch.FloatTensor` and so on for tensors; the class or type of anything else. */
export function torchTypeName(value: unknown): string {
  if (!(value instanceof Tensor)) return typeName(value);
  const dtype = value.dtype.name;
  const place = value.device.type === "cpu" ? "torch" : `torch.${value.device.type}`;
  const sparse = value.layout === layouts.strided ? (/^qu?int/.test(dtype) ? ".quantized" : "") : ".sparse";
  return `${place}${sparse}.${LEGACY[dtype] ?? dtype.charAt(0).toUpperCase() + dtype.slice(1)}Tensor`;
}
