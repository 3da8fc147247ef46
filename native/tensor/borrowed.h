#pragma once
#include <ATen/core/Tensor.h>
#include <c10/core/TensorImpl.h>
#include <napi.h>

#include <memory>
#include <unordered_map>

#include "tensor/backing_store.h"

namespace ltn {

class ReleaseQueue;

// The memory that an environment's tensors share with JavaScript buffers. Each tensor made from a buffer is a loan of
// its own, with a storage of its own that holds the memory: views, what a graph saved and whoever else can reach the
// storage may be used at any time. What JavaScript gave away meanwhile belongs to another, though, so using it is an
// error.
class BorrowedMemory {
 public:
  BorrowedMemory(Napi::Env env, std::shared_ptr<ReleaseQueue> releases);

  // A one-dimensional tensor over the buffer's memory from `data` on; undefined where the memory cannot be held.
  at::Tensor borrow(napi_value buffer, void* data, int64_t elements, at::ScalarType dtype);
  bool is_empty() const { return loans_.empty(); }
  bool has(const at::Tensor& tensor) const;
  // Throws when the tensor's memory belonged to a buffer that was detached (transferred) since.
  void check(const at::Tensor& tensor) const;
  // Where holding memory does not keep it in its place: gives storages whose memory went away another, so that whoever
  // reaches them reads no one else's. To be called when JavaScript may have run and memory is to be read.
  void rescue() {
    if (extents_change_ && !loans_.empty()) [[unlikely]]
      replace_moved();
  }
  // Makes a backward pass that needs memory which was detached fail, as one does that needs what was overwritten.
  void invalidate_detached();
  // The loan with this reference has ended: to be called on the JavaScript thread, before the reference is deleted.
  void end(napi_ref reference);

 private:
  struct Loan {
    // Weak, so that no other storage can come to lie at its address while the loan is in the map.
    c10::weak_intrusive_ptr<c10::StorageImpl> storage;
    c10::VariableVersion version;  // shared by the tensor and its views
    napi_ref buffer;
    BackingStore store;
    Extent extent;  // of the store, when it was lent
    bool was_detached = false;
  };
  bool is_detached(const Loan& loan) const;
  void replace_moved();

  napi_env env_;
  std::shared_ptr<ReleaseQueue> releases_;
  std::unordered_map<const c10::StorageImpl*, Loan> loans_;
  std::unordered_map<napi_ref, const c10::StorageImpl*> storages_;
  const bool extents_change_;
};

}  // namespace ltn
