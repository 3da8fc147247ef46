#include "autograd/js_function.h"

#include <atomic>

#include "autograd/javascript_thread.h"
#include "napi/call.h"

namespace ltn {

namespace {
std::atomic<int64_t> live_functions{0};
}

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

void JsFunction::call(const std::vector<at::Tensor>& arguments, bool as_list,
                      const std::function<void(Environment&, napi_value)>& read) const {
  if (Environment::current() == &environment_) return call_here(arguments, as_list, read);
  environment_.javascript_thread->run(environment_, [&] { call_here(arguments, as_list, read); });
}

void JsFunction::call_here(const std::vector<at::Tensor>& arguments, bool as_list,
                           const std::function<void(Environment&, napi_value)>& read) const {
  napi_env env = environment_.env;
  napi_handle_scope scope;
  check(env, napi_open_handle_scope(env, &scope));
  struct Close {
    napi_env env;
    napi_handle_scope scope;
    ~Close() { napi_close_handle_scope(env, scope); }
  } close{env, scope};
  napi_value function, result;
  check(env, napi_get_reference_value(env, reference_, &function));
  std::vector<napi_value> values;
  for (const auto& tensor : arguments) values.push_back(js_tensor_or_null(environment_, tensor));
  if (as_list) values = {js_array(env, values)};
  check(env, napi_call_function(env, js_undefined(env), function, values.size(), values.data(), &result));
  read(environment_, result);
  environment_.borrowed.rescue();
}

}  // namespace ltn
