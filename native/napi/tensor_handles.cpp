#include "napi/tensor_handles.h"

#include <c10/core/CPUAllocator.h>

#include <cstddef>

namespace ltn {

namespace {

constexpr size_t kFirstBlock = 1024;
constexpr size_t kMostHeld = 16384;
constexpr size_t kSmall = 1024;  // bytes

// Whether it can wait: what it holds is little, lies in ordinary memory, and nothing else dies with it.
bool is_small(const at::Tensor& tensor) {
#ifdef __SANITIZE_ADDRESS__
  return false;  // which is to see when a tensor's time is over
#endif
  const auto* impl = tensor.unsafeGetTensorImpl();
  if (!tensor.defined() || impl->autograd_meta() || !impl->has_storage()) return false;
  const auto& storage = impl->unsafe_storage();
  static const auto ordinary = c10::GetCPUAllocator()->raw_deleter();
  return storage.device_type() == c10::DeviceType::CPU && storage.nbytes() <= kSmall &&
         storage.data_ptr().get_deleter() == ordinary;
}

}  // namespace

void TensorHandles::grow() {
  const size_t size = blocks_.empty() ? kFirstBlock : 2 * blocks_.back().size;
  const auto& block = blocks_.emplace_back(std::make_unique<Slot[]>(size), size);
  spare_.reserve(spare_.size() + size);
  for (size_t i = size; i-- > 0;) spare_.push_back(&block.slots[i]);
}

TensorHandle* TensorHandles::make(at::Tensor tensor, int64_t bytes) {
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

void TensorHandles::drop(TensorHandle* handle) {
  auto* slot = reinterpret_cast<Slot*>(handle);
  slot->live = false;
  --live_;
  if (handle->tensor.defined()) {
    if (holding_ < kMostHeld && is_small(handle->tensor))
      ++holding_;
    else
      handle->tensor.reset();
  }
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
