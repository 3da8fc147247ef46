#include "tensor/borrowed.h"

#include <ATen/ops/from_blob.h>

#include "napi/errors.h"

namespace ltn {

at::Tensor borrow_memory(Environment& environment, napi_value array_buffer, void* data, int64_t elements,
                         at::ScalarType dtype) {
  napi_ref reference;
  check(environment.env, napi_create_reference(environment.env, array_buffer, 1, &reference));
  environment.borrowed[data] = reference;
  // The last user of the storage may be libtorch's own thread, or the collector: the queue is the only way back.
  auto deleter = [queue = environment.releases, reference](void*) { queue->push(reference); };
  return at::from_blob(data, {elements}, std::move(deleter), at::TensorOptions().dtype(dtype));
}

void check_borrowed_memory(Environment& environment, const at::Tensor& tensor) {
  if (!tensor.defined() || !tensor.has_storage()) return;
  const auto found = environment.borrowed.find(tensor.storage().data());
  if (found == environment.borrowed.end()) return;
  napi_value buffer;
  bool detached = false;
  check(environment.env, napi_get_reference_value(environment.env, found->second, &buffer));
  if (buffer) check(environment.env, napi_is_detached_arraybuffer(environment.env, buffer, &detached));
  if (!buffer || detached)
    throw Error("RuntimeError",
                "the typed array that this tensor shares memory with was detached (transferred to another thread, or "
                "its WebAssembly memory grew). Use torch.tensor(), which copies, for data that will be transferred.");
}

}  // namespace ltn
