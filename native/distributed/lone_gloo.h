#pragma once
#include "distributed/watched_gloo.h"

namespace ltn {

// gloo in a group of one. It hands every call to a thread of its own, and waking that thread, and then whoever waits
// for it, takes longer than a small step's gradients do. The sum of one tensor is that tensor, and what rank 0 has is
// there: such calls have ended when they return. All others are gloo's.
class LoneGloo final : public WatchedGloo {
 public:
  LoneGloo(const c10::intrusive_ptr<c10d::Store>& store, c10::intrusive_ptr<Options> options)
      : WatchedGloo(store, /*rank=*/0, /*size=*/1, std::move(options)) {}

  c10::intrusive_ptr<c10d::Work> allreduce(std::vector<at::Tensor>& tensors,
                                           const c10d::AllreduceOptions& options) override;
  c10::intrusive_ptr<c10d::Work> broadcast(std::vector<at::Tensor>& tensors,
                                           const c10d::BroadcastOptions& options) override;
};

}  // namespace ltn
