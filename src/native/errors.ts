/** Errors that native code asks for by the name of their class. */
import {
  AcceleratorError,
  AssertionError,
  AttributeError,
  DisposedError,
  IndexError,
  JITException,
  LinAlgError,
  NotImplementedError,
  OutOfMemoryError,
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
};

/** Makes the error that native code asks for by class name, with a stack that begins at the JavaScript caller. */
export function makeError(className: string, message: string): Error {
  const Class = classes[className] ?? RuntimeError;
  const error = new Class(message);
  Error.captureStackTrace(error, makeError);
  return error;
}
