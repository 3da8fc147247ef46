#include "autograd/js_function.h"

#include <torch/csrc/autograd/variable.h>

#include <algorithm>
#include <atomic>

#include "autograd/javascript_thread.h"
#include "napi/call.h"

namespace ltn {

namespace {

std::atomic<int64_t> live_functions{0};

using torch::autograd::Node;

// What the tensor points to, without looking whether a view's history must be made anew.
const NodePointer& history(const at::Tensor& tensor) {
  static const NodePointer none{};
  const auto* meta = torch::autograd::impl::get_autograd_meta(tensor);
  return meta ? meta->grad_fn_ : none;
}

}  // namespace

JsFunction::JsFunction(Environment& environment, napi_value function)
    : environment_(environment), releases_(environment.releases) {
  check(environment.env, napi_create_reference(environment.env, function, 1, &reference_));
  ++live_functions;
}

// The graph that owns a hook may die inside the collector or on libtorch's thread.
JsFunction::~JsFunction() {
  --live_functions;
  releases_->push(reference_);
}

bool JsFunction::any() { return live_functions.load(std::memory_order_relaxed) > 0; }

void JsFunction::held_by(const std::vector<TensorHandle*>& tensors) {
  holders_ = tensors;
  node_ = tensors.empty() ? nullptr : tensors.front()->tensor.grad_fn().get();
  for (TensorHandle* holder : holders_) {
    if (!holder->functions) holder->functions = std::make_unique<std::vector<std::weak_ptr<JsFunction>>>();
    std::erase_if(*holder->functions, [](const auto& known) { return known.expired(); });
    holder->functions->push_back(weak_from_this());
  }
  environment_.functions.add(weak_from_this());
}

void JsFunction::held_elsewhere() {
  check(environment_.env, napi_reference_unref(environment_.env, reference_, nullptr));
  weak_ = true;
}

void JsFunction::forget(const TensorHandle* tensor) { std::erase(holders_, tensor); }

bool JsFunction::belongs_to(const at::Tensor& tensor) const { return tensor.grad_fn().get() == node_; }

// A handle is the only user of its tensor, and the tensors of the handles are the only users of the node: then nothing
// reaches the owner but through JavaScript objects that hold the function.
bool JsFunction::may_be_weak() const {
  if (holders_.empty()) return false;
  for (const TensorHandle* holder : holders_)
    if (!holder->tensor.defined() || holder->tensor.use_count() != 1 || history(holder->tensor).get() != node_)
      return false;
  return !node_ || static_cast<size_t>(history(holders_.front()->tensor).use_count()) == holders_.size();
}

bool JsFunction::weaken() {
  if (!weak_ && may_be_weak()) {
    check(environment_.env, napi_reference_unref(environment_.env, reference_, nullptr));
    weak_ = true;
  }
  return weak_;
}

void JsFunction::strengthen() {
  if (!weak_) return;
  check(environment_.env, napi_reference_ref(environment_.env, reference_, nullptr));
  weak_ = false;
  environment_.functions.add(weak_from_this());
}

void JsFunction::call(const std::vector<at::Tensor>& arguments, bool as_list,
                      const std::function<void(Environment&, napi_value)>& read) const {
  const auto make = [&](Environment& environment) {
    std::vector<napi_value> values;
    for (const auto& tensor : arguments) values.push_back(js_tensor_or_null(environment, tensor));
    if (as_list) values = {js_array(environment.env, values)};
    return values;
  };
  call(make, read);
}

void JsFunction::call(const Arguments& make, const std::function<void(Environment&, napi_value)>& read) const {
  if (Environment::current() == &environment_) return call_here(make, read);
  environment_.javascript_thread->run(environment_, [&] { call_here(make, read); });
}

void JsFunction::call_here(const Arguments& make, const std::function<void(Environment&, napi_value)>& read) const {
  Napi::Env env = environment_.env;
  const Napi::HandleScope scope(env);
  napi_value function;
  check(env, napi_get_reference_value(env, reference_, &function));
  if (!function) throw Error("RuntimeError", "the function to call is gone: what held it was collected");
  const auto values = make(environment_);
  read(environment_, call_function(env, function, values));
  environment_.borrowed.rescue();
}

void JsFunctions::let_go() {
  // In proportion to what was kept, so that looking at it again costs those that came since a constant time each.
  constexpr size_t kFew = 32;
  const size_t since = held_.size() - kept_;
  if (since >= std::max(kFew, kept_)) let_go_now();
}

void JsFunctions::let_go_now() {
  std::erase_if(held_, [](const auto& known) {
    const auto function = known.lock();
    return !function || function->weaken();
  });
  kept_ = held_.size();
}

}  // namespace ltn
