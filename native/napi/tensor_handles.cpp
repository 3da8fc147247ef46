#include "napi/tensor_handles.h"

#include <c10/core/CPUAllocator.h>

#include <cstddef>

#include "autograd/js_function.h"
#include "cuda/device.h"
#include "tensor/cpu_allocator.h"

namespace ltn {

namespace {

constexpr size_t kFirstBlock = 1024;
constexpr size_t kMostHeld = 16384;
constexpr size_t kSmall = 1024;  // bytes
constexpr size_t kLittle = size_t{64} << 20;

// Whether it has at most so many bytes, in ordinary memory.
bool is_small(const at::Tensor& tensor, size_t most) {
#ifdef __SANITIZE_ADDRESS__
  return false;  // which is to see when a tensor's time is over
#endif
  const auto* impl = tensor.unsafeGetTensorImpl();
  if (!impl->has_storage()) return false;
  const auto& storage = impl->unsafe_storage();
  static const auto ordinary = c10::GetCPUAllocator()->raw_deleter();
  return storage.device_type() == c10::DeviceType::CPU && storage.nbytes() <= most &&
         storage.data_ptr().get_deleter() == ordinary;
}

// Whether no graph can hold much, whatever it holds, and none waits for JavaScript.
bool graphs_are_small() { return cpu_bytes_in_use() <= kLittle && !cuda_is_initialized() && !JsFunction::any(); }

}  // namespace

void TensorHandles::grow() {
  const size_t size = blocks_.empty() ? kFirstBlock : 2 * blocks_.back().size;
  const auto& block = blocks_.emplace_back(std::make_unique<Slot[]>(size), size);
  spare_.reserve(spare_.size() + size);
  for (size_t i = size; i-- > 0;) spare_.push_back(&block.slots[i]);
}

TensorHandle* TensorHandles::make(at::Tensor tensor, int64_t bytes) {
  if (!dropped_.empty()) dropped_.pop_back();
  if (spare_.empty()) grow();
  Slot* slot = spare_.back();
  spare_.pop_back();
  TensorHandle& handle = slot->handle;
  if (handle.tensor.defined()) --holding_;
  handle.tensor = std::move(tensor);
  handle.charged_bytes = bytes;
  handle.disposed = false;
  slot->live = true;
  ++live_;
  return &handle;
}

// Whether the tensor stays where it is for now; it may be moved into the queue as well.
bool TensorHandles::wait_with(at::Tensor& tensor) {
  if (tensor.unsafeGetTensorImpl()->autograd_meta()) {
    if (!graphs_are_small())
      dropped_.clear();
    else if (dropped_.size() < kMostHeld && is_small(tensor, kLittle))
      dropped_.push_back(std::move(tensor));
    return false;
  }
  if (holding_ == kMostHeld || !is_small(tensor, kSmall)) return false;
  ++holding_;
  return true;
}

void TensorHandles::drop(TensorHandle* handle) {
  auto* slot = reinterpret_cast<Slot*>(handle);
  slot->live = false;
  --live_;
  if (handle->tensor.defined() && !wait_with(handle->tensor)) handle->tensor.reset();
  spare_.push_back(slot);
}

bool TensorHandles::is_live(const Handle* handle) const {
  const auto address = reinterpret_cast<uintptr_t>(handle);
  for (auto block = blocks_.rbegin(); block != blocks_.rend(); ++block) {
    const size_t offset = address - reinterpret_cast<uintptr_t>(block->slots.get());
    if (offset < block->size * sizeof(Slot))
      return offset % sizeof(Slot) == 0 && block->slots[offset / sizeof(Slot)].live;
  }
  return false;
}

}  // namespace ltn
