#pragma once
#include "napi/environment.h"

namespace ltn {

// Leaves the environment's default generator as it found it.
class PreservedState {
 public:
  explicit PreservedState(Environment& environment) : generator_(environment.default_cpu_generator) {
    std::lock_guard lock(generator_.mutex());
    state_ = generator_.get_state();
  }
  ~PreservedState() {
    std::lock_guard lock(generator_.mutex());
    generator_.set_state(state_);
  }
  PreservedState(const PreservedState&) = delete;
  PreservedState& operator=(const PreservedState&) = delete;

 private:
  at::Generator generator_;
  at::Tensor state_;
};

}  // namespace ltn
