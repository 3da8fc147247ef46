#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "napi/handle.h"

namespace ltn {

// The handles of an environment's tensors. They lie in blocks that are kept, so that a new one costs no memory of its
// own, and where a pointer points tells whether it is one of them.
//
// The collector drops thousands at once. When all of them were freed at once, a loop of small operators spent a sixth
// of its time where the C library sorts what it gets back; so small tensors are let go one by one, as new ones need
// their handles. What has a history waits in a queue of its own, since a graph of a hundred nodes may hang on it.
class TensorHandles {
 public:
  TensorHandle* make(at::Tensor tensor, int64_t bytes);
  // Its JavaScript object is gone. Runs inside the collector.
  void drop(TensorHandle* handle);
  bool is_live(const Handle* handle) const;
  bool empty() const { return live_ == 0; }

 private:
  struct alignas(64) Slot {
    TensorHandle handle;
    bool live = false;
  };
  struct Block {
    std::unique_ptr<Slot[]> slots;
    size_t size;
  };
  void grow();
  bool wait_with(at::Tensor& tensor);

  std::vector<Block> blocks_;  // each twice as large as the one before
  std::vector<Slot*> spare_;
  size_t holding_ = 0;  // spare ones whose tensor is still to be let go
  size_t live_ = 0;
  std::vector<at::Tensor> dropped_;  // what has a history
};

}  // namespace ltn
