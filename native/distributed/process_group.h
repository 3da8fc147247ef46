#pragma once
#include <torch/csrc/distributed/c10d/ProcessGroup.hpp>

#include "napi/background.h"
#include "napi/call.h"

namespace ltn {

// A group that JavaScript holds. Letting go of the last reference waits for what its threads are doing, which may wait
// for a peer: so it is done on a thread of its own.
class ProcessGroupHandle final : public Handle {
 public:
  ProcessGroupHandle(Environment& environment, c10::intrusive_ptr<c10d::ProcessGroup> group);
  ~ProcessGroupHandle() override;
  // Throws where it was destroyed, or gloo has lost its connections.
  const c10::intrusive_ptr<c10d::ProcessGroup>& group() const;
  // Takes it away, for who lets go of it; null where that would never end, as gloo has lost its connections.
  c10::intrusive_ptr<c10d::ProcessGroup> destroy();

 private:
  c10::intrusive_ptr<c10d::ProcessGroup> group_;
  const std::shared_ptr<Background> background_;
  const bool is_main_;
  const uint64_t era_;  // see gloo_failure.h
};

// The group that an argument is.
const c10::intrusive_ptr<c10d::ProcessGroup>& process_group_argument(const Call& call, size_t i);

}  // namespace ltn
