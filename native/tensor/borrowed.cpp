#include "tensor/borrowed.h"

#include <ATen/ops/from_blob.h>
#include <c10/core/CPUAllocator.h>

#include <cstring>

#include "napi/environment.h"
#include "napi/errors.h"

namespace ltn {

BorrowedMemory::BorrowedMemory(Napi::Env env, std::shared_ptr<ReleaseQueue> releases)
    : env_(env), releases_(std::move(releases)), extents_change_(extents_change(env)) {}

at::Tensor BorrowedMemory::borrow(napi_value buffer, void* data, int64_t elements, at::ScalarType dtype) {
  BackingStore store = hold_backing_store(env_, buffer);
  if (!store) return {};
  napi_ref reference;
  ltn::check(env_, napi_create_reference(env_, buffer, 1, &reference));
  // The last user of the storage may be libtorch's own thread, or the collector: the queue is the only way back.
  auto deleter = [queue = releases_, reference, store](void*) { queue->push(reference); };
  at::Tensor tensor = at::from_blob(data, {elements}, std::move(deleter), at::TensorOptions().dtype(dtype));
  const c10::StorageImpl* storage = tensor.storage().unsafeGetStorageImpl();
  loans_.insert_or_assign(storage, Loan{.storage = tensor.storage().getWeakStorageImpl(),
                                        .version = tensor.unsafeGetTensorImpl()->version_counter(),
                                        .buffer = reference,
                                        .store = store,
                                        .extent = extent_of(store)});
  storages_.emplace(reference, storage);
  return tensor;
}

bool BorrowedMemory::has(const at::Tensor& tensor) const {
  return tensor.defined() && tensor.has_storage() && loans_.contains(tensor.storage().unsafeGetStorageImpl());
}

bool BorrowedMemory::is_detached(const Loan& loan) const {
  napi_value buffer;
  bool detached = false;
  ltn::check(env_, napi_get_reference_value(env_, loan.buffer, &buffer));
  ltn::check(env_, napi_is_detached_arraybuffer(env_, buffer, &detached));
  return detached;
}

void BorrowedMemory::check(const at::Tensor& tensor) const {
  if (!tensor.defined() || !tensor.has_storage()) return;
  const auto found = loans_.find(tensor.storage().unsafeGetStorageImpl());
  if (found == loans_.end() || !is_detached(found->second)) return;
  throw Error("RuntimeError",
              "the typed array that this tensor shares memory with was detached (transferred to another thread, or "
              "its WebAssembly memory grew). Use torch.tensor(), which copies, for data that will be transferred.");
}

void BorrowedMemory::invalidate_detached() {
  for (auto& [storage, loan] : loans_) {
    if (loan.was_detached || !loan.version.enabled() || !is_detached(loan)) continue;
    loan.version.bump();
    loan.was_detached = true;
  }
}

void BorrowedMemory::replace_moved() {
  struct Replacement {
    c10::DataPtr memory;
    c10::DataPtr lent;  // ends the loan when the storage is gone
  };
  for (auto& [storage, loan] : loans_) {
    const Extent now = extent_of(loan.store);
    if (now == loan.extent) continue;
    const auto alive = loan.storage.lock();
    if (!alive) continue;
    auto memory = c10::GetCPUAllocator()->allocate(alive->nbytes());
    std::memset(memory.get(), 0, alive->nbytes());
    auto* const context = new Replacement{.memory = std::move(memory), .lent = {}};
    context->lent = alive->set_data_ptr(c10::DataPtr(
        context->memory.get(), context, [](void* owner) { delete static_cast<Replacement*>(owner); }, at::kCPU));
    loan.extent = now;
  }
}

void BorrowedMemory::end(napi_ref reference) {
  const auto entry = storages_.find(reference);
  if (entry == storages_.end()) return;
  const auto loan = loans_.find(entry->second);
  loans_.erase(loan);
  storages_.erase(entry);
}

}  // namespace ltn
