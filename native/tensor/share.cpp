#include <mutex>
#include <unordered_map>

#include "napi/call.h"
#include "tensor/init.h"

// Between environments a tensor travels as a token. The token stands for the same storage; the first to receive it
// takes it.
namespace ltn {

namespace {

std::mutex mutex;
std::unordered_map<int64_t, at::Tensor>& in_transit() {
  static auto* tensors = new std::unordered_map<int64_t, at::Tensor>();
  return *tensors;
}
int64_t next_token = 1;

napi_value share(const Call& call) {
  const at::Tensor& self = call.tensor(0, "self");
  if (call.environment.borrowed.has(self))
    value_error("expected a tensor that owns its memory, got one that shares a typed array's; clone() it first");
  // A graph belongs to the environment that made it; what travels is the leaf.
  at::Tensor leaf = self.detach();
  leaf.set_requires_grad(self.is_leaf() && self.requires_grad());
  std::lock_guard lock(mutex);
  const int64_t token = next_token++;
  in_transit().emplace(token, std::move(leaf));
  return js_integer(call.env, token);
}

napi_value receive(const Call& call) {
  const int64_t token = call.integer(0, "token");
  at::Tensor tensor;
  {
    std::lock_guard lock(mutex);
    auto node = in_transit().extract(token);
    if (node.empty()) value_error("expected a token from share() that was not received yet, got ", token);
    tensor = std::move(node.mapped());
  }
  return call.environment.wrap_received(std::move(tensor));
}

}  // namespace

void init_share(Napi::Object exports) { define(exports, {{"share", share}, {"receive", receive}}); }

}  // namespace ltn
