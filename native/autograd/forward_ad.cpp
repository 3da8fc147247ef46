#include <torch/csrc/autograd/forward_grad.h>

#include "autograd/init.h"
#include "napi/call.h"

namespace ltn {

namespace {

// enterDualLevel() -> its number
napi_value enter_dual_level(const Call& call) {
  return js_integer(call.env, static_cast<int64_t>(torch::autograd::ForwardADLevel::get_next_idx()));
}

napi_value exit_dual_level(const Call& call) {
  torch::autograd::ForwardADLevel::release_idx(static_cast<uint64_t>(call.integer(0, "level")));
  return call.env.Undefined();
}

}  // namespace

void init_forward_ad(Napi::Object exports) {
  define(exports, {{"enterDualLevel", enter_dual_level}, {"exitDualLevel", exit_dual_level}});
}

}  // namespace ltn
