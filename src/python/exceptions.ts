/**
 * The error classes that native code and this package throw. libtorch's C++ exceptions arrive as the class that Python
 * maps them to (torch/csrc/Exceptions.h), so `catch (e) { if (e instanceof torch.IndexError) ... }` means what
 * `except IndexError` means there.
 */
export class TorchError extends Error {
  /** The name of the class. */
  override get name(): string {
    return this.constructor.name;
  }
}

/** libtorch refused the call: shapes that do not fit, a backward pass through a freed graph, and so on. */
export class RuntimeError extends TorchError {}
/** An index out of range. */
export class IndexError extends TorchError {}
/** A value of the right type that is not acceptable. */
export class ValueError extends TorchError {}
/** An argument of the wrong type; the message names the argument, what was expected and what came. */
export class TypeError extends TorchError {}
/** An operator that has no kernel for this device, dtype or layout. */
export class NotImplementedError extends TorchError {}
/** Host or device memory is exhausted. The process goes on. */
export class OutOfMemoryError extends RuntimeError {}
/** A call of the accelerator's own library failed, as of CUDA's runtime. */
export class AcceleratorError extends RuntimeError {}
/** A matrix is singular or a factorization did not converge. */
export class LinAlgError extends RuntimeError {}
/** What went wrong between processes; see its subclasses. In Python these are `torch.distributed`'s. */
export class DistError extends RuntimeError {}
/** A call between processes failed: a peer ended, took no part in time, or made another call. */
export class DistBackendError extends DistError {}
/** A connection to the store of a world could not be made, or was lost. */
export class DistNetworkError extends DistError {}
/** The store of a world did not do what it was asked, as when a key did not come in time. */
export class DistStoreError extends DistError {}
/** A queue of a store has nothing in it. */
export class QueueEmptyError extends DistStoreError {}
/** A condition that Python asserts: shapes or settings that do not fit together. */
export class AssertionError extends TorchError {}
/** A key that is not there: a state-dict entry, a submodule of a container. */
export class KeyError extends TorchError {}
/** A name that an object does not have: a submodule or parameter asked for by path. */
export class AttributeError extends TorchError {}
/** A TorchScript program raised an error of its own: in Python `torch.jit.Error`. The message has the script's stack. */
export class JITException extends TorchError {}
/** A Tensor was used after `dispose()`, or after the `tidy()` scope that it was made in. */
export class DisposedError extends TorchError {}
/** No libtorch can be used, or the one that was asked for cannot. The message lists where it was looked for, and what to do. */
export class LibtorchError extends TorchError {}
