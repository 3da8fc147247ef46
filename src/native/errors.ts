/** Errors that native code asks for by the name of their class. */
import {
  AcceleratorError,
  AssertionError,
  AttributeError,
  DisposedError,
  DistBackendError,
  DistError,
  DistNetworkError,
  DistStoreError,
  IndexError,
  JITException,
  LinAlgError,
  NotImplementedError,
  OutOfMemoryError,
  QueueEmptyError,
  RuntimeError,
  type TorchError,
  TypeError,
  ValueError,
} from "../python/exceptions.js";

const classes: Record<string, new (message: string) => TorchError> = {
  RuntimeError,
  IndexError,
  ValueError,
  TypeError,
  NotImplementedError,
  OutOfMemoryError,
  LinAlgError,
  AcceleratorError,
  AssertionError,
  DisposedError,
  JITException,
  AttributeError,
  DistError,
  DistBackendError,
  DistNetworkError,
  DistStoreError,
  QueueEmptyError,
};

const DEVICES: Readonly<Record<string, string>> = { CPU: "", CUDA: "cuda." };

/** The names of tensors' types in libtorch's messages as Python has them. Follows torch/csrc/Exceptions.cpp. */
const withPythonsTypes = (message: string): string =>
  message.replace(
    /(Variable\[)?(Sparse)?(CPU|CUDA)(Byte|Char|Double|Float|Int|Long|Short|Half)Type(?!\w)(\])?/g,
    (_, variable: string | undefined, sparse: string | undefined, device: string, type: string, end = "") =>
      `torch.${DEVICES[device]}${sparse === undefined ? "" : "sparse."}${type}Tensor${variable === undefined ? end : ""}`,
  );

/** Makes the error that native code asks for by class name, with a stack that begins at the JavaScript caller. */
export function makeError(className: string, message: string): Error {
  const Class = classes[className] ?? RuntimeError;
  const error = new Class(withPythonsTypes(message));
  Error.captureStackTrace(error, makeError);
  return error;
}
