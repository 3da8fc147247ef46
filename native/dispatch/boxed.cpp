#include "dispatch/boxed.h"

#include <ATen/core/LegacyTypeDispatch.h>

#include <optional>

namespace ltn {

namespace {

// Whether the tensor's memory is as large as its sizes say.
bool has_its_memory(const at::Tensor& tensor) {
  if (!tensor.defined() || tensor.layout() != at::kStrided || !tensor.has_storage() || tensor.numel() == 0) return true;
  uint64_t last = static_cast<uint64_t>(tensor.storage_offset()) + 1;
  for (int64_t i = 0; i < tensor.dim(); ++i) {
    uint64_t reach;
    if (__builtin_mul_overflow(static_cast<uint64_t>(tensor.size(i) - 1), static_cast<uint64_t>(tensor.stride(i)),
                               &reach) ||
        __builtin_add_overflow(last, reach, &last))
      return false;
  }
  return last <= tensor.storage().nbytes() / tensor.element_size();
}

}  // namespace

void run_boxed(const Overload& overload, c10::Stack& stack) {
  if (overload.guard) overload.guard(stack);
  refuse_mkldnn(overload.handle, stack);
  // As Python calls them: what fills a tensor that was just made is no change to it.
  std::optional<at::AutoDispatchBelowADInplaceOrView> below;
  if (overload.is_source) below.emplace();
  overload.handle.callBoxed(&stack);
}

void empty_unfinished(const Overload& overload, size_t i, const at::Tensor& tensor) {
  const auto* alias = overload.handle.schema().arguments()[i].alias_info();
  if (alias && alias->isWrite() && !has_its_memory(tensor)) tensor.unsafeGetTensorImpl()->set_sizes_contiguous({0});
}

}  // namespace ltn
