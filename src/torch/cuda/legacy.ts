/** Constructors from before `torch.tensor()` and dtypes, for CUDA: `torch.cuda.FloatTensor(2, 3)`. Follows torch/cuda/__init__.py. */

import type { DType } from "../dtype.js";
import { dtypes } from "../dtype.js";
import { legacyStorage, legacyTensor } from "../legacy.js";

const tensors = (name: string) => legacyTensor(dtypes[name] as DType, "cuda");
const storages = (name: string) => legacyStorage(dtypes[name] as DType, "cuda");

/** Tensors of bool on CUDA. */
export const BoolTensor = tensors("bool");
/** Tensors of uint8 on CUDA. */
export const ByteTensor = tensors("uint8");
/** Tensors of int8 on CUDA. */
export const CharTensor = tensors("int8");
/** Tensors of int16 on CUDA. */
export const ShortTensor = tensors("int16");
/** Tensors of int32 on CUDA. */
export const IntTensor = tensors("int32");
/** Tensors of int64 on CUDA. */
export const LongTensor = tensors("int64");
/** Tensors of float16 on CUDA. */
export const HalfTensor = tensors("float16");
/** Tensors of bfloat16 on CUDA. */
export const BFloat16Tensor = tensors("bfloat16");
/** Tensors of float32 on CUDA. */
export const FloatTensor = tensors("float32");
/** Tensors of float64 on CUDA. */
export const DoubleTensor = tensors("float64");

/** Storages of bool on CUDA. */
export const BoolStorage = storages("bool");
/** Storages of uint8 on CUDA. */
export const ByteStorage = storages("uint8");
/** Storages of int8 on CUDA. */
export const CharStorage = storages("int8");
/** Storages of int16 on CUDA. */
export const ShortStorage = storages("int16");
/** Storages of int32 on CUDA. */
export const IntStorage = storages("int32");
/** Storages of int64 on CUDA. */
export const LongStorage = storages("int64");
/** Storages of float16 on CUDA. */
export const HalfStorage = storages("float16");
/** Storages of bfloat16 on CUDA. */
export const BFloat16Storage = storages("bfloat16");
/** Storages of float32 on CUDA. */
export const FloatStorage = storages("float32");
/** Storages of float64 on CUDA. */
export const DoubleStorage = storages("float64");
/** Storages of complex64 on CUDA. */
export const ComplexFloatStorage = storages("complex64");
/** Storages of complex128 on CUDA. */
export const ComplexDoubleStorage = storages("complex128");
