#include <torch/csrc/autograd/forward_grad.h>

#include <mutex>
#include <set>

#include "autograd/init.h"
#include "autograd/jvp_decompositions.h"
#include "napi/call.h"

namespace ltn {

namespace {

using torch::autograd::ForwardADLevel;

// libtorch has one level of forward mode in a process. Environments that are in it at once share it, and the last one
// out releases it, also one that ends inside.
class SharedLevel {
 public:
  static SharedLevel& instance() {
    static SharedLevel level;
    return level;
  }

  uint64_t enter(const Environment& environment) {
    const std::lock_guard lock(mutex_);
    // Twice in one environment is an error of libtorch's.
    if (users_.empty() || users_.contains(&environment)) level_ = ForwardADLevel::get_next_idx();
    users_.insert(&environment);
    return level_;
  }

  void exit(const Environment& environment, uint64_t level) {
    const std::lock_guard lock(mutex_);
    const bool is_last = users_.size() == 1 && users_.contains(&environment);
    if (is_last || users_.empty() || level != level_) ForwardADLevel::release_idx(level);
    users_.erase(&environment);
  }

  void leave(const Environment& environment) noexcept {
    const std::lock_guard lock(mutex_);
    if (users_.erase(&environment) == 0 || !users_.empty()) return;
    try {
      ForwardADLevel::release_idx(level_);
    } catch (...) {  // NOLINT(bugprone-empty-catch): nobody is left to tell
    }
  }

 private:
  std::mutex mutex_;
  std::set<const Environment*> users_;
  uint64_t level_ = 0;
};

// enterDualLevel() -> its number
napi_value enter_dual_level(const Call& call) {
  register_jvp_decompositions();
  return js_integer(call.env, static_cast<int64_t>(SharedLevel::instance().enter(call.environment)));
}

napi_value exit_dual_level(const Call& call) {
  SharedLevel::instance().exit(call.environment, static_cast<uint64_t>(call.integer(0, "level")));
  return call.env.Undefined();
}

}  // namespace

void init_forward_ad(Napi::Object exports) {
  Environment* const environment = &Environment::of(exports.Env());
  const auto leave = [](void* data) { SharedLevel::instance().leave(*static_cast<Environment*>(data)); };
  check(exports.Env(), napi_add_env_cleanup_hook(exports.Env(), leave, environment));
  define(exports, {{"enterDualLevel", enter_dual_level}, {"exitDualLevel", exit_dual_level}});
}

}  // namespace ltn
